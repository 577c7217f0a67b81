import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ApiFout } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { alsZin } from '../../veldfout.ts';
import { veldId } from '../handeling/schema.ts';
import { eigenVeld } from './eigen.ts';
import type { Voorbeeld } from './opzet.ts';

const T = nl.brief;
/** How a person knows what the API has something against. */
const VELDEN: Readonly<Record<string, string>> = T.veld;

/** What stays empty in the letter, or who does not get it, and what somebody can do about that. */
export const Ontbreekt = ({ zaak, ontbreekt }: { zaak: Zaak; ontbreekt: Voorbeeld['ontbreekt'] }) =>
  ontbreekt.length === 0 ? null : (
    <Bericht toon="let" titel={T.ontbreekt}>
      <Punten zaak={zaak} punten={ontbreekt.map(({ veld, uitleg: tekst }) => ({ veld, tekst }))} />
    </Bericht>
  );

interface Punt {
  veld: string;
  tekst: string;
}
/** What is put right with the pupil, and not in the case. */
const BIJ_LEERLING = /^(adres|gezag|leerling|geadresseerde)\b/;

function Punten({ zaak: { leerling }, punten }: { zaak: Zaak; punten: readonly Punt[] }) {
  const { mag } = useIk();
  return (
    <>
      <ul className="opsom">
        {[...new Set(punten.map(({ tekst }) => tekst))].map((tekst) => (
          <li key={tekst}>{tekst}</li>
        ))}
      </ul>
      {leerling && mag.leerlingen && punten.some(({ veld }) => BIJ_LEERLING.test(veld)) && (
        <p>
          <Link className="nl-link" to="/leerlingen/$id" params={{ id: leerling.id }}>
            {T.naarLeerling}
          </Link>
        </p>
      )}
    </>
  );
}

const veldenVan = (fout: Error) => (fout instanceof ApiFout ? (fout.probleem.velden ?? []) : []);

interface Eigenschappen {
  fout: Error;
  zaak: Zaak;
  /** Somebody asked for it himself, so the focus goes to why it did not come. */
  gevraagd: boolean;
  opnieuw: () => void;
  /** Whom somebody chose before can no longer get it: begins with who the method names. */
  vanVoren?: () => void;
}

/** Why no preview could be made. What is about what somebody put into it himself stands there, and gets the focus first. */
export function VoorbeeldFout({ fout, zaak, gevraagd, opnieuw, vanVoren }: Eigenschappen) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!gevraagd) return;
    const [eigen] = veldenVan(fout).flatMap(({ veld }) => eigenVeld(veld) ?? []);
    const doel = eigen === undefined ? plek.current : document.getElementById(veldId(eigen));
    doel?.focus();
  }, [fout, gevraagd]);
  if (veldenVan(fout).length === 0) return <Foutmelding fout={fout} opnieuw={opnieuw} />;
  const velden = veldenVan(fout).filter(({ veld }) => eigenVeld(veld) === undefined);
  if (velden.length === 0) return null;
  return (
    <Bericht ref={plek} toon="fout" titel={T.geenVoorbeeldTitel} rol="alert">
      <Punten zaak={zaak} punten={velden.map(({ veld, fout: wat }) => ({ veld, tekst: alsZin(wat, VELDEN[veld]) }))} />
      {vanVoren && (
        <Knop klein onClick={vanVoren}>
          {T.vanVoren}
        </Knop>
      )}
    </Bericht>
  );
}
