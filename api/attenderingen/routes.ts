import { mag } from '../../mas/rechten.ts';
import { leesWijzer, maakBlad, schrijfWijzer } from '../http/blad.ts';
import { geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leesAttenderingen, wijzer } from './lees.ts';
import { attenderingenAntwoord, attenderingenVraag } from './schemas.ts';
import { toonAttendering } from './toon.ts';

export const attenderingRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/attenderingen',
    groep: 'attenderingen',
    samenvatting: 'Wat om aandacht vraagt, het nieuwste eerst',
    uitleg:
      'Een leerplichtambtenaar ziet wat hem is toegewezen en wat nog van niemand is in zijn gemeenten; een teamleider wat aan hem is voorgelegd.',
    query: attenderingenVraag,
    uit: { 200: { wat: 'Een blad.', schema: attenderingenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      if (!mag(wie, 'lees-attendering')) throw geenRecht('Voor uw rol zijn er geen attenderingen.');
      const na = leesWijzer(query.na, wijzer);
      const rijen = await leesAttenderingen(prisma, wie, query.proef, na, query.aantal + 1);
      const blad = maakBlad(rijen, '/v1/attenderingen', query, ({ dag, merk }) => schrijfWijzer([dag, merk]));
      return {
        status: 200,
        lichaam: { attenderingen: blad.rijen.map((rij) => toonAttendering(wie, rij)) },
        koppen: blad.koppen,
      };
    },
  }),
];
