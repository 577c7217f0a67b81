/** What each decision by table is given: facts of the case, of the child and of earlier cases, and answers of the LPA. */
import type { Waarde } from '../beslistabel.ts';
import type { Besluitsoort } from '../besluiten.ts';
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { eindePlicht, isPlichtig, LEEFTIJDEN, leeftijdOp } from '../leeftijd.ts';
import { haltstand } from '../routes/halt.ts';
import { stand } from '../routes/gedaan.ts';
import { type Omvang, telDuur, telOmvang, type Telperiode } from '../verzuim/index.ts';
import { kaartVan } from '../voortgang.ts';
import type { Omgeving } from './types.ts';

type Invoer = Readonly<Record<string, Waarde>>;
/** `over` is what the decision is about: a melding, a route. */
type Bron = (d: Dossier, omgeving: Omgeving, over: string | null) => Invoer;

const drempel = ({ protocol }: Omgeving, naam: string): number => {
  const gevonden = protocol.drempels[naam];
  if (!gevonden) throw new Error(`het protocol kent drempel ${naam} niet`);
  return gevonden.waarde;
};
const instelling = ({ protocol }: Omgeving, naam: string): string => {
  const gevonden = protocol.instellingen[naam];
  if (!gevonden) throw new Error(`het protocol kent instelling ${naam} niet`);
  return gevonden.waarde;
};

/** A question that nobody answered is one of which the answer is not known. */
const antwoord = ({ feiten }: Omgeving, vraag: string): string => {
  const gegeven = feiten.antwoorden?.[vraag];
  return typeof gegeven === 'string' ? gegeven : 'weet-niet';
};
const aantal = ({ feiten }: Omgeving, vraag: string): number | null => {
  const gegeven = feiten.antwoorden?.[vraag];
  return typeof gegeven === 'number' ? gegeven : null;
};
const antwoorden = (o: Omgeving, ...vragen: string[]): Invoer =>
  Object.fromEntries(vragen.map((vraag) => [vraag, antwoord(o, vraag)]));

/** Null when no specification is known: then the tables are told that it is not known, and not that nothing was missed. */
function omvang(d: Dossier, o: Omgeving): Omvang | null {
  const { opgaven = [] } = o.feiten;
  if (opgaven.length === 0 || d.vakantieregio === null) return null;
  const grens = {
    heleDag: drempel(o, 'verzuim/hele-dag'),
    rondVakantie: drempel(o, 'luxe/rond-vakantie-schooldagen'),
    periode: instelling(o, 'halt/telperiode') as Telperiode,
  };
  const geteld = telOmvang(opgaven, grens, o.vandaag, o.protocol.kalender, d.vakantieregio);
  return geteld.eerste === null ? null : geteld;
}

/**
 * The first and last day of the absence: as it was specified, else as the meldingen say. Absence that began in the duty
 * and outlasts it counts up to the end of the duty: what was before the 18th birthday can still be enforced (domain §5).
 */
function verzuimdagen(d: Dossier, o: Omgeving): { eerste: Dag; laatste: Dag } {
  const { eerste, laatste } = gemeldeDagen(d, o);
  const einde = o.feiten.leerling ? plusDagen(eindePlicht(o.feiten.leerling).dag, -1) : laatste;
  return { eerste, laatste: eerste <= einde && einde < laatste ? einde : laatste };
}

function gemeldeDagen(d: Dossier, o: Omgeving): { eerste: Dag; laatste: Dag } {
  const geteld = omvang(d, o);
  const meldingen = Object.values(d.meldingen).filter((m) => m.ingetrokkenOp === null);
  const [begin = o.vandaag] = meldingen.map((m) => m.eersteDag).sort();
  const einde = meldingen
    .map((m) => m.laatsteDag ?? o.vandaag)
    .sort()
    .at(-1);
  return { eerste: geteld?.eerste ?? begin, laatste: geteld?.laatste ?? einde ?? o.vandaag };
}

const leeftijd = ({ feiten: { leerling } }: Omgeving, dag: Dag): number | null =>
  leerling ? leeftijdOp(leerling.geboortedatum, dag) : null;

function wasPlichtig(d: Dossier, o: Omgeving): boolean {
  const { leerling } = o.feiten;
  if (!leerling || d.vakantieregio === null) return d.plicht.geeindigd === null;
  const { eerste, laatste } = verzuimdagen(d, o);
  const { kalender } = o.protocol;
  return [eerste, laatste].every((dag) => isPlichtig(leerling, dag, kalender, d.vakantieregio ?? 'midden'));
}

