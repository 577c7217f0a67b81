import { type Route, route } from '../http/route.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { leesmomentVan } from '../proefzaken/moment.ts';
import { leesTeksten } from '../teksten.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { vragenlijstenAntwoord } from './schemas.ts';
import { toonVragenlijsten } from './toon.ts';

export const vragenlijstRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/vragenlijsten',
    groep: 'besluiten',
    samenvatting: 'De vragenlijsten van het protocol, met wat er is geantwoord',
    uitleg: 'Invullen gaat met de handeling vul-vragenlijst-in; opnieuw invullen verbetert wat er stond.',
    params: zaakParams,
    uit: { 200: { wat: 'De vragenlijsten die u mag lezen.', schema: vragenlijstenAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const { prisma } = huis;
      const zaak = await zoekZaak(prisma, wie, 'lees-vragenlijsten', params.zaakId);
      const dossier = await leesDossier(prisma, zaak);
      const protocol = await protocolVan(huis, dossier.gemeente, await leesmomentVan(prisma, zaak));
      const ids = Object.values(dossier.antwoorden).flatMap(({ inhoud }) => inhoud?.id ?? []);
      const teksten = await leesTeksten(prisma, ids);
      const vragenlijsten = toonVragenlijsten(dossier, protocol, teksten, magWpg(wie, zaak));
      return { status: 200, lichaam: { vragenlijsten } };
    },
  }),
];
