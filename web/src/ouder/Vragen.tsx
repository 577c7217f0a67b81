import { ouder } from '../teksten/ouder.ts';
import { Keuze } from '../ui/Keuze.tsx';
import type { Stapeigenschappen } from './Invullen.tsx';
import type { Grond } from './invoer.ts';
import { Stapvorm } from './Stapvorm.tsx';
import { Datum, foutVan, JaNee, Tekst, Vinkje } from './velden.tsx';

const T = ouder.vragen;
type Deel = Pick<Stapeigenschappen, 'invoer' | 'zet' | 'fouten'>;

const Ongeschikt = (deel: Deel) => (
  <>
    <Keuze
      legend={T.deskundige}
      id="deskundige"
      opties={T.deskundigen}
      waarde={deel.invoer.deskundige}
      fout={foutVan(deel.fouten, 'deskundige')}
      zet={(deskundige) => {
        deel.zet({ deskundige });
      }}
    />
    <Tekst veld="deskundigeNaam" label={T.deskundigeNaam} hulp={T.deskundigeNaamHulp} {...deel} />
    <Datum veld="verklaringVan" label={T.verklaringVan} hulp={T.verklaringHulp} {...deel} />
    <JaNee veld="nooitGeschikt" label={T.nooitGeschikt} {...deel} />
  </>
);

/** Nobody is asked what he believes (LPW 8 lid 1). */
const Richting = (deel: Deel) => (
  <>
    <p className="ouder__tekst">{T.richtingUitleg}</p>
    <Vinkje veld="bedenkingen" label={T.bedenkingen} {...deel} />
    <JaNee veld="richtingVorigJaar" label={T.richtingVorigJaar} {...deel} />
  </>
);

const Buitenland = (deel: Deel) => (
  <>
    <Tekst veld="school" label={T.school} {...deel} />
    <Tekst veld="plaats" label={T.plaats} {...deel} />
    <Tekst veld="land" label={T.land} {...deel} />
    <Datum veld="verklaringVan" label={T.verklaringVan} hulp={T.buitenlandHulp} {...deel} />
  </>
);

const Trekkend = (deel: Deel) => (
  <>
    <Tekst veld="bedrijf" label={T.bedrijf} hulp={T.bedrijfHulp} {...deel} />
    <Datum veld="reisVan" label={T.reisVan} hulp={T.reisHulp} {...deel} />
    <Datum veld="reisTot" label={T.reisTot} hulp={T.reisHulp} {...deel} />
  </>
);

const VRAGEN: Readonly<Record<Grond, (deel: Deel) => React.ReactNode>> = {
  ongeschikt: Ongeschikt,
  richting: Richting,
  buitenland: Buitenland,
  trekkend: Trekkend,
};

/** What belongs to the ground that was chosen, and no more. */
export function Vragen({ invoer, zet, fouten, verder }: Stapeigenschappen) {
  const { grond } = invoer;
  if (grond === '') return null;
  const VanGrond = VRAGEN[grond];
  return (
    <Stapvorm stap="vragen" titel={T.titel[grond]} fouten={fouten} verder={verder}>
      <VanGrond invoer={invoer} zet={zet} fouten={fouten} />
    </Stapvorm>
  );
}
