/** What nobody writes in the free paragraph: words that the letter never says, and a burgerservicenummer. */
import { describe, expect, test } from 'vitest';
import type { Regime } from '../../mas/begrippen.ts';
import type { Briefsoort } from '../../mas/brieven.ts';
import { laadProtocol } from '../../protocol/index.ts';
import { ApiFout } from '../http/fout.ts';
import { keurAlinea } from './alinea.ts';

const protocol = await laadProtocol();

function fouten(alinea: string, brief: Briefsoort = 'waarschuwing', regime: Regime = 'AVG'): string[] {
  const regel = protocol.brieven[brief];
  if (!regel) throw new Error(`${brief} is er niet`);
  try {
    keurAlinea({ bron: { regel, protocol }, regime }, alinea);
    return [];
  } catch (fout) {
    if (!(fout instanceof ApiFout)) throw fout;
    expect(fout.status).toBe(422);
    return (fout.extra.velden as { veld: string; fout: string }[]).map((v) => `${v.veld}: ${v.fout}`);
  }
}

test('a word is refused with where it stands and what to do, without repeating what somebody wrote', () => {
  expect(fouten('Wij spraken elkaar.\n\nTot dan. Anders volgt een boete voor Fenna!')).toEqual([
    'alinea: "boete" mag niet in deze brief (alinea 2, zin 2). Haal het weg, of schrijf het anders.',
  ]);
  expect(fouten('De verdachte zwijgt.', 'afsluitbrief')).toEqual([
    'alinea: "verdachte" mag niet in deze brief (alinea 1, zin 1). Het hoort bij opsporing, en deze brief niet. Haal het weg, of schrijf het anders.',
  ]);
});

describe('is a word of its own, however it is spelt', () => {
  test.each([
    'Er volgt een BOETE.',
    'Er volgt een boëte.',
    'Er volgt een bo\u00adete.',
    'Dan komt er een procès-verbaal.',
    'Dan komt er een proces verbaal.',
    'Dan komt er een procesverbaal.',
    'U gaat naar Halt-gesprekken.',
    'De officier\nvan  justitie beslist.',
  ])('%j is refused', (alinea) => {
    expect(fouten(alinea)).toHaveLength(1);
  });

  test.each(['Wij spreken af bij de bushalte.', 'Halte Centrum.', 'Een proces vraagt tijd.'])('%j is not', (alinea) => {
    expect(fouten(alinea)).toEqual([]);
  });
});

test.each(['Dat kost € 100.', 'Dat kost €100.', 'Dat kost 100 euro.', 'EUR 50'])(
  'where a fine is not spoken of, its amount is not: %j',
  (alinea) => {
    expect(fouten(alinea)).toHaveLength(1);
    expect(fouten(alinea, 'terugkoppeling-school')).toEqual([]);
  },
);

test.each([
  ['Het boetebedrag is hoog.', 'waarschuwing', 'boete…'],
  ['U bent de schuldige.', 'terugkoppeling-school', 'schuldig…'],
  ['Fenna heeft ADHD.', 'brief-na-onderzoek', 'ADHD'],
  ['Zij is depressief.', 'oproep-verhoor', 'depressi…'],
  ['Anders meld ik het bij Veilig Thuis.', 'uitnodiging-gesprek', 'Veilig Thuis'],
] as const)('%j is said by no letter', (alinea, brief, woord) => {
  expect(fouten(alinea, brief)).toEqual([
    `alinea: "${woord}" mag niet in deze brief (alinea 1, zin 1). Haal het weg, of schrijf het anders.`,
  ]);
});

test('the letter that tells of a melding at Veilig Thuis names it in its paragraph as well', () => {
  expect(fouten('Veilig Thuis belt u.', 'mededeling-veilig-thuis')).toEqual([]);
});

test('a letter of investigation speaks of it', () => {
  const alinea = 'U bent verdachte. Daarna kan een proces-verbaal naar de officier van justitie.';
  expect(fouten(alinea, 'oproep-verhoor', 'WPG')).toEqual([]);
  expect(fouten(alinea, 'oproep-verhoor', 'AVG')).toHaveLength(3);
});

describe('a burgerservicenummer', () => {
  // 9×1+8×1+7×1+6×2+5×2+4×2+3×3+2×3−3 = 66, a multiple of eleven
  test.each(['111222333', '111 222 333', '1112.22.333', 'Nummer 12 111222333', 'BSN:111222333.'])(
    'is refused, and not repeated: %s',
    (alinea) => {
      expect(fouten(alinea, 'terugkoppeling-school', 'WPG')).toEqual([
        'alinea: hier staat een burgerservicenummer (alinea 1, zin 1), en dat staat in geen brief. Haal het weg; het kenmerk van de zaak staat al in de brief.',
      ]);
    },
  );

  test.each([
    ['a number that fails the test of eleven', '111222334'],
    ['nothing but noughts', '000000000'],
    ['eight digits', '11122233'],
    ['ten digits', '1112223330'],
    // without its first two digits this one passes the test
    ['a telephone number', '+31 111222333'],
    ['a telephone number of ten digits', '06 12345678'],
  ])('is not %s', (_, alinea) => {
    expect(fouten(alinea, 'terugkoppeling-school', 'WPG')).toEqual([]);
  });
});
