/** What stands in a form that came with an event: the melding of a school, or the answers to a questionnaire. */
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { VAN_MELDING } from '../inzage/zaak.ts';
import type { Bewaard } from '../teksten.ts';
import { invoerInWoorden } from './bonwoorden.ts';
import type { Auditgebeurtenis } from './schemas.ts';
import { inWoorden } from './woorden.ts';

type Ingevuld = Pick<Extract<Auditgebeurtenis, { vernietigd: boolean }>, 'melding' | 'antwoorden'>;

/** Of a melding what the school says of the absence; who the pupil is and who reported stands with the pupil. */
const UIT_MELDING = {
  ...VAN_MELDING,
  alleLessenGemist: 'Alle lessen gemist',
  actieGewenst: 'Actie van de gemeente gewenst',
};

const NIETS_INGEVULD: Ingevuld = { melding: null, antwoorden: null };

/** @param protocol the one under which it was booked: the questions of then */
export function ingevuldBij(
  { inhoud }: Gebeurtenis,
  teksten: Bewaard,
  protocol: Pick<Protocol, 'vragenlijsten'>,
): Ingevuld {
  const tekst = inhoud && teksten.get(inhoud.id);
  if (!tekst) return NIETS_INGEVULD;
  const { velden } = inhoud;
  return {
    melding: velden.includes('melding') ? uitMelding(tekst) : null,
    antwoorden: velden.includes('antwoorden')
      ? Object.entries(tekst.antwoorden ?? {}).map(([vraag, waarde]) => invoerInWoorden(vraag, waarde, protocol))
      : null,
  };
}

const uitMelding = (tekst: Record<string, unknown>): Ingevuld['melding'] =>
  Object.entries(UIT_MELDING).flatMap(([veld, naam]) =>
    tekst[veld] === undefined ? [] : [{ naam, waarde: inWoorden(tekst[veld]) }],
  );
