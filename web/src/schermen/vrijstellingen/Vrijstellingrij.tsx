import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import type { Toon } from '../../ui/Merk.tsx';
import { Cel, Rij } from '../../ui/Tabel.tsx';
import { Behandelaarcel, Leerlingkop, Standcel } from '../soortlijst/Cellen.tsx';
import type { Rij as Rijgegevens } from './vragen.ts';

const T = nl.vrijstellingen;

/** What asks for something to be done stands out, besides in words; what runs by itself does not. */
const TONEN: Readonly<Record<string, Toon>> = {
  'te-beoordelen': 'let',
  'niet-verlengd': 'fout',
  'voldoet-niet': 'let',
  ingetrokken: 'let',
  beeindigd: 'let',
  'te-verlengen': 'info',
};

export const Vrijstellingrij = ({ rij }: { rij: Rijgegevens }) => (
  <Rij>
    <Leerlingkop rij={rij} />
    <Cel>{rij.grond?.naam}</Cel>
    <Cel label={T.kolom.geldt}>{geldigheid(rij)}</Cel>
    <Cel label={T.kolom.kennisgeving}>{kennisgeving(rij)}</Cel>
    <Standcel rij={rij} tonen={TONEN} bijzonderheden={bijzonderheden(rij)} />
    <Behandelaarcel rij={rij} />
  </Rij>
);

function geldigheid({ van, totEnMet }: Rijgegevens): string {
  if (van === null) return T.nogNiet;
  return totEnMet === null ? T.blijvend(middel(van)) : T.periode(middel(van), middel(totEnMet));
}

function kennisgeving({ kennisgevingTot, ontvangenOp, van, totEnMet }: Rijgegevens): string {
  if (ontvangenOp !== null) return T.ontvangen(middel(ontvangenOp));
  if (kennisgevingTot !== null) return T.uiterlijk(middel(kennisgevingTot));
  return van !== null && totEnMet === null ? T.nietNodig : T.geenDag;
}

const bijzonderheden = ({ herinnerdOp, terugkeer }: Rijgegevens): string =>
  [herinnerdOp !== null && T.herinnerd(middel(herinnerdOp)), terugkeer && T.terugkeer(terugkeer.naam)]
    .filter(Boolean)
    .join(' · ');
