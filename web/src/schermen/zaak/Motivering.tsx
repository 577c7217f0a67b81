import { nl } from '../../teksten/nl.ts';
import { Notitie } from './Notitie.tsx';

/** Why somebody did it, in his own words and by the reason that he chose. */
export const Motivering = ({ motivatie, afwijkreden }: { motivatie: string | null; afwijkreden: string | null }) =>
  motivatie === null && afwijkreden === null ? null : (
    <div className="tl__mot">
      {afwijkreden !== null && (
        <p>
          <b>{nl.zaak.afwijkreden}</b> {afwijkreden}
        </p>
      )}
      {motivatie !== null && (
        <div>
          <b>{nl.zaak.motivatie}</b> <Notitie tekst={motivatie} />
        </div>
      )}
    </div>
  );
