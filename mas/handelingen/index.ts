/** The one list of what may be done: {@link mogelijkeHandelingen} offers it, {@link weigerHandeling} upholds it. */
import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Tekstveld } from '../gebeurtenis.ts';
import type { Handeling, Handelingsoort, Weigering } from '../opdracht.ts';
import { aanvraagHandelingen } from '../aanvraag/handelingen.ts';
import { absoluutHandelingen } from '../absoluut/handelingen.ts';
import { familieVan, type Zaakfamilie } from '../begrippen.ts';
import { isVernietigd, VERNIETIGD } from '../bewaren/vernietigd.ts';
import { vrijstellingHandelingen } from '../vrijstelling/handelingen.ts';
import { algemeneHandelingen } from './algemeen.ts';
import { berichtHandelingen } from './berichten.ts';
import { bevindingHandelingen } from './bevindingen.ts';
import { bijeenkomstHandelingen } from './bijeenkomsten.ts';
import { briefHandelingen } from './brieven.ts';
import { lastHandelingen } from './last.ts';
import { mdoHandelingen } from './mdo.ts';
import { meldingHandelingen } from './meldingen.ts';
import { routeHandelingen } from './routes.ts';
import { routekeuzeHandelingen } from './routekeuze.ts';
import { stapHandelingen } from './stappen.ts';
import { verhoorHandelingen } from './verhoor.ts';
import { vragenlijstHandelingen } from './vragenlijst.ts';
import { verloopHandelingen } from './verloop.ts';
import type { Handelingregel, Handelingregels, Vast, Velden } from './types.ts';

export const HANDELINGEN: Handelingregels = {
  ...stapHandelingen,
  ...vragenlijstHandelingen,
  ...routekeuzeHandelingen,
  ...routeHandelingen,
  ...lastHandelingen,
  ...verhoorHandelingen,
  ...mdoHandelingen,
  ...bijeenkomstHandelingen,
  ...bevindingHandelingen,
  ...briefHandelingen,
  ...berichtHandelingen,
  ...meldingHandelingen,
  ...verloopHandelingen,
  ...algemeneHandelingen,
  ...vrijstellingHandelingen,
  ...aanvraagHandelingen,
  ...absoluutHandelingen,
};

/** What can be done in a case of each kind besides what can be done in every one. */
const VAN_FAMILIE: Readonly<Record<Zaakfamilie, Readonly<Record<string, unknown>>>> = {
  verzuim: {
    ...stapHandelingen,
    ...vragenlijstHandelingen,
    ...routekeuzeHandelingen,
    ...routeHandelingen,
    ...lastHandelingen,
    ...verhoorHandelingen,
    ...mdoHandelingen,
    ...meldingHandelingen,
    ...verloopHandelingen,
    ...absoluutHandelingen,
  },
  vrijstelling: vrijstellingHandelingen,
  aanvraag: aanvraagHandelingen,
};
/** Whether an action is one of a case of this kind: of its own, or of every case. */
export const hoortBij = (familie: Zaakfamilie, soort: Handelingsoort): boolean =>
  Object.hasOwn(VAN_FAMILIE[familie], soort) ||
  !Object.values(VAN_FAMILIE).some((tabel) => Object.hasOwn(tabel, soort));

export const HANDELINGSOORTEN = Object.keys(HANDELINGEN) as Handelingsoort[];

/** The row of an action, seen as one that takes any action: a row is only ever asked about its own kind. */
export const regelVan = (soort: Handelingsoort): Handelingregel<Handelingsoort> =>
  HANDELINGEN[soort] as unknown as Handelingregel<Handelingsoort>;

/** An action that can be done now, or the reason why it cannot. */
export type Mogelijkheid = {
  /** What is fixed; the person fills in the fields that are not. */
  vast: Vast;
  naam: string;
  uitleg: string;
  /** What the MAS says, of an action that can depart from it. */
  norm?: string;
  alleenBoa: boolean;
} & (
  | { mogelijk: true; velden: Velden; afwijking: boolean; motivatieNodig: boolean; toelichtingNodig: boolean }
  | { mogelijk: false; waarom: string }
);

