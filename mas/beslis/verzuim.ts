import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { canoniek } from '../canoniek.ts';
import type { Protocol, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { VERZUIMDUREN } from '../verwachtingen/verzuim.ts';
import { aaneengeslotenPerioden, lopendVanaf, telDuren, telUren, totTerugkeer } from '../verzuim/index.ts';
import { eindigBijTerugkeer } from './mdo.ts';
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
export function telVerzuim(d: Dossier, regio: Vakantieregio, { feiten, protocol, vandaag }: Omgeving): Voorval[] {
  const { opgaven } = feiten;
  if (!opgaven) return [];
  const grens = {
    uren: drempel(protocol, 'verzuim/uren'),
    lesweken: drempel(protocol, 'verzuim/venster'),
    heleDag: drempel(protocol, 'verzuim/hele-dag'),
    interval: drempel(protocol, 'verzuim/interval'),
  };
  const { kalender } = protocol;
  const perioden = aaneengeslotenPerioden(opgaven, d.verzuim.terugOp, vandaag, kalender, regio);
  const telling = {
    aaneengeslotenVanaf: lopendVanaf(perioden),
    uren: telUren(totTerugkeer(opgaven, d.verzuim.terugOp), grens, vandaag, kalender, regio),
    duren: telDuren(perioden, duurgrenzen(protocol), kalender, regio),
  };
  const { aaneengeslotenVanaf, uren, duren } = d.verzuim;
  const was = { aaneengeslotenVanaf, uren, duren };
  if (canoniek(telling) === canoniek(was)) return [];
  const terug = aaneengeslotenVanaf !== null && telling.aaneengeslotenVanaf === null;
  return [
    { soort: 'VerzuimGeteld', gegevens: telling },
    ...(terug ? eindigBijTerugkeer(d, 'aaneengesloten-verzuim') : []),
  ];
}

/** Whether every melding that stands said before that the absence would be over by this day. */
const voorbijVolgensSchool = (d: Dossier, dag: Dag): boolean =>
  Object.values(d.meldingen).every((m) => m.ingetrokkenOp !== null || (m.laatsteDag !== null && m.laatsteDag < dag));

/** An absence whose announced end has passed is over on the day on which its next threshold would have been reached. */
export const eindigtAlsAangekondigd = (d: Dossier, dag: Dag): Voorval[] => {
  const { uren, duren } = d.verzuim;
  return voorbijVolgensSchool(d, dag)
    ? [
        { soort: 'VerzuimGeteld', gegevens: { aaneengeslotenVanaf: null, uren, duren } },
        ...eindigBijTerugkeer(d, 'aaneengesloten-verzuim'),
      ]
    : [];
};
