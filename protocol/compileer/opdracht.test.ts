import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { laadProtocol, laadProtocollen } from '../index.ts';
import { ProtocolFout } from './fout.ts';
import { voerUit } from './opdracht.ts';
import { bestandsopdrachten } from './opdrachten.ts';

const alle = async () => (await laadProtocollen()).alle;
const stuk = () =>
  Promise.reject(
    new ProtocolFout([
      {
        bestand: 'landelijk/termijnen.yaml',
        regel: 4,
        sleutel: 'stap/een.eenheid',
        wat: 'onbekend',
        doe: 'Kies uit dagen',
      },
    ]),
  );

describe('npm run protocol', () => {
  it('controleer zegt dat het klopt, met de hash', async () => {
    const { code, tekst } = await voerUit(['controleer'], bestandsopdrachten(alle));
    expect(code).toBe(0);
    expect(tekst).toContain('klopt (termijnen: 70, ladders: 4, vragenlijsten: ');
    expect(tekst).toContain((await laadProtocol()).hash);
  });

  it('controleer noemt wat niet klopt en eindigt met 1', async () => {
    expect(await voerUit(['controleer'], bestandsopdrachten(stuk))).toEqual({
      code: 1,
      tekst: 'Het protocol klopt niet (1):\n  landelijk/termijnen.yaml:4 stap/een.eenheid: onbekend. Kies uit dagen.',
    });
  });

  it('toon schrijft termijnen, ladders en geldigheid uit', async () => {
    const { tekst } = await voerUit(['toon'], bestandsopdrachten(alle));
    expect(tekst).toContain(
      'stap/onderzoek: onderzoek naar het verzuim, 10 werkdagen na het einde van stap 4, doorschuiven volgende-schooldag',
    );
    expect(tekst).toContain('herinnering: 2 werkdagen voor de laatste dag, aan lpa');
    expect(tekst).toContain('verstreken: 1 dag na de laatste dag, aan lpa');
    expect(tekst).toContain('Schoolvakanties bekend tot en met 31 juli 2029.');
  });

  it.each([[[]], [['weg']], [['constructor']], [['toon', 'meer']]])('legt het gebruik uit bij %j', async (args) => {
    expect(await voerUit(args, bestandsopdrachten(alle))).toMatchObject({
      code: 1,
      tekst: expect.stringContaining('Gebruik:') as string,
    });
  });

  it('verbergt geen andere fout', async () => {
    await expect(
      voerUit(
        ['toon'],
        bestandsopdrachten(() => Promise.reject(new Error('schijf vol'))),
      ),
    ).rejects.toThrow('schijf vol');
  });
});

test('docs/termijnen.md is made from the protocols', async () => {
  const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
  const document = readFileSync(new URL('../../docs/termijnen.md', import.meta.url), 'utf8');
  expect(zonderOpmaak(document)).toBe(zonderOpmaak((await voerUit(['documenteer'], bestandsopdrachten(alle))).tekst));
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
    bestandsopdrachten(() => Promise.resolve([landelijk, regio])),
  );
  expect(tekst).toContain('oost: 5 werkdagen na het einde van stap 5, doorschuiven volgende-werkdag, ladder stap (');
  expect(tekst).toContain('oost: 12 uur (');
  expect(tekst.split('alleen in oost')).toHaveLength(2);
  expect(tekst.split('oost:')).toHaveLength(3);
});
