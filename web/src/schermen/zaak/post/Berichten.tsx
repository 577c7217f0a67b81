import type { Zaak } from '../../../api/zaak.ts';
import { kort } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Icoon } from '../../../ui/Icoon.tsx';
import { Merk } from '../../../ui/Merk.tsx';
import { Antwoord } from '../Antwoord.tsx';
import { type Actie, opnieuwVoor } from './acties.ts';
import { Acties } from './Acties.tsx';
import { Let } from './Brieven.tsx';

type Bericht = Zaak['berichten'][number];

const T = nl.brieven;

/** The messages to ketenpartners, the newest first: whether each arrived, and what it waits for. */
export const Berichten = ({ zaak }: { zaak: Zaak }) => (
  <>
    <h3 className="post__kop">{T.berichten}</h3>
    <ul className="post">
      {zaak.berichten.toReversed().map((bericht) => (
        <Regel key={`${bericht.over} ${bericht.bericht}`} zaak={zaak} bericht={bericht} />
      ))}
    </ul>
  </>
);

function Regel({ zaak, bericht }: { zaak: Zaak; bericht: Bericht }) {
  return (
    <li>
      <Icoon n="keten" />
      <div className="post__in">
        <p>
          <span className="post__naam">{bericht.naam}</span> <Bezorging bericht={bericht} />
        </p>
        <p className="post__klein">{[T.gevraagdOp(kort(bericht.dag)), ...wacht(bericht)].join(' · ')}</p>
        {bericht.antwoord && <Antwoord velden={bericht.antwoord.gegevens} />}
        {bericht.hapert !== null && bericht.onzeker === null && !bericht.bezorgd && !bericht.geweigerd && (
          <Let tekst={T.hapert(kort(bericht.hapert))} />
        )}
        {bericht.onzeker !== null && <Let tekst={T.onzeker(kort(bericht.onzeker))} />}
        <Acties zaakId={zaak.zaakId} acties={actiesVoor(zaak, bericht)} bij={bericht.naam} />
      </div>
    </li>
  );
}

/** One of each kind: which answer it is, is chosen there. */
function actiesVoor(zaak: Zaak, bericht: Bericht): Actie[] {
  const termijnen = termijnenVan(zaak, bericht);
  const hier = zaak.mogelijkeHandelingen.filter(
    ({ mogelijk, vast }) => mogelijk && (vast.over === bericht.over || termijnen.includes(String(vast.termijn))),
  );
  const opnieuw = bericht.kenmerk === null ? undefined : opnieuwVoor(zaak, `bericht/${bericht.kenmerk}`);
  return [
    ...(opnieuw ? [{ handeling: opnieuw, naam: T.opnieuw }] : []),
    ...Object.entries(T.bij).flatMap(([soort, naam]) => {
      const handeling = hier.find((m) => m.handeling === soort);
      const toch = soort === 'leg-bezorging-vast' && bericht.onzeker !== null;
      return handeling ? [{ handeling, naam: toch ? T.tochBezorgd : naam }] : [];
    }),
  ];
}

/** The terms that its answer can be waited for with: of its own, or of the route that sent it. */
function termijnenVan({ termijnen }: Zaak, { over, wachtTot }: Bericht): string[] {
  const route = /^route\/[^/]+\//.exec(over)?.[0];
  return termijnen
    .filter((t) => 'over' in t && t.dagen !== null && t.laatsteDag === wachtTot)
    .filter((t) => 'over' in t && (t.over === `bericht/${over}` || (route !== undefined && t.over.startsWith(route))))
    .map(({ id }) => id);
}

function Bezorging({ bericht: { bezorgd, geweigerd, onzeker, kenmerk } }: { bericht: Bericht }) {
  // it reached nobody: no real channel is set, or the case is a trial
  if (bezorgd?.kanaal === 'opvang') return <Merk>{T.opgevangenOp(kort(bezorgd.dag))}</Merk>;
  if (bezorgd) return <Merk toon="goed">{T.bezorgdOp(kort(bezorgd.dag), T.kanaal[bezorgd.kanaal])}</Merk>;
  if (geweigerd)
    return (
      <Merk toon="fout" icoon="let">
        {T.nietAangenomen(kort(geweigerd.dag))}
      </Merk>
    );
  if (onzeker !== null)
    return (
      <Merk toon="let" icoon="let">
        {T.misschienBezorgd}
      </Merk>
    );
  // from before Schakel sent messages: somebody did that himself, or did not
  return <Merk>{kenmerk === null ? T.zelfBezorgen : T.nogNietBezorgd}</Merk>;
}

const wacht = ({ antwoord, wachtTot }: Bericht): string[] => {
  if (antwoord) return [T.beantwoordOp(kort(antwoord.dag))];
  return wachtTot === null ? [] : [T.antwoordVerwacht(kort(wachtTot))];
};
