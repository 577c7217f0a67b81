/**
 * The conditions of Halt (domain §2.3; §11 Q3–Q6): at the choice of the route and at the referral. Each boundary by hand,
 * and the tables beside a second telling of the same conditions.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { antwoord, ANTWOORDEN, combinaties, dek, type Antwoord } from './opzet.ts';

interface Zaak {
  leeftijdBijEerste: number | null;
  leeftijdBijLaatste: number | null;
  plichtig: boolean | null;
  uren: number | null;
  teLaat: number | null;
  eerdereHalt: number | null;
  ondergrensOpgeteld: 'ja' | 'nee';
  bovengrensOpgeteld: 'ja' | 'nee';
  verwijtbaarJongere: Antwoord;
  eerderHaltElders: Antwoord;
  schoolGewaarschuwd: Antwoord;
  schoolHaltInfo: Antwoord;
  ernstigMotivatiegebrek: Antwoord;
  langdurigBlijvend: Antwoord;
  zwareProblematiek: Antwoord;
  toereikendeHulp: Antwoord;
  onveiligThuis: Antwoord;
  eerdereWaarschuwing: Antwoord;
}

/** A girl of fourteen who skipped twenty hours on her own account, was warned by school and by the LPA, and nothing more. */
const PAST: Zaak = {
  leeftijdBijEerste: 14,
  leeftijdBijLaatste: 14,
  plichtig: true,
  uren: 20,
  teLaat: 0,
  eerdereHalt: 0,
  ondergrensOpgeteld: 'nee',
  bovengrensOpgeteld: 'ja',
  verwijtbaarJongere: 'ja',
  eerderHaltElders: 'nee',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  ernstigMotivatiegebrek: 'nee',
  langdurigBlijvend: 'nee',
  zwareProblematiek: 'nee',
  toereikendeHulp: 'nee',
  onveiligThuis: 'nee',
  eerdereWaarschuwing: 'ja',
};

/** Hours and times late together, as the case counts them: null when neither is known. */
const som = ({ uren, teLaat }: Zaak): number | null =>
  uren === null && teLaat === null ? null : (uren ?? 0) + (teLaat ?? 0);

const stap7 = await dek('routeadvies', { hulpLoopt: 'nee' });
const met = (anders: Partial<Zaak>) => {
  const zaak = { ...PAST, ...anders };
  return { ...zaak, som: som(zaak) };
};
const halt = (anders: Partial<Zaak> = {}) => stap7.vraag('halt', met(anders));
const redenen = (beslissing: string, anders: Partial<Zaak> = {}) => stap7.codes(beslissing, met(anders));

test('given a jongere who meets every condition and whom a warning did not help, then Halt is advised', () => {
  expect(halt()).toBe('geadviseerd');
  expect(redenen('haltVoor')).toEqual([
    'beginnend-verzuim',
    'verwijtbaar',
    'eerste-keer',
    'school-heeft-gedaan',
    'eerdere-waarschuwing',
  ]);
});

test.each<[string, Partial<Zaak>]>([
  ['beginnend-verzuim', { uren: 8 }],
  ['verwijtbaar', { verwijtbaarJongere: 'weet-niet' }],
  ['eerste-keer', { eerderHaltElders: 'weet-niet' }],
  ['eerste-keer', { eerdereHalt: 1 }],
  ['school-heeft-gedaan', { schoolGewaarschuwd: 'nee' }],
  ['school-heeft-gedaan', { schoolHaltInfo: 'weet-niet' }],
  ['eerdere-waarschuwing', { eerdereWaarschuwing: 'weet-niet' }],
])('%s does not speak for Halt given %o', (code, anders) => {
  expect(redenen('haltVoor', anders)).not.toContain(code);
  expect(redenen('haltVoor', anders)).toHaveLength(4);
});

test('given the same jongere without an earlier warning, then Halt is possible, for a warning is lighter', () => {
  expect(halt({ eerdereWaarschuwing: 'nee' })).toBe('mogelijk');
  expect(halt({ eerdereWaarschuwing: 'weet-niet' })).toBe('mogelijk');
});

test('Halt can go along with help that runs already', () => {
  expect(stap7.codes('haltVoor', { ...met({}), hulpLoopt: 'ja' })).toContain('naast-hulp');
  expect(stap7.vraag('halt', { ...met({}), hulpLoopt: 'ja' })).toBe('geadviseerd');
});

