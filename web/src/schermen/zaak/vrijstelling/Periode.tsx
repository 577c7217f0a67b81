import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';
import { Feit } from '../Feit.tsx';
import type { Vrijstellingbeeld } from './Vrijstelling.tsx';

const T = nl.vrijstelling;
type Periodebeeld = Vrijstellingbeeld['perioden'][number];
const TONEN = { straks: 'info', nu: 'goed', voorbij: 'neutraal' } as const;

/** One exemption: until when it holds, and what comes after it. */
export const Periode = ({ periode }: { periode: Periodebeeld }) => (
  <li>
    <p>
      <b>{geldigheid(periode)}</b> <Merk toon={TONEN[periode.geldt]}>{T.geldt[periode.geldt]}</Merk>
    </p>
    <dl className="kenmerken">
      <Feit naam={T.grond}>
        {periode.grond.naam}
        {periode.voortgezet && ` · ${T.voortgezet}`}
      </Feit>
      {periode.beeindigd && (
        <Feit naam={T.beeindigd}>{T.opDag(periode.beeindigd.reden.naam, middel(periode.beeindigd.dag))}</Feit>
      )}
      {!periode.beeindigd && periode.geldt !== 'voorbij' && <Feit naam={T.volgende}>{volgende(periode)}</Feit>}
      {periode.terugkeer && (
        <Feit naam={T.terugkeer}>{T.opDag(periode.terugkeer.uitkomst.naam, middel(periode.terugkeer.dag))}</Feit>
      )}
      {periode.register && (
        <Feit naam={T.register}>
          {periode.register.bezorgdOp === null ? T.nietBezorgd : T.bezorgd(middel(periode.register.bezorgdOp))}
        </Feit>
      )}
    </dl>
  </li>
);

const geldigheid = ({ van, totEnMet }: Periodebeeld): string =>
  totEnMet === null ? T.blijvend(middel(van)) : T.periode(middel(van), middel(totEnMet));

function volgende({ kennisgevingTot, nietVerlengdOp }: Periodebeeld): string {
  if (nietVerlengdOp !== null) return T.nietOpTijd;
  return kennisgevingTot === null ? T.nietNodig : T.uiterlijk(middel(kennisgevingTot));
}
