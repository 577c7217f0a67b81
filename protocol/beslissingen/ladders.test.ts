/** What school and LPA do at how much absence, in each region and in one school (domain §3.3; §11 Q12, Q14). */
import { describe, expect, test } from 'vitest';
import type { Waarde } from '../../mas/beslistabel.ts';
import { dek, kolom, type Tafel } from './opzet.ts';

const NIETS = {
  teLaat: 0,
  uren: 0,
  som: 0,
  aaneengeslotenDagen: 0,
  spreekuurAfspraak: 'nee',
  eersteMeldingDitSchooljaar: true,
};

/** The steps as "who: action", with the kind of DUO-melding that goes with it. */
const vraag = (ladder: Tafel, anders: Readonly<Record<string, Waarde>>, beslissing = 'verzuimladder'): string[] => {
  const uitkomst = ladder.vraag(beslissing, anders);
  const [acties, duo] = [kolom(uitkomst, 'actie'), kolom(uitkomst, 'duo')];
  return kolom(uitkomst, 'wie').map((wie, n) => {
    const melding = duo[n] === 'geen' ? '' : ` (DUO ${duo[n] ?? ''})`;
    return `${wie}: ${acties[n] ?? ''}${melding}`;
  });
};

describe('national: the line of the law', async () => {
  const ladder = await dek('verzuimladder', NIETS);
  const bij = (uren: number | null) => vraag(ladder, { uren });
  test('given no hours, or hours that are not known, then nothing', () => {
    expect(bij(0)).toEqual([]);
    expect(bij(null)).toEqual([]);
  });
  test('given one to fifteen hours, then the school may report', () => {
    for (const uren of [1, 15]) expect(bij(uren)).toEqual(['school: meld-eerder (DUO O)']);
  });
  test('given sixteen hours, then the school reports and the LPA investigates', () => {
    expect(bij(16)).toEqual(['school: meld-16-uur (DUO V3)', 'lpa: onderzoek']);
  });
});

