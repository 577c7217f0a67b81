import { z } from 'zod';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { eisWerkvoorraad } from '../werkvoorraad/recht.ts';

const medewerker = z
  .object({ id: z.string(), naam: z.string(), rol: z.literal('lpa'), boa: z.boolean() })
  .meta({ id: 'Medewerker' });
const medewerkersAntwoord = z.object({ medewerkers: z.array(medewerker) }).meta({ id: 'Medewerkers' });

export const medewerkerRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/medewerkers',
    groep: 'werkvoorraad',
    samenvatting: 'De leerplichtambtenaren van uw gemeenten, om zaken aan toe te wijzen',
    uit: { 200: { wat: 'De medewerkers, op naam.', schema: medewerkersAntwoord } },
    behandel: async ({ wie }) => {
      eisWerkvoorraad(wie);
      const medewerkers = await prisma.account.findMany({
        where: { rol: 'lpa', actief: true, gemeenten: { hasSome: [...wie.gemeenten] } },
        select: { id: true, naam: true, rol: true, boa: true },
        orderBy: [{ naam: 'asc' }, { id: 'asc' }],
      });
      return { status: 200, lichaam: { medewerkers } };
    },
  }),
];