describe('the lower bound: nine hours or twelve times late, each by itself', () => {
  test.each([
    [8, 0, 'ontraden'],
    [9, 0, 'geadviseerd'],
    [0, 11, 'ontraden'],
    [0, 12, 'geadviseerd'],
    [8, 11, 'ontraden'],
    [8, 12, 'geadviseerd'],
    [9, 11, 'geadviseerd'],
  ])('given %i hours and %i times late, then %s', (uren, teLaat, uitkomst) => {
    expect(halt({ uren, teLaat })).toBe(uitkomst);
    expect(redenen('haltTegen', { uren, teLaat })).toEqual(uitkomst === 'ontraden' ? ['te-weinig-verzuim'] : []);
  });

  test.each([
    [8, 3, 'ontraden'],
    [8, 4, 'geadviseerd'],
    [1, 11, 'geadviseerd'],
    [9, 0, 'geadviseerd'],
    [0, 11, 'ontraden'],
  ])('given a municipality that adds up, %i hours and %i times late, then %s', (uren, teLaat, uitkomst) => {
    expect(halt({ uren, teLaat, ondergrensOpgeteld: 'ja' })).toBe(uitkomst);
  });

  test('given a municipality with a lower bound of its own, then that one', async () => {
    const eigen = await dek('routeadvies', { hulpLoopt: 'nee' }, 'landelijk', { 'halt/ondergrens-uren': 16 });
    expect(eigen.vraag('halt', met({ uren: 15 }))).toBe('ontraden');
    expect(eigen.vraag('halt', met({ uren: 16 }))).toBe('geadviseerd');
  });
});

describe('the upper bound: sixty together, above it only after a talk with Halt and the officier', () => {
  test.each([
    [60, 0, 'geadviseerd'],
    [61, 0, 'overleg'],
    [48, 12, 'geadviseerd'],
    [49, 12, 'overleg'],
    [0, 60, 'geadviseerd'],
    [0, 61, 'overleg'],
  ])('given %i hours and %i times late, then %s', (uren, teLaat, uitkomst) => {
    expect(halt({ uren, teLaat })).toBe(uitkomst);
  });

  test.each([
    [60, 60, 'geadviseerd'],
    [61, 0, 'overleg'],
    [9, 61, 'overleg'],
  ])('given a municipality that does not add up, %i hours and %i times late, then %s', (uren, teLaat, uitkomst) => {
    expect(halt({ uren, teLaat, bovengrensOpgeteld: 'nee' })).toBe(uitkomst);
  });

  test('above the bound the talk is what is said, with an earlier warning or without', () => {
    expect(halt({ uren: 61, eerdereWaarschuwing: 'nee' })).toBe('overleg');
    expect(redenen('haltOverleg', { uren: 61 })).toEqual(['som-boven-grens']);
  });

  test('another objection weighs more than the bound', () => {
    expect(halt({ uren: 61, langdurigBlijvend: 'ja' })).toBe('ontraden');
    expect(halt({ uren: 61, langdurigBlijvend: 'weet-niet' })).toBe('nog-nodig');
  });
});

describe('what the law rules out: every day of absence between twelve and eighteen, and a duty to attend', () => {
  test.each([
    [11, 12, 'uitgesloten'],
    [12, 12, 'geadviseerd'],
    [17, 17, 'geadviseerd'],
    [17, 18, 'uitgesloten'],
    [18, 18, 'uitgesloten'],
  ])(
    'given an age of %i on the first day and %i on the last, then %s',
    (leeftijdBijEerste, leeftijdBijLaatste, uitkomst) => {
      expect(halt({ leeftijdBijEerste, leeftijdBijLaatste })).toBe(uitkomst);
    },
  );
  test('given a jongere without a duty, then ruled out', () => {
    expect(halt({ plichtig: false })).toBe('uitgesloten');
    expect(redenen('haltUitgesloten', { plichtig: false })).toEqual(['niet-plichtig']);
  });
});

