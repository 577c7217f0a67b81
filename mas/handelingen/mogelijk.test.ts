import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import { leegDossier, pasToe } from '../dossier/index.ts';
import type { Feiten } from '../beslis/index.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Handeling } from '../opdracht.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { fasenVan } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';
import { mogelijkeHandelingen, type Mogelijkheid } from './index.ts';

const bij = (spel: Spel, soort: string, vast: object = {}): Mogelijkheid | undefined =>
  mogelijkeHandelingen(spel.dossier).find(
    (m) =>
      m.vast.soort === soort &&
      Object.entries(vast).every(([k, v]) => Object.entries(m.vast).some(([a, b]) => a === k && b === v)),
  );

test('the step whose turn it is can be done without a motivation, another only with one, a done one not at all', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(bij(spel, 'rond-af', { stap: 'contact-school' })).toMatchObject({
    mogelijk: true,
    afwijking: false,
    motivatieNodig: false,
  });
  expect(bij(spel, 'rond-af', { stap: 'onderzoek' })).toMatchObject({
    mogelijk: true,
    afwijking: true,
    motivatieNodig: true,
  });
  expect(bij(spel, 'sla-over', { stap: 'contact-school' })).toMatchObject({ mogelijk: true, afwijking: true });
  spel.rondAf('contact-school', 'melding-juist');
  expect(bij(spel, 'rond-af', { stap: 'contact-school' })).toMatchObject({
    mogelijk: false,
    waarom: 'Stap 2 (Contact met de school over de melding) is in deze ronde al klaar.',
  });
});

test('step 8 says that it waits for its routes; a field that is fixed is not asked again', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(bij(spel, 'rond-af', { stap: 'uitvoering' })).toMatchObject({
    mogelijk: false,
    waarom: 'Stap 8 is klaar als de bij stap 7 gekozen route klaar is; is er geen, sla de stap dan over.',
  });
  const stap2 = bij(spel, 'rond-af', { stap: 'contact-school' });
  expect(stap2?.mogelijk === true && Object.keys(stap2.velden)).toEqual(['uitkomst']);
});

test('a closed case offers nothing', () => {
  expect(
    mogelijkeHandelingen(new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving').dossier),
  ).toEqual([]);
});

/** Away since Monday 2 November, 17 years old and 18 on the 15th. */
const WEG: Feiten = {
  opgaven: [{ eersteDag: '2026-11-02', laatsteDag: null, allesGemist: true, dagen: [] }],
  leerling: { geboortedatum: '2008-11-15', startkwalificatie: false },
};

/** Pas toe of leg uit: no departure without a motivation and a code; no lawful short way with a code. */
function keurAfwijkingen(spel: Spel): void {
  for (const g of spel.gebeurtenissen) {
    const { afwijkreden, afwijking } = g.gegevens as { afwijkreden?: string; afwijking?: boolean };
    const overgeslagen = g.soort === 'StapOvergeslagen' && !STAPPENPLAN[g.gegevens.stap].optioneel;
    if (afwijking === true || overgeslagen) expect(afwijkreden, g.soort).toBe('anders');
    if (afwijkreden !== undefined) expect(g.inhoud?.velden).toContain('motivatie');
  }
}

/** All five phases have their record, and every term and route stopped. */
function keurSluiting(spel: Spel): void {
  expect(fasenVan(spel.dossier).filter((f) => f.stand === 'nog-niet' || f.stand === 'bezig')).toEqual([]);
  expect(Object.values(spel.dossier.termijnen).filter((t) => t.stand === 'open')).toEqual([]);
  expect(Object.values(spel.dossier.routes).filter((r) => r.stand === 'loopt')).toEqual([]);
  expect(Object.values(spel.dossier.mdos).filter((m) => m.stand === 'loopt')).toEqual([]);
}

/** Fills in what a person would: the first choice, a day after any term, a motivation where one is asked. */
function vulIn(m: Extract<Mogelijkheid, { mogelijk: true }>, keuze: number, vandaag: string): Handeling {
  const velden = Object.entries(m.velden).map(([naam, veld]) => {
    if (veld.soort === 'keuze') return [naam, Object.keys(veld.keuzes)[keuze % Object.keys(veld.keuzes).length]];
    if (veld.soort === 'dag') return [naam, naam === 'eersteAfmelding' ? vandaag : '2027-06-30'];
    return [naam, naam === 'gemeente' ? 'GM0344' : veld.soort === 'nummer' ? 1 : 'b'];
  });
  return {
    ...m.vast,
    ...Object.fromEntries(velden),
    inhoud: tekst('motivatie', 'toelichting'),
    ...(m.afwijking && { afwijkreden: 'anders' }),
  } as Handeling;
}

test('whatever people do in whatever order: what is offered is accepted, an open case always waits for something, and the fold of the events is the dossier', () => {
  const zet = fc.record({ welke: fc.nat(), keuze: fc.nat(), wek: fc.boolean() });
  fc.assert(
    fc.property(fc.array(zet, { maxLength: 40 }), fc.boolean(), fc.boolean(), (zetten, luxe, weg) => {
      const zaaksoort = luxe ? 'luxe' : 'regulier';
      const spel = new Spel('2026-11-02').meld('1001', { zaaksoort }, weg ? WEG : {});
      for (const { welke, keuze, wek } of zetten) {
        const wekking = wekkingen(spel.dossier)[0];
        if (wek && wekking) {
          spel.gelukt(wekking.opdracht, 'zaak');
        }
        const kan = mogelijkeHandelingen(spel.dossier).filter((m) => m.mogelijk);
        const m = kan[welke % Math.max(kan.length, 1)];
        if (!m) break;
        const handeling = vulIn(m, keuze, spel.vandaag);
        const weigering =
          handeling.soort === 'herstel'
            ? spel.herstel(handeling.nr)
            : spel.doe(handeling, 'handeling', { magBehandelen: true });
        // the day and the official are filled in blindly, so the same one twice is refused, and a no-show before its day;
        // all else that is offered is accepted
        if (weigering) expect(['verleng-termijn', 'wijs-toe', 'leg-verhoor-vast']).toContain(handeling.soort);
        if (spel.dossier.status === 'open') expect(openTermijnen(spel.dossier).length).toBeGreaterThan(0);
        else expect(wekkingen(spel.dossier)).toEqual([]);
      }
      keurAfwijkingen(spel);
      if (spel.dossier.status === 'gesloten') keurSluiting(spel);
      expect(spel.gebeurtenissen.reduce(pasToe, leegDossier(spel.dossier.id))).toEqual(spel.dossier);
    }),
    { numRuns: 150 },
  );
});

test('a rung wakes once and in order; when all have woken, nothing is left to wake', () => {
  const spel = new Spel('2026-11-02').meld();
  const geweest: string[] = [];
  for (let w = wekkingen(spel.dossier)[0]; w; w = wekkingen(spel.dossier)[0]) {
    spel.gelukt(w.opdracht, 'zaak');
    spel.gelukt(w.opdracht, 'zaak'); // rang twice
    const bereikt = spel.van('TredeBereikt').at(-1);
    geweest.push(`${bereikt?.gegevens.trede} ${bereikt?.dag}`);
  }
  expect(spel.van('TredeBereikt')).toHaveLength(geweest.length);
  // last day Monday 9 November: two werkdagen before is Thursday 5, passed on Tuesday 10, five werkdagen after is Monday 16
  expect(geweest).toEqual(['herinnering 2026-11-05', 'verstreken 2026-11-10', 'escalatie 2026-11-16']);
});
