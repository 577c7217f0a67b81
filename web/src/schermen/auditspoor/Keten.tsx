import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import type { Auditspoor } from './vragen.ts';

interface Eigenschappen {
  keten: Auditspoor['keten'] | undefined;
  stand: 'bezig' | 'mislukt' | 'klaar';
  opnieuw: () => void;
}

/** Whether the ledger is still the one that was written. A chain that is broken is the first thing to read. */
export function Keten({ keten, stand, opnieuw }: Eigenschappen) {
  return (
    <div className="ketenstand">
      {keten?.stand === 'gebroken' && stand === 'klaar' ? (
        <Bericht toon="fout" rol="alert" titel={nl.auditspoor.ketenGebroken(keten.bij)}>
          <p>{keten.tekst}</p>
          <p>{nl.auditspoor.ketenGebrokenDoe}</p>
        </Bericht>
      ) : (
        <span role="status">
          <Stand keten={keten} stand={stand} />
        </span>
      )}
      <Knop klein onClick={opnieuw}>
        {nl.auditspoor.controleerOpnieuw}
      </Knop>
    </div>
  );
}

function Stand({ keten, stand }: Omit<Eigenschappen, 'opnieuw'>) {
  if (stand === 'bezig') return <Merk icoon="keten">{nl.auditspoor.ketenBezig}</Merk>;
  if (stand === 'mislukt' || !keten)
    return (
      <Merk toon="let" icoon="let">
        {nl.auditspoor.ketenOnbereikbaar}
      </Merk>
    );
  return keten.stand === 'klopt' ? (
    <Merk toon="goed" icoon="keten">
      {nl.auditspoor.ketenKlopt(keten.aantal)}
    </Merk>
  ) : (
    <Merk toon="let" icoon="let">
      {keten.tekst}
    </Merk>
  );
}
