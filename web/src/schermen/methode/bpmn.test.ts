import { describe, expect, test } from 'vitest';
import { bpmnXml } from './bpmn.ts';
import { type Schemawoorden, teken, type Tekenkaart, vakId } from './tekening.ts';

const woorden: Schemawoorden = {
  begin: 'Verzuim',
  splitsing: 'Welke routekaart?',
  klaar: 'Klaar?',
  einde: 'Zaak gesloten',
  optioneel: '(mag)',
  routekaart: (kaart) => `Routekaart ${kaart}`,
  terugNaar: (nummer) => `terug naar stap ${nummer}`,
};
const stap = (nummer: number, naam: string, optioneel = false) => ({
  nummer,
  naam,
  optioneel,
  uitkomsten: [{ terugNaar: null }],
});
const einde = {
  ...stap(5, 'Evaluatie'),
  uitkomsten: [{ terugNaar: null }, { terugNaar: 4 }],
};
/** Step 3 is another one on each routekaart; the rest they have in common. */
const KAARTEN: Tekenkaart[] = [
  { kaart: 'A', naam: 'geen luxe', stappen: [stap(2, 'Contact'), stap(3, 'Brief', true), stap(4, 'Doen'), einde] },
  { kaart: 'B', naam: 'luxe', stappen: [stap(2, 'Contact'), stap(3, 'Waarschuwing'), stap(4, 'Doen'), einde] },
];
const xml = bpmnXml(KAARTEN, woorden);
const keren = (wat: string | RegExp): number => [...xml.matchAll(new RegExp(wat, 'g'))].length;

describe('steps', () => {
  test('one that both routekaarten have is drawn once, one of its own on its own line', () => {
    expect(keren('<bpmn:task ')).toBe(5);
    expect(keren('name="2. Contact"')).toBe(1);
    expect(keren('name="A3. Brief \\(mag\\)"')).toBe(1);
    expect(keren('name="B3. Waarschuwing"')).toBe(1);
  });
  test('a step of a case is found by its routekaart and number', () => {
    expect(vakId(KAARTEN, 'B', 3)).toBe('B3');
    expect(vakId(KAARTEN, 'B', 4)).toBe('S4');
  });
  test('everything has a place, and no two are at the same one', () => {
    const { vormen } = teken(KAARTEN, woorden);
    const plekken = [...vormen.values()].map(({ x, y }) => `${x}/${y}`);
    expect(new Set(plekken).size).toBe(plekken.length);
    expect(keren('<bpmndi:BPMNShape ')).toBe(plekken.length);
  });
  test('what a name holds is never taken for markup', () => {
    const gek = bpmnXml([{ kaart: 'A', naam: '', stappen: [stap(0, 'Ouders & "school" <')] }], woorden);
    expect(gek).toContain('name="0. Ouders &amp; &quot;school&quot; &lt;"');
  });
});

describe('ways', () => {
  const lijnen = (): string[] => teken(KAARTEN, woorden).lijnen.map(({ van, naar }) => `${van} → ${naar}`);

  test('from the first to the last step, over either routekaart, and back for another round', () => {
    expect(lijnen().sort()).toEqual(
      [
        'Begin → S2',
        'S2 → Splitsing',
        'Splitsing → A3',
        'Splitsing → B3',
        'A3 → Samen',
        'B3 → Samen',
        'Samen → S4',
        'S4 → S5',
        'S5 → Klaar',
        'Klaar → Einde',
        'Klaar → S4',
      ].sort(),
    );
    expect(xml).toContain('name="terug naar stap 4"');
  });
  test('without a way back there is nothing to ask at the end', () => {
    const recht = KAARTEN.map((kaart) => ({ ...kaart, stappen: kaart.stappen.slice(0, 3) }));
    const { vormen, lijnen: tot } = teken(recht, woorden);
    expect(vormen.has('Klaar')).toBe(false);
    expect(tot.at(-1)).toMatchObject({ van: 'S4', naar: 'Einde' });
  });
});
