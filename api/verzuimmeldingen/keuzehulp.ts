/**
 * Which kind of absence a melding is, while a school fills it in: the table that later judges the melding (domain §3.2),
 * asked by the same rules. Nothing of it is kept.
 */
import type { DuoSoort } from '../../mas/begrippen.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Omgeving } from '../../mas/beslis/types.ts';
import { telVerzuim } from '../../mas/beslis/verzuim.ts';
import { weeg } from '../../mas/beslis/weeg.ts';
import { type Dag, dagVan, type Moment } from '../../mas/datum.ts';
import { leegDossier } from '../../mas/dossier/index.ts';
import type { Dossier, MeldingStand } from '../../mas/dossier/types.ts';
import type { Protocol, Vakantieregio } from '../../mas/protocol.ts';
import type { Verzuimopgave } from '../../mas/verzuim/index.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import { CODE, weegMet } from '../../protocol/weeg.ts';
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

const MISSEND: Readonly<Record<string, { wat: string; ontbreekt: (vraag: Keuzehulpvraag) => boolean }>> = {
  geboortedatum: {
    wat: 'De geboortedatum van de leerling.',
    ontbreekt: ({ leerling }) => leerling?.geboortedatum === undefined,
  },
  begindatum: { wat: 'De eerste dag van het verzuim.', ontbreekt: ({ begindatum }) => begindatum === undefined },
  specificatie: {
    wat: 'Welke dagen of lesuren de leerling miste.',
    ontbreekt: ({ soort, alleLessenGemist, verzuimspecificatie = [] }) =>
      soort !== 'L' && alleLessenGemist !== true && verzuimspecificatie.length === 0,
  },
};

/** Without it there is an answer, of the national protocol. */
const GEMEENTE = 'De gemeente waar de leerling woont: daar kunnen andere afspraken gelden.';

export function keuzehulp(vraag: Keuzehulpvraag, achtergrond: Achtergrond): Keuzehulp {
  const missend = Object.values(MISSEND).flatMap(({ wat, ontbreekt }) => (ontbreekt(vraag) ? [wat] : []));
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
  const alle = [...eerdere.filter(({ meldingsnummer }) => meldingsnummer !== nieuw.meldingsnummer), nieuw];
  const meldingen = Object.fromEntries(alle.map((m) => [nummerVan(m), alsStand(m, vestiging)]));
  const omgeving: Omgeving = {
    moment,
    vandaag: dagVan(moment),
    dag: dagVan(moment),
    protocol,
    weeg: weegMet(protocol),
    code: CODE,
    sleutel: '',
    actor: { soort: 'zaak' },
    feiten: { leerling: { geboortedatum, startkwalificatie: false }, opgaven: alle.map(alsOpgave) },
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

const alsOpgave = (m: Verzuim): Verzuimopgave => ({
  eersteDag: m.begindatum,
  laatsteDag: m.einddatum ?? null,
  allesGemist: m.alleLessenGemist ?? false,
  dagen: (m.verzuimspecificatie ?? []).map(({ datum, heleDag, lesuren }) => ({
    datum,
    ...(heleDag && { heleDag }),
    ...(lesuren && { lesuren }),
  })),
});
