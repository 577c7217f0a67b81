/** A worker that is killed in the midst of a destruction, again and again: the next one goes on where it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keurKeten } from '../../activities/keten.ts';
import { leesSchakels } from '../../activities/grootboek.ts';
import { leesOndertekensleutels } from '../../platform/ondertekensleutel.ts';
import { isOndertekend } from '../../bewijs/ondertekening.ts';
import { EigenGriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { inDatabank } from '../../test/opzet/sporen.ts';
import type { Kindopdracht } from '../../test/opzet/vernietigkind.ts';

const KIND = fileURLToPath(new URL('../../test/opzet/vernietigkind.ts', import.meta.url));
let griffie: EigenGriffie;
/** They load while the database starts. */
let kinderen: ChildProcess[] = [];
beforeAll(async () => {
  kinderen = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--import', 'tsx', KIND], { stdio: ['pipe', 'ignore', 'inherit'] }),
  );
  griffie = await EigenGriffie.opPostgres();
}, 120_000);
afterAll(async () => {
  for (const kind of kinderen) kind.kill('SIGKILL');
  await griffie.stop();
});

const LIJST = 'lijst-doden';
const LEERLING = 'dodenleerling';
const WOORDEN = ['Voornaamdoden', 'Achternaamdoden', '999990777', 'Straatdoden', 'Ouderdoden', 'Meldingdoden'];

/** Two cases of one child that ended long ago: the child goes with the second. */
async function tweeZaken(): Promise<Proefzaak[]> {
  const [voornaam = '', achternaam = '', persoonsnummer = '', straat = '', naam = '', woord] = WOORDEN;
  const wie = { id: LEERLING, voornaam, achternaam, persoonsnummer, straat, geslacht: 'O', gemeenteCode: 'GM0361' };
  await griffie.prisma.gemeente.createMany({ data: [{ code: 'GM0361', naam: 'Alkmaar' }], skipDuplicates: true });
  await griffie.prisma.leerling.create({ data: { ...wie, geboortedatum: '2003-03-03' } });
  await griffie.prisma.gezag.create({ data: { id: 'gezag-doden', leerlingId: LEERLING, rol: 'ouder', naam } });
  const zaken = ['doden1', 'doden2'].map((id) => griffie.zaak(id));
  for (const zaak of zaken) {
    zaak.vandaag = '2021-06-30';
    const opdracht = await zaak.meldopdracht();
    const inhoud = await griffie.tekst(null, ['melding'], woord);
    await zaak.uit({ ...opdracht, inhoud, leerlingId: LEERLING }, { van: 'postvak' });
    await zaak.trekIn();
  }
  return zaken;
}

const keurLijstGoed = (zaken: readonly Proefzaak[]) =>
  griffie.prisma.vernietigingslijst.create({
    data: {
      ...{ id: LIJST, gemeente: 'GM0361', deel: 'geheel', peildatum: '2026-11-02' },
      ...{ voorgesteldDoor: 'demo-teamleider', goedgekeurdDoor: 'demo-lpa', goedgekeurdOp: new Date() },
      regels: {
        create: zaken.map(({ zaakId }) => ({
          ...{
            zaakId,
            soort: 'regulier',
            regel: 'zaak/verzuim',
            grondslag: 'verzonnen',
            vernietigbaarOp: '2022-03-04',
          },
        })),
      },
    },
  });

/** @returns the signal that it died of, or null when it came to the end of its round */
async function ronde(opdracht: Pick<Kindopdracht, 'naar' | 'ervoor'>): Promise<NodeJS.Signals | null> {
  const kind = kinderen.shift();
  if (!kind) throw new Error('er is geen worker meer over');
  const klaar = once(kind, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  kind.stdin?.end(`${JSON.stringify({ url: griffie.url, map: griffie.map, ...opdracht })}\n`);
  const [code, signaal] = await klaar;
  expect([code, signaal]).toEqual(signaal === null ? [0, null] : [null, 'SIGKILL']);
  return signaal;
}

/** As the inbox does, which was killed as well: it brings everything twice under the same key. */
async function brengNaarGrootboek(zaken: readonly Proefzaak[]): Promise<void> {
  for (const { id, nummer, bericht } of await griffie.prisma.postvak.findMany({ where: { soort: 'vernietiging' } })) {
    const zaak = zaken.find(({ zaakId }) => zaakId === nummer);
    for (let keer = 0; keer < 2; keer += 1)
      expect(await zaak?.uit(bericht, { van: 'postvak', sleutel: `vernietiging/${LIJST}` })).toBeTypeOf('number');
    await griffie.prisma.postvak.update({ where: { id }, data: { stand: 'verwerkt' } });
  }
}

const ergens = (hoogstens: number) => ({ naar: Math.floor(Math.random() * hoogstens), ervoor: Math.random() < 0.5 });
const HEEL = { naar: 1e6, ervoor: true };

test('a worker that is killed at any statement: the person is nowhere, and certificate and event are there once', async () => {
  const zaken = await tweeZaken();
  expect([...new Set((await inDatabank(griffie.prisma, WOORDEN)).map(({ woord }) => woord))].sort()).toEqual(
    [...WOORDEN].sort(),
  );
  leesOndertekensleutels({ data: griffie.map });
  await keurLijstGoed(zaken);

  // what the database holds: somewhere in the first case, and somewhere in either
  const eerst = [ergens(25), ergens(60)];
  expect(await ronde(eerst[0] ?? HEEL), JSON.stringify(eerst)).toBe('SIGKILL');
  await ronde(eerst[1] ?? HEEL);
  await ronde(HEEL);
  await brengNaarGrootboek(zaken);
  // and the keys with the child, and the certificate
  const daarna = [ergens(10), ergens(60)];
  expect(await ronde(daarna[0] ?? HEEL), JSON.stringify(daarna)).toBe('SIGKILL');
  await ronde(daarna[1] ?? HEEL);
  await ronde(HEEL);

  const waar = JSON.stringify([eerst, daarna]);
  expect(await inDatabank(griffie.prisma, WOORDEN), waar).toEqual([]);
  const { verklaring, handtekening } = await griffie.prisma.vernietigingslijst.findUniqueOrThrow({
    where: { id: LIJST },
  });
  const { kop } = await griffie.prisma.ondertekensleutel.findFirstOrThrow();
  const { publiek } = JSON.parse(kop) as { publiek: string };
  expect(isOndertekend(publiek, verklaring ?? '', handtekening ?? ''), waar).toBe(true);
  // each melding had its text and what the keuzehulp was asked: counted once
  expect(JSON.parse(verklaring ?? ''), waar).toMatchObject({
    zaken: zaken.map(({ zaakId }) => ({ zaakId, aantallen: { teksten: 2, documenten: 0, berichten: 0 } })),
  });
  for (const zaak of zaken) {
    expect(
      (await zaak.gebeurtenissen()).filter(({ soort }) => soort === 'InhoudVernietigd'),
      waar,
    ).toHaveLength(1);
    expect(keurKeten(zaak.zaakId, await leesSchakels(griffie.prisma, zaak.zaakId))).toBeNull();
    const { zaakId } = zaak;
    expect(await griffie.prisma.zaaksleutel.count({ where: { zaakId, vernietigdOp: { not: null } } }), waar).toBe(1);
  }
}, 120_000);
