import { Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';
import { naamVanMaand } from '../absoluut/maand.ts';
import type { Rapport, Regel } from './vragen.ts';
import type { RapportZoek } from './zoek.ts';

const T = nl.rapporten;

/** A line a norm, municipality, school or month, and what they add up to. */
export function Regels({ rapport: { per, regels, totaal }, zoek }: { rapport: Rapport; zoek: RapportZoek }) {
  const naamVan = ({ sleutel, naam }: Regel): string => (per === 'maand' ? naamVanMaand(sleutel) : naam);
  return (
    <Tabel onderschrift={T.onderschrift} kolommen={[T.per[per], ...Object.values(T.kolom)]}>
      {regels.map((regel) => (
        <Regelrij
          key={regel.sleutel}
          regel={regel}
          naam={naamVan(regel)}
          zoek={{ ...zoek, deel: 'motivaties', bij: regel.sleutel }}
        />
      ))}
      {totaal && <Regelrij regel={totaal} naam={totaal.naam} zoek={{ ...zoek, deel: 'motivaties' }} />}
    </Tabel>
  );
}

/** Departures without a school have no motivations of their own to ask for: they are among those of the total. */
function Regelrij({ regel, naam, zoek }: { regel: Regel; naam: string; zoek: RapportZoek }) {
  const { toegepast, afgeweken, percentage, redenen } = regel;
  return (
    <Rij>
      <Rijkop>{naam}</Rijkop>
      <Cel label={T.kolom.afgeweken}>
        {afgeweken === null ? <span className="onder">{T.verborgen(toegepast)}</span> : T.aantal(afgeweken, toegepast)}
      </Cel>
      <Cel label={T.kolom.percentage}>{percentage === null ? '' : T.percentage(percentage)}</Cel>
      <Cel label={T.kolom.redenen}>{(redenen ?? []).map((r) => T.reden(r.naam, r.aantal)).join(', ')}</Cel>
      <Cel>
        {afgeweken !== null && afgeweken > 0 && regel.sleutel !== '' && (
          <Link className="nl-link" to="/rapporten" search={zoek} aria-label={T.motivatiesVan(naam)}>
            {T.motivaties}
          </Link>
        )}
      </Cel>
    </Rij>
  );
}
