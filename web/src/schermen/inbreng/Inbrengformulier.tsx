import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiFout } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutlijst } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { alsZin } from '../../veldfout.ts';
import { verstuurMetToets } from '../handeling/toets.ts';
import { Invoerveld } from './Invoerveld.tsx';
import { gevraagd, type Inbrengveld, ingevuld, openstaand, type Waarden } from './veld.ts';

interface Eigenschappen<T> {
  /** Name of the draft. */
  kladje: string;
  velden: readonly Inbrengveld[];
  /** What stands there when nothing was typed yet. */
  begin?: Waarden;
  knop: string;
  verstuur: (antwoorden: Record<string, string>) => Promise<T>;
  klaar: (antwoord: T) => void;
  nietDoen: () => void;
}

const LEEG: Waarden = {};
type Fouten = Readonly<Record<string, string>>;

/** Takes over what came in on paper: what is typed is kept in this tab until it is recorded, or dropped. */
export function Inbrengformulier<T>({
  kladje,
  velden,
  begin = LEEG,
  knop,
  verstuur,
  klaar,
  nietDoen,
}: Eigenschappen<T>) {
  const [waarden, zet, wis] = useKladje<Waarden>(useIk().id, kladje, begin);
  const [fouten, zetFouten] = useState<Fouten>({});
  const lijst = useRef<HTMLDivElement>(null);
  const toon = (nieuw: Fouten): void => {
    flushSync(() => {
      zetFouten(nieuw);
    });
    lijst.current?.focus();
  };
  const zending = useMutation({
    mutationFn: verstuur,
    onSuccess: (antwoord) => {
      wis();
      klaar(antwoord);
    },
    onError: (fout) => {
      toon(foutenVan(fout, velden));
    },
  });
  const stuur = useEenTegelijk(zending);
  const verzend = (): void => {
    const mist = openstaand(velden, waarden);
    toon(Object.fromEntries(mist.map(({ naam, soort }) => [naam, nl.inbreng.ontbreekt[soort]])));
    if (mist.length === 0) stuur(ingevuld(velden, waarden));
  };
  const labels = new Map(velden.map(({ naam, label }) => [naam, label]));
  return (
    <>
      <Foutlijst
        ref={lijst}
        fouten={Object.entries(fouten).map(([id, fout]) => ({ id, fout: `${labels.get(id) ?? ''}: ${fout}` }))}
      />
      {zending.isError && Object.keys(fouten).length === 0 && <Foutmelding fout={zending.error} />}
      <form
        data-hoofd
        noValidate
        className="paneel"
        onKeyDown={verstuurMetToets}
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          verzend();
        }}
      >
        {gevraagd(velden, waarden).map((veld) => (
          <Invoerveld
            key={veld.naam}
            veld={veld}
            waarde={waarden[veld.naam] ?? ''}
            fout={fouten[veld.naam]}
            zet={(waarde) => {
              zet({ ...waarden, [veld.naam]: waarde });
            }}
          />
        ))}
        <div className="knoppen">
          <Knop type="submit" soort="primair">
            {zending.isPending ? nl.inbreng.bezig : knop}
          </Knop>
          <Knop
            soort="stil"
            onClick={() => {
              wis();
              nietDoen();
            }}
          >
            {nl.algemeen.nietDoen}
          </Knop>
        </div>
      </form>
    </>
  );
}

/** What the API has against a question; what it has against the whole stands above the form. */
const foutenVan = (fout: unknown, velden: readonly Inbrengveld[]): Fouten =>
  fout instanceof ApiFout
    ? Object.fromEntries(
        (fout.probleem.velden ?? []).flatMap(({ veld, fout: wat }) => {
          const gevonden = velden.find(({ naam }) => naam === veld.split('.').at(-1));
          return gevonden ? [[gevonden.naam, alsZin(wat, gevonden.label)]] : [];
        }),
      )
    : {};
