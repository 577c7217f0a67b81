import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvouw, type Schakel, sha256, smeed } from '../../activities/keten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { hersmeed, herteken, leesUitvoer, rijkeZaak, voerUit, vreemde } from '../../test/opzet/bewijs.ts';
import { EigenGriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { maakProgramma } from '../../tools/bewijsprogramma.ts';
import { voerUit as voerOpdrachtUit } from '../../worker/audit/opdracht.ts';
import { ankerblad, type Ankerkop } from '../anker.ts';
import type { Delen, Uitvoer } from '../formaat.ts';
import { Boom } from '../merkle.ts';
import type { Ondertekenaar } from '../ondertekening.ts';
import type { Bongebeurtenis } from './bonnen.ts';
import { controleer, type Verslag } from './index.ts';
import { verwoord } from './verwoord.ts';
import { eerstePlek } from './wijsaan.ts';

let griffie: EigenGriffie;
let zaak: Proefzaak;
let ondertekenaar: Ondertekenaar;
let uitvoer: string;

beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
  ({ zaak, ondertekenaar } = await rijkeZaak(griffie));
  uitvoer = await voerUit(griffie, zaak.zaakId, ondertekenaar);
});
afterAll(async () => {
  await griffie.stop();
});

const keur = (tekst: string | Buffer, verwacht: { sleutel?: string; anker?: string } = {}): Verslag =>
  controleer(Buffer.from(tekst), { sleutel: ondertekenaar.vingerafdruk, anker: null, ...verwacht });
const delen = (): Delen => leesUitvoer(uitvoer).delen;
/** Signed with the key of the house, as who holds that can. */
const anders = (verander: (d: Delen) => Partial<Delen>): Verslag => keur(herteken(uitvoer, ondertekenaar, verander));
const eerste = ({ fouten }: Verslag): [string | undefined, string | undefined] => [fouten[0]?.pad, fouten[0]?.wat];
const nergens = (): Promise<never> => Promise.reject(new Error('geen huis'));
/** A machine of an auditor. */
const NERGENS = { exporteer: nergens, herspeel: nergens, ankers: nergens, sleutels: nergens, vorigeKwijt: nergens };
/** As an older version of Schakel made it. */
const alsVersie = (versie: 2 | 3, tekst: string): string => {
  const {
    manifest: { voor: _, ...rest },
    ...gelezen
  } = leesUitvoer(tekst);
  const manifest = { ...rest, versie };
  return canoniek({ ...gelezen, manifest, handtekening: ondertekenaar.onderteken(canoniek(manifest)) });
};
const laatsteAnker = (): string => sha256(delen().ankers.at(-1)?.kop ?? '');
const isBon = (g: Gebeurtenis): g is Bongebeurtenis => g.soort === 'BeslissingGewogen';
const bonnen = () => delen().grootboek.map(ontvouw).filter(isBon);
const advies = (): Bongebeurtenis => {
  const bon = bonnen().find((g) => g.gegevens.besluit === 'routeadvies');
  if (!bon) throw new Error('geen advies');
  return bon;
};

describe('an export that nobody touched', () => {
  test('holds: ledger, texts, documents, receipts, anchors and keys', () => {
    const { uitkomst, bewezen } = keur(uitvoer, { anker: laatsteAnker() });
    expect(uitkomst).toBe('klopt');
    expect(bewezen?.grootboek.teksten.kwijt).toBe(0);
    expect(bewezen?.grootboek.documenten).toEqual({ aantal: 2, kwijt: 0, vernietigd: 0, weggelaten: 0 });
    expect(bonnen().map((g) => [g.gegevens.besluit, g.gegevens.gekozen])).toEqual([
      ['routekaart', 'A'],
      ['routeadvies', null],
      ['verzuimladder', null],
      ['routeadvies', ['basisroute']],
    ]);
    expect(bewezen?.bonnen).toMatchObject({ nagerekend: 4, vernietigd: 0 });
  });

  test('says on which day it stood where, which days have no anchor, and what came after the last one', async () => {
    const dagen = keur(uitvoer).bewezen?.ankers;
    expect(dagen?.standen.map(({ dag }) => dag)).toEqual(['2026-11-02', '2026-11-03', '2026-11-06']);
    // a melding books more events than one: how many is not the point here, that they grow is
    const nummers = dagen?.standen.map(({ nr }) => nr) ?? [];
    expect(nummers).toEqual([...new Set(nummers)].sort((a, b) => a - b));
    expect(dagen?.gemist).toEqual([{ na: '2026-11-03', voor: '2026-11-06' }]);
    const { tekst, code } = verwoord(keur(uitvoer), { sleutel: ondertekenaar.vingerafdruk, anker: null }, 'deze code');
    expect(code).toBe(0);
    expect(tekst).toContain('Tussen 3 november 2026 en 6 november 2026 is geen anker gemaakt.');
    const einde = (await zaak.gebeurtenissen()).length;
    expect(tekst).toContain(
      `LET OP: gebeurtenis ${(nummers.at(-1) ?? 0) + 1} tot en met ${einde} zijn van na het laatste anker`,
    );
  });

  test('of which nobody gave the thumbprint is only said to agree with itself', () => {
    const niets = { sleutel: null, anker: null };
    const { tekst, code } = verwoord(controleer(Buffer.from(uitvoer), niets), niets, 'deze code');
    expect(code).toBe(0);
    expect(tekst).toContain('Nu staat alleen vast dat dit bestand met zichzelf klopt: iedereen kan er zo een maken.');
  });

  test('is one line of canonical JSON', () => {
    expect(uitvoer).not.toMatch(/\n/);
    expect(JSON.stringify(JSON.parse(uitvoer))).toBe(uitvoer);
  });
});

