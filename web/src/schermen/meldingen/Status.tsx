import { dagVan, middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import type { Overzicht } from './vragen.ts';

const TONEN: Readonly<Record<Overzicht['status'], Toon>> = {
  geregistreerd: 'info',
  'in-behandeling': 'info',
  afgesloten: 'goed',
  ingetrokken: 'neutraal',
  'ter-kennisgeving': 'goed',
};

/** What became of a melding, in the words of DUO. */
export function Status({ melding }: { melding: Overzicht }) {
  const { status, statusNaam, redenNaam, verwerking, mutatietijd } = melding;
  const reden = redenNaam !== null && redenNaam !== statusNaam ? redenNaam : null;
  return (
    <div className="meldingstatus">
      {verwerking === 'geweigerd' ? (
        <Merk toon="fout" icoon="let">
          {nl.meldingen.geweigerd}
        </Merk>
      ) : (
        <Merk toon={TONEN[status]}>{verwerking === 'nieuw' ? nl.meldingen.onderweg : statusNaam}</Merk>
      )}
      {reden !== null && <span>{reden}</span>}
      <small>{nl.meldingen.gewijzigdOp(middel(dagVan(mutatietijd)))}</small>
    </div>
  );
}
