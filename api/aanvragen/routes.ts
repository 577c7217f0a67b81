import { randomUUID } from 'node:crypto';
import { bewaarOpening } from '../../activities/opening.ts';
import type { Wie } from '../../mas/rechten.ts';
import { leesSleutel } from '../handelingen/routes.ts';
import { sleutel } from '../handelingen/schemas.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { maakInhoud } from '../inhoud.ts';
import type { Intake } from '../intake/intake.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import { type Gevonden, zoekLeerling } from '../leerlingen/zoek.ts';
import { ochtendVan } from '../proefzaken/melding.ts';
import { vraagRegio } from '../verlof/bewaar.ts';
import { zaakPad } from '../zaken/toon.ts';
import { keurAanvraag } from './keur.ts';
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
  const { prisma } = huis;
  const { proef } = leerling;
  clientVoor(huis, proef); // refuses when trial cases are off, before anything is kept
  const regio = await vraagRegio(prisma, lichaam.vestiging);
  const dagen = await keurAanvraag(huis, leerling, lichaam, regio);
  const { aanvraagsoort, van, totEnMet, vestiging, ontvangenOp: dag, toelichting } = lichaam;
  const inhoud = toelichting === undefined ? null : maakInhoud({ toelichting }, ['toelichting']);
  const waar = { soort: 'opening', nummer, proef };
  await prisma.$transaction(async (tx) => {
    if (await tx.postvak.findFirst({ where: waar, select: { id: true } })) return;
    if (inhoud) await tx.inhoud.create({ data: inhoud });
    await bewaarOpening(tx, {
      nummer,
      leerlingId: leerling.id,
      inhoudId: inhoud?.id ?? null,
      door: wie.id,
      dag,
      opening: { gemeente: leerling.gemeenteCode, vakantieregio: regio, proef },
      aanleiding: {
        soort: 'ontvang-aanvraag',
        aanvraagsoort,
        van,
        totEnMet,
        vestiging,
        ...(dagen !== undefined && { dagen }),
      },
      verschuiving: proef ? ochtendVan(dag) - Date.now() : 0,
    });
  });
  const { id } = await prisma.postvak.findFirstOrThrow({ where: waar });
  await intake.brengBinnen({ soort: 'opening', id }, GEDULD_MS);
  const { stand, zaakId } = await prisma.postvak.findUniqueOrThrow({ where: { id } });
  const begonnen = stand === 'verwerkt' && zaakId !== null;
  const zaak = begonnen ? zaakPad(zaakId) : null;
  return {
    status: begonnen ? 201 : 202,
    lichaam: {
      verwerking: stand,
      zaakId: begonnen ? zaakId : null,
      links: { zaak, leerling: leerlingPad(leerling.id) },
    },
    ...(zaak !== null && { koppen: { Location: zaak } }),
  };
}
