import type { Bezigheid } from '../bezigheden.ts';
import {
  type Briefsoort,
  type Briefstuk,
  type Exemplaar,
  type Geadresseerde,
  GEZAG_ONBEKEND,
  type Vierogenreden,
} from '../brieven.ts';
import { waaromNietMeer } from '../brieftermijn.ts';
import { type Dag, toonDag } from '../datum.ts';
import { briefVan, zelfTePosten } from '../dossier/brief.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { BriefStand, Dossier, RouteStand } from '../dossier/types.ts';
import type { Gegevens, Voorval } from '../gebeurtenis.ts';
import { waaromNietZelf } from '../handelingen/brieven.ts';
import type { Protocol } from '../protocol.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { overBrief, OVER_DOORSTROOMPUNT } from '../verwachtingen/over.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { type Beslissingen, metAfwijking, metInhoud, nieuwId, type Omgeving, weiger } from './types.ts';
import { gevolgVanUitkomst } from './uitkomst.ts';

const VIEROGENREDENEN: readonly Vierogenreden[] = ['adres-geheim', 'geblokkeerd', 'protocol'];
const ZONDER_IEMAND = 'Niet iedereen voor wie de brief bedoeld is, krijgt hem: leg uit waarom niet.';
const ZONDER_GEZAG =
  'Niemand met gezag is bekend, dus geen ouder krijgt deze brief. Leg bij de leerling vast wie het gezag heeft, of leg uit waarom de brief nu toch gaat.';
const isGezagOnbekend = (aan: Geadresseerde): boolean =>
  aan.soort === 'gezag' && GEZAG_ONBEKEND.soort === 'gezag' && aan.id === GEZAG_ONBEKEND.id;

/** Whether an official of this municipality puts letters in the letter box himself. */
const postZelf = ({ gemeente }: Dossier, { briefpapier }: Protocol): boolean =>
  (briefpapier[gemeente ?? ''] ?? briefpapier.standaard)?.post === 'zelf';

const VREEMD = weiger('NietMogelijk', 'Deze brief hoort niet bij deze zaak.');

/** The day after which somebody is told that it is not out. */
function meldNa({ vakantieregio }: Dossier, { protocol, vandaag }: Omgeving): Dag {
  const regel = protocol.termijnen['bezorging/brief'];
  if (!regel || vakantieregio === null) throw new Error('het protocol kent termijn bezorging/brief niet');
  return berekenTermijn(regel, vandaag, protocol.kalender, vakantieregio).laatsteDag;
}

const alsExemplaar = ({ id, aan, versie, kanaal, document }: Exemplaar): Exemplaar => ({
  id,
  aan,
  versie,
  kanaal,
  document,
});

/** Only what counts in the case can go along: a document that was voided does not. */
const bijlageVan = ({ documenten }: Dossier, document: string): Briefstuk | undefined => {
  const stand = Object.hasOwn(documenten, document) ? documenten[document] : undefined;
  return stand && { id: stand.id, sha256: stand.sha256 };
};

/** Letters and documents, as people deal with them. */
export const briefBeslissingen: Beslissingen<
  | 'stel-brief-voor'
  | 'stel-brief-vast'
  | 'keur-brief-goed'
  | 'neem-brief-terug'
  | 'zie-af-van-brief'
  | 'corrigeer-brief'
  | 'leg-verzending-vast'
  | 'rond-brieftermijn-af'
  | 'voeg-document-toe'
