import { randomUUID } from 'node:crypto';
import { type Dag, dagVan } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { geenRecht, inhoudOngeldig, nietGevonden } from '../http/fout.ts';
import { leesSleutel } from '../handelingen/routes.ts';
import { sleutel } from '../handelingen/schemas.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { brengNaarZaak } from '../intake/zaakbegin.ts';
import { type Gevonden, zoekLeerling } from '../leerlingen/zoek.ts';
import { ochtendVan } from '../proefzaken/melding.ts';
import { zaakPad } from '../zaken/toon.ts';
import { schooljarenOp } from '../ouderportaal/zending.ts';
import { bewaarKennisgeving } from './bewaar.ts';
import { type Kennisgeving, kennisgeving, type KennisgevingAntwoord, kennisgevingAntwoord } from './schemas.ts';

const GEDULD_MS = 3_000;
const RECHT = 'handel/beoordeel-kennisgeving';
const koppen = {
  'Idempotency-Key': {
    verplicht: false,
    wat: 'Uw eigen kenmerk van deze kennisgeving: herhaal na een storing met hetzelfde, dan komt zij één keer binnen.',
    schema: sleutel,
  },
};

export const vrijstellingRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/kennisgevingen',
    groep: 'vrijstellingen',
    samenvatting: 'Een kennisgeving van een vrijstelling vastleggen',
    uitleg:
      'U neemt over wat ouders stuurden (Leerplichtwet artikel 6). De kennisgeving komt in de open zaak van het kind, of begint er een; daar beoordeelt u haar.',
    koppen,
    lichaam: kennisgeving,
    uit: {
      201: { wat: 'Ontvangen, en in de zaak geboekt.', schema: kennisgevingAntwoord },
      202: { wat: 'Ontvangen en bewaard; het boeken in de zaak volgt vanzelf.', schema: kennisgevingAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: ({ wie, lichaam, kop }) => {
      const gegeven = kop('Idempotency-Key');
      const eigen = gegeven === undefined ? randomUUID() : leesSleutel(gegeven);
      return ontvang(huis, intake, { wie, nummer: `kennisgeving-op-papier/${wie.id}/${eigen}` }, lichaam);
    },
  }),
];

async function ontvang(
  huis: Huis,
  intake: Intake,
  { wie, nummer }: { wie: Wie; nummer: string },
  gestuurd: Kennisgeving,
): Promise<Antwoord> {
  const { leerling } = await zoek(huis, wie, gestuurd);
  keurDagen(gestuurd, leerling);
  const { persoonsnummer: _, ...verteld } = gestuurd;
  const verschuiving = leerling.proef ? ochtendVan(gestuurd.ontvangenOp) - Date.now() : 0;
  await bewaarKennisgeving(huis, { ...verteld, leerlingId: leerling.id }, { door: wie.id, nummer, verschuiving });
  const zaakId = await brengNaarZaak(huis.prisma, intake, { nummer, proef: leerling.proef }, GEDULD_MS);
  const lichaam: KennisgevingAntwoord = {
    kennisgeving: nummer,
    verwerking: zaakId === null ? 'nieuw' : 'verwerkt',
    zaakId,
    links: { zaak: zaakId === null ? null : zaakPad(zaakId) },
  };
  return { status: zaakId === null ? 202 : 201, lichaam };
}

async function zoek({ prisma }: Huis, wie: Wie, { leerlingId, persoonsnummer }: Kennisgeving): Promise<Gevonden> {
  if (!mag(wie, RECHT) && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('Dit kan niet met uw rol.');
  if (leerlingId !== undefined) return zoekLeerling(prisma, wie, RECHT, 'ontvang-kennisgeving', leerlingId);
  const gevonden = await prisma.leerling.findUnique({
    where: { persoonsnummer_proef: { persoonsnummer: persoonsnummer ?? '', proef: false } },
  });
  if (!gevonden) throw nietGevonden('Deze leerling is er niet, of u mag hem niet zien.');
  return zoekLeerling(prisma, wie, RECHT, 'ontvang-kennisgeving', gevonden.id);
}

/** A made-up child lives at a day of its own; what real parents sent came today or before. */
function keurDagen(
  { dagtekening, ontvangenOp, schooljaar }: Kennisgeving,
  { proef, geboortedatum }: Gevonden['leerling'],
): void {
  const vandaag: Dag = dagVan(Date.now());
  if (!proef && ontvangenOp > vandaag) throw inhoudOngeldig([{ veld: 'ontvangenOp', fout: 'ligt na vandaag.' }]);
  if (dagtekening < geboortedatum)
    throw inhoudOngeldig([{ veld: 'dagtekening', fout: 'ligt voor de geboorte van de leerling.' }]);
  if (schooljaar !== undefined && !schooljarenOp(ontvangenOp).includes(schooljaar))
    throw inhoudOngeldig([
      { veld: 'schooljaar', fout: `kies uit ${schooljarenOp(ontvangenOp).join(' en ')}: dit jaar of het volgende.` },
    ]);
  if (dagtekening > ontvangenOp)
    throw inhoudOngeldig([{ veld: 'dagtekening', fout: 'ligt na de dag waarop de kennisgeving binnenkwam.' }]);
}
