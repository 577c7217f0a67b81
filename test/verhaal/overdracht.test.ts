import { expect, test } from 'vitest';
import { canoniek } from '../../mas/canoniek.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import { vouwOpnieuw } from '../../workflows/definities.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();

const runs = async (proef: Proef): Promise<number> => {
  let aantal = 0;
  for await (const _ of machines.client.workflow.list({ query: `WorkflowId = "${proef.zaakId}"` })) aantal += 1;
  return aantal;
};
const gevouwen = async (proef: Proef) => (await proef.gebeurtenissen()).reduce(pasToe, leegDossier(proef.zaakId));

test('a burst of actions over many runs: every one is answered, none is done twice, nobody starves the hand-over', async () => {
  const proef = await Proef.begin(machines, '2026-11-02', { verderNa: 40 });
  const stroom = Array.from({ length: 4 }, async (_, s) => {
    for (let i = 0; i < 15; i += 1) {
      const handeling = { soort: 'noteer', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) } as const;
      expect(typeof (await proef.houdVol(handeling, `s${s}-${i}`))).toBe('number');
    }
  });
  await Promise.all(stroom);
  expect(await proef.van('BevindingGenoteerd')).toHaveLength(60);
  expect(await runs(proef)).toBeGreaterThan(3);
  await proef.totRust();
  expect(canoniek((await proef.stand()).dossier)).toBe(canoniek(await gevouwen(proef)));
});

test('terms ring on their day whatever run is at work', async () => {
  const proef = await Proef.begin(machines, '2026-11-02', { verderNa: 20 });
  for (let i = 0; i < 6; i += 1) {
    const inhoud = await proef.tekst({ toelichting: 'verzonnen' });
    await proef.houdVol({ soort: 'noteer', inhoud }, `n${i}`);
  }
  await proef.naar('2026-11-23');
  expect((await proef.van('TredeBereikt')).map((g) => g.gegevens.dag)).toEqual([
    '2026-11-05',
    '2026-11-10',
    '2026-11-16',
  ]);
  expect(await runs(proef)).toBeGreaterThan(1);
});

test('a refusal at the door leaves a run as it was, however near it is to its hand-over', async () => {
  // the run of a case that lies still, and what its history counts: one task more is two events
  const stil = async (verderNa?: number) => {
    const proef = await Proef.begin(machines, '2026-11-02', verderNa === undefined ? {} : { verderNa });
    await proef.totRust();
    const { runId, historyLength } = await proef.handle.describe();
    return { proef, runId, lengte: historyLength };
  };
  const { lengte } = await stil();
  // nobody knows how many tasks the server makes of it
  const zaken = await Promise.all([-4, -3, -2, -1, 0, 1].map((erbij) => stil(lengte + erbij)));
  for (const { proef, runId } of zaken) {
    const zomaar = { soort: 'rond-af', stap: 'onderzoek', uitkomst: 'geen-ongeoorloofd-verzuim' } as const;
    expect(await proef.doe(zomaar)).toBe('MotivatieNodig');
    expect((await proef.handle.describe()).runId).toBe(runId);
  }
});

test('folding the whole ledger again shows nothing in between, and changes nothing', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await proef.totRust();
  const voor = canoniek((await proef.stand()).dossier);
  await proef.handle.signal(vouwOpnieuw);
  for (let i = 0; i < 10; i += 1) expect(canoniek((await proef.stand()).dossier)).toBe(voor);
  await proef.noteer();
  expect(canoniek((await proef.stand()).dossier)).toBe(canoniek(await gevouwen(proef)));
});

test.each([15, 25, 45])('handing over after every %i events leaves no trace in what happens', async (verderNa) => {
  const spelen = async (begin: { verderNa?: number }) => {
    const proef = await Proef.begin(machines, '2026-11-02', begin);
    await proef.naar('2026-11-11');
    for (const [stap, uitkomst] of [
      ['contact-school', 'melding-juist'],
      ['keuze-routekaart', 'A'],
      ['onderzoek', 'geen-ongeoorloofd-verzuim'],
    ] as const) {
      await proef.houdVol({ soort: 'rond-af', stap, uitkomst }, stap);
    }
    await proef.naar('2026-11-24');
    // ids of a case and of its melding are its own; where a notice stands between two rungs depends on the server, whose
    // fast-forward does not wait for a run that is just beginning
    const alle = (await proef.gebeurtenissen()).map(({ soort, dag, gegevens }) => {
      const {
        leerlingId: _l,
        meldingsnummer: _m,
        bezigheid: _b,
        id: _i,
        ...rest
      } = gegevens as Record<string, unknown>;
      return { soort, rest, ...(soort !== 'Verricht' && { dag }) };
    });
    return [alle.filter((g) => g.soort !== 'Verricht'), alle.filter((g) => g.soort === 'Verricht')];
  };
  expect(await spelen({ verderNa })).toEqual(await spelen({}));
});
