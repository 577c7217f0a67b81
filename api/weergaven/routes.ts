import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { eisWerkvoorraad } from '../werkvoorraad/recht.ts';
import { bewaarWeergave, leesWeergaven, verwijderWeergave } from './bewaar.ts';
import { nieuweWeergave, weergave, weergaveParams, weergavenAntwoord } from './schemas.ts';

const groep = 'werkvoorraad';

export const weergaveRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/weergaven',
    groep,
    samenvatting: 'Bewaarde weergaven van de werkvoorraad: die van u, en die collega’s delen',
    uit: { 200: { wat: 'De weergaven, op naam.', schema: weergavenAntwoord } },
    behandel: async ({ wie }) => {
      eisWerkvoorraad(wie);
      return { status: 200, lichaam: { weergaven: await leesWeergaven(prisma, wie) } };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/weergaven',
    groep,
    samenvatting: 'Bewaar een weergave',
    uitleg: 'Een zoektekst wordt nooit bewaard. Twee van uw weergaven kunnen niet dezelfde naam hebben (409).',
    lichaam: nieuweWeergave,
    uit: { 201: { wat: 'De weergave.', schema: weergave } },
    fouten: ['conflict'],
    behandel: async ({ wie, lichaam }) => {
      eisWerkvoorraad(wie);
      return { status: 201, lichaam: await bewaarWeergave(prisma, wie, lichaam) };
    },
  }),
  route({
    methode: 'delete',
    pad: '/v1/weergaven/{id}',
    groep,
    samenvatting: 'Verwijder een weergave van uzelf',
    params: weergaveParams,
    uit: { 204: { wat: 'Zij is weg.' } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      eisWerkvoorraad(wie);
      await verwijderWeergave(prisma, wie, params.id);
      return { status: 204 };
    },
  }),
];
