import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Lijst } from './vragen.ts';

const T = nl.vernietiging.verklaring;

/** What was destroyed and who decided so, to keep; with what proves later that it is still as it was signed. */
export const Verklaring = ({ lijst: { id, handtekening }, adres }: { lijst: Lijst; adres: string }) => (
  <Paneel titel={T.titel}>
    <p>{T.uitleg}</p>
    <ul className="plat">
      <li>
        <a className="nl-link" href={`${adres}/pdf`} download={`verklaring-${id}.pdf`}>
          {T.pdf}
        </a>
      </li>
      <li>
        <a className="nl-link" href={adres} download={`verklaring-${id}.json`}>
          {T.json}
        </a>
      </li>
    </ul>
    <p>{T.waarvoor}</p>
    {handtekening && (
      <details className="waarom">
        <summary>{T.handtekening}</summary>
        <p>
          {T.ed25519}: <code>{handtekening.handtekening}</code>
        </p>
        <p>
          {T.sleutel}: <code>{handtekening.sleutel}</code>
        </p>
      </details>
    )}
  </Paneel>
);
