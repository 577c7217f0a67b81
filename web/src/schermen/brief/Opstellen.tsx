import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Brief } from '../../api/post.ts';
import { useIk } from '../../api/ik.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Context } from '../handeling/MetZaak.tsx';
import { NaarZaak } from '../handeling/NaarZaak.tsx';
import { perVeld } from '../handeling/fouten.ts';
import { useVersturen } from '../handeling/versturen.ts';
import { EIGEN, eigenFouten } from './eigen.ts';
import { Exemplaren } from './Exemplaren.tsx';
import { Inhoud } from './Inhoud.tsx';
import { LEEG, type Opzet, type Voorbeeld, verzoekVan } from './opzet.ts';
import { Ontbreekt, VoorbeeldFout } from './Ontbreekt.tsx';
import { Ontvangers } from './Ontvangers.tsx';
import { Vaststellen } from './Vaststellen.tsx';
import { Waarschuwingen } from './Waarschuwingen.tsx';
import { Kop } from './Vastgesteld.tsx';
import { voorbeeldVraag } from './vragen.ts';

const T = nl.brief;

interface Eigenschappen {
  zaak: Zaak;
  brief: Brief;
  /** The action that settles it. */
  handeling: MogelijkeHandeling;
  /** It was settled or left since this was opened. */
  nietMeer: boolean;
}

/** Makes a letter: to whom, with what in it, as it will look, and then settled. What is typed is kept until then. */
export function Opstellen({ zaak, brief, handeling, nietMeer }: Eigenschappen) {
  const { id } = useIk();
  const [opzet, zetOpzet, klaar] = useKladje<Opzet>(id, `${zaak.zaakId}/brief/${brief.over}`, LEEG);
  const verzoek = verzoekVan(brief.over, opzet);
  const [gevraagd, vraagAan] = useState({ verzoek, keer: 0 });
  const voorbeeld = useQuery(voorbeeldVraag(zaak.zaakId, gevraagd));
  const anders = JSON.stringify(verzoek) !== JSON.stringify(gevraagd.verzoek);
  const zending = useVersturen({ zaak, handeling, labels: { motivatie: T.waarom, ...EIGEN }, klaar });
  const fouten = { ...eigenFouten(voorbeeld.error, gevraagd.verzoek, verzoek), ...perVeld(zending.over) };
  const opnieuw = (): void => {
    vraagAan({ verzoek, keer: gevraagd.keer + 1 });
  };
  const vanVoren = (): void => {
    zetOpzet({ ...opzet, aan: null });
    vraagAan({ verzoek: verzoekVan(brief.over, { ...opzet, aan: null }), keer: gevraagd.keer + 1 });
  };
  const gezien = voorbeeld.isError ? undefined : voorbeeld.data;
  // a next preview that fails takes nothing away: to whom it can go is what somebody then has to change
  const [laatste, zetLaatste] = useState(gezien);
  if (gezien && gezien !== laatste) zetLaatste(gezien);
  return (
    <div className="vorm vorm--brief">
      <div className="vorm__links">
        <Context zaak={zaak} />
        <Kop brief={brief} />
        {nietMeer && (
          <Bericht toon="let" titel={T.nietMeer}>
            <p>{T.nietMeerTekst}</p>
            <NaarZaak id={zaak.zaakId} />
          </Bericht>
        )}
        {voorbeeld.isError && (
          <VoorbeeldFout
            fout={voorbeeld.error}
            zaak={zaak}
            gevraagd={gevraagd.keer > 0}
            opnieuw={opnieuw}
            {...(opzet.aan !== null && !laatste && { vanVoren })}
          />
        )}
        {laatste && <Ontvangers kandidaten={laatste.geadresseerden} opzet={opzet} zet={zetOpzet} />}
        <Waarschuwingen teksten={gezien?.waarschuwingen ?? []} />
        <Inhoud
          zaak={zaak}
          brief={brief}
          opzet={opzet}
          zet={(veld, waarde) => {
            zending.losOp([veld]);
            zetOpzet({ ...opzet, [veld]: waarde });
          }}
          vraag={laatste?.alinea ?? null}
          fouten={fouten}
        />
      </div>
      <div className="vorm__rechts">
        <Paneel titel={T.voorbeeld}>
          <div aria-busy={voorbeeld.isFetching}>
            {gezien ? (
              <>
                <Ontbreekt zaak={zaak} ontbreekt={gezien.ontbreekt} />
                <Exemplaren zaakId={zaak.zaakId} exemplaren={exemplarenVan(gezien)} />
              </>
            ) : (
              <p className="plat">{voorbeeld.isError ? T.geenVoorbeeld : T.voorbeeldLaden}</p>
            )}
          </div>
        </Paneel>
      </div>
      <div className="vorm__knoppen">
        <Vaststellen
          {...{ zaak, handeling, zending, opzet, opnieuw, anders }}
          voorbeeld={gezien ?? null}
          maakt={voorbeeld.isFetching}
          zetMotivatie={(motivatie) => {
            zetOpzet({ ...opzet, motivatie });
          }}
        />
      </div>
    </div>
  );
}

const exemplarenVan = ({ geadresseerden }: Voorbeeld) =>
  geadresseerden.flatMap(({ wie, document }) => (document ? [{ wie, documentId: document.id }] : []));
