import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Lijst } from './vragen.ts';

const T = nl.vernietiging.verklaring;

/** There is no place in it to break a line. */
const LANG = { overflowWrap: 'anywhere' } as const;

/** What was destroyed and who decided so, to keep; with what proves later that it is still as it was signed. */
export const Verklaring = ({ lijst: { id, handtekening }, adres }: { lijst: Lijst; adres: string }) => (
  <Paneel titel={T.titel}>
    <p className="intro">{T.uitleg}</p>
    <p className="intro">{T.waarvoor}</p>
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
    {handtekening && (
      <details className="waarom">
        <summary>{T.handtekening}</summary>
        <p style={LANG}>
          {T.ed25519}: <code>{handtekening.handtekening}</code>
        </p>
        <p style={LANG}>
          {T.sleutel}: <code>{handtekening.sleutel}</code>
        </p>
      </details>
    )}
  </Paneel>
);
