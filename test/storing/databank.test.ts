import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controleer } from '../../worker/controle-zaken.ts';
import { Klant } from '../opzet/klant.ts';
import { Proef } from '../opzet/proef.ts';
import { startSterfelijkHuis, type SterfelijkHuis, tot } from '../opzet/sterfelijk.ts';

let s: SterfelijkHuis;
beforeAll(async () => {
  s = await startSterfelijkHuis();
});
afterAll(() => s.stop());

/** Away until the test brings it back; the embedded one comes back by itself, so there the answers are held instead. */
async function neemDatabankWeg(): Promise<() => Promise<void>> {
  if (s.postgres) {
    await s.postgres.doodt();
    return () => s.postgres?.start() ?? Promise.resolve();
  }
  s.houdAntwoordenVast();
  return () => {
    s.laatAntwoordenLos();
    return Promise.resolve();
  };
}

test('the database goes away: ten accepted actions wait, the eleventh is told to come back, and all are booked once', async () => {
  const machines = { client: s.proefClient, prisma: s.prisma, taskQueue: 'zaken' };
  const proef = await Proef.begin(machines, '2026-11-02');
  const teksten = await Promise.all(Array.from({ length: 12 }, () => proef.tekst({ toelichting: 'verzonnen' })));
  const doe = (i: number) => proef.doe({ soort: 'noteer', inhoud: teksten[i] as never }, `d${i}`);
  const terug = await neemDatabankWeg();
  const uit = teksten.map((_, i) => doe(i).catch(() => 'later'));
  await tot('de elfde en twaalfde horen dat het vol is', async () => {
    const nu = await Promise.all(uit.map((u) => Promise.race([u, Promise.resolve('onderweg')])));
    return nu.filter((u) => u === 'later').length === 2;
  });
  expect((await proef.stand()).dossier.nr).toBeGreaterThan(0); // where the case is can still be asked
  await terug();
  const eerst = await Promise.all(uit);
  const nummers = await Promise.all(eerst.map((u, i) => (u === 'later' ? doe(i) : Promise.resolve(u))));
  expect(new Set(nummers).size).toBe(12);
  expect(await proef.van('BevindingGenoteerd')).toHaveLength(12);
});

test('without a database nobody is let in: 503 with Retry-After, and nothing happened', async () => {
  const lpa = await Klant.als('lpa', { api: s.huis.api, map: s.map });
  const school = await Klant.als('school', { api: s.huis.api, map: s.map });
  const zaakId = await lpa.proefzaak('2026-11-02');
  // the embedded one is started again by itself, after half a second at the least
  if (s.postgres) await s.postgres.doodt();
  else process.kill(s.huis.pids.databank ?? 0, 'SIGKILL');
  const sleutel = randomUUID();
  const stap2 = { handeling: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' };
  for (const antwoord of [
    await lpa.handel(zaakId, stap2, sleutel),
    await school.meld('2026-11-02'),
    await lpa.haal('/v1/zaken'),
  ]) {
    expect(antwoord.status).toBe(503);
    expect(Number(antwoord.koppen.get('retry-after'))).toBeGreaterThan(0);
  }
  await s.postgres?.start();
  await tot('de databank is terug', async () => (await lpa.haal('/v1/zaken')).status === 200);
  expect((await lpa.zaak(zaakId)).stap).toBe('contact-school');
  await lpa.gelukt(zaakId, stap2, sleutel);
});

test('an action that takes long is accepted with 202 and a link; it is booked once', async () => {
  const lpa = await Klant.als('lpa', { api: s.huis.api, map: s.map });
  const zaakId = await lpa.proefzaak('2026-11-02');
  s.houdAntwoordenVast();
  const sleutel = randomUUID();
  const { status, koppen } = await lpa.handel(zaakId, { handeling: 'noteer', toelichting: 'verzonnen' }, sleutel);
  s.laatAntwoordenLos();
  expect(status).toBe(202);
  await tot(
    'de handeling is geboekt',
    async () => (await lpa.haal<{ stand: string }>(koppen.get('location') ?? '')).lichaam.stand === 'geboekt',
  );
  await lpa.gelukt(zaakId, { handeling: 'noteer', toelichting: 'verzonnen' }, sleutel);
  expect((await lpa.gebeurtenissen(zaakId)).filter((g) => g.soort === 'BevindingGenoteerd')).toHaveLength(1);
});

test('after all of it ledger, read model and workflow say the same', async () => {
  const { zaken, afwijkingen } = await controleer({ prisma: s.prisma, client: s.client, proefClient: s.proefClient });
  expect(zaken).toBeGreaterThan(0);
  expect(afwijkingen).toEqual([]);
});
