import { randomUUID } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { expect, test } from 'vitest';
import { stuurNaarZaak } from '../../api/intake/verstuur.ts';
import { dagVan } from '../../mas/datum.ts';
import type { InhoudRef } from '../../mas/gebeurtenis.ts';
import { ontsluitGeschiedenis } from '../../platform/versleuteling/geschiedenis.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
const ref = { id: 'x', sha256: 'a'.repeat(64), velden: ['motivatie'] };
const verzoek = (handeling: unknown, sleutel: string = randomUUID()): string =>
  JSON.stringify({ sleutel, actor: { soort: 'account', id: 'lpa' }, handeling });

/** Each with the reason under which it must stand in the ledger. */
const ROMMEL: [string, string, string, string][] = [
  ['broken JSON', 'handel', '{"kapot', 'Onleesbaar'],
  ['nested without end', 'handel', '['.repeat(20_000) + ']'.repeat(20_000), 'Onleesbaar'],
  ['nothing', 'handel', 'null', 'Ongeldig'],
  ['a number', 'handel', '7', 'Ongeldig'],
  ['no actor', 'handel', '{"sleutel":"a","handeling":{"soort":"noteer"}}', 'Ongeldig'],
  [
    'an actor that is the case itself',
    'handel',
    '{"sleutel":"a","actor":{"soort":"zaak"},"handeling":{"soort":"noteer"}}',
    'Ongeldig',
  ],
  ['a name of the prototype', 'handel', verzoek({ soort: 'constructor' }), 'Onbekend'],
  [
    'a forged command of the case',
    'handel',
    verzoek({ soort: 'bereik-trede', termijn: 'x', trede: 'y', wektOp: 1 }),
    'Onbekend',
  ],
  ['a forged melding', 'handel', verzoek({ soort: 'meld' }), 'Onbekend'],
  [
    'a step that is a name of the prototype',
    'handel',
    verzoek({ soort: 'sla-over', stap: '__proto__', inhoud: ref }),
    'Ongeldig',
  ],
  [
    'a text that does not exist',
    'handel',
    verzoek({ soort: 'sla-over', stap: 'onderzoek', inhoud: ref, afwijkreden: 'anders' }),
    'InhoudOnbekend',
  ],
  ['a NUL in a field', 'handel', verzoek({ soort: 'wijs-toe', behandelaar: 'a\u0000b' }), 'Ongeldig'],
  [
    'a day that does not exist',
    'handel',
    verzoek({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', dag: '2026-13-01' }),
    'Ongeldig',
  ],
  ['a signal that nobody knows', 'bestaat-niet', '{}', 'Onbekend'],
];

test('rubbish by signal is recorded as refused, and the case goes on', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const stuurPayload = (signalName: string, payload: Payload) =>
    machines.client.workflowService.signalWorkflowExecution({
      namespace: 'schakel-proef',
      workflowExecution: { workflowId: proef.zaakId },
      signalName,
      requestId: randomUUID(),
      input: { payloads: [payload] },
    });
  const stuur = (naam: string, data: string, encoding = 'json/plain') =>
    stuurPayload(naam, { metadata: { encoding: Buffer.from(encoding) }, data: Buffer.from(data) });
  for (const [, naam, data] of ROMMEL) await stuur(naam, data);
  await stuur('handel', 'x', 'binary/vreemd');
  // sealed with a key that never was, with that of another case, and with that of the case and then changed
  const ander = await Proef.begin(machines, '2026-11-02');
  const van = async (zaakId: string): Promise<Payload> => {
    const waarde = {
      metadata: { encoding: Buffer.from('json/plain') },
      data: Buffer.from(verzoek({ soort: 'noteer' })),
    };
    const [dicht] = await machines.codec.encode([waarde], { type: 'workflow', namespace: '', workflowId: zaakId });
    return dicht ?? {};
  };
  const eigen = await van(proef.zaakId);
  const veranderd = Buffer.from(eigen.data ?? []);
  veranderd.writeUInt8(veranderd.readUInt8(20) ^ 1, 20);
  for (const payload of [
    { ...eigen, metadata: { ...eigen.metadata, 'encryption-key-id': Buffer.from(randomUUID()) } },
    await van(ander.zaakId),
    { ...eigen, data: veranderd },
  ])
    await stuurPayload('handel', payload);
  await stuur('handel', verzoek({ soort: 'noteer', inhoud: { ...ref, velden: ['toelichting'] } }, '\u0000'));
  expect(typeof (await proef.noteer())).toBe('number');
  const redenen = (await proef.van('HandelingGeweigerd')).map((g) => g.gegevens.code);
  expect(redenen).toEqual([
    ...ROMMEL.map(([, , , reden]) => reden),
    ...Array<string>(4).fill('Onleesbaar'),
    'InhoudOnbekend',
  ]);
});

test('rubbish by update is refused and leaves no trace in the ledger', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const nr = (await proef.stand()).dossier.nr;
  for (const handeling of [null, 7, { soort: 'constructor' }, { soort: 'rond-af', stap: 'evaluatie' }]) {
    expect(['Ongeldig', 'Onbekend']).toContain(await proef.doe(handeling as never));
  }
  expect((await proef.stand()).dossier.nr).toBe(nr);
});

test('a cancel request from outside does not break a case', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  await proef.handle.cancel();
  await proef.noteer();
  await proef.naar('2026-11-23');
  expect(await proef.van('TredeBereikt')).toHaveLength(3);
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
  await proef.handle.result();
});

test('what a person wrote never comes into Temporal', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const geheim = 'moeder vertelt iets persoonlijks';
  await proef.gelukt({ soort: 'noteer', inhoud: await proef.tekst({ toelichting: geheim }) });
  const dicht: unknown = JSON.parse(historyToJSON(await proef.handle.fetchHistory()));
  // it is sealed: what is in it must not say so either
  const history = await ontsluitGeschiedenis(machines.codec, dicht, proef.zaakId);
  const ontcijfer = (_: string, v: unknown): unknown =>
    typeof v === 'string' && /^[\w+/=]{8,}$/.test(v) ? Buffer.from(v, 'base64').toString() : v;
  const bytes = JSON.stringify(history, ontcijfer);
  expect(bytes).not.toContain(geheim);
  expect(bytes).toContain('noteer');
});

test('a first melding that was refused does not take the number of the case with it; a closed case is never begun again', async () => {
  const proef = new Proef(machines, 'proef-refused001-regulier-1', 0);
  const opdracht = await proef.meldopdracht(dagVan(Date.now()), 'refused001');
  const stuur = (inhoud: InhoudRef, sleutel: string) =>
    stuurNaarZaak(machines.client, machines.taskQueue, {
      zaakId: proef.zaakId,
      verschuiving: 0,
      sleutel,
      door: 'proef-school',
      opdracht: { ...opdracht, inhoud },
      samenvatting: 'Proef',
    });
  const onbekend = { id: 'bestaat-niet', sha256: 'a'.repeat(64), velden: ['melding' as const] };
  expect(await stuur(onbekend, 'melding/1')).toMatchObject({ soort: 'geweigerd', code: 'InhoudOnbekend' });
  await proef.handle.result(); // the empty run has ended
  expect(await stuur(opdracht.inhoud, 'melding/2')).toEqual({ soort: 'geboekt' });
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
  await proef.handle.result();
  expect(await stuur(await proef.tekst({ melding: '{}' }), 'melding/3')).toEqual({ soort: 'gesloten' });
  expect(await proef.van('VerzuimGemeld')).toHaveLength(1);
});
