/** What stands in a mail itself: never more than anybody may see who passes by the screen of the receiver. */
import { type Dag, toonDatum } from '../../mas/datum.ts';

interface Tekst {
  onderwerp: string;
  tekst: string;
}
const alinea = (...zinnen: string[]): string => `${zinnen.join('\n\n')}\n`;

/** What the letter is about stands in the letter. */
export const briefmail = (gemeente: string): Tekst => ({
  onderwerp: `Brief van de gemeente ${gemeente}`,
  tekst: alinea(
    `U krijgt een brief van de gemeente ${gemeente}. De brief zit bij deze e-mail.`,
    'Hebt u een vraag? In de brief staat wie u kunt bellen of mailen.',
  ),
});

/** A partner knows the case by the reference, and finds the rest in the attachment. */
interface Partnermail {
  zaakReferentie: string;
  berichtnummer: string;
  antwoordUiterlijk: Dag | null;
  bijlage: boolean;
}
const uiterlijk = (dag: Dag | null): string[] =>
  dag ? [`Wij verwachten uw antwoord uiterlijk op ${toonDatum(dag)}.`] : [];

export const berichtmail = (m: Partnermail): Tekst => ({
  onderwerp: `Bericht van leerplicht over ${m.zaakReferentie}`,
  tekst: alinea(
    `Er is een bericht voor u over ${m.zaakReferentie}. Het nummer van het bericht is ${m.berichtnummer}.`,
    ...(m.bijlage ? ['De inhoud staat in de bijlage. Bewaar die niet langer dan nodig is.'] : []),
    ...uiterlijk(m.antwoordUiterlijk),
  ),
});

interface Herinneringsmail {
  zaakReferentie: string;
  antwoordUiterlijk: Dag;
  vandaag: Dag;
  /** Whom to call: nobody of the case by his name. */
  afdeling: string;
  telefoon: string;
}

/** Holds no content: who it is about, the partner knows from the message that it asked him for (`berichten.md` §3). */
export const herinneringsmail = (m: Herinneringsmail): Tekst => ({
  onderwerp: `Herinnering over ${m.zaakReferentie}`,
  tekst: alinea(
    `Wij wachten op uw antwoord over ${m.zaakReferentie}.`,
    ...(m.antwoordUiterlijk < m.vandaag
      ? [`Wij verwachtten uw antwoord op ${toonDatum(m.antwoordUiterlijk)}.`]
      : uiterlijk(m.antwoordUiterlijk)),
    `Hebt u een vraag? Bel ${m.afdeling}, ${m.telefoon}.`,
    'Hebt u al geantwoord? Dan hoeft u niets te doen.',
  ),
});
