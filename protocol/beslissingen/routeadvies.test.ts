/** Step 7 of routekaart A: the routes beside each other and the advice (domain §2.1–§2.5, §2.9). Halt has a file of its own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Waarde } from '../../mas/beslistabel.ts';
import { ANTWOORDEN, combinaties, dek, kolom } from './opzet.ts';

type Zaak = Record<string, Waarde>;

/**
 * A boy of fifteen who skipped twenty hours on his own account. No problems behind it, a family that would take help, school
 * warned and told of Halt; the LPA has not warned yet.
 */
const SPIJBELAAR = {
  leeftijdBijEerste: 15,
  leeftijdBijLaatste: 15,
  leeftijdNu: 15,
  plichtig: true,
  uren: 20,
  teLaat: 0,
  som: 20,
  ondergrensOpgeteld: 'nee',
  bovengrensOpgeteld: 'ja',
  eerdereHalt: 0,
  eerderHaltElders: 'nee',
  verwijtbaarJongere: 'ja',
  verwijtbaarOuder: 'nee',
  problematiekJongere: 'nee',
  problematiekOpvoeding: 'nee',
  zwareProblematiek: 'nee',
  toereikendeHulp: 'nee',
  hulpBereid: 'ja',
  hulpInStaat: 'ja',
  hulpLoopt: 'nee',
  hulpNietEffectief: 'nee',
  ernstigMotivatiegebrek: 'nee',
  langdurigBlijvend: 'nee',
  ernstigAanhoudend: 'nee',
  gezinssituatieVerstoord: 'nee',
  onveiligThuis: 'nee',
  eerdereWaarschuwing: 'nee',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  artikel5b: 'nee',
};
const VRAGEN = Object.entries(SPIJBELAAR).flatMap(([naam, waarde]) =>
  ['ja', 'nee'].includes(String(waarde)) && !naam.endsWith('Opgeteld') ? [naam] : [],
);
const WEET_NIETS = Object.fromEntries(VRAGEN.map((naam) => [naam, 'weet-niet']));

const stap7 = await dek('routeadvies', SPIJBELAAR);
const advies = (anders: Zaak = {}) => stap7.vraag('advies', anders);

describe('vrijwillige hulp', () => {
  const hulp = (anders: Zaak) => stap7.vraag('hulp', anders);
  const verlegen = { problematiekJongere: 'ja' };

  test.each<[Zaak, string]>([
    [{ problematiekJongere: 'ja' }, 'problematiek-jongere'],
    [{ problematiekOpvoeding: 'ja' }, 'problematiek-opvoeding'],
    [{ zwareProblematiek: 'ja' }, 'zware-problematiek'],
  ])('given %o and a family that will and can take help, then advised', (problemen, code) => {
    expect(hulp(problemen)).toBe('geadviseerd');
    expect(stap7.codes('hulpVoor', problemen)).toEqual([code, 'bereid-en-in-staat']);
  });
  test('given no problems, then help is possible but there is no reason for it', () => {
    expect(hulp({})).toBe('mogelijk');
    expect(stap7.codes('hulpVoor')).toEqual([]);
  });
  test.each<[Zaak, string]>([
    [{ hulpBereid: 'nee' }, 'niet-bereid'],
    [{ hulpInStaat: 'nee' }, 'niet-in-staat'],
    [{ hulpNietEffectief: 'ja' }, 'niet-effectief'],
  ])('given problems and %o, then advised against', (anders, code) => {
    expect(hulp({ ...verlegen, ...anders })).toBe('ontraden');
    expect(stap7.codes('hulpTegen', { ...verlegen, ...anders })).toEqual([code]);
  });
  test.each<[Zaak, string]>([
    [{ problematiekJongere: 'weet-niet' }, 'problematiek-onbekend'],
    [{ hulpBereid: 'weet-niet' }, 'bereidheid-onbekend'],
    [{ hulpInStaat: 'weet-niet' }, 'vermogen-onbekend'],
    [{ hulpNietEffectief: 'weet-niet' }, 'eerdere-hulp-onbekend'],
    [{ hulpNietEffectief: 'weet-niet', hulpLoopt: 'ja' }, 'effect-onbekend'],
  ])('given %o, then that has to be found out', (anders, code) => {
    expect(hulp(anders)).toBe('nog-nodig');
    expect(stap7.codes('hulpNodig', anders)).toEqual([code]);
  });
  test('given one kind of problem that is certain, then the other need not be known', () => {
    expect(
      hulp({ problematiekJongere: 'ja', problematiekOpvoeding: 'weet-niet', zwareProblematiek: 'weet-niet' }),
    ).toBe('geadviseerd');
  });
  test('given help that runs and works, then a day is agreed on which the LPA hears of it', () => {
    expect(stap7.codes('hulpVoor', { ...verlegen, hulpLoopt: 'ja' })).toContain('hulp-loopt');
    expect(stap7.codes('hulpVoor', { ...verlegen, hulpLoopt: 'weet-niet' })).not.toContain('hulp-loopt');
    expect(stap7.codes('hulpVoor', { ...verlegen, hulpLoopt: 'ja', hulpNietEffectief: 'ja' })).not.toContain(
      'hulp-loopt',
    );
  });
});

