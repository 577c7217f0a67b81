import { useState } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import type { LijstMetRegels, Regel } from './vragen.ts';
import { Weglaten } from './Weglaten.tsx';
import { Zaakrij } from './Zaakrij.tsx';

const T = nl.vernietiging.zaken;

/** Every case of a list with why it may go; as long as nobody decided, one can be left out. */
export function Zaken({ data, klaar }: { data: LijstMetRegels; klaar: (wat: string) => void }) {
  const { lijst, regels } = data;
  const [regel, kies] = useState<Regel | null>(null);
  const [open, zet] = useState(false);
  return (
    <Paneel titel={T.titel}>
      <p className="intro">{T.geenNaam}</p>
      <Tabel
        onderschrift={T.onderschrift}
        kolommen={[...Object.values(T.kolom), ...(lijst.magIngrijpen ? [nl.vernietiging.weglaten.kolom] : [])]}
      >
        {regels.map((een) => (
          <Zaakrij
            key={een.zaakId}
            regel={een}
            lijst={lijst}
            laatWeg={() => {
              kies(een);
              zet(true);
            }}
          />
        ))}
      </Tabel>
      {regel && (
        <Weglaten
          key={regel.zaakId}
          data={data}
          regel={regel}
          open={open}
          sluit={() => {
            zet(false);
          }}
          klaar={(wat) => {
            zet(false);
            klaar(wat);
          }}
        />
      )}
    </Paneel>
  );
}
