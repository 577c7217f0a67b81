/** What a case is about, in a few words: for a list, and for its head. */
import { AANVRAAGSOORTEN } from '../aanvraag/soorten.ts';
import type { Dossier } from '../dossier/types.ts';
import { VRIJSTELLINGSGRONDEN } from '../vrijstelling/gronden.ts';
import { VERZUIMSOORTEN, verzuimsoortVan } from '../verzuimsoort.ts';

/** Null when nothing says it. */
export function onderwerpVan(d: Dossier): string | null {
  switch (d.soort) {
    case 'vrijstelling':
      return vrijstellingsgrondVan(d);
    case 'aanvraag':
      return d.aanvraag ? AANVRAAGSOORTEN[d.aanvraag.aanvraagsoort] : 'Aanvraag';
    case 'absoluut':
      return 'Absoluut verzuim';
    default:
      // luxeverzuim that begins with leave that was refused has no melding of a school
      return verzuimsoortVan(d) ?? (d.soort === 'luxe' ? VERZUIMSOORTEN.L : null);
  }
}

/** The ground that was invoked last. */
function vrijstellingsgrondVan({ vrijstelling }: Dossier): string {
  const laatste = Object.values(vrijstelling?.kennisgevingen ?? {}).at(-1);
  return laatste ? VRIJSTELLINGSGRONDEN[laatste.grond] : 'Vrijstelling';
}