/** Everything that the method knows at this moment of this case: what can be done, and why the rest cannot. */
export function mogelijkeHandelingen(d: Dossier): Mogelijkheid[] {
  if (d.status === 'leeg') return [];
  return HANDELINGSOORTEN.filter((soort) => zaakDicht(d, soort) === null && hoortBij(familieVan(d.soort), soort))
    .flatMap((soort) => regelVan(soort).kandidaten(d))
    .map((vast): Mogelijkheid => {
      const regel = regelVan(vast.soort);
      const alleenBoa = regel.alleenBoa?.(d, vast) ?? false;
      const basis = { vast, naam: regel.naam(vast, d), uitleg: regel.uitleg(vast, d), ...normVan(d, vast), alleenBoa };
      const waarom = regel.waaromNiet(d, vast);
      if (waarom !== null) return { ...basis, mogelijk: false, waarom };
      const afwijking = regel.wijktAf(d, vast);
      return {
        ...basis,
        mogelijk: true,
        velden: Object.fromEntries(
          Object.entries(regel.velden(vast, d)).filter(([veld]) => !Object.hasOwn(vast, veld)),
        ),
        afwijking,
        motivatieNodig: afwijking || altijdMotiveren(d, vast),
        toelichtingNodig: regel.toelichtingNodig ?? false,
      };
    });
}

const normVan = (d: Dossier, vast: Vast): { norm?: string } => {
  const norm = regelVan(vast.soort).norm?.(d, vast);
  return norm === undefined ? {} : { norm };
};

const altijdMotiveren = (d: Dossier, vast: Vast): boolean => {
  const regel = regelVan(vast.soort);
  return regel.motivatie === 'altijd' || (regel.motiveer?.(d, vast) ?? false);
};

/** What can be done in a closed case as well. */
export const kanNaSluiting = (soort: Handelingsoort): boolean => regelVan(soort).naSluiting === true;

/** Why a case as such takes no action: it has not begun, it is closed, or it was destroyed, and then nothing can follow. */
function zaakDicht(d: Dossier, soort: Handelingsoort): Weigering | null {
  if (d.status === 'leeg') return { code: 'NogNietOpen', tekst: 'Deze zaak is nog niet geopend.' };
  if (isVernietigd(d)) return VERNIETIGD;
  return d.status === 'gesloten' && !kanNaSluiting(soort)
    ? { code: 'Gesloten', tekst: 'Deze zaak is gesloten; er kan niets meer in worden gedaan.' }
    : null;
}

/**
 * Why this action is refused, or null. The form of the command is checked before ({@link leesHandeling}).
 * `vandaag` is the civil day on the clock of the case: what is recorded afterwards may be earlier, never later.
 */
export function weigerHandeling(d: Dossier, o: Handeling, vandaag: Dag): Weigering | null {
  const regel = regelVan(o.soort);
  const weiger = (code: Weigering['code'], tekst: string | null | undefined): Weigering | null =>
    tekst == null ? null : { code, tekst };
  const dicht =
    zaakDicht(d, o.soort) ??
    (hoortBij(familieVan(d.soort), o.soort)
      ? null
      : weiger('NietMogelijk', 'Deze handeling hoort niet bij dit soort zaak.')) ??
    weiger('NietMogelijk', regel.waaromNiet(d, o)) ??
    weiger('Ongeldig', regel.waaromVeldenNiet?.(d, o, vandaag)) ??
    weiger('Ongeldig', dagFout(d, o, vandaag));
  if (dicht) return dicht;
  const heeft = (veld: Tekstveld): boolean => o.inhoud?.velden.includes(veld) ?? false;
  const afwijking = regel.wijktAf(d, o);
  if (afwijking && !heeft('motivatie'))
    return { code: 'MotivatieNodig', tekst: 'Dit wijkt af van de MAS (pas toe of leg uit): leg uit waarom.' };
  if (afwijking && o.afwijkreden === undefined)
    return { code: 'Ongeldig', tekst: 'afwijkreden: dit wijkt af van de MAS; kies de reden die erbij past.' };
  if (altijdMotiveren(d, o) && !heeft('motivatie'))
    return { code: 'MotivatieNodig', tekst: 'Hiervoor is altijd een motivatie nodig.' };
  if (regel.toelichtingNodig && !heeft('toelichting'))
    return { code: 'Ongeldig', tekst: 'Schrijf bij toelichting op wat u wilt vastleggen.' };
  if (regel.tekst?.antwoorden === 'verplicht' && !heeft('antwoorden'))
    return { code: 'Ongeldig', tekst: 'antwoorden: geef de antwoorden op de vragenlijst.' };
  return null;
}

function dagFout(d: Dossier, o: Handeling, vandaag: Dag): string | null {
  const { dag } = o;
  if (dag === undefined) return null;
  if (dag > vandaag) return `dag: ${toonDag(dag)} ligt na vandaag (${toonDag(vandaag)}): leg vast wat al is gebeurd.`;
  const begin = { dag: d.geopend?.dag ?? dag, waarom: 'de dag waarop de zaak begon' };
  const vroegst = regelVan(o.soort).vroegst?.(d, o) ?? begin;
  return dag < vroegst.dag ? `dag: ${toonDag(dag)} ligt voor ${vroegst.waarom} (${toonDag(vroegst.dag)}).` : null;
}
