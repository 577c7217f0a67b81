import { expect, test } from 'vitest';
import { voerUit } from '../../api/handelingen/voerUit.ts';
import { handelSein } from '../../workflows/definities.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
const stap2 = { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' } as const;

test('two officials at once: one is told that it is no longer possible, and nothing stands twice', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const uit = await Promise.all([proef.doe(stap2), proef.doe(stap2)]);
  expect(uit.filter((u) => u === 'NietMogelijk')).toHaveLength(1);
  expect(await proef.van('StapAfgerond')).toHaveLength(1);
});

test('the same key twice at the same moment is one action with one answer', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const uit = await Promise.all([proef.doe(stap2, 'x'), proef.doe(stap2, 'x')]);
  expect(uit[0]).toBe(uit[1]);
  expect(await proef.van('StapAfgerond')).toHaveLength(1);
});

test('the same action by update and by signal under one key is one action', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const verzoek = { sleutel: 'beide', actor: { soort: 'account', id: 'proef-lpa' } as const, handeling: stap2 };
  await proef.gelukt(stap2, 'beide');
  await proef.handle.signal(handelSein, verzoek);
  await proef.totRust();
  expect(await proef.van('StapAfgerond')).toHaveLength(1);
  expect(await proef.van('HandelingGeweigerd')).toHaveLength(0);
});

test('an action by signal is carried out; a refused one is an event with its reason', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const actor = { soort: 'account', id: 'proef-lpa' } as const;
  await proef.handle.signal(handelSein, { sleutel: 's1', actor, handeling: stap2 });
  await proef.handle.signal(handelSein, { sleutel: 's2', actor, handeling: stap2 });
  await proef.noteer();
  expect(await proef.van('StapAfgerond')).toMatchObject([{ actor, gegevens: { stap: 'contact-school' } }]);
  expect((await proef.van('HandelingGeweigerd')).map((g) => g.gegevens)).toEqual([
    { handeling: 'rond-af', code: 'NietMogelijk' },
  ]);
});

test('the same key gives the same answer in a next run, where the action itself is no longer possible', async () => {
  const proef = await Proef.begin(machines, '2026-11-02', { verderNa: 25 });
  const runVan = async () => (await proef.handle.describe()).runId;
  const eerste = await runVan();
  const verzoek = { sleutel: 'vast', actor: { soort: 'account' as const, id: 'proef-lpa' }, handeling: stap2 };
  const doe = () => voerUit(machines.client, machines.prisma, proef.zaakId, verzoek);
  const uit = await doe();
  expect(uit.soort).toBe('geboekt');
  for (let i = 0; (await runVan()) === eerste; i += 1) {
    await proef.houdVol({ soort: 'noteer', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) }, `n${i}`);
  }
  expect(await proef.houdVol(stap2, 'ander')).toBe('NietMogelijk');
  expect(await doe()).toEqual(uit);
});
