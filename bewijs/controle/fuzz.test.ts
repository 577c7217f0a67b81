/** Thousands of random corruptions, and every single one is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ontvouw, type Schakel, sha256, smeed } from '../../activities/keten.ts';
import { hersmeed, herteken, leesUitvoer, nieuweSleutels, vreemde } from '../../test/opzet/bewijs.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { zouten } from '../../platform/gezouten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { ankerblad } from '../anker.ts';
import { BEGIN_DELEN, type Delen, maakUitvoer } from '../formaat.ts';
import { Boom } from '../merkle.ts';
import { type Ondertekenaar, ondertekenaarVan } from '../ondertekening.ts';
import { maakSleutelregel } from '../sleutels.ts';
import { magWeg } from '../weglaten.ts';
import { controleer, type Verslag } from './index.ts';
import { eerstePlek } from './wijsaan.ts';

const goud = fileURLToPath(new URL('../../test/goud/', import.meta.url));
const sleutels = [nieuweSleutels(), nieuweSleutels()].map(({ huidig }) => ondertekenaarVan(huidig)) as [
  Ondertekenaar,
  Ondertekenaar,
];
const [oude, nieuwe] = sleutels;
const SEED = { seed: 9 };

/**
 * A golden case as an export: five anchors at even distances, among other cases, by two keys; with texts, since the golden
 * ones keep none. Its tables are left out: receipts are recomputed elsewhere.
 */
function bewijsVan(naam: string): string {
  const bewaard = JSON.parse(readFileSync(join(goud, naam, 'grootboek.json'), 'utf8')) as Schakel[];
  const inhoud: Delen['inhoud'] = [];
  const documenten: Delen['documenten'] = [];
  let vorige = '';
  const grootboek = bewaard.map(({ kop }) => {
    const g = JSON.parse(kop) as Gebeurtenis;
    const nieuw = smeed({ ...g, vorige, inhoud: metTekst(g, inhoud), ...metDocument(g, documenten) } as Gebeurtenis);
    vorige = nieuw.schakel.hash;
    return nieuw.schakel;
  });
  const { zaakId } = JSON.parse(grootboek[0]?.kop ?? '') as Gebeurtenis;
  const eerste = maakSleutelregel(oude, null, { vanafAnker: 1, op: '2026-11-01T00:00:00.000Z' });
  const na = { regel: eerste, nr: 1, vorige: oude };
  const regels = [eerste, maakSleutelregel(nieuwe, na, { vanafAnker: 4, op: '2026-11-04T00:00:00.000Z' })];
  const delen = {
    grootboek,
    inhoud,
    documenten,
    protocollen: [],
    runs: [],
    sleutels: regels,
    ...ankersOver(grootboek),
    weggelaten: zonderTekst(grootboek, inhoud),
  };
  return maakUitvoer(delen, { zaakId, gemaaktOp: '2026-11-09T00:00:00.000Z', code: 'proef', voor: 'lpa' }, nieuwe);
}

/** What the school wrote is not there, and the export says so. */
const zonderTekst = (grootboek: readonly Schakel[], inhoud: Delen['inhoud']): Delen['weggelaten'] =>
  grootboek.map(ontvouw).flatMap((g) => {
    const id = g.inhoud?.id;
    return id === undefined || inhoud.some((rij) => rij.id === id) ? [] : [{ id, nr: g.nr }];
  });

function metTekst({ nr, soort, inhoud }: Gebeurtenis, uit: Delen['inhoud']): Gebeurtenis['inhoud'] {
  // without its tables a receipt cannot be recomputed
  if (!inhoud || soort === 'BeslissingGewogen') return null;
  if (magWeg({ inhoud } as Gebeurtenis, inhoud.id)) return inhoud;
  const tekst = canoniek({ tekst: `verzonnen “tekst” ${nr}\n` });
  const { id, zout, sha256: hash } = zouten(tekst);
  uit.push({ id, nr, zout, tekst, velden: inhoud.velden });
  return { ...inhoud, id, sha256: hash };
}

