import type { Schema } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { fasestand } from './fasestand.ts';
import { Icoon } from './Icoon.tsx';

/**
 * The track of the MAS: five phases, eleven steps, drawn from what the API says of each step. The same everywhere: small in
 * a list, large at the head of a case.
 */
export type Spoorstap = Schema<'Spoorstap'>;

/** Which steps a phase holds; the numbers are those of the MAS on both routekaarten. */
export const FASEN = [
  { nummer: 1, naam: 'Waarnemen', van: 0, tot: 3 },
  { nummer: 2, naam: 'Analyseren', van: 4, tot: 6 },
  { nummer: 3, naam: 'Plannen', van: 7, tot: 7 },
  { nummer: 4, naam: 'Handelen', van: 8, tot: 8 },
  { nummer: 5, naam: 'Evalueren', van: 9, tot: 10 },
] as const;
type Fase = (typeof FASEN)[number];

const inFase = (spoor: readonly Spoorstap[], { van, tot }: Fase): Spoorstap[] =>
  spoor.filter(({ nummer }) => nummer >= van && nummer <= tot);
const Balk = ({ stappen }: { stappen: readonly Spoorstap[] }) =>
  stappen.map(({ nummer, stand }) => <i key={nummer} className={`s-${stand}`} />);

/** In a list: the track, with the step and the phase in words beside it. */
export function Spoor({ spoor, faseNaam }: { spoor: readonly Spoorstap[]; faseNaam: string | null }) {
  const nu = spoor.find(({ stand }) => stand === 'nu');
  return (
    <div className="spoor">
      <span className="spoor__balk" aria-hidden="true">
        {FASEN.map((fase) => (
          <span key={fase.nummer} className="spoor__fase">
            <Balk stappen={inFase(spoor, fase)} />
          </span>
        ))}
      </span>
      <span className="spoor__tekst">
        {nu && <strong>{nl.ui.stap(nu.nummer)}</strong>}
        {nu && faseNaam !== null && ' · '}
        {faseNaam}
      </span>
    </div>
  );
}

/** At the head of a case: each phase with its steps and its stand in words. Colours say the rest, but not that it is partly done. */
export const Fasen = ({ spoor }: { spoor: readonly Spoorstap[] }) => (
  <ol className="fasen" aria-label={nl.ui.fasen}>
    {FASEN.map((fase) => {
      const stappen = inFase(spoor, fase);
      const stand = fasestand(stappen.map((stap) => stap.stand));
      const nu = stappen.find((stap) => stap.stand === 'nu');
      return (
        <li
          key={fase.nummer}
          className={`fase fase--${stand === 'deels' ? 'straks' : stand}`}
          aria-current={nu ? 'step' : undefined}
        >
          <span className="fase__balk" aria-hidden="true">
            <Balk stappen={stappen} />
          </span>
          <span className="fase__naam">
            {stand === 'gedaan' && <Icoon n="vink" />}
            {nl.ui.fase(fase.nummer, fase.naam)}
          </span>
          <span className="fase__stappen">
            {nu ? nl.ui.nu(nu.nummer) : nl.ui.stappen(fase.van, fase.tot)}
            <span className={stand === 'deels' ? undefined : 'vh'}>, {nl.ui.faseStand[stand]}</span>
          </span>
        </li>
      );
    })}
  </ol>
);