describe('once, for who is to blame, and after school did its part', () => {
  test.each<[string, Partial<Zaak>, string]>([
    ['an earlier Halt for absence', { eerdereHalt: 1 }, 'eerder-halt'],
    ['an earlier Halt elsewhere', { eerderHaltElders: 'ja' }, 'eerder-halt-elders'],
    ['absence that the jongere is not to blame for', { verwijtbaarJongere: 'nee' }, 'niet-verwijtbaar'],
    ['a school that did not warn', { schoolGewaarschuwd: 'nee' }, 'school-waarschuwde-niet'],
    ['a school that did not tell of Halt', { schoolHaltInfo: 'nee' }, 'school-vertelde-niet'],
    ['a serious lack of motivation', { ernstigMotivatiegebrek: 'ja' }, 'motivatiegebrek'],
    ['absence that lasts', { langdurigBlijvend: 'ja' }, 'langdurig'],
    ['heavy problems without enough help', { zwareProblematiek: 'ja' }, 'zwaar-zonder-hulp'],
    ['a home that is not safe', { onveiligThuis: 'ja' }, 'onveilig-thuis'],
  ])('given %s, then advised against', (_, anders, code) => {
    expect(halt(anders)).toBe('ontraden');
    expect(redenen('haltTegen', anders)).toEqual([code]);
  });

  test('given heavy problems with enough help, then no objection', () => {
    expect(halt({ zwareProblematiek: 'ja', toereikendeHulp: 'ja' })).toBe('geadviseerd');
  });
});

describe('what is not known has to be found out', () => {
  test.each<[Partial<Zaak>, string]>([
    [{ verwijtbaarJongere: 'weet-niet' }, 'verwijt-onbekend'],
    [{ eerderHaltElders: 'weet-niet' }, 'elders-onbekend'],
    [{ schoolGewaarschuwd: 'weet-niet' }, 'waarschuwing-onbekend'],
    [{ schoolHaltInfo: 'weet-niet' }, 'info-onbekend'],
    [{ ernstigMotivatiegebrek: 'weet-niet' }, 'motivatie-onbekend'],
    [{ langdurigBlijvend: 'weet-niet' }, 'duur-onbekend'],
    [{ zwareProblematiek: 'weet-niet' }, 'zwaarte-onbekend'],
    [{ zwareProblematiek: 'ja', toereikendeHulp: 'weet-niet' }, 'hulp-onbekend'],
    [{ onveiligThuis: 'weet-niet' }, 'veiligheid-onbekend'],
  ])('given %o, then that answer is needed', (anders, code) => {
    expect(halt(anders)).toBe('nog-nodig');
    expect(redenen('haltNodig', anders)).toEqual([code]);
  });
  test('given enough help, then it does not matter how heavy the problems are', () => {
    expect(halt({ zwareProblematiek: 'weet-niet', toereikendeHulp: 'ja' })).toBe('geadviseerd');
  });

  test.each<[Partial<Zaak>, string]>([
    [{ leeftijdBijEerste: null }, 'leeftijd-eerste-onbekend'],
    [{ leeftijdBijLaatste: null }, 'leeftijd-laatste-onbekend'],
    [{ plichtig: null }, 'plicht-onbekend'],
    [{ uren: null, teLaat: 12 }, 'uren-onbekend'],
    [{ teLaat: null }, 'te-laat-onbekend'],
    [{ eerdereHalt: null }, 'eerdere-halt-onbekend'],
  ])('given %o, then that fact is needed', (anders, code) => {
    expect(halt(anders)).toBe('nog-nodig');
    expect(redenen('haltOnbekend', anders)).toEqual([code]);
  });
});

/** The predicate of domain §2.3, with what to do about what is not known. */
function volgensDeVoorwaarden(zaak: Zaak): string {
  const { leeftijdBijEerste: eerste, leeftijdBijLaatste: laatste, uren, teLaat } = zaak;
  if ((eerste !== null && eerste < 12) || (laatste !== null && laatste >= 18) || zaak.plichtig === false)
    return 'uitgesloten';

  const zwaarZonderHulp = zaak.zwareProblematiek === 'ja' && zaak.toereikendeHulp === 'nee';
  const contra = [zaak.ernstigMotivatiegebrek, zaak.langdurigBlijvend, zaak.onveiligThuis, zaak.eerderHaltElders];
  const voorwaarden = [zaak.verwijtbaarJongere, zaak.schoolGewaarschuwd, zaak.schoolHaltInfo];
  if (contra.includes('ja') || voorwaarden.includes('nee') || zwaarZonderHulp) return 'ontraden';
  if (zaak.eerdereHalt !== null && zaak.eerdereHalt > 0) return 'ontraden';
  const samen = som(zaak) ?? 0;
  const genoegSamen = zaak.ondergrensOpgeteld === 'ja' && samen >= 12;
  if (uren !== null && teLaat !== null && uren < 9 && teLaat < 12 && !genoegSamen) return 'ontraden';

  if ([...contra, ...voorwaarden].includes('weet-niet')) return 'nog-nodig';
  if (zaak.zwareProblematiek !== 'nee' && zaak.toereikendeHulp !== 'ja') return 'nog-nodig';
  if ([eerste, laatste, zaak.plichtig, uren, teLaat, zaak.eerdereHalt].includes(null)) return 'nog-nodig';

  const boven = zaak.bovengrensOpgeteld === 'ja' ? samen > 60 : (uren ?? 0) > 60 || (teLaat ?? 0) > 60;
  if (boven) return 'overleg';
  return zaak.eerdereWaarschuwing === 'ja' ? 'geadviseerd' : 'mogelijk';
}

