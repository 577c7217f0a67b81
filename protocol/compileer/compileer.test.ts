import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NODIGE_TERMIJNEN } from '../../mas/stappenplan.ts';
import { laadProtocol } from '../index.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { compileerProtocol } from './compileer.ts';
import { type Anders, bevindingen, echteMap, fouten, HUIS, proefmap, regiomap, ruimOp } from './proefmap.ts';
import { compileerProtocollen } from './regios.ts';

const TERMIJNEN = 'landelijk/termijnen.yaml';
const LADDERS = 'landelijk/ladders.yaml';
const VAKANTIES = 'kalenders/schoolvakanties.yaml';
const WET = 'kalenders/termijnenwet.yaml';

afterEach(ruimOp);

/** Replaces the one place where `oud` stands; the errors are looked for on the line where `nieuw` then stands. */
async function vervang(bestand: string, oud: string, nieuw: string) {
  const tekst = readFileSync(join(HUIS, bestand), 'utf8');
  if (tekst.split(oud).length !== 2) throw new Error(`"${oud}" staat niet precies een keer in ${bestand}`);
  const na = tekst.replace(oud, () => nieuw);
  const regel = na.slice(0, na.indexOf(nieuw)).split('\n').length;
  return { regel, fouten: await fouten({ [bestand]: () => na }) };
}

const REGEL = `stap/een:
  naam: een
  lengte: 5
  eenheid: werkdagen
  richting: na
  vanaf: proef
  grondslag: protocol
  doorschuiven: geen
  ladder: stap
  bron: inschatting
  later: proef
`;

/** The terms that every protocol holds, behind the one that a test writes. */
const NODIG = NODIGE_TERMIJNEN.map((sleutel) =>
  REGEL.replace('stap/een', sleutel).replace('  later: proef\n', ''),
).join('');

/** A file of terms that a test writes, with those that every protocol holds behind it. */
const termijnen = (tekst: string): Anders => ({
  [TERMIJNEN]: () => (tekst.includes('stap/een:') ? tekst + NODIG : tekst),
});

const LADDERNAMEN = 'stap, drempel, drempel-teamleider, mdo, ontvangst, antwoord, zwaar, vrijstelling, verjaring';
const HERKOMST = 'Hier hoort waar de regel vandaan komt: een artikel, een protocol, of "inschatting" met de reden';
const GEEN_ATW = 'de Algemene termijnenwet geldt niet voor een termijn uit een protocol (ATW 1 en 5)';

describe('een protocol dat onvolledig is', () => {
  it('mist een termijn waar een zaak op wacht', async () => {
    const zonder = await fouten({ [TERMIJNEN]: (tekst) => tekst.replace('melding/vervolg:', 'melding/anders:') });
    expect(zonder.map(({ wat }) => wat)).toEqual([
      'niets in Schakel gebruikt dit nog',
      'de termijn melding/vervolg ontbreekt',
    ]);
  });
});

describe('een protocol dat klopt', () => {
  it('is dat van deze checkout: wat nu loopt en wat later komt', async () => {
    const { naam, termijnen, ladders } = await laadProtocol();
    expect(naam).toBe('landelijk');
    const loopt = Object.keys(termijnen).filter((sleutel) => termijnen[sleutel]?.later === undefined);
    expect(loopt.sort()).toEqual(NODIGE_TERMIJNEN.toSorted());
    expect(Object.keys(ladders).join(', ')).toBe(LADDERNAMEN);
  });

  it('geeft overal en altijd hetzelfde document met dezelfde hash', async () => {
    const hier = await laadProtocol();
    expect(hier.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await compileerProtocol(echteMap())).toEqual(hier);
  });

  it('heeft dezelfde hash als alleen commentaar of de volgorde van velden anders is', async () => {
    const omgekeerd = REGEL.trimEnd().split('\n').slice(1).toReversed().join('\n');
    const heen = await compileerProtocol(proefmap(termijnen(REGEL)));
    const terug = await compileerProtocol(proefmap(termijnen(`# anders\nstap/een:\n${omgekeerd}\n`)));
    expect(terug.hash).toBe(heen.hash);
  });

  it('heeft een andere hash als een termijn of een vakantie anders is', async () => {
    const langer = await compileerProtocol(proefmap({ [TERMIJNEN]: (t) => t.replace('lengte: 10', 'lengte: 11') }));
    const later = await compileerProtocol(
      proefmap({
        [VAKANTIES]: (t) => t.replace('[2026-10-10, 2026-10-18]', '[2026-10-17, 2026-10-25]'),
      }),
    );
    const zoals = await compileerProtocol(proefmap());
    expect(new Set([zoals.hash, langer.hash, later.hash]).size).toBe(3);
  });
});

