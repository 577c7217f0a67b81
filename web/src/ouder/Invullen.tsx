import { useState } from 'react';
import { useKladje } from '../schil/kladje.ts';
import type { Veldfout } from '../ui/Foutlijst.tsx';
import { Documenten } from './Documenten.tsx';
import { eersteOnaf, foutenIn, type Invoer, leeg } from './invoer.ts';
import { Nakijken } from './Nakijken.tsx';
import { Ondertekenen } from './Ondertekenen.tsx';
import { Reden } from './Reden.tsx';
import { gaNaar, type Stap, volgendeNa } from './stap.ts';
import type { Sessie } from './vragen.ts';
import { Vragen } from './Vragen.tsx';
import { Wie } from './Wie.tsx';

/** Under this name a draft stands in the tab; the rest of its name says which letter it is of. */
export const KLADJES = 'ouder';

/** What a step of the form works with. */
export interface Stapeigenschappen {
  sessie: Sessie;
  invoer: Invoer;
  zet: (deel: Partial<Invoer>) => void;
  /** Of what was looked at and is still wrong. */
  fouten: readonly Veldfout[];
  /** Looks at this step; gives whether nothing is wrong in it. */
  keur: () => boolean;
  verder: () => void;
  wis: () => void;
}

const STAPPEN = {
  wie: Wie,
  reden: Reden,
  vragen: Vragen,
  documenten: Documenten,
  nakijken: Nakijken,
  ondertekenen: Ondertekenen,
} as const;

/** The answers, kept in this tab until they are sent, and the step that is asked for as far as somebody is. */
export function Invullen({ sessie, stap: gevraagd }: { sessie: Sessie; stap: Exclude<Stap, 'begin' | 'code'> }) {
  const [begin] = useState(leeg);
  const [invoer, zetInvoer, wis] = useKladje(KLADJES, sessie.kenmerk, begin);
  const stap = eersteOnaf(gevraagd, invoer, sessie.vandaag) as keyof typeof STAPPEN;
  const [gekeken, zetGekeken] = useState<Stap | null>(null);
  const mis = foutenIn(stap, invoer, sessie.vandaag);
  const keur = (): boolean => {
    zetGekeken(stap);
    return mis.length === 0;
  };
  const Stapbeeld = STAPPEN[stap];
  return (
    <Stapbeeld
      key={stap}
      sessie={sessie}
      invoer={invoer}
      zet={(deel) => {
        zetInvoer({ ...invoer, ...deel });
      }}
      fouten={gekeken === stap ? mis : []}
      keur={keur}
      verder={() => {
        if (!keur()) return;
        zetGekeken(null);
        gaNaar(volgendeNa(stap));
      }}
      wis={wis}
    />
  );
}
