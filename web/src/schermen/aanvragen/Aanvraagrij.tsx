import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import type { Toon } from '../../ui/Merk.tsx';
import { Cel, Rij } from '../../ui/Tabel.tsx';
import { Termijn } from '../../ui/Termijn.tsx';
import { Behandelaarcel, Leerlingkop, Standcel } from '../soortlijst/Cellen.tsx';
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
    <Leerlingkop rij={rij} />
    <Cel>{rij.aanvraagsoort?.naam}</Cel>
    <Cel label={T.kolom.ontvangen}>{rij.ontvangenOp && middel(rij.ontvangenOp)}</Cel>
    <Cel>{rij.termijn ? <Termijn {...rij.termijn} wat={rij.termijn.naam} /> : <small>{T.geenTermijn}</small>}</Cel>
    <Standcel rij={rij} tonen={TONEN} bijzonderheden={bijzonderheden(rij)} />
    <Behandelaarcel rij={rij} />
  </Rij>
);

const bijzonderheden = ({ gehoord, uitkomst }: Rijgegevens): string =>
  [uitkomst?.naam, gehoord.length > 0 && T.gehoord(gehoord)].filter(Boolean).join(' · ');
