import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Waarde } from '../../../mas/beslistabel.ts';
import { canoniek } from '../../../mas/canoniek.ts';
import type { Protocol, Vraag } from '../../../mas/protocol.ts';
import { leesDmn } from '../../dmn/lees.ts';
import { dmn, gegeven, tabel, uitdrukking } from '../../dmn/proefmodel.ts';
import { laadProtocol } from '../../index.ts';
import { verschil } from './index.ts';
import { protocollen } from '../../../test/opzet/protocollen.ts';

const landelijk = await laadProtocol();
const HALT = await model();
const basis = metHash({ ...landelijk, beslissingen: { halt: HALT } });

/** The protocol after somebody changed something in it. */
function anders(verander: (protocol: Protocol) => void): Protocol {
  const kopie = structuredClone(basis);
  verander(kopie);
  return metHash(kopie);
}
function metHash({ hash: _, ...rest }: Protocol): Protocol {
  return { ...rest, hash: createHash('sha256').update(canoniek(rest)).digest('hex') };
}
const regels = (verander: (protocol: Protocol) => void): string[] => verschil(basis, anders(verander));

/** An entry that is there; else the test says nothing. */
function uit<T>(deel: Record<string, T>, sleutel: string): T {
  const entry = deel[sleutel];
  if (entry === undefined) throw new Error(`${sleutel} ontbreekt`);
  return entry;
}

interface Tabelvorm {
  regels?: string[][];
  hitPolicy?: string;
  invoer?: string[];
  uitkomsten?: string;
}
async function model({
  regels: r,
  hitPolicy,
  invoer = ['uren', 'teLaat'],
  uitkomsten,
}: Tabelvorm = {}): Promise<Waarde> {
  const xml = dmn(
    ...invoer.map((naam) => gegeven(naam, 'number')),
    tabel({
      naam: 'halt',
      type: 'string',
      ...(hitPolicy !== undefined && { hitPolicy }),
      invoer: invoer.map((naam) => ({ naam, type: 'number' })),
      uitvoer: [{ naam: 'halt', type: 'string', ...(uitkomsten !== undefined && { toegestaan: uitkomsten }) }],
      regels: r ?? [
        ['< 9', '< 12', '"nee"', 'MAS'],
        ['>= 9', '-', '"ja"', 'MAS'],
        ['< 9', '>= 12', '"ja"', 'Halt'],
      ],
    }),
  );
  return (await leesDmn(xml, 'halt')) as unknown as Waarde;
}

describe('twee protocollen', () => {
  it('verschillen niet als zij hetzelfde zeggen', () => {
    expect(verschil(basis, basis)).toEqual([]);
    expect(regels(() => undefined)).toEqual([]);
  });

  it('verschillen in kop en gemeenten', () => {
    expect(
      regels((p) => {
        p.versie = '2027-01';
        p.gemeenten = ['GM0361'];
      }),
    ).toEqual([`Versie: «${basis.versie}» wordt «2027-01»`, 'Gemeente GM0361 komt erbij']);
    const met = anders((p) => (p.gemeenten = ['GM0361', 'GM0373']));
    expect(verschil(met, basis)).toEqual(['Gemeente GM0361 gaat eruit', 'Gemeente GM0373 gaat eruit']);
    expect(verschil(met, { ...anders((p) => (p.gemeenten = ['GM0373', 'GM0361'])) })).toEqual([
      'De gemeenten staan in een andere volgorde',
    ]);
  });

  it('zeggen iets over elke twee van deze checkout', () => {
    const { alle } = protocollen;
    for (const was of alle)
      for (const wordt of alle.filter((p) => p !== was)) expect(verschil(was, wordt).length).toBeGreaterThan(0);
  });

  it('zeggen iets over elk veld dat anders is', () => {
    const { hash: _, ...document } = landelijk;
    // every so many: there are thousands of them
    for (const pad of paden(document).filter((_, n) => n % 23 === 0)) {
      const kopie = structuredClone(landelijk);
      zetAnders(kopie, pad);
      expect(verschil(landelijk, metHash(kopie)), pad.join('.')).not.toEqual([]);
    }
  });
});

/** The places of all values in a document. */
const paden = (waarde: unknown, pad: string[] = []): string[][] =>
  typeof waarde === 'object' && waarde !== null
    ? Object.entries(waarde).flatMap(([sleutel, deel]) => paden(deel, [...pad, sleutel]))
    : [pad];

