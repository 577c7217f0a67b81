import { useMutation } from '@tanstack/react-query';
import { nl } from '../teksten/nl.ts';
import { Foutmelding } from '../ui/Geladen.tsx';
import { Knop } from '../ui/Knop.tsx';
import { useEenTegelijk } from './eenTegelijk.ts';
import { isSessieVoorbij } from './sessie.ts';

/** Keeps what the screen shows as a file for a spreadsheet; a link would show a refusal as a page of text. */
export function Csvknop<T>({ bewaar, van }: { bewaar: (van: T) => Promise<void>; van: T }) {
  const csv = useMutation({ mutationFn: bewaar });
  const haal = useEenTegelijk(csv);
  return (
    <>
      {csv.isError && !isSessieVoorbij(csv.error) && <Foutmelding fout={csv.error} />}
      <div className="knoppen">
        <Knop
          onClick={() => {
            haal(van);
          }}
        >
          {nl.algemeen.csv}
        </Knop>
      </div>
    </>
  );
}