describe('termijnen.yaml', () => {
  const met = (veld: string, waarde: string) =>
    fouten(termijnen(REGEL.replace(new RegExp(`  ${veld}: .*\n`), waarde === '' ? '' : `  ${veld}: ${waarde}\n`)));

  it('weigert een onbekende eenheid en zegt welke er zijn', async () => {
    expect(await met('eenheid', 'kwartalen')).toEqual([
      {
        bestand: TERMIJNEN,
        regel: 4,
        sleutel: 'stap/een.eenheid',
        wat: 'onbekende eenheid "kwartalen"',
        doe: 'Kies uit dagen, weken, maanden, jaren, werkdagen, schooldagen, lesweken',
      },
    ]);
  });

  it.each([
    ['lengte', '0', 3, '0 kan hier niet', 'Hier hoort een heel getal van 1 of meer'],
    ['lengte', '2.5', 3, '2.5 kan hier niet', 'Hier hoort een heel getal van 1 of meer'],
    ['lengte', 'vijf', 3, '"vijf" kan hier niet', 'Hier hoort een heel getal van 1 of meer'],
    ['richting', 'erna', 5, 'onbekende richting "erna"', 'Kies uit na, voor'],
    ['ladder', 'trap', 9, 'onbekende ladder "trap"', `Kies uit ${LADDERNAMEN}`],
    ['naam', '', 1, 'naam ontbreekt', 'Hier hoort een naam zoals mensen hem lezen'],
    ['naam', '~', 2, 'naam is leeg', 'Hier hoort een naam zoals mensen hem lezen'],
    ['bron', '""', 10, 'bron is leeg', HERKOMST],
    ['bron', '', 1, 'bron ontbreekt', HERKOMST],
    ['doorschuiven', 'atw', 8, GEEN_ATW, 'Kies volgende-schooldag, volgende-werkdag, vorige-schooldag of geen'],
  ])('weigert %s "%s" op regel %i', async (veld, waarde, regel, wat, doe) => {
    expect(await met(veld, waarde)).toEqual([{ bestand: TERMIJNEN, regel, sleutel: `stap/een.${veld}`, wat, doe }]);
  });

  it('weigert een onbekend veld', async () => {
    expect(await fouten(termijnen(`${REGEL}  duur: 5\n`))).toEqual([
      {
        bestand: TERMIJNEN,
        regel: 12,
        sleutel: 'stap/een.duur',
        wat: 'onbekend veld "duur"',
        doe: 'Haal het weg of verbeter de naam',
      },
    ]);
  });

  it('weigert een wettelijke termijn die anders dan volgens de wet doorschuift', async () => {
    const wettelijk = REGEL.replace('grondslag: protocol', 'grondslag: wettelijk');
    expect(await fouten(termijnen(wettelijk.replace('schuiven: geen', 'schuiven: volgende-schooldag')))).toMatchObject([
      { regel: 8, doe: 'Kies atw of geen' },
    ]);
    expect(await fouten(termijnen(wettelijk.replace('schuiven: geen', 'schuiven: atw')))).toEqual([]);
  });

  it('weigert een termijn die terugtelt en toch doorschuift', async () => {
    const terug = REGEL.replace('richting: na', 'richting: voor').replace(
      'schuiven: geen',
      'schuiven: vorige-schooldag',
    );
    expect(await fouten(termijnen(terug))).toMatchObject([{ regel: 8, doe: 'Kies geen' }]);
  });

  it.each(['Stap/Een', 'stap', 'stap/een/twee'])('weigert de sleutel %s', async (sleutel) => {
    expect(await fouten(termijnen(REGEL.replace('stap/een', sleutel)))).toMatchObject([
      { regel: 1, sleutel, wat: 'deze sleutel klopt niet' },
    ]);
  });

  it('weigert dezelfde sleutel twee keer', async () => {
    expect(await fouten(termijnen(REGEL + REGEL))).toMatchObject([
      { regel: 12, wat: 'dezelfde naam staat er twee keer' },
    ]);
  });

  it.each(['', '# alleen commentaar\n', '- geen tabel\n'])('weigert een bestand zonder termijnen', async (inhoud) => {
    expect(await fouten(termijnen(inhoud))).toMatchObject([{ bestand: TERMIJNEN, regel: 1, wat: 'hier staat niets' }]);
  });

  it('zegt op welke regel de YAML stuk is', async () => {
    expect(await fouten(termijnen(`${REGEL}  reden\n`))).toMatchObject([
      { bestand: TERMIJNEN, regel: 12, wat: expect.stringContaining('dit is geen YAML') as string },
    ]);
  });
});

