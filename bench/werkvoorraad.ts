/**
 * `npm run bench:werkvoorraad`: what a page of the worklist costs with 100 000 open cases, as ratios against an index
 * scan that returns as many cases, in turns in one run. Machines differ, ratios hardly.
 */
import { dagVan } from '../mas/datum.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Wie } from '../mas/rechten.ts';
import { leesTellingen } from '../api/werkvoorraad/tellingen.ts';
import { leesWerkvoorraad } from '../api/werkvoorraad/lees.ts';
import { toonRij } from '../api/werkvoorraad/rij.ts';
import { werkvoorraadvraag } from '../api/werkvoorraad/schemas.ts';
import { pasMigratiesToe } from '../platform/databank/migraties.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { startPostgres } from '../test/opzet/postgres.ts';
import { vulVoorraad, ZAKEN } from './voorraad.ts';

const KEER = 200;
const OPWARMEN = 20;
const BLAD = 50;

const postgres = await startPostgres();
if (!postgres) throw new Error('Deze meting vraagt om PostgreSQL ≥ 15 op deze machine.');
await pasMigratiesToe(postgres.url);
const prisma = maakPrisma(postgres.url);
const vandaag = dagVan(Date.now());
await vulVoorraad(prisma, vandaag);

const wie: Wie = { id: 'lpa-9-3', rol: 'lpa', gemeenten: ['GM0018', 'GM0019'], vestiging: null, boa: true };

/** The yardstick: as many cases with their dossiers, straight from the primary key. */
const kaal = () => prisma.$queryRaw`
  select zaak_id, dossier from zaak where zaak_id > ${'verzuim-l5'} order by zaak_id limit ${BLAD + 1}`;

const blad = (vraag: object) => leesWerkvoorraad(prisma, wie, werkvoorraadvraag.parse(vraag), vandaag);
const rijen = async () => (await blad({})).map((rij) => toonRij(rij, JSON.parse(rij.dossier) as Dossier, wie, vandaag));

const METINGEN: Record<string, () => Promise<unknown>> = {
  'mijn zaken': () => blad({}),
  'mijn zaken, met de rijen': rijen,
  'hele team op termijn': () => blad({ weergave: 'team' }),
  'hele team op naam': () => blad({ weergave: 'team', sorteer: 'naam' }),
  'zoeken in het team': () => blad({ weergave: 'team', zoek: 'naam18 voornaam4' }),
  tellingen: () => leesTellingen(prisma, wie, vandaag),
};

const klok = async (werk: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await werk();
  return performance.now() - begin;
};
const p95 = (duren: number[]): number => duren.toSorted((a, b) => a - b)[Math.floor((duren.length - 1) * 0.95)] ?? NaN;

console.log(
  `Een blad van ${BLAD} uit ${ZAKEN} open zaken tegen een kale indexscan van evenveel zaken (p95, n = ${KEER})`,
);
for (const [naam, werk] of Object.entries(METINGEN)) {
  const echt: number[] = [];
  const kale: number[] = [];
  for (let keer = 0; keer < KEER + OPWARMEN; keer += 1) {
    kale.push(await klok(kaal));
    echt.push(await klok(werk));
  }
  const [e, k] = [p95(echt.slice(OPWARMEN)), p95(kale.slice(OPWARMEN))];
  console.log(`  ${naam}: ${e.toFixed(1)} ms / ${k.toFixed(1)} ms = ${(e / k).toFixed(2)}`);
}
await prisma.$disconnect();
await postgres.stop();
