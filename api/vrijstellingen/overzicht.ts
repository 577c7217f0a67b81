import { dagVan, schooljaarVan } from '../../mas/datum.ts';
import { VRIJSTELLINGSTANDEN } from '../../mas/verwoord/vrijstellingstand.ts';
import { VRIJSTELLINGSGRONDEN } from '../../mas/vrijstelling/gronden.ts';
import { maakBlad } from '../http/blad.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { beginSchooljaar, tel, vanafWijzer, wijzerNaar } from '../zaken/soortrij.ts';
import { leesZakenVan } from '../zaken/vansoort.ts';
import { alsRij, vrijstellingenAntwoord, vrijstellingenVraag } from './lijst.ts';

const PAD = '/v1/vrijstellingen';

export const vrijstellingoverzichtRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: PAD,
    groep: 'vrijstellingen',
    samenvatting: 'Vrijstellingen van dit schooljaar, wat gedaan moet worden bovenaan',
    uitleg:
      'Elke vrijstelling van artikel 5 en 5a, met wat zij nu vraagt. Wat dit schooljaar voorbijging staat onderaan. Proefzaken staan hier niet.',
    query: vrijstellingenVraag,
    uit: { 200: { wat: 'Een blad.', schema: vrijstellingenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      const vandaag = dagVan(Date.now());
      const vanaf = beginSchooljaar(vandaag);
      const alle = (await leesZakenVan(prisma, wie, { soort: 'vrijstelling', vanaf, vandaag })).map(alsRij);
      const metGrond = alle.filter(({ grond }) => query.grond === undefined || grond === query.grond);
      const metStand = alle.filter(({ stand }) => query.stand === undefined || stand === query.stand);
      const gekozen = metGrond.filter((rij) => metStand.includes(rij));
      const blad = maakBlad(vanafWijzer(gekozen, query), PAD, query, wijzerNaar);
      const standen = tel(
        VRIJSTELLINGSTANDEN,
        metGrond.map(({ stand }) => stand),
      );
      const gronden = tel(
        VRIJSTELLINGSGRONDEN,
        metStand.flatMap(({ grond }) => grond ?? []),
      );
      return {
        status: 200,
        lichaam: {
          vrijstellingen: blad.rijen.map(({ beeld }) => beeld),
          standen,
          gronden,
          schooljaar: schooljaarVan(vandaag),
          vandaag,
        },
        koppen: blad.koppen,
      };
    },
  }),
];