/** Hours and times too late are one sum (S000, footnote); null when neither is known. */
const som = (uren: number | null, teLaat: number | null): number | null =>
  uren === null && teLaat === null ? null : (uren ?? 0) + (teLaat ?? 0);

function verzuimsom(d: Dossier, o: Omgeving): { uren: number | null; teLaat: number | null; som: number | null } {
  // what the school specified counts; of what it did not specify the LPA may know
  const uren = omvang(d, o)?.uren ?? aantal(o, 'urenVolgensSchool');
  const teLaat = aantal(o, 'teLaat');
  return { uren, teLaat, som: som(uren, teLaat) };
}

/** What the upper bound of Halt is held against: the sum, or where the protocol does not add up the larger of the two. */
function bovengrenssom(d: Dossier, o: Omgeving): number | null {
  const { uren, teLaat, som: samen } = verzuimsom(d, o);
  if (instelling(o, 'halt/bovengrens-opgeteld') === 'ja' || samen === null) return samen;
  return Math.max(uren ?? 0, teLaat ?? 0);
}

const duur = (d: Dossier, { protocol, vandaag }: Omgeving) =>
  telDuur(d.verzuim.aaneengeslotenVanaf, vandaag, protocol.kalender, d.vakantieregio ?? 'midden');

const routeadvies: Bron = (d, o) => {
  const { eerste, laatste } = verzuimdagen(d, o);
  return {
    leeftijdBijEerste: leeftijd(o, eerste),
    leeftijdBijLaatste: leeftijd(o, laatste),
    leeftijdNu: leeftijd(o, o.dag),
    plichtig: wasPlichtig(d, o),
    ...verzuimsom(d, o),
    eerdereHalt: o.feiten.eerder?.halt ?? 0,
    ondergrensOpgeteld: instelling(o, 'halt/ondergrens-opgeteld'),
    bovengrensOpgeteld: instelling(o, 'halt/bovengrens-opgeteld'),
    ...antwoorden(o, 'verwijtbaarJongere', 'verwijtbaarOuder', 'hulpBereid', 'hulpInStaat', 'problematiekJongere'),
    ...antwoorden(o, 'problematiekOpvoeding', 'hulpLoopt', 'hulpNietEffectief', 'zwareProblematiek', 'toereikendeHulp'),
    ...antwoorden(o, 'ernstigMotivatiegebrek', 'langdurigBlijvend', 'ernstigAanhoudend', 'schoolGewaarschuwd'),
    ...antwoorden(o, 'schoolHaltInfo', 'eerderHaltElders', 'gezinssituatieVerstoord', 'onveiligThuis'),
    ...antwoorden(o, 'eerdereWaarschuwing', 'artikel5b'),
  };
};

/** Of an absence in which somebody turned twelve the days after count; of one in which he came of age the days before. */
function leeftijdBijFeit(d: Dossier, o: Omgeving): number | null {
  const { eerste, laatste } = verzuimdagen(d, o);
  const [jongst, oudst] = [leeftijd(o, eerste), leeftijd(o, laatste)];
  return oudst !== null && oudst >= LEEFTIJDEN.meerderjarig ? jongst : oudst;
}

const overlegMetOfficier = (route: RouteStand | undefined): string =>
  (route && stand(route, 'overleg-officier')) ?? 'niet-gevoerd';

/** A case of luxeverzuim before this one says so by itself; else the LPA says whether there was one elsewhere. */
const eerderLuxe = (o: Omgeving): string => ((o.feiten.eerder?.luxe ?? 0) > 0 ? 'ja' : antwoord(o, 'eerderLuxe'));

