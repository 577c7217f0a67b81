import { nl } from '../../../teksten/nl.ts';
import { DatumVeld } from '../../../ui/DatumVeld.tsx';
import { Veld } from '../../../ui/Veld.tsx';
import type { Invulling, MetAntwoorden } from '../invulling.ts';
import { groepeer } from '../lijst.ts';
import { veldId } from '../schema.ts';
import { antwoordenVan, dagVan } from '../waarden.ts';
import { Handelingsveld } from './Handelingsveld.tsx';
import { Vragen, Vragenbron } from './Vragen.tsx';

interface Eigenschappen {
  invulling: Invulling;
  /** Fields that may be left out as a rule, and are needed with what was chosen. */
  verplicht: readonly string[];
  vragen: MetAntwoorden | null;
  /** What is wrong, by field. */
  fouten: Readonly<Record<string, string>>;
}

/** The day, the fields of the action, and its questions. */
export function Velden({ invulling: { gegeven, zet }, verplicht, vragen, fouten }: Eigenschappen) {
  const { formulier, waarden, vandaag } = gegeven;
  return (
    <>
      <Veld label={nl.handeling.dag} id={veldId('dag')} hulp={nl.handeling.dagHulp} fout={fouten.dag} verplicht>
        {(bedrading) => (
          <DatumVeld
            bedrading={bedrading}
            waarde={dagVan(gegeven)}
            max={vandaag}
            zet={(dag) => {
              zet('dag', dag);
            }}
          />
        )}
      </Veld>
      {formulier.velden.map((veld) => (
        <Handelingsveld
          key={veld.naam}
          veld={{ ...veld, verplicht: veld.verplicht || verplicht.includes(veld.naam) }}
          waarden={waarden}
          fout={fouten[veld.naam]}
          zet={(waarde) => {
            zet(veld.naam, waarde);
          }}
        />
      ))}
      {vragen && <Groepen vragen={vragen} invulling={{ gegeven, zet }} fouten={fouten} />}
    </>
  );
}

interface Groepeigenschappen {
  vragen: MetAntwoorden;
  invulling: Pick<Invulling, 'gegeven' | 'zet'>;
  fouten: Readonly<Record<string, string>>;
}

const Groepen = ({ vragen: { lijst, eerder }, invulling: { gegeven, zet }, fouten }: Groepeigenschappen) => {
  const antwoorden = antwoordenVan(gegeven.waarden);
  return (
    <>
      {groepeer(lijst.vragen).map(({ groep, vragen }) => (
        <section key={groep} className="vraaggroep">
          <h2 className="nl-heading nl-heading--level-3">{groep}</h2>
          <Vragen
            vragen={vragen}
            antwoorden={antwoorden}
            eerder={eerder}
            fouten={fouten}
            zet={(vraag, antwoord) => {
              zet('antwoorden', { ...antwoorden, [vraag]: antwoord });
            }}
          />
        </section>
      ))}
      <Vragenbron vragen={lijst.vragen} />
    </>
  );
};
