import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { perVeld, type Uitlegvraag } from './fouten.ts';
import { Gevolgen } from './Gevolgen.tsx';
import { type Invulling, type MetAntwoorden, useInvulling } from './invulling.ts';
import { Knoppen } from './Knoppen.tsx';
import { Melding } from './Melding.tsx';
import { Context } from './MetZaak.tsx';
import { Norm } from './Norm.tsx';
import { Onderweg } from './Onderweg.tsx';
import { eigenVragen } from './rectificatie.ts';
import { useProefMetNodig } from './nodig.ts';
import { type Formulier as Vraagt, labelsVan } from './schema.ts';
import { verstuurMetToets } from './toets.ts';
import { useVersturen } from './versturen.ts';
import { Voorop } from './Voorop.tsx';
import { Vorm } from './Vorm.tsx';
import { gewijzigdDoor, lichaamVan, ontbrekend, ontbrekendeVelden, proefVan } from './waarden.ts';

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  /** Why it can no longer be done, since the form was opened. */
  nietMeer: string | null;
  vragenlijst: MetAntwoorden | null;
}

/** The form of one action, with what will follow beside it. */
export function Formulier({ zaak, handeling, nietMeer, vragenlijst }: Eigenschappen) {
  const invulling = useInvulling(zaak, handeling, vragenlijst);
  const { gegeven } = invulling;
  const labels = {
    ...labelsVan(gegeven.formulier, vragenlijst?.lijst.vragen),
    ...eigenVragen(handeling.handeling, gegeven.waarden),
  };
  const nodig = ontbrekendeVelden(gegeven);
  const zending = useVersturen({ zaak, handeling, labels, klaar: invulling.klaar });
  const zinvol = nodig.length === 0 && nietMeer === null && !zending.gedaan;
  const { proef, nodigNu, verplicht } = useProefMetNodig(zaak, zinvol ? proefVan(gegeven) : null, gegeven.formulier);
  const uitleg = uitlegVan(handeling, gegeven.formulier, proef.data ? proef.data.uitleg : zending.uitleg);
  const afwijking = uitleg === 'afwijking';
  const verstuur = (): void => {
    zending.verstuur(lichaamVan(gegeven), ontbrekend(gegeven, uitleg));
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
  return (
    <div className="vorm" onKeyDown={verstuurMetToets}>
      <div className="vorm__links">
        <Context zaak={zaak} />
        <h1 tabIndex={-1}>{handeling.naam}</h1>
        <Norm zaak={zaak} handeling={handeling} />
        <Voorop
          zaak={zaak}
          handeling={handeling}
          // a refusal says the same, and more
          nietMeer={zending.fout ? null : nietMeer}
          veranderd={zending.veranderd}
          {...(invulling.gevonden && { wis: invulling.wis })}
        />
        <Melding
          zaakId={zaak.zaakId}
          fouten={zending.fouten}
          over={zending.over}
          fout={zending.fout}
          opnieuw={verstuur}
        />
        <Vorm
          invulling={metLosOp(invulling, zending.losOp)}
          verplicht={verplicht}
          vragenlijst={vragenlijst}
          labels={labels}
          fouten={perVeld(zending.over)}
          uitleg={uitleg}
          doorKeuze={
            afwijking && handeling.afwijking !== true ? (proef.data?.waarom ?? nl.handeling.keuzeWijktAf) : null
          }
          verstuur={verstuur}
        />
      </div>
      <aside className="vorm__rechts" aria-label={nl.handeling.gevolgen}>
        <Gevolgen proef={proef} nodig={[...nodig, ...nodigNu]} kanNiet={nietMeer} labels={labels} />
      </aside>
      <Knoppen zaakId={zaak.zaakId} afwijking={afwijking} bezig={zending.bezig} />
    </div>
  );
}

/** What has to be explained: because of the action as such, or of what was filled in. It is for the API to say. */
function uitlegVan(handeling: MogelijkeHandeling, { motivatieNodig }: Vraagt, gevraagd: Uitlegvraag): Uitlegvraag {
  if (handeling.afwijking === true) return 'afwijking';
  return gevraagd ?? (motivatieNodig ? 'motivatie' : null);
}

/** What was said of a field goes when the field changes. */
const metLosOp = (invulling: Invulling, losOp: (velden: readonly string[]) => void): Invulling => ({
  ...invulling,
  zet: (naam, waarde) => {
    losOp(gewijzigdDoor(invulling.gegeven.waarden, naam, waarde));
    invulling.zet(naam, waarde);
  },
});
