import { nl } from '../../teksten/nl.ts';
import { DatumVeld } from '../../ui/DatumVeld.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Uitklap } from '../../ui/Uitklap.tsx';
import { Veld } from '../../ui/Veld.tsx';
import type { Inbrengveld } from './veld.ts';

interface Eigenschappen {
  veld: Inbrengveld;
  waarde: string;
  fout: string | undefined;
  zet: (waarde: string) => void;
}

/** The control of one question, with its label, its help and its error. */
export function Invoerveld({ veld, waarde, fout, zet }: Eigenschappen) {
  const { naam, label, soort, hulp, optioneel = false, opties = [] } = veld;
  const rand = { id: naam, fout, optioneel, ...(hulp !== undefined && { hulp }) };
  if (soort === 'keuze') return <Keuze {...rand} legend={label} opties={opties} waarde={waarde} zet={zet} />;
  return (
    <Veld {...rand} label={label}>
      {(bedrading) => {
        if (soort === 'dag') return <DatumVeld bedrading={bedrading} waarde={waarde} zet={zet} />;
        if (soort === 'lijst')
          return <Uitklap bedrading={bedrading} waarde={waarde} zet={zet} opties={opties} leeg={nl.inbreng.kiesUit} />;
        const vak = {
          ...bedrading,
          value: waarde,
          onChange: ({ target }: { target: { value: string } }) => {
            zet(target.value);
          },
        };
        return soort === 'lang' ? (
          <textarea {...vak} className="utrecht-textarea" rows={5} />
        ) : (
          <input {...vak} className="utrecht-textbox" autoComplete="off" />
        );
      }}
    </Veld>
  );
}
