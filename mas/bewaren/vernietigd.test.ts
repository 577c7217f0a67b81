import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import type { Handeling, Opdracht } from '../opdracht.ts';
import type { Vernietigdeel } from './regels.ts';
import { vernietigdIn } from './vernietigd.ts';

const intrekking: Opdracht = {
  ...{ soort: 'trek-melding-in', dag: '2026-11-02', meldingsnummer: '1001' },
  mutatietijd: '2026-11-02T12:00:00.000Z',
};
const vernietiging = (deel: Vernietigdeel): Opdracht => ({
  ...{ soort: 'boek-vernietiging', lijst: 'lijst-1', deel, grondslag: 'verzonnen' },
  ...{ teksten: 1, documenten: 0, berichten: 0 },
});
const rectificatie = (nr: number): Handeling => ({
  ...{ soort: 'leg-rectificatie-vast', nr, gevraagdDoor: 'ouder', gevraagdOp: '2026-11-02', besluit: 'verbeterd' },
  inhoud: tekst('motivatie', 'toelichting'),
});

/** What the griffie knows of the event that it is about. */
const OVER = { rectificeert: { regime: 'AVG', moment: 0 } } as const;

const gesloten = (): Spel => new Spel('2026-11-02').meld().gelukt(intrekking, 'postvak');

test('in a case that was destroyed as a whole nothing is offered and nothing is taken, whatever a closed one takes', () => {
  const spel = gesloten();
  expect(mogelijkeHandelingen(spel.dossier).map(({ vast }) => vast.soort)).toContain('leg-rectificatie-vast');
  expect(spel.doe(rectificatie(1), 'handeling', OVER)).toBeNull();
  spel.gelukt(vernietiging('geheel'), 'postvak');
  const { nr } = spel.dossier;
  expect(mogelijkeHandelingen(spel.dossier)).toEqual([]);
  const vernietigd = { code: 'Vernietigd', tekst: expect.stringContaining('vernietigd') as string };
  expect(spel.doe(rectificatie(1), 'handeling', OVER)).toMatchObject(vernietigd);
  expect(spel.doe({ soort: 'noteer', inhoud: tekst('toelichting') })).toMatchObject(vernietigd);
  // and what comes in neither: a partner's answer, a changed melding; a new melding goes to a case of its own
  const melding = {
    ...{ meldingsnummer: '1001', mutatietijd: '2026-11-03T07:00:00.000Z', duoSoort: 'V3' as const },
    ...{ eersteDag: '2026-10-05', laatsteDag: null, vestiging: '99XX00' },
  };
  const wijziging = { soort: 'wijzig-melding', dag: '2026-11-02', melding, inhoud: tekst('melding') };
  expect(spel.doe(wijziging, 'postvak')).toMatchObject(vernietigd);
  const samen = { soort: 'voeg-leerling-samen', leerlingId: 'leerling-1', metLeerlingId: 'leerling-2' };
  expect(spel.doe({ ...samen, inhoud: tekst('toelichting') }, 'postvak')).toMatchObject(vernietigd);
  expect(() => spel.meld('1002')).toThrow('Gesloten');
  // it is destroyed once: a second list counts nothing
  for (const deel of ['geheel', 'wpg'] as const)
    expect(spel.doe(vernietiging(deel), 'postvak')).toMatchObject(vernietigd);
  expect(spel.dossier.nr).toBe(nr);
});

test('in a case of which only what falls under the Wpg was destroyed the rest goes on, and may be destroyed later', () => {
  const spel = gesloten().gelukt(vernietiging('wpg'), 'postvak');
  expect(spel.doe(rectificatie(1), 'handeling', OVER)).toBeNull();
  expect(spel.doe(vernietiging('geheel'), 'postvak')).toBeNull();
});

test('a destruction explains what was written before it, of a part that of the Wpg alone, and nothing after it', () => {
  const spel = gesloten().gelukt(vernietiging('wpg'), 'postvak').gelukt(rectificatie(1), 'handeling', OVER);
  const [melding] = spel.gebeurtenissen;
  const laatste = spel.gebeurtenissen.at(-1);
  if (!melding || !laatste) throw new Error('het spel heeft geen gebeurtenissen');
  const wpg = { ...melding, regime: 'WPG' as const };
  expect([melding, wpg, laatste].map(vernietigdIn(spel.gebeurtenissen))).toEqual([false, true, false]);
  spel.gelukt(vernietiging('geheel'), 'postvak');
  expect([melding, wpg, laatste].map(vernietigdIn(spel.gebeurtenissen))).toEqual([true, true, true]);
  expect(vernietigdIn(gesloten().gebeurtenissen)(melding)).toBe(false);
});
