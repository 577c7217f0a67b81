/** Who is suspected, as far as the case knows. */
import { antwoord } from '../../../mas/beslis/gegevens.ts';
import type { Verdachte } from '../../../mas/geadresseerden.ts';
import { isZelfVerantwoordelijk } from '../../../mas/leeftijd.ts';
import type { Plichtige } from '../../../mas/plichtartikel.ts';
import { JONGERE, verdachtenIn, verdachteUit } from '../../../mas/verdachten.ts';
import { kaartVan } from '../../../mas/voortgang.ts';
import type { Briefbron } from '../bron.ts';
import type { Persoon } from '../personen.ts';
import { procesverbaalIn } from './verloop.ts';

/** Luxeverzuim and absoluut verzuim are the parents' (AANW 6), and so is that of a child under twelve (LPW 2 lid 3). */
const isVanOuders = ({ dossier, leerling, dag }: Briefbron): boolean =>
  kaartVan(dossier) === 'B' || dossier.soort === 'absoluut' || !isZelfVerantwoordelijk(leerling.geboortedatum, dag);

const isVerwijtbaar = ({ kennis }: Briefbron, vraag: 'verwijtbaarOuder' | 'verwijtbaarJongere'): boolean =>
  antwoord(kennis, vraag) === 'ja';

/** Otherwise who is to blame as the BOA answered, and a jongere from twelve when nobody did. */
export function verdachteIn(bron: Briefbron): Plichtige {
  if (isVanOuders(bron)) return 'ouder';
  return isVerwijtbaar(bron, 'verwijtbaarOuder') && !isVerwijtbaar(bron, 'verwijtbaarJongere') ? 'ouder' : 'jongere';
}

/** The verhoor that a letter is about; undefined for another letter. */
function verhoorVan({ over }: Briefbron): string | undefined {
  const [wat, id] = over.split('/');
  return wat === 'verhoor' ? id : undefined;
}

/**
 * Whom the BOA called, by their ids: for the verhoor that a letter is about, else for any. A proces-verbaal may be against
 * parents of whom none was ever called: then it is not said which.
 * @returns undefined as well in a case of before he said so
 */
export function opgeroepenen(bron: Briefbron): readonly string[] | undefined {
  const opgeroepen = verdachtenIn(bron.dossier, verhoorVan(bron));
  const ouders = opgeroepen?.some((id) => id !== JONGERE) ?? false;
  return verdachteVoorVerhoor(bron) === 'jongere' || ouders ? opgeroepen : undefined;
}

/** What somebody of the family is to this letter: who is not called himself gets a copy of what is for the jongere. */
export function verdachteVoorKopie(bron: Briefbron, { aan }: Persoon): Verdachte {
  const verdachte = verdachteVoorVerhoor(bron);
  const afschrift = verdachte === 'beiden' && aan.soort === 'gezag' && opgeroepenen(bron)?.includes(aan.id) === false;
  return afschrift ? 'jongere' : verdachte;
}

/** Who is called for a verhoor: as long as nobody knows which of them it is, both. */
export function verdachteVoorVerhoor(bron: Briefbron): Verdachte {
  const verhoor = verhoorVan(bron);
  const opgeroepen = verdachtenIn(bron.dossier, verhoor);
  const tegen = procesverbaalIn(bron);
  if (opgeroepen && (verhoor !== undefined || tegen === null)) return verdachteUit(opgeroepen);
  if (tegen !== null) return tegen;
  if (isVanOuders(bron)) return 'ouder';
  const [ouder, jongere] = [isVerwijtbaar(bron, 'verwijtbaarOuder'), isVerwijtbaar(bron, 'verwijtbaarJongere')];
  if (ouder === jongere) return 'beiden';
  return ouder ? 'ouder' : 'jongere';
}