describe('ladders.yaml', () => {
  it('weigert treden die niet oplopen en namen die dubbel zijn', async () => {
    const ladder = `stap:
  - { naam: herinnering, na: 1, eenheid: dagen, ontvanger: lpa }
  - { naam: herinnering, na: 5, eenheid: dagen, ontvanger: lpa }
  - { naam: escalatie, na: 5, eenheid: werkdagen, ontvanger: teamleider }
`;
    expect(await fouten({ [LADDERS]: (t) => ladder + t.slice(t.indexOf('drempel:')) })).toMatchObject([
      { bestand: LADDERS, regel: 3, sleutel: 'stap[1].naam', wat: 'de naam "herinnering" komt in deze ladder al voor' },
      { bestand: LADDERS, regel: 4, sleutel: 'stap[2].na', wat: '5 komt niet na 5' },
    ]);
  });

  it('weigert een onbekende ontvanger en een ladder zonder treden, en noemt de ladder zelf dan niet onbekend', async () => {
    const { regel, fouten: gevonden } = await vervang(
      LADDERS,
      'na: 2, eenheid: dagen, ontvanger: teamleider',
      'na: 2, eenheid: dagen, ontvanger: burgemeester',
    );
    expect(gevonden).toMatchObject([
      {
        regel,
        sleutel: 'drempel-teamleider[1].ontvanger',
        wat: 'onbekende ontvanger "burgemeester"',
        doe: 'Kies uit lpa, teamleider, partner',
      },
    ]);
    expect(await fouten({ [LADDERS]: (t) => `stap: []\n${t.slice(t.indexOf('drempel:'))}` })).toMatchObject([
      { regel: 1, sleutel: 'stap', wat: 'stap is leeg' },
    ]);
  });
});