const BRONNEN: Readonly<Record<Besluitsoort, Bron>> = {
  verzuimsoort: (d, o, nummer) => {
    const melding = d.meldingen[nummer ?? ''];
    const eersteDag = melding?.eersteDag ?? o.vandaag;
    const [vier, achttien] = [plusDagen(eersteDag, -28), leeftijd(o, eersteDag)];
    const eerdere = Object.values(d.meldingen).filter(
      (m) => m.meldingsnummer !== nummer && m.ingetrokkenOp === null && m.eersteDag >= vier && m.eersteDag <= eersteDag,
    );
    return {
      ziek: 'nee', // a school reports no sickness: that is no absence for DUO
      luxe: melding?.duoSoort === 'L' ? 'ja' : 'nee',
      achttienOpEersteDag: achttien !== null && achttien >= LEEFTIJDEN.meerderjarig,
      aaneengesloten: duur(d, o).dagen >= 28 || d.verzuim.duren.some(({ grens }) => grens === 'verzuim/langdurig'),
      afspraak18plus: instelling(o, 'verzuimsoort/afspraak-18plus'),
      zestienUur: d.verzuim.uren.length > 0,
      eersteMelding: eerdere.length === 0,
    };
  },
  routekaart: (d, o) => ({
    gemeldAlsLuxe: Object.values(d.meldingen).some((m) => m.duoSoort === 'L' && m.ingetrokkenOp === null),
    ...antwoorden(o, 'buitenVakantieWeg', 'verlofVerleend'),
  }),
  waarschuwing: (d, o) => ({
    schooldagen: omvang(d, o)?.heleDagen ?? null,
    rondVakantie: omvang(d, o)?.rondVakantie ?? false,
    eerderLuxe: eerderLuxe(o),
    ...antwoorden(o, 'beleidBekend', 'verlofGeweigerd', 'meerDanVerleend'),
  }),
  procesverbaal: (d, o, over) => ({
    luxe: kaartVan(d) === 'B',
    absoluut: false,
    leeftijdBijFeit: leeftijdBijFeit(d, o),
    overlegOm: overlegMetOfficier(d.routes[over ?? '']),
    artikel5bBeleid: instelling(o, 'strafrecht/artikel-5-onder-b'),
    ...antwoorden(o, 'verwijtbaarJongere', 'verwijtbaarOuder', 'artikel5b', 'eerderVeroordeeld'),
  }),
  routeadvies,
  haltverwijzing: (d, o, over) => {
    const route = d.routes[over ?? ''];
    const bijVerzuim = instelling(o, 'halt/leeftijd-instemming-ouders') === 'bij-verzuim';
    return {
      leeftijdBijInstemming: leeftijd(o, bijVerzuim ? verzuimdagen(d, o).eerste : o.dag),
      ...(route ? haltstand(route) : {}),
      som: bovengrenssom(d, o),
    };
  },
  'veilig-thuis': (_, o) =>
    antwoorden(
      o,
      'iedereenErnstigBedreigd',
      'alleenVerzuim',
      'bekendBijHulp',
      'gemeldInVerwijsindex',
      'anderePartnerMeldt',
      'besprokenMetOuders',
      'acuutOnveilig',
    ),
  thuiszitter: (d, o) => {
    const { dagen, schoolweken } = duur(d, o);
    return {
      aaneengeslotenDagen: dagen,
      aaneengeslotenSchoolweken: schoolweken,
      zestienUur: d.verzuim.uren.length > 0,
      aanwezigheid: aantal(o, 'aanwezigheid'),
    };
  },
  verzuimladder: (d, o) => ({
    ...verzuimsom(d, o),
    aaneengeslotenDagen: duur(d, o).dagen,
    spreekuurAfspraak: antwoord(o, 'spreekuurAfspraak'),
    eersteMeldingDitSchooljaar: Object.keys(d.meldingen).length === 1,
  }),
  'duo-reden': (d, o) => {
    const onderzoek = d.stappen.onderzoek?.uitkomst ?? d.stappen['onderzoek-luxe']?.uitkomst;
    const geen = ['geen-ongeoorloofd-verzuim', 'niet-verwijtbaar', 'onterechte-melding'];
    const gevonden = antwoord(o, 'oorzaakGeoorloofd');
    return {
      terug: d.verzuim.terugOp !== null,
      uitgeschreven: 'nee',
      overleden: false,
      oordeel: onderzoek == null ? 'onbekend' : geen.includes(onderzoek) ? 'geen-ongeoorloofd' : 'ongeoorloofd',
      oorzaakGeoorloofd: gevonden === 'weet-niet' ? 'onbekend' : gevonden,
    };
  },
};

/** @throws Error when the protocol lacks a threshold or setting that it must hold */
export const invoerVoor = (besluit: Besluitsoort, d: Dossier, o: Omgeving, over: string | null): Invoer =>
  BRONNEN[besluit](d, o, over);
