/** What each decision by table is given: facts of the case, of the child and of earlier cases, and answers of the LPA. */
import type { Besluitsoort } from '../besluiten.ts';
import { plusDagen } from '../datum.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { LASTBEDRAGEN, LASTMAXIMUM } from '../dwangsom.ts';
import { LEEFTIJDEN } from '../leeftijd.ts';
import { haltstand } from '../routes/halt.ts';
import { isGedaan, stand } from '../routes/gedaan.ts';
import { looptProcesverbaal } from '../routes/last.ts';
import { kaartVan } from '../voortgang.ts';
import {
  aantal,
  antwoord,
  antwoorden,
  bovengrenssom,
  drempel,
  duur,
  instelling,
  isEersteMelding,
  isLangdurig,
  type Invoer,
  type Kennis,
  leeftijd,
  omvang,
  verzuimdagen,
  verzuimsom,
  wasPlichtig,
} from './gegevens.ts';
import { ONGELEZEN } from '../vrijstelling/ongelezen.ts';
import type { Omgeving } from './types.ts';

/** `over` is what the decision is about: a melding, a route. */
type Bron = (d: Dossier, omgeving: Omgeving, over: string | null) => Invoer;

const routeadvies: Bron = (d, o) => {
  const { eerste, laatste } = verzuimdagen(d, o);
  return {
    leeftijdBijEerste: leeftijd(o, eerste),
    leeftijdBijLaatste: leeftijd(o, laatste),
    leeftijdNu: leeftijd(o, o.dag),
    plichtig: wasPlichtig(d, o),
    ...verzuimsom(d, o),
    eerdereHalt: (o.feiten.eerder?.halt ?? 0) + eigenHalt(d),
    ondergrensOpgeteld: instelling(o, 'halt/ondergrens-opgeteld'),
    bovengrensOpgeteld: instelling(o, 'halt/bovengrens-opgeteld'),
    ...antwoorden(o, 'verwijtbaarJongere', 'verwijtbaarOuder', 'hulpBereid', 'hulpInStaat', 'problematiekJongere'),
    ...antwoorden(o, 'problematiekOpvoeding', 'hulpLoopt', 'hulpNietEffectief', 'zwareProblematiek', 'toereikendeHulp'),
    ...antwoorden(o, 'ernstigMotivatiegebrek', 'langdurigBlijvend', 'ernstigAanhoudend', 'schoolGewaarschuwd'),
    ...antwoorden(o, 'schoolHaltInfo', 'eerderHaltElders', 'gezinssituatieVerstoord', 'onveiligThuis'),
    ...antwoorden(o, 'eerdereWaarschuwing', 'artikel5b'),
  };
};

/** Halt in an earlier round of this case: one that runs is not earlier. */
const eigenHalt = ({ routes }: Dossier): number =>
  Object.values(routes).filter((r) => r.soort === 'halt' && r.stand !== 'loopt' && isGedaan(r, 'aangemeld')).length;

/** Of an absence in which somebody turned twelve the days after count; of one in which he came of age the days before. */
export function leeftijdBijFeit(d: Dossier, o: Kennis): number | null {
  const { eerste, laatste } = verzuimdagen(d, o);
  const [jongst, oudst] = [leeftijd(o, eerste), leeftijd(o, laatste)];
  return oudst !== null && oudst >= LEEFTIJDEN.meerderjarig ? jongst : oudst;
}

const overlegMetOfficier = (route: RouteStand | undefined): string =>
  (route && stand(route, 'overleg-officier')) ?? 'niet-gevoerd';

/** What the LPA says counts; when he does not, a case in which luxeverzuim was found says so by itself. */
const eerderLuxe = (o: Omgeving): string => {
  const gezegd = antwoord(o, 'eerderLuxe');
  return gezegd === 'weet-niet' && (o.feiten.eerder?.luxe ?? 0) > 0 ? 'ja' : gezegd;
};

/** That leave was refused is known when the refusal stands in a case of the child; else the LPA says so. */
const verlofGeweigerd = (d: Dossier, o: Kennis): string =>
  d.geweigerdVerlof === undefined ? antwoord(o, 'verlofGeweigerd') : 'ja';

