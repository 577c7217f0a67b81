/** What a message about an exemption can tell: the days, and nothing of the ground. */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import { plusDagen } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { vanBericht } from '../../mas/vrijstelling/register.ts';

/** Nothing when the message is about no exemption. One that a correction took back ended before it began. */
export function vrijstellingVan({ vrijstelling }: Dossier, over: string): Pick<Partial<Berichtbron>, 'vrijstelling'> {
  const id = vanBericht(over);
  const bekend = id === null ? undefined : vrijstelling?.register[id];
  if (id === null || !bekend) return {};
  const { van, eerderBeroep } = bekend;
  const periode = vrijstelling?.perioden[id];
  const totEnMet = periode ? periode.totEnMet : plusDagen(van, -1);
  return { vrijstelling: { van, totEnMet, soort: 'vrijstelling', eerderBeroep } };
}
