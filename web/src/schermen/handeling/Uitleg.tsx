import { nl } from '../../teksten/nl.ts';
import { Keuze, type Optie } from '../../ui/Keuze.tsx';
import { veldId } from './schema.ts';
import { tekstVan, type Waarde, type Waarden } from './waarden.ts';
import { Tekstvak } from './velden/Tekstvak.tsx';

interface Eigenschappen {
  /** The reasons of the protocol; empty when it is no departure and still has to be explained. */
  redenen: readonly Optie[];
  waaromLabel: string;
  hulp: string;
  waarden: Waarden;
  fouten: Readonly<Record<string, string>>;
  zet: (naam: string, waarde: Waarde) => void;
}

/** Pas toe of leg uit: a reason that can be counted, and one honest sentence. */
export const Uitleg = ({ redenen, waaromLabel, hulp, waarden, fouten, zet }: Eigenschappen) => (
  <>
    {redenen.length > 0 && (
      <Keuze
        id={veldId('afwijkreden')}
        legend={nl.handeling.reden}
        opties={redenen}
        waarde={tekstVan(waarden, 'afwijkreden')}
        fout={fouten.afwijkreden}
        zet={(code) => {
          zet('afwijkreden', code);
        }}
      />
    )}
    <Tekstvak
      id={veldId('motivatie')}
      label={waaromLabel}
      hulp={hulp}
      verplicht
      rijen={5}
      fout={fouten.motivatie}
      waarde={tekstVan(waarden, 'motivatie')}
      zet={(tekst) => {
        zet('motivatie', tekst);
      }}
    />
  </>
);
