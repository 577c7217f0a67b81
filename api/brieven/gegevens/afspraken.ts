/** Which of the agreements that still hold a letter tells: to each reader those that are his (AVG 5 lid 1 c). */
import type { Briefsoort } from '../../../mas/brieven.ts';
import type { Gesprekspartner } from '../../../mas/gebeurtenis.ts';
import { GESPROKEN_MET } from '../../../mas/verwoord/namen.ts';
import type { Briefbron } from '../bron.ts';
import type { Persoon } from '../personen.ts';
import { tekstIn } from './tekst.ts';
import type { Kopiebron, Waarden } from './types.ts';

type Rij = NonNullable<Waarden<'afspraken'>['alle']>[number];

/** They are the agreement itself: who made it, or sat at the table, reads it all. */
const SAMEN: readonly Briefsoort[] = ['afsprakenkaart', 'verslag-mdo'];

/** In the words in which they were recorded; one of which the words were destroyed says nothing any more. */
export const afsprakenVoor = ({ bron, persoon }: Pick<Kopiebron, 'bron' | 'persoon'>): Rij[] =>
  bron.gebeurtenissen.flatMap((g) => {
    if (g.soort !== 'AfspraakGemaakt' || bron.dossier.afspraken[g.gegevens.afspraak]?.uitkomst !== null) return [];
    const wat = tekstIn(bron, g.inhoud, 'toelichting');
    const { met, evaluatieOp } = g.gegevens;
    if (wat === null || !leest(bron, persoon, met)) return [];
    return [{ met: metWie(bron, persoon, met), wat, vanaf: g.dag, evaluatieOp }];
  });

/**
 * The school reads what it does itself, and on the card what the jongere does (BR06: a copy of his). With which parent
 * something was agreed nobody recorded: it is told to the parents of one household, and to no others.
 */
function leest(bron: Briefbron, { rol }: Persoon, met: Gesprekspartner): boolean {
  const samen = SAMEN.includes(bron.stand.brief);
  if (rol === 'school') return met === 'school' || (samen && met === 'jongere');
  if (samen) return true;
  return rol === 'jongere' ? met === 'jongere' : met === 'ouder' && isEenGezin(bron);
}

const metGezag = ({ personen }: Briefbron): Persoon[] => personen.filter(({ aan }) => aan.soort === 'gezag');

/** At one address that is known, or the only one there is. */
function isEenGezin(bron: Briefbron): boolean {
  const ouders = metGezag(bron);
  const thuis = ouders[0]?.adres?.join();
  const samen = ouders.every(({ adres, geblokkeerd }) => !geblokkeerd && adres?.join() === thuis);
  return ouders.length < 2 || (thuis !== undefined && samen);
}

function metWie(bron: Briefbron, { rol }: Persoon, met: Gesprekspartner): string {
  if (met === 'jongere' && rol === 'jongere') return 'jou';
  if (met === 'school' && rol === 'school') return 'uw school';
  if (met !== 'ouder' || metGezag(bron).length < 2) return GESPROKEN_MET[met];
  return rol === 'jongere' ? 'een van je ouders' : 'een van de ouders';
}
