import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Waarom } from '../../ui/Termijn.tsx';
import type { Auditbeeld } from './vragen.ts';

type Termijn = Auditbeeld['termijnen'][number];

/** The terms that ran on that day, each with how its last day was found. */
export function Termijnen({ termijnen }: { termijnen: readonly Termijn[] }) {
  const open = termijnen.filter(({ dagen }) => dagen !== null);
  const voorbij = termijnen.filter(({ dagen }) => dagen === null);
  return (
    <Paneel titel={nl.auditspoor.termijnen}>
      {open.length === 0 ? <p className="klein">{nl.auditspoor.geenTermijnen}</p> : <Lijst termijnen={open} />}
      {voorbij.length > 0 && (
        <details className="vouw">
          <summary>{nl.auditspoor.termijnenVoorbij(voorbij.length)}</summary>
          <Lijst termijnen={voorbij} />
        </details>
      )}
    </Paneel>
  );
}

const Lijst = ({ termijnen }: { termijnen: readonly Termijn[] }) => (
  <ul className="besluiten">
    {termijnen.map((t) => (
      <li key={t.id}>
        <p className="tl__wat">
          {t.naam} {t.dagen !== null && t.dagen < 0 && <Verstreken />}
          {t.dagen === null && <Merk>{nl.zaak.termijnStand[t.stand]}</Merk>}
        </p>
        <p className="tl__meta">{nl.auditspoor.uiterlijk(middel(t.laatsteDag))}</p>
        {'afgeschermd' in t ? (
          <p className="tl__uitleg">
            <Merk icoon="slot">{nl.algemeen.wpg}</Merk> {nl.zaak.termijnWpg}
          </p>
        ) : (
          <Waarom afleiding={t.afleiding} />
        )}
      </li>
    ))}
  </ul>
);

const Verstreken = () => (
  <Merk toon="fout" icoon="let">
    {nl.auditspoor.verstreken}
  </Merk>
);
