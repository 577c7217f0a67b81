import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { beslistHetHoofd, eersteLesweken, schooldagenIn, telVerlof, type Verlof } from './tel.ts';

const protocol = await laadProtocol();
let nummer = 0;
const verlof = (anders: Partial<Verlof> = {}): Verlof => ({
  id: `v${(nummer += 1)}`,
  grond: 'anders',
  van: '2026-11-02',
  totEnMet: '2026-11-06',
  dagen: 5,
  besluit: 'verleend',
  regio: 'noord',
  ...anders,
});
const signalen = (...verloven: Verlof[]) =>
  telVerlof(verloven, protocol).flatMap((jaar) => jaar.signalen.map(({ soort }) => soort));

describe('leave is counted per schooljaar, per article and per ground', () => {
  test('f and g apart, what was refused not at all, and 1 August begins anew', () => {
    const jaren = telVerlof(
      [
        verlof({ van: '2026-06-01', totEnMet: '2026-06-02', dagen: 2 }),
        verlof({ dagen: 4 }),
        verlof({ van: '2027-01-11', totEnMet: '2027-01-13', dagen: 3, grond: 'huwelijk-buitenland' }),
        verlof({ van: '2027-02-01', totEnMet: '2027-02-12', dagen: 10, grond: 'vakantie' }),
        verlof({ van: '2027-03-01', totEnMet: '2027-03-05', besluit: 'geweigerd' }),
      ],
      protocol,
    );
    expect(jaren.map(({ schooljaar, verleend }) => [schooljaar, verleend])).toEqual([
      ['2026/2027', { f: { keren: 1, dagen: 10 }, g: { keren: 2, dagen: 7 } }],
      ['2025/2026', { f: { keren: 0, dagen: 0 }, g: { keren: 1, dagen: 2 } }],
    ]);
    expect(jaren.flatMap((jaar) => jaar.signalen)).toEqual([]);
  });

  test('only schooldagen count: the autumn holiday of noord is 10 to 18 October 2026', () => {
    // Monday 5 to Friday 23 October: two weeks of five
    expect(schooldagenIn('2026-10-05', '2026-10-23', protocol.kalender, 'noord')).toBe(10);
  });
});

describe('school and law disagree', () => {
  test('ten days of g are for the head, eleven are not; what was granted before counts', () => {
    expect(signalen(verlof(), verlof({ van: '2026-12-07', totEnMet: '2026-12-11' }))).toEqual([]);
    expect(signalen(verlof(), verlof({ van: '2026-12-07', totEnMet: '2026-12-14', dagen: 6 }))).toEqual([
      'te-veel-dagen',
    ]);
    const eerder = [verlof()];
    expect(beslistHetHoofd({ van: '2026-12-07', dagen: 5 }, eerder, protocol)).toBe(true);
    expect(beslistHetHoofd({ van: '2026-12-07', dagen: 6 }, eerder, protocol)).toBe(false);
    // another schooljaar
    expect(beslistHetHoofd({ van: '2027-09-06', dagen: 10 }, eerder, protocol)).toBe(true);
  });

  test('a holiday twice in one schooljaar, or longer than ten days', () => {
    const een = verlof({ grond: 'vakantie', dagen: 3 });
    expect(signalen(een, verlof({ grond: 'vakantie', van: '2027-02-01', totEnMet: '2027-02-02', dagen: 2 }))).toEqual([
      'vakantie-vaker',
    ]);
    expect(signalen(verlof({ grond: 'vakantie', dagen: 11 }))).toEqual(['te-veel-dagen']);
  });

  test('a holiday in the first two lesweken: in noord they begin on Monday 17 August 2026 and end on Sunday 30 August', () => {
    // the summer holiday of noord is 4 July to 16 August 2026
    expect(eersteLesweken('2026/2027', 2, protocol.kalender, 'noord')).toEqual(['2026-08-17', '2026-08-30']);
    const op = (van: string, totEnMet: string) => signalen(verlof({ grond: 'vakantie', van, totEnMet, dagen: 1 }));
    expect(op('2026-08-28', '2026-08-31')).toEqual(['vakantie-eerste-lesweken']);
    expect(op('2026-08-31', '2026-08-31')).toEqual([]);
  });

  test('a ground that is never lawful, and more days than its ground gives; not when it was refused', () => {
    expect(signalen(verlof({ grond: 'goedkope-tickets', dagen: 1 }))).toEqual(['nooit-geoorloofd']);
    expect(signalen(verlof({ grond: 'goedkope-tickets', dagen: 1, besluit: 'geweigerd' }))).toEqual([]);
    expect(signalen(verlof({ grond: 'verhuizing', dagen: 1 }))).toEqual([]);
    expect(signalen(verlof({ grond: 'verhuizing', dagen: 2 }))).toEqual(['meer-dan-de-grond']);
  });

  test('days of one ground are counted together in a schooljaar; the leave with which it came to be too many is named once', () => {
    const verhuizing = (van: string, anders: Partial<Verlof> = {}) =>
      verlof({ grond: 'verhuizing', van, totEnMet: van, dagen: 1, ...anders });
    const [najaar, lente] = [verhuizing('2026-11-02'), verhuizing('2027-03-01')];
    const [jaar] = telVerlof([lente, najaar, verhuizing('2027-06-01')], protocol);
    expect(jaar?.signalen).toMatchObject([{ soort: 'meer-dan-de-grond', verlof: lente.id }]);
    expect(jaar?.signalen[0]?.tekst).toContain('hoogstens 1 schooldag, en dit schooljaar zijn er samen 2 verleend');
    // another ground, another schooljaar, refused, entered by mistake
    expect(signalen(najaar, verhuizing('2027-03-01', { grond: 'jubileum' }))).toEqual([]);
    expect(signalen(najaar, verhuizing('2027-09-01'))).toEqual([]);
    expect(signalen(najaar, verhuizing('2027-03-01', { besluit: 'geweigerd' }))).toEqual([]);
    expect(signalen(najaar, verhuizing('2027-03-01', { besluit: 'vervallen' }))).toEqual([]);
  });
});
