/** How the codes that go into a table, come out of it or are chosen after it read as words. */
import { KEUZEROUTES } from '../begrippen.ts';
import { BESLUITEN, type Besluitsoort } from '../besluiten.ts';
import { ONDERDELEN, routeregelVoor } from '../routes/index.ts';
import { alleUitkomstenVan, DUO_REDENEN, type Stap } from '../stappenplan.ts';
import { VERZUIMSOORTEN } from '../verzuimsoort.ts';
import { OORDELEN, VERKLARING_DOOR, VRIJSTELLINGSGRONDEN } from '../vrijstelling/gronden.ts';
import { THUISZITOORDELEN } from './besluit.ts';

type Woorden = Readonly<Record<string, string>>;

/** A code that means the same wherever it stands. */
const OVERAL: Woorden = {
  'weet-niet': 'weet niet',
  onbekend: 'niet bekend',
  'nog-nodig': 'nog niet te zeggen',
  geadviseerd: 'advies',
  mogelijk: 'kan',
  ontraden: 'afgeraden',
  overleg: 'na overleg',
  uitgesloten: 'kan niet volgens de wet',
  gehaald: 'gehaald',
  'niet-gehaald': 'niet gehaald',
  gegeven: 'gegeven',
  geweigerd: 'geweigerd',
  'niet-gevraagd': 'niet gevraagd',
  akkoord: 'akkoord',
  'niet-akkoord': 'niet akkoord',
  'niet-gevoerd': 'geen overleg gevoerd',
  'overleg-om': 'eerst overleg met de officier van justitie',
  vrij: 'staat niet in de weg',
  'alleen-na-overleg-om': 'alleen na overleg met het Openbaar Ministerie',
  gewoon: 'zonder overleg vooraf',
  mag: 'mag',
  'mag-niet': 'mag nog niet',
  'leg-uit': 'mag met uitleg',
  jongere: 'de jongere',
  ouder: 'de ouders',
  beide: 'de jongere en de ouders',
  niemand: 'niemand',
  'nog-niemand': 'nog niemand',
  twijfel: 'twijfel',
  weekend: 'op de eerste werkdag na een weekend',
};

const routenamen: Woorden = Object.fromEntries(KEUZEROUTES.map((route) => [route, routeregelVoor(route).naam]));

/** What a code means in an input or a decision of this name, where that is not what it means elsewhere. */
const BIJ: Readonly<Record<string, Woorden>> = {
  verzuimsoort: { ...VERZUIMSOORTEN, 'geen-melding': 'geen melding' },
  routekaart: { A: 'routekaart A', B: 'routekaart B', beide: 'routekaart A en B kunnen allebei' },
  waarschuwing: { waarschuwing: 'een waarschuwing', 'proces-verbaal-kan': 'een proces-verbaal kan meteen' },
  thuiszitter: THUISZITOORDELEN,
  duoReden: { ...DUO_REDENEN, 'te-kiezen': 'te kiezen door de leerplichtambtenaar' },
  uitgeschreven: {
    'andere-opleiding': 'naar een andere opleiding',
    werk: 'om te werken',
    overig: 'om een andere reden',
  },
  oordeel: { ongeoorloofd: 'ongeoorloofd verzuim', 'geen-ongeoorloofd': 'geen ongeoorloofd verzuim' },
  veiligThuis: { melden: 'melden', 'ander-meldt': 'een ander meldt', 'niet-melden': 'niet melden' },
  advies: { ...routenamen, geen: 'geen vervolgroute' },
  lastLopendProcesverbaal: { 'leg-uit': 'alleen met uitleg waarom', uitgesloten: 'dan geen last' },
  vrijstelling: OORDELEN,
  grond: VRIJSTELLINGSGRONDEN,
  verklaringDoor: VERKLARING_DOOR,
};

/** The step whose outcome is the choice that stands beside a decision. */
const STAP_BIJ: Readonly<Partial<Record<Besluitsoort, Stap>>> = {
  routekaart: 'keuze-routekaart',
  waarschuwing: 'waarschuwing',
  procesverbaal: 'keuze-procesverbaal',
  'last-onder-dwangsom': 'keuze-procesverbaal',
  'duo-reden': 'evaluatie',
};

/** The decision that says what the choice is about: of several the one that the choice is held against. */
const KEUZE_UIT: Readonly<Partial<Record<Besluitsoort, string>>> = {
  procesverbaal: 'verdachte',
  routeadvies: 'advies',
};

/** Name of the decision that a choice is held against. */
export const keuzeUit = (besluit: Besluitsoort): string =>
  KEUZE_UIT[besluit] ?? BESLUITEN[besluit].beslissingen.at(-1) ?? besluit;

const zoek = (woorden: Woorden, code: string): string | undefined =>
  Object.hasOwn(woorden, code) ? woorden[code] : undefined;

/**
 * A code of an input or an outcome of this name; the code itself when there are no words for it.
 * @param eigen the choices of the question that the protocol asks under this name
 */
export const codeInWoorden = (naam: string, code: string, eigen: Woorden = {}): string =>
  zoek(eigen, code) ?? zoek(BIJ[naam] ?? {}, code) ?? zoek(OVERAL, code) ?? code;

/** What somebody chose in the light of a decision: an outcome of its step, a part of a route, or one of its answers. */
export function keuzeInWoorden(besluit: Besluitsoort, code: string): string {
  const stap = STAP_BIJ[besluit];
  return (
    (stap && alleUitkomstenVan(stap)[code]?.naam) ??
    (Object.hasOwn(ONDERDELEN, code) ? ONDERDELEN[code]?.naam : undefined) ??
    codeInWoorden(keuzeUit(besluit), code)
  );
}