describe('schoolvakanties.yaml', () => {
  it.each([
    ['[2026-10-10, 2026-10-18]', '[2026-10-10, 2026-11-15]', 'is niet 9 dagen lang'],
    ['[2027-07-10, 2027-08-22]', '[2027-07-10, 2027-08-15]', 'is niet 44 dagen lang'],
    ['[2026-10-10, 2026-10-18]', '[2026-10-09, 2026-10-18]', 'de eerste dag 2026-10-09 is geen zaterdag'],
    ['[2026-10-10, 2026-10-18]', '[2026-10-10, 2026-10-17]', 'de laatste dag 2026-10-17 is geen zondag'],
    ['[2026-10-10, 2026-10-18]', '[2025-10-11, 2025-10-19]', '2025-10-11 ligt niet in dat schooljaar'],
    ['[2026-10-10, 2026-10-18]', '[2026-02-30, 2026-10-18]', 'deze dag bestaat niet'],
    ['[2026-10-10, 2026-10-18]', '[2026-10-10]', '["2026-10-10"] kan hier niet'],
  ])('weigert %s als %s', async (oud, nieuw, wat) => {
    const { regel, fouten: gevonden } = await vervang(VAKANTIES, `noord: ${oud}`, `noord: ${nieuw}`);
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]).toMatchObject({
      bestand: VAKANTIES,
      regel,
      sleutel: expect.stringMatching(/^vakanties\[10\]|^vakanties\[14\]/) as string,
    });
    expect(gevonden[0]?.wat).toContain(wat);
  });

  it('weigert een rij die mist, een onbekende bron en een onbekende vakantie', async () => {
    const rij = / {2}- schooljaar: 2027\/2028\n {4}naam: kerstvakantie\n(?: {4}.*\n)+/;
    expect(await fouten({ [VAKANTIES]: (t) => t.replace(rij, '') })).toMatchObject([
      { sleutel: 'vakanties', wat: 'kerstvakantie 2027/2028 staat er 0 keer' },
    ]);
    expect(
      await fouten({ [VAKANTIES]: (t) => t.replace('bronnen: [openholidays]', 'bronnen: [hoorzeggen]') }),
    ).toMatchObject([{ wat: 'onbekende bron "hoorzeggen"' }]);
    expect(
      await fouten({
        [VAKANTIES]: (t) => t.replace(/naam: zomervakantie\n(?![^]*naam: zomervakantie)/, 'naam: krokus\n'),
      }),
    ).toMatchObject([{ wat: 'onbekende vakantie "krokus"' }]);
  });

  it('weigert geldigTot voorbij wat geverifieerd is', async () => {
    const { fouten: gevonden } = await vervang(VAKANTIES, 'geldigTot: 2029-07-31', 'geldigTot: 2030-07-31');
    expect(gevonden.map(({ wat }) => wat)).toEqual([
      'voorjaarsvakantie 2029/2030 is niet geverifieerd',
      'meivakantie 2029/2030 is niet geverifieerd',
      'zomervakantie 2029/2030 is niet geverifieerd',
    ]);
  });
});

describe('termijnenwet.yaml', () => {
  it.each([
    ['dag: 2027-05-07', 'dag: 2027-05-08', '2027-05-08 valt in een weekend'],
    ['dag: 2027-05-07', 'dag: 2027-05-06', '2027-05-06 is al Hemelvaartsdag'],
    ['dag: 2028-05-26', 'dag: 2029-05-11', '2029-05-11 ligt niet tussen 2023-01-01 en 2028-12-31'],
    ['dag: 05-05', 'dag: 05-32', 'deze dag bestaat niet in elk jaar: "05-32"'],
    ['dag: 05-05', 'pasen: 3, dag: 05-05', 'Bevrijdingsdag heeft niet precies een van dag en pasen'],
    ['pasen: 39', 'pasen: 39, alsZondag: 05-01', 'Hemelvaartsdag heeft alsZondag zonder dag'],
  ])('weigert %s als %s', async (oud, nieuw, wat) => {
    const { regel, fouten: gevonden } = await vervang(WET, oud, nieuw);
    expect(gevonden).toMatchObject([{ bestand: WET, regel, wat }]);
  });
});

describe('alles tegelijk', () => {
  it('noemt elke fout van elk bestand in een melding, met bestand en regel', async () => {
    const map = proefmap({
      ...termijnen(REGEL.replace('werkdagen', 'kwartalen').replace('ladder: stap', 'ladder: trap')),
      [VAKANTIES]: (t) => t.replace('[2026-10-10, 2026-10-18]', '[2026-10-09, 2026-10-18]'),
      'landelijk/protocol.yaml': () => 'naam: landelijk\nversie: 2026\ngeldigVanaf: 2015-08-01\n',
    });
    await expect(compileerProtocol(map)).rejects.toThrow(
      [
        'Het protocol klopt niet (4):',
        '  landelijk/protocol.yaml:2 versie: 2026 kan hier niet. Hier hoort de versie, bijvoorbeeld 2026-11.',
        '  landelijk/termijnen.yaml:4 stap/een.eenheid: onbekende eenheid "kwartalen". Kies uit dagen, weken, maanden, jaren, werkdagen, schooldagen, lesweken.',
        `  landelijk/termijnen.yaml:9 stap/een.ladder: onbekende ladder "trap". Kies uit ${LADDERNAMEN}.`,
        '  kalenders/schoolvakanties.yaml:',
      ].join('\n'),
    );
  });

  it('noemt een bestand dat ontbreekt', async () => {
    const map = proefmap();
    rmSync(join(map, 'ladders.yaml'));
    await expect(compileerProtocol(map)).rejects.toThrow(
      'landelijk/ladders.yaml:1 dit bestand ontbreekt of is niet te lezen.',
    );
  });
});