> = {
  'stel-brief-voor': (d, o, omgeving) => [
    {
      soort: 'BriefNodig',
      gegevens: { brief: o.brief, over: `eigen/${nieuwId('brief', d)}`, ...metAfwijking(omgeving) },
      ...metInhoud(o),
    },
  ],
  // what goes out is what this person saw, and the days in it count from today
  'stel-brief-vast': (d, o, omgeving) => {
    const { feiten, vandaag, protocol, actor } = omgeving;
    const brief = briefVan(d, o.over);
    if (!brief) return VREEMD;
    const { voorbeeld } = feiten;
    if (voorbeeld?.over !== o.over || actor.soort !== 'account' || voorbeeld.door !== actor.id)
      return weiger(
        'InhoudOnbekend',
        'Dit voorbeeld is niet gevonden, is niet van u, hoort bij een andere brief of is al gebruikt: bekijk de brief opnieuw.',
      );
    if (voorbeeld.dag !== vandaag)
      return weiger(
        'NietMogelijk',
        `De brief is van ${toonDag(voorbeeld.dag)}: bekijk hem opnieuw, want de dagen in de brief tellen vanaf vandaag.`,
      );
    const { exemplaren, weggelaten } = voorbeeld;
    const regel = protocol.brieven[brief.brief];
    if (exemplaren.length === 0) return weiger('Ongeldig', 'voorbeeld: kies minstens een ontvanger voor deze brief.');
    if (regel?.alinea !== undefined && !voorbeeld.metAlinea)
      return weiger('Ongeldig', `alinea: deze brief is niet af zonder uw eigen alinea. ${regel.alinea}`);
    if (weggelaten.length > 0 && !o.inhoud?.velden.includes('motivatie'))
      return weiger('MotivatieNodig', weggelaten.some(isGezagOnbekend) ? ZONDER_GEZAG : ZONDER_IEMAND);
    const bijlagen = voorbeeld.bijlagen.flatMap((id) => bijlageVan(d, id) ?? []);
    if (bijlagen.length < voorbeeld.bijlagen.length)
      return weiger(
        'NietMogelijk',
        'Een bijlage bij deze brief geldt niet meer in de zaak: bekijk de brief opnieuw, zonder die bijlage.',
      );
    if (regel?.bijlageVerplicht !== undefined && bijlagen.length === 0)
      return weiger(
        'Ongeldig',
        `bijlagen: in deze brief staat dat ${regel.bijlageVerplicht} erbij zit. Voeg die toe als document, en bekijk de brief opnieuw met die bijlage.`,
      );
    const redenen = new Set<Vierogenreden>(exemplaren.flatMap(({ vierOgen }) => vierOgen));
    if (regel?.vierOgen) redenen.add('protocol');
    const gegevens = {
      over: o.over,
      exemplaren: exemplaren.map(alsExemplaar),
      ...(bijlagen.length > 0 && { bijlagen }),
      vierOgen: VIEROGENREDENEN.filter((reden) => redenen.has(reden)),
      meldNa: meldNa(d, omgeving),
      ...(postZelf(d, protocol) && exemplaren.some(({ kanaal }) => kanaal === 'post') && { zelfPosten: true as const }),
    };
    return [{ soort: 'BriefVastgesteld', gegevens, ...metInhoud(o) }];
  },
  'keur-brief-goed': (d, o, { actor, ...tijd }) => {
    const zelf = actor.soort === 'account' ? waaromNietZelf(d, o.over, actor.id) : null;
    const waarom = zelf ?? waaromNietMeer(d, o.over, tijd);
    return waarom === null
      ? [{ soort: 'BriefGoedgekeurd', gegevens: { over: o.over }, ...metInhoud(o) }]
      : weiger('NietMogelijk', waarom);
  },
  'neem-brief-terug': (_, o) => [{ soort: 'BriefTeruggenomen', gegevens: { over: o.over }, ...metInhoud(o) }],
  'zie-af-van-brief': (_, o) => [{ soort: 'BriefAfgezien', gegevens: { over: o.over }, ...metInhoud(o) }],
  'corrigeer-brief': (d, o) => {
    const brief = briefVan(d, o.over);
    if (!brief) return VREEMD;
    const eerder = Object.keys(d.brieven).filter((over) => over.startsWith(`${o.over}/correctie-`)).length;
    const gegevens = { brief: brief.brief, over: `${o.over}/correctie-${eerder + 1}`, corrigeert: o.over };
    return [{ soort: 'BriefNodig', gegevens, ...metInhoud(o) }];
  },
  'leg-verzending-vast': (d, o, omgeving) => {
    const brief = briefVan(d, o.over);
    if (!brief) return VREEMD;
    const [eerste, ...rest] = verzonden(
      d,
      { over: o.over, ids: zelfTePosten(brief).map(({ id }) => id) },
      { kanaal: 'post', via: 'zelf' },
      omgeving,
    );
    return eerste ? [{ ...eerste, ...metInhoud(o) }, ...rest] : [];
  },
  'rond-brieftermijn-af': (_, o) => [{ soort: 'BrieftermijnAfgerond', gegevens: { over: o.over }, ...metInhoud(o) }],
  'voeg-document-toe': (_, o, { feiten: { document } }) => {
    if (!document)
      return weiger('InhoudOnbekend', 'Dit document is niet gevonden, hoort bij een andere zaak of is al gebruikt.');
    const { regime = 'AVG' } = o;
    if (document.regime === 'WPG' && regime !== 'WPG')
      return weiger('Ongeldig', 'regime: dit document is bewaard onder de Wpg, en blijft daaronder vallen.');
    const gegevens = { document: o.document, sha256: document.sha256, aard: o.aard };
    return [{ soort: 'DocumentToegevoegd', gegevens, regime, ...metInhoud(o) }];
  },
};

/** Somebody recorded that these went out, so that they are due no more. */
export const eldersVerstuurd = (brieven: readonly string[]): Voorval[] =>
  brieven.map((over) => ({ soort: 'BriefAfgezien', gegevens: { over, elders: true } }));

type Hoe = Pick<Gegevens['BriefVerzonden'], 'kanaal' | 'via'>;

