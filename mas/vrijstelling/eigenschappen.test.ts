/** What holds of every life of an exemption, whatever happens in it and in whatever order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dag, plusDagen, plusMaanden, schooljaarVan } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { Geweigerd, tekst } from '../../test/opzet/spel.ts';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import { wekkingen } from '../wekkingen.ts';
import { kennisgevingenVan, onbeoordeeld, periodenVan } from './leven.ts';
import type { PeriodeStand } from './stand.ts';

type Daad = (spel: Vrijstellingspel) => unknown;

const meldAlleBezorgd: Daad = (spel) => {
  for (const [over, { kenmerk, bezorgd }] of Object.entries(spel.dossier.berichten))
    if (kenmerk !== undefined && bezorgd === undefined)
      spel.doe(
        {
          soort: 'boek-bezorgd',
          bezigheid: { sleutel: `${spel.dossier.id}/bericht/${kenmerk}`, soort: 'bericht', over },
          kanaal: 'webhook',
        },
        'zaak',
      );
};
/** What cannot be done now is refused, and changes nothing; what else goes wrong is a defect. */
const probeer =
  (daad: Daad): Daad =>
  (spel) => {
    const { nr } = spel.dossier;
    try {
      return daad(spel);
    } catch (fout) {
      if (!(fout instanceof Geweigerd)) throw fout;
      expect(spel.dossier.nr).toBe(nr);
      return null;
    }
  };

const daad = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 120 }).map(
      (n): Daad =>
        (spel) =>
          spel.tot(plusDagen(spel.vandaag, n)),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('ongeschikt' as const, 'richting' as const, 'buitenland' as const, 'trekkend' as const)
      .map((grond): Daad => probeer((spel) => spel.kennisgeving(grond))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(0, 1)
      .map((later): Daad => probeer((spel) => spel.kennisgeving('ongeschikt', schooljaarVan(jarenLater(spel, later))))),
  },
  { weight: 4, arbitrary: fc.constant(probeer((spel) => spel.beoordeel('voldoet', { uitleg: true }))) },
  { weight: 2, arbitrary: fc.constant(probeer((spel) => spel.beoordeel('voldoet-niet', { uitleg: true }))) },
  {
    weight: 1,
    arbitrary: fc.constant(probeer((spel) => spel.beoordeel('voldoet', { uitleg: true, nooitGeschikt: 'ja' }))),
  },
  { weight: 2, arbitrary: fc.constant(meldAlleBezorgd) },
  {
    weight: 2,
    arbitrary: fc.nat().map((n): Daad => (spel) => {
      const { herstelbaar } = spel.dossier;
      const gekozen = herstelbaar[n % Math.max(1, herstelbaar.length)];
      return gekozen ? spel.herstel(gekozen.nr) : null;
    }),
  },
  { weight: 1, arbitrary: fc.constant(probeer((spel) => spel.beeindig())) },
  { weight: 1, arbitrary: fc.constant(probeer((spel) => spel.beeindig('afgezien'))) },
  {
    weight: 1,
    arbitrary: fc.constant(
      probeer((spel) => {
        const kennisgeving = onbeoordeeld(spel.dossier)[0]?.id ?? '';
        return spel.doe({ soort: 'trek-kennisgeving-in', kennisgeving, inhoud: tekst('toelichting') });
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant(probeer((spel) => spel.doe({ soort: 'leg-geen-inschrijving-vast' }))) },
);

const jarenLater = ({ vandaag }: Vrijstellingspel, jaren: number): Dag => plusMaanden(vandaag, 12 * jaren);

/** Nobody renews what was not booked yet, unless he names the school year, or says more than what holds. */
const rustOpVerlenging = ({ dossier }: Vrijstellingspel, vorige: PeriodeStand, periode: PeriodeStand): boolean => {
  const kennisgeving = kennisgevingenVan(dossier).find(({ id }) => id === periode.kennisgeving);
  const eigen = vorige.beeindigd !== undefined || periode.totEnMet === null || kennisgeving?.schooljaar !== undefined;
  return eigen || (kennisgeving !== undefined && kennisgeving.ontvangenOp > vorige.dag);
};

const geldigOp = (spel: Vrijstellingspel, dag: Dag): number =>
  periodenVan(spel.dossier).filter(({ van, totEnMet }) => van <= dag && (totEnMet === null || dag <= totEnMet)).length;

const zonderVerlenging = ({ dossier }: Vrijstellingspel): boolean => {
  const { totEnMet } = periodenVan(dossier).at(-1) ?? { totEnMet: dossier.geopend?.dag ?? null };
  return totEnMet === null || (dossier.eindePlicht?.dag ?? '') <= plusDagen(totEnMet, 1);
};

function klopt(spel: Vrijstellingspel): void {
  const { dossier } = spel;
  const perioden = periodenVan(dossier);
  for (const { van, totEnMet } of perioden)
    for (const dag of [van, totEnMet ?? van]) expect(geldigOp(spel, dag), dag).toBeLessThanOrEqual(1);
  perioden.forEach((periode, n) => {
    const vorige = perioden[n - 1];
    if (vorige) expect(rustOpVerlenging(spel, vorige, periode), periode.vrijstelling).toBe(true);
  });
  // of one to which something happened since, a correction of the judgement leaves that it held
  for (const { kennisgeving, van, ...p } of perioden) {
    if (p.beeindigd ?? p.nietVerlengdOp ?? p.terugkeer) continue;
    const k = kennisgevingenVan(dossier).find(({ id }) => id === kennisgeving);
    expect(k?.beoordeling?.oordeel).toBe('voldoet');
    expect(van >= `${k?.schooljaar?.slice(0, 4) ?? '0000'}-08-01` && van >= (k?.ontvangenOp ?? '')).toBe(true);
  }
  for (const over of Object.keys(dossier.berichten))
    if (over.endsWith('/einde')) expect(dossier.berichten).toHaveProperty([over.slice(0, -'/einde'.length)]);
  if (dossier.status !== 'open') return;
  expect(wekkingen(dossier).length).toBeGreaterThan(0);
  // only who needs no renewal any more waits for nothing but the end of the duty
  if (openTermijnen(dossier).length === 0) expect(zonderVerlenging(spel)).toBe(true);
}

test('never two exemptions on one day; none for a year that nobody asked for; no end without a begin; and an open case always waits for something', () => {
  fc.assert(
    fc.property(fc.array(daad, { minLength: 5, maxLength: 40 }), (daden) => {
      const spel = Vrijstellingspel.op('2026-11-16').kennisgeving();
      for (const doe of daden) {
        if (spel.dossier.status === 'open') doe(spel);
        klopt(spel);
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
