import type { Bezigheid } from '../bezigheden.ts';
import type { Briefkanaal, Briefsoort, Briefstuk, Exemplaar, Vierogenreden } from '../brieven.ts';
import { type Dag, toonDag } from '../datum.ts';
import { briefVan } from '../dossier/brief.ts';
import type { BriefStand, Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { waaromNietZelf } from '../handelingen/brieven.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { type Beslissingen, metInhoud, nieuwId, type Omgeving, weiger } from './types.ts';
import { gevolgVanUitkomst } from './uitkomst.ts';

const VIEROGENREDENEN: readonly Vierogenreden[] = ['adres-geheim', 'geblokkeerd', 'protocol'];
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
  | 'voeg-document-toe'
> = {
  'stel-brief-voor': (d, o) => [
    { soort: 'BriefNodig', gegevens: { brief: o.brief, over: `eigen/${nieuwId('brief', d)}` }, ...metInhoud(o) },
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
      return weiger('MotivatieNodig', 'Niet iedereen voor wie de brief bedoeld is, krijgt hem: leg uit waarom niet.');
    const bijlagen = voorbeeld.bijlagen.flatMap((id) => bijlageVan(d, id) ?? []);
    if (bijlagen.length < voorbeeld.bijlagen.length)
      return weiger(
        'NietMogelijk',
        'Een bijlage bij deze brief geldt niet meer in de zaak: bekijk de brief opnieuw, zonder die bijlage.',
      );
    const redenen = new Set<Vierogenreden>(exemplaren.flatMap(({ vierOgen }) => vierOgen));
    if (regel?.vierOgen) redenen.add('protocol');
    const gegevens = {
      over: o.over,
      exemplaren: exemplaren.map(alsExemplaar),
      ...(bijlagen.length > 0 && { bijlagen }),
      vierOgen: VIEROGENREDENEN.filter((reden) => redenen.has(reden)),
      meldNa: meldNa(d, omgeving),
    };
    return [{ soort: 'BriefVastgesteld', gegevens, ...metInhoud(o) }];
  },
  'keur-brief-goed': (d, o, { actor }) => {
    const waarom = actor.soort === 'account' ? waaromNietZelf(d, o.over, actor.id) : null;
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

/**
 * A copy left the house: that is a fact, also when the letter was taken back while it was under way. With the last copy
 * the letter is made known (Awb 3:41), and what that means begins on the day of it.
 */
export function briefVerzonden(
  d: Dossier,
  { over, exemplaar }: Extract<Bezigheid, { soort: 'brief' }>,
  hoe: { kanaal: Briefkanaal; via?: 'opvang' },
): Voorval[] {
  const brief = briefVan(d, over);
  if (!brief) return [];
  const { exemplaren = [], teruggenomen = [] } = brief;
  const dit = exemplaren.find(({ id }) => id === exemplaar) ?? teruggenomen.find(({ id }) => id === exemplaar);
  if (!dit || ('verzondenOp' in dit && dit.verzondenOp !== null)) return [];
  const rest = exemplaren.some(({ id, verzondenOp }) => id !== exemplaar && verzondenOp === null);
  return [
    { soort: 'BriefVerzonden', gegevens: { over, exemplaar, ...hoe } },
    ...(rest ? [] : naVerzending(d, over, brief)),
  ];
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
