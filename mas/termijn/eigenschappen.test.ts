import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { plusDagen, type Dag } from '../datum.ts';
import { isSchooldag, isWerkdag } from '../kalender.ts';
import type { Eenheid, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { berekenTermijn } from './bereken.ts';
import { uitzonderingOpAtw } from './termijnenwet.ts';

const { kalender } = await laadProtocol();

const LENGTE: Record<Eenheid, number> = {
  dagen: 100,
  weken: 14,
  maanden: 5,
  jaren: 3,
  werkdagen: 25,
  schooldagen: 25,
  lesweken: 6,
};
const eenheid = fc.constantFrom(...(Object.keys(LENGTE) as Eenheid[]));
const maat = eenheid.chain((e) =>
  fc.record({ eenheid: fc.constant(e), lengte: fc.integer({ min: 1, max: LENGTE[e] }) }),
);
const vorm = fc.constantFrom(
  { richting: 'na', grondslag: 'wettelijk', doorschuiven: 'atw' } as const,
  { richting: 'na', grondslag: 'protocol', doorschuiven: 'geen' } as const,
  { richting: 'na', grondslag: 'protocol', doorschuiven: 'volgende-werkdag' } as const,
  { richting: 'na', grondslag: 'protocol', doorschuiven: 'volgende-schooldag' } as const,
  { richting: 'na', grondslag: 'protocol', doorschuiven: 'vorige-schooldag' } as const,
  { richting: 'voor', grondslag: 'wettelijk', doorschuiven: 'atw' } as const,
  { richting: 'voor', grondslag: 'protocol', doorschuiven: 'geen' } as const,
);
const regels = fc
  .tuple(maat, vorm)
  .map(([m, v]): TermijnRegel => ({ naam: 'proef', vanaf: 'proef', ladder: 'stap', bron: 'proef', ...m, ...v }));
const dagen = fc.integer({ min: 0, max: 10_000 }).map((n) => plusDagen('2020-01-01', n));
const regios = fc.constantFrom<Vakantieregio>('noord', 'midden', 'zuid');

/** Holds for every rule, day and region. */
const altijd = (wat: (regel: TermijnRegel, vanaf: Dag, regio: Vakantieregio) => void) => {
  fc.assert(fc.property(regels, dagen, regios, wat), { numRuns: 500 });
};
const bereken = (regel: TermijnRegel, vanaf: Dag, regio: Vakantieregio) =>
  berekenTermijn(regel, vanaf, kalender, regio);

describe('wat altijd geldt', () => {
  it('een termijn eindigt na haar begin, een teruggerekende ervoor', () => {
    altijd((regel, vanaf, regio) => {
      const { laatsteDag } = bereken(regel, vanaf, regio);
      expect(regel.richting === 'na' ? laatsteDag > vanaf : laatsteDag < vanaf).toBe(true);
    });
  });

  it('de laatste stap van de afleiding is de laatste dag, en de stappen lopen een kant op', () => {
    altijd((regel, vanaf, regio) => {
      const { laatsteDag, afleiding } = bereken(regel, vanaf, regio);
      const stappen = afleiding.stappen.map((stap) => stap.dag);
      expect(stappen.at(-1)).toBe(laatsteDag);
      const op = stappen.toSorted();
      expect([op, op.toReversed()]).toContainEqual(stappen);
      for (const { tekst } of afleiding.stappen) expect(afleiding.tekst).toContain(tekst);
    });
  });

  it('een wettelijke termijn eindigt nooit op zaterdag, zondag of feestdag, en niet eerder dan geteld', () => {
    altijd((regel, vanaf, regio) => {
      fc.pre(regel.doorschuiven === 'atw' && uitzonderingOpAtw(regel) === null);
      const { laatsteDag, afleiding } = bereken(regel, vanaf, regio);
      expect(isWerkdag(laatsteDag, kalender)).toBe(true);
      expect(laatsteDag >= (afleiding.stappen[0]?.dag ?? '')).toBe(true);
    });
  });

  it('een teruggerekende termijn en een lange wettelijke schuiven nooit', () => {
    altijd((regel, vanaf, regio) => {
      fc.pre(regel.richting === 'voor' || (regel.doorschuiven === 'atw' && uitzonderingOpAtw(regel) !== null));
      const { laatsteDag, afleiding } = bereken(regel, vanaf, regio);
      expect(laatsteDag).toBe(afleiding.stappen[0]?.dag);
    });
  });

  it('met volgende- of vorige-schooldag eindigt zij op een schooldag', () => {
    altijd((regel, vanaf, regio) => {
      fc.pre(regel.doorschuiven.endsWith('schooldag'));
      expect(isSchooldag(bereken(regel, vanaf, regio).laatsteDag, kalender, regio)).toBe(true);
    });
  });

  it('wie later begint, eindigt niet eerder', () => {
    altijd((regel, vanaf, regio) => {
      const later = bereken(regel, plusDagen(vanaf, 1), regio).laatsteDag;
      expect(later >= bereken(regel, vanaf, regio).laatsteDag).toBe(true);
    });
  });

  it('een langere termijn van dezelfde soort eindigt niet eerder', () => {
    altijd((regel, vanaf, regio) => {
      fc.pre(regel.richting === 'na' && regel.doorschuiven !== 'atw');
      const langer = bereken({ ...regel, lengte: regel.lengte + 1 }, vanaf, regio).laatsteDag;
      expect(langer >= bereken(regel, vanaf, regio).laatsteDag).toBe(true);
    });
  });

  it('een dag opschorting meer geeft nooit een eerdere laatste dag', () => {
    const periode = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(regels, dagen, regios, periode, (regel, vanaf, regio, [na, duur]) => {
        fc.pre(regel.richting === 'na');
        const van = plusDagen(vanaf, na);
        const met = (totEnMet: Dag) =>
          berekenTermijn(regel, vanaf, kalender, regio, [{ van, totEnMet, waarom: 'proef', bron: 'Awb 4:15' }]);
        const korter = met(plusDagen(van, duur)).laatsteDag;
        expect(met(plusDagen(van, duur + 1)).laatsteDag >= korter).toBe(true);
        expect(korter >= bereken(regel, vanaf, regio).laatsteDag).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('een schoolvakantie verkort niets: n lesweken duren minstens n weken', () => {
    altijd((regel, vanaf, regio) => {
      fc.pre(regel.richting === 'na' && regel.eenheid === 'lesweken' && regel.doorschuiven === 'geen');
      const weken = bereken({ ...regel, eenheid: 'weken' }, vanaf, regio).laatsteDag;
      expect(bereken(regel, vanaf, regio).laatsteDag >= plusDagen(weken, -2)).toBe(true);
    });
  });
});
