import { ApiFout } from '../api/client.ts';
import { ouder } from '../teksten/ouder.ts';
import { Bericht } from '../ui/Bericht.tsx';
import { Knop } from '../ui/Knop.tsx';

const T = ouder.fout;

/** What went wrong that is not in what somebody filled in: nothing of that is lost. */
export function Storing({ fout, opnieuw }: { fout: unknown; opnieuw?: () => void }) {
  const status = fout instanceof ApiFout ? fout.status : 0;
  const tekst =
    status === 0 ? T.geenVerbinding : status >= 500 ? T.stuk : fout instanceof ApiFout ? fout.message : T.stuk;
  return (
    <Bericht toon="fout" titel={T.titel} rol="alert">
      <p>{tekst}</p>
      {opnieuw && (
        <Knop klein onClick={opnieuw}>
          {T.opnieuw}
        </Knop>
      )}
    </Bericht>
  );
}
