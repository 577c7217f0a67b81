/**
 * Which kind of absence a melding is, while a school fills it in: the table that later judges the melding (domain §3.2),
 * asked by the same rules. Nothing of it is kept.
 */
import type { DuoSoort } from '../../mas/begrippen.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Omgeving } from '../../mas/beslis/types.ts';
import { telVerzuim } from '../../mas/beslis/verzuim.ts';
import { weeg } from '../../mas/beslis/weeg.ts';
import { type Dag, dagVan, type Moment, plusMaanden } from '../../mas/datum.ts';
import { leegDossier } from '../../mas/dossier/index.ts';
import type { Dossier, MeldingStand } from '../../mas/dossier/types.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import type { Protocol, Vakantieregio } from '../../mas/protocol.ts';
import type { Verzuimopgave } from '../../mas/verzuim/index.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import { CODE } from '../../protocol/code.ts';
import { weegMet } from '../../protocol/weeg.ts';
import { isMeldbaar, LEEFTIJD } from './regels.ts';
import type { Keuzehulp, Keuzehulpvraag, Verzuimmelding } from './schemas.ts';

/** What the answer rests on besides what was filled in. */
export interface Achtergrond {
  protocol: Protocol;
  vakantieregio: Vakantieregio;
  vestiging: string;
  moment: Moment;
  /** What this school reported of the same pupil before, and did not withdraw. */
  eerdere: readonly Verzuimmelding[];
}

/** The part of a melding that the table asks for. */
type Verzuim = Pick<
  Keuzehulpvraag,
  'meldingsnummer' | 'soort' | 'einddatum' | 'alleLessenGemist' | 'verzuimspecificatie'
> & { begindatum: Dag };

/** How far back the first day of an absence may lie: counting takes longer the further it goes. */
const TERUG_MAANDEN = 24;

/** What is not there yet, or cannot be so: without it there is no answer. Each says what it misses. */
const MISSEND: readonly ((vraag: Keuzehulpvraag, vandaag: Dag) => string | null)[] = [
  ({ leerling }) => (leerling?.geboortedatum === undefined ? 'De geboortedatum van de leerling.' : null),
  ({ begindatum, leerling }, vandaag) => {
    const waarom = begindatum === undefined ? '' : waaromNiet(begindatum, leerling?.geboortedatum, vandaag);
    return waarom === null ? null : `De eerste dag van het verzuim${waarom}.`;
  },
  (vraag, vandaag) =>
    vraag.soort !== 'L' && vraag.alleLessenGemist !== true && geteldeDagen(vraag, vandaag).length === 0
      ? 'Welke dagen of lesuren de leerling miste.'
      : null,
];

function waaromNiet(begindatum: Dag, geboortedatum: Dag | undefined, vandaag: Dag): string | null {
  if (begindatum > vandaag) return ': deze ligt in de toekomst';
  if (begindatum < plusMaanden(vandaag, -TERUG_MAANDEN)) return ': deze ligt te ver terug';
  return geboortedatum !== undefined && !isMeldbaar(leeftijdOp(geboortedatum, begindatum))
    ? `: de leerling is dan jonger dan ${LEEFTIJD.van} of ouder dan ${LEEFTIJD.totEnMet} jaar`
    : null;
}

type Geteld = Pick<Keuzehulpvraag, 'begindatum' | 'verzuimspecificatie'>;
/** The days that were specified, as far as they can have been missed. */
const geteldeDagen = ({ begindatum = '', verzuimspecificatie = [] }: Geteld, vandaag: Dag) =>
  verzuimspecificatie.filter(({ datum }) => begindatum <= datum && datum <= vandaag);

/** Without it there is an answer, of the national protocol. */
const GEMEENTE = 'De gemeente waar de leerling woont: daar kunnen andere afspraken gelden.';

export function keuzehulp(vraag: Keuzehulpvraag, achtergrond: Achtergrond): Keuzehulp {
  const vandaag = dagVan(achtergrond.moment);
  const missend = MISSEND.flatMap((mist) => mist(vraag, vandaag) ?? []);
  const nogNodig = [...missend, ...(vraag.leerling?.gemeente === undefined ? [GEMEENTE] : [])];
  const { begindatum, leerling } = vraag;
  if (missend.length > 0 || begindatum === undefined || leerling?.geboortedatum === undefined)
    return { soort: null, naam: null, uitleg: [], nogNodig };
  const { uitkomst, bon } = weegSoort({ ...vraag, begindatum }, leerling.geboortedatum, achtergrond);
  return {
    soort: isSoort(uitkomst.verzuimsoort) ? uitkomst.verzuimsoort : null,
    naam: isSoort(uitkomst.verzuimsoort) ? VERZUIMSOORTEN[uitkomst.verzuimsoort] : null,
    uitleg: bon.flatMap(({ regels }) => regels.map(({ bron }) => bron)),
    nogNodig,
  };
}

const isSoort = (waarde: Waarde | undefined): waarde is DuoSoort =>
  typeof waarde === 'string' && Object.hasOwn(VERZUIMSOORTEN, waarde);

/** The melding as if it were booked today, in a case with what this school reported in the same weeks. */
function weegSoort(nieuw: Verzuim, geboortedatum: Dag, { eerdere, ...achtergrond }: Achtergrond) {
  const { protocol, vakantieregio, vestiging, moment } = achtergrond;
  const vandaag = dagVan(moment);
  const alle = [...eerdere.filter(({ meldingsnummer }) => meldingsnummer !== nieuw.meldingsnummer), nieuw];
  const meldingen = Object.fromEntries(alle.map((m) => [nummerVan(m), alsStand(m, vestiging)]));
  const omgeving: Omgeving = {
    moment,
    vandaag,
    dag: vandaag,
    protocol,
    weeg: weegMet(protocol),
    code: CODE,
    sleutel: '',
    actor: { soort: 'zaak' },
    feiten: { leerling: { geboortedatum, startkwalificatie: false }, opgaven: alle.map((m) => alsOpgave(m, vandaag)) },
  };
  const zaak: Dossier = { ...leegDossier('keuzehulp'), status: 'open', vakantieregio, meldingen };
  const [geteld] = telVerzuim(zaak, vakantieregio, omgeving);
  const verzuim = geteld?.soort === 'VerzuimGeteld' ? { ...zaak.verzuim, ...geteld.gegevens } : zaak.verzuim;
  return weeg({ ...zaak, verzuim }, 'verzuimsoort', omgeving, nummerVan(nieuw));
}

/** A melding that has no number yet is the one that is being filled in. */
const nummerVan = ({ meldingsnummer = 'nieuw' }: Verzuim): string => meldingsnummer;

const alsStand = (m: Verzuim, vestiging: string): MeldingStand => ({
  meldingsnummer: nummerVan(m),
  mutatietijd: '',
  duoSoort: m.soort ?? 'O',
  eersteDag: m.begindatum,
  laatsteDag: m.einddatum ?? null,
  vestiging,
  status: 'geregistreerd',
  vervolg: false,
  ingetrokkenOp: null,
  inhoud: null,
});

const alsOpgave = (m: Verzuim, vandaag: Dag): Verzuimopgave => ({
  eersteDag: m.begindatum,
  laatsteDag: m.einddatum ?? null,
  allesGemist: m.alleLessenGemist ?? false,
  dagen: geteldeDagen(m, vandaag).map(({ datum, heleDag, lesuren }) => ({
    datum,
    ...(heleDag && { heleDag }),
    ...(lesuren && { lesuren }),
  })),
});
