import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { WorkflowUpdateFailedError } from '@temporalio/client';
import { describe, expect, inject, test, vi } from 'vitest';
import type { Handeling } from '../../mas/opdracht.ts';
import { herwikkel } from '../../platform/versleuteling/herwikkel.ts';
import { ontsluitGeschiedenis, sleutelsIn } from '../../platform/versleuteling/geschiedenis.ts';
import { SleutelVernietigd, vernietigZaaksleutel } from '../../platform/versleuteling/sleutelbos.ts';
import { handel } from '../../workflows/definities.ts';
import { archiveer } from '../../worker/archief/archiveer.ts';
import { uitArchief } from '../../worker/archief/bewaar.ts';
import { voerHerspelingUit } from '../../worker/audit/herspelen/opdracht.ts';
import { proefcodec, proefkeks } from '../opzet/codec.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
const { prisma } = machines;
const { map, keks } = inject('huis');

/** Stands in payloads alone: as the id of who acts. */
const MERKTEKEN = 'merkteken-4f1c9a';

const ruw = async (proef: Proef): Promise<string> => historyToJSON(await proef.handle.fetchHistory());
/** Everything that is written in base64 in it as well. */
const metBytes = (json: string): string =>
  json +
  [...json.matchAll(/"([\w+/]{4,}={0,2})"/g)]
    .map(([, b64 = '']) => Buffer.from(b64, 'base64').toString('latin1'))
    .join('\n');

describe('what the server holds of a case', () => {
  test('says nothing of what was asked, answered or refused: not in its history, and not in its files', async () => {
    const proef = await Proef.begin(machines, '2026-11-02');
    const actor = { soort: 'account', id: MERKTEKEN } as const;
    const doe = (sleutel: string, handeling: Handeling) =>
      proef.handle.executeUpdate(handel, { args: [{ sleutel, actor, handeling }], updateId: sleutel });
    await doe('a', { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
    // taken on, and refused when it was to be booked: that stands in the history as a failure
    const inhoud = { id: 'bestaat-niet', sha256: 'a'.repeat(64), velden: ['toelichting' as const] };
    const weigering: unknown = await doe('b', { soort: 'noteer', inhoud }).catch((fout: unknown) => fout);
    // who asked is told why, in words that the server does not know
    const tekst = (weigering as WorkflowUpdateFailedError).cause?.message ?? '';
    expect(tekst).toMatch(/ .*\.$/);
    await proef.naar('2026-11-23');
    expect(await proef.van('StapAfgerond')).toMatchObject([{ actor }]);

    const geschiedenis = metBytes(await ruw(proef));
    expect(geschiedenis).toContain(proef.zaakId);
    expect(geschiedenis).toContain('Encoded failure');
    for (const woord of [MERKTEKEN, tekst, 'rond-af', 'StapAfgerond', 'VerzuimGemeld', '99XX00', 'TermijnGestart'])
      expect(geschiedenis, woord).not.toContain(woord);

    const server = join(map, 'temporal');
    const bestanden = readdirSync(server).filter((naam) => naam.startsWith('temporal.db'));
    const bytes = bestanden.map((naam) => readFileSync(join(server, naam)));
    expect(bytes.some((inhoud) => inhoud.includes(proef.zaakId))).toBe(true);
    expect(bytes.some((inhoud) => inhoud.includes(MERKTEKEN))).toBe(false);
    const logs = readdirSync(join(map, 'log')).map((naam) => readFileSync(join(map, 'log', naam)));
    expect(logs.some((inhoud) => inhoud.includes(MERKTEKEN))).toBe(false);
  });
});

describe('a case that was archived', () => {
  test('is kept sealed and replays with its key; without it nobody reads it, and its hash still holds', async () => {
    const proef = await Proef.begin(machines, '2026-11-02');
    const { zaakId } = proef;
    await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
    await proef.handle.result();
    const rij = await vi.waitFor(async () => {
      await archiveer(machines, null);
      return prisma.archief.findFirstOrThrow({ where: { zaakId } });
    }, 20_000);
    expect(rij.protocollen.length).toBeGreaterThan(0);
    expect(sleutelsIn(uitArchief(rij))).toHaveLength(1);
    expect(metBytes(JSON.stringify(uitArchief(rij)))).not.toContain('ter-kennisgeving');
    expect((await voerHerspelingUit(machines, zaakId)).tekst).toContain('Alles klopt.');

    await vernietigZaaksleutel(prisma, zaakId, new Date('2026-11-26T10:00:00Z'));
    // as every process is half a minute later
    const later = { ...machines, codec: proefcodec(prisma, keks) };
    expect(await voerHerspelingUit(later, zaakId)).toEqual({
      // that it was destroyed has to stand in the ledger, and here somebody took the key alone
      code: 1,
      tekst: expect.stringMatching(
        /^De inhoud van zaak \S+ \(\S+\) is vernietigd op 26 november 2026: .*\nVan 1 run in het archief is nagegaan .*\nAFWIJKING de sleutel van de zaak is weg/,
      ) as string,
    });
    const open = await ontsluitGeschiedenis(later.codec, uitArchief(rij), zaakId);
    expect(open).toEqual(uitArchief(rij));
    // nor does the case come to life again
    const schrijf = later.codec.encode([{}], { type: 'workflow', namespace: '', workflowId: zaakId });
    await expect(schrijf).rejects.toThrow(SleutelVernietigd);
  });
});

test('the keys are wrapped anew in the midst of cases, and these go on', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const sleutel = () => prisma.zaaksleutel.findUniqueOrThrow({ where: { zaakId: proef.zaakId } });
  const voor = await sleutel();
  const [eerste, tweede] = proefkeks(keks);
  expect(voor.kekId).toBe(eerste.id);
  const { aantal, vrij } = await herwikkel(prisma, tweede ? [tweede, eerste] : [eerste]);
  expect(aantal).toBeGreaterThan(0);
  // other cases of this house begin meanwhile, under the first
  expect([[], [eerste.id]]).toContainEqual(vrij);
  expect(await sleutel()).toMatchObject({ id: voor.id, kekId: tweede?.id });
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  const nieuw = { ...machines, codec: proefcodec(prisma, keks) };
  expect((await voerHerspelingUit(nieuw, proef.zaakId)).tekst).toContain('Alles klopt.');
});