describe('Noord-Kennemerland', async () => {
  const ladder = await dek('verzuimladder', { ...NIETS, spreekuurAfspraak: 'ja' }, 'noord-kennemerland');
  const bij = (anders: Readonly<Record<string, Waarde>>) => vraag(ladder, anders);
  const laat = (keer: number, anders: Readonly<Record<string, Waarde>> = {}) =>
    bij({ teLaat: keer, som: keer, ...anders });

  describe('too late (bijlage 3): each step holds those before it', () => {
    const DRIE = ['school: mentor-spreekt'];
    const ZES = [...DRIE, 'school: brief-ouders', 'school: coach-begeleidt', 'school: tijd-inhalen'];
    const SPREEKUUR = ['school: meld-spreekuur (DUO O)', 'lpa: spreekuur'];
    const NEGEN = ['school: jeugdarts', 'school: dreigend-thuiszitter'];
    const TWAALF = ['school: meld-te-laat (DUO O)', 'lpa: gesprek'];
    const VIJFTIEN = ['school: mdo', 'samen: plan'];

    test.each([
      [2, []],
      [3, DRIE],
      [5, DRIE],
      [6, [...ZES, ...SPREEKUUR]],
      [8, [...ZES, ...SPREEKUUR]],
      [9, [...ZES, ...SPREEKUUR, ...NEGEN]],
      [10, [...ZES, ...NEGEN]],
      [11, [...ZES, ...NEGEN]],
      [12, [...ZES, ...NEGEN, ...TWAALF]],
      [14, [...ZES, ...NEGEN, ...TWAALF]],
      [15, [...ZES, ...NEGEN, ...TWAALF, ...VIJFTIEN]],
      [20, [...ZES, ...NEGEN, ...TWAALF, ...VIJFTIEN]],
    ])('given %i times late, then %j', (keer, stappen) => {
      expect(laat(keer)).toEqual(stappen);
    });
  });

  describe('the verzuimspreekuur (bijlage 4): six to nine times late or six to fifteen hours, fifteen together at most', () => {
    const naarSpreekuur = (anders: Readonly<Record<string, Waarde>>) => bij(anders).includes('lpa: spreekuur');
    test.each([
      [0, 5, false],
      [0, 6, true],
      [0, 15, true],
      [9, 6, true],
      [9, 7, false],
      [6, 9, true],
      [6, 10, false],
      [5, 10, true],
      [3, 12, true],
      [3, 13, false],
    ])('given %i times late and %i hours, then spreekuur: %s', (teLaat, uren, wel) => {
      expect(naarSpreekuur({ teLaat, uren, som: teLaat + uren })).toBe(wel);
    });
    test('a pupil comes on the list once', () => {
      expect(bij({ teLaat: 7, uren: 7, som: 14 }).filter((stap) => stap === 'lpa: spreekuur')).toHaveLength(1);
    });
    test('given an earlier melding this school year, then the school reports again instead', () => {
      const nogEens = { teLaat: 7, som: 7, eersteMeldingDitSchooljaar: false };
      expect(naarSpreekuur(nogEens)).toBe(false);
      expect(bij(nogEens)).toContain('school: meld-opnieuw (DUO O)');
      expect(bij({ uren: 10, som: 10, eersteMeldingDitSchooljaar: false })).toContain('school: meld-opnieuw (DUO O)');
      for (const uren of [5, 16])
        expect(bij({ uren, som: uren, eersteMeldingDitSchooljaar: false })).not.toContain(
          'school: meld-opnieuw (DUO O)',
        );
      expect(bij({ teLaat: 12, som: 12, eersteMeldingDitSchooljaar: false })).not.toContain(
        'school: meld-opnieuw (DUO O)',
      );
    });
    test('given a school without a spreekuur, then none; given that nobody knows, then the regional rule', () => {
      expect(naarSpreekuur({ uren: 10, som: 10, spreekuurAfspraak: 'nee' })).toBe(false);
      expect(naarSpreekuur({ uren: 10, som: 10, spreekuurAfspraak: 'weet-niet' })).toBe(true);
    });
    test('given hours alone, then the school reports for the spreekuur and the LPA speaks the pupil', () => {
      expect(bij({ uren: 6, som: 6 })).toEqual([
        'school: meld-spreekuur (DUO O)',
        'lpa: spreekuur',
        'school: gesprek-inhalen',
      ]);
    });
    test('given hours only, then times late that are not known do not stand in the way', () => {
      expect(naarSpreekuur({ teLaat: null, uren: 10, som: 10, eersteMeldingDitSchooljaar: null })).toBe(true);
    });
  });

  describe('hours missed', () => {
    test('given one to fifteen hours, then a talk and making up for it', () => {
      expect(bij({ uren: 1, som: 1 })).toEqual(['school: gesprek-inhalen']);
      expect(bij({ uren: 15, som: 15 })).toContain('school: gesprek-inhalen');
    });
    test('given sixteen hours, then what the law and the protocol ask', () => {
      expect(bij({ uren: 16, som: 16 })).toEqual([
        'school: meld-16-uur (DUO V3)',
        'school: brief-ouders',
        'school: dreigend-thuiszitter',
        'school: coach-spreekt',
        'lpa: afstemmen',
      ]);
    });
  });

  describe('absence without a break', () => {
    test.each([
      [13, []],
      [14, ['school: mdo-weken', 'school: dreigend-thuiszitter']],
      [27, ['school: mdo-weken', 'school: dreigend-thuiszitter']],
      [28, ['school: meld-langdurig (DUO V3)', 'school: thuiszitter', 'lpa: ingrijpen', 'samen: mdo-plan']],
    ])('given %i days, then %j', (aaneengeslotenDagen, stappen) => {
      expect(bij({ aaneengeslotenDagen })).toEqual(stappen);
    });
  });
});

describe('Noord-Kennemerland, bijlage 2: the summary that says otherwise', async () => {
  const ladder = await dek('verzuimladder-bijlage-2', NIETS, 'noord-kennemerland');
  const laat = (teLaat: number, spreekuurAfspraak: string) => vraag(ladder, { teLaat, spreekuurAfspraak });
  test('given a spreekuur, then at six', () => {
    expect(laat(5, 'ja')).toEqual(['school: eigen-registratie']);
    expect(laat(6, 'ja')).toEqual(['school: meld-spreekuur (DUO O)', 'lpa: spreekuur']);
    expect(laat(14, 'ja')).toEqual(['school: meld-spreekuur (DUO O)', 'lpa: spreekuur']);
  });
  test('given none, then at nine', () => {
    for (const afspraak of ['nee', 'weet-niet']) {
      expect(laat(8, afspraak)).toEqual([]);
      expect(laat(9, afspraak)).toEqual(['school: brief-ouders', 'school: meld-te-laat (DUO O)']);
    }
  });
  test('at fifteen the LPA invites, with a spreekuur or without', () => {
    for (const afspraak of ['ja', 'nee'])
      expect(laat(15, afspraak)).toEqual(['school: meld-opnieuw (DUO O)', 'lpa: uitnodiging']);
  });
  test('and the line of the law holds beside it', () => {
    expect(vraag(ladder, { teLaat: 0, uren: 15 })).toEqual([]);
    expect(vraag(ladder, { teLaat: null, uren: 16 })).toEqual(['school: meld-16-uur (DUO V3)']);
  });
});

