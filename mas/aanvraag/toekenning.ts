/** What is granted of a request: all that was asked, or what an official filled in otherwise. */
import type { Omgeving } from '../beslis/types.ts';
import { weiger } from '../beslis/types.ts';
import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Velden } from '../handelingen/types.ts';
import type { Weigering } from '../opdracht.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';
import { schooldagenIn } from '../verlof/tel.ts';
import type { Aanvraagbesluit } from './gebeurtenis.ts';
import { type Leeftijdstoets, toetsLeeftijd, waaromNietToe } from './leeftijd.ts';
import type { AanvraagStand } from './stand.ts';

export interface Ingevuld {
  van?: Dag;
  totEnMet?: Dag;
  dagen?: number;
}
type Uitkomst = 'toegewezen' | 'deels' | 'afgewezen';
/** By which schooldagen are counted. */
interface Teller {
  kalender: Kalender;
  regio: Vakantieregio;
}

export const toekenningVelden = {
  van: { soort: 'dag', naam: 'Toegewezen vanaf', optioneel: true },
  totEnMet: { soort: 'dag', naam: 'Toegewezen tot en met', optioneel: true },
  dagen: { soort: 'nummer', naam: 'Aantal schooldagen verlof', optioneel: true },
} satisfies Velden;

/** The schooldagen of leave in a period: as they were asked for when that is the period that was asked for, else counted. */
function dagenIn(aanvraag: AanvraagStand, van: Dag, totEnMet: Dag, { kalender, regio }: Teller): number | undefined {
  const gevraagd = van === aanvraag.van && totEnMet === aanvraag.totEnMet;
  return gevraagd || aanvraag.aanvraagsoort !== 'verlof'
    ? aanvraag.dagen
    : schooldagenIn(van, totEnMet, kalender, regio);
}

/**
 * What is left out is as it was asked, or follows from the period.
 * @returns a refusal when there are not as many schooldagen in the period
 */
export function toekenning(
  aanvraag: AanvraagStand,
  uitkomst: Uitkomst,
  ingevuld: Ingevuld,
  teller: Teller,
): Aanvraagbesluit | { weigering: Weigering } {
  if (uitkomst === 'afgewezen') return { uitkomst };
  const { van = aanvraag.van, totEnMet = aanvraag.totEnMet } = ingevuld;
  const hoogstens = dagenIn(aanvraag, van, totEnMet, teller);
  if (hoogstens === undefined) return { uitkomst, toegekend: { van, totEnMet } };
  const { dagen = hoogstens } = ingevuld;
  if (hoogstens === 0) return weiger('Ongeldig', 'van: in deze periode is geen schooldag.');
  return dagen > hoogstens
    ? weiger('Ongeldig', `dagen: in deze periode zijn ${hoogstens} schooldagen; meer kunt u niet toewijzen.`)
    : { uitkomst, toegekend: { van, totEnMet, dagen } };
}

/** @throws Error when the case has no holidays to count with: one that was opened has */
export function tellerVan({ vakantieregio }: Dossier, { protocol }: Omgeving): Teller {
  if (vakantieregio === null) throw new Error('de zaak kent geen vakantieregio');
  return { kalender: protocol.kalender, regio: vakantieregio };
}

/**
 * What is decided, with the ages of the law held against its period; a refusal when it grants what the law does not allow.
 * What is turned down is held against the period that was asked for: the official sees why.
 */
export function besluitOver(
  d: Dossier,
  aanvraag: AanvraagStand,
  uitkomst: Uitkomst,
  ingevuld: Ingevuld,
  omgeving: Omgeving,
): { besluit: Aanvraagbesluit; toets?: Leeftijdstoets } | { weigering: Weigering } {
  const besluit = toekenning(aanvraag, uitkomst, ingevuld, tellerVan(d, omgeving));
  if ('weigering' in besluit) return besluit;
  const { leerling } = omgeving.feiten;
  const { aanvraagsoort } = aanvraag;
  if (aanvraagsoort === 'verlof') return { besluit };
  if (!leerling) return weiger('NietMogelijk', 'De leerling van deze aanvraag is niet meer bekend.');
  const toets = toetsLeeftijd(aanvraagsoort, besluit.toegekend ?? aanvraag, leerling);
  return toets.voldaan || !besluit.toegekend
    ? { besluit, toets }
    : weiger('NietMogelijk', waaromNietToe(aanvraagsoort, toets));
}

const isLeeg = ({ van, totEnMet, dagen }: Ingevuld): boolean =>
  van === undefined && totEnMet === undefined && dagen === undefined;

/** What is wrong with it; begins with the name of the field. */
export function toekenningFout(aanvraag: AanvraagStand, uitkomst: Uitkomst, ingevuld: Ingevuld): string | null {
  if (uitkomst === 'afgewezen')
    return isLeeg(ingevuld) ? null : 'uitkomst: wie afwijst, vult geen periode of dagen in.';
  if (uitkomst === 'toegewezen')
    return isZoalsGevraagd(aanvraag, ingevuld)
      ? null
      : 'uitkomst: dit is niet wat er is gevraagd; kies dan dat u een deel toewijst.';
  return isZoalsGevraagd(aanvraag, ingevuld)
    ? 'uitkomst: vul in welk deel u toewijst: de periode of de dagen.'
    : periodeFout(aanvraag, ingevuld);
}

/** What is left out is as it was asked. */
function isZoalsGevraagd(aanvraag: AanvraagStand, ingevuld: Ingevuld): boolean {
  const { van = aanvraag.van, totEnMet = aanvraag.totEnMet, dagen = aanvraag.dagen } = ingevuld;
  return van === aanvraag.van && totEnMet === aanvraag.totEnMet && dagen === aanvraag.dagen;
}

function periodeFout(aanvraag: AanvraagStand, ingevuld: Ingevuld): string | null {
  const { van = aanvraag.van, totEnMet = aanvraag.totEnMet, dagen } = ingevuld;
  if (totEnMet < van) return `totEnMet: kies een dag vanaf ${toonDag(van)}.`;
  if (aanvraag.aanvraagsoort !== 'verlof')
    return dagen === undefined ? null : 'dagen: alleen verlof telt in schooldagen.';
  if (van < aanvraag.van || totEnMet > aanvraag.totEnMet)
    return `van: gevraagd is verlof van ${toonDag(aanvraag.van)} tot en met ${toonDag(aanvraag.totEnMet)}; meer kunt u niet toewijzen.`;
  return dagen !== undefined && aanvraag.dagen !== undefined && dagen > aanvraag.dagen
    ? `dagen: gevraagd zijn ${aanvraag.dagen} schooldagen; meer kunt u niet toewijzen.`
    : null;
}
