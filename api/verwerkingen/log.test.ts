/** What is read of a real child stands in the Logboek dataverwerkingen, or is not read. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { plusDagen } from '../../mas/datum.ts';
import type { Rol, Wie } from '../../mas/rechten.ts';
import { EigenGriffie } from '../../test/opzet/griffie.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { logVerwerking } from './log.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
  await griffie.prisma.gemeente.create({ data: { code: 'GM0361', naam: 'Alkmaar' } });
});
afterAll(async () => {
  vi.useRealTimers();
  await griffie.stop();
});

const wie = (id: string, rol: Rol, boa = false): Wie => ({ id, rol, boa, gemeenten: ['GM0361'], vestiging: null });
const LPA = wie('lpa-1', 'lpa');
const regels = (waar: object) =>
  griffie.prisma.verwerking.findMany({
    where: waar,
    orderBy: [{ kwartier: 'asc' }, { accountId: 'asc' }],
    select: { kwartier: true, accountId: true, rol: true, activiteit: true, regime: true, aantal: true },
  });

describe('of what somebody reads there is one line a quarter of an hour', () => {
  test('that counts how often, and a new one from the next quarter on', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const lees = async (moment: string) => {
      vi.setSystemTime(new Date(moment));
      await logVerwerking(griffie.prisma, LPA, { activiteit: 'lees-advies', zaakId: 'z1', regime: 'AVG' });
    };
    await lees('2026-11-24T08:15:00.000Z');
    await lees('2026-11-24T08:29:59.999Z');
    await lees('2026-11-24T08:30:00.000Z');
    vi.useRealTimers();
    expect((await regels({ zaakId: 'z1' })).map(({ kwartier, aantal }) => [kwartier.toISOString(), aantal])).toEqual([
      ['2026-11-24T08:15:00.000Z', 2],
      ['2026-11-24T08:30:00.000Z', 1],
    ]);
  });

  test('for each person, each thing done, each case, each pupil and each regime one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:00:00Z') });
    const { prisma } = griffie;
    const basis = { activiteit: 'lees-zaak', zaakId: 'z2', leerlingId: 'l2', regime: 'AVG' } as const;
    await Promise.all([
      logVerwerking(prisma, LPA, basis),
      logVerwerking(prisma, LPA, basis),
      logVerwerking(prisma, wie('lpa-2', 'lpa'), basis),
      logVerwerking(prisma, LPA, { ...basis, activiteit: 'lees-tijdlijn' }),
      logVerwerking(prisma, LPA, { ...basis, zaakId: 'z3' }),
      logVerwerking(prisma, LPA, { ...basis, leerlingId: 'l3' }),
      logVerwerking(prisma, LPA, { ...basis, regime: 'WPG' }),
    ]);
    vi.useRealTimers();
    const geteld = await regels({ OR: [{ zaakId: { in: ['z2', 'z3'] } }, { leerlingId: 'l3' }] });
    expect(geteld.map(({ aantal }) => aantal).sort()).toEqual([1, 1, 1, 1, 1, 2]);
  });
});

describe('a case', () => {
  test('that is found is logged with its pupil, for what it was found', async () => {
    const zaak = await griffie.geopend();
    await zoekZaak(griffie.prisma, LPA, 'lees-vragenlijsten', zaak.zaakId);
    const rij = await griffie.prisma.verwerking.findFirstOrThrow({ where: { zaakId: zaak.zaakId } });
    expect(rij).toMatchObject({
      accountId: 'lpa-1',
      rol: 'lpa',
      activiteit: 'lees-vragenlijsten',
      leerlingId: 'leerling-1',
      regime: 'AVG',
    });
  });

  test('that may not be seen is not logged', async () => {
    const zaak = await griffie.geopend();
    const elders = { ...LPA, gemeenten: ['GM0193'] };
    await expect(zoekZaak(griffie.prisma, elders, 'lees-zaak', zaak.zaakId)).rejects.toMatchObject({ status: 404 });
    expect(await regels({ zaakId: zaak.zaakId })).toEqual([]);
  });

  test('in which a BOA investigates falls under the Wpg for who may read that, and under the AVG for who may not', async () => {
    const zaak = griffie.zaak();
    const opdracht = await zaak.meldopdracht();
    await zaak.uit(
      { ...opdracht, zaaksoort: 'luxe', melding: { ...opdracht.melding, duoSoort: 'L' } },
      { van: 'postvak' },
    );
    const inhoud = await zaak.tekst('toelichting');
    const evaluatieOp = plusDagen(zaak.vandaag, 14);
    const lees = async (van: Wie) => {
      await zoekZaak(griffie.prisma, van, 'lees-zaak', zaak.zaakId);
      return (await regels({ zaakId: zaak.zaakId, accountId: van.id })).map(({ regime }) => regime);
    };
    expect(await lees(wie('boa-0', 'lpa', true))).toEqual(['AVG']);
    await zaak.uit({ soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp, regime: 'WPG', inhoud });
    expect(await lees(wie('boa-1', 'lpa', true))).toEqual(['WPG']);
    expect(await lees(wie('auditor-1', 'auditor'))).toEqual(['WPG']);
    expect(await lees(wie('lpa-3', 'lpa'))).toEqual(['AVG']);
  });

  test('of a made-up pupil is about nobody', async () => {
    const zaak = griffie.zaak();
    await zaak.uit({ ...(await zaak.meldopdracht()), proef: true }, { van: 'postvak' });
    await zoekZaak(griffie.prisma, LPA, 'lees-zaak', zaak.zaakId);
    expect(await regels({ zaakId: zaak.zaakId })).toEqual([]);
  });
});

test('what cannot be logged is not read', async () => {
  const { prisma } = griffie;
  const zaak = await griffie.geopend();
  await prisma.leerling.create({
    data: {
      id: 'onleesbaar',
      persoonsnummer: '999000001',
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2011-01-01',
      geslacht: 'O',
      gemeenteCode: 'GM0361',
    },
  });
  await prisma.$executeRaw`alter table verwerking rename to verwerking_weg`;
  try {
    await expect(zoekZaak(prisma, LPA, 'lees-zaak', zaak.zaakId)).rejects.toThrow();
    await expect(zoekLeerling(prisma, LPA, 'lees-leerling', 'lees-leerling', 'onleesbaar')).rejects.toThrow();
  } finally {
    await prisma.$executeRaw`alter table verwerking_weg rename to verwerking`;
  }
  expect((await zoekZaak(prisma, LPA, 'lees-zaak', zaak.zaakId)).zaakId).toBe(zaak.zaakId);
});
