/** Recomputes a receipt: the same tables, asked the same, have to say the same by the same rules. */
import { raadpleeg } from '../mas/beslis/weeg.ts';
import type { Waarde } from '../mas/beslistabel.ts';
import { canoniek } from '../mas/canoniek.ts';
import type { Gegevens } from '../mas/gebeurtenis.ts';
import type { Protocol } from '../mas/protocol.ts';
import { weegMet } from './weeg.ts';

type Bon = Pick<Gegevens['BeslissingGewogen'], 'model' | 'uitkomst' | 'bon'>;

/**
 * How the outcome or the rules differ from the receipt, in words; null when they are the same.
 * @param invoer what the tables were asked then
 * @param protocol the one that it was decided under
 */
export function nareken(
  { model, uitkomst, bon }: Bon,
  invoer: Readonly<Record<string, Waarde>>,
  protocol: Pick<Protocol, 'beslissingen' | 'naam'>,
): string | null {
  try {
    const nu = raadpleeg(model, Object.keys(uitkomst), invoer, weegMet(protocol));
    if (canoniek(nu.uitkomst) !== canoniek(uitkomst))
      return `de uitkomst is ${canoniek(nu.uitkomst)}, en op de bon staat ${canoniek(uitkomst)}`;
    // which was asked first does not matter, so neither does their order
    const opDeBon = (naam: string) => bon.find(({ beslissing }) => beslissing === naam) ?? null;
    const anders = nu.bon.find((regel) => canoniek(regel) !== canoniek(opDeBon(regel.beslissing)));
    if (anders) return `in ${anders.beslissing} gelden andere regels dan op de bon staan`;
    return nu.bon.length === bon.length ? null : 'op de bon staan meer beslissingen dan er zijn genomen';
  } catch (fout) {
    return `niet na te rekenen: ${fout instanceof Error ? fout.message : String(fout)}`;
  }
}