describe('dwang in een civiel kader', () => {
  /** Help did not work, the absence is serious and lasts, the family is disturbed and does not want help. */
  const VASTGELOPEN = {
    problematiekOpvoeding: 'ja',
    hulpNietEffectief: 'ja',
    ernstigAanhoudend: 'ja',
    gezinssituatieVerstoord: 'ja',
    hulpBereid: 'nee',
  };
  const civiel = (anders: Zaak = {}) => stap7.vraag('civiel', { ...VASTGELOPEN, ...anders });
  const tegen = (anders: Zaak = {}) => stap7.codes('civielTegen', { ...VASTGELOPEN, ...anders });

  test('given all preconditions and indications, then advised', () => {
    expect(civiel()).toBe('geadviseerd');
    expect(civiel({ hulpBereid: 'ja', hulpInStaat: 'nee' })).toBe('geadviseerd');
    expect(stap7.codes('civielVoor', VASTGELOPEN)).toEqual([
      'hulp-niet-effectief',
      'ernstig-aanhoudend',
      'gezin-verstoord',
      'hulp-niet-aanvaard',
    ]);
  });
  test.each<[Zaak, string]>([
    [{ hulpNietEffectief: 'nee' }, 'hulp-niet-geprobeerd'],
    [{ ernstigAanhoudend: 'nee' }, 'niet-ernstig'],
    [{ gezinssituatieVerstoord: 'nee' }, 'gezin-niet-verstoord'],
    [{ hulpBereid: 'ja' }, 'hulp-aanvaard'],
    [{ leeftijdNu: 18 }, 'meerderjarig'],
  ])('given %o, then advised against', (anders, code) => {
    expect(civiel(anders)).toBe('ontraden');
    expect(tegen(anders)).toEqual([code]);
  });
  test('given a jongere of seventeen, then no objection', () => {
    expect(civiel({ leeftijdNu: 17 })).toBe('geadviseerd');
  });
  test.each<[Zaak, string]>([
    [{ hulpNietEffectief: 'weet-niet' }, 'effect-onbekend'],
    [{ ernstigAanhoudend: 'weet-niet' }, 'ernst-onbekend'],
    [{ gezinssituatieVerstoord: 'weet-niet' }, 'gezin-onbekend'],
    [{ hulpBereid: 'weet-niet' }, 'aanvaarding-onbekend'],
    [{ onveiligThuis: 'weet-niet' }, 'veiligheid-onbekend'],
    [{ leeftijdNu: null }, 'leeftijd-onbekend'],
  ])('given %o, then that has to be found out', (anders, code) => {
    expect(civiel(anders)).toBe('nog-nodig');
    expect(stap7.codes('civielNodig', { ...VASTGELOPEN, ...anders })).toEqual([code]);
  });
  test('given a home that is not safe and a family that refuses help, then possible at once, with an explanation', () => {
    const onveilig = { onveiligThuis: 'ja', hulpNietEffectief: 'nee', ernstigAanhoudend: 'nee' };
    expect(civiel(onveilig)).toBe('mogelijk');
    expect(stap7.codes('civielAfwijking', { ...VASTGELOPEN, ...onveilig })).toEqual([
      'zonder-vrijwillige-hulp',
      'zonder-ernstig-verzuim',
    ]);
    expect(stap7.codes('civielVoor', { ...VASTGELOPEN, ...onveilig })).toContain('onveilig-thuis');
  });
  test('given a home that is not safe and a family that takes help, then help comes first', () => {
    expect(civiel({ onveiligThuis: 'ja', hulpBereid: 'ja' })).toBe('ontraden');
  });
});

