import { Link } from '@tanstack/react-router';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import { Cel, Rij, Rijkop } from '../../ui/Tabel.tsx';
import { Waarom } from '../../ui/Termijn.tsx';
import type { Lijst, Regel } from './vragen.ts';

const T = nl.vernietiging.zaken;
const SOORTEN: Readonly<Record<string, string>> = nl.leerling.soort;

interface Eigenschappen {
  regel: Regel;
  lijst: Lijst;
  laatWeg: () => void;
}

/** One case: its kind, from which day it may go and how that was counted, and where it stands. */
export function Zaakrij({ regel, lijst, laatWeg }: Eigenschappen) {
  const { zaakId, zaaknummer, soort, vernietigbaarOp } = regel;
  return (
    <Rij>
      <Rijkop>
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
          {nl.leerling.zaak(zaaknummer)}
        </Link>
      </Rijkop>
      <Cel label={T.kolom.soort}>{SOORTEN[soort] ?? soort}</Cel>
      <Cel label={T.kolom.dag}>
        {middel(vernietigbaarOp)}
        <Telling regel={regel} />
      </Cel>
      <Cel label={T.kolom.stand}>
        <Regelstand regel={regel} lijst={lijst} />
      </Cel>
      {lijst.magIngrijpen && (
        <Cel>
          {regel.weggelaten === null && (
            <Knop klein aria-label={nl.vernietiging.weglaten.knopVan(zaaknummer)} onClick={laatWeg}>
              {nl.vernietiging.weglaten.knop}
            </Knop>
          )}
        </Cel>
      )}
    </Rij>
  );
}

/** Each term as it was counted, and which law or list it comes from. */
const Telling = ({ regel: { afleiding, grondslag, zaaknummer } }: { regel: Regel }) => (
  <Waarom
    label={T.afleiding(zaaknummer)}
    afleiding={{
      stappen: afleiding.map((tekst) => ({ tekst, bron: '' })),
      voorbehouden: [T.grondslag(grondslag), ...(afleiding.length > 1 ? [T.laatste] : [])],
    }}
  />
);

const TONEN: Readonly<Record<Regel['stand'], Toon>> = {
  wacht: 'neutraal',
  gewist: 'accent',
  klaar: 'goed',
  'niet-vernietigd': 'let',
};

function Regelstand({
  regel: { weggelaten, weggelatenDoor, stand, beletsels },
  lijst,
}: Omit<Eigenschappen, 'laatWeg'>) {
  if (weggelaten !== null)
    return (
      <>
        <Merk>{T.blijft}</Merk>
        <p className="onder">
          {weggelaten} {T.door(weggelatenDoor ?? '')}
        </p>
      </>
    );
  if (lijst.stand === 'ingetrokken') return <Merk>{T.blijft}</Merk>;
  if (lijst.stand === 'voorgesteld') return <Merk toon="info">{T.opLijst}</Merk>;
  return (
    <>
      <Merk toon={TONEN[stand]}>{T.standen[stand]}</Merk>
      {stand === 'gewist' && <p className="onder">{T.gewist}</p>}
      {beletsels.map((beletsel) => (
        <p key={beletsel} className="onder">
          {beletsel}
        </p>
      ))}
    </>
  );
}
