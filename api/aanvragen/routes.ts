import { randomUUID } from 'node:crypto';
import type { Wie } from '../../mas/rechten.ts';
import { leesSleutel } from '../handelingen/routes.ts';
import { sleutel } from '../handelingen/schemas.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { brengNaarZaak } from '../intake/zaakbegin.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import { type Gevonden, zoekLeerling } from '../leerlingen/zoek.ts';
import { zaakPad } from '../zaken/toon.ts';
import { bewaarAanvraag } from './bewaar.ts';
import { aanvraag, type Aanvraag, aanvraagAntwoord } from './schemas.ts';

const groep = 'aanvragen';
const GEDULD_MS = 5_000;
const koppen = {
  'Idempotency-Key': {
    verplicht: false,
    wat: 'Uw eigen kenmerk van deze aanvraag: herhaal na een storing met hetzelfde, dan begint er één zaak.',
    schema: sleutel,
  },
};

export const aanvraagRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/aanvragen',
    groep,
    samenvatting: 'Een aanvraag vastleggen waarop de gemeente besluit',
    uitleg:
      'Om ander onderwijs (artikel 15), vervangende leerplicht (3a, 3b) of verlof van meer dan tien schooldagen (11 onder g). Elke aanvraag is een zaak van zichzelf. Over minder verlof beslist het hoofd van de school.',
    koppen,
    lichaam: aanvraag,
    uit: {
      201: { wat: 'De zaak is begonnen.', schema: aanvraagAntwoord, koppen: { Location: 'De zaak.' } },
      202: { wat: 'Ontvangen en bewaard; de zaak begint vanzelf.', schema: aanvraagAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam, kop }) => {
      const gegeven = kop('Idempotency-Key');
      const gevonden = await zoekLeerling(huis.prisma, wie, 'wijzig-leerling', 'leg-aanvraag-vast', lichaam.leerlingId);
      const eigen = gegeven === undefined ? randomUUID() : leesSleutel(gegeven);
      return await leg(huis, intake, { wie, nummer: `aanvraag/${wie.id}/${eigen}` }, gevonden, lichaam);
    },
  }),
];

async function leg(
  huis: Huis,
  intake: Intake,
  { wie, nummer }: { wie: Wie; nummer: string },
  { leerling }: Gevonden,
  lichaam: Aanvraag,
): Promise<Antwoord> {
  await bewaarAanvraag(huis, { nummer, door: wie.id }, leerling, lichaam);
  const zaakId = await brengNaarZaak(huis.prisma, intake, { nummer, proef: leerling.proef }, GEDULD_MS);
  const zaak = zaakId === null ? null : zaakPad(zaakId);
  return {
    status: zaak === null ? 202 : 201,
    lichaam: {
      verwerking: zaak === null ? 'nieuw' : 'verwerkt',
      zaakId,
      links: { zaak, leerling: leerlingPad(leerling.id) },
    },
    ...(zaak !== null && { koppen: { Location: zaak } }),
  };
}
