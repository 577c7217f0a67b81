import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesTijdlijn } from './lees.ts';
import { tijdlijnAntwoord, tijdlijnVraag } from './schemas.ts';

export const tijdlijnRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/tijdlijn',
    groep: 'zaken',
    samenvatting: 'Wat er in een zaak is gebeurd, in woorden',
    uitleg:
      'Eén regel per opdracht: wat een mens, een school of de klok deed, met eronder wat daaruit volgde. Van wat onder de Wpg valt, ziet wie dat niet mag lezen alleen dat er iets is. Het grootboek zelf staat onder gebeurtenissen.',
    params: zaakParams,
    query: tijdlijnVraag,
    uit: { 200: { wat: 'Een blad.', schema: tijdlijnAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params, query }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'lees-tijdlijn', params.zaakId);
      return { status: 200, lichaam: await leesTijdlijn(huis, wie, zaak, query) };
    },
  }),
];