describe('what is not in an export', () => {
  const stukken = { teksten: 0, documenten: 0, berichten: 0 };
  const vernietiging = (deel: 'geheel' | 'wpg'): Partial<Gebeurtenis> => ({
    soort: 'InhoudVernietigd',
    dag: '2045-05-06',
    regime: deel === 'wpg' ? 'WPG' : 'AVG',
    gegevens: { lijst: 'lijst-1', deel, grondslag: 'Selectielijst 2020, resultaat 12.1.3', ...stukken },
  });
  const bevinding = (regime: 'AVG' | 'WPG', id: string): Partial<Gebeurtenis> => ({
    soort: 'BevindingGenoteerd',
    regime,
    gegevens: {},
    inhoud: { id, sha256: sha256(id), velden: ['toelichting'] },
  });
  /** The ledger with these events behind it. */
  const verder = (grootboek: readonly Schakel[], ...erbij: Partial<Gebeurtenis>[]): Schakel[] =>
    erbij.reduce<Schakel[]>(
      (tot, g) => {
        const laatste = tot.at(-1);
        if (!laatste) throw new Error('leeg');
        const { inhoud: _, ...basis } = ontvouw(laatste);
        const nieuw = { ...basis, ...g, nr: laatste.nr + 1, vorige: laatste.hash } as Gebeurtenis;
        return [...tot, smeed(nieuw).schakel];
      },
      [...grootboek],
    );
  const gesloten: Partial<Gebeurtenis> = { soort: 'ZaakGesloten', gegevens: { reden: 'ingetrokken' } };
  const einde = () => delen().grootboek.length;
  const niets = { inhoud: [], documenten: [] };
  const zeg = (verslag: Verslag) =>
    verwoord(verslag, { sleutel: ondertekenaar.vingerafdruk, anker: null }, 'deze code').tekst;

  test('because it was destroyed is told with day and ground, in words and as JSON, and all the rest holds', async () => {
    const vals = (d: Delen) => ({ ...niets, grootboek: verder(d.grootboek, gesloten, vernietiging('geheel')) });
    const verslag = anders(vals);
    const { teksten, documenten, vernietigingen } = verslag.bewezen?.grootboek ?? {};
    expect(verslag.uitkomst).toBe('klopt');
    expect(verslag.bewezen?.bonnen).toMatchObject({ nagerekend: 0, vernietigd: 4 });
    expect(documenten).toEqual({ aantal: 2, kwijt: 2, vernietigd: 2, weggelaten: 0 });
    expect(teksten).toMatchObject({ kwijt: delen().inhoud.length, vernietigd: delen().inhoud.length });
    const verwacht = [
      { nr: einde() + 2, dag: '2045-05-06', deel: 'geheel', teksten: delen().inhoud.length, documenten: 2 },
    ];
    expect(vernietigingen).toMatchObject(verwacht);
    expect(zeg(verslag)).toContain(
      `Op 6 mei 2045 is de hele zaak vernietigd (gebeurtenis ${einde() + 2}), op grond van Selectielijst 2020, resultaat 12.1.3. Daardoor zijn er niet: ${delen().inhoud.length} teksten en 2 documenten. Het staat op lijst lijst-1: vraag de ondertekende verklaring van die lijst.`,
    );
    const bestand = join(griffie.map, 'vernietigd.json');
    writeFileSync(bestand, herteken(uitvoer, ondertekenaar, vals));
    const uit = await voerOpdrachtUit(['controleer', bestand, '--json'], NERGENS);
    expect(uit.code).toBe(0);
    expect(JSON.parse(uit.tekst)).toMatchObject({
      uitkomst: 'klopt',
      bewezen: { grootboek: { vernietigingen: verwacht } },
    });
  });

  test('without a destruction is a finding, each at its own event', () => {
    const { inhoud } = advies();
    const vals = anders((d) => ({
      inhoud: d.inhoud.filter(({ id }) => id !== inhoud?.id),
      documenten: d.documenten.slice(0, 1),
    }));
    expect(vals.fouten.map(({ pad, wat }) => [pad, wat])).toEqual([
      [
        `$.delen.grootboek[${advies().nr - 1}]`,
        `de tekst van gebeurtenis ${advies().nr} is er niet, en het grootboek kent geen vernietiging die dat verklaart`,
      ],
      [
        expect.stringContaining('$.delen.grootboek['),
        expect.stringContaining('een document van gebeurtenis') as string,
      ],
    ]);
    expect(zeg(vals)).toContain('is het weggehaald zonder dat het is vastgelegd');
  });

  test('is a finding where it was booked after the destruction, and not where it was booked right before it', () => {
    const ervoor = anders((d) => ({
      ...niets,
      grootboek: verder(d.grootboek, bevinding('AVG', 'laat'), gesloten, vernietiging('geheel')),
    }));
    expect(ervoor.uitkomst).toBe('klopt');
    const erna = anders((d) => ({
      ...niets,
      grootboek: verder(d.grootboek, gesloten, vernietiging('geheel'), bevinding('AVG', 'laat')),
    }));
    expect(erna.fouten.map(({ pad }) => pad)).toEqual([`$.delen.grootboek[${einde() + 2}]`]);
  });

  test('is a finding where what says that it was destroyed was booked while the case was open', () => {
    const soorten = (...erbij: Partial<Gebeurtenis>[]) =>
      anders((d) => ({ inhoud: d.inhoud.slice(1), grootboek: verder(d.grootboek, ...erbij) })).fouten.map((f) => f.pad);
    const weg = [`$.delen.grootboek[${(delen().inhoud[0]?.nr ?? 0) - 1}]`];
    expect(soorten(vernietiging('geheel'))).toEqual(weg);
    expect(soorten(vernietiging('geheel'), gesloten)).toEqual(weg);
    expect(soorten(gesloten, vernietiging('geheel'))).toEqual([]);
  });

  test('after a destruction of what falls under the Wpg is explained for that alone', () => {
    const wpg = (d: Delen) => verder(d.grootboek, bevinding('WPG', 'opsporing'), gesloten, vernietiging('wpg'));
    const goed = anders((d) => ({ grootboek: wpg(d) }));
    expect(goed.bewezen?.grootboek.vernietigingen).toMatchObject([{ deel: 'wpg', teksten: 1, documenten: 0 }]);
    expect(zeg(goed)).toContain('Op 6 mei 2045 is wat onder de Wpg valt vernietigd');
    const ook = anders((d) => ({ grootboek: wpg(d), inhoud: d.inhoud.slice(1) }));
    expect(ook.fouten.map(({ pad }) => pad)).toEqual([`$.delen.grootboek[${(delen().inhoud[0]?.nr ?? 0) - 1}]`]);
  });

  describe('because who asked may not read it', () => {
    /** Without the first text that holds this, as for an LPA. */
    const zonder = (veld: string, voor: 'lpa' | 'opdracht' = 'lpa') => {
      const rij = delen().inhoud.find(({ velden }) => velden.includes(veld));
      const [id, nr] = [rij?.id ?? '', rij?.nr ?? 0];
      const vals = (d: Delen) => ({ inhoud: d.inhoud.filter((x) => x.id !== id), weggelaten: [{ id, nr }] });
      return { nr, vals, tekst: herteken(uitvoer, ondertekenaar, vals, { voor }) };
    };
    const geenReden = (nr: number) => [
      `$.delen.grootboek[${nr - 1}]`,
      `de tekst van gebeurtenis ${nr} is er niet, en er is geen reden om dat weg te laten, zoals dit bestand zegt`,
    ];

    test('is named as what the file says, with who asked, and that explains nothing else', () => {
      const { tekst, vals } = zonder('melding');
      const goed = keur(tekst);
      expect(goed.bewezen?.grootboek.teksten).toMatchObject({ kwijt: 1, vernietigd: 0, weggelaten: 1 });
      expect(zeg(goed)).toContain(
        'LET OP: volgens dit bestand zijn 1 tekst en 0 documenten weggelaten, omdat er een geheim adres in kan staan dat wie de uitvoer vroeg (een leerplichtambtenaar) niet mag lezen. Dat is niet bewezen.',
      );
      expect(zeg(keur(alsVersie(3, tekst)))).toContain('dat wie de uitvoer vroeg niet mag lezen.');
      const tweede = delen().inhoud.find(({ velden }) => !velden.includes('melding'));
      const meer = (d: Delen) => ({ ...vals(d), inhoud: vals(d).inhoud.filter(({ id }) => id !== tweede?.id) });
      expect(keur(herteken(uitvoer, ondertekenaar, meer, { voor: 'lpa' })).fouten.map(({ pad }) => pad)).toEqual([
        `$.delen.grootboek[${(tweede?.nr ?? 0) - 1}]`,
      ]);
    });

    test('is a finding for a text in which no address can stand, also in a file of version 3', () => {
      const { nr, tekst } = zonder('motivatie');
      expect(eerste(keur(tekst))).toEqual(geenReden(nr));
      expect(eerste(keur(alsVersie(3, tekst)))).toEqual(geenReden(nr));
    });

    test('is a finding for who reads everything: the command leaves nothing out', () => {
      const { nr, tekst } = zonder('melding', 'opdracht');
      expect(eerste(keur(tekst))).toEqual(geenReden(nr));
    });

    test('can be so for a letter, and not for what somebody brought in', () => {
      const zonderStuk = (soort: string) => {
        const rij = delen().documenten.find((d) => d.soort === soort);
        const weggelaten = [{ id: rij?.id ?? '', nr: rij?.nr ?? 0 }];
        const vals = (d: Delen) => ({ documenten: d.documenten.filter(({ id }) => id !== rij?.id), weggelaten });
        return keur(herteken(uitvoer, ondertekenaar, vals, { voor: 'lpa' })).uitkomst;
      };
      expect([zonderStuk('brief'), zonderStuk('bijlage')]).toEqual(['klopt', 'klopt-niet']);
    });
  });

  test('cannot be told of a file of version 2: that is said, and it is no finding', () => {
    const zonder = (d: Delen) => ({ documenten: d.documenten.slice(0, 1), weggelaten: undefined });
    const tekst = alsVersie(2, herteken(uitvoer, ondertekenaar, zonder));
    expect(keur(tekst).fouten).toEqual([]);
    expect(zeg(keur(tekst))).toContain(
      'LET OP: 0 teksten en 1 document zijn er niet. Dit bestand is van voor versie 3, en zegt niet of zij zijn weggelaten.',
    );
  });
});

