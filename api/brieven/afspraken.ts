/** What somebody should see of the agreements that a letter prints: they were written down before, for himself. */
import { opsomming } from '../../mas/verwoord/zin.ts';
import { verbodenWoorden } from './alinea.ts';
import { afsprakenVoor } from './gegevens/afspraken.ts';
import type { Gekozen } from './keuze.ts';
import { wieIs } from './personen.ts';
import type { Briefwerk } from './zoek.ts';

/** By the text of each: which of its words the letter never says, and who reads it. */
export function waarschuwingenAfspraken(werk: Briefwerk, gekozen: readonly Gekozen[]): string[] {
  if (!Object.values(werk.bron.regel.teksten).some((tekst) => tekst.includes('{% blok afspraken %}'))) return [];
  const lezers = new Map<string, Set<string>>();
  for (const { persoon } of gekozen)
    for (const { wat } of afsprakenVoor({ bron: werk.bron, persoon }))
      lezers.set(wat, (lezers.get(wat) ?? new Set()).add(wieIs(persoon)));
  return [...lezers].flatMap(([wat, wie]) => {
    const woorden = verbodenWoorden(werk, wat);
    if (woorden.length === 0) return [];
    return [
      `Een afspraak in de brief aan ${opsomming([...wie])} zegt ${opsomming(woorden.map((w) => `"${w}"`))}, en dat hoort niet in deze brief. Evalueer de afspraak en leg hem opnieuw vast in andere woorden.`,
    ];
  });
}