describe('een regio', () => {
  const REGIO = `regio/termijnen.yaml`;
  /** A region with one file of terms. */
  const regio = (termijnen: string): string => regiomap(termijnen === '' ? {} : { 'termijnen.yaml': termijnen });
  const eigen = (sleutel: string, extra = '') => REGEL.replace('stap/een', sleutel).replace('  later: proef\n', extra);

  it('neemt alles over wat zij zelf niet noemt, en heeft een eigen hash', async () => {
    const zelfde = await compileerProtocol(regio(''));
    const landelijk = await laadProtocol();
    expect(zelfde).toMatchObject({ naam: 'regio', gemeenten: ['GM9999'], termijnen: landelijk.termijnen });
    expect(zelfde.hash).not.toBe(landelijk.hash);
  });

  it('verandert een termijn onder zijn naam, en voegt er een toe die zegt dat hij nieuw is', async () => {
    const { termijnen } = await compileerProtocol(
      regio(eigen('verzuim/langdurig') + eigen('regio/eigen', '  later: proef\n  nieuw: true\n')),
    );
    expect(termijnen['verzuim/langdurig']).toMatchObject({ lengte: 5, eenheid: 'werkdagen' });
    expect(termijnen['regio/eigen']).toMatchObject({ naam: 'een' });
    expect(termijnen['regio/eigen']).not.toHaveProperty('nieuw');
    expect(termijnen['stap/brief']).toEqual((await laadProtocol()).termijnen['stap/brief']);
  });

  it('weigert een naam die landelijk niet bestaat, en een nieuwe die al bestaat', async () => {
    expect(await bevindingen(regio(eigen('verzuim/langdurg', '  later: proef\n')))).toMatchObject([
      { bestand: REGIO, regel: 1, sleutel: 'verzuim/langdurg', wat: 'deze sleutel is landelijk niet bekend' },
    ]);
    expect(await bevindingen(regio(eigen('verzuim/langdurig', '  nieuw: true\n')))).toMatchObject([
      { sleutel: 'verzuim/langdurig.nieuw', wat: 'deze sleutel staat ook landelijk' },
    ]);
    expect(await fouten(termijnen(`${REGEL}  nieuw: true\n`))).toMatchObject([
      { sleutel: 'stap/een.nieuw', wat: 'hier is alles nieuw' },
    ]);
  });

  it('weigert "later" bij wat al loopt', async () => {
    expect(await bevindingen(regio(eigen('verzuim/langdurig', '  later: proef\n')))).toMatchObject([
      { sleutel: 'verzuim/langdurig.later', wat: 'dit wordt nu al gebruikt' },
    ]);
  });

  /** A region that has one more file. */
  const metBestand = (bestand: string, inhoud: string): string => regiomap({ [bestand]: inhoud });

  it('verandert een ladder of een afwijkreden, en houdt de andere', async () => {
    const trede = '[{ naam: eerste, na: 1, eenheid: dagen, ontvanger: lpa }]';
    const { ladders } = await compileerProtocol(
      metBestand('ladders.yaml', `mdo: ${trede}\neigen: { nieuw: true, treden: ${trede} }\n`),
    );
    const treden = [{ naam: 'eerste', na: 1, eenheid: 'dagen', ontvanger: 'lpa' }];
    expect(ladders).toEqual({ ...(await laadProtocol()).ladders, mdo: treden, eigen: treden });
    const { afwijkredenen } = await compileerProtocol(
      metBestand('afwijkredenen.yaml', 'anders: Iets anders\neigen: { nieuw: true, tekst: Van hier }\n'),
    );
    expect(afwijkredenen).toEqual({
      ...(await laadProtocol()).afwijkredenen,
      anders: 'Iets anders',
      eigen: 'Van hier',
    });
  });

  it.each([
    [
      'ladders.yaml',
      'mod: [{ naam: a, na: 1, eenheid: dagen, ontvanger: lpa }]',
      'mod',
      'deze sleutel is landelijk niet bekend',
    ],
    [
      'ladders.yaml',
      'mdo: { nieuw: true, treden: [{ naam: a, na: 1, eenheid: dagen, ontvanger: lpa }] }',
      'mdo.nieuw',
      'deze sleutel staat ook landelijk',
    ],
    ['ladders.yaml', 'eigen: { nieuw: true }', 'eigen.treden', 'treden ontbreekt'],
    [
      'ladders.yaml',
      'eigen: { nieuw: true, treden: [{ naam: a, na: 1, eenheid: dagen, ontvanger: jij }] }',
      'eigen.treden[0].ontvanger',
      'onbekende ontvanger "jij"',
    ],
    ['ladders.yaml', 'eigen: { treden: [] }', 'eigen.nieuw', 'nieuw ontbreekt'],
    ['afwijkredenen.yaml', 'ander: Iets', 'ander', 'deze sleutel is landelijk niet bekend'],
    ['afwijkredenen.yaml', 'anders: ""', 'anders', 'anders is leeg'],
    ['afwijkredenen.yaml', 'eigen: { nieuw: true, tekst: "" }', 'eigen.tekst', 'tekst is leeg'],
    [
      'drempels.yaml',
      'verzuim/ure: { naam: a, waarde: 1, eenheid: uur, bron: a, later: a }',
      'verzuim/ure',
      'deze sleutel is landelijk niet bekend',
    ],
    [
      'drempels.yaml',
      'verzuim/uren: { naam: a, waarde: 1, eenheid: uur, bron: a, later: a }',
      'verzuim/uren.later',
      'dit wordt nu al gebruikt',
    ],
    [
      'vaste-dagen.yaml',
      'gemeente/jaarverslag: { naam: a, dagen: ["01-01"], bron: a }',
      'gemeente/jaarverslag',
      'niets in Schakel gebruikt dit nog',
    ],
    [
      'vaste-dagen.yaml',
      'regio/dag: { naam: a, dagen: [], bron: a, later: a, nieuw: true }',
      'regio/dag.dagen',
      'dagen is leeg',
    ],
  ])('weigert in %s: %s', async (bestand, inhoud, sleutel, wat) => {
    expect(await bevindingen(metBestand(bestand, `# regio\n${inhoud}\n`))).toMatchObject([
      { bestand: `regio/${bestand}`, regel: 2, sleutel, wat },
    ]);
  });

  it.each([
    ['landelijkk', '[GM9999]', 4, 'gebaseerdOp', 'onbekende gebaseerdOp "landelijkk"'],
    ['regio', '[GM9999]', 4, 'gebaseerdOp', 'onbekende gebaseerdOp "regio"'],
    ['landelijk', '[]', 5, 'gemeenten', 'een regio zonder gemeenten geldt nergens'],
    ['landelijk', '[GM9999, GM9999]', 5, 'gemeenten[1]', 'GM9999 staat er al'],
  ])('weigert een kop met basis %s en gemeenten %s', async (basis, gemeenten, regel, sleutel, wat) => {
    const kop = `naam: regio\nversie: "1"\ngeldigVanaf: 2015-08-01\ngebaseerdOp: ${basis}\ngemeenten: ${gemeenten}\n`;
    expect(await bevindingen(regiomap({}, kop))).toMatchObject([
      { bestand: 'regio/protocol.yaml', regel, sleutel, wat },
    ]);
  });

  it('weigert gemeenten of een basis bij het landelijke protocol', async () => {
    const kop = (rest: string) => fouten({ 'landelijk/protocol.yaml': (tekst) => tekst + rest });
    expect(await kop('gemeenten: [GM9999]\n')).toMatchObject([
      { regel: 5, sleutel: 'gemeenten', wat: 'een protocol zonder basis geldt overal' },
    ]);
    expect(await kop('gebaseerdOp: landelijk\n')).toMatchObject([
      { regel: 5, sleutel: 'gebaseerdOp', wat: 'het landelijke protocol heeft geen basis' },
    ]);
  });

  it('weigert een gemeentecode die er geen is', async () => {
    const kop = 'naam: regio\nversie: "1"\ngeldigVanaf: 2015-08-01\ngebaseerdOp: landelijk\ngemeenten: [Alkmaar]\n';
    expect(await bevindingen(regiomap({}, kop))).toMatchObject([{ sleutel: 'gemeenten[0]' }]);
  });
});

