import { type ReactNode, useEffect, useRef } from 'react';
import { lang, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';

interface Dagregeltje {
  vandaag: string | undefined;
  bijgewerkt: number;
  geenContact: boolean;
}

/** Of which day and time the list is. */
export function Dagregel({ vandaag, bijgewerkt, geenContact }: Dagregeltje) {
  if (vandaag === undefined) return null;
  const om = tijd(bijgewerkt);
  return (
    <p className="onder dagregel">
      {lang(vandaag)} · {geenContact ? <b>{nl.algemeen.geenVerbinding(om)}</b> : nl.werkvoorraad.bijgewerkt(om)}
    </p>
  );
}

/** The rows stay where they are until somebody wants the new ones. */
export const Gewijzigd = ({ aantal, werkBij }: { aantal: number; werkBij: () => void }) =>
  aantal === 0 ? null : (
    <p className="gewijzigd">
      {nl.werkvoorraad.wijzigingen(aantal)} ·
      <button type="button" className="linkknop" onClick={werkBij}>
        {nl.werkvoorraad.bijwerken}
      </button>
    </p>
  );

export interface Melding {
  tekst: string;
  toon: 'goed' | 'let';
  /** He sees it where he is: then it is only said. Otherwise where he was is gone, and the focus comes here. */
  stil?: true;
}

/** What came of it, until something else is done. */
export function Uitslag({ melding, sluit }: { melding: Melding; sluit: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [melding]);
  return (
    <Bericht ref={ref} toon={melding.toon}>
      <p className="uitslag">
        {melding.tekst}
        <Knop soort="stil" klein onClick={sluit}>
          {nl.algemeen.sluiten}
        </Knop>
      </p>
    </Bericht>
  );
}

/** The one place that tells a screen reader what changed. */
export const Status = ({ children }: { children: ReactNode }) => (
  <p className="vh" role="status">
    {children}
  </p>
);

export const Toetsregel = () => (
  <p className="tips">
    {nl.werkvoorraad.toetsen.map((regel, n) => (
      <span key={regel.at(-1)}>
        {n > 0 && ' · '}
        {regel.slice(0, -1).map((toets) => (
          <kbd key={toets}>{toets}</kbd>
        ))}{' '}
        {regel.at(-1)}
      </span>
    ))}
  </p>
);
