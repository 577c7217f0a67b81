/** What is granted of a request: all that was asked, or what an official filled in otherwise. */
import type { Omgeving } from '../beslis/types.ts';
import { weiger } from '../beslis/types.ts';
import { type Dag, toonDag } from '../datum.ts';
import type { Velden } from '../handelingen/types.ts';
import type { Weigering } from '../opdracht.ts';
import type { Aanvraagbesluit } from './gebeurtenis.ts';
import { type Leeftijdstoets, toetsLeeftijd, waaromNietToe } from './leeftijd.ts';
import type { AanvraagStand } from './stand.ts';

export interface Ingevuld {
  van?: Dag;
  totEnMet?: Dag;
  dagen?: number;
}
type Uitkomst = 'toegewezen' | 'deels' | 'afgewezen';

export const toekenningVelden = {
  van: { soort: 'dag', naam: 'Toegewezen vanaf', optioneel: true },
  totEnMet: { soort: 'dag', naam: 'Toegewezen tot en met', optioneel: true },
  dagen: { soort: 'nummer', naam: 'Aantal schooldagen verlof', optioneel: true },
} satisfies Velden;

/** What is left out is as it was asked. */
export function toekenning(aanvraag: AanvraagStand, uitkomst: Uitkomst, ingevuld: Ingevuld): Aanvraagbesluit {
  if (uitkomst === 'afgewezen') return { uitkomst };
  const { van = aanvraag.van, totEnMet = aanvraag.totEnMet, dagen = aanvraag.dagen } = ingevuld;
  return { uitkomst, toegekend: { van, totEnMet, ...(dagen !== undefined && { dagen }) } };
}

/**
 * What is decided, with the ages of the law held against its period; a refusal when it grants what the law does not allow.
 * What is turned down is held against the period that was asked for: the official sees why.
 */
export function besluitOver(
  aanvraag: AanvraagStand,
  uitkomst: Uitkomst,
  ingevuld: Ingevuld,
  { feiten: { leerling } }: Omgeving,
): { besluit: Aanvraagbesluit; toets?: Leeftijdstoets } | { weigering: Weigering } {
  const besluit = toekenning(aanvraag, uitkomst, ingevuld);
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
  if (uitkomst !== 'deels')
    return isLeeg(ingevuld) || uitkomst === 'toegewezen'
      ? periodeFout(aanvraag, ingevuld)
      : 'uitkomst: wie afwijst, vult geen periode of dagen in.';
  return isLeeg(ingevuld)
    ? 'uitkomst: vul in welk deel u toewijst: de periode of de dagen.'
    : periodeFout(aanvraag, ingevuld);
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