describe('a file that was changed after it was signed', () => {
  const { stringify } = JSON;
  const zonder = (naam: keyof Delen, i: number): string => {
    const gelezen = leesUitvoer(uitvoer);
    gelezen.delen[naam]?.splice(i, 1);
    return stringify(gelezen);
  };
  test.each<keyof Delen>(['grootboek', 'inhoud', 'documenten', 'ankers', 'standen', 'sleutels', 'protocollen'])(
    'shows the first row that is missing from %s',
    (naam) => {
      const { uitkomst, fouten } = keur(zonder(naam, 0));
      expect(uitkomst).toBe('klopt-niet');
      expect(fouten.map(({ pad }) => pad.startsWith(`$.delen.${naam}`))).toContain(true);
    },
  );

  test('shows a text by the byte at which it begins', () => {
    const { inhoud } = delen();
    const i = inhoud.findIndex(({ tekst }) => tekst.includes('"hulpBereid":"ja"'));
    const vals = uitvoer.replace('\\"teLaat\\":4', '\\"teLaat\\":5');
    const fout = keur(vals).fouten[0];
    expect(fout).toMatchObject({
      pad: `$.delen.inhoud[${i}].tekst`,
      wat: `de tekst van gebeurtenis ${advies().nr - 1} is veranderd`,
    });
    // the very byte, since one bit differs between a 4 and a 5
    const byte = Buffer.from(vals).indexOf('\\"teLaat\\":5') + 11;
    expect(eerstePlek(Buffer.from(vals), keur(vals))).toEqual({ vanaf: byte, tot: byte + 1 });
    expect(fout?.doe).toContain('Dit bestand is veranderd nadat het is ondertekend.');
    // to the byte: what stands there is the text, quotes and all
    expect(Buffer.from(vals).subarray(fout?.vanaf, fout?.tot).toString()).toBe(
      stringify(inhoud[i]?.tekst.replace('"teLaat":4', '"teLaat":5')),
    );
  });

  test('is pointed at by the same byte in words and for a machine', async () => {
    const vals = uitvoer.replace('\\"teLaat\\":4', '\\"teLaat\\":5');
    const byte = Buffer.from(vals).indexOf('\\"teLaat\\":5') + 11;
    const bestand = join(griffie.map, 'gekanteld.json');
    writeFileSync(bestand, vals);
    const gezegd = await voerOpdrachtUit(['controleer', bestand], NERGENS);
    expect(gezegd.tekst).toContain(`Eerste verkeerde plek: byte ${byte} tot ${byte + 1}\n`);
    const json = await voerOpdrachtUit(['controleer', bestand, '--json'], NERGENS);
    expect(JSON.parse(json.tekst)).toMatchObject({ uitkomst: 'klopt-niet', eerste: { vanaf: byte, tot: byte + 1 } });
  });

  describe('in its manifest alone', () => {
    const metManifest = (doe: (manifest: Uitvoer['manifest']) => Partial<Uitvoer['manifest']>) => {
      const gelezen = leesUitvoer(uitvoer);
      const vals = canoniek({ ...gelezen, manifest: { ...gelezen.manifest, ...doe(gelezen.manifest) } });
      const verslag = keur(vals);
      const { vanaf, tot } = eerstePlek(Buffer.from(vals), verslag) ?? {};
      return { fouten: verslag.fouten.map(({ pad }) => pad), plek: Buffer.from(vals).subarray(vanaf, tot).toString() };
    };
    const ander = '0'.repeat(64);

    test('shows the hash of a piece or of a row, and not the piece or the row itself', () => {
      const stuk = metManifest(({ stukken }) => ({ stukken: stukken.map((hash, i) => (i === 3 ? ander : hash)) }));
      expect(stuk).toEqual({ fouten: ['$.manifest.stukken[3]'], plek: `"${ander}"` });
      const rij = metManifest(({ delen: d }) => ({
        delen: { ...d, grootboek: (d.grootboek ?? []).map((hash, i) => (i === 2 ? ander : hash)) },
      }));
      expect(rij).toEqual({ fouten: ['$.manifest.delen.grootboek[2]'], plek: `"${ander}"` });
      expect(metManifest(({ omvang }) => ({ omvang: omvang + 1 })).fouten).toEqual(['$.manifest.omvang']);
    });

    test('shows that it names another case, and not every event as one of another case', () => {
      const { fouten } = metManifest(() => ({ zaakId: 'verzuim-ander-regulier-1' }));
      expect(fouten).toEqual(['$.handtekening', '$.manifest.zaakId']);
    });

    test('shows signature and manifest together where nothing else tells which of them it is', () => {
      const { fouten, plek } = metManifest(() => ({ gemaaktOp: '2026-11-08T12:00:00.000Z' }));
      expect(fouten).toEqual(['$.handtekening']);
      expect(plek).toMatch(/^"[0-9a-f]{128}","manifest":\{.*2026-11-08T12:00:00\.000Z.*\}$/);
    });
  });

  test('cannot write its own answer on the screen of who checks it', async () => {
    const gelezen = leesUitvoer(uitvoer);
    const naam = '\u001b[2K\rDe uitvoer klopt.\n\u009b1m\u2028\u202e';
    gelezen.manifest.delen[naam] = [];
    const vals = canoniek(gelezen);
    const bestand = join(griffie.map, 'scherm.json');
    writeFileSync(bestand, vals);
    const { tekst } = await voerOpdrachtUit(['controleer', bestand], NERGENS);
    expect(tekst.split('\n')).toContainEqual(
      expect.stringContaining(
        '$.manifest.delen.\\u001b[2K\\u000dDe uitvoer klopt.\\u000a\\u009b1m\\u2028\\u202e: dit deel bestaat niet',
      ),
    );
    expect(tekst.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const json = await voerOpdrachtUit(['controleer', bestand, '--json'], NERGENS);
    expect(json.tekst).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const { fouten } = JSON.parse(json.tekst) as Verslag;
    expect(fouten.map(({ pad }) => pad)).toContain(`$.manifest.delen.${naam}`);
  });

  test('shows white space, another order of keys and a key that is there twice', () => {
    expect(eerste(keur(` ${uitvoer}`))[1]).toBe('dit is niet zo opgeschreven als Schakel het doet');
    expect(keur(uitvoer.replace('{"delen"', '{"delen":0,"delen"')).uitkomst).toBe('klopt-niet');
    expect(keur(`${uitvoer}\n`).fouten[0]?.vanaf).toBe(Buffer.byteLength(uitvoer));
  });

  test('cannot be read when it is cut off, is something else, or is no text; it says up to where', () => {
    const heen = uitvoer.indexOf('[') + 1;
    expect(keur(uitvoer.slice(0, heen))).toMatchObject({ uitkomst: 'onleesbaar', fouten: [{ vanaf: heen }] });
    expect(keur('{"soort":"schakel-audit","versie":1}').uitkomst).toBe('onleesbaar');
    const bytes = Buffer.from(uitvoer);
    bytes[500] = 0xff;
    expect(keur(bytes)).toMatchObject({ uitkomst: 'onleesbaar', fouten: [{ vanaf: 500 }] });
  });
});

describe('somebody without the key', () => {
  test('who signs anew with another key is found by the thumbprint that the auditor has', () => {
    const ander = vreemde();
    const vals = herteken(uitvoer, ander, () => ({}));
    expect(keur(vals).uitkomst).toBe('klopt-niet');
    expect(eerste(keur(uitvoer, { sleutel: ander.vingerafdruk }))).toEqual([
      '$.delen.sleutels[0]',
      `geen sleutel in dit bestand heeft vingerafdruk ${ander.vingerafdruk}`,
    ]);
  });
});

describe('somebody with the key of the house', () => {
  const wijzig = (nr: number) => (g: Gebeurtenis) => (g.nr === nr ? { ...g, dag: '2026-10-30' } : g);

  test('who changes an event and makes the chain whole is found by the anchors', () => {
    const vals = anders((d) => ({ grootboek: hersmeed(d.grootboek, wijzig(5)) }));
    expect(eerste(vals)[0]).toBe('$.delen.standen[1]');
    expect(eerste(vals)[1]).toContain('het grootboek is niet dat van 2026-11-03');
    expect(vals.fouten[0]?.doe).toContain('het is in het systeem zelf veranderd, of door iemand met de sleutel');
  });

  test('who cuts off the tail is found by the anchor in which it was', () => {
    const vals = anders((d) => ({ grootboek: d.grootboek.slice(0, 10), inhoud: [], documenten: [] }));
    expect(eerste(vals)[1]).toMatch(/^op 2026-11-0\d telde het grootboek \d+ gebeurtenissen: er is een eind van af$/);
  });

  test('who leaves out an anchor, or changes one, is found by the one after it', () => {
    expect(eerste(anders((d) => ({ ankers: d.ankers.filter((_, i) => i !== 1) })))[1]).toBe(
      'anker 3 sluit niet aan op het vorige: er ontbreekt er een, of het is een ander',
    );
    const vals = anders((d) => ({
      ankers: d.ankers.map((anker, i) => {
        const kop = anker.kop.replace('2026-11-03', '2026-11-04');
        return i === 1 ? { kop, handtekening: ondertekenaar.onderteken(kop) } : anker;
      }),
    }));
    expect(eerste(vals)).toEqual(['$.delen.ankers[2]', expect.stringContaining('anker 3 sluit niet aan')]);
  });

  test('who makes a whole other row of anchors is found by one that the auditor kept', () => {
    const bewaard = laatsteAnker();
    const korter = herteken(uitvoer, ondertekenaar, (d) => ({
      ankers: d.ankers.slice(0, 2),
      standen: d.standen.slice(0, 2),
    }));
    expect(keur(korter).uitkomst).toBe('klopt');
    const { fouten } = keur(korter, { anker: bewaard });
    expect(fouten[0]).toMatchObject({
      pad: '$.delen.ankers',
      wat: expect.stringContaining(
        `anker ${bewaard} staat er niet bij: het eerste in dit bestand is anker 1, van `,
      ) as string,
    });
    // a case that is younger than the anchor gives the same: whoever asks has to know which of both it is
    expect(fouten[0]?.doe).toMatch(/^Is de zaak jonger dan uw anker, .* geef een later anker mee\. /);
  });

  test.each([1, 2, 3])('who leaves out where the case stood in anchor %i is found', (nr) => {
    const vals = anders((d) => ({ standen: d.standen.filter(({ anker }) => anker !== nr) }));
    expect(eerste(vals)).toEqual(['$.delen.standen', `van anker ${nr} ontbreekt waar de zaak stond`]);
  });

  describe('who writes the history before an anchor that the auditor kept anew', () => {
    const bewaard = () => sha256(delen().ankers[1]?.kop ?? '');
    /** From the first anchor on, and the anchor after the kept one as well; where the case stood in the kept one is left out. */
    const herschreven = async (): Promise<string> => {
      const [een, twee, drie] = delen().standen;
      if (!een || !twee || !drie) throw new Error('geen standen');
      const nep = hersmeed(delen().grootboek, (g) => (g.nr === een.nr + 1 ? { ...g, dag: '2026-10-01' } : g));
      const boom = new Boom();
      for (const { plaats, blad } of await griffie.prisma.$queryRaw<{ plaats: number; blad: Uint8Array }[]>`
        select distinct on (plaats) plaats, blad from ankerblad order by plaats, anker desc`)
        boom.zet(plaats, blad);
      boom.zet(drie.plaats, ankerblad(drie.zout, drie.nr, nep[drie.nr - 1]?.hash ?? ''));
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
      const oud = JSON.parse(delen().ankers[2]?.kop ?? '') as Ankerkop;
      const kop = canoniek({ ...oud, wortel: hex(boom.wortel) });
      return herteken(uitvoer, ondertekenaar, ({ ankers }) => ({
        grootboek: nep,
        ankers: [...ankers.slice(0, 2), { kop, handtekening: ondertekenaar.onderteken(kop) }],
        standen: [een, { ...drie, pad: boom.pad(drie.plaats).map(hex) }],
      }));
    };

    test('is found', async () => {
      expect(eerste(keur(await herschreven(), { anker: bewaard() }))).toEqual([
        '$.delen.standen',
        'van anker 2 ontbreekt waar de zaak stond',
      ]);
    });

    test('is found as well when he says that an older version made the file, in which a stand could be missing', async () => {
      const oud = alsVersie(3, await herschreven());
      expect(keur(oud).uitkomst).toBe('klopt');
      expect(eerste(keur(oud, { anker: bewaard() }))[1]).toBe('van anker 2 ontbreekt waar de zaak stond');
    });

    test('is told up to which event that anchor shows that nothing was changed', () => {
      const verwacht = { sleutel: ondertekenaar.vingerafdruk, anker: bewaard() };
      const verslag = keur(uitvoer, verwacht);
      const nr = delen().standen[1]?.nr;
      expect(verslag.bewezen?.ankers.bewaard).toEqual({ dag: '2026-11-03', nr });
      expect(verwoord(verslag, verwacht, 'deze code').tekst).toContain(
        `Op 3 november 2026 stond de zaak op gebeurtenis ${nr}: tot en met die gebeurtenis is er sindsdien niets veranderd.`,
      );
    });
  });

  test('who replaces a letter is found by the event in which its bytes were settled', () => {
    const vals = anders((d) => ({
      documenten: d.documenten.map((x, i) => (i === 1 ? { ...x, bytes: Buffer.from('ander').toString('base64') } : x)),
    }));
    expect(eerste(vals)[0]).toBe('$.delen.documenten[1].bytes');
    expect(eerste(vals)[1]).toContain('is een ander dan is vastgelegd');
  });

  test('who says that a text is of another field is found by the ledger', () => {
    const vals = anders((d) => ({
      inhoud: d.inhoud.map((x, i) => (i === 1 ? { ...x, velden: ['melding'] } : x)),
    }));
    expect(eerste(vals)).toEqual([
      '$.delen.inhoud[1].velden',
      `de tekst van gebeurtenis ${delen().inhoud[1]?.nr} heeft andere velden dan is vastgelegd`,
    ]);
  });

  test('who gives a document another name is not found, and the program says so', () => {
    const vals = anders((d) => ({ documenten: d.documenten.map((x) => ({ ...x, naam: 'ander.pdf' })) }));
    const { tekst, code } = verwoord(vals, { sleutel: ondertekenaar.vingerafdruk, anker: null }, 'deze code');
    expect(code).toBe(0);
    expect(tekst).toContain(
      'LET OP: naam, soort en mediatype van documenten, naam en versie van protocollen en de lijst van runs staan niet in het grootboek.',
    );
  });

  test('who adds a text that no event has is found', () => {
    const los = { id: 'x', nr: 3, zout: '', tekst: 'x', velden: [] };
    expect(eerste(anders((d) => ({ inhoud: [...d.inhoud, los] })))[1]).toBe('geen gebeurtenis 3 heeft deze tekst');
  });
});

describe('a receipt', () => {
  /** After the last anchor nothing but recomputing would show it. */
  const zonderAnkers = (verander: (g: Gebeurtenis) => Gebeurtenis, erbij: Partial<Delen> = {}) =>
    anders((d) => ({ grootboek: hersmeed(d.grootboek, verander), ankers: [], standen: [], ...erbij }));
  const zegt = (over: string) => `gebeurtenis ${advies().nr} (routeadvies): ${over}`;
  const metAdvies = (doe: (g: Bongebeurtenis) => Bongebeurtenis['gegevens']) => (g: Gebeurtenis) =>
    isBon(g) && g.nr === advies().nr ? { ...g, gegevens: doe(g) } : g;

  test('with another outcome is found, also in a chain that was made whole and signed', () => {
    const ander = { ...advies().gegevens.uitkomst, hulp: 'ontraden' };
    const vals = zonderAnkers(metAdvies((g) => ({ ...g.gegevens, uitkomst: ander })));
    expect(eerste(vals)[0]).toBe(`$.delen.grootboek[${advies().nr - 1}]`);
    expect(eerste(vals)[1]).toContain(zegt('de uitkomst is'));
  });

  test('with another source beside a rule is found', () => {
    const bon = advies().gegevens.bon.map((b) =>
      b.beslissing === 'hulpVoor' ? { ...b, regels: b.regels.map((r) => ({ ...r, bron: 'verzonnen' })) } : b,
    );
    const vals = zonderAnkers(metAdvies((g) => ({ ...g.gegevens, bon })));
    expect(eerste(vals)[1]).toBe(zegt('in hulpVoor gelden andere regels dan op de bon staan'));
  });

  test('of which the protocol is missing or was changed says so', () => {
    const [bon] = bonnen();
    expect(eerste(anders(() => ({ protocollen: [] })))[1]).toBe(
      `gebeurtenis ${bon?.nr} (routekaart): het protocol ${bon?.protocol} ontbreekt`,
    );
    const vals = anders((d) => ({
      protocollen: d.protocollen.map((p) => ({ ...p, document: p.document.replace('hulpBereid', 'hulpbereid') })),
    }));
    expect(eerste(vals)).toEqual(['$.delen.protocollen[0].document', 'het protocol noord-kennemerland is veranderd']);
  });

  test('holds what it was asked as inhoud, and by which rules with their sources as a fact', () => {
    const { gegevens, inhoud } = advies();
    expect(inhoud?.velden).toEqual(['invoer']);
    expect(JSON.stringify(gegevens)).not.toContain('hulpBereid');
    const redenen = gegevens.bon.find(({ beslissing }) => beslissing === 'hulpVoor')?.regels ?? [];
    expect(redenen.length).toBeGreaterThan(0);
    for (const { bron } of redenen) expect(bron).not.toBe('');
    expect(gegevens.code).toMatch(/^schakel .+, feelin \d/);
  });
});

describe('the commands', () => {
  const huis = NERGENS;

  test('exporteer writes a file for the eyes of one person; controleer needs no database', async () => {
    const hier = process.cwd();
    process.chdir(griffie.map);
    try {
      const uit = await voerOpdrachtUit(['exporteer', zaak.zaakId], {
        ...huis,
        exporteer: () => Promise.resolve(uitvoer),
      });
      const { grootboek, inhoud } = delen();
      expect(uit.code).toBe(0);
      expect(uit.tekst).toContain(
        `Erin staan ${grootboek.length} gebeurtenissen, ${inhoud.length} teksten en 2 documenten. Het bevat persoonsgegevens.`,
      );
    } finally {
      process.chdir(hier);
    }
    const bestand = join(griffie.map, `zaak-${zaak.zaakId}.json`);
    const sleutel = ['--sleutel', ondertekenaar.vingerafdruk];
    const gezegd = await voerOpdrachtUit(['controleer', bestand, ...sleutel], huis);
    expect(gezegd.code).toBe(0);
    expect(gezegd.tekst).toMatch(/4 beslisbonnen nagerekend met schakel .*: alle kloppen\./);
  });

  test('exporteer says of a case that was destroyed that nothing is left that somebody wrote', async () => {
    const leeg = herteken(uitvoer, ondertekenaar, () => ({ inhoud: [], documenten: [] }));
    const hier = process.cwd();
    process.chdir(griffie.map);
    try {
      const uit = await voerOpdrachtUit(['exporteer', 'weg'], { ...huis, exporteer: () => Promise.resolve(leeg) });
      expect(uit.tekst).toContain(
        `Erin staan ${delen().grootboek.length} gebeurtenissen, en geen teksten of documenten: die zijn er van deze zaak niet, of niet meer.`,
      );
    } finally {
      process.chdir(hier);
    }
  });

  test('say what to do when there is no such case, no such file, or no such command', async () => {
    const geen = await voerOpdrachtUit(['exporteer', 'x'], { ...huis, exporteer: () => Promise.resolve(null) });
    expect(geen).toEqual({ code: 1, tekst: 'Er is geen zaak x. Kijk het zaaknummer na.' });
    expect(await voerOpdrachtUit(['controleer', join(griffie.map, 'bestaat-niet.json')], huis)).toMatchObject({
      code: 2,
    });
    for (const fout of [['iets'], ['iets', 'x'], ['controleer'], ['controleer', 'a', 'b'], ['controleer', 'a', '--x']])
      expect((await voerOpdrachtUit(fout, huis)).tekst, fout.join(' ')).toContain('Gebruik: npm run audit');
  });
});

describe('the program by itself', () => {
  let programma: string;
  beforeAll(async () => {
    const bouw = mkdtempSync(join(griffie.map, 'bouw-'));
    await maakProgramma(bouw);
    // where there is nothing else: no package, no source
    programma = join(mkdtempSync(join(griffie.map, 'elders-')), 'controleer.mjs');
    copyFileSync(join(bouw, 'controleer.mjs'), programma);
  });
  const draai = (tekst: string, ...args: string[]) => {
    const bestand = join(griffie.map, 'uitvoer.json');
    writeFileSync(bestand, tekst);
    return spawnSync(process.execPath, [programma, bestand, ...args], { cwd: griffie.map, env: {}, encoding: 'utf8' });
  };

  test('comes to the same as the command, receipts included', () => {
    const verwacht = { sleutel: ondertekenaar.vingerafdruk, anker: laatsteAnker() };
    const { status, stdout } = draai(uitvoer, '--sleutel', verwacht.sleutel, '--anker', verwacht.anker);
    expect(status).toBe(0);
    const programmanaam = /nagerekend met (.*): alle kloppen/.exec(stdout)?.[1] ?? '';
    expect(programmanaam).toMatch(/^schakel \d.*, feelin \d/);
    expect(stdout).toBe(`${verwoord(keur(uitvoer, verwacht), verwacht, programmanaam).tekst}\n`);
  });

  test('ends with 1 for what does not hold, and with 2 for what cannot be read', () => {
    const vals = draai(uitvoer.replace('\\"teLaat\\":4', '\\"teLaat\\":5'));
    expect(vals.status).toBe(1);
    expect(vals.stderr).toMatch(
      /^De uitvoer klopt niet\.\nEerste verkeerde plek: byte \d+ tot \d+\n {2}byte \d+ \$\.delen\.inhoud\[\d+\]\.tekst: de tekst van /,
    );
    expect(draai('iets anders').status).toBe(2);
    expect(spawnSync(process.execPath, [programma], { encoding: 'utf8' }).status).toBe(2);
  });

  test('asks for nothing that is not in Node', () => {
    const bron = execFileSync('cat', [programma], { encoding: 'utf8', maxBuffer: 1e8 });
    const gevraagd = [...bron.matchAll(/(?:^|\n)import\b[^'"\n]*['"]([^'"]+)['"]/g)].map(([, van]) => van);
    expect(gevraagd.length).toBeGreaterThan(0);
    for (const van of gevraagd) expect(van).toMatch(/^node:/);
  });
});