describe('the tables beside that second telling', () => {
  const gelijk = (zaken: Zaak[]) => {
    for (const zaak of zaken) expect({ zaak, halt: halt(zaak) }).toEqual({ zaak, halt: volgensDeVoorwaarden(zaak) });
  };
  const vast = Object.fromEntries(Object.entries(PAST).map(([naam, waarde]) => [naam, [waarde]])) as unknown as {
    [naam in keyof Zaak]: readonly Zaak[naam][];
  };
  const vragen = ['verwijtbaarJongere', 'eerderHaltElders', 'schoolGewaarschuwd', 'schoolHaltInfo'].concat([
    'ernstigMotivatiegebrek',
    'langdurigBlijvend',
    'onveiligThuis',
  ]);
  const perVraag = (waarden: (goed: Antwoord) => readonly Antwoord[]) =>
    Object.fromEntries(vragen.map((naam) => [naam, waarden(PAST[naam as 'onveiligThuis'])]));

  test('every amount of absence on and around the bounds, added up or not', () => {
    const aantallen = [null, 0, 1, 8, 9, 11, 12, 48, 49, 60, 61];
    const zaken = combinaties<Zaak>({
      ...vast,
      uren: aantallen,
      teLaat: aantallen,
      ondergrensOpgeteld: ['ja', 'nee'],
      bovengrensOpgeteld: ['ja', 'nee'],
    });
    expect(zaken).toHaveLength(484);
    gelijk(zaken);
  });

  test('every age, duty and number of earlier referrals, on and around the bounds', () => {
    gelijk(
      combinaties<Zaak>({
        ...vast,
        leeftijdBijEerste: [null, 11, 12, 17, 18],
        leeftijdBijLaatste: [null, 11, 12, 17, 18],
        plichtig: [true, false, null],
        eerdereHalt: [null, 0, 1, 2],
      }),
    );
  });

  test('every combination of good and bad answers', () => {
    const slecht = (goed: Antwoord): readonly Antwoord[] => [goed, goed === 'ja' ? 'nee' : 'ja'];
    gelijk(
      combinaties<Zaak>({
        ...vast,
        ...perVraag(slecht),
        zwareProblematiek: ['ja', 'nee'],
        toereikendeHulp: ['ja', 'nee'],
        eerdereWaarschuwing: ['ja', 'nee'],
      }),
    );
  });

  test('every combination of good answers and answers that are not known', () => {
    const onbekend = (goed: Antwoord): readonly Antwoord[] => [goed, 'weet-niet'];
    gelijk(
      combinaties<Zaak>({
        ...vast,
        ...perVraag(onbekend),
        zwareProblematiek: ANTWOORDEN,
        toereikendeHulp: ANTWOORDEN,
      }),
    );
  });

  test('cases drawn at random', () => {
    const bijna = <T>(goed: T, ...anders: T[]) =>
      fc.oneof({ weight: 6, arbitrary: fc.constant(goed) }, fc.constantFrom(...anders));
    const meestal = (goed: Antwoord) => fc.oneof({ weight: 6, arbitrary: fc.constant(goed) }, antwoord);
    const getal = fc.option(fc.integer({ min: 0, max: 80 }));
    const zaak: fc.Arbitrary<Zaak> = fc.record({
      leeftijdBijEerste: bijna<number | null>(14, null, 10, 11, 12, 17, 18),
      leeftijdBijLaatste: bijna<number | null>(15, null, 12, 17, 18, 19),
      plichtig: bijna<boolean | null>(true, false, null),
      uren: getal,
      teLaat: getal,
      eerdereHalt: bijna<number | null>(0, null, 1, 2),
      ondergrensOpgeteld: fc.constantFrom('ja', 'nee'),
      bovengrensOpgeteld: fc.constantFrom('ja', 'nee'),
      verwijtbaarJongere: meestal('ja'),
      eerderHaltElders: meestal('nee'),
      schoolGewaarschuwd: meestal('ja'),
      schoolHaltInfo: meestal('ja'),
      ernstigMotivatiegebrek: meestal('nee'),
      langdurigBlijvend: meestal('nee'),
      zwareProblematiek: antwoord,
      toereikendeHulp: meestal('ja'),
      onveiligThuis: meestal('nee'),
      eerdereWaarschuwing: antwoord,
    });
    fc.assert(
      fc.property(zaak, (z) => {
        expect(halt(z)).toBe(volgensDeVoorwaarden(z));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the referral', async () => {
  interface Verwijzing {
    leeftijdBijInstemming: number | null;
    instemmingJongere: 'gegeven' | 'geweigerd' | 'niet-gevraagd';
    instemmingOuders: 'gegeven' | 'geweigerd' | 'niet-gevraagd';
    som: number | null;
    overlegOm: 'akkoord' | 'niet-akkoord' | 'niet-gevoerd';
  }
  const verwijzing = await dek('halt', {
    leeftijdBijInstemming: 15,
    instemmingJongere: 'gegeven',
    instemmingOuders: 'gegeven',
    som: 20,
    overlegOm: 'niet-gevoerd',
  });
  const mag = (anders: Partial<Verwijzing> = {}) => verwijzing.vraag('haltVerwijzing', anders);
  const tegen = (anders: Partial<Verwijzing>) => verwijzing.codes('haltVerwijzingTegen', anders);

  test('given the consent of the jongere and of the parents, then it may be done', () => {
    expect(mag()).toBe('mag');
  });
  test('given a jongere who refuses, or was not asked, then it may not', () => {
    expect(mag({ instemmingJongere: 'geweigerd' })).toBe('mag-niet');
    expect(tegen({ instemmingJongere: 'niet-gevraagd' })).toEqual(['jongere-niet-gevraagd']);
  });

  test.each([
    [15, 'geweigerd', 'mag-niet'],
    [15, 'niet-gevraagd', 'mag-niet'],
    [16, 'geweigerd', 'mag'],
    [16, 'niet-gevraagd', 'mag'],
    [null, 'gegeven', 'mag'],
    [null, 'niet-gevraagd', 'mag-niet'],
  ] as const)('given an age of %s at the consent and parents who have it %s, then %s', (leeftijd, ouders, uitkomst) => {
    expect(mag({ leeftijdBijInstemming: leeftijd, instemmingOuders: ouders })).toBe(uitkomst);
  });

  test.each([
    [60, 'niet-gevoerd', 'mag'],
    [61, 'niet-gevoerd', 'mag-niet'],
    [61, 'niet-akkoord', 'mag-niet'],
    [61, 'akkoord', 'mag'],
    [null, 'niet-gevoerd', 'mag-niet'],
    [null, 'akkoord', 'mag'],
  ] as const)(
    'given %s hours and times late together and a talk with the officier that was %s, then %s',
    (samen, overlegOm, uitkomst) => {
      expect(mag({ som: samen, overlegOm })).toBe(uitkomst);
    },
  );

  test('a second telling agrees in all 405 cases', () => {
    const volgensDeWet = (v: Verwijzing): string => {
      const oudersNodig = v.leeftijdBijInstemming === null || v.leeftijdBijInstemming < 16;
      const overlegNodig = v.som === null || v.som > 60;
      if (v.instemmingJongere !== 'gegeven') return 'mag-niet';
      if (oudersNodig && v.instemmingOuders !== 'gegeven') return 'mag-niet';
      return overlegNodig && v.overlegOm !== 'akkoord' ? 'mag-niet' : 'mag';
    };
    const instemming = ['gegeven', 'geweigerd', 'niet-gevraagd'] as const;
    const alle = combinaties<Verwijzing>({
      leeftijdBijInstemming: [null, 12, 15, 16, 17],
      instemmingJongere: instemming,
      instemmingOuders: instemming,
      som: [null, 60, 61],
      overlegOm: ['akkoord', 'niet-akkoord', 'niet-gevoerd'],
    });
    expect(alle).toHaveLength(405);
    for (const v of alle) expect({ v, mag: mag(v) }).toEqual({ v, mag: volgensDeWet(v) });
  });
});
