import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Brief, brievenVraag } from '../../../api/post.ts';
import type { Zaak } from '../../../api/zaak.ts';
import { kort } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Geladen } from '../../../ui/Geladen.tsx';
import { Icoon } from '../../../ui/Icoon.tsx';
import { Merk } from '../../../ui/Merk.tsx';
import { actiesBij } from './acties.ts';
import { Acties } from './Acties.tsx';
import { type Briefgroep, GROEPEN, groepVan } from './groepen.ts';

const T = nl.brieven;
/** What is over is folded in. */
const VOORBIJ: readonly Briefgroep[] = ['verzonden', 'niet'];
/** What is done about a letter without looking at it again. */
const HIER = ['leg-verzending-vast', 'rond-brieftermijn-af'] as const;

/** The letters of a case by what they wait for, each with the one thing that is next. */
export const Brieven = ({ zaak }: { zaak: Zaak }) => (
  <Geladen vraag={useQuery(brievenVraag(zaak))}>
    {({ brieven }) => GROEPEN.map((groep) => <Groep key={groep} zaak={zaak} groep={groep} brieven={brieven} />)}
  </Geladen>
);

function Groep({ zaak, groep, brieven }: { zaak: Zaak; groep: Briefgroep; brieven: readonly Brief[] }) {
  const hierin = brieven.filter((brief) => groepVan(brief) === groep);
  if (hierin.length === 0) return null;
  const lijst = (
    <ul className="post">
      {hierin.map((brief) => (
        <Regel key={brief.over} zaak={zaak} brief={brief} />
      ))}
    </ul>
  );
  if (!VOORBIJ.includes(groep))
    return (
      <>
        <h3 className="post__kop">{T.groep[groep]}</h3>
        {lijst}
      </>
    );
  return (
    <details className="vouw">
      <summary>
        {T.groep[groep]} ({hierin.length})
      </summary>
      {lijst}
    </details>
  );
}

const Regel = ({ zaak, brief }: { zaak: Zaak; brief: Brief }) => (
  <li>
    <Icoon n="brief" />
    <div className="post__in">
      <p>
        <span className="post__naam">{brief.naam}</span>{' '}
        {brief.regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}{' '}
        {brief.corrigeert !== null && <Merk>{T.verbeterd}</Merk>}
      </p>
      <p className="post__klein">{[wanneer(brief), ...aanWie(brief)].join(' · ')}</p>
      <Mis zaak={zaak} brief={brief} />
      <Acties zaakId={zaak.zaakId} acties={actiesBij(zaak, brief, HIER)} bij={brief.naam} />
    </div>
    <Volgende zaak={zaak} brief={brief} />
  </li>
);

function wanneer({ gevraagdOp, vastgesteldOp, verzondenOp }: Brief): string {
  if (verzondenOp !== null) return T.verzondenOp(kort(verzondenOp));
  return vastgesteldOp !== null ? T.vastgesteldOp(kort(vastgesteldOp)) : T.gevraagdOp(kort(gevraagdOp));
}

const aanWie = ({ exemplaren }: Brief): string[] =>
  exemplaren.length === 0 ? [] : [T.aan(exemplaren.map(({ wie }) => wie).join(', '))];

/** Why it is not where it should be. */
export function Mis({ zaak, brief: { over, stand, geweigerd, hapertSinds } }: { zaak: Zaak; brief: Brief }) {
  if (stand !== 'vastgesteld') return null;
  const onzeker = zaak.brieven.find((brief) => brief.over === over)?.onzeker ?? null;
  if (onzeker !== null) return <Let tekst={T.onzeker(kort(onzeker))} />;
  if (geweigerd) return <Let tekst={T.geweigerd(kort(geweigerd.dag))} />;
  return hapertSinds === null ? null : <Let tekst={T.hapert(kort(hapertSinds))} />;
}
export const Let = ({ tekst }: { tekst: string }) => (
  <p className="brokken__let">
    <Icoon n="let" />
    {tekst}
  </p>
);

/** To the letter itself: to make it, to approve it, or to see what went out. */
function Volgende({ zaak, brief }: { zaak: Zaak; brief: Brief }) {
  const kan = (handeling: string): boolean =>
    zaak.mogelijkeHandelingen.some((m) => m.handeling === handeling && m.mogelijk && m.vast.over === brief.over);
  const groep = groepVan(brief);
  if (groep === 'niet' || (groep === 'doen' && !kan('stel-brief-vast'))) return null;
  const goedkeuren = groep === 'collega' && !brief.vastgesteldDoorMij && kan('keur-brief-goed');
  const eerst = groep === 'doen' || goedkeuren;
  return (
    <Link
      className={`nl-button nl-button--secondary knop--klein${eerst ? ' post__knop' : ''}`}
      to="/zaken/$id/brief"
      params={{ id: zaak.zaakId }}
      search={{ over: brief.over }}
    >
      {groep === 'doen' ? T.maak : goedkeuren ? T.goedkeuren : T.bekijk}
      <span className="vh">: {brief.naam}</span>
    </Link>
  );
}
