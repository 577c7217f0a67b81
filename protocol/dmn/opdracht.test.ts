import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voerUit } from './opdracht.ts';
import { dmn, gegeven, tabel, type, uitdrukking } from './proefmodel.ts';

let map: string;
const pad = (naam: string) => join(map, naam);

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'dmn-'));
  const model = dmn(
    type('soort', 'string', '"luxe","relatief"'),
    gegeven('soort', 'soort'),
    gegeven('peildatum', 'date'),
    tabel({
      naam: 'wat te doen',
      invoer: [{ naam: 'soort', type: 'soort' }],
      uitvoer: [{ naam: 'besluit' }, { naam: 'dagen' }],
      regels: [
        ['"luxe"', '"melden"', '0.5'],
        ['null', '"navragen"', '1'],
        ['"luxe", "relatief"', '"gesprek"', '2'],
      ],
    }),
    uitdrukking({ naam: 'uiterlijk', tekst: 'peildatum + duration("P5D")', vereist: ['peildatum'] }),
    uitdrukking({ naam: 'termijn', tekst: 'duration("P5D")' }),
    uitdrukking({ naam: 'onzin', tekst: '1 + "a"' }),
  );
  writeFileSync(pad('model.dmn'), model);
  writeFileSync(pad('luxe.json'), '{"soort": "luxe"}');
  writeFileSync(pad('relatief.json'), '{"soort": "relatief"}');
  writeFileSync(pad('anders.json'), '{"soort": "anders"}');
  writeFileSync(pad('dag.json'), '{"peildatum": "2026-02-26"}');
  writeFileSync(pad('niets.json'), '{}');
  writeFileSync(pad('lijst.json'), '[1]');
  writeFileSync(pad('stuk.json'), '{');
  writeFileSync(pad('stuk.dmn'), '<definitions');
});

afterAll(() => {
  rmSync(map, { recursive: true });
});

const vraag = async (beslissing: string, invoer: string, model = 'model.dmn') => {
  const { code, tekst } = await voerUit(['evalueer', pad(model), beslissing, pad(invoer)]);
  return { code, antwoord: JSON.parse(tekst) as unknown };
};

describe('npm run dmn -- evalueer', () => {
  it('een gegeven zonder type mag een dag zijn', async () => {
    const xml = dmn(gegeven('dag'), uitdrukking({ naam: 'erna', tekst: 'dag + duration("P1D")', vereist: ['dag'] }));
    writeFileSync(pad('los.dmn'), xml);
    writeFileSync(pad('los.json'), '{"dag": "2026-02-28"}');
    expect(await vraag('erna', 'los.json', 'los.dmn')).toEqual({ code: 0, antwoord: { uitkomst: '2026-03-01' } });
  });

  it.each([
    ['{"soort": [1e400]}', 'te-groot'],
    [`{"soort": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'te-diep'],
  ])('weigert een invoer waarmee niet te rekenen is', async (tekst, code) => {
    writeFileSync(pad('vreemd.json'), tekst);
    expect(await vraag('wat te doen', 'vreemd.json')).toMatchObject({ code: 1, antwoord: { fout: { code } } });
  });

  it('weigert een uitdrukking met duizenden haakjes in een regel die te lezen is', async () => {
    writeFileSync(
      pad('diep.dmn'),
      dmn(uitdrukking({ naam: 'y', tekst: `${'('.repeat(20_000)}1${')'.repeat(20_000)}` })),
    );
    const { code, antwoord } = await vraag('y', 'niets.json', 'diep.dmn');
    expect(code).toBe(1);
    expect(JSON.stringify(antwoord).length).toBeLessThan(500);
  });

  it.each([
    ['wat te doen', 'relatief.json', { besluit: 'gesprek', dagen: 2 }],
    ['d_uiterlijk', 'dag.json', '2026-03-03'],
    ['termijn', 'niets.json', 'P5D'],
    ['onzin', 'niets.json', null],
    ['wat te doen', 'niets.json', { besluit: 'navragen', dagen: 1 }],
  ])('%s met %s', async (beslissing, invoer, uitkomst) => {
    expect(await vraag(beslissing, invoer)).toEqual({ code: 0, antwoord: { uitkomst } });
  });

  it.each([
    ['wat te doen', 'luxe.json', 'model.dmn', 'hit-policy', 'regel 1 en 3 gelden tegelijk'],
    ['wat te doen', 'anders.json', 'model.dmn', 'niet-toegestaan', '"anders" is geen soort'],
    ['iets', 'luxe.json', 'model.dmn', 'onbekende-beslissing', 'Kies uit wat te doen, uiterlijk'],
    ['termijn', 'luxe.json', 'weg.dmn', 'bestand', 'weg.dmn is niet te lezen'],
    ['termijn', 'weg.json', 'model.dmn', 'bestand', 'weg.json is niet te lezen'],
    ['termijn', 'stuk.json', 'model.dmn', 'geen-json', 'stuk.json is geen JSON-object'],
    ['termijn', 'lijst.json', 'model.dmn', 'geen-json', 'lijst.json is geen JSON-object'],
    ['termijn', 'luxe.json', 'stuk.dmn', 'geen-dmn', 'dit is geen DMN'],
  ])('%s met %s op %s: %s', async (beslissing, invoer, model, code, tekst) => {
    expect(await vraag(beslissing, invoer, model)).toEqual({
      code: 1,
      antwoord: { fout: { code, tekst: expect.stringContaining(tekst) as string } },
    });
  });

  it.each([[[]], [['toon', 'a', 'b', 'c']], [['evalueer', 'a', 'b']], [['evalueer', 'a', 'b', 'c', 'd']]])(
    'legt het gebruik uit bij %j',
    async (args) => {
      const { code, tekst } = await voerUit(args);
      expect(code).toBe(1);
      expect(JSON.parse(tekst)).toMatchObject({
        fout: { code: 'gebruik', tekst: expect.stringContaining('Gebruik: npm run') as string },
      });
    },
  );

  it('antwoordt als proces op stdout, met de exitcode erbij', () => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const draai = (...args: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', main, 'evalueer', pad('model.dmn'), ...args], {
        encoding: 'utf8',
      });
    expect(draai('uiterlijk', pad('dag.json'))).toBe('{"uitkomst":"2026-03-03"}\n');
    expect(() => draai('uiterlijk', pad('weg.json'))).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('{"fout":{"code":"bestand"') as string }),
    );
  });
});