function metDocument(g: Gebeurtenis, uit: Delen['documenten']): Partial<Gebeurtenis> {
  if (g.soort !== 'BriefVastgesteld') return {};
  const exemplaren = g.gegevens.exemplaren.map((exemplaar, i) => {
    const tekst = `%PDF verzonnen brief ${g.nr} ${i}`;
    const { id } = exemplaar.document;
    const bytes = Buffer.from(tekst).toString('base64');
    uit.push({ id, nr: g.nr, soort: 'brief', naam: 'brief.pdf', mediatype: 'application/pdf', bytes });
    return { ...exemplaar, document: { id, sha256: sha256(tekst) } };
  });
  return { gegevens: { ...g.gegevens, exemplaren } };
}

function ankersOver(grootboek: readonly Schakel[]): Pick<Delen, 'ankers' | 'standen'> {
  const boom = new Boom();
  const [plaats, zout] = [3, 'ab'.repeat(32)];
  const ankers: Delen['ankers'] = [];
  const standen: Delen['standen'] = [];
  for (let anker = 1; anker <= 5; anker += 1) {
    // one event is of after the last anchor
    const nr = Math.max(1, Math.floor(((grootboek.length - 1) * anker) / 5));
    for (let i = 0; i < 5 + anker; i += 1) boom.zet(i, ankerblad(zout, i + anker, sha256(`ander ${i}`)));
    boom.zet(plaats, ankerblad(zout, nr, grootboek[nr - 1]?.hash ?? ''));
    const door = anker < 4 ? oude : nieuwe;
    const kop = canoniek({
      soort: 'schakel-anker',
      nr: anker,
      dag: `2026-11-0${anker}`,
      op: `2026-11-0${anker}T01:00:00.000Z`,
      bladeren: boom.aantal,
      wortel: Buffer.from(boom.wortel).toString('hex'),
      vorige: anker === 1 ? '' : sha256(ankers.at(-1)?.kop ?? ''),
      sleutel: door.vingerafdruk,
    });
    ankers.push({ kop, handtekening: door.onderteken(kop) });
    standen.push({ anker, nr, plaats, zout, pad: boom.pad(plaats).map((hash) => Buffer.from(hash).toString('hex')) });
  }
  return { ankers, standen };
}

const namen = readdirSync(goud);
const uitvoeren = namen.map(bewijsVan);
const keur = (bytes: string | Buffer, sleutel = oude.vingerafdruk): Verslag =>
  controleer(Buffer.from(bytes), { sleutel, anker: null });
/** By its number: a counterexample is no book then. */
const uitvoer = fc.nat(namen.length - 1);
const tekstVan = (n: number): string => uitvoeren[n] ?? '';

test.each(namen)('%s as an export holds', (naam) => {
  const { uitkomst, fouten, bewezen } = keur(tekstVan(namen.indexOf(naam)));
  expect(fouten).toEqual([]);
  expect(uitkomst).toBe('klopt');
  expect(bewezen?.ankers.standen).toHaveLength(5);
});