function zetAnders(document: object, pad: string[]): void {
  const laatste = pad.at(-1) ?? '';
  const houder = pad
    .slice(0, -1)
    .reduce((deel, sleutel) => deel[sleutel] as Record<string, unknown>, document as Record<string, unknown>);
  const was = houder[laatste];
  // where a day stands it has to stay one
  const tekst = was === '2027-01-01' ? '2027-01-02' : '2027-01-01';
  houder[laatste] = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : tekst;
}

describe('een termijn', () => {
  it.each([
    [{ lengte: 7 }, 'Contact met de school: van 5 naar 7 werkdagen'],
    [{ lengte: 1, eenheid: 'weken' }, 'Contact met de school: van 5 werkdagen naar 1 week'],
    [{ doorschuiven: 'geen' }, 'Contact met de school: doorschuiven: «volgende-schooldag» wordt «geen»'],
    [{ vanaf: 'het verzuim' }, 'Contact met de school: vanaf: «de melding» wordt «het verzuim»'],
    [{ later: 'ooit' }, 'Contact met de school: later «ooit» komt erbij'],
  ] as const)('is anders: %j', (wat, regel) => {
    expect(regels((p) => Object.assign(uit(p.termijnen, 'stap/contact-school'), wat))).toEqual([regel]);
  });

  it('is nieuw of vervalt', () => {
    const erbij = anders((p) => {
      p.termijnen['proef/nieuw'] = { ...uit(p.termijnen, 'stap/contact-school'), naam: 'iets nieuws' };
    });
    expect(verschil(basis, erbij)).toEqual([
      'Nieuwe termijn: iets nieuws, 5 werkdagen na de melding, doorschuiven volgende-schooldag, ladder stap',
    ]);
    expect(verschil(erbij, basis)).toEqual(['De termijn iets nieuws vervalt']);
  });
});

describe('een drempel, een vaste dag of een afwijkreden', () => {
  it('is anders', () => {
    expect(regels((p) => (uit(p.drempels, 'verzuim/uren').waarde = 18))).toEqual([
      'Uren verzuim waarbij de school meldt: van 16 naar 18 uur',
    ]);
    expect(regels((p) => (uit(p.drempels, 'verzuim/uren').bron = 'OM'))).toEqual([
      'Uren verzuim waarbij de school meldt: bron: «Leerplichtwet artikel 21a» wordt «OM»',
    ]);
    expect(regels((p) => (uit(p.vasteDagen, 'gemeente/jaarverslag').dagen = ['10-31']))).toEqual([
      'Jaarverslag over het schooljaar aan de gemeenteraad: van 09-30 naar 10-31',
    ]);
    expect(regels((p) => (p.afwijkredenen.anders = 'Iets anders'))).toEqual([
      'Afwijkreden anders: «Een andere reden» wordt «Iets anders»',
    ]);
  });

  it('is nieuw of vervalt', () => {
    const erbij = anders((p) => {
      p.drempels['proef/uren'] = { naam: 'proefuren', waarde: 3, eenheid: 'uur', bron: 'proef' };
      p.vasteDagen['proef/dag'] = { naam: 'proefdag', dagen: ['01-01', '06-01'], bron: 'proef' };
      p.afwijkredenen.proef = 'Om te proberen';
    });
    expect(verschil(basis, erbij)).toEqual([
      'Nieuwe drempel: proefuren, 3 uur',
      'Nieuwe vaste dag: proefdag, 01-01, 06-01',
      'Afwijkreden «Om te proberen» is nieuw',
    ]);
    expect(verschil(erbij, basis)).toEqual([
      'De drempel proefuren vervalt',
      'De vaste dag proefdag vervalt',
      'Afwijkreden «Om te proberen» vervalt',
    ]);
  });
});