describe('regio’s samen', () => {
  /** Two regions, each with its head, beside the national protocol. */
  function huisMet(gemeenten: Record<string, string>): string {
    const huis = join(proefmap(), '..');
    for (const [map, codes] of Object.entries(gemeenten)) {
      mkdirSync(join(huis, map));
      const kop = `naam: ${map}\nversie: "1"\ngeldigVanaf: 2015-08-01\ngebaseerdOp: landelijk\ngemeenten: ${codes}\n`;
      writeFileSync(join(huis, map, 'protocol.yaml'), kop);
    }
    return huis;
  }

  it('weigeren een gemeente die zij allebei noemen, op haar regel', async () => {
    const huis = huisMet({ oost: '[GM0001, GM0002]', west: '[GM0003, GM0002]' });
    await expect(compileerProtocollen(huis, ['oost', 'west'])).rejects.toThrow(
      'Het protocol klopt niet (1):\n  west/protocol.yaml:5 gemeenten[1]: GM0002 hoort al bij oost. ' +
        'Laat deze gemeente bij een van de twee staan.',
    );
  });

  it('noemen de fouten van elke regio in een melding', async () => {
    const huis = huisMet({ oost: '[Oost]', west: '[West]' });
    await expect(compileerProtocollen(huis, ['oost', 'west'])).rejects.toThrow(
      /klopt niet \(2\)[^]*oost\/protocol.yaml:5[^]*west\/protocol.yaml:5/,
    );
  });
});

