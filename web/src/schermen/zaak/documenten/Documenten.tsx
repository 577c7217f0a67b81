import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { brievenVraag, type Document, documentAdres, documentenVraag } from '../../../api/post.ts';
import type { Zaak } from '../../../api/zaak.ts';
import { kort, middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Bericht } from '../../../ui/Bericht.tsx';
import { Geladen } from '../../../ui/Geladen.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { Merk } from '../../../ui/Merk.tsx';
import { Paneel } from '../../../ui/Paneel.tsx';
import { grootteVan, soortnaamVan } from './bestand.ts';
import { Inbrengen } from './Inbrengen.tsx';

const T = nl.documenten;
const naarHier = (plek: HTMLDivElement | null): void => plek?.focus();

/** What is kept with a case, and the way to bring something in. */
export function Documenten({ zaak }: { zaak: Zaak }) {
  const documenten = useQuery(documentenVraag(zaak));
  const [open, zetOpen] = useState(false);
  const [klaar, zetKlaar] = useState(false);
  const kan = zaak.mogelijkeHandelingen.some((m) => m.handeling === 'voeg-document-toe' && m.mogelijk);
  return (
    <Paneel
      id="documenten"
      titel={T.titel}
      acties={
        kan &&
        !open && (
          <Knop
            klein
            onClick={() => {
              zetKlaar(false);
              zetOpen(true);
            }}
          >
            {T.toevoegen}
          </Knop>
        )
      }
    >
      {open && (
        <Inbrengen
          zaak={zaak}
          sluit={(toegevoegd) => {
            zetOpen(false);
            zetKlaar(toegevoegd);
          }}
        />
      )}
      {klaar && <Bericht ref={naarHier} toon="goed" titel={T.toegevoegd} />}
      <Geladen vraag={documenten}>{({ documenten: lijst }) => <Lijst zaak={zaak} documenten={lijst} />}</Geladen>
    </Paneel>
  );
}

/** The newest first. What was sent for and never added is thrown away by itself, so it is not shown. */
function Lijst({ zaak, documenten }: { zaak: Zaak; documenten: readonly Document[] }) {
  const voorWie = useVoorWie(zaak);
  const vast = documenten.filter(({ nr }) => nr !== null).toReversed();
  if (vast.length === 0)
    return <p className="klein">{zaak.vernietigdOp === null ? T.geen : T.vernietigd(middel(zaak.vernietigdOp))}</p>;
  return (
    <ul className="post">
      {vast.map((document) => (
        <Regel key={document.id} zaakId={zaak.zaakId} document={document} wie={voorWie(document.id)} />
      ))}
    </ul>
  );
}

/** For whom a copy of a letter is: by name the copies are the same. */
function useVoorWie(zaak: Zaak): (id: string) => string | undefined {
  const { data } = useQuery(brievenVraag(zaak));
  const exemplaren = data?.brieven.flatMap((brief) => brief.exemplaren) ?? [];
  return (id) => exemplaren.find(({ document }) => document.id === id)?.wie;
}

interface Rij {
  zaakId: string;
  document: Document;
  wie: string | undefined;
}
const Regel = ({ zaakId, document, wie }: Rij) => (
  <li>
    <div className="post__in">
      <p>
        <Nieuwtabblad adres={documentAdres(zaakId, document.id)}>{document.naam}</Nieuwtabblad>{' '}
        {document.regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
      </p>
      <p className="post__klein">
        {[
          document.aardNaam ?? T.briefAan(wie ?? (document.voor && T.voor[document.voor])),
          document.stand && T.stand[document.stand],
          soortnaamVan(document.mediatype),
          grootteVan(document.grootte),
          document.dag && kort(document.dag),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {document.scan === 'niet-gescand' && <p className="post__klein">{T.nietGescand}</p>}
    </div>
  </li>
);

/** A file opens beside the screen, and says so: nothing that is being filled in is left. */
export const Nieuwtabblad = ({ adres, children }: { adres: string; children: string }) => (
  <a className="nl-link" href={adres} target="_blank" rel="noopener">
    {children}
    <span className="vh"> {T.nieuwTabblad}</span>
  </a>
);
