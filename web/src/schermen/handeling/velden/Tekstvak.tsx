import { Veld } from '../../../ui/Veld.tsx';

interface Eigenschappen {
  id: string;
  label: string;
  hulp?: string;
  fout: string | undefined;
  verplicht: boolean;
  rijen?: number;
  waarde: string;
  zet: (tekst: string) => void;
}

/** A text of some sentences. */
export const Tekstvak = ({ id, label, hulp, fout, verplicht, rijen = 4, waarde, zet }: Eigenschappen) => (
  <Veld label={label} id={id} hulp={hulp} fout={fout} verplicht={verplicht} optioneel={!verplicht}>
    {(bedrading) => (
      <textarea
        {...bedrading}
        className="utrecht-textarea"
        rows={rijen}
        value={waarde}
        onChange={({ target }) => {
          zet(target.value);
        }}
      />
    )}
  </Veld>
);
