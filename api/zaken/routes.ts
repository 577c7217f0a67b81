import { mag } from '../../mas/rechten.ts';
import { maakBlad } from '../http/blad.ts';
import { geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { sha256 } from '../inhoud.ts';
import { namenVan } from '../leerlingen/namen.ts';
import { leesBeeld } from './beeld.ts';
import { leesZaken, wijzerVan } from './lijst.ts';
import { zaakAntwoord, zaakParams, zakenAntwoord, zakenVraag } from './schemas.ts';
import { toonOverzicht } from './toon.ts';
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
    uit: { 200: { wat: 'De zaak.', schema: zaakAntwoord, koppen: { ETag: 'Verandert met het antwoord.' } } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'lees-zaak', params.zaakId);
      const lichaam = await leesBeeld(huis, wie, zaak);
      // not the number of the last event: what is shown changes with the day, and with who may read it, as well
      const merk = sha256(JSON.stringify(lichaam)).slice(0, 32);
      return { status: 200, lichaam, koppen: { ETag: `"${merk}"`, Vary: 'Authorization, Cookie' } };
    },
  }),
];
