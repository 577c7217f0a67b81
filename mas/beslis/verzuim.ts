import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { canoniek } from '../canoniek.ts';
import type { Protocol, Vakantieregio } from '../protocol.ts';
import { aaneengeslotenVanaf } from '../verzuim/perioden.ts';
import { telUren } from '../verzuim/uren.ts';
import type { Omgeving } from './types.ts';

const drempel = ({ drempels }: Protocol, naam: string): number => {
  const gevonden = drempels[naam];
  if (!gevonden) throw new Error(`het protocol kent drempel ${naam} niet`);
  return gevonden.waarde;
};

/** Counts the absence anew from the specifications of all meldingen; nothing when the count says what it said before. */
export function telVerzuim(d: Dossier, regio: Vakantieregio, { feiten, protocol }: Omgeving): Voorval[] {
  const { opgaven } = feiten;
  if (!opgaven) return [];
  const grens = {
    uren: drempel(protocol, 'verzuim/uren'),
    lesweken: drempel(protocol, 'verzuim/venster'),
    heleDag: drempel(protocol, 'verzuim/hele-dag'),
    interval: drempel(protocol, 'verzuim/interval'),
  };
  const telling = {
    aaneengeslotenVanaf: aaneengeslotenVanaf(opgaven, d.verzuim.terugOp, protocol.kalender, regio),
    uren: telUren(opgaven, grens, protocol.kalender, regio),
  };
  const was = { aaneengeslotenVanaf: d.verzuim.aaneengeslotenVanaf, uren: d.verzuim.uren };
  return canoniek(telling) === canoniek(was) ? [] : [{ soort: 'VerzuimGeteld', gegevens: telling }];
}
