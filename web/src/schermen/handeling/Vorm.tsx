import { nl } from '../../teksten/nl.ts';
import { HEEL_FORMULIER, type Uitlegvraag } from './fouten.ts';
import type { Invulling, MetAntwoorden } from './invulling.ts';
import { veldId } from './schema.ts';
import { Uitleg } from './Uitleg.tsx';
import { Toelichting } from './velden/Toelichting.tsx';
import { Velden } from './velden/Velden.tsx';

interface Eigenschappen {
  invulling: Invulling;
  vragenlijst: MetAntwoorden | null;
  /** How a person knows each field. */
  labels: { toelichting: string; motivatie: string };
  /** What is wrong, by field. */
  fouten: Readonly<Record<string, string>>;
  /** Fields that are needed with what was chosen. */
  verplicht: readonly string[];
  uitleg: Uitlegvraag;
  /** What is said of what was chosen, when that and not the action as such departs. */
  doorKeuze: string | null;
  verstuur: () => void;
}

/** What is to be filled in. */
export function Vorm({
  invulling,
  vragenlijst,
  labels,
  fouten,
  verplicht,
  uitleg,
  doorKeuze,
  verstuur,
}: Eigenschappen) {
  const afwijking = uitleg === 'afwijking';
  const { formulier, waarden } = invulling.gegeven;
  const toelichting = <Toelichting invulling={invulling} label={labels.toelichting} fout={fouten.toelichting} />;
  return (
    <form
      data-hoofd
      id={veldId(HEEL_FORMULIER)}
      tabIndex={-1}
      noValidate
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        verstuur();
      }}
    >
      <Velden key={invulling.versie} invulling={invulling} verplicht={verplicht} vragen={vragenlijst} fouten={fouten} />
      {formulier.toelichtingNodig && toelichting}
      <p role="status" className="leguit__keuze">
        {doorKeuze !== null && `${doorKeuze} ${nl.handeling.magMits}`}
      </p>
      {uitleg !== null && (
        <Uitleg
          redenen={afwijking ? invulling.redenen : []}
          waaromLabel={afwijking ? nl.handeling.waaromAfwijken : labels.motivatie}
          hulp={afwijking ? nl.handeling.waaromAfwijkenHulp : nl.handeling.motivatieHulp}
          waarden={waarden}
          fouten={fouten}
          zet={invulling.zet}
        />
      )}
      {!formulier.toelichtingNodig && toelichting}
    </form>
  );
}
