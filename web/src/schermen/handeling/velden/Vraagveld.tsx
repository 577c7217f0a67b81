import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Keuze } from '../../../ui/Keuze.tsx';
import { Veld } from '../../../ui/Veld.tsx';
import { type Eerder, type Vraag, WEET_NIET } from '../lijst.ts';
import { veldId } from '../schema.ts';

interface Eigenschappen {
  vraag: Vraag;
  waarde: string;
  eerder: Eerder | undefined;
  fout: string | undefined;
  zet: (antwoord: string) => void;
}

const herkomst = ({ dag, lijst }: Eerder): string =>
  lijst === null ? nl.handeling.eerder(middel(dag)) : nl.handeling.eerderElders(middel(dag), lijst);

/** One question of a questionnaire. Not knowing is an answer, and stands beside the others. */
export function Vraagveld({ vraag, waarde, eerder, fout, zet }: Eigenschappen) {
  const id = veldId(`antwoorden.${vraag.code}`);
  const hulp = eerder?.antwoord === waarde ? herkomst(eerder) : undefined;
  if (vraag.soort === 'aantal') return <Aantal {...{ vraag, waarde, fout, zet, id, hulp }} />;
  return (
    <Keuze
      id={id}
      legend={vraag.tekst}
      opRij
      {...(hulp !== undefined && { hulp })}
      fout={fout}
      opties={vraag.keuzes.map(({ code, naam }) => ({ code, naam: code === WEET_NIET ? nl.handeling.weetNiet : naam }))}
      waarde={waarde}
      zet={zet}
    />
  );
}

type Aantaleigenschappen = Omit<Eigenschappen, 'eerder'> & { id: string; hulp: string | undefined };

const Aantal = ({ vraag, waarde, fout, zet, id, hulp }: Aantaleigenschappen) => (
  <div className="aantal">
    <Veld label={vraag.tekst} id={id} hulp={hulp} fout={fout}>
      {(bedrading) => (
        <span className="aantal__invoer">
          <input
            {...bedrading}
            className="utrecht-textbox"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={waarde === WEET_NIET ? '' : waarde}
            onChange={({ target }) => {
              zet(target.value.trim());
            }}
          />
          {vraag.eenheid}
        </span>
      )}
    </Veld>
    <label className="keuze__optie">
      <input
        type="checkbox"
        className="utrecht-checkbox"
        checked={waarde === WEET_NIET}
        onChange={({ target }) => {
          zet(target.checked ? WEET_NIET : '');
        }}
      />
      <span>
        {nl.handeling.weetNiet}
        <span className="vh">: {vraag.tekst}</span>
      </span>
    </label>
  </div>
);
