import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { canoniek } from '../canoniek.ts';
import type { Protocol, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { VERZUIMDUREN } from '../verwachtingen/verzuim.ts';
import { aaneengeslotenPerioden, lopendVanaf, telDuren, telUren } from '../verzuim/index.ts';
import type { Omgeving } from './types.ts';

const drempel = ({ drempels }: Protocol, naam: string): number => {
  const gevonden = drempels[naam];
  if (!gevonden) throw new Error(`het protocol kent drempel ${naam} niet`);
  return gevonden.waarde;
};

const duurgrenzen = ({ termijnen }: Protocol): Record<string, TermijnRegel> =>
  Object.fromEntries(
    VERZUIMDUREN.map((sleutel) => {
      const regel = termijnen[sleutel];
      if (!regel) throw new Error(`het protocol kent termijn ${sleutel} niet`);
      return [sleutel, regel];
    }),
  );

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
  const { kalender } = protocol;
  const perioden = aaneengeslotenPerioden(opgaven, d.verzuim.terugOp, kalender, regio);
  const telling = {
    aaneengeslotenVanaf: lopendVanaf(perioden),
    uren: telUren(opgaven, grens, kalender, regio),
    duren: telDuren(perioden, duurgrenzen(protocol), kalender, regio),
  };
  const { aaneengeslotenVanaf, uren, duren } = d.verzuim;
  const was = { aaneengeslotenVanaf, uren, duren };
  return canoniek(telling) === canoniek(was) ? [] : [{ soort: 'VerzuimGeteld', gegevens: telling }];
}
