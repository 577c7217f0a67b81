import { ouder } from '../teksten/ouder.ts';
import { Keuze } from '../ui/Keuze.tsx';
import type { Stapeigenschappen } from './Invullen.tsx';
import type { Grond } from './invoer.ts';
import { Stapvorm } from './Stapvorm.tsx';
import { foutVan, JaNee } from './velden.tsx';

const T = ouder.grond;

/** On which ground, for which year, and whether it is the first time. */
export function Reden({ sessie, invoer, zet, fouten, verder }: Stapeigenschappen) {
  return (
    <Stapvorm stap="reden" titel={T.titel(sessie.voornaam)} fouten={fouten} verder={verder}>
      <Keuze
        legend={T.legend}
        id="grond"
        opties={T.keuzes}
        waarde={invoer.grond}
        fout={foutVan(fouten, 'grond')}
        zet={(code) => {
          zet({ grond: code as Grond });
        }}
      />
      <Keuze
        legend={T.schooljaar}
        hulp={T.schooljaarHulp}
        id="schooljaar"
        opties={sessie.schooljaren.map((jaar) => ({ code: jaar, naam: jaar }))}
        waarde={invoer.schooljaar}
        fout={foutVan(fouten, 'schooljaar')}
        zet={(schooljaar) => {
          zet({ schooljaar });
        }}
      />
      <JaNee veld="eerder" label={T.eerder} invoer={invoer} zet={zet} fouten={fouten} />
    </Stapvorm>
  );
}
