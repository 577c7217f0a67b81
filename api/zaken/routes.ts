import { mag } from '../../mas/rechten.ts';
import { maakBlad } from '../http/blad.ts';
import { geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { leesTeksten } from '../inhoud.ts';
import { namenVan } from '../leerlingen/namen.ts';
import { leesmomentVan } from '../proefzaken/moment.ts';
import { leesDossier } from './dossier.ts';
import { leesZaken, wijzerVan } from './lijst.ts';
import { zaakAntwoord, zaakParams, zakenAntwoord, zakenVraag } from './schemas.ts';
import { tekstenBij, toonOverzicht, toonZaak } from './toon.ts';
import { zoekZaak } from './zoek.ts';

const groep = 'zaken';

export const zaakRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken',
    groep,
    samenvatting: 'Zaken, de eerste termijn bovenaan',
    uitleg:
      'Een leerplichtambtenaar en een teamleider zien de zaken van hun gemeenten, een auditor alle. Proefzaken staan apart.',
    query: zakenVraag,
    uit: { 200: { wat: 'Een blad.', schema: zakenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      const { prisma } = huis;
      if (!mag(wie, 'lees-zaak')) throw geenRecht('U kunt geen zaken inzien.');
      const blad = maakBlad(await leesZaken(prisma, wie, query), '/v1/zaken', query, wijzerVan(query));
      const namen = await namenVan(prisma, blad.rijen);
      return {
        status: 200,
        lichaam: { zaken: blad.rijen.map((z) => toonOverzicht(z, namen(z))) },
        koppen: blad.koppen,
      };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}',
    groep,
    samenvatting: 'Een zaak: stappen, termijnen, meldingen, en wat er nu kan',
    uitleg: 'Ook van een proefzaak. Een zaak van een andere gemeente is voor u niet te vinden (404).',
    params: zaakParams,
    uit: { 200: { wat: 'De zaak.', schema: zaakAntwoord, koppen: { ETag: 'Nummer van de laatste gebeurtenis.' } } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const { prisma } = huis;
      const zaak = await zoekZaak(prisma, wie, params.zaakId);
      const dossier = await leesDossier(prisma, zaak);
      const protocol = await protocolVan(huis, dossier.gemeente, await leesmomentVan(prisma, zaak));
      const teksten = await leesTeksten(prisma, tekstenBij(dossier));
      const lichaam = toonZaak(zaak, dossier, protocol, teksten, wie);
      return { status: 200, lichaam, koppen: { ETag: `"${zaak.nr}"`, Vary: 'Authorization' } };
    },
  }),
];
