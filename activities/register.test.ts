import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canoniek } from '../mas/canoniek.ts';
import type { Dag } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import { startProefdatabank } from '../test/opzet/databank.ts';
import { protocollen } from '../test/opzet/protocollen.ts';
import { Proefgriffie } from '../test/opzet/griffie.ts';
import { startPostgres, vindPostgres } from '../test/opzet/postgres.ts';
import { sha256 } from './keten.ts';
import { bijStart, leesProtocol, registreer } from './protocol.ts';
import { leesBeslist, leesVersies, trekIn } from './protocolversies.ts';
import { Registerkeuze, vanKracht } from './register-keuze.ts';
import { Protocolregister } from './register.ts';

const { alle, versies } = protocollen;
const [landelijk, alkmaar] = alle;
if (!landelijk || !alkmaar) throw new Error('er ontbreekt een protocol');

function metHash({ hash: _, ...rest }: Protocol): Protocol {
  return { ...rest, hash: sha256(canoniek(rest)) };
}
/** The protocol of Alkmaar with another version and another time for the talk with the school. */
function versie(naam: string, lengte: number, bij: Partial<Protocol> = {}): Protocol {
  const contact = alkmaar?.termijnen['stap/contact-school'];
  if (!alkmaar || !contact) throw new Error('de termijn ontbreekt');
  const termijnen = { ...alkmaar.termijnen, 'stap/contact-school': { ...contact, lengte } };
  return metHash({ ...alkmaar, versie: naam, termijnen, ...bij });
}

describe('which version is in force', () => {
  const rij = (naam: string, geldigVanaf: Dag, volgnummer: number) => ({ naam, geldigVanaf, volgnummer });
  const eerste = rij('nk', '2015-08-01', 1);
  const tweede = rij('nk', '2026-12-01', 2);
  const ook = rij('nk', '2026-12-01', 3);
  const ander = rij('ijv', '2026-11-01', 4);

  test.each([
    ['2026-11-30', eerste],
    ['2026-12-01', tweede],
    ['2026-12-02', tweede],
    ['2015-07-31', eerste],
    ['1990-01-01', eerste],
  ])('on %s', (dag, welke) => {
    expect(vanKracht([eerste, tweede, ander], 'nk', dag)).toBe(welke);
    expect(vanKracht([ander, tweede, eerste], 'nk', dag)).toBe(welke);
  });

  test('of two that begin on one day the last that was registered, also before that day', () => {
    for (const dag of ['2026-12-01', '2027-06-01', '2026-01-01']) expect(vanKracht([ook, tweede], 'nk', dag)).toBe(ook);
  });

  test('of a name that there is nothing of: none', () => {
    expect(vanKracht([eerste], 'ijv', '2026-12-01')).toBeNull();
  });

  test('a municipality follows its region while that claims it, and the nation otherwise', () => {
    const zonder = versie('zonder', 5, { gemeenten: ['GM0373'] });
    const keuze = new Registerkeuze([
      { ...rij('landelijk', '2015-08-01', 1), protocol: landelijk },
      { ...rij('noord-kennemerland', '2015-08-01', 2), protocol: alkmaar },
      { ...rij('noord-kennemerland', '2026-12-01', 3), protocol: zonder },
    ]);
    expect(keuze.voor('GM0361', '2026-11-30')).toBe(alkmaar);
    expect(keuze.voor('GM0361', '2026-12-01')).toBe(landelijk);
    expect(keuze.voor('GM0373', '2026-12-01')).toBe(zonder);
    expect(keuze.voor(null, '2026-11-30')).toBe(landelijk);
  });

  test('without a national protocol nothing can be decided', () => {
    expect(() => new Registerkeuze([]).voor('GM0361', '2026-12-01')).toThrow(
      'Er is geen landelijk protocol van kracht',
    );
  });
});

test('a document that was changed is refused; one from before the tables has none', () => {
  const { hash, ...rest } = landelijk;
  expect(leesProtocol(hash, canoniek(rest))).toEqual(landelijk);
  expect(() => leesProtocol(hash, canoniek({ ...rest, versie: 'anders' }))).toThrow(
    `Het document van protocol ${hash} is veranderd`,
  );
  const { instellingen: _, vragenlijsten: __, beslissingen: ___, ...oud } = rest;
  const tekst = canoniek(oud);
  expect(leesProtocol(sha256(tekst), tekst)).toMatchObject({ instellingen: {}, vragenlijsten: {}, beslissingen: {} });
});

