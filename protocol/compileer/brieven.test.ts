import { afterEach, describe, expect, it, test } from 'vitest';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { compileerProtocol } from './compileer.ts';
import { bevindingen, BRIEFTEKST, fouten, regiomap, ruimOp } from './proefmap.ts';

afterEach(ruimOp);

const MAP = 'landelijk/brieven/afsluitbrief';
const kort = (gevonden: Awaited<ReturnType<typeof fouten>>): string[] =>
  gevonden.map(({ bestand, regel, wat }) => `${bestand.replace('landelijk/brieven/', '')}:${regel} ${wat}`);

/** What is wrong when one file of the letters says something else. */
const alsStaat = async (bestand: string, tekst: string | ((was: string) => string)): Promise<string[]> =>
  kort(await fouten({ [`landelijk/brieven/${bestand}`]: typeof tekst === 'string' ? () => tekst : tekst }));

describe('a text of a letter is refused, with its line', () => {
  it.each([
    ['Dag {{ leerling.bsn }}', 'het veld leerling.bsn is er niet'],
    ['{% blok grote-groet %}', 'het blok grote-groet is er niet'],
    ['{% if zaak.luxe %}', 'dit leest niet als Liquid (tag {% if zaak.luxe %} not closed)'],
    ['Door {{ boa.naam }}', 'het veld boa.naam mag niet in deze brief'],
    ['U krijgt een boete.', 'het woord "boete" mag niet in deze brief'],
    ['<b>Let op</b>', 'hier staat HTML'],
  ])('that says %s', async (regel, wat) => {
    const gevonden = await alsStaat('afsluitbrief/ouder.md', `${BRIEFTEKST}\n${regel}\n`);
    expect(gevonden).toContain(`afsluitbrief/ouder.md:9 ${wat}`);
  });

  it('that lacks the obligatory block, or the place for the free paragraph', async () => {
    expect(await alsStaat('afsluitbrief/ouder.md', (was) => was.replace('{% blok groet %}', ''))).toEqual([
      'afsluitbrief/ouder.md:1 het verplichte blok groet ontbreekt',
    ]);
    expect(await alsStaat('afsluitbrief/ouder.md', (was) => was.replace('{% alinea %}', ''))).toEqual([
      'afsluitbrief/ouder.md:1 de plaats voor de vrije alinea ontbreekt',
    ]);
  });

  it('but not one that has a word within another word', async () => {
    expect(await alsStaat('afsluitbrief/ouder.md', `${BRIEFTEKST}\nDit is boetedoening.\n`)).toEqual([]);
  });

  it('also by way of a block, and the block itself', async () => {
    const gevonden = await alsStaat('blokken/groet.md', 'Dag.\n\nDoor {{ boa.naam }}.\n');
    expect(gevonden).toContain(
      'blokken/groet.md:3 het veld boa.naam mag niet in de brief afsluitbrief, en die gebruikt dit blok',
    );
    expect(gevonden).toHaveLength(37);
    expect(await alsStaat('blokken/groet.md', 'Dag {{ leerling.bsn }}.\n')).toEqual([
      'blokken/groet.md:1 het veld leerling.bsn is er niet',
    ]);
  });
});

describe('brief.yaml is refused, with its line', () => {
  it.each([
    ['vierOgen: false', 'vierOgen: misschien', 5, '"misschien" kan hier niet'],
    ['verboden: [boa]', 'verboden: [boete]', 7, 'het veld boete is er niet'],
    ['blokken: [groet]', 'blokken: [groet, gedag]', 6, 'het blok gedag is er niet'],
    ['aan: [ouder]', 'aan: [ouder, school]', 2, 'de tekst school.md ontbreekt'],
    ['bron: proef', 'bron: proef\ntermijn: brief/antwoord', 10, 'de termijn brief/antwoord is er niet'],
    ['bron: proef', 'bron: proef\ntoon: streng', 10, 'onbekend veld "toon"'],
  ])('%s as %s', async (was, wordt, regel, wat) => {
    const gevonden = await alsStaat('afsluitbrief/brief.yaml', (tekst) => tekst.replace(was, wordt));
    expect(gevonden).toContain(`afsluitbrief/brief.yaml:${regel} ${wat}`);
  });
});

