import { nl } from '../../teksten/nl.ts';
import { Keuze, type Optie } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { veldId } from '../handeling/schema.ts';
import { type Advies, oordeelVan } from './advies.ts';
import { isGelijk, KEUZEVELD, kiesErbij, type Stapkeuze } from './keuze.ts';
import type { MetKlad } from './klad.ts';

interface Eigenschappen {
  keuze: Stapkeuze;
  /** Null where no advice belongs to the choice. */
  advies: Advies | null;
  met: MetKlad;
  fouten: Readonly<Record<string, string>>;
}

/** What there is to choose; of a route with what the advice says of it. */
export function Routes({ keuze, advies, met, fouten }: Eigenschappen) {
  const fout = fouten[KEUZEVELD] ?? fouten.uitkomst;
  const id = veldId(KEUZEVELD);
  if (!keuze.meer)
    return (
      <Keuze
        id={id}
        legend={nl.signalering.welkProcesverbaal}
        opties={keuze.opties}
        fout={fout}
        waarde={met.klad.keuze[0]}
        zet={(code) => {
          met.zet({ keuze: [code] });
        }}
      />
    );
  return (
    <Keuze
      id={id}
      legend={nl.signalering.welkeRoutes}
      hulp={nl.signalering.meerMag}
      opties={keuze.opties.map((optie) => ({ ...optie, ...metOordeel(optie, advies) }))}
      fout={fout}
      meer
      waarde={met.klad.keuze}
      zet={(codes) => {
        met.zet({ keuze: kiesErbij(met.klad.keuze, codes) });
      }}
    />
  );
}

function metOordeel({ code }: Optie, advies: Advies | null): { uitleg?: string } {
  if (advies?.advies.some(({ route }) => route === code)) return { uitleg: nl.signalering.oordeel.geadviseerd };
  const route = advies?.routes.find((r) => r.route === code);
  return route ? { uitleg: nl.signalering.oordeel[oordeelVan(route)] } : {};
}

/** Following the advice costs one click. */
export const Overnemen = ({ keuze, advies, met }: { keuze: Stapkeuze; advies: Advies; met: MetKlad }) => {
  const codes = advies.advies.map(({ route }) => route);
  const teKiezen = codes.length > 0 && codes.every((code) => keuze.opties.some((optie) => optie.code === code));
  if (!teKiezen || isGelijk(codes, met.klad.keuze)) return null;
  return (
    <Knop
      klein
      onClick={() => {
        met.zet({ keuze: codes });
      }}
    >
      {nl.signalering.neemOver}
    </Knop>
  );
};
