import { AANVRAAGSOORTEN } from '../../mas/aanvraag/soorten.ts';
import { dagVan } from '../../mas/datum.ts';
import { AANVRAAGSTANDEN } from '../../mas/verwoord/aanvraagstand.ts';
import { maakBlad } from '../http/blad.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { beginSchooljaar, tel, vanafWijzer, wijzerNaar } from '../zaken/soortrij.ts';
import { leesZakenVan } from '../zaken/vansoort.ts';
import { aanvragenAntwoord, aanvragenVraag, alsRij } from './lijst.ts';

const PAD = '/v1/aanvragen';

export const aanvraagoverzichtRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: PAD,
    groep: 'aanvragen',
    samenvatting: 'Aanvragen, de eerste laatste dag bovenaan',
    uitleg:
      'Aanvragen waarop de gemeente besluit, met hoe het ermee staat. Wat dit schooljaar is afgehandeld staat onderaan. Proefzaken staan hier niet.',
    query: aanvragenVraag,
    uit: { 200: { wat: 'Een blad.', schema: aanvragenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      const vandaag = dagVan(Date.now());
      const vanaf = beginSchooljaar(vandaag);
      const zaken = await leesZakenVan(prisma, wie, { soort: 'aanvraag', vanaf, vandaag });
      const alle = zaken.map((zaak) => alsRij(zaak, vandaag));
      const vanSoort = alle.filter(
        ({ aanvraagsoort }) => query.aanvraagsoort === undefined || aanvraagsoort === query.aanvraagsoort,
      );
      const metStand = alle.filter(({ stand }) => query.stand === undefined || stand === query.stand);
      const gekozen = vanSoort.filter((rij) => metStand.includes(rij));
      const blad = maakBlad(vanafWijzer(gekozen, query), PAD, query, wijzerNaar);
      const standen = tel(
        AANVRAAGSTANDEN,
        vanSoort.map(({ stand }) => stand),
      );
      const soorten = tel(
        AANVRAAGSOORTEN,
        metStand.flatMap(({ aanvraagsoort }) => aanvraagsoort ?? []),
      );
      return {
        status: 200,
        lichaam: { aanvragen: blad.rijen.map(({ beeld }) => beeld), standen, soorten, vandaag },
        koppen: blad.koppen,
      };
    },
  }),
];
