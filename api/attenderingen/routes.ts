import { z } from 'zod';
import { mag, type Wie } from '../../mas/rechten.ts';
import { type Attendering, Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { leesWijzer, maakBlad, schrijfWijzer } from '../http/blad.ts';
import { geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { zaakPad } from '../zaken/toon.ts';
import { attenderingenAntwoord, attenderingenVraag } from './schemas.ts';

const wijzer = z.tuple([z.string().max(10), z.string().max(400)]);
type Rij = Omit<Attendering, 'zaakId'> & { zaak_id: string };

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
      const blad = maakBlad(rijen, '/v1/attenderingen', query, ({ dag, sleutel }) => schrijfWijzer([dag, sleutel]));
      const attenderingen = blad.rijen.map(({ sleutel, zaak_id: zaakId, gemeente, termijn, naam, trede, dag }) => ({
        sleutel,
        zaakId,
        gemeente,
        termijn,
        naam,
        trede,
        dag,
        links: { zaak: zaakPad(zaakId) },
      }));
      return { status: 200, lichaam: { attenderingen }, koppen: blad.koppen };
    },
  }),
];

function leesAttenderingen(
  prisma: PrismaClient,
  wie: Wie,
  proef: boolean,
  na: readonly [string, string] | null,
  aantal: number,
): Promise<Rij[]> {
  const eigen =
    wie.rol === 'lpa'
      ? Prisma.sql`a.ontvanger = 'lpa' and (z.behandelaar is null or z.behandelaar = ${wie.id})`
      : Prisma.sql`a.ontvanger = ${wie.rol}`;
  const verder = na ? Prisma.sql`and (a.dag, a.sleutel) < (${na[0]}, ${na[1]})` : Prisma.empty;
  return prisma.$queryRaw<Rij[]>`
    select a.* from attendering a join zaak z on z.zaak_id = a.zaak_id
    where a.proef = ${proef} and z.status = 'open' and a.gemeente = any(${[...wie.gemeenten]}) and ${eigen} ${verder}
    order by a.dag desc, a.sleutel desc limit ${aantal}`;
}