interface Motor {
  url: string;
  stop(): Promise<void>;
}
const map = mkdtempSync(join(tmpdir(), 'schakel-register-'));
const motoren: [string, () => Promise<Motor>][] = [['PGlite', () => startProefdatabank({ map })]];
if (vindPostgres() !== null) motoren.push(['PostgreSQL', () => startPostgres() as Promise<Motor>]);
afterAll(() => {
  rmSync(map, { recursive: true, force: true });
});

describe.each(motoren)('in %s', (_, start) => {
  let motor: Motor;
  let griffie: Proefgriffie;
  beforeAll(async () => {
    motor = await start();
    griffie = await Proefgriffie.open(motor.url);
  });
  afterAll(async () => {
    await griffie.prisma.$disconnect();
    await motor.stop();
  });
  /** A case of Alkmaar about which something is booked today for a business day; gives the protocol of each event. */
  async function boekOver(dag: Dag | null, vandaag: Dag): Promise<(string | undefined)[]> {
    const zaak = await griffie.geopend();
    zaak.vandaag = vandaag;
    const inhoud = await zaak.tekst('toelichting');
    const { gebeurtenissen } = await zaak.boek({ soort: 'noteer', inhoud, ...(dag && { dag }) }, { na: 3 });
    return gebeurtenissen.map(({ protocol }) => protocol);
  }

  test('a version counts for business days from its own, at the very next booking', async () => {
    expect(await boekOver(null, '2026-12-01')).toEqual([alkmaar.hash]);
    const nieuw = versie('tweede', 7);
    await registreer(griffie.prisma, [{ protocol: nieuw, geldigVanaf: '2026-12-01' }]);
    expect(await boekOver(null, '2026-12-01')).toEqual([nieuw.hash]);
    expect(await boekOver('2026-12-01', '2026-12-10')).toEqual([nieuw.hash]);
    expect(await boekOver('2026-11-30', '2026-12-10')).toEqual([alkmaar.hash]);
    expect(await boekOver(null, '2026-11-30')).toEqual([alkmaar.hash]);
  });

  test('a case that begins counts its first term by the version of the day of the melding', async () => {
    const nieuw = versie('vanaf februari', 7);
    await registreer(griffie.prisma, [{ protocol: nieuw, geldigVanaf: '2027-02-01' }]);
    const termijn = async (vandaag: Dag) => {
      const zaak = griffie.zaak();
      zaak.vandaag = vandaag;
      await zaak.meld();
      return Object.values((await zaak.dossier()).termijnen)[0]?.laatsteDag;
    };
    // Monday 1 February 2027 + 7 working days; Monday 2 November 2026 + 5
    expect(await termijn('2027-02-01')).toBe('2027-02-10');
    expect(await termijn('2026-11-02')).toBe('2026-11-09');
  });

  test('a version that is withdrawn is left out from the next booking on; what it decided can be listed', async () => {
    const fout = versie('fout', 9);
    await registreer(griffie.prisma, [{ protocol: fout, geldigVanaf: '2027-03-01' }]);
    const zaak = await griffie.geopend();
    zaak.vandaag = '2027-03-01';
    expect(await zaak.noteer()).toBe(4);
    expect(await zaak.noteer()).toBe(5);
    await trekIn(griffie.prisma, fout.hash, 'negen dagen is te lang');
    expect(await zaak.noteer()).toBe(6);
    expect((await zaak.gebeurtenissen()).map(({ protocol }) => protocol === fout.hash)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(await leesBeslist(griffie.prisma, fout.hash)).toEqual([{ zaakId: zaak.zaakId, besluiten: {}, overig: 2 }]);
    expect((await leesVersies(griffie.prisma)).find(({ hash }) => hash === fout.hash)).toMatchObject({
      naam: 'noord-kennemerland',
      versie: 'fout',
      gemeenten: alkmaar.gemeenten,
      ingetrokken: { reden: 'negen dagen is te lang' },
    });
  });

  test('registering again changes nothing, not even what was withdrawn', async () => {
    const weg = versie('weg', 3);
    const rij = { protocol: weg, geldigVanaf: '2027-04-01' };
    await registreer(griffie.prisma, [rij]);
    await trekIn(griffie.prisma, weg.hash, 'proef');
    const voor = await leesVersies(griffie.prisma);
    await registreer(griffie.prisma, [...versies, rij]);
    expect(await leesVersies(griffie.prisma)).toEqual(voor);
    expect((await griffie.register.nu(griffie.prisma)).voor('GM0361', '2027-04-01')).not.toBe(weg);
  });

  test('files that changed since the last start hold from the day of this one; the first of a name from its own', async () => {
    const anders = versie('bestand veranderd', 6);
    const eerste = metHash({ ...alkmaar, naam: 'nieuwe-regio', gemeenten: ['GM9998'] });
    const later = metHash({ ...eerste, versie: 'volgend jaar' });
    const bij = (protocol: Protocol, geldigVanaf: Dag) => bijStart([{ protocol, geldigVanaf }], '2027-05-01');
    const alle = [...bij(anders, '2015-08-01'), ...bij(eerste, '2015-08-01'), ...bij(later, '2028-01-01')];
    expect(await registreer(griffie.prisma, alle)).toEqual([
      { protocol: anders, geldigVanaf: '2027-05-01' },
      { protocol: later, geldigVanaf: '2028-01-01' },
    ]);
    const dagen = (await leesVersies(griffie.prisma)).filter(({ naam }) => naam === 'nieuwe-regio');
    expect(dagen.map(({ geldigVanaf }) => geldigVanaf)).toEqual(['2015-08-01', '2028-01-01']);
    expect(
      await registreer(griffie.prisma, bijStart([{ protocol: anders, geldigVanaf: '2015-08-01' }], '2027-06-01')),
    ).toEqual([]);
  });

  test('nothing is read again while nothing changed', async () => {
    const register = new Protocolregister();
    const keuze = await register.nu(griffie.prisma);
    expect(await register.nu(griffie.prisma)).toBe(keuze);
    await registreer(griffie.prisma, [{ protocol: versie('nog een', 4), geldigVanaf: '2028-01-01' }]);
    const daarna = await register.nu(griffie.prisma);
    expect(daarna).not.toBe(keuze);
    // the very same object, so that what was worked out about its tables stays
    expect(daarna.voor('GM0344', '2026-12-01')).toBe(keuze.voor('GM0344', '2026-12-01'));
  });

  test('a version changes in one way, once: it is withdrawn, with a reason', async () => {
    const weg = versie('eenmaal', 6);
    await registreer(griffie.prisma, [{ protocol: weg, geldigVanaf: '2028-02-01' }]);
    const doe = (sql: string) => griffie.prisma.$executeRawUnsafe(sql.replace('$1', `'${weg.hash}'`));
    for (const sql of [
      "update protocolversie set geldig_vanaf = '2020-01-01' where hash = $1",
      "update protocolversie set ingetrokken_op = now(), reden = 'x', naam = 'x' where hash = $1",
      "update protocolversie set reden = 'x' where hash = $1",
    ])
      await expect(doe(sql)).rejects.toThrow('een versie van een protocol verandert niet; intrekken kan een keer');
    for (const sql of ['delete from protocolversie where hash = $1', 'truncate protocolversie'])
      await expect(doe(sql)).rejects.toThrow('een versie van een protocol verdwijnt niet; intrekken kan wel');
    await expect(doe('update protocolversie set ingetrokken_op = now() where hash = $1')).rejects.toThrow(
      'reden_check',
    );
    await trekIn(griffie.prisma, weg.hash, 'proef');
    await expect(doe('update protocolversie set ingetrokken_op = null, reden = null where hash = $1')).rejects.toThrow(
      'intrekken kan een keer',
    );
  });

  test('the role of the program takes versions into force and withdraws none', async () => {
    const alsProgramma = (sql: string) =>
      griffie.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`set local role schakel_app`;
        await tx.$executeRawUnsafe(sql);
      });
    for (const sql of [
      "update protocolversie set ingetrokken_op = now(), reden = 'x'",
      'delete from protocolversie',
      'truncate protocolversie',
    ])
      await expect(alsProgramma(sql)).rejects.toThrow('permission denied');
    const nieuw = versie('door het programma', 5);
    const { hash, ...document } = nieuw;
    await griffie.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local role schakel_app`;
      await tx.$executeRaw`
        insert into protocol (hash, naam, versie, document) values (${hash}, 'nk', 'x', ${canoniek(document)})`;
      await tx.$executeRaw`insert into protocolversie (hash, naam, geldig_vanaf) values (${hash}, 'nk', '2030-01-01')`;
    });
    expect((await leesVersies(griffie.prisma)).at(-1)?.hash).toBe(hash);
  });
});
