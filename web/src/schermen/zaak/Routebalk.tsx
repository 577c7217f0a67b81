import type { Zaak } from '../../api/zaak.ts';
import { dagenTussen, kort, middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

type Route = Extract<Zaak['routes'][number], { balk: unknown }>;
type Balk = NonNullable<Route['balk']>;

/** Points of a bar that are closer than this, in percents of it, would write through each other. */
const LEESBAAR = 16;

const plek = ({ van, tot }: Balk, dag: string): number => {
  const lengte = Math.max(1, dagenTussen(van, tot));
  return Math.min(100, Math.max(0, (dagenTussen(van, dag) / lengte) * 100));
};

/**
 * The course of a route as a line. It is decoration: on a narrow screen, on paper and for a screen reader its sentence
 * stands instead.
 */
export const Routebalk = ({ balk, vandaag }: { balk: Balk; vandaag: string }) => (
  <>
    <div className="route__as" aria-hidden="true">
      <span className="route__balk" style={{ left: 0, right: 0 }} />
      {balk.punten.map(({ dag, tekst }, n) => (
        <span key={`${dag} ${tekst}`} className="route__punt" style={{ left: `${plek(balk, dag)}%` }}>
          <i />
          {heeftRuimte(balk, n) && `${tekst} ${kort(dag)}`}
        </span>
      ))}
      {vandaag <= balk.tot && <span className="route__vandaag" style={{ left: `${plek(balk, vandaag)}%` }} />}
      <span className="route__eind" style={{ left: '100%' }}>
        <i />
        {kort(balk.tot)}
      </span>
    </div>
    <p className="route__tekst">
      {[balk.punten.map(({ dag, tekst }) => nl.zaak.routePunt(tekst, middel(dag))).join(', '), '']
        .filter(Boolean)
        .map((zin) => `${zin}. `)}
      {nl.zaak.routeEinde(middel(balk.tot))}
    </p>
  </>
);

/** Whether there is room for words at a point before the next one begins. */
function heeftRuimte(balk: Balk, n: number): boolean {
  const punt = balk.punten[n];
  const volgende = balk.punten[n + 1];
  if (!punt) return false;
  return (volgende ? plek(balk, volgende.dag) : 100) - plek(balk, punt.dag) >= LEESBAAR;
}
