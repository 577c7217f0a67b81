import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { useKladje } from '../../schil/kladje.ts';
import type { Optie } from '../../ui/Keuze.tsx';
import { type Eerder, samen, type Vragenlijst } from './lijst.ts';
import { andersLaatst, leesFormulier } from './schema.ts';
import { kenmerkVan } from './vind.ts';
import { antwoordenVan, type Gegeven, NIETS, type Waarde, type Waarden } from './waarden.ts';

export interface MetAntwoorden {
  lijst: Vragenlijst;
  eerder: Readonly<Record<string, Eerder>>;
}

export interface Invulling {
  gegeven: Gegeven;
  /** The reasons for a departure, also of an action that only departs with what is filled in. */
  redenen: readonly Optie[];
  zet: (naam: string, waarde: Waarde) => void;
  /** A draft of before was found, and is shown. */
  gevonden: boolean;
  /** Throws the draft away and begins anew. */
  wis: () => void;
  /** Changes when the fields begin anew. */
  versie: number;
  /** It was recorded: the draft has done its work. */
  klaar: () => void;
}

/** What somebody fills in of an action. It is kept until it is recorded: a refusal or a reload loses no word. */
export function useInvulling(zaak: Zaak, handeling: MogelijkeHandeling, vragen: MetAntwoorden | null): Invulling {
  const ik = useIk();
  const [waarden, zetWaarden, klaar] = useKladje<Waarden>(ik.id, `${zaak.zaakId}/${kenmerkVan(handeling)}`, NIETS);
  const [gevonden, zetGevonden] = useState(waarden !== NIETS);
  const [versie, zetVersie] = useState(0);
  const formulier = leesFormulier(handeling.schema ?? {});
  return {
    gegeven: {
      vast: { handeling: handeling.handeling, ...handeling.vast },
      formulier,
      vandaag: zaak.vandaag,
      waarden: vragen ? { ...waarden, antwoorden: samen(vragen.eerder, antwoordenVan(waarden)) } : waarden,
    },
    redenen: andersLaatst(zaak.afwijkredenen),
    zet: (naam, waarde) => {
      zetWaarden({ ...waarden, [naam]: waarde });
    },
    gevonden,
    wis: () => {
      zetWaarden(NIETS);
      zetGevonden(false);
      zetVersie(versie + 1);
    },
    versie,
    klaar,
  };
}
