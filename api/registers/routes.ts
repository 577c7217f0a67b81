/** What forms and filters offer to choose from. No person stands in it. */
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { gemeentenAntwoord, scholenAntwoord } from './schemas.ts';

const groep = 'registers';

export const registerRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/scholen',
    groep,
    samenvatting: 'Scholen, per vestiging',
    uitleg: 'Een school ziet haar eigen vestiging, een ander alle.',
    uit: { 200: { wat: 'De scholen, op naam.', schema: scholenAntwoord } },
    behandel: async ({ wie }) => {
      const scholen = await prisma.school.findMany({
        where: wie.rol === 'school' ? { vestiging: wie.vestiging ?? '' } : {},
        orderBy: [{ naam: 'asc' }, { vestiging: 'asc' }],
        select: { vestiging: true, naam: true, plaats: true },
      });
      return { status: 200, lichaam: { scholen } };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/gemeenten',
    groep,
    samenvatting: 'Gemeenten',
    uit: { 200: { wat: 'De gemeenten, op naam.', schema: gemeentenAntwoord } },
    behandel: async () => ({
      status: 200,
      lichaam: {
        gemeenten: await prisma.gemeente.findMany({ orderBy: { naam: 'asc' }, select: { code: true, naam: true } }),
      },
    }),
  }),
];
