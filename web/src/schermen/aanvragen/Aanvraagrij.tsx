import { Link } from '@tanstack/react-router';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import { Cel, Rij, Rijkop } from '../../ui/Tabel.tsx';
import { Termijn } from '../../ui/Termijn.tsx';
import type { Rij as Rijgegevens } from './vragen.ts';

const T = nl.aanvragen;

/** What asks for something to be done stands out, besides in words; what waits for somebody else does not. */
const TONEN: Readonly<Record<string, Toon>> = {
  ingebreke: 'fout',
  'te-beslissen': 'let',
  bekendmaken: 'let',
  bezwaar: 'let',
  'bezwaar-bekendmaken': 'let',
  opgeschort: 'info',
};

export const Aanvraagrij = ({ rij }: { rij: Rijgegevens }) => (
  <Rij>
    <Rijkop>
      <Link className="rij__link" to="/zaken/$id" params={{ id: rij.zaakId }}>
        {rij.leerling?.naam ?? T.zaak(rij.zaaknummer)}
      </Link>
      <small>
        {[rij.leerling && rij.zaaknummer, rij.leerling && T.jaar(rij.leerling.leeftijd)].filter(Boolean).join(' · ')}
      </small>
    </Rijkop>
    <Cel>{rij.aanvraagsoort?.naam}</Cel>
    <Cel label={T.kolom.ontvangen}>{rij.ontvangenOp && middel(rij.ontvangenOp)}</Cel>
    <Cel>{rij.termijn ? <Termijn {...rij.termijn} wat={rij.termijn.naam} /> : <small>{T.geenTermijn}</small>}</Cel>
    <Cel>
      <Merk toon={TONEN[rij.stand.code] ?? 'neutraal'}>{rij.stand.naam}</Merk>
      <small>{bijzonderheden(rij)}</small>
    </Cel>
    <Cel label={T.kolom.behandelaar}>{rij.behandelaar ?? <em className="niemand">{nl.algemeen.niemand}</em>}</Cel>
  </Rij>
);

const bijzonderheden = ({ gehoord, uitkomst }: Rijgegevens): string =>
  [uitkomst?.naam, gehoord.length > 0 && T.gehoord(gehoord)].filter(Boolean).join(' · ');
