import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesBrieven } from './lijst.ts';
import { brievenAntwoord, voorbeeldAntwoord, voorbeeldVerzoek } from './schemas.ts';
import { maakVoorbeeld } from './voorbeeld.ts';

const groep = 'brieven';

export const briefRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/brieven',
    groep,
    samenvatting: 'De brieven van een zaak, met aan wie elk exemplaar gaat',
    uitleg: 'Een brief die onder de Wpg valt, staat er alleen voor wie dat mag lezen.',
    params: zaakParams,
    uit: { 200: { wat: 'De brieven.', schema: brievenAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'lees-brieven', params.zaakId);
      const dossier = await leesDossier(huis.prisma, zaak);
      return { status: 200, lichaam: { brieven: await leesBrieven(huis.prisma, wie, zaak, dossier) } };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/zaken/{zaakId}/brieven/voorbeeld',
    groep,
    samenvatting: 'Een brief bekijken voordat u hem vaststelt',
    uitleg:
      'Maakt elk exemplaar precies zoals het uitgaat, en legt niets vast. De documenten zelf staan onder documenten. Wat u ziet, stelt u vast met de handeling stel-brief-vast. Wat u een dag lang niet vaststelt, wordt weggegooid; bekijkt u de brief opnieuw, dan vervalt het vorige voorbeeld.',
    params: zaakParams,
    lichaam: voorbeeldVerzoek,
    uit: { 201: { wat: 'Het voorbeeld.', schema: voorbeeldAntwoord } },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, params, lichaam }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'stel-brief-op', params.zaakId);
      return { status: 201, lichaam: await maakVoorbeeld(huis, wie, zaak, lichaam) };
    },
  }),
];