// a busy machine takes its time
describe('found is', { timeout: 180_000 }, () => {
  test('every flipped bit, wherever it is, and the very byte of it', () => {
    fc.assert(
      fc.property(uitvoer, fc.nat(), fc.nat(7), fc.nat(19), (welke, waar, bit, wijs) => {
        const tekst = tekstVan(welke);
        const bytes = Buffer.from(tekst);
        const i = waar % bytes.length;
        bytes[i] = (bytes[i] ?? 0) ^ (1 << bit);
        const verslag = keur(bytes);
        expect(verslag.uitkomst).not.toBe('klopt');
        expect(verslag.fouten.length).toBeGreaterThan(0);
        // behind the parts stand manifest and signature, which nothing but the signature vouches for
        if (wijs === 0 && i >= BEGIN_DELEN && i < Buffer.from(tekst).indexOf(',"handtekening"'))
          expect(eerstePlek(bytes, verslag)).toEqual({ vanaf: i, tot: i + 1 });
      }),
      { ...SEED, numRuns: 2500 },
    );
  });

  test('every bit of each thirty-first byte of the signature and the manifest of one export, and the parts are not blamed', () => {
    const kleinste = uitvoeren.reduce((a, b) => (a.length < b.length ? a : b));
    const bytes = Buffer.from(kleinste);
    const begin = bytes.indexOf(',"handtekening"');
    for (let i = begin; i < bytes.length; i += 31)
      for (let bit = 1; bit < 256; bit <<= 1) {
        bytes[i] = (bytes[i] ?? 0) ^ bit;
        const verslag = keur(bytes);
        const { vanaf, tot } = eerstePlek(bytes, verslag) ?? { vanaf: 0, tot: 0 };
        // what is no longer written as JSON has to be shows a little further on
        const erbij = verslag.fouten.every(({ pad }) => pad !== '$') ? vanaf <= i && i < tot : begin < tot;
        if (!erbij) expect.fail(`bit ${bit} van byte ${i}: ${verslag.uitkomst}, ${vanaf} tot ${tot}`);
        bytes[i] = (bytes[i] ?? 0) ^ bit;
      }
  });

  test('bytes that are gone, came in between, or were written over', () => {
    fc.assert(
      fc.property(
        uitvoer,
        fc.nat(),
        fc.integer({ min: 1, max: 80 }),
        fc.string({ maxLength: 20 }),
        (welke, waar, lang, erbij) => {
          const tekst = tekstVan(welke);
          const i = waar % tekst.length;
          for (const vals of [tekst.slice(0, i) + tekst.slice(i + lang), tekst.slice(0, i) + erbij + tekst.slice(i)])
            if (vals !== tekst) expect(keur(vals).uitkomst).not.toBe('klopt');
        },
      ),
      { ...SEED, numRuns: 250 },
    );
  });

  const deelnamen = fc.constantFrom<keyof Delen>(
    'ankers',
    'documenten',
    'grootboek',
    'inhoud',
    'sleutels',
    'standen',
    'weggelaten',
  );
  /** Something that somebody does to the rows of a part; null when that part has too few of them. */
  type Greep = (rijen: readonly unknown[], i: number) => unknown[] | null;
  const GREPEN: Record<string, Greep> = {
    'a missing row': (rijen, i) => (rijen.length > 0 ? rijen.filter((_, j) => j !== i) : null),
    'two rows that changed places': (rijen, i) =>
      i > 0 ? rijen.map((rij, j) => (j === i ? rijen[i - 1] : j === i - 1 ? rijen[i] : rij)) : null,
    'a row that is there twice': (rijen, i) =>
      rijen.length > 0 ? [...rijen.slice(0, i + 1), ...rijen.slice(i)] : null,
    'a tail that was cut off': (rijen, i) => (rijen.length > 0 ? rijen.slice(0, i) : null),
  };

  test.each(Object.entries(GREPEN))('%s in any part, when it is not signed anew', (_, greep) => {
    fc.assert(
      fc.property(uitvoer, deelnamen, fc.nat(), (welke, naam, n) => {
        const tekst = tekstVan(welke);
        const gelezen = leesUitvoer(tekst);
        const deel = gelezen.delen[naam] ?? [];
        const rijen = greep(deel, n % Math.max(1, deel.length));
        fc.pre(rijen !== null);
        expect(keur(JSON.stringify({ ...gelezen, delen: { ...gelezen.delen, [naam]: rijen } })).uitkomst).toBe(
          'klopt-niet',
        );
      }),
      { ...SEED, numRuns: 250 },
    );
  });

  test.each(Object.entries(GREPEN))(
    '%s in ledger, keys or anchors, also when it is signed with the key of the house',
    (_, greep) => {
      const vast = fc.constantFrom('ankers' as const, 'grootboek' as const, 'standen' as const, 'sleutels' as const);
      fc.assert(
        fc.property(uitvoer, vast, fc.nat(), (welke, naam, n) => {
          const { delen } = leesUitvoer(tekstVan(welke));
          const rijen = greep(delen[naam], n % delen[naam].length);
          fc.pre(rijen !== null && !isMinder(delen, naam, rijen));
          expect(keur(herteken(tekstVan(welke), nieuwe, () => ({ [naam]: rijen }))).uitkomst).toBe('klopt-niet');
        }),
        { ...SEED, numRuns: 120 },
      );
    },
  );
  /** An export that claims less and is right: an event of after the last anchor is not in it. */
  const isMinder = ({ grootboek, standen }: Delen, naam: keyof Delen, rijen: readonly unknown[]): boolean =>
    naam === 'grootboek' &&
    rijen.length < grootboek.length &&
    rijen.length >= (standen.at(-1)?.nr ?? 0) &&
    rijen.at(-1) !== grootboek.at(-1);

  test('an event that was changed before the last anchor, in a chain that was made whole and signed with the key of the house', () => {
    fc.assert(
      fc.property(uitvoer, fc.nat(), fc.constantFrom('dag', 'moment', 'actor', 'sleutel'), (welke, n, veld) => {
        const tekst = tekstVan(welke);
        const { standen } = leesUitvoer(tekst).delen;
        const nr = 1 + (n % (standen.at(-1)?.nr ?? 1));
        const anders = { dag: '2020-01-01', moment: 1, actor: { soort: 'zaak' }, sleutel: 'ander' }[veld];
        const vals = herteken(tekst, nieuwe, ({ grootboek }) => ({
          grootboek: hersmeed(grootboek, (g) => (g.nr === nr ? { ...g, [veld]: anders } : g)),
        }));
        fc.pre(vals !== tekst);
        const { uitkomst, fouten } = keur(vals);
        // who does the same to an event that was so already changed nothing
        if (uitkomst === 'klopt') expect(leesUitvoer(vals).delen.grootboek).toEqual(leesUitvoer(tekst).delen.grootboek);
        else expect(fouten[0]?.pad).toMatch(/^\$\.delen\.standen/);
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  test('anything at all that was signed with another key, whatever was done to it', () => {
    const ander = vreemde();
    fc.assert(
      fc.property(uitvoer, fc.boolean(), (welke, ookSleutels) => {
        const tekst = tekstVan(welke);
        const regel = maakSleutelregel(ander, null, { vanafAnker: 1, op: '2026-11-01T00:00:00.000Z' });
        const vals = herteken(tekst, ander, () => (ookSleutels ? { sleutels: [regel] } : {}));
        expect(keur(vals).uitkomst).toBe('klopt-niet');
        expect(keur(vals, nieuwe.vingerafdruk).uitkomst).toBe('klopt-niet');
      }),
      { ...SEED, numRuns: 40 },
    );
  });

  /** A text or a letter that an export holds, and where it stands. */
  const stukken = fc
    .tuple(uitvoer, fc.constantFrom('inhoud' as const, 'documenten' as const), fc.nat())
    .map(([welke, naam, n]) => {
      const tekst = tekstVan(welke);
      const rijen = leesUitvoer(tekst).delen[naam];
      return { tekst, naam, rijen, i: n % rijen.length };
    })
    .filter(({ rijen }) => rijen.length > 0);

  test('a text or a letter that was taken away without a word, also when that was signed with the key of the house', () => {
    fc.assert(
      fc.property(stukken, ({ tekst, naam, rijen, i }) => {
        const { fouten } = keur(herteken(tekst, nieuwe, () => ({ [naam]: rijen.filter((_, j) => j !== i) })));
        expect(fouten.map(({ pad }) => pad)).toEqual([`$.delen.grootboek[${(rijen[i]?.nr ?? 0) - 1}]`]);
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  test('a text or a letter that was changed or swapped, also when that was signed with the key of the house', () => {
    fc.assert(
      fc.property(stukken, ({ tekst, naam, rijen, i }) => {
        const veld = naam === 'inhoud' ? 'tekst' : 'bytes';
        const nieuw = rijen.map((rij, j) =>
          i === j ? { ...rij, [veld]: naam === 'inhoud' ? 'ander' : 'YW5kZXI=' } : rij,
        );
        const { fouten } = keur(herteken(tekst, nieuwe, () => ({ [naam]: nieuw })));
        expect(fouten[0]?.pad).toBe(`$.delen.${naam}[${i}].${veld}`);
      }),
      { ...SEED, numRuns: 150 },
    );
  });
});
