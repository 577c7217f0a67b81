/**
 * A kennisgeving as its parents sent it, to be read by people: it is the writing that the Act asks for (LPW 6), so it is kept
 * with the case like a letter that came by post.
 */
import { type Dag, toonDag } from '../../mas/datum.ts';
import { VRIJSTELLINGSGRONDEN } from '../../mas/vrijstelling/gronden.ts';
import type { Kennisgeving } from './schemas.ts';

export interface Ingezonden {
  kennisgeving: Kennisgeving;
  kenmerk: string;
  dag: Dag;
  /** Who sent it, and of whom it is about, by name. */
  afzender: string;
  kind: string;
  bestanden: readonly string[];
}

const jaNee = (ja: boolean): string => (ja ? 'ja' : 'nee');

const DESKUNDIGEN = {
  arts: 'arts',
  pedagoog: 'academisch gevormde pedagoog',
  psycholoog: 'academisch gevormde psycholoog',
};

function naarGrond(k: Kennisgeving): string[] {
  switch (k.grond) {
    case 'ongeschikt':
      return [
        `Verklaring van: ${k.deskundigeNaam} (${DESKUNDIGEN[k.deskundige]})`,
        `Datum van de verklaring: ${toonDag(k.verklaringVan)}`,
        `De verklaring zegt dat het kind nooit naar school zal kunnen: ${jaNee(k.nooitGeschikt)}`,
      ];
    case 'richting':
      return [
        'De ouders verklaren dat zij overwegende bedenkingen hebben tegen de richting van het onderwijs op alle scholen ' +
          'binnen redelijke afstand van de woning waarop het kind geplaatst zou kunnen worden.',
        `In het jaar voor deze kennisgeving ingeschreven op een school van een richting waartegen de bedenkingen gaan: ${jaNee(k.richtingVorigJaar)}`,
      ];
    case 'buitenland':
      return [`School: ${k.school}, ${k.plaats}, ${k.land}`, `Datum van de verklaring: ${toonDag(k.verklaringVan)}`];
    case 'trekkend':
      return [`Bedrijf: ${k.bedrijf}`, `Het kind reist mee van ${toonDag(k.reisVan)} tot en met ${toonDag(k.reisTot)}`];
  }
}

const ondertekening = ({ gezag, anderen = '' }: Kennisgeving, afzender: string): string =>
  gezag === 'samen'
    ? `${afzender} verklaart dat alles naar waarheid is ingevuld, en dat wie ook het gezag heeft hiermee instemt: ${anderen}.`
    : `${afzender} verklaart dat alles naar waarheid is ingevuld, en dat niemand anders het gezag heeft.`;

export const schrijfKennisgeving = ({ kennisgeving: k, kenmerk, dag, afzender, kind, bestanden }: Ingezonden): string =>
  [
    `Kennisgeving van een vrijstelling, verstuurd met het online formulier`,
    '',
    `Kenmerk: ${kenmerk}`,
    `Dagtekening en ontvangst: ${toonDag(dag)}`,
    `Kind: ${kind}`,
    `Verstuurd door: ${afzender}`,
    '',
    VRIJSTELLINGSGRONDEN[k.grond],
    `Schooljaar: ${k.schooljaar}`,
    `Eerder een beroep op vrijstelling gedaan: ${jaNee(k.eerder)}`,
    ...naarGrond(k),
    `Meegestuurd: ${bestanden.length === 0 ? 'niets' : bestanden.join(', ')}`,
    '',
    ondertekening(k, afzender),
    '',
  ].join('\n');
