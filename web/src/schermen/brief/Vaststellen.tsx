import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { perVeld } from '../handeling/fouten.ts';
import { Melding } from '../handeling/Melding.tsx';
import { Onderweg } from '../handeling/Onderweg.tsx';
import { veldId } from '../handeling/schema.ts';
import { Tekstvak } from '../handeling/velden/Tekstvak.tsx';
import type { useVersturen } from '../handeling/versturen.ts';
import { watMist } from './mist.ts';
import { isZonderExemplaar, type Opzet, type Voorbeeld } from './opzet.ts';
import { aankondiging } from './Waarschuwingen.tsx';

const T = nl.brief;
const NIETS = { fout: null, fouten: [], over: [] };

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  zending: ReturnType<typeof useVersturen>;
  opzet: Opzet;
  zetMotivatie: (motivatie: string) => void;
  /** What was seen; null while there is nothing to be seen. */
  voorbeeld: Voorbeeld | null;
  /** Something was changed since the preview was made. */
  anders: boolean;
  /** A preview is on its way. */
  maakt: boolean;
  opnieuw: () => void;
}

/** Settles what was seen, and says what will happen. What was changed since is looked at first. */
export function Vaststellen({
  zaak,
  handeling,
  zending,
  opzet,
  zetMotivatie,
  voorbeeld,
  anders,
  maakt,
  opnieuw,
}: Eigenschappen) {
  const [verstuurd, zetVerstuurd] = useState('');
  // what was refused of another preview says nothing of this one
  const { fout, fouten, over } = verstuurd === voorbeeld?.voorbeeld ? zending : NIETS;
  const niemand = voorbeeld !== null && isZonderExemplaar(voorbeeld);
  const nodig = !niemand && ((voorbeeld?.weggelaten.length ?? 0) > 0 || zending.uitleg !== null);
  const motivatie = opzet.motivatie.trim();
  const verstuur = (): void => {
    if (voorbeeld === null) return;
    zetVerstuurd(voorbeeld.voorbeeld);
    zending.verstuur(
      { handeling: 'stel-brief-vast', ...handeling.vast, voorbeeld: voorbeeld.voorbeeld, ...(nodig && { motivatie }) },
      watMist(opzet, voorbeeld, nodig),
    );
  };
  if (zending.onderweg)
    return (
      <Onderweg
        zaakId={zaak.zaakId}
        {...zending.onderweg}
        naVastleggen={zending.naarDeZaak}
        naWeigering={zending.weiger}
      />
    );
  const eerstKijken = voorbeeld === null || anders || isAchterhaald(fout);
  return (
    <form
      className="paneel paneel--hoofd"
      aria-label={T.vaststellen}
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (eerstKijken) opnieuw();
        else verstuur();
      }}
    >
      <Melding zaakId={zaak.zaakId} fouten={fouten} over={over} fout={fout} opnieuw={verstuur} />
      {eerstKijken ? <p>{T.eerstKijken}</p> : <Gevolg voorbeeld={voorbeeld} />}
      {nodig && !eerstKijken && (
        <Tekstvak
          id={veldId('motivatie')}
          label={T.waarom}
          hulp={T.waaromHulp}
          verplicht
          fout={perVeld(over).motivatie}
          waarde={opzet.motivatie}
          zet={(tekst) => {
            zending.losOp(['motivatie']);
            zetMotivatie(tekst);
          }}
        />
      )}
      <p role="status" className="vh">
        {maakt || eerstKijken ? '' : aankondiging(voorbeeld.waarschuwingen)}
      </p>
      <div className="knoppen">
        <Knop type="submit" soort="primair" aria-disabled={zending.bezig || maakt}>
          {knopnaam(eerstKijken, zending.bezig, maakt)}
        </Knop>
        <Link
          className="nl-button nl-button--subtle"
          to="/zaken/$id/handelingen/$soort"
          params={{ id: zaak.zaakId, soort: 'zie-af-van-brief' }}
          search={handeling.vast}
        >
          {T.nietVersturen}
        </Link>
      </div>
    </form>
  );
}

function knopnaam(eerstKijken: boolean, bezig: boolean, maakt: boolean): string {
  if (maakt) return T.bezigVoorbeeld;
  if (eerstKijken) return T.maakVoorbeeld;
  return bezig ? T.bezig : T.stelVast;
}

/** Refused as it is: of another day, or with data that changed since. Looking again is what helps. */
const isAchterhaald = (fout: Error | null): boolean => fout instanceof ApiFout && fout.status === 409;

/** What happens on the click, before the click. */
function Gevolg({ voorbeeld }: { voorbeeld: Voorbeeld }) {
  if (isZonderExemplaar(voorbeeld)) return <p>{T.nogNiemand}</p>;
  const { vierOgen } = voorbeeld;
  return (
    <ul className="gevolg">
      <li>
        <Icoon n={vierOgen.length === 0 ? 'brief' : 'mens'} />
        <span>
          {vierOgen.length === 0 ? T.gaatMeteen : T.eerstCollega}
          {vierOgen.map((reden) => ` ${T.vierOgen[reden]}`)}
        </span>
      </li>
    </ul>
  );
}
