import type { Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Termijn, Waarom } from '../../ui/Termijn.tsx';

type Termijnbeeld = Zaak['termijnen'][number];

/** Running terms by date, each with why it is on that day; what is over stands folded in below. */
export function Termijnen({ zaak: { termijnen, protocol } }: { zaak: Zaak }) {
  const open = termijnen.filter(isOpen);
  const voorbij = termijnen.filter((termijn) => !isOpen(termijn));
  return (
    <Paneel id="termijnen" titel={nl.zaak.termijnen}>
      {open.length === 0 && <p className="klein">{nl.zaak.geenTermijnen}</p>}
      <ul className="termijnen">
        {open.map((termijn) => (
          <li key={termijn.id}>
            <Termijn laatsteDag={termijn.laatsteDag} dagen={termijn.dagen} wat={termijn.naam} />
            <Uitleg termijn={termijn} />
          </li>
        ))}
      </ul>
      {voorbij.length > 0 && (
        <details className="vouw">
          <summary>{nl.zaak.termijnAfgerond(voorbij.length)}</summary>
          <ul className="termijnen">
            {voorbij.map((termijn) => (
              <Voorbij key={termijn.id} termijn={termijn} />
            ))}
          </ul>
        </details>
      )}
      <p className="paneel__voet">{nl.zaak.protocol(protocol.naam, protocol.versie)}</p>
    </Paneel>
  );
}

/** One that runs has days to go, or is so many days late. */
const isOpen = (termijn: Termijnbeeld): termijn is Termijnbeeld & { dagen: number } => termijn.dagen !== null;

const vanWie = (aanZet: string): string => (aanZet === 'u' ? nl.zaak.aanU : nl.zaak.van(aanZet));

function Uitleg({ termijn }: { termijn: Termijnbeeld }) {
  if ('afgeschermd' in termijn) {
    return (
      <p className="termijn__soort">
        <Merk icoon="slot">{nl.algemeen.wpg}</Merk> {nl.zaak.termijnWpg}
      </p>
    );
  }
  return (
    <>
      <p className="termijn__soort">
        {termijn.regime === 'WPG' && (
          <>
            <Merk icoon="slot">{nl.algemeen.wpg}</Merk>{' '}
          </>
        )}
        {termijn.grondslag.naam}
        {termijn.aanZet !== null && ` · ${vanWie(termijn.aanZet)}`}
      </p>
      <Waarom afleiding={termijn.afleiding} />
    </>
  );
}

const Voorbij = ({ termijn }: { termijn: Termijnbeeld }) => (
  <li>
    <div className="termijn termijn--rustig">
      <span className="termijn__stand">
        <strong>{nl.zaak.termijnStand[termijn.stand]}</strong>
        <span className="termijn__datum">
          {' · '}
          {nl.zaak.laatsteDag} <time dateTime={termijn.laatsteDag}>{middel(termijn.laatsteDag)}</time>
        </span>
      </span>
      <span className="termijn__wat">{termijn.naam}</span>
    </div>
    <Uitleg termijn={termijn} />
  </li>
);