describe('een ladder', () => {
  it('heeft andere treden', () => {
    expect(
      regels((p) => {
        const [plannen, herinnering, , escalatie] = uit(p.ladders, 'mdo');
        if (!plannen || !herinnering || !escalatie) throw new Error('de ladder is anders');
        const nieuw = { naam: 'te laat', na: 2, eenheid: 'werkdagen', ontvanger: 'teamleider' } as const;
        p.ladders.mdo = [{ ...plannen, na: -15 }, herinnering, nieuw, escalatie];
      }),
    ).toEqual([
      'Ladder mdo: trede plannen: van 10 werkdagen voor de laatste dag, aan lpa naar 15 werkdagen voor de laatste dag, aan lpa',
      'Ladder mdo: trede verstreken vervalt',
      'Ladder mdo: trede te laat (2 werkdagen na de laatste dag, aan teamleider) is nieuw',
    ]);
  });

  it('is nieuw of vervalt', () => {
    const erbij = anders((p) => (p.ladders.proef = [{ naam: 'nu', na: 0, eenheid: 'dagen', ontvanger: 'lpa' }]));
    expect(verschil(basis, erbij)).toEqual(['Ladder proef is nieuw: nu (op de laatste dag, aan lpa)']);
    expect(verschil(erbij, basis)).toEqual(['Ladder proef vervalt']);
  });
});

describe('een instelling of een vraag', () => {
  const vraag: Vraag = {
    tekst: 'Hoe is het?',
    soort: 'keuze',
    keuzes: { goed: 'Goed', ok: 'Ok' },
    groep: 'Nu',
    bron: 'b',
  };
  const oud = anders((p) => {
    p.instellingen = {
      'proef/lezing': { naam: 'lezing', waarde: 'a', keuzes: { a: 'De ene', b: 'De andere' }, bron: 'proef' },
    };
    p.vragenlijsten = { proef: { naam: 'Proef', vragen: { hoe: vraag }, volgorde: ['hoe'] } };
  });
  const na = (verander: (protocol: Protocol) => void): string[] => {
    const kopie = structuredClone(oud);
    verander(kopie);
    return verschil(oud, metHash(kopie));
  };

  it('is anders', () => {
    expect(na((p) => (uit(p.instellingen, 'proef/lezing').waarde = 'b'))).toEqual([
      'Instelling lezing: van «De ene» naar «De andere»',
    ]);
    expect(na((p) => (uit(p.instellingen, 'proef/lezing').keuzes = { a: 'Die ene', c: 'De derde' }))).toEqual([
      'Instelling lezing: keuze a: «De ene» wordt «Die ene»',
      'Instelling lezing: keuze «De andere» vervalt',
      'Instelling lezing: keuze «De derde» is nieuw',
    ]);
    const hoe = (wat: Partial<Vraag>) =>
      na(
        (p) =>
          (p.vragenlijsten = { proef: { naam: 'Proef', vragen: { hoe: { ...vraag, ...wat } }, volgorde: ['hoe'] } }),
      );
    expect(hoe({ tekst: 'Hoe gaat het?' })).toEqual([
      'Vraag «Hoe is het?»: tekst: «Hoe is het?» wordt «Hoe gaat het?»',
    ]);
    expect(hoe({ regime: 'WPG' })).toEqual(['Vraag «Hoe is het?»: regime «WPG» komt erbij']);
    expect(hoe({ keuzes: { goed: 'Goed', slecht: 'Slecht' } })).toEqual([
      'Vraag «Hoe is het?»: keuze «Ok» vervalt',
      'Vraag «Hoe is het?»: keuze «Slecht» is nieuw',
    ]);
    expect(na((p) => (uit(p.vragenlijsten, 'proef').naam = 'Anders'))).toEqual([
      'Vragenlijst Proef: naam: «Proef» wordt «Anders»',
    ]);
    const wat = { ...vraag, tekst: 'Wat?' };
    const twee = (...volgorde: string[]) =>
      metHash(anders((p) => (p.vragenlijsten = { proef: { naam: 'Proef', vragen: { hoe: vraag, wat }, volgorde } })));
    expect(verschil(twee('hoe', 'wat'), twee('wat', 'hoe'))).toEqual([
      'Vragenlijst Proef: de vragen staan in een andere volgorde',
    ]);
  });

  it('is nieuw of vervalt', () => {
    expect(na((p) => (p.vragenlijsten.twee = { naam: 'Twee', vragen: { hoe: vraag }, volgorde: ['hoe'] }))).toEqual([
      'Vragenlijst Twee is nieuw',
      'Vraag «Hoe is het?» is nieuw',
    ]);
    expect(na((p) => (uit(p.vragenlijsten, 'proef').vragen = { wat: { ...vraag, tekst: 'Wat?' } }))).toEqual([
      'Vraag «Hoe is het?» vervalt',
      'Vraag «Wat?» is nieuw',
    ]);
    expect(
      na((p) => {
        p.instellingen = {};
        p.vragenlijsten = {};
      }),
    ).toEqual(['Instelling lezing vervalt', 'Vragenlijst Proef vervalt']);
  });
});