describe('the folder is refused', () => {
  it('when a letter is missing, or one is there that nobody knows', async () => {
    expect(kort(await fouten({ [`${MAP}/brief.yaml`]: () => null, [`${MAP}/ouder.md`]: () => null }))).toEqual([
      'afsluitbrief/brief.yaml:1 de brief «Afsluitbrief» ontbreekt',
    ]);
    const vreemd = await fouten({ 'landelijk/brieven/afsluitbrieven/ouder.md': () => BRIEFTEKST });
    expect(vreemd).toMatchObject([
      { bestand: 'landelijk/brieven/afsluitbrieven', wat: 'deze brief kent Schakel niet' },
    ]);
    expect(vreemd[0]?.doe).toContain('Noem de map afsluitbrief of');
  });

  it('when a text is for somebody who gets none, or nobody reads it, or no letter uses a block', async () => {
    expect(await alsStaat('afsluitbrief/jongere.md', BRIEFTEKST)).toEqual([
      'afsluitbrief/jongere.md:1 deze brief gaat niet aan jongere',
    ]);
    expect(await alsStaat('afsluitbrief/ouders.md', BRIEFTEKST)).toEqual([
      'afsluitbrief/ouders.md:1 dit bestand leest Schakel niet',
    ]);
    expect(await alsStaat('blokken/gedag.md', 'Dag.')).toEqual(['blokken/gedag.md:1 geen brief gebruikt dit blok']);
  });
});

describe('a region', () => {
  it('has one text, one block or one line of brief.yaml otherwise, and takes the rest', async () => {
    const eigen = BRIEFTEKST.replace('# Proef', '# Anders');
    const regio = await compileerProtocol(
      regiomap({
        'brieven/afsluitbrief/ouder.md': eigen,
        'brieven/waarschuwing/brief.yaml': 'vierOgen: true\n',
        'brieven/blokken/groet.md': 'Tot ziens.\n',
      }),
    );
    expect(regio.brieven.afsluitbrief?.teksten).toEqual({ ouder: eigen });
    expect(regio.brieven.waarschuwing).toMatchObject({ vierOgen: true, code: 'BR99', teksten: { ouder: BRIEFTEKST } });
    expect(regio.briefblokken).toEqual({ groet: 'Tot ziens.\n' });
    expect(Object.keys(regio.brieven)).toHaveLength(37);
  });

  it('takes nothing away of what a letter must hold or never says, and leaves its regime', async () => {
    const map = regiomap({
      'brieven/afsluitbrief/brief.yaml': 'regime: WPG\nblokken: []\nverboden: [feit]\nverbodenWoorden: []\n',
    });
    expect((await bevindingen(map)).map(({ regel, wat }) => `${regel} ${wat}`)).toEqual([
      '1 deze brief valt onder AVG',
      '2 groet staat er landelijk wel',
      '3 boa staat er landelijk wel',
      '4 boete staat er landelijk wel',
    ]);
  });

  it('announces a term of its own', async () => {
    const termijn = `regio/reactie:
  naam: reactie
  lengte: 3
  eenheid: werkdagen
  richting: na
  vanaf: de brief
  grondslag: protocol
  doorschuiven: geen
  ladder: stap
  bron: proef
  nieuw: true
`;
    const kop = 'termijn: regio/reactie\n';
    const map = (tekst: string) => regiomap({ 'termijnen.yaml': tekst, 'brieven/afsluitbrief/brief.yaml': kop });
    expect(await bevindingen(map(termijn))).toEqual([]);
    expect((await bevindingen(map(termijn.replace('regio/reactie', 'regio/anders')))).map(({ wat }) => wat)).toEqual([
      'niets in Schakel gebruikt dit nog',
    ]);
  });
});

