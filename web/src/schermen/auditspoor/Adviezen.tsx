import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Beslisbon } from './Beslisbon.tsx';
import type { Auditbeeld } from './vragen.ts';

type Advies = Auditbeeld['adviezen'][number];

const MERK = {
  zelfde: { toon: 'goed', icoon: 'vink' },
  anders: { toon: 'fout', icoon: 'let' },
  'niet-na-te-rekenen': { toon: 'let', icoon: 'let' },
} as const;

/** What the tables said, each with its receipt as it was booked and as it comes out now. */
export const Adviezen = ({ adviezen }: { adviezen: readonly Advies[] }) => (
  <Paneel titel={nl.auditspoor.advies}>
    {adviezen.length === 0 ? (
      <p className="klein">{nl.auditspoor.geenAdvies}</p>
    ) : (
      <ul className="besluiten">
        {adviezen.map((advies) => (
          <Regel key={advies.bon.nr} advies={advies} />
        ))}
      </ul>
    )}
  </Paneel>
);

function Regel({ advies: { bon, inWoorden: zin, woorden, nagerekend, hersteld } }: { advies: Advies }) {
  return (
    <li>
      <p className="tl__wat">
        {bon.naam} {hersteld && <Merk icoon="dicht">{nl.auditspoor.teruggenomen(middel(hersteld.op))}</Merk>}
      </p>
      <p className="tl__meta">{nl.auditspoor.nummerOp(bon.nr, middel(bon.dag))}</p>
      <p>{zin}</p>
      {woorden.gekozen !== null && <p>{woorden.gekozen}</p>}
      <p>
        <Merk {...MERK[nagerekend.stand]}>{nl.auditspoor.nagerekend[nagerekend.stand]}</Merk>
      </p>
      <Beslisbon bon={bon} woorden={woorden} nagerekend={nagerekend.tekst} />
    </li>
  );
}
