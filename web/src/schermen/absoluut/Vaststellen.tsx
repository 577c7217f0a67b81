import type { Schema } from '../../api/client.ts';
import { dagVan, zonderWeekdag } from '../../datum.ts';
import { Csvknop } from '../../schil/Csvknop.tsx';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { naamVanMaand } from './maand.ts';
import { bewaarCsv, useVaststellen } from './vragen.ts';

const T = nl.absoluut.vast;

/** Who settled the list and what stood on it; as long as nobody did, the way to do so. */
export function Vaststellen({ lijst: { maand, vastTeStellen, vastgesteld } }: { lijst: Schema<'Maandlijst'> }) {
  const zending = useVaststellen(maand);
  const stelVast = useEenTegelijk(zending);
  return (
    <>
      {vastgesteld.length > 0 && (
        <Bericht toon="goed" titel={T.gedaan} rol="status">
          <ul className="plat">
            {vastgesteld.map(({ gemeente, gemeenteNaam, op, door, absoluut, vrijgesteld }) => (
              <li key={gemeente}>{T.regel(gemeenteNaam, door, zonderWeekdag(dagVan(op)), absoluut, vrijgesteld)}</li>
            ))}
          </ul>
        </Bericht>
      )}
      {vastTeStellen && <p>{T.uitleg}</p>}
      {zending.isError && <Foutmelding fout={zending.error} />}
      {vastTeStellen && (
        <div className="knoppen">
          <Knop
            soort="primair"
            onClick={() => {
              stelVast();
            }}
          >
            {zending.isPending ? T.bezig : T.stelVast(naamVanMaand(maand))}
          </Knop>
        </div>
      )}
      <Csvknop bewaar={bewaarCsv} van={maand} />
    </>
  );
}