describe('drempels.yaml en vaste-dagen.yaml', () => {
  it('weigeren een drempel die ontbreekt, een die niemand gebruikt, en een dag die niet bestaat', async () => {
    expect(
      await fouten({ 'landelijk/drempels.yaml': (t) => t.replace('verzuim/uren:', 'verzuim/ure:') }),
    ).toMatchObject([{ wat: 'niets in Schakel gebruikt dit nog' }, { wat: 'de drempel verzuim/uren ontbreekt' }]);
    expect(await fouten({ 'landelijk/drempels.yaml': (t) => t.replace('waarde: 16', 'waarde: -1') })).toMatchObject([
      { sleutel: 'verzuim/uren.waarde', doe: 'Hier hoort een getal van 0 of meer' },
    ]);
    expect(await fouten({ 'landelijk/vaste-dagen.yaml': (t) => t.replace("'06-30'", "'06-31'") })).toMatchObject([
      { sleutel: 'vrijstelling/jaarlijks.dagen[0]', wat: 'deze dag is geen dag van het jaar: "06-31"' },
    ]);
  });
});

describe('de regio’s van deze checkout', () => {
  it('gelden voor hun gemeenten, en het landelijke protocol voor de rest', () => {
    expect(protocollen.alle.map((p) => p.naam)).toEqual(['landelijk', 'noord-kennemerland', 'ijssel-vecht']);
    expect(protocollen.voor('GM0361').naam).toBe('noord-kennemerland');
    expect(protocollen.voor('GM0193').naam).toBe('ijssel-vecht');
    expect([protocollen.voor('GM0344').naam, protocollen.voor(null).naam]).toEqual(['landelijk', 'landelijk']);
  });
});