describe('een tabel', () => {
  const na = async (vorm: Tabelvorm): Promise<string[]> => {
    const halt = await model(vorm);
    return regels((p) => (p.beslissingen = { halt }));
  };

  it('heeft een andere cel', async () => {
    expect(
      await na({
        regels: [
          ['< 10', '< 12', '"nee"', 'MAS'],
          ['>= 10', '-', '"misschien"', 'regio'],
          ['< 10', '>= 12', '"ja"', 'Halt'],
        ],
      }),
    ).toEqual([
      'Tabel halt, regel 1, kolom uren: «< 9» wordt «< 10»',
      'Tabel halt, regel 2, kolom uren: «>= 9» wordt «>= 10»',
      'Tabel halt, regel 2, kolom halt: «"ja"» wordt «"misschien"»',
      'Tabel halt, regel 2, bron: «MAS» wordt «regio»',
      'Tabel halt, regel 3, kolom uren: «< 9» wordt «< 10»',
    ]);
  });

  it('heeft een regel meer of minder', async () => {
    const meer = await model({
      regels: [
        ['< 9', '< 12', '"nee"', 'MAS'],
        ['>= 9', '-', '"ja"', 'MAS'],
        ['< 9', '>= 12', '"ja"', 'Halt'],
        ['-', '-', '"nog-nodig"', 'MAS'],
        ['> 60', '-', '"nee"', 'MAS'],
      ],
    });
    const erbij = anders((p) => (p.beslissingen = { halt: meer }));
    expect(verschil(basis, erbij)).toEqual([
      'Tabel halt: regel 4 is nieuw: altijd halt «"nog-nodig"»',
      'Tabel halt: regel 5 is nieuw: als uren «> 60» dan halt «"nee"»',
    ]);
    expect(verschil(erbij, basis)).toEqual([
      'Tabel halt: regel 4 vervalt: altijd halt «"nog-nodig"»',
      'Tabel halt: regel 5 vervalt: als uren «> 60» dan halt «"nee"»',
    ]);
  });

  it('heeft dezelfde regels in een andere volgorde, of onder andere ids', () => {
    const halt = (verander: (regels: { id: string; nr: number }[]) => void) =>
      regels((p) => {
        const { beslissingen } = p.beslissingen.halt as unknown as {
          beslissingen: [{ logica: { regels: { id: string; nr: number }[] } }];
        };
        verander(beslissingen[0].logica.regels);
        beslissingen[0].logica.regels.forEach((regel, n) => (regel.nr = n + 1));
      });
    expect(halt((alle) => alle.unshift(...alle.splice(2)))).toEqual([
      'Tabel halt: de volgorde van de regels is anders: 3 staat nu op 1, 1 staat nu op 2, 2 staat nu op 3',
    ]);
    expect(
      halt((alle) => {
        alle.forEach((regel) => (regel.id = `anders-${regel.nr}`));
      }),
    ).toEqual(['Tabel halt: de regels zijn gelijk, alleen de opbouw van het model is anders']);
  });

  it('heeft een andere kolom, een ander soort uitkomst of een andere hit policy', async () => {
    expect(await na({ hitPolicy: 'FIRST' })).toEqual(['Tabel halt: hitPolicy: «UNIQUE» wordt «FIRST»']);
    expect(await na({ uitkomsten: '"ja", "nee"' })).toEqual([
      'Tabel halt, kolom halt: toegestaan «"ja", "nee"» komt erbij',
    ]);
    expect(
      await na({
        invoer: ['uren', 'teLaat', 'leeftijd'],
        regels: [
          ['< 9', '< 12', '-', '"nee"', 'MAS'],
          ['>= 9', '-', '>= 12', '"ja"', 'MAS'],
          ['< 9', '>= 12', '-', '"ja"', 'Halt'],
        ],
      }),
    ).toEqual([
      'Tabel halt: kolom leeftijd is nieuw',
      'Tabel halt, regel 2, kolom leeftijd: «>= 12» komt erbij',
      'Tabel halt vraagt ook naar leeftijd',
    ]);
    expect(
      await na({
        invoer: ['uren'],
        regels: [
          ['< 9', '"nee"', 'MAS'],
          ['>= 9', '"ja"', 'MAS'],
          ['< 9', '"ja"', 'Halt'],
        ],
      }),
    ).toEqual(['Tabel halt: kolom teLaat vervalt', 'Tabel halt vraagt niet meer naar teLaat']);
  });

  it('is nieuw of vervalt', async () => {
    const tweede = (await leesDmn(
      dmn(gegeven('uren', 'number'), uitdrukking({ naam: 'dubbel', vereist: ['uren'], tekst: 'uren * 2' })),
      'twee',
    )) as unknown as Waarde;
    const een = anders((p) => (p.beslissingen = { twee: tweede }));
    expect(verschil(basis, een)).toEqual(['Tabel halt vervalt', 'Tabel twee/dubbel is nieuw']);
    expect(verschil(een, basis)).toEqual([
      'Tabel twee vervalt',
      'Tabel halt is nieuw',
      'Tabel halt: regel 1: als uren «< 9» en teLaat «< 12» dan halt «"nee"»',
      'Tabel halt: regel 2: als uren «>= 9» dan halt «"ja"»',
      'Tabel halt: regel 3: als uren «< 9» en teLaat «>= 12» dan halt «"ja"»',
    ]);
    const drie = structuredClone(tweede) as unknown as { beslissingen: [{ logica: { tekst: string } }] };
    drie.beslissingen[0].logica.tekst = 'uren * 3';
    const ander = anders((p) => (p.beslissingen = { twee: drie }));
    expect(verschil(een, ander)).toEqual(['Tabel twee/dubbel: «uren * 2» wordt «uren * 3»']);
  });
});

