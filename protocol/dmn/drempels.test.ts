import { expect, it } from 'vitest';
import { vulDrempels } from './drempels.ts';
import { leesDmn } from './lees.ts';
import type { Dmnmodel, Tabel } from './model.ts';
import { dmn, gegeven, tabel, uitdrukking } from './proefmodel.ts';

const DREMPELS = { 'halt/ondergrens-uren': 9, 'halt/bovengrens-uren': 60.5, 'ander/deel': 1, 'ander-deel': 2 };

const lees = (...regels: string[][]) =>
  leesDmn(
    dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'halt',
        invoer: [{ naam: 'uren', type: 'number', toegestaan: '[0..halt_bovengrens_uren]' }],
        uitvoer: [{ naam: 'besluit', toegestaan: '0, halt_ondergrens_uren', standaard: 'halt_ondergrens_uren' }],
        regels,
      }),
      uitdrukking({ naam: 'over', tekst: 'uren - halt_ondergrens_uren', vereist: ['uren'] }),
    ),
    'proef',
  );

const tabelIn = ({ beslissingen }: Dmnmodel) => beslissingen[0]?.logica as Tabel;

it('zet de getallen in elke cel, en noemt de sleutels die gebruikt zijn', async () => {
  const model = await lees(
    ['[halt_ondergrens_uren..halt_bovengrens_uren), null', '"halt_ondergrens_uren"'],
    ['not(< halt_ondergrens_uren, halt_bovengrens_uren)', '-halt_ondergrens_uren'],
    ['-', '0'],
  );
  const gevuld = vulDrempels(model, DREMPELS);
  expect(tabelIn(gevuld.model)).toMatchObject({
    invoer: [{ toegestaan: '[0..60.5]' }],
    uitvoer: [{ toegestaan: '0, 9', standaard: '9' }],
    regels: [
      { invoer: ['[9..60.5), null'], uitvoer: ['"halt_ondergrens_uren"'] },
      { invoer: ['not(< 9, 60.5)'], uitvoer: ['-9'] },
      { invoer: ['-'], uitvoer: ['0'] },
    ],
  });
  expect(gevuld.model.beslissingen[1]?.logica).toMatchObject({ tekst: 'uren - 9' });
  expect(gevuld.gebruikt.toSorted()).toEqual(['halt/bovengrens-uren', 'halt/ondergrens-uren']);
  expect(gevuld.onbekend).toEqual([]);
});

it('laat het model zoals het was', async () => {
  const model = await lees(['>= halt_ondergrens_uren', '0']);
  const voor = structuredClone(model);
  vulDrempels(model, DREMPELS);
  expect(model).toEqual(voor);
});

it('meldt een naam die geen drempel is, en laat haar staan', async () => {
  const model = await lees(
    ['>= halt_onderrens_uren', 'halt_bovengrens_uren'],
    ['uren', 'abs(3)'],
    ['>= halt_', '1 +'],
    ['[luxe', '0'],
  );
  const { model: uit, onbekend, gebruikt } = vulDrempels(model, DREMPELS);
  expect(onbekend).toEqual([
    {
      beslissing: 'halt',
      regel: 1,
      cel: 'uren',
      tekst: '>= halt_onderrens_uren',
      wat: 'halt_onderrens_uren is geen drempel',
      doe: 'Zet een tekst tussen rechte aanhalingstekens, of verbeter de naam van de drempel',
    },
    expect.objectContaining({ regel: 3, cel: 'uren', wat: 'halt_ is geen drempel' }),
  ]);
  expect(tabelIn(uit).regels[0]).toMatchObject({ invoer: ['>= halt_onderrens_uren'], uitvoer: ['60.5'] });
  expect(gebruikt).toContain('halt/bovengrens-uren');
});

it('kiest niet tussen twee drempels die in een tabel hetzelfde heten', async () => {
  const { onbekend } = vulDrempels(await lees(['>= ander_deel', '0']), DREMPELS);
  expect(onbekend).toMatchObject([{ wat: 'ander_deel kan ander/deel en ander-deel zijn' }]);
});
