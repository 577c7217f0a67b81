import { maakBlad } from '../http/blad.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesGebeurtenissen } from './lees.ts';
import { gebeurtenissenAntwoord, gebeurtenissenVraag } from './schemas.ts';

export const gebeurtenisRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/gebeurtenissen',
    groep: 'gebeurtenissen',
    samenvatting: 'Het grootboek van een zaak',
    uitleg:
      'Alles wat er is gebeurd, in volgorde, met de hash die elke gebeurtenis aan de vorige vastlegt. Van wat onder de Wpg valt, ziet wie dat niet mag lezen alleen dat het er is.',
    params: zaakParams,
    query: gebeurtenissenVraag,
    uit: {
      200: { wat: 'Een blad, op nummer.', schema: gebeurtenissenAntwoord, koppen: { Link: 'Het volgende blad.' } },
    },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId }, query }) => {
      const zaak = await zoekZaak(prisma, wie, 'lees-grootboek', zaakId);
      const zicht = zichtOp(wie, zaak, await leesDossier(prisma, zaak));
      const { na, aantal, handeling } = query;
      const sleutel = handeling === undefined ? {} : { sleutel: `verzoek/${wie.id}/${handeling}` };
      const rijen = await leesGebeurtenissen(prisma, wie, zaakId, { na, aantal: aantal + 1, ...sleutel }, zicht);
      const blad = maakBlad(rijen, `/v1/zaken/${zaakId}/gebeurtenissen`, query, ({ nr }) => String(nr));
      return { status: 200, lichaam: { gebeurtenissen: blad.rijen }, koppen: blad.koppen };
    },
  }),
];
