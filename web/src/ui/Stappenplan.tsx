import { type ReactNode, useId } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';
import { FASEN, type Spoorstap } from './Spoor.tsx';

export interface Planstap {
  nummer: number;
  naam: string;
  /** Null: the method as such, not how it goes in a case. */
  stand: Spoorstap['stand'] | null;
  /** What there is to say beside the stand, such as the day on which it was done. */
  feit?: string | undefined;
  /** What somebody can unfold under it. */
  onder?: ReactNode;
}

/** Steps 0 to 10 of the MAS by phase, each with its stand in words; the same for a case and for the method as such. */
export const Stappenplan = ({ stappen }: { stappen: readonly Planstap[] }) => {
  const hierna = stappen.findIndex(({ stand }, n) => stand === 'straks' && stappen[n - 1]?.stand === 'nu');
  return FASEN.map(({ nummer, naam, van, tot }) => (
    <Fase key={nummer} kop={nl.ui.faseKop(nummer, naam)}>
      {stappen.map((stap, n) =>
        stap.nummer < van || stap.nummer > tot ? null : (
          <Stapje key={`${stap.nummer} ${stap.naam}`} stap={stap} hierna={n === hierna} />
        ),
      )}
    </Fase>
  ));
};

function Fase({ kop, children }: { kop: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <h3 id={id} className="stapje__fase">
        {kop}
      </h3>
      <ol className="stappen" aria-labelledby={id}>
        {children}
      </ol>
    </>
  );
}

/** Steps with one of these stands are behind us: the knot shows a sign, and the number stands before the name. */
const TEKENS = { gedaan: 'vink', overgeslagen: 'sla', vervallen: 'sla' } as const;

function Stapje({ stap: { nummer, naam, stand, feit, onder }, hierna }: { stap: Planstap; hierna: boolean }) {
  const teken = stand !== null && stand in TEKENS ? TEKENS[stand as keyof typeof TEKENS] : null;
  const woord = stand === null ? null : hierna ? nl.ui.stapHierna : nl.ui.stapStand[stand];
  return (
    <li className={`stapje stapje--${stand ?? 'los'}`} aria-current={stand === 'nu' ? 'step' : undefined}>
      <span className="stapje__knoop" aria-hidden="true">
        {teken ? <Icoon n={teken} /> : nummer}
      </span>
      <span className="stapje__tekst">
        <span className="stapje__naam">
          <span className="vh">{nl.ui.stap(nummer)}: </span>
          {teken && <span aria-hidden="true">{nummer}. </span>}
          {naam}
        </span>
        {(woord ?? feit) !== undefined && (
          <span className="stapje__stand">{[woord, feit].filter(Boolean).join(' · ')}</span>
        )}
        {onder}
      </span>
    </li>
  );
}
