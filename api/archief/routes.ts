import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { eis } from '../zaken/zoek.ts';
import { archiefstand } from './schemas.ts';

export const archiefRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/archief',
    groep: 'audit',
    samenvatting: 'Of het archief van runs volledig is',
    uitleg:
      'Elke geëindigde run van een zaak wordt bewaard voordat de Temporal-server haar vergeet. Elke dag kijkt de worker wat ontbreekt of is veranderd; hier staat wat de laatste controle vond.',
    uit: { 200: { wat: 'De stand.', schema: archiefstand } },
    behandel: async ({ wie }) => {
      eis(wie, 'lees-archief', {}, 'De stand van het archief is voor de auditor en de beheerder.');
      const [runs, laatste] = await Promise.all([
        prisma.archief.count(),
        prisma.archiefcontrole.findFirst({ orderBy: { op: 'desc' } }),
      ]);
      const laatsteControle =
        laatste &&
        archiefstand.shape.laatsteControle.parse({
          op: laatste.op.toISOString(),
          gemis: laatste.gemis,
        });
      return { status: 200, lichaam: { runs, laatsteControle } };
    },
  }),
];
