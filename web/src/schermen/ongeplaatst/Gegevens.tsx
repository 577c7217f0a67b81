import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

const T = nl.ongeplaatst;

/** What stands in a message, as its sender called it: no screen knows every field that somebody may send. */
export function Gegevens({ gegevens }: { gegevens: Readonly<Record<string, unknown>> }) {
  const velden = Object.entries(gegevens);
  if (velden.length === 0) return null;
  return (
    <details className="vouw">
      <summary>{T.inhoud}</summary>
      <dl className="kenmerken">
        {velden.map(([naam, waarde]) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{inWoorden(waarde)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const DAG = /^\d{4}-\d{2}-\d{2}$/;
function inWoorden(waarde: unknown): string {
  if (typeof waarde === 'string') return DAG.test(waarde) ? middel(waarde) : waarde;
  if (typeof waarde === 'boolean') return waarde ? T.ja : T.nee;
  return waarde === null ? T.leegVeld : JSON.stringify(waarde);
}