describe('dwang in een strafrechtelijk kader', () => {
  /** Warned before, and already at Halt once. */
  const HARDNEKKIG = { eerdereWaarschuwing: 'ja', eerdereHalt: 1 };
  const straf = (anders: Zaak = {}) => stap7.vraag('strafrecht', { ...HARDNEKKIG, ...anders });
  const codes = (beslissing: string, anders: Zaak = {}) => stap7.codes(beslissing, { ...HARDNEKKIG, ...anders });

  test('given a jongere who is to blame, whom warnings and Halt did not help, then advised', () => {
    expect(straf()).toBe('geadviseerd');
    expect(codes('strafrechtVoor')).toEqual(['verwijtbaar-jongere', 'eerdere-waarschuwing', 'halt-kan-niet']);
  });

  describe('nobody can be suspect', () => {
    test.each<[string, Zaak, string]>([
      ['no duty on the days of absence', { plichtig: false }, 'niet-plichtig'],
      ['eighteen on the first day', { leeftijdBijEerste: 18, leeftijdBijLaatste: 18 }, 'achttien-of-ouder'],
      [
        'a child of eleven and parents without blame',
        { leeftijdBijEerste: 11, leeftijdBijLaatste: 11 },
        'jongere-onder-twaalf',
      ],
      ['nobody to blame', { verwijtbaarJongere: 'nee' }, 'niemand-verwijtbaar'],
    ])('given %s, then ruled out', (_, anders, code) => {
      expect(straf(anders)).toBe('uitgesloten');
      expect(codes('strafrechtUitgesloten', anders)).toEqual([code]);
    });
    test('given a child of eleven and parents who are to blame, then the parents can be', () => {
      const kind = { leeftijdBijEerste: 11, leeftijdBijLaatste: 11, verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' };
      expect(straf(kind)).toBe('geadviseerd');
    });
    test('given a jongere who turned twelve during the absence, then he can be', () => {
      expect(straf({ leeftijdBijEerste: 11, leeftijdBijLaatste: 12 })).toBe('geadviseerd');
    });
    test('given a jongere who turned eighteen during the absence, then the days before can be held against him', () => {
      expect(straf({ leeftijdBijEerste: 17, leeftijdBijLaatste: 18 })).toBe('geadviseerd');
    });
  });

  describe('criminal law comes last', () => {
    test('given no earlier warning, then advised against', () => {
      expect(straf({ eerdereWaarschuwing: 'nee' })).toBe('ontraden');
      expect(codes('strafrechtTegen', { eerdereWaarschuwing: 'nee' })).toEqual(['nog-niet-gewaarschuwd']);
    });
    test('given problems and a family that takes help, then help first, also when it did not work once', () => {
      expect(codes('strafrechtTegen', { problematiekJongere: 'ja' })).toEqual(['hulp-gaat-voor']);
      expect(straf({ problematiekJongere: 'ja', hulpNietEffectief: 'ja' })).toBe('ontraden');
    });
    test('given problems and a family that refuses help, then that speaks for it', () => {
      expect(straf({ problematiekJongere: 'ja', hulpBereid: 'nee' })).toBe('geadviseerd');
      expect(codes('strafrechtVoor', { problematiekJongere: 'ja', hulpBereid: 'nee' })).toContain('hulp-niet-aanvaard');
    });
    test('given that Halt can still be done, then Halt first', () => {
      expect(straf({ eerdereHalt: 0 })).toBe('ontraden');
      expect(codes('strafrechtTegen', { eerdereHalt: 0 })).toEqual(['halt-gaat-voor']);
    });
    test('given that Halt needs a talk with the officier, or is not sure, then that first', () => {
      expect(straf({ eerdereHalt: 0, uren: 61, som: 61 })).toBe('nog-nodig');
      expect(codes('strafrechtNodig', { eerdereHalt: 0, uren: 61, som: 61 })).toEqual(['halt-overleg']);
      expect(straf({ eerdereHalt: null })).toBe('nog-nodig');
      expect(codes('strafrechtNodig', { eerdereHalt: null })).toEqual(['halt-onbekend']);
    });
    test('given parents who are to blame as well, then Halt for the jongere leaves it possible for them', () => {
      expect(straf({ eerdereHalt: 0, verwijtbaarOuder: 'ja' })).toBe('mogelijk');
    });
    describe('what keeps the jongere from Halt for the time being does not make it heavier', () => {
      test.each<[string, Zaak, string]>([
        ['eight hours of absence, one less than Halt takes', { uren: 8, som: 8, teLaat: 0 }, 'te-weinig-verzuim'],
        ['a school that gave no warning', { schoolGewaarschuwd: 'nee' }, 'school-waarschuwde-niet'],
        ['a school that did not tell of Halt', { schoolHaltInfo: 'nee' }, 'school-vertelde-niet'],
        ['a home that is not safe', { onveiligThuis: 'ja' }, 'onveilig-thuis'],
      ])('given %s, then advised against', (_, anders, code) => {
        const zaak = { ...anders, eerdereHalt: 0 };
        expect(stap7.vraag('halt', { ...HARDNEKKIG, ...zaak })).toBe('ontraden');
        expect(straf(zaak)).toBe('ontraden');
        expect(codes('strafrechtTegen', zaak)).toEqual([code]);
        // what the parents did is not for Halt
        expect(straf({ ...zaak, verwijtbaarOuder: 'ja' })).toBe('geadviseerd');
      });
    });
    test('given a refused appeal to artikel 5 onder b, then advised against: the officier first', () => {
      expect(straf({ artikel5b: 'ja' })).toBe('ontraden');
      expect(codes('strafrechtTegen', { artikel5b: 'ja' })).toEqual(['artikel-5b']);
    });
  });

  test.each<[Zaak, string]>([
    [{ plichtig: null }, 'plicht-onbekend'],
    [{ leeftijdBijEerste: null, leeftijdBijLaatste: null, verwijtbaarOuder: 'ja' }, 'leeftijd-onbekend'],
    [{ verwijtbaarJongere: 'nee', verwijtbaarOuder: 'weet-niet' }, 'verwijt-onbekend'],
    [{ verwijtbaarJongere: 'weet-niet' }, 'verwijt-onbekend'],
    [{ leeftijdBijEerste: 11, leeftijdBijLaatste: 11, verwijtbaarOuder: 'weet-niet' }, 'verwijt-onbekend'],
    [{ eerdereWaarschuwing: 'weet-niet' }, 'waarschuwing-onbekend'],
    [{ problematiekJongere: 'ja', hulpBereid: 'weet-niet' }, 'aanvaarding-onbekend'],
    [{ problematiekJongere: 'weet-niet' }, 'problematiek-onbekend'],
    [{ artikel5b: 'weet-niet' }, 'artikel-5b-onbekend'],
    [{ uren: null, teLaat: null, som: null }, 'omvang-onbekend'],
    [{ schoolGewaarschuwd: 'weet-niet' }, 'waarschuwing-school-onbekend'],
    [{ schoolHaltInfo: 'weet-niet' }, 'voorlichting-school-onbekend'],
    [{ onveiligThuis: 'weet-niet' }, 'veiligheid-onbekend'],
  ])('given %o, then that has to be found out', (anders, code) => {
    expect(straf(anders)).toBe('nog-nodig');
    expect(codes('strafrechtNodig', anders)).toEqual([code]);
  });
});

describe('what several routes ask', () => {
  test('there are problems when one kind is certain, and none when none of the kinds is there', () => {
    const soorten = {
      problematiekJongere: ANTWOORDEN,
      problematiekOpvoeding: ANTWOORDEN,
      zwareProblematiek: ANTWOORDEN,
    };
    for (const zaak of combinaties(soorten)) {
      const gegeven = Object.values(zaak);
      const verwacht = gegeven.includes('ja') ? 'ja' : gegeven.includes('weet-niet') ? 'weet-niet' : 'nee';
      expect(stap7.vraag('problematiek', zaak)).toBe(verwacht);
    }
  });

  test('help is taken by who will and can, and not by who lacks one of the two', () => {
    for (const zaak of combinaties({ hulpBereid: ANTWOORDEN, hulpInStaat: ANTWOORDEN })) {
      const delen = Object.values(zaak);
      const verwacht = delen.includes('nee') ? 'nee' : delen.includes('weet-niet') ? 'weet-niet' : 'ja';
      expect(stap7.vraag('hulpAanvaard', zaak)).toBe(verwacht);
    }
  });

  test('somebody can be suspect: a parent who is to blame, or a jongere of twelve or older who is', () => {
    const leeftijden = [null, 11, 12, 17];
    const verwijt = { verwijtbaarJongere: ANTWOORDEN, verwijtbaarOuder: ANTWOORDEN };
    for (const zaak of combinaties({ leeftijdBijLaatste: leeftijden, ...verwijt })) {
      const { leeftijdBijLaatste: leeftijd, verwijtbaarJongere, verwijtbaarOuder } = zaak;
      const verwijtBijLeeftijd = leeftijd === null && verwijtbaarJongere === 'ja' ? 'weet-niet' : verwijtbaarJongere;
      const wie = [leeftijd === 11 ? 'nee' : verwijtBijLeeftijd, verwijtbaarOuder];
      const verwacht = wie.includes('ja') ? 'ja' : wie.includes('weet-niet') ? 'weet-niet' : 'nee';
      expect({ zaak, uit: stap7.vraag('verdachteMogelijk', zaak) }).toEqual({ zaak, uit: verwacht });
    }
  });
});

describe('the advice', () => {
  test('given a first time without problems, then the basisroute: light where it can be', () => {
    expect(advies()).toEqual(['basisroute']);
  });
  test('given a warning that did not help, then Halt', () => {
    expect(advies({ eerdereWaarschuwing: 'ja' })).toEqual(['halt']);
  });
  test('given problems and a family that takes help, then help', () => {
    expect(advies({ problematiekJongere: 'ja' })).toEqual(['vrijwillige-hulp']);
  });
  test('given both, then help with Halt beside it', () => {
    expect(advies({ problematiekJongere: 'ja', eerdereWaarschuwing: 'ja' })).toEqual(['vrijwillige-hulp', 'halt']);
  });
  test('given more absence than Halt may take, then Halt all the same, after the talk', () => {
    expect(advies({ uren: 61, som: 61, eerdereWaarschuwing: 'ja' })).toEqual(['halt']);
  });
  test('given help that failed in a disturbed family that refuses it, then dwang civiel', () => {
    const vast = {
      problematiekOpvoeding: 'ja',
      hulpBereid: 'nee',
      hulpNietEffectief: 'ja',
      ernstigAanhoudend: 'ja',
      langdurigBlijvend: 'ja',
      gezinssituatieVerstoord: 'ja',
    };
    expect(advies(vast)).toEqual(['dwang-civiel']);
    // criminal law would be advised as well: protection of the child goes first
    expect(stap7.vraag('strafrecht', { ...vast, eerdereWaarschuwing: 'ja' })).toBe('geadviseerd');
    expect(advies({ ...vast, eerdereWaarschuwing: 'ja' })).toEqual(['dwang-civiel']);
  });
  test('given a home that is not safe and a family that refuses help, then dwang civiel at once', () => {
    expect(advies({ onveiligThuis: 'ja', hulpBereid: 'nee' })).toEqual(['dwang-civiel']);
  });
  test('given that warnings and Halt did not help, then dwang strafrecht', () => {
    expect(advies({ eerdereWaarschuwing: 'ja', eerdereHalt: 1 })).toEqual(['dwang-strafrecht']);
  });
  test('given a child of ten and parents who keep it at home after a warning, then dwang strafrecht', () => {
    const kind = { leeftijdBijEerste: 10, leeftijdBijLaatste: 10, leeftijdNu: 10, verwijtbaarJongere: 'nee' };
    expect(advies({ ...kind, verwijtbaarOuder: 'ja', eerdereWaarschuwing: 'ja' })).toEqual(['dwang-strafrecht']);
  });
  test('given no duty to attend, then no route; help can still be advised', () => {
    expect(advies({ plichtig: false })).toEqual(['geen']);
    expect(advies({ plichtig: false, problematiekJongere: 'ja' })).toEqual(['vrijwillige-hulp']);
  });
  test('given that nothing was answered yet, then the basisroute', () => {
    expect(advies({ ...WEET_NIETS, teLaat: null })).toEqual(['basisroute']);
  });
});

/** Cases of every kind: near to the boy above, so that every outcome comes by. */
const zaken: fc.Arbitrary<Zaak> = fc.record(
  Object.fromEntries(
    Object.entries(SPIJBELAAR).map(([naam, waarde]): [string, fc.Arbitrary<Waarde>] => {
      const gewoon = { weight: 4, arbitrary: fc.constant<Waarde>(waarde) };
      const leeftijden = fc.constantFrom<Waarde>(null, 5, 11, 12, 15, 17, 18);
      if (naam.startsWith('leeftijd')) return [naam, fc.oneof(gewoon, leeftijden)];
      if (naam === 'plichtig') return [naam, fc.oneof(gewoon, fc.constantFrom<Waarde>(true, false, null))];
      if (naam === 'eerdereHalt') return [naam, fc.oneof(gewoon, fc.constantFrom<Waarde>(null, 0, 1))];
      if (typeof waarde === 'number') return [naam, fc.constantFrom<Waarde>(null, 0, 8, 9, 12, 20, 60, 61)];
      if (naam.endsWith('Opgeteld')) return [naam, fc.constantFrom<Waarde>('ja', 'nee')];
      return [naam, fc.oneof({ ...gewoon, weight: 2 }, fc.constantFrom<Waarde>(...ANTWOORDEN))];
    }),
  ),
);
const ROUTES = { 'vrijwillige-hulp': 'hulp', halt: 'halt', 'dwang-civiel': 'civiel', 'dwang-strafrecht': 'strafrecht' };
const onbekend = (waarde: Waarde | undefined): boolean => waarde === null || waarde === 'weet-niet';

describe('whatever the case', () => {
  test('the advice names at least one route, each once, and none that is ruled out, advised against or not known', () => {
    fc.assert(
      fc.property(zaken, (zaak) => {
        const routes = advies(zaak) as string[];
        expect(routes.length).toBeGreaterThan(0);
        expect(new Set(routes).size).toBe(routes.length);
        for (const [route, beslissing] of Object.entries(ROUTES))
          if (routes.includes(route))
            expect(['geadviseerd', 'mogelijk', 'overleg']).toContain(stap7.vraag(beslissing, zaak));
        if (routes.includes('basisroute') || routes.includes('geen')) expect(routes).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('a route that is advised is in the advice, but for criminal law where the child can be protected', () => {
    fc.assert(
      fc.property(zaken, (zaak) => {
        const routes = advies(zaak) as string[];
        for (const [route, beslissing] of Object.entries(ROUTES)) {
          if (stap7.vraag(beslissing, zaak) !== 'geadviseerd') continue;
          if (route === 'dwang-strafrecht' && routes.includes('dwang-civiel')) continue;
          expect(routes).toContain(route);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('to forget an answer never takes an objection away in silence: it is then asked for', () => {
    const namen = Object.keys(SPIJBELAAR).filter((naam) => !naam.endsWith('Opgeteld') && naam !== 'som');
    fc.assert(
      fc.property(
        zaken,
        fc.constantFrom(...namen),
        fc.constantFrom(...Object.values(ROUTES)),
        (zaak, naam, beslissing) => {
          if (!['ontraden', 'uitgesloten'].includes(stap7.oordeel(beslissing, zaak))) return;
          const vergeten = { ...zaak, [naam]: VRAGEN.includes(naam) ? 'weet-niet' : null };
          expect(['ontraden', 'uitgesloten', 'nog-nodig']).toContain(stap7.vraag(beslissing, vergeten));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('to know more never makes possible what the law rules out', () => {
    fc.assert(
      fc.property(zaken, zaken, fc.constantFrom('halt', 'strafrecht'), (zaak, meer, beslissing) => {
        if (stap7.vraag(beslissing, zaak) !== 'uitgesloten') return;
        const bekend = Object.fromEntries(
          Object.entries(zaak).map(([naam, waarde]) => [naam, onbekend(waarde) ? (meer[naam] ?? null) : waarde]),
        );
        expect(stap7.vraag(beslissing, bekend)).toBe('uitgesloten');
      }),
      { numRuns: 1500 },
    );
  });

  test('an outcome that is not yet known says what is needed, and one that is advised against says why', () => {
    const redenen: Record<string, Record<string, string[]>> = {
      hulp: { ontraden: ['hulpTegen'], 'nog-nodig': ['hulpNodig'] },
      halt: {
        uitgesloten: ['haltUitgesloten'],
        ontraden: ['haltTegen'],
        'nog-nodig': ['haltNodig', 'haltOnbekend'],
        overleg: ['haltOverleg'],
      },
      civiel: { ontraden: ['civielTegen'], 'nog-nodig': ['civielNodig'], mogelijk: ['civielAfwijking'] },
      strafrecht: {
        uitgesloten: ['strafrechtUitgesloten'],
        ontraden: ['strafrechtTegen'],
        'nog-nodig': ['strafrechtNodig'],
      },
    };
    fc.assert(
      fc.property(zaken, fc.constantFrom(...Object.values(ROUTES)), (zaak, beslissing) => {
        const tabellen = redenen[beslissing]?.[stap7.oordeel(beslissing, zaak)];
        if (!tabellen) return;
        const gegeven = stap7
          .spoor(beslissing, zaak)
          .filter((deel) => tabellen.includes(deel.beslissing))
          .flatMap((deel) => kolom(deel.uitkomst, 'tekst'));
        expect(gegeven.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('every rule is for some case', () => {
    const geraakt = new Set<string>();
    const beslissingen = new Set<string>();
    for (const zaak of fc.sample(zaken, { numRuns: 2500, seed: 7 }))
      for (const { beslissing, regels } of stap7.spoor('advies', zaak)) {
        beslissingen.add(beslissing);
        for (const { id } of regels) geraakt.add(id);
      }
    expect(stap7.regels([...beslissingen]).filter((id) => !geraakt.has(id))).toEqual([]);
  });
});
