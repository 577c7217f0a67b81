import { dagVan } from '../../mas/datum.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { leesWerkvoorraad } from './lees.ts';
import { eisWerkvoorraad } from './recht.ts';
import { toonRij } from './rij.ts';
import { tellingenAntwoord, werkvoorraadAntwoord, werkvoorraadvraag } from './schemas.ts';
import { leesTellingen } from './tellingen.ts';
import { wijzerNaar } from './volgorde.ts';

const groep = 'werkvoorraad';

export const werkvoorraadRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/werkvoorraad',
    groep,
    samenvatting: 'Zaken om aan te werken, de eerste termijn bovenaan',
    uitleg:
      'De vraag staat in het lichaam, omdat een zoektekst een naam kan zijn. Een route die onder de Wpg valt vindt alleen wie haar mag zien. Proefzaken staan hier niet.',
    lichaam: werkvoorraadvraag,
    uit: { 200: { wat: 'Een blad.', schema: werkvoorraadAntwoord } },
    behandel: async ({ wie, lichaam: vraag }) => {
      eisWerkvoorraad(wie);
      const nu = Date.now();
      const vandaag = dagVan(nu);
      const gelezen = await leesWerkvoorraad(prisma, wie, vraag, vandaag);
      const blad = gelezen.slice(0, vraag.aantal);
      const laatste = blad.at(-1);
      const rijen = await Promise.all(
        blad.map(async (rij) => toonRij(rij, await leesDossier(prisma, rij), wie, vandaag)),
      );
      const volgende = gelezen.length > blad.length && laatste ? wijzerNaar(laatste) : null;
      return { status: 200, lichaam: { rijen, volgende, vandaag, bijgewerkt: new Date(nu).toISOString() } };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/werkvoorraad/tellingen',
    groep,
    samenvatting: 'Hoeveel zaken elke weergave telt, en waarop u kunt filteren',
    uit: { 200: { wat: 'De tellingen.', schema: tellingenAntwoord } },
    behandel: async ({ wie }) => {
      eisWerkvoorraad(wie);
      return { status: 200, lichaam: await leesTellingen(prisma, wie, dagVan(Date.now())) };
    },
  }),
];
