import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';

/**
 * What somebody should think of before he settles the letter that he sees; it keeps nobody from doing so. That the preview
 * is there is announced once, and these with it ({@link aankondiging}).
 */
export const Waarschuwingen = ({ teksten }: { teksten: readonly string[] }) =>
  teksten.length === 0 ? null : (
    <Bericht toon="let" titel={nl.brief.waarschuwingen}>
      <ul className="opsom">
        {teksten.map((tekst) => (
          <li key={tekst}>{tekst}</li>
        ))}
      </ul>
    </Bericht>
  );

/** What is said to who does not see that the preview came. */
export const aankondiging = (teksten: readonly string[]): string =>
  [nl.brief.voorbeeldKlaar, ...(teksten.length === 0 ? [] : [`${nl.brief.waarschuwingen}:`, ...teksten])].join(' ');
