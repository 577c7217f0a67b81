import { mag, type Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { maakBlad } from '../http/blad.ts';
import { conflict, geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { leesSleutel } from '../handelingen/routes.ts';
import { sleutel } from '../handelingen/schemas.ts';
import { namenVan } from '../leerlingen/namen.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { toonOverzicht } from '../zaken/toon.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { begin, beginOpnieuw, type Door, klokPad } from './begin.ts';
import { leesKlok, zetKlok } from './klok.ts';
import { leesProefzaken, wijzerVan } from './lijst.ts';
import {
  klokAntwoord,
  klokstand,
  klokzet,
  proefstart,
  proefzaak,
  proefzakenAntwoord,
  proefzakenVraag,
} from './schemas.ts';

const groep = 'proefzaken';
const koppen = {
  'Idempotency-Key': {
    verplicht: false,
    wat: 'Uw eigen kenmerk van deze proefzaak: herhaal na een storing met hetzelfde, dan begint er één.',
    schema: sleutel,
  },
};
/** Who may leave it out gets another case each time. */
const doorWie = (wie: Wie, kop: (naam: string) => string | undefined): Door => {
  const gegeven = kop('Idempotency-Key');
  return { wie, sleutel: gegeven === undefined ? null : leesSleutel(gegeven) };
};

export const proefzaakRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/proefzaken',
    groep,
    samenvatting: 'Een proefzaak beginnen op een dag naar keuze',
    uitleg:
      'Met een verzonnen leerling, apart van echte zaken; er gaat nooit iets naar buiten. Verder werkt zij als elke zaak.',
    koppen,
    lichaam: proefstart,
    uit: { 201: { wat: 'De proefzaak is begonnen.', schema: proefzaak, koppen: { Location: 'De zaak.' } } },
    fouten: ['verkeerd-soort-inhoud', 'te-groot', 'inhoud-ongeldig', 'conflict'],
    behandel: ({ wie, lichaam, kop }) => {
      eisProef(wie);
      return begin(huis, intake, doorWie(wie, kop), lichaam);
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/proefzaken',
    groep,
    samenvatting: 'De proefzaken van uw gemeenten, de nieuwste eerst',
    query: proefzakenVraag,
    uit: { 200: { wat: 'Een blad.', schema: proefzakenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      eisProef(wie);
      const blad = maakBlad(await leesProefzaken(huis.prisma, wie, query), '/v1/proefzaken', query, wijzerVan);
      const namen = await namenVan(
        huis.prisma,
        blad.rijen.map(({ zaak }) => zaak),
      );
      const zaken = blad.rijen.map(({ zaak, begonnenOp }) => {
        const { links, ...overzicht } = toonOverzicht(zaak, namen(zaak));
        return { ...overzicht, begonnenOp: begonnenOp.toISOString(), links: { ...links, klok: klokPad(zaak.zaakId) } };
      });
      return { status: 200, lichaam: { zaken }, koppen: blad.koppen };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/proefzaken/{zaakId}/klok',
    groep,
    samenvatting: 'De klok van een proefzaak: wat er vanzelf gebeurde, en wat er komt als niemand iets doet',
    params: zaakParams,
    uit: { 200: { wat: 'De klok.', schema: klokstand } },
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekProefzaak(huis, wie, params.zaakId);
      return { status: 200, lichaam: await leesKlok(huis, zaak) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/proefzaken/{zaakId}/klok',
    groep,
    samenvatting: 'De klok van een proefzaak vooruitzetten',
    uitleg: 'Naar een dag (om negen uur), of naar het eerste dat vanzelf gebeurt. Nooit terug, en hoogstens twee jaar.',
    params: zaakParams,
    lichaam: klokzet,
    uit: { 200: { wat: 'Wat er onderweg is gebeurd.', schema: klokAntwoord } },
    fouten: ['niet-gevonden', 'conflict', 'verkeerd-soort-inhoud', 'te-groot', 'inhoud-ongeldig'],
    behandel: async ({ wie, params, lichaam }) => {
      const zaak = await zoekProefzaak(huis, wie, params.zaakId);
      return { status: 200, lichaam: await zetKlok(huis, wie, zaak, lichaam.naar) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/proefzaken/{zaakId}/opnieuw',
    groep,
    samenvatting: 'Een proefzaak opnieuw beginnen',
    uitleg:
      'Een nieuwe proefzaak met hetzelfde begin: dezelfde dag, hetzelfde soort verzuim, een verzonnen leerling van dezelfde leeftijd. De oude blijft zoals zij is.',
    params: zaakParams,
    koppen,
    uit: { 201: { wat: 'De nieuwe proefzaak.', schema: proefzaak, koppen: { Location: 'De zaak.' } } },
    fouten: ['niet-gevonden', 'conflict', 'inhoud-ongeldig'],
    behandel: async ({ wie, params, kop }) =>
      beginOpnieuw(huis, intake, doorWie(wie, kop), await zoekProefzaak(huis, wie, params.zaakId)),
  }),
];

function eisProef(wie: Wie): void {
  if (!mag(wie, 'gebruik-proefzaken')) throw geenRecht('U kunt geen proefzaken gebruiken.');
}

async function zoekProefzaak({ prisma }: Huis, wie: Wie, zaakId: string): Promise<Zaak> {
  const zaak = await zoekZaak(prisma, wie, 'lees-zaak', zaakId);
  eis(wie, 'gebruik-proefzaken', waaroverVan(zaak), 'U kunt geen proefzaken gebruiken.');
  if (!zaak.proef) throw conflict('GeenProefzaak', 'Dit is een echte zaak: haar klok loopt zoals die aan de muur.');
  return zaak;
}