/** A maximum, and an amount of at least one kind: without these a municipality imposes no last (Awb 5:32b). */
const heeftBedragen = ({ protocol: { drempels } }: Kennis): boolean =>
  drempels[LASTMAXIMUM] !== undefined && LASTBEDRAGEN.some((sleutel) => drempels[sleutel] !== undefined);

const BRONNEN: Readonly<Record<Besluitsoort, Bron>> = {
  verzuimsoort: (d, o, nummer) => {
    const melding = d.meldingen[nummer ?? ''];
    const eersteDag = melding?.eersteDag ?? o.vandaag;
    const venster = plusDagen(eersteDag, -7 * drempel(o, 'verzuim/venster'));
    const achttien = leeftijd(o, eersteDag);
    const eerdere = Object.values(d.meldingen).filter(
      (m) =>
        m.meldingsnummer !== nummer && m.ingetrokkenOp === null && m.eersteDag >= venster && m.eersteDag <= eersteDag,
    );
    return {
      ziek: 'nee', // a school reports no sickness: that is no absence for DUO
      luxe: melding?.duoSoort === 'L' ? 'ja' : 'nee',
      achttienOpEersteDag: achttien !== null && achttien >= LEEFTIJDEN.meerderjarig,
      aaneengesloten: isLangdurig(d, o),
      afspraak18plus: instelling(o, 'verzuimsoort/afspraak-18plus'),
      zestienUur: d.verzuim.uren.length > 0,
      eersteMelding: eerdere.length === 0,
    };
  },
  routekaart: (d, o) => ({
    gemeldAlsLuxe:
      d.geweigerdVerlof !== undefined ||
      Object.values(d.meldingen).some((m) => m.duoSoort === 'L' && m.ingetrokkenOp === null),
    ...antwoorden(o, 'buitenVakantieWeg', 'verlofVerleend'),
  }),
  waarschuwing: (d, o) => ({
    schooldagen: omvang(d, o)?.heleDagen ?? null,
    rondVakantie: omvang(d, o)?.rondVakantie ?? null,
    eerderLuxe: eerderLuxe(o),
    ...antwoorden(o, 'beleidBekend', 'meerDanVerleend'),
    verlofGeweigerd: verlofGeweigerd(d, o),
  }),
  procesverbaal: (d, o, over) => ({
    luxe: kaartVan(d) === 'B',
    absoluut: d.soort === 'absoluut',
    leeftijdBijFeit: leeftijdBijFeit(d, o),
    overlegOm: overlegMetOfficier(d.routes[over ?? '']),
    artikel5bBeleid: instelling(o, 'strafrecht/artikel-5-onder-b'),
    tegen: 'nog-niemand',
    ...antwoorden(o, 'verwijtbaarJongere', 'verwijtbaarOuder', 'artikel5b', 'eerderVeroordeeld'),
  }),
  routeadvies,
  haltverwijzing: (d, o, over) => {
    const route = d.routes[over ?? ''];
    const bijVerzuim = instelling(o, 'halt/leeftijd-instemming-ouders') === 'bij-verzuim';
    return {
      leeftijdBijInstemming: leeftijd(o, bijVerzuim ? verzuimdagen(d, o).eerste : o.dag),
      ...haltstand(route),
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
    eersteMeldingDitSchooljaar: isEersteMelding(d, o),
  }),
  schoolprotocol: (_, o) => ({
    keren: aantal(o, 'keren'),
    dagenAchtereen: aantal(o, 'dagenAchtereen'),
    geoorloofdeLesblokken: aantal(o, 'geoorloofdeLesblokken'),
  }),
  'last-onder-dwangsom': (d, o) => ({
    lastBeleid: instelling(o, 'last/beleid'),
    lastBedragen: heeftBedragen(o),
    lastJongere: instelling(o, 'last/jongere'),
    lastLopendProcesverbaal: instelling(o, 'last/lopend-proces-verbaal'),
    luxe: kaartVan(d) === 'B',
    absoluut: d.soort === 'absoluut',
    verlofGeweigerd: verlofGeweigerd(d, o),
    plichtigNu: d.plicht.geeindigd === null,
    leeftijdNu: leeftijd(o, o.dag),
    lopendProcesverbaal: looptProcesverbaal(d),
    overtreder: 'nog-niemand',
  }),
  vrijstelling: () => ONGELEZEN,
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
