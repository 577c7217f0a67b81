import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Gebeurtenis } from './Gebeurtenis.tsx';
import type { Auditgebeurtenis } from './vragen.ts';

/** As many stand there before somebody asks for more. */
const EERST = 7;

interface Eigenschappen {
  gebeurtenissen: readonly Auditgebeurtenis[];
  totaal: number;
  op: string;
  ketenKlopt: boolean;
  rectificeerIn: string | null;
}

/** What was recorded by then, the last first. */
export function Bekend({ gebeurtenissen, totaal, op, ketenKlopt, rectificeerIn }: Eigenschappen) {
  const lijst = (deel: readonly Auditgebeurtenis[]) => (
    <ol className="auditlijst">
      {deel.map((g) => (
        <Gebeurtenis
          key={g.nr}
          gebeurtenis={g}
          vandeDag={g.vastgelegd === op}
          ketenKlopt={ketenKlopt}
          rectificeerIn={rectificeerIn}
        />
      ))}
    </ol>
  );
  const ouder = gebeurtenissen.slice(EERST);
  return (
    <Paneel titel={nl.auditspoor.bekend} acties={<Merk>{nl.auditspoor.van(gebeurtenissen.length, totaal)}</Merk>}>
      {lijst(gebeurtenissen.slice(0, EERST))}
      {ouder.length > 0 && (
        <details className="vouw">
          <summary>{nl.auditspoor.eerdere(ouder.length)}</summary>
          {lijst(ouder)}
        </details>
      )}
    </Paneel>
  );
}
