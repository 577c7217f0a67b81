import { nl } from '../../teksten/nl.ts';
import type { Auditbeeld } from './vragen.ts';
import { inWoorden } from './waarde.ts';

type Bon = Auditbeeld['adviezen'][number]['bon'];

/** Input, the rules that held with their sources, outcome, and by what it was computed. */
export const Beslisbon = ({ bon, nagerekend }: { bon: Bon; nagerekend: string }) => (
  <details className="waarom">
    <summary>
      {nl.auditspoor.toonBon}
      <span className="vh"> {nl.auditspoor.bonVan(bon.nr)}</span>
    </summary>
    <Uitkomst bon={bon} />
    {bon.bon.map(({ beslissing, regels, standaard, uitkomst }) => (
      <div key={beslissing} className="bon__deel">
        <p>
          <b>{beslissing}</b>: {inWoorden(uitkomst)}
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
    <Invoer invoer={bon.invoer} />
    <p>
      {nl.auditspoor.onderProtocol(bon.protocol.naam ?? nl.auditspoor.nietBekend, bon.protocol.versie ?? '')}{' '}
      <code>{bon.protocol.hash.slice(0, 8)}</code>. {nl.auditspoor.code(bon.code)}
    </p>
    <p>{nagerekend}</p>
  </details>
);

const Uitkomst = ({ bon: { uitkomst } }: { bon: Bon }) => (
  <dl className="bon__invoer">
    {Object.entries(uitkomst).map(([naam, waarde]) => (
      <div key={naam}>
        <dt>{nl.auditspoor.uitkomst(naam)}</dt>
        <dd>{inWoorden(waarde)}</dd>
      </div>
    ))}
  </dl>
);

const Invoer = ({ invoer }: Pick<Bon, 'invoer'>) =>
  invoer === null ? (
    <p>{nl.auditspoor.vernietigd}</p>
  ) : (
    <details className="vouw">
      <summary>{nl.auditspoor.invoer(Object.keys(invoer).length)}</summary>
      <dl className="bon__invoer">
        {Object.entries(invoer).map(([naam, waarde]) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{inWoorden(waarde)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
