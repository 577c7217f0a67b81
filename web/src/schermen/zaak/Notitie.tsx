import { nl } from '../../teksten/nl.ts';
import { vouw } from './vouw.ts';

/** What somebody wrote; the rest of a long text is folded in, and comes out of a printer all the same. */
export function Notitie({ tekst }: { tekst: string }) {
  const [begin, rest] = vouw(tekst);
  return (
    <>
      <span>{begin}</span>
      {rest !== '' && (
        <details className="vouw tl__rest">
          <summary>{nl.zaak.leesVerder}</summary>
          {rest}
        </details>
      )}
    </>
  );
}
