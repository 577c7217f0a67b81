import { middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Rectificaties } from '../../ui/Rectificaties.tsx';
import { Rectificeer } from '../handeling/Rectificeer.tsx';
import { Antwoord } from '../zaak/Antwoord.tsx';
import { Notitie } from '../zaak/Notitie.tsx';
import { Motivering } from '../zaak/Motivering.tsx';
import type { Auditgebeurtenis } from './vragen.ts';

/** So much of a hash tells two events of a case apart; the whole of it stands in the JSON. */
const KORT = 8;

interface Eigenschappen {
  gebeurtenis: Auditgebeurtenis;
  /** Recorded on the day that is looked at. */
  vandeDag?: boolean;
  ketenKlopt: boolean;
  /** The case, when this person may record in it that an event is not right. */
  rectificeerIn: string | null;
}

/** An event with its number, who recorded it and when, and its place in the chain. */
export const Gebeurtenis = ({ gebeurtenis: g, vandeDag = false, ketenKlopt, rectificeerIn }: Eigenschappen) => (
  <li className={vandeDag ? 'audit--dag' : undefined}>
    <span className="audit__nr">{g.nr}</span>
    <div className="audit__in">
      <p className="tl__wat">
        {g.titel}{' '}
        {'afgeschermd' in g ? (
          <Merk icoon="slot">{nl.algemeen.wpg}</Merk>
        ) : (
          <>
            {g.hersteld && <Merk icoon="dicht">{nl.auditspoor.teruggenomen(middel(g.hersteld.op))}</Merk>}{' '}
            <Rectificaties van={g.gerectificeerd} />
            {g.afwijking && (
              <Merk toon="let" icoon="let">
                {nl.auditspoor.afwijking}
              </Merk>
            )}
          </>
        )}
      </p>
      <p className="tl__meta">
        {[`${middel(g.vastgelegd)}, ${tijd(g.moment)}`, !('afgeschermd' in g) && g.wie].filter(Boolean).join(' · ')}
        {rectificeerIn !== null && !('afgeschermd' in g) && (
          <>
            {' · '}
            <Rectificeer zaakId={rectificeerIn} nr={g.nr} titel={g.titel} />
          </>
        )}
      </p>
      {g.dag !== g.vastgelegd && <p className="tl__laat">{nl.zaak.gaatOver(middel(g.dag), middel(g.vastgelegd))}</p>}
      {!('afgeschermd' in g) && <Teksten gebeurtenis={g} ketenKlopt={ketenKlopt} />}
    </div>
    <code className="audit__hash">
      <span className="vh">{nl.auditspoor.hash} </span>
      <Icoon n="keten" />
      {g.hash.slice(0, KORT)}
    </code>
  </li>
);

type Leesbaar = Extract<Auditgebeurtenis, { vernietigd: boolean }>;

const Teksten = ({ gebeurtenis: g, ketenKlopt }: { gebeurtenis: Leesbaar; ketenKlopt: boolean }) => (
  <>
    {g.tekst !== null && <p className="tl__uitleg">{g.tekst}</p>}
    {g.vernietigd && (
      <p className="tl__uitleg">{ketenKlopt ? nl.auditspoor.vernietigdKlopt : nl.auditspoor.vernietigd}</p>
    )}
    {g.plaats !== null && <p className="tl__uitleg">{g.plaats}</p>}
    {g.toelichting !== null && (
      <div className="tl__uitleg tl__uitleg--zelf">
        <Notitie tekst={g.toelichting} />
      </div>
    )}
    {g.antwoord !== null && <Antwoord velden={g.antwoord} />}
    <Ingevuld naam={nl.auditspoor.melding} velden={g.melding} />
    <Ingevuld naam={nl.auditspoor.antwoorden(g.antwoorden?.length ?? 0)} velden={g.antwoorden} />
    <Motivering motivatie={g.motivatie} afwijkreden={g.afwijkreden} />
  </>
);

/** A form that came with it, folded in: it may be long. What is in it is text of others, and nothing of ours. */
const Ingevuld = ({ naam, velden }: { naam: string; velden: Leesbaar['melding'] }) =>
  velden === null || velden.length === 0 ? null : (
    <details className="vouw">
      <summary>{naam}</summary>
      <dl className="kenmerken">
        {velden.map((veld) => (
          <div key={veld.naam}>
            <dt>{veld.naam}</dt>
            <dd>{veld.waarde}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
