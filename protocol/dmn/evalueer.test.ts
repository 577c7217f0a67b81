import { describe, expect, it } from 'vitest';
import type { Wijze } from './loop.ts';
import { beslis, dmn, gegeven, tabel, type, uitdrukking } from './proefmodel.ts';

const WIJZEN: Wijze[] = ['streng', 'soepel'];

const SOORTEN = '"ongeoorloofd","relatief","luxe"';

/** What an absence leads to, by its kind and its hours. */
const verzuim = dmn(
  type('soort', 'string', SOORTEN),
  type('uren', 'number', '[0..1000]'),
  gegeven('soort', 'soort'),
  gegeven('uren', 'uren'),
  tabel({
    naam: 'besluit',
    type: 'string',
    invoer: [
      { naam: 'soort', type: 'soort' },
      { naam: 'uren', type: 'uren' },
    ],
    uitvoer: [{ naam: 'besluit', type: 'string', toegestaan: '"melden","gesprek","niets"' }],
    regels: [
      ['"luxe"', '-', '"melden"', 'LPW 11'],
      ['not("luxe")', '>= 16', '"melden"', 'LPW 21a'],
      ['"ongeoorloofd","relatief"', '[1..16)', '"gesprek"', 'MAS'],
      ['"relatief"', '0', '"alles"', ''],
    ],
  }),
);

describe('een tabel', () => {
  it.each([
    ['luxe', 0, 'melden'],
    ['relatief', 15, 'gesprek'],
    ['relatief', 16, 'melden'],
    ['ongeoorloofd', 1, 'gesprek'],
  ])('bij %s en %i uur: %s', async (soort, uren, besluit) => {
    for (const wijze of WIJZEN)
      expect((await beslis(verzuim, 'besluit', { soort, uren }, wijze)).uitkomst).toBe(besluit);
  });

  it('wordt bij naam en bij id gevonden', async () => {
    expect((await beslis(verzuim, 'd_besluit', { soort: 'luxe', uren: 1 })).uitkomst).toBe('melden');
    await expect(beslis(verzuim, 'constructor', {})).rejects.toThrow(
      'constructor: deze beslissing staat niet in het model. Kies uit besluit.',
    );
  });

  it('leest een kolom die heet als een woord van FEEL', async () => {
    const xml = dmn(
      gegeven('in', 'number'),
      tabel({
        naam: 'uit',
        invoer: [{ naam: 'in', type: 'number' }],
        uitvoer: [{ naam: 'uit' }],
        regels: [['> 3', '1']],
      }),
    );
    expect((await beslis(xml, 'uit', { in: 4 })).uitkomst).toBe(1);
  });

  it('geeft bij meer kolommen een uitkomst met een naam voor elk', async () => {
    const xml = dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'besluit',
        invoer: [{ naam: 'uren', type: 'number' }],
        uitvoer: [{ naam: 'wat' }, { naam: 'binnen' }, { naam: 'toelichting', standaard: '"geen"' }],
        regels: [['> 3', '"melden"', '5', '-']],
      }),
    );
    expect((await beslis(xml, 'besluit', { uren: 4 })).uitkomst).toEqual({
      wat: 'melden',
      binnen: 5,
      toelichting: null,
    });
    expect((await beslis(xml, 'besluit', { uren: 3 })).uitkomst).toEqual({
      wat: null,
      binnen: null,
      toelichting: 'geen',
    });
  });
});

describe('beslissingen die op elkaar rusten', () => {
  const keten = dmn(
    gegeven('geboren', 'number'),
    gegeven('jaar', 'number'),
    uitdrukking({ naam: 'leeftijd', type: 'number', tekst: 'jaar - geboren', vereist: ['jaar', 'geboren'] }),
    tabel({
      naam: 'plicht',
      vereist: ['leeftijd!'],
      invoer: [{ naam: 'leeftijd', type: 'number' }],
      uitvoer: [{ naam: 'plicht', type: 'string' }],
      regels: [
        ['[5..16)', '"volledig"'],
        ['[16..18)', '"kwalificatie"'],
      ],
    }),
    uitdrukking({ naam: 'zin', tekst: 'plicht + " op " + string(leeftijd)', vereist: ['plicht!', 'leeftijd!'] }),
  );

  it('worden elk een keer genomen, in de volgorde waarin zij nodig zijn', async () => {
    const { uitkomst, spoor } = await beslis(keten, 'zin', { geboren: 2010, jaar: 2026 });
    expect(uitkomst).toBe('kwalificatie op 16');
    expect(
      spoor.map(({ beslissing, hitPolicy, invoer, uitkomst: uit }) => [beslissing, hitPolicy, invoer, uit]),
    ).toEqual([
      ['leeftijd', null, { jaar: 2026, geboren: 2010 }, 16],
      ['plicht', 'UNIQUE', { leeftijd: 16 }, 'kwalificatie'],
      ['zin', null, { plicht: 'kwalificatie', leeftijd: 16 }, 'kwalificatie op 16'],
    ]);
  });

  it('wachten niet in een kring', async () => {
    const kring = dmn(
      uitdrukking({ naam: 'een', tekst: 'twee', vereist: ['twee!'] }),
      uitdrukking({ naam: 'twee', tekst: 'een', vereist: ['een!'] }),
    );
    await expect(beslis(kring, 'een', {})).rejects.toThrow(
      'een: deze beslissingen wachten op elkaar: een → twee → een. Haal een eis weg.',
    );
  });

  it('zien niet wat zij niet nodig hebben, en wat er niet is wordt genoemd', async () => {
    const los = dmn(gegeven('uren', 'number'), uitdrukking({ naam: 'y', tekst: 'uren' }));
    await expect(beslis(los, 'y', { uren: 3 })).rejects.toThrow('de naam uren is onbekend');
    const weg = dmn(uitdrukking({ naam: 'y', tekst: '1', vereist: ['weg'] }));
    await expect(beslis(weg, 'y', {}, 'soepel')).rejects.toThrow('#i_weg staat niet in dit model');
  });
});
