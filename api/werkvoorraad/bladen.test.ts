import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { legZaakNeer } from '../../test/opzet/voorraad.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesWerkvoorraad } from './lees.ts';
import { type Sortering, SORTERINGEN, werkvoorraadAntwoord, werkvoorraadvraag } from './schemas.ts';

/** What is sorted on, of each case, as it stands in the database; null for what is not known. */
type Zaaksleutels = Record<Sortering, string | null>;

const TERMIJNEN = ['2026-11-30', '2026-11-23', null, '2026-11-23'];
const NAMEN = ['bakker', 'Aalders', 'Zwart', 'bakker', 'Cornelissen'];
/** The last one is a school that nobody knows. */
const SCHOLEN: [string, string | null][] = [
  ['99XX00', 'fictief college alkmaar'],
  ['99XX01', 'fictieve basisschool heerhugowaard'],
  ['99ZZ99', null],
];
/** The last one left, with his account. */
const BEHANDELAARS: [string | null, string | null][] = [
  ['demo-lpa', 'fictieve leerplichtambtenaar alkmaar'],
  ['demo-boa', 'fictieve leerplichtambtenaar-boa alkmaar'],
  [null, null],
  ['vertrokken', null],
];
const spel = new Spel('2026-11-02').meld();
/** Step 2 comes before step 7, whatever their names. */
const STAPPEN = [
  ['2', spel.dossier],
  ['7', bijKeuze().dossier],
] as const;

let huis: Testhuis;
const sleutels = new Map<string, Zaaksleutels>();
beforeAll(async () => {
  huis = await startTesthuis();
  const uit = <T>(lijst: readonly T[], n: number): T => lijst[n % lijst.length] as T;
  for (let n = 0; n < 23; n += 1) {
    const [vestiging, school] = uit(SCHOLEN, n);
    const [behandelaar, behandelaarNaam] = uit(BEHANDELAARS, n);
    const [stap, dossier] = uit(STAPPEN, n);
    const [termijn, achternaam] = [uit(TERMIJNEN, n), uit(NAMEN, n)];
    const keuze = { termijn, achternaam, voornaam: 'Fictief', vestiging, behandelaar };
    // numbers in an order of their own, so that no sorting is that of the insertion
    const { id } = await legZaakNeer(huis.prisma, `z${(n * 7) % 23}`, dossier, keuze);
    const naam = achternaam.toLowerCase();
    sleutels.set(id, { termijn, naam, school, stap, behandelaar: behandelaarNaam });
  }
});
afterAll(() => huis.stop());

const blad = async (vraag: object) =>
  werkvoorraadAntwoord.parse((await huis.vraag('lpa', 'POST', '/v1/werkvoorraad', vraag)).lichaam);

/** All pages, one after the other, as the case ids on each. */
async function doorBladeren(vraag: object): Promise<string[][]> {
  const bladen: string[][] = [];
  let na: string | null = null;
  do {
    const { rijen, volgende } = await blad({ ...vraag, ...(na !== null && { na }) });
    bladen.push(rijen.map(({ zaakId }) => zaakId));
    na = volgende;
  } while (na !== null);
  return bladen;
}

/** By the key, then by the case; without a key last, whichever way. */
function opVolgorde(sorteer: Sortering, richting: 'op' | 'af'): string[] {
  const kant = richting === 'op' ? 1 : -1;
  return [...sleutels]
    .sort(([idA, a], [idB, b]) => {
      const [x, y] = [a[sorteer], b[sorteer]];
      if (x === null || y === null) return x === y ? kant * (idA < idB ? -1 : 1) : x === null ? 1 : -1;
      return kant * (x === y ? (idA < idB ? -1 : 1) : x < y ? -1 : 1);
    })
    .map(([id]) => id);
}

describe('the order', () => {
  test.each(SORTERINGEN.flatMap((sorteer) => [[sorteer, 'op'] as const, [sorteer, 'af'] as const]))(
    'by %s, %s: equal ones by their case, those without it last',
    async (sorteer, richting) => {
      const { rijen } = await blad({ weergave: 'team', sorteer, richting, aantal: 100 });
      expect(rijen.map(({ zaakId }) => zaakId)).toEqual(opVolgorde(sorteer, richting));
    },
  );
});

describe('pages', () => {
  test('of any length together are the one big page', async () => {
    const vraag = fc.record({
      sorteer: fc.constantFrom(...SORTERINGEN),
      richting: fc.constantFrom('op' as const, 'af' as const),
      aantal: fc.integer({ min: 1, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(vraag, async ({ sorteer, richting, aantal }) => {
        const bladen = await doorBladeren({ weergave: 'team', sorteer, richting, aantal });
        expect(bladen.flat()).toEqual(opVolgorde(sorteer, richting));
        expect(bladen.slice(0, -1).every((zaken) => zaken.length === aantal)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('the last page leads nowhere, also when it is full', async () => {
    expect((await blad({ weergave: 'team', aantal: 23 })).volgende).toBeNull();
    expect((await blad({ weergave: 'team', aantal: 22 })).volgende).not.toBeNull();
  });

  test('go on where they were when the case that ended one moved meanwhile', async () => {
    const eerste = await blad({ weergave: 'team', aantal: 5 });
    const laatste = eerste.rijen[4]?.zaakId ?? '';
    await huis.prisma.zaak.update({ where: { zaakId: laatste }, data: { eersteTermijn: '2026-12-31' } });
    const tweede = await blad({ weergave: 'team', aantal: 5, na: eerste.volgende });
    await huis.prisma.zaak.update({ where: { zaakId: laatste }, data: { eersteTermijn: '2026-11-23' } });
    expect(tweede.rijen.map(({ zaakId }) => zaakId)).toEqual(opVolgorde('termijn', 'op').slice(5, 10));
  });

  test.each(SORTERINGEN)('the cursor of a list by %s holds no name', async (sorteer) => {
    const { volgende } = await blad({ weergave: 'team', sorteer, aantal: 1 });
    const wijzer = Buffer.from(volgende ?? '', 'base64url').toString();
    expect(wijzer).toContain('verzuim-z');
    expect(wijzer).not.toMatch(/aalders|fictief|fictieve/i);
  });

  test('each is one question to the database', async () => {
    let vragen = 0;
    const $queryRaw = ((...wat: Parameters<PrismaClient['$queryRaw']>) => {
      vragen += 1;
      return huis.prisma.$queryRaw(...wat);
    }) as PrismaClient['$queryRaw'];
    const wie = { id: 'demo-lpa', rol: 'lpa', gemeenten: ['GM0361'], vestiging: null, boa: false } as const;
    const vraag = werkvoorraadvraag.parse({ weergave: 'team', sorteer: 'naam', zoek: 'fictief', aantal: 100 });
    expect(await leesWerkvoorraad({ $queryRaw }, wie, vraag, '2026-11-24')).toHaveLength(23);
    expect(vragen).toBe(1);
  });
});
