import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canoniek } from '../mas/canoniek.ts';
import { VOUW_VERSIE } from '../mas/dossier/index.ts';
import { startProefdatabank } from '../test/opzet/databank.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { startPostgres, vindPostgres } from '../test/opzet/postgres.ts';
import { beslisEnBoek, beslisOpKopie } from './griffie.ts';
import { leesSchakels } from './grootboek.ts';
import { keurKeten } from './keten.ts';
import { Proefgriffie, type Proefzaak } from '../test/opzet/griffie.ts';
import type { Geboekt } from './types.ts';

interface Motor {
  url: string;
  stop(): Promise<void>;
}
const map = mkdtempSync(join(tmpdir(), 'schakel-griffie-'));
const postgres = vindPostgres() !== null;
if (!postgres) console.log('Er is geen PostgreSQL ≥ 15 op deze machine: de wedlopen draaien alleen op PGlite.');
const motoren: [string, () => Promise<Motor>][] = [
  ['PGlite', () => startProefdatabank({ map })],
  ...(postgres
    ? ([['PostgreSQL', () => startPostgres() as Promise<Motor>]] satisfies [string, () => Promise<Motor>][])
    : []),
];
afterAll(() => {
  rmSync(map, { recursive: true, force: true });
});

const nummers = ({ gebeurtenissen }: Geboekt): number[] => gebeurtenissen.map(({ nr }) => nr);