describe('de kalender', () => {
  it('kent andere vakanties en feestdagen', () => {
    expect(
      regels((p) => {
        const zomer = p.kalender.vakanties.noord.find(
          (v) => v.naam === 'zomervakantie' && v.schooljaar === '2026/2027',
        );
        if (!zomer) throw new Error('de zomervakantie ontbreekt');
        Object.assign(zomer, { eersteDag: '2027-07-17', laatsteDag: '2027-08-29' });
        p.kalender.vakantiesGeldigTot = '2030-07-31';
        p.kalender.feestdagen = { ...p.kalender.feestdagen, '2027-05-07': 'Vrije dag', '2027-06-01': 'Proefdag' };
      }),
    ).toEqual([
      'Schoolvakanties bekend tot en met: van 31 juli 2029 naar 31 juli 2030',
      'Zomervakantie 2026/2027 in noord: van 10 juli 2027 tot en met 22 augustus 2027 naar 17 juli 2027 tot en met 29 augustus 2027',
      expect.stringMatching(/^Vr 7 mei 2027: «.*» wordt «Vrije dag»$/),
      'Di 1 jun 2027 is Proefdag',
    ]);
    const zonder = (p: Protocol) => {
      p.kalender.vakanties.zuid.pop();
      p.kalender.feestdagen = Object.fromEntries(
        Object.entries(p.kalender.feestdagen).filter(([d]) => d !== '2027-12-25'),
      );
    };
    expect(regels(zonder)).toEqual([
      'Zomervakantie 2028/2029 in zuid vervalt',
      'Za 25 dec 2027 is niet meer Eerste Kerstdag',
    ]);
  });
});

describe('een brief', () => {
  it('is anders: de tekst, een blok, een veld of het briefpapier', () => {
    const wat = regels((p) => {
      const brief = uit(p.brieven, 'afsluitbrief');
      brief.teksten.ouder = '# Anders';
      brief.vierOgen = true;
      p.briefblokken.contact = 'Bel ons.';
      p.alinea.bij.schuld = ['schuldig'];
      const papier = uit(p.briefpapier, 'standaard');
      papier.logo = '<svg/>';
      papier.telefoon = '088 555 99 99';
    });
    expect(wat).toEqual([
      'Brief «Afsluitbrief»: tekst ouder is anders',
      'Brief «Afsluitbrief»: vierOgen: «false» wordt «true»',
      'Briefblok contact is anders',
      'Woorden die niet in de vrije alinea staan: schuld «["schuldig"]» komt erbij',
      'Briefpapier standaard: het beeldmerk is anders',
      'Briefpapier standaard: telefoon: «088 555 00 00» wordt «088 555 99 99»',
    ]);
  });
});
