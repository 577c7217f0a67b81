import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { compileerProtocol, laadProtocol } from '../index.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { ProtocolFout } from './fout.ts';
import { OpdrachtFout, voerUit, type Opdrachten } from './opdracht.ts';
import { bestandsopdrachten } from './opdrachten.ts';

const { alle } = protocollen;
const opdrachten = bestandsopdrachten(() => Promise.resolve(alle), compileerProtocol);
const bij = (fout: Error): Opdrachten => bestandsopdrachten(() => Promise.reject(fout), compileerProtocol);

describe('npm run protocol', () => {
  it('controleer zegt dat het klopt, met aantallen en de hash', async () => {
    const { code, tekst } = await voerUit(['controleer'], opdrachten);
    expect(code).toBe(0);
    expect(tekst).toMatch(/klopt \(termijnen: \d+, ladders: \d+, vragenlijsten: \d+, tabellen: \d+\)/);
    expect(tekst).toContain((await laadProtocol()).hash);
  });

  it('controleer noemt wat niet klopt en eindigt met 1', async () => {
    const [bestand, sleutel] = ['landelijk/termijnen.yaml', 'stap/een.eenheid'];
    const fout = new ProtocolFout([{ bestand, regel: 4, sleutel, wat: 'onbekend', doe: 'Kies uit dagen' }]);
    expect(await voerUit(['controleer'], bij(fout))).toEqual({
      code: 1,
      tekst: 'Het protocol klopt niet (1):\n  landelijk/termijnen.yaml:4 stap/een.eenheid: onbekend. Kies uit dagen.',
    });
  });

  it('toon schrijft termijnen, ladders, lezingen, vragen, tabellen en de geldigheid van de kalenders uit', async () => {
    const { tekst } = await voerUit(['toon'], opdrachten);
    for (const deel of [
      'stap/onderzoek: onderzoek naar het verzuim, 10 werkdagen na het einde van stap 4, doorschuiven volgende-schooldag',
      'herinnering: 2 werkdagen voor de laatste dag, aan lpa',
      'verstreken: 1 dag na de laatste dag, aan lpa',
      'Schoolvakanties bekend tot en met 31 juli 2029.',
      'halt/ondergrens-uren: uren verzuim vanaf waar Halt kan: 9 uur',
      '\n      ziek: De leerling was ziek\n',
      'halt/ondergrens-opgeteld: uren en keren te laat optellen voor de ondergrens van Halt: Nee',
      'teLaat: Hoe vaak was de jongere dit schooljaar te laat? (aantal)',
    ])
      expect(tekst).toContain(deel);
    expect(tekst).toMatch(/\n {2}duo-reden\S* \(UNIQUE\)\n {4}1: als .*«.*» dan .*«.*» \(.+\)\n/);
  });

  it('controleer kijkt ook naar een map alleen, en toon naar een protocol', async () => {
    const map = fileURLToPath(new URL('../ijssel-vecht', import.meta.url));
    expect((await voerUit(['controleer', map], opdrachten)).tekst).toMatch(
      /^Protocol ijssel-vecht, .* klopt .*\nHash \w+$/,
    );
    const { tekst } = await voerUit(['toon', 'ijssel-vecht'], opdrachten);
    expect(tekst.match(/^Protocol .*, versie/gm)).toEqual(['Protocol ijssel-vecht, versie']);
    expect(await voerUit(['toon', 'rivierenland'], opdrachten)).toEqual({
      code: 1,
      tekst: 'rivierenland is geen protocol. Kies uit landelijk, noord-kennemerland, ijssel-vecht.',
    });
  });

  it.each([[[]], [['weg']], [['constructor']], [['toon', 'landelijk', 'meer']], [['toon', '--vanaf', 'nu']]])(
    'legt het gebruik uit bij %j',
    async (args) => {
      const { code, tekst } = await voerUit(args, opdrachten);
      expect(code).toBe(1);
      expect(tekst).toMatch(/^Gebruik: npm run protocol -- <opdracht>\n {2}controleer \[MAP\] {2}/);
    },
  );

  it('geeft een opdracht wat zij vraagt, en niets als daar iets aan ontbreekt', async () => {
    const doe: Opdrachten = {
      doe: {
        plaatsen: ['MAP'],
        opties: { vanaf: 'DAG' },
        uitleg: 'doet iets',
        voerUit: ([map], { vanaf }) => `${map ?? ''} ${vanaf ?? ''}`,
      },
    };
    expect(await voerUit(['doe', '--vanaf', 'nu', 'hier'], doe)).toEqual({ code: 0, tekst: 'hier nu' });
    for (const args of [['doe'], ['doe', 'hier'], ['doe', 'hier', '--vanaf'], ['doe', 'hier', '--vanaf', ' ']])
      expect((await voerUit(args, doe)).tekst).toContain('doe MAP --vanaf DAG  doet iets');
  });

  it('zegt waarom iets niet kan, en verbergt geen andere fout', async () => {
    expect(await voerUit(['toon'], bij(new OpdrachtFout('Dat kan niet.')))).toEqual({
      code: 1,
      tekst: 'Dat kan niet.',
    });
    await expect(voerUit(['toon'], bij(new Error('schijf vol')))).rejects.toThrow('schijf vol');
  });
});

test.each([
  ['termijnen', 'documenteer'],
  ['brieven', 'documenteer-brieven'],
])('docs/%s.md is made from the protocols', async (naam, opdracht) => {
  const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
  const document = readFileSync(new URL(`../../docs/${naam}.md`, import.meta.url), 'utf8');
  const { tekst } = await voerUit([opdracht], opdrachten);
  expect(zonderOpmaak(document)).toBe(zonderOpmaak(tekst));
});

test('the document says where a region differs, also when only the rolling over does', async () => {
  const landelijk = await laadProtocol();
  const brief = landelijk.termijnen['stap/brief'];
  const uren = landelijk.drempels['verzuim/uren'];
  if (!brief || !uren) throw new Error('stap/brief of verzuim/uren ontbreekt');
  const regio = {
    ...landelijk,
    naam: 'oost',
    termijnen: { ...landelijk.termijnen, 'stap/brief': { ...brief, doorschuiven: 'volgende-werkdag' as const } },
    drempels: { ...landelijk.drempels, 'verzuim/uren': { ...uren, waarde: 12 }, 'oost/eigen': uren },
  };
  const { tekst } = await voerUit(
    ['documenteer'],
    bestandsopdrachten(() => Promise.resolve([landelijk, regio]), compileerProtocol),
  );
  expect(tekst).toContain('oost: 5 werkdagen na het einde van stap 5, doorschuiven volgende-werkdag, ladder stap (');
  expect(tekst).toContain('oost: 12 uur (');
  expect(tekst.split('alleen in oost')).toHaveLength(2);
  expect(tekst.split('oost:')).toHaveLength(3);
});
