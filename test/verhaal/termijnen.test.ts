import { expect, test } from 'vitest';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
const treden = async (proef: Proef) => (await proef.van('TredeBereikt')).map((g) => [g.gegevens.trede, g.gegevens.dag]);

test('nobody acts for three weeks: every rung of step 2 once, at midnight of its civil day', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  await proef.naar('2026-11-23');
  // last day Monday 9 November: two werkdagen before, the day after, five werkdagen after
  expect(await treden(proef)).toEqual([
    ['herinnering', '2026-11-05'],
    ['verstreken', '2026-11-10'],
    ['escalatie', '2026-11-16'],
  ]);
  const eerste = (await proef.van('TredeBereikt'))[0];
  expect(new Date(eerste?.moment ?? 0).toISOString().slice(0, 16)).toBe('2026-11-04T23:00'); // 00:00 in Amsterdam, winter time
  expect(await proef.van('Verricht')).toHaveLength(3);
  const attenderingen = await machines.prisma.attendering.findMany({
    where: { zaakId: proef.zaakId },
    orderBy: { dag: 'asc' },
  });
  expect(attenderingen.map((a) => [a.ontvanger, a.dag])).toEqual([
    ['lpa', '2026-11-05'],
    ['lpa', '2026-11-10'],
    ['teamleider', '2026-11-16'],
  ]);
});

test('a day on which the clock changes is a day like any other', async () => {
  // last day Monday 29 March 2027 is tweede Paasdag: see the derivation; summer time begins on Sunday 28 March
  const proef = await Proef.begin(machines, '2027-03-19');
  const { dossier } = await proef.stand();
  const termijn = Object.values(dossier.termijnen)[0];
  // Friday 19 March + 5 werkdagen: 22, 23, 24, 25 March; Friday 26 is Goede Vrijdag, Monday 29 tweede Paasdag; Tuesday 30
  expect(termijn?.laatsteDag).toBe('2027-03-30');
  await proef.naar('2027-03-31', 1);
  const verstreken = (await proef.van('TredeBereikt')).find((g) => g.gegevens.trede === 'verstreken');
  expect(new Date(verstreken?.moment ?? 0).toISOString().slice(0, 16)).toBe('2027-03-30T22:00'); // 00:00 in Amsterdam, summer time
});

test('a term that was extended rings on its new days only', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const id = Object.keys((await proef.stand()).dossier.termijnen)[0] ?? '';
  const inhoud = await proef.tekst({ motivatie: 'school is dicht' });
  await proef.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag: '2026-11-30', inhoud });
  await proef.naar('2026-11-25');
  expect(await treden(proef)).toEqual([]);
  await proef.naar('2026-11-27');
  expect(await treden(proef)).toEqual([['herinnering', '2026-11-26']]); // two werkdagen before Monday 30 November
});

test('a ladder that lies wholly in the past rings at once, in order, each rung under its own day', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  await proef.naar('2026-12-14');
  // a talk of 3 November, recorded in December: step 3 was due on Tuesday 10 November
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', dag: '2026-11-03' });
  await proef.totRust();
  const stap3 = (await proef.van('TredeBereikt')).filter((g) => g.gegevens.id.startsWith('stap/keuze-routekaart'));
  expect(stap3.map((g) => [g.gegevens.trede, g.dag])).toEqual([
    ['herinnering', '2026-11-06'],
    ['verstreken', '2026-11-11'],
    ['escalatie', '2026-11-17'],
  ]);
  expect(new Set(stap3.map((g) => new Date(g.moment).toISOString().slice(0, 10)))).toEqual(new Set(['2026-12-14']));
});
