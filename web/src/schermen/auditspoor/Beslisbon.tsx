import { nl } from '../../teksten/nl.ts';
import type { Auditbeeld } from './vragen.ts';

type Advies = Auditbeeld['adviezen'][number];
type Bonwoorden = Advies['woorden'];

interface Eigenschappen extends Pick<Advies, 'bon' | 'woorden'> {
  nagerekend: string;
}

/** Input, the rules that held with their sources, outcome, and by what it was computed. */
export const Beslisbon = ({ bon, woorden, nagerekend }: Eigenschappen) => (
  <details className="waarom">
    <summary>
      {nl.auditspoor.toonBon}
      <span className="vh"> {nl.auditspoor.bonVan(bon.nr)}</span>
    </summary>
    <Lijst paren={woorden.uitkomst} />
    {woorden.beslissingen.map(({ naam, waarde, standaard, regels }) => (
      <div key={naam} className="bon__deel">
        <p>
          <b>{naam}</b> {waarde}
        </p>
        {standaard && <p>{nl.auditspoor.standaard}</p>}
        <ul className="plat">
          {regels.map(({ nr, bron }) => (
            <li key={nr}>
              {nl.auditspoor.regel(nr)} <small>{nl.auditspoor.bron(bron)}</small>
            </li>
          ))}
        </ul>
      </div>
    ))}
    <Invoer invoer={woorden.invoer} />
    <p>
      {nl.auditspoor.onderProtocol(bon.protocol.naam ?? nl.auditspoor.nietBekend, bon.protocol.versie ?? '')}{' '}
      <code>{bon.protocol.hash.slice(0, 8)}</code>. {nl.auditspoor.code(bon.code)}
    </p>
    <p>{nagerekend}</p>
  </details>
);

const Lijst = ({ paren }: { paren: Bonwoorden['uitkomst'] }) => (
  <dl className="bon__invoer">
    {paren.map(({ naam, waarde }) => (
      <div key={naam}>
        <dt>{naam}</dt>
        <dd>{waarde}</dd>
      </div>
    ))}
  </dl>
);

const Invoer = ({ invoer }: Pick<Bonwoorden, 'invoer'>) =>
  invoer === null ? (
    <p>{nl.auditspoor.vernietigd}</p>
  ) : (
    <details className="vouw">
      <summary>{nl.auditspoor.invoer(invoer.length)}</summary>
      <Lijst paren={invoer} />
    </details>
  );
