import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bezigheid, teDoen } from '../mas/bezigheden.ts';
import { wekkingen } from '../mas/wekkingen.ts';
import { maakActiviteiten } from './index.ts';
import { sha256 } from './keten.ts';
import { regioVan, regioVanSchool } from './regio.ts';
import { EigenGriffie, type Proefzaak } from '../test/opzet/griffie.ts';
import type { Activiteiten } from './types.ts';

let griffie: EigenGriffie;
let activiteiten: Activiteiten;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
  activiteiten = maakActiviteiten(griffie);
});
afterAll(async () => {
  await griffie.stop();
});

/** The first rung of the first term is reached: somebody has to be told. */
async function bereikTrede(zaak: Proefzaak): Promise<Bezigheid> {
  const [wekking] = wekkingen(await zaak.dossier());
  if (!wekking) throw new Error('er loopt geen termijn');
  await zaak.boek(wekking.opdracht, { van: 'zaak', moment: wekking.wektOp });
  const [bezigheid] = teDoen(await zaak.dossier());
  if (!bezigheid) throw new Error('er is niets te doen');
  return bezigheid;
}
const attenderingen = (zaak: Proefzaak) => griffie.prisma.attendering.findMany({ where: { zaakId: zaak.zaakId } });

test('the protocols are kept before anything is decided under them, each as the very text of its hash', async () => {
  const zaak = griffie.zaak();
  await activiteiten.beslisEnBoek(zaak.boeking(await zaak.meldopdracht(), { van: 'postvak' }));
  await maakActiviteiten(griffie).beslisEnBoek(zaak.boeking({ soort: 'lees-bij' }, { van: 'zaak' }));
  const bewaard = await griffie.prisma.protocol.findMany();
  expect(bewaard.map((p) => p.naam).sort()).toEqual(['ijssel-vecht', 'landelijk', 'noord-kennemerland']);
  for (const { document, hash } of bewaard) expect(sha256(document)).toBe(hash);
  // the case is in Alkmaar
  const hash = bewaard.find((p) => p.naam === 'noord-kennemerland')?.hash;
  expect((await zaak.gebeurtenissen())[0]?.protocol).toBe(hash);
});

test('a notice goes out once, however often it is asked for', async () => {
  const zaak = await griffie.geopend();
  const bezigheid = await bereikTrede(zaak);
  const vraag = { zaakId: zaak.zaakId, bezigheid };
  expect(await Promise.all([activiteiten.verricht(vraag), activiteiten.verricht(vraag)])).toEqual([true, true]);
  expect(await activiteiten.verricht(vraag)).toBe(true);
  // 2 November + 5 working days is the 9th; two working days before it is the 5th
  expect(await attenderingen(zaak)).toEqual([
    {
      sleutel: `${zaak.zaakId}/attendeer/stap/contact-school/3/herinnering/2026-11-05`,
      zaakId: zaak.zaakId,
      ontvanger: 'lpa',
      gemeente: 'GM0361',
      proef: false,
      termijn: 'stap/contact-school/3',
      naam: 'contact met de school',
      trede: 'herinnering',
      dag: '2026-11-05',
    },
  ]);
});

test('a notice that is no longer wanted does not go out; one that went out stays', async () => {
  const zaak = await griffie.geopend();
  const bezigheid = await bereikTrede(zaak);
  await zaak.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  expect(await activiteiten.verricht({ zaakId: zaak.zaakId, bezigheid })).toBe(false);
  expect(await attenderingen(zaak)).toEqual([]);

  const ander = await griffie.geopend();
  const vraag = { zaakId: ander.zaakId, bezigheid: await bereikTrede(ander) };
  await activiteiten.verricht(vraag);
  await ander.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  expect(await activiteiten.verricht(vraag)).toBe(true);
  expect(await attenderingen(ander)).toHaveLength(1);
});

test('a notice that somebody made up does not go out', async () => {
  const zaak = await griffie.geopend();
  const { zaakId } = zaak;
  const bezigheid = {
    sleutel: 'verzonnen',
    soort: 'attendeer',
    ontvanger: 'lpa',
    termijn: 'x',
    trede: 'y',
    dag: '2026-11-02',
  } as const;
  expect(await activiteiten.verricht({ zaakId, bezigheid })).toBe(false);
  expect(await activiteiten.verricht({ zaakId: 'bestaat-niet', bezigheid })).toBe(false);
});

test('the holidays of a child without a school are those of its place, else of its municipality, else of the middle', async () => {
  const { prisma } = griffie;
  const school = (vestiging: string, plaats: string, vakantieregio: string) => ({
    vestiging,
    naam: 'Fictief College',
    plaats,
    vakantieregio,
  });
  await prisma.gemeente.create({ data: { code: 'GM9999', naam: 'Verzonnendam' } });
  await prisma.school.createMany({
    data: [
      school('99YY00', 'Verzonnendam', 'noord'),
      school('99YY02', 'Fictiefveen', 'noord'),
      // of two schools in one place the first by its number counts
      school('99YY01', 'Fictiefveen', 'zuid'),
    ],
  });
  const inVerzonnendam = (plaats: string | null) => regioVan(prisma, { plaats, gemeente: 'GM9999' });
  expect(await inVerzonnendam('Fictiefveen')).toBe('zuid');
  expect(await inVerzonnendam('Nergenshuizen')).toBe('noord');
  expect(await inVerzonnendam(null)).toBe('noord');
  expect(await regioVan(prisma, { plaats: 'Nergenshuizen', gemeente: 'GM0000' })).toBe('midden');
  expect(await regioVanSchool(prisma, '99YY01')).toBe('zuid');
  expect(await regioVanSchool(prisma, '99YY09')).toBeNull();
});
