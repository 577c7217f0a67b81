import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesBonnen } from './lees.ts';
import { adviesbeeld } from './schemas.ts';
import { toonAdvies } from './toon.ts';

export const adviesRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/advies',
    groep: 'besluiten',
    samenvatting: 'Het advies over de route, zoals het het laatst was',
    uitleg:
      'Het volgt uit het signaleringsinstrument, uit de zaak en uit eerdere zaken van de leerling, met bij elke reden de bron. U kiest zelf; wijkt u af, dan legt u uit waarom.',
    params: zaakParams,
    uit: { 200: { wat: 'Het advies.', schema: adviesbeeld } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekZaak(prisma, wie, 'lees-advies', params.zaakId);
      const dossier = await leesDossier(prisma, zaak);
      const bonnen = await leesBonnen(prisma, dossier, magWpg(wie, zaak));
      return { status: 200, lichaam: toonAdvies(dossier, bonnen) };
    },
  }),
];
