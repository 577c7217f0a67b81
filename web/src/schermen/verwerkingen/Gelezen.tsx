import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Csvknop } from '../../schil/Csvknop.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../inzage/Geladen.tsx';
import { Lijst } from './Lijst.tsx';
import { bewaarCsv, type Dossier, verwerkingenVraag } from './vragen.ts';

const T = nl.verwerkingen;

interface Eigenschappen {
  dossier: Dossier;
  /** The way back to what it is about. */
  terug: ReactNode;
}

/** Who read a dossier: that who looks is recorded as well is said before he goes on. */
export const Gelezen = ({ dossier, terug }: Eigenschappen) => (
  <div className="blad blad--breed">
    <p className="boven">{terug}</p>
    <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
      {T.titel}
    </h1>
    <p className="intro">
      {T.intro} {T.gelogd}
    </p>
    <Geladen vraag={useQuery(verwerkingenVraag(dossier))}>
      {({ verwerkingen, volledig }) =>
        verwerkingen.length === 0 ? (
          <p>{T.leeg}</p>
        ) : (
          <>
            {!volledig && <Bericht toon="info" titel={T.nietAlles} />}
            <Lijst verwerkingen={verwerkingen} metZaak={dossier.van === 'leerling'} />
            <p className="onder">{T.csvTijd}</p>
            <Csvknop bewaar={bewaarCsv} van={dossier} />
          </>
        )
      }
    </Geladen>
  </div>
);