/** A copy left the house: that is a fact, also when the letter was taken back while it was under way. */
export function briefVerzonden(
  d: Dossier,
  { over, exemplaar }: Extract<Bezigheid, { soort: 'brief' }>,
  hoe: Hoe,
  omgeving: Omgeving,
): Voorval[] {
  const { exemplaren = [], teruggenomen = [] } = briefVan(d, over) ?? {};
  const dit = exemplaren.find(({ id }) => id === exemplaar) ?? teruggenomen.find(({ id }) => id === exemplaar);
  if (!dit || ('verzondenOp' in dit && dit.verzondenOp !== null)) return [];
  return verzonden(d, { over, ids: [exemplaar] }, hoe, omgeving);
}

/** With the last copy the letter is made known (Awb 3:41), and what that means begins on the day of it. */
function verzonden(
  d: Dossier,
  { over, ids }: { over: string; ids: readonly string[] },
  hoe: Hoe,
  { protocol }: Omgeving,
): Voorval[] {
  const brief = briefVan(d, over);
  if (!brief) return [];
  const rest = brief.exemplaren?.some(({ id, verzondenOp }) => !ids.includes(id) && verzondenOp === null) ?? false;
  const gevolg = rest ? [] : naVerzending(d, over, brief);
  const termijn = rest ? undefined : eigenTermijn(d, over, gevolg, protocol);
  const metTermijn = termijn === undefined ? {} : { termijn };
  return [
    ...ids.map((exemplaar, n): Voorval => ({
      soort: 'BriefVerzonden',
      gegevens: { over, exemplaar, ...hoe, ...(n === ids.length - 1 && metTermijn) },
    })),
    ...gevolg,
  ];
}

/**
 * The rule of the term that this letter announced, when nothing else in the case counts it: no part of a route that is done
 * by sending it, no step, and no such term that runs for another reason than the letter that it corrects.
 */
function eigenTermijn(
  d: Dossier,
  over: string,
  gevolg: readonly Voorval[],
  { brieven, termijnen }: Protocol,
): string | undefined {
  const brief = briefVan(d, over);
  const regel = brief && brieven[brief.brief]?.termijn;
  if (!brief || regel === undefined || !termijnen[regel] || d.status !== 'open') return undefined;
  const vanStap = over.startsWith('stap/') && regel.startsWith('stap/');
  if (vanStap || over.startsWith('route/') || over === OVER_DOORSTROOMPUNT) return undefined;
  if (gevolg.some(({ soort }) => soort === 'RouteonderdeelGedaan')) return undefined;
  const vorige = brief.corrigeert === undefined ? undefined : overBrief(brief.corrigeert);
  return openTermijnen(d).some((termijn) => termijn.regel === regel && termijn.over !== vorige) ? undefined : regel;
}

/** What it means that a letter is out: the part of the route that it is, or the step. */
const naVerzending = (d: Dossier, over: string, { brief }: BriefStand): Voorval[] => [
  ...onderdeelGedaan(d, over, brief),
  ...stapGedaan(d, brief),
];

/** The part of a route that is done by sending a letter; what cannot be done any more is not done again. */
function onderdeelVan(route: RouteStand, brief: Briefsoort, d: Dossier): string | undefined {
  const { onderdelen, waaromOnderdeelNiet } = routeregelVan(route);
  const gevonden = Object.entries(onderdelen).find(([, { metBrief }]) => metBrief === brief)?.[0];
  return gevonden !== undefined && waaromOnderdeelNiet(route, gevonden, d) === null ? gevonden : undefined;
}

/** Of the route that asked for it; a letter that somebody asked for himself counts in the route that it is a part of. */
function onderdeelGedaan(d: Dossier, over: string, brief: Briefsoort): Voorval[] {
  const vraagt = ({ id }: RouteStand): boolean => over.startsWith('eigen/') || `${over}/`.startsWith(`route/${id}/`);
  const [gedaan] = lopendeRoutes(d)
    .filter(vraagt)
    .flatMap((route) => {
      const onderdeel = onderdeelVan(route, brief, d);
      return onderdeel === undefined ? [] : [{ route: route.id, onderdeel, uitkomst: null }];
    });
  return gedaan ? [{ soort: 'RouteonderdeelGedaan', gegevens: gedaan }] : [];
}

/** A step that is the sending of a letter is done with it, when it has its turn. */
function stapGedaan(d: Dossier, brief: Briefsoort): Voorval[] {
  const stap = aanDeBeurt(d);
  const regel = stap ? STAPPENPLAN[stap] : undefined;
  if (!stap || regel?.metBrief === undefined || regel.brief !== brief) return [];
  return [
    { soort: 'StapAfgerond', gegevens: { stap, ronde: d.ronde, uitkomst: regel.metBrief, afwijking: false } },
    ...gevolgVanUitkomst(d, stap, regel.metBrief),
  ];
}
