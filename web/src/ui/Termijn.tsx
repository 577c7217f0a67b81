import { afstand, kort } from '../datum.ts';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

/** From so many days before its last day a term asks for attention. */
const BIJNA_DAGEN = 3;

const toonVan = (dagen: number): string => (dagen < 0 ? 'fout' : dagen <= BIJNA_DAGEN ? 'let' : 'rustig');

/** A last day and how far off it is, in words. `dagen` counts from the day of the case; negative is late. */
export const Termijn = ({ laatsteDag, dagen, wat }: { laatsteDag: string; dagen: number; wat?: string }) => (
  <div className={`termijn termijn--${toonVan(dagen)}`}>
    <span className="termijn__stand">
      <Icoon n={dagen < 0 ? 'let' : 'klok'} />
      <strong>{afstand(dagen)}</strong>
      <span className="termijn__datum">
        {' · '}
        <time dateTime={laatsteDag}>{kort(laatsteDag)}</time>
      </span>
    </span>
    {wat !== undefined && <span className="termijn__wat">{wat}</span>}
  </div>
);

interface Afleiding {
  stappen: readonly { tekst: string; bron: string }[];
  voorbehouden: readonly string[];
}

/** How a last day was found: the start, the length, each shift, with the source of each. */
export const Waarom = ({ afleiding, label = nl.ui.waarom }: { afleiding: Afleiding; label?: string }) => (
  <details className="waarom">
    <summary>{label}</summary>
    <ol>
      {afleiding.stappen.map(({ tekst, bron }) => (
        <li key={tekst}>
          {tekst}
          {bron !== '' && (
            <small>
              {' '}
              {nl.ui.bron}: {bron}
            </small>
          )}
        </li>
      ))}
    </ol>
    {afleiding.voorbehouden.map((tekst) => (
      <p key={tekst} className="waarom__bron">
        {tekst}
      </p>
    ))}
  </details>
);