describe('alinea.yaml', () => {
  it('of a region adds words, and takes none away', async () => {
    const eigen = 'regime:\n  AVG: [strafblad]\n  WPG: []\nbij:\n  boete: [bon]\n  schuld: [schuldig]\n';
    const { alinea } = await compileerProtocol(regiomap({ 'alinea.yaml': eigen }));
    expect(alinea.regime.AVG).toEqual(expect.arrayContaining(['Halt', 'strafblad']));
    expect(alinea.bij.boete).toEqual(expect.arrayContaining(['€', 'bon']));
    expect(alinea.bij.schuld).toEqual(['schuldig']);
  });

  it('has words and no patterns', async () => {
    const map = regiomap({ 'alinea.yaml': 'regime:\n  AVG: ["a.*"]\n  WPG: []\nbij: {}\n' });
    expect((await bevindingen(map)).map(({ regel, wat }) => `${regel} ${wat}`)).toEqual(['2 "a.*" kan hier niet']);
  });
});

describe('briefpapier.yaml', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n';

  it('of a region says what is otherwise, for its own municipalities', async () => {
    const papier = 'standaard:\n  afdeling: Team Regio\nGM9999:\n  naam: Gemeente Verzonnendam\n  logo: dam.svg\n';
    const { briefpapier } = await compileerProtocol(
      regiomap({ 'briefpapier.yaml': papier, 'beeldmerken/dam.svg': SVG }),
    );
    expect(briefpapier.GM9999).toMatchObject({
      naam: 'Gemeente Verzonnendam',
      afdeling: 'Team Regio',
      email: 'leerplicht@voorbeeldstad.example.invalid',
      logo: SVG,
    });
    expect(briefpapier.standaard).toMatchObject({ naam: 'Gemeente Voorbeeldstad', afdeling: 'Team Regio' });
  });

  it.each([
    ['GM0001:\n  naam: Elders\n', 'dit is geen gemeente van dit protocol'],
    ['GM9999:\n  logo: weg.svg\n', 'het beeldmerk weg.svg is er niet'],
    ['GM9999:\n  kleur: "#ffdd00"\n', 'deze kleur is te licht om op wit te lezen: "#ffdd00"'],
    ['GM9999:\n  website: http://example.invalid\n', '"http://example.invalid" kan hier niet'],
    ['GM9999:\n  fax: "0"\n', 'onbekend veld "fax"'],
  ])('is refused as %j', async (papier, wat) => {
    expect((await bevindingen(regiomap({ 'briefpapier.yaml': papier }))).map((b) => b.wat)).toEqual([wat]);
  });

  it('has drawings of shapes and nothing else, each of which is used', async () => {
    const map = regiomap({
      'briefpapier.yaml': 'GM9999:\n  logo: dam.svg\n',
      'beeldmerken/dam.svg': SVG.replace('/></svg>', '/>\n<script>alert(1)</script></svg>'),
      'beeldmerken/los.svg': SVG,
    });
    expect((await bevindingen(map)).map(({ bestand, regel, wat }) => `${bestand}:${regel} ${wat}`)).toEqual([
      'regio/beeldmerken/dam.svg:2 in een beeldmerk staan alleen vormen',
      'regio/beeldmerken/los.svg:1 geen briefpapier gebruikt dit beeldmerk',
    ]);
  });
});

test('every municipality of a region of this checkout has letterhead of its own', () => {
  for (const { gemeenten, briefpapier } of protocollen.alle) {
    expect(Object.keys(briefpapier).sort()).toEqual([...gemeenten, 'standaard'].sort());
    const merken = Object.values(briefpapier).map(({ logo }) => logo);
    expect(new Set(merken).size).toBe(merken.length);
  }
});
