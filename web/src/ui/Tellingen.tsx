import { Link, type LinkProps } from '@tanstack/react-router';
import { nl } from '../teksten/nl.ts';

interface Telling {
  code: string;
  naam: string;
  aantal: number;
}

interface Eigenschappen {
  label: string;
  tellingen: readonly Telling[];
  gekozen: string | undefined;
  /** Where the list of one of them stands; without a code that of all. */
  naar: (code: string | undefined) => LinkProps;
}

/** How many there are of each, as links that narrow the list down. What there is none of is left out, unless it was chosen. */
export const Tellingen = ({ label, tellingen, gekozen, naar }: Eigenschappen) => (
  <nav className="weergaven" aria-label={label}>
    <ul>
      <Een naam={nl.algemeen.alles} aantal={som(tellingen)} hier={gekozen === undefined} link={naar(undefined)} />
      {tellingen
        .filter(({ code, aantal }) => aantal > 0 || code === gekozen)
        .map(({ code, naam, aantal }) => (
          <Een key={code} naam={naam} aantal={aantal} hier={code === gekozen} link={naar(code)} />
        ))}
    </ul>
  </nav>
);

const som = (tellingen: readonly Telling[]): number => tellingen.reduce((totaal, { aantal }) => totaal + aantal, 0);

const Een = ({ naam, aantal, hier, link }: { naam: string; aantal: number; hier: boolean; link: LinkProps }) => (
  <li>
    <Link {...link} aria-current={hier ? 'page' : undefined} resetScroll={false}>
      {naam} <span className="tel">{aantal}</span>
    </Link>
  </li>
);
