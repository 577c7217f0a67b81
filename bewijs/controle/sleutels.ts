/** The chain of public keys: each named by the next one, and signed by the one before it. */
import { z } from 'zod';
import { sha256 } from '../../activities/keten.ts';
import type { Uitvoer } from '../formaat.ts';
import { isOndertekend, vingerafdruk } from '../ondertekening.ts';
import type { Sleutelkop } from '../sleutels.ts';
import type { Bevinding } from './bevinding.ts';
import { leesKop } from './kop.ts';

const sleutelkop = z.strictObject({
  soort: z.literal('schakel-sleutel'),
  nr: z.int(),
  publiek: z.string(),
  vanafAnker: z.int(),
  op: z.iso.datetime(),
  vorige: z.string(),
}) satisfies z.ZodType<Sleutelkop>;

export interface Gekeurdesleutel extends Sleutelkop {
  vingerafdruk: string;
}
export interface Sleuteluitslag {
  sleutels: Gekeurdesleutel[];
  bevindingen: Bevinding[];
  opmerkingen: string[];
}

/** @param vertrouwd thumbprint that the auditor got from elsewhere; null when he has none */
export function keurSleutels({ delen }: Uitvoer, vertrouwd: string | null): Sleuteluitslag {
  const uit: Sleuteluitslag = { sleutels: [], bevindingen: [], opmerkingen: [] };
  const zeg = (i: number, wat: string, aard: Bevinding['aard'] = 'bron'): void => {
    uit.bevindingen.push({ pad: ['delen', 'sleutels', i], wat, aard });
  };
  let bekend = false;
  for (const [i, { kop, eigen, doorVorige }] of delen.sleutels.entries()) {
    const gelezen = leesKop(sleutelkop, kop);
    if (!gelezen) {
      zeg(i, 'dit zegt niets over een sleutel');
      return uit;
    }
    const vorige = uit.sleutels.at(-1);
    const { publiek } = gelezen;
    const naam = vingerafdruk(publiek);
    if (gelezen.nr !== i + 1 || gelezen.vorige !== sha256OfNiets(delen.sleutels[i - 1]?.kop))
      zeg(i, `sleutel ${naam} sluit niet aan op de vorige`);
    if (vorige && gelezen.vanafAnker < vorige.vanafAnker) zeg(i, `sleutel ${naam} geldt eerder dan de vorige`);
    if (!isOndertekend(publiek, kop, eigen)) zeg(i, `sleutel ${naam} heeft zichzelf niet ondertekend`);
    if (doorVorige !== null && !(vorige && isOndertekend(vorige.publiek, kop, doorVorige)))
      zeg(i, `sleutel ${naam} is niet ondertekend door de vorige`);
    if (i > 0 && doorVorige === null) meldBreuk(naam);
    bekend ||= naam === vertrouwd;
    uit.sleutels.push({ ...gelezen, vingerafdruk: naam });
  }
  if (vertrouwd !== null && !bekend) zeg(0, `geen sleutel in dit bestand heeft vingerafdruk ${vertrouwd}`, 'sleutel');
  return uit;

  /** The one before it was lost: nobody but who says so from elsewhere knows that the new one is ours. */
  function meldBreuk(naam: string): void {
    const i = uit.sleutels.length;
    if (bekend)
      zeg(i, `sleutel ${naam} is begonnen zonder handtekening van de vorige: u vertrouwt een oudere`, 'sleutel');
    else uit.opmerkingen.push(`Sleutel ${naam} is begonnen zonder handtekening van de vorige: die was kwijt.`);
  }
}

const sha256OfNiets = (tekst: string | undefined): string => (tekst === undefined ? '' : sha256(tekst));