describe('IJssel-Vecht: times late and hours are one count; "meer dan" 4 and 9, but from 12 and 16', async () => {
  const ladder = await dek('verzuimladder', NIETS, 'ijssel-vecht');
  const bij = (anders: Readonly<Record<string, Waarde>>) => vraag(ladder, anders);
  const ELKE = 'school: maatregel';
  const NEGEN = ['school: gesprek-afspraken', 'school: bespreek-intern', 'school: waarschuw'];
  const TWAALF = ['school: meld-overig (DUO O)', 'school: ouders-schriftelijk', 'lpa: uitnodiging'];
  const ZESTIEN = ['school: meld-16-uur (DUO V3)', 'school: ouders-informeren', 'lpa: vervolg-mas'];
  test.each<[number | null, string[]]>([
    [null, []],
    [0, []],
    [1, [ELKE]],
    [4, [ELKE]],
    [5, [ELKE, 'school: ouders-informeren']],
    [9, [ELKE, 'school: ouders-informeren']],
    [10, [ELKE, ...NEGEN]],
    [11, [ELKE, ...NEGEN]],
    [12, [ELKE, ...TWAALF]],
    [15, [ELKE, ...TWAALF]],
    [16, [ELKE, ...ZESTIEN]],
  ])('given %s times and hours together, then %j', (som, stappen) => {
    expect(bij({ som })).toEqual(stappen);
  });
  test('given an agreement on a spreekuur, then the school reports above nine and the LPA speaks the pupil', () => {
    expect(bij({ som: 9, spreekuurAfspraak: 'ja' })).toEqual([ELKE, 'school: ouders-informeren']);
    expect(bij({ som: 10, spreekuurAfspraak: 'ja' })).toEqual([
      ELKE,
      'school: meld-spreekuur (DUO O)',
      'lpa: spreekuur',
      ...NEGEN,
    ]);
    expect(bij({ som: 10, spreekuurAfspraak: 'weet-niet' })).toEqual([ELKE, ...NEGEN]);
    expect(bij({ som: 12, spreekuurAfspraak: 'ja' })).toEqual([ELKE, ...TWAALF]);
  });
  test.each([
    [27, []],
    [28, ['samen: beoordeel-samen']],
    [29, ['samen: beoordeel-samen']],
    [
      30,
      [
        'samen: beoordeel-samen',
        'school: meld-thuiszitter (DUO V3)',
        'school: mdo',
        'samen: signaal',
        'lpa: beoordeel-thuiszitter',
      ],
    ],
  ])('given %i days without a break, then %j', (aaneengeslotenDagen, stappen) => {
    expect(bij({ aaneengeslotenDagen })).toEqual(stappen);
  });
});

describe('the protocol of one school', async () => {
  const protocol = await dek('schoolprotocol', { keren: 0, dagenAchtereen: 0, geoorloofdeLesblokken: null });
  const bij = (anders: Readonly<Record<string, Waarde>>) => vraag(protocol, anders, 'schoolprotocol');
  test.each([
    [0, []],
    [1, ['school: inhalen', 'school: gesprek-leerling']],
    [2, ['school: bel-ouders']],
    [3, ['school: mail-ouders', 'school: vierkant-rooster', 'school: bespreek-intern']],
    [4, ['school: ouders-op-school', 'school: meld-overig (DUO O)', 'samen: gesprek-met-leerplicht']],
    [5, ['school: meld-opnieuw (DUO O)', 'lpa: brief-leerplicht']],
    [9, ['school: meld-opnieuw (DUO O)', 'lpa: brief-leerplicht']],
  ])('given the absence number %i, then %j', (keren, stappen) => {
    expect(bij({ keren })).toEqual(stappen);
  });
  test('given three days on end, then a report, by a rule that is out of date and says so', () => {
    expect(bij({ dagenAchtereen: 2 })).toEqual([]);
    expect(bij({ dagenAchtereen: 3 })).toEqual(['school: meld-drie-dagen (DUO O)']);
    const [regel] = protocol.spoor('schoolprotocol', { dagenAchtereen: 3 }).at(-1)?.regels ?? [];
    expect(regel?.bron).toContain('verouderd');
  });
  test.each<[number, string[]]>([
    [0, []],
    [1, ['school: volg-verzuim']],
    [50, ['school: volg-verzuim']],
    [51, ['school: gesprek-reden', 'school: spreekuur-jeugdarts']],
    [70, ['school: gesprek-reden', 'school: spreekuur-jeugdarts']],
    [
      71,
      [
        'school: gezamenlijk-gesprek',
        'school: spreekuur-jeugdarts',
        'school: meld-zorgen (DUO O)',
        'school: vervolgafspraak',
      ],
    ],
  ])('given %i lesblokken of geoorloofd absence, then %j', (geoorloofdeLesblokken, stappen) => {
    expect(bij({ geoorloofdeLesblokken })).toEqual(stappen);
  });
});
