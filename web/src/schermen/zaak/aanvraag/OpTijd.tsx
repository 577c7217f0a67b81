import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';

/** Whether a bezwaar or a beroep came in time. */
export const OpTijd = ({ opTijd }: { opTijd: boolean }) => (
  <Merk toon={opTijd ? 'neutraal' : 'let'}>{opTijd ? nl.aanvraag.opTijd : nl.aanvraag.teLaat}</Merk>
);
