/** Who is suspected, as far as the case knows. */
import { antwoord } from '../../../mas/beslis/gegevens.ts';
import type { Verdachte } from '../../../mas/geadresseerden.ts';
import { isZelfVerantwoordelijk } from '../../../mas/leeftijd.ts';
import { kaartVan } from '../../../mas/voortgang.ts';
import type { Briefbron } from '../bron.ts';
import { procesverbaalIn } from './verloop.ts';

export type Plichtige = Exclude<Verdachte, 'beiden'>;

/** Luxeverzuim is the parents', and so is that of a child under twelve (LPW 2 lid 3). */
const isVanOuders = ({ dossier, leerling, dag }: Briefbron): boolean =>
  kaartVan(dossier) === 'B' || !isZelfVerantwoordelijk(leerling.geboortedatum, dag);

const isVerwijtbaar = ({ kennis }: Briefbron, vraag: 'verwijtbaarOuder' | 'verwijtbaarJongere'): boolean =>
  antwoord(kennis, vraag) === 'ja';

/** Otherwise who is to blame as the BOA answered, and a jongere from twelve when nobody did. */
export function verdachteIn(bron: Briefbron): Plichtige {
  if (isVanOuders(bron)) return 'ouder';
  return isVerwijtbaar(bron, 'verwijtbaarOuder') && !isVerwijtbaar(bron, 'verwijtbaarJongere') ? 'ouder' : 'jongere';
}

/** Who is called for a verhoor: as long as nobody knows which of them it is, both. */
export function verdachteVoorVerhoor(bron: Briefbron): Verdachte {
  const tegen = procesverbaalIn(bron);
  if (tegen !== null) return tegen;
  if (isVanOuders(bron)) return 'ouder';
  const [ouder, jongere] = [isVerwijtbaar(bron, 'verwijtbaarOuder'), isVerwijtbaar(bron, 'verwijtbaarJongere')];
  if (ouder === jongere) return 'beiden';
  return ouder ? 'ouder' : 'jongere';
}
