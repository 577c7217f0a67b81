import { type Route, route } from '../http/route.ts';
import { methodeAntwoord } from './schemas.ts';
import { toonMethode } from './toon.ts';

export const methodeRoutes = (): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/methode',
    groep: 'methode',
    samenvatting: 'De Methodische Aanpak Schoolverzuim: fasen, routekaarten, stappen en routes',
    uit: { 200: { wat: 'De methode.', schema: methodeAntwoord } },
    behandel: () => Promise.resolve({ status: 200, lichaam: toonMethode() }),
  }),
];