describe.each(motoren)('%s', (naam, start) => {
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
  const rijVan = (zaak: Proefzaak) => griffie.prisma.zaak.findUniqueOrThrow({ where: { zaakId: zaak.zaakId } });
  const heel = async (zaak: Proefzaak) => keurKeten(zaak.zaakId, await leesSchakels(griffie.prisma, zaak.zaakId));

  describe('deciding and booking', () => {
    test('a melding opens a case: events, read model and text stand together', async () => {
      const zaak = await griffie.geopend();
      expect((await zaak.gebeurtenissen()).map((g) => g.soort)).toEqual([
        'VerzuimGemeld',
        'StapBegonnen',
        'TermijnGestart',
      ]);
      expect(await rijVan(zaak)).toMatchObject({
        nr: 3,
        status: 'open',
        gemeente: 'GM0361',
        vestiging: '99XX00',
        fase: 'waarnemen',
        stap: 'contact-school',
        geopend: '2026-11-02',
        eersteTermijn: '2026-11-09',
        dossier: canoniek(await zaak.dossier()),
        vouw: VOUW_VERSIE,
      });
      const [tekst] = await griffie.prisma.inhoud.findMany({ where: { zaakId: zaak.zaakId } });
      expect(tekst?.nr).toBe(1);
      expect(await heel(zaak)).toBeNull();
    });

    test('who is behind gets everything that it misses, also that of a booking whose answer was lost', async () => {
      const zaak = await griffie.geopend();
      const verloren = zaak.boeking({ soort: 'noteer', inhoud: await zaak.tekst('toelichting') }, { na: 3 });
      await beslisEnBoek(griffie.prisma, griffie.register, verloren);
      await zaak.noteer();
      const herhaald = await beslisEnBoek(griffie.prisma, griffie.register, verloren);
      expect(herhaald.antwoord).toEqual({ nr: 4, geweigerd: null });
      expect(nummers(herhaald)).toEqual([4, 5]);
      const opdracht = { soort: 'noteer', inhoud: await zaak.tekst('toelichting') };
      expect(nummers(await zaak.boek(opdracht, { na: 2 }))).toEqual([3, 4, 5, 6]);
      expect(nummers(await zaak.boek({ soort: 'lees-bij' }, { van: 'zaak', na: 0 }))).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('who has everything, or wants nothing, gets no more than is new', async () => {
      const zaak = await griffie.geopend();
      const inhoud = await zaak.tekst('toelichting');
      expect(nummers(await zaak.boek({ soort: 'noteer', inhoud }, { na: 3 }))).toEqual([4]);
      const ander = await zaak.tekst('toelichting');
      expect(nummers(await zaak.boek({ soort: 'noteer', inhoud: ander }, { na: 2_147_483_647 }))).toEqual([]);
    });

    test('a key is for one command', async () => {
      const zaak = await griffie.geopend();
      const inhoud = await zaak.tekst('toelichting');
      expect(await zaak.uit({ soort: 'noteer', inhoud }, { sleutel: 'k' })).toBe(4);
      expect(await zaak.uit({ soort: 'noteer', inhoud }, { sleutel: 'k' })).toBe(4);
      const { antwoord } = await zaak.boek({ soort: 'noteer' }, { sleutel: 'k' });
      expect(antwoord.geweigerd).toEqual({
        code: 'SleutelHergebruikt',
        tekst: 'deze sleutel hoort bij een andere opdracht',
      });
    });

    test('a refusal stands under its key, also when it would be allowed by now', async () => {
      const zaak = await griffie.geopend();
      const vooruit = { soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A' };
      expect(await zaak.uit(vooruit, { sleutel: 'te-vroeg' })).toBe('MotivatieNodig');
      await zaak.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
      expect(await zaak.uit(vooruit, { sleutel: 'te-vroeg' })).toBe('MotivatieNodig');
      expect(await zaak.uit(vooruit, { sleutel: 'op-tijd' })).toBeTypeOf('number');
    });

    test('only the refusal of a signal is an event', async () => {
      const zaak = await griffie.geopend();
      await zaak.boek({ soort: 'bestaat niet!' });
      expect(await zaak.gebeurtenissen()).toHaveLength(3);
      expect(await zaak.uit({ soort: 'bestaat niet!' }, { van: 'sein', sleutel: 's' })).toBe('Onbekend');
      await zaak.boek({ soort: 'bestaat niet!' }, { van: 'sein', sleutel: 's' });
      const geweigerd = (await zaak.gebeurtenissen()).slice(3);
      expect(geweigerd.map((g) => g.gegevens)).toEqual([{ handeling: 'bestaatniet', code: 'Onbekend' }]);
    });

    test('what the case asks of itself and changes nothing leaves no trace', async () => {
      const zaak = await griffie.geopend();
      const teLaat = { soort: 'bereik-trede', termijn: 'stap/onderzoek/9', trede: 'verstreken', wektOp: 1 };
      expect(await zaak.uit(teLaat, { van: 'zaak', sleutel: 'wek' })).toBe(3);
      expect(await griffie.prisma.antwoord.count({ where: { zaakId: zaak.zaakId, sleutel: 'wek' } })).toBe(0);
    });

    test('a case whose first command was refused is empty', async () => {
      const zaak = griffie.zaak();
      expect(await zaak.uit({ soort: 'noteer' })).toBe('NogNietOpen');
      expect(await rijVan(zaak)).toMatchObject({ nr: 0, status: 'leeg', dossier: '', vouw: 0 });
    });

    test('a fold that an older program made is not trusted: the ledger is folded again', async () => {
      const zaak = await griffie.geopend();
      const { zaakId } = zaak;
      await griffie.prisma.zaak.update({ where: { zaakId }, data: { vouw: VOUW_VERSIE - 1, dossier: '{"nr":99}' } });
      expect(await zaak.noteer()).toBe(4);
      expect(await rijVan(zaak)).toMatchObject({ nr: 4, vouw: VOUW_VERSIE, dossier: canoniek(await zaak.dossier()) });
    });
  });

  describe('facts', () => {
    const account = { naam: 'Fictief', rol: 'lpa', gemeenten: ['GM0361'] };
    test('a case goes only to an active leerplichtambtenaar of its own municipality', async () => {
      const wie = {
        goed: account,
        elders: { ...account, gemeenten: ['GM0392'] },
        weg: { ...account, actief: false },
        leider: { ...account, rol: 'teamleider' },
      };
      const data = Object.entries(wie).map(([id, a]) => ({ ...a, id, subject: id }));
      await griffie.prisma.account.createMany({ data });
      const zaak = await griffie.geopend();
      for (const behandelaar of ['elders', 'weg', 'leider', 'niemand']) {
        expect(await zaak.uit({ soort: 'wijs-toe', behandelaar })).toBe('Ongeldig');
      }
      expect(await zaak.uit({ soort: 'wijs-toe', behandelaar: 'goed' })).toBe(4);
      expect((await rijVan(zaak)).behandelaar).toBe('goed');
    });

    test('a correction takes back everything that was booked with the action, and nothing else', async () => {
      const zaak = await griffie.geopend();
      await zaak.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
      const voor = await zaak.dossier();
      await zaak.uit({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A' });
      const nr = (await zaak.gebeurtenissen()).findLast((g) => g.soort === 'StapAfgerond')?.nr;
      expect(await zaak.uit({ soort: 'herstel', nr, inhoud: await zaak.tekst('motivatie') })).toBeTypeOf('number');
      const na = await zaak.dossier();
      expect(na.routekaart).toBeNull();
      expect(na.stappen['keuze-routekaart']).toEqual(voor.stappen['keuze-routekaart']);
      expect((await rijVan(zaak)).stap).toBe('keuze-routekaart');
      expect(na.meldingen).toEqual(voor.meldingen);
    });
  });

  describe('texts', () => {
    test('a text that is unknown, of another case, changed or used before is refused', async () => {
      const zaak = await griffie.geopend();
      const vreemd = await (await griffie.geopend()).tekst('toelichting');
      const eigen = await zaak.tekst('toelichting');
      const gebruikt = await zaak.tekst('toelichting');
      await zaak.uit({ soort: 'noteer', inhoud: gebruikt });
      const fout = [
        vreemd,
        gebruikt,
        { ...eigen, id: 'bestaat-niet' },
        { ...eigen, sha256: 'a'.repeat(64) },
        { ...eigen, velden: ['toelichting', 'motivatie'] },
      ];
      for (const inhoud of fout) expect(await zaak.uit({ soort: 'noteer', inhoud })).toBe('InhoudOnbekend');
      expect(await zaak.uit({ soort: 'noteer', inhoud: eigen })).toBe(5);
    });

    test('a text can be destroyed with its salt: the chain still verifies, and the case goes on', async () => {
      const zaak = await griffie.geopend();
      await zaak.noteer();
      await griffie.prisma.inhoud.deleteMany({ where: { zaakId: zaak.zaakId } });
      expect(await heel(zaak)).toBeNull();
      expect(await zaak.noteer()).toBe(5);
    });

    test('a stored text cannot be changed, nor given to another case or event', async () => {
      const zaak = await griffie.geopend();
      const { id } = await zaak.tekst('toelichting');
      const verander = (data: object) => griffie.prisma.inhoud.update({ where: { id }, data });
      const nee = 'een bewaarde tekst verandert niet meer';
      for (const data of [{ tekst: 'x' }, { zout: 'x' }, { sha256: 'b'.repeat(64) }, { velden: [] }, { zaakId: 'z' }]) {
        await expect(verander(data)).rejects.toThrow(nee);
      }
      await verander({ nr: 1 });
      await expect(verander({ nr: 2 })).rejects.toThrow(nee);
      await expect(verander({ nr: null })).rejects.toThrow(nee);
    });
  });

  describe('meldingen', () => {
    test('a melding belongs to one case, also when two cases ask for it at the same moment', async () => {
      const zaken = [griffie.zaak(), griffie.zaak(), griffie.zaak()];
      const uit = await Promise.all(zaken.map((zaak) => zaak.meld('overal-tegelijk')));
      expect(uit.sort()).toEqual([3, 'AlGeboekt', 'AlGeboekt']);
    });

    test('a melding that was refused is not claimed', async () => {
      const zaak = griffie.zaak();
      const opdracht = await zaak.meldopdracht('later-goed');
      const inhoud = { ...opdracht.inhoud, sha256: 'c'.repeat(64) };
      expect(await zaak.uit({ ...opdracht, inhoud }, { van: 'postvak' })).toBe('InhoudOnbekend');
      expect(await griffie.zaak().meld('later-goed')).toBe(3);
    });
  });

  describe('races', () => {
    test('of two people who do the same thing at once one is told that it is done', async () => {
      const zaak = await griffie.geopend();
      const opdracht = { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' };
      const uit = await Promise.all([zaak.uit(opdracht), zaak.uit(opdracht)]);
      expect(uit.map(String).sort()).toEqual(['9', 'NietMogelijk']);
      expect(await heel(zaak)).toBeNull();
    });

    test('one key, many times at once: carried out once, and everybody gets the same answer', async () => {
      const zaak = await griffie.geopend();
      const boeking = zaak.boeking({ soort: 'noteer', inhoud: await zaak.tekst('toelichting') }, { na: 3 });
      const uit = await Promise.all(
        Array.from({ length: 8 }, () => beslisEnBoek(griffie.prisma, griffie.register, boeking)),
      );
      for (const geboekt of uit) expect(geboekt).toEqual(uit[0]);
      expect(await zaak.gebeurtenissen()).toHaveLength(4);
    });

    test('a new case that is opened twice at once begins once', async () => {
      const zaak = griffie.zaak();
      const boeking = zaak.boeking(await zaak.meldopdracht(), { van: 'postvak' });
      const poging = () => beslisEnBoek(griffie.prisma, griffie.register, boeking);
      const uit = await Promise.all([poging(), poging(), poging()]);
      for (const geboekt of uit) expect(geboekt).toEqual(uit[0]);
      expect(await zaak.gebeurtenissen()).toHaveLength(3);
    });

    test('forty commands from all sides stand in one row, none of them twice', async () => {
      const zaak = await griffie.geopend();
      const uit = await Promise.all(Array.from({ length: 40 }, () => zaak.noteer()));
      expect(uit.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => 4 + i));
      expect(await heel(zaak)).toBeNull();
      expect((await rijVan(zaak)).dossier).toBe(canoniek(await zaak.dossier()));
    });

    test('a text that belongs to nobody yet goes to one of two cases', async () => {
      const zaken = [await griffie.geopend(), await griffie.geopend()];
      const inhoud = await griffie.tekst(null, ['toelichting']);
      const uit = await Promise.allSettled(zaken.map((zaak) => zaak.uit({ soort: 'noteer', inhoud })));
      // the loser is refused, or fails on the trigger and is refused when its activity tries again
      expect(uit.filter((u) => u.status === 'fulfilled' && u.value === 4)).toHaveLength(1);
      expect(await griffie.prisma.inhoud.count({ where: { id: inhoud.id, nr: 4 } })).toBe(1);
    });
  });

  describe('poison', () => {
    const diep = (n: number): unknown => JSON.parse('['.repeat(n) + ']'.repeat(n));
    const gif: [string, unknown][] = [
      ['null', null],
      ['nothing', undefined],
      ['a name of the prototype', { soort: 'constructor' }],
      ['another', JSON.parse('{"soort":"__proto__","__proto__":{"stap":"brief"}}')],
      ['a kind that is no text', { soort: { toString: 1 } }],
      ['NUL', { soort: 'wijs-toe', behandelaar: 'a\u0000b' }],
      [
        'NUL in the id of a text',
        { soort: 'noteer', inhoud: { id: '\u0000', sha256: 'a'.repeat(64), velden: ['toelichting'] } },
      ],
      ['half a character', { soort: 'wijs-toe', behandelaar: '\ud800' }],
      ['nested without end', { soort: 'noteer', inhoud: diep(50_000) }],
      ['a forged command of the case', { soort: 'boek-verricht', bezigheid: 'x' }],
    ];
    test.each(gif)('%s is refused, and the case goes on', async (_, opdracht) => {
      const zaak = await griffie.geopend();
      expect(await zaak.uit(opdracht)).toBeTypeOf('string');
      expect(await zaak.uit(opdracht, { van: 'sein' })).toBeTypeOf('string');
      expect(await zaak.noteer()).toBe(5);
    });

    test.each(['\u0000', 'a\ud800b', '', 'x'.repeat(5_000), "'; drop table zaak; --"])(
      'a key that cannot be kept works like any other',
      async (sleutel) => {
        const zaak = await griffie.geopend();
        const inhoud = await zaak.tekst('toelichting');
        expect(await zaak.uit({ soort: 'noteer', inhoud }, { sleutel })).toBe(4);
        expect(await zaak.uit({ soort: 'noteer', inhoud }, { sleutel })).toBe(4);
        expect(await zaak.gebeurtenissen()).toHaveLength(4);
      },
    );

    test('what the intake should never send is refused as a fault of the program, and somebody hears of it', async () => {
      const zaak = griffie.zaak();
      const goed = await zaak.meldopdracht();
      const klachten: unknown[] = [];
      const fout = [
        { soort: 'meld', dag: '2026-11-02' },
        { ...goed, leerlingId: 'a\u0000b' },
        { ...goed, leerlingId: 'a\ud800b' },
        { ...goed, proef: 'misschien' },
        { ...goed, inhoud: { ...goed.inhoud, velden: 7 } },
        { ...goed, vakantieregio: 'oost' },
        { soort: 'bestaat-niet', dag: '2026-11-02' },
      ];
      for (const opdracht of fout) {
        const boeking = zaak.boeking(opdracht, { van: 'postvak' });
        const { antwoord } = await beslisEnBoek(griffie.prisma, griffie.register, boeking, (f) => klachten.push(f));
        expect(antwoord.geweigerd?.code).toBe('Programmafout');
      }
      expect(klachten).toHaveLength(fout.length);
      expect(await zaak.uit(goed, { van: 'postvak' })).toBe(3);
    });

    test('what the case itself needs is never given up', async () => {
      const zaak = await griffie.geopend();
      await expect(zaak.boek({ soort: 'bestaat-niet' }, { van: 'zaak' })).rejects.toThrow();
    });
  });

  describe('append-only', () => {
    const veranderingen = [
      'update gebeurtenis set kop = kop',
      'delete from gebeurtenis where nr > 1',
      'truncate gebeurtenis',
      "update protocol set naam = 'x'",
      'delete from protocol',
    ];
    test('nobody changes the ledger, not even its owner', async () => {
      await griffie.geopend();
      for (const sql of veranderingen) {
        const waarom = sql.includes('protocol')
          ? 'een protocol waaronder is beslist, verandert niet'
          : 'het grootboek is alleen bij te schrijven';
        await expect(griffie.prisma.$executeRawUnsafe(sql)).rejects.toThrow(waarom);
      }
    });

    test('the role of the program may not even try', async () => {
      const alsProgramma = (sql: string) =>
        griffie.prisma.$transaction(async (tx) => {
          await tx.$executeRaw`set local role schakel_app`;
          await tx.$executeRawUnsafe(sql);
        });
      for (const sql of [...veranderingen, "update antwoord set antwoord = '{}'", 'delete from melding_zaak']) {
        await expect(alsProgramma(sql)).rejects.toThrow('permission denied');
      }
    });

    // PGlite has one user for everybody: there nobody can come in as another
    if (naam === 'PostgreSQL') {
      test('the role of the program can do all of its work', async () => {
        await griffie.prisma.$executeRaw`create user schakel_opsporing in role schakel_wpg`;
        const programma = new Proefgriffie(
          maakPrisma(motor.url.replace('postgres@', 'schakel_opsporing@')),
          griffie.protocollen,
        );
        const zaak = programma.zaak('als-programma');
        expect(await zaak.meld()).toBe(3);
        expect(await zaak.noteer()).toBe(4);
        await programma.prisma.$disconnect();
      });
    }
  });

  describe('on a copy', () => {
    test('shows what would happen and keeps nothing', async () => {
      const zaak = await griffie.geopend();
      const { na: _, ...vraag } = zaak.boeking({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
      const uit = await beslisOpKopie(griffie.prisma, griffie.register, { ...vraag, velden: [] });
      if ('weigering' in uit) throw new Error(uit.weigering.tekst);
      expect(uit.gebeurtenissen.map((g) => g.nr)).toEqual([4, 5, 6, 7, 8, 9]);
      expect(uit.dossier.stappen['contact-school']?.stand).toBe('gedaan');
      expect(await zaak.gebeurtenissen()).toHaveLength(3);
      expect(await zaak.uit(vraag.opdracht, { sleutel: vraag.sleutel })).toBe(9);
    });

    test('takes the texts for written, and refuses without them', async () => {
      const zaak = await griffie.geopend();
      const { na: _, ...vraag } = zaak.boeking({ soort: 'sla-over', stap: 'contact-school', afwijkreden: 'anders' });
      const zonder = await beslisOpKopie(griffie.prisma, griffie.register, { ...vraag, velden: [] });
      expect(zonder).toMatchObject({ weigering: { code: 'MotivatieNodig' } });
      const met = await beslisOpKopie(griffie.prisma, griffie.register, { ...vraag, velden: ['motivatie'] });
      expect(met).toHaveProperty('gebeurtenissen');
    });
  });
});
