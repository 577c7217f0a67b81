import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { type Bezigheid, teDoen } from '../bezigheden.ts';
import { geweigerden } from '../geweigerd.ts';
import { DUO_REDENEN } from '../stappenplan.ts';

/** What DUO has to hear, in order, as it was asked. */
const gevraagd = (spel: Spel): string[] =>
  spel
    .van('DuoStatusNodig')
    .map(({ gegevens: { meldingsnummer, volg, status } }) => `${meldingsnummer}/${volg} ${status}`);
const nu = (spel: Spel): Bezigheid[] => teDoen(spel.dossier).filter(({ soort }) => soort === 'duo');
const sleutels = (spel: Spel): string[] => nu(spel).map(({ sleutel }) => sleutel.split('/duo/')[1] ?? '');
const meldAan = (spel: Spel, bezigheid: Bezigheid | undefined): Spel => {
  if (!bezigheid) throw new Error('er is niets te melden');
  return spel.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'duo' }, 'zaak');
};
const toelichting = { inhoud: tekst('toelichting') };

test('DUO hears that a melding is dealt with after step 2, and how it ended; each once, the next after the one before', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(gevraagd(spel)).toEqual([]);
  spel.rondAf('contact-school', 'melding-juist');
  spel.gelukt({ soort: 'leg-uitschrijving-vast', reden: 'werk', ...toelichting });
  expect(spel.van('DuoStatusNodig').map(({ gegevens }) => gegevens)).toEqual([
    {
      meldingsnummer: '1001',
      volg: 1,
      status: 'in-behandeling',
      reden: null,
      toelichting: 'actie',
      meldNa: '2026-11-05',
    },
    // three werkdagen after Monday 2 November is Thursday 5 November
    {
      meldingsnummer: '1001',
      volg: 2,
      status: 'afgesloten',
      reden: 'werk',
      toelichting: 'geen-actie-meer',
      meldNa: '2026-11-05',
    },
  ]);
  expect(sleutels(spel)).toEqual(['1001/1']);
  const [eerste] = nu(spel);
  meldAan(spel, eerste);
  meldAan(spel, eerste);
  expect(spel.van('DuoStatusGemeld')).toHaveLength(1);
  expect(sleutels(spel)).toEqual(['1001/2']);
  meldAan(spel, nu(spel)[0]);
  expect(sleutels(spel)).toEqual([]);
});

test('a case that ends at once goes through what DUO knows', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'leg-overlijden-vast', ...toelichting });
  expect(gevraagd(spel)).toEqual(['1001/1 in-behandeling', '1001/2 afgesloten']);
});

test('what is taken note of is told as that, and of what goes to somebody else nothing is said', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving');
  expect(gevraagd(spel)).toEqual(['1001/1 ter-kennisgeving']);
  expect(spel.van('DuoStatusNodig')[0]?.gegevens).toMatchObject({ reden: null, toelichting: 'gezien' });
  const over = new Spel('2026-11-02').meld();
  over.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', ...motivatie });
  expect(gevraagd(over)).toEqual([]);
});

test('each melding of a case has statuses of its own', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').meld('1002');
  expect(gevraagd(spel)).toEqual(['1001/1 in-behandeling', '1002/1 in-behandeling']);
  expect(sleutels(spel)).toEqual(['1001/1', '1002/1']);
  const [eerste] = nu(spel);
  if (eerste) spel.gelukt({ soort: 'boek-geweigerd', bezigheid: eerste, code: '409' }, 'zaak');
  // what DUO refused does not stand in the way of what comes after it
  spel.gelukt({ soort: 'leg-overlijden-vast', ...toelichting });
  expect(sleutels(spel)).toEqual(['1001/2', '1002/1']);
});

test('what DUO may have heard goes out no more, a person is told, and what was only caught is called that', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  spel.gelukt({ soort: 'leg-uitschrijving-vast', reden: 'werk', ...toelichting });
  const [eerste] = nu(spel);
  if (!eerste) throw new Error('er is niets te melden');
  spel.gelukt({ soort: 'boek-onzeker', bezigheid: eerste }, 'zaak');
  expect(sleutels(spel)).toEqual(['1001/2']);
  const attendering = { soort: 'attendeer', ontvanger: 'lpa', trede: 'onzeker', dag: '2026-11-02' };
  expect(teDoen(spel.dossier)).toContainEqual(expect.objectContaining(attendering));
  const [tweede] = nu(spel);
  if (tweede) spel.gelukt({ soort: 'boek-bezorgd', bezigheid: tweede, kanaal: 'opvang' }, 'zaak');
  expect(spel.van('DuoStatusGemeld').map(({ gegevens }) => gegevens)).toEqual([
    { meldingsnummer: '1001', volg: 2, via: 'opvang' },
  ]);
});

test('what DUO refused is offered again before what comes after it, and not once DUO knows a later status', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').meld('1002');
  const [eerste, ander] = nu(spel);
  if (!eerste || !ander) throw new Error('er is niets te melden');
  for (const bezigheid of [eerste, ander]) spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: '409' }, 'zaak');
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid: eerste.sleutel });
  expect(sleutels(spel)).toEqual(['1001/1/keer-1']);
  meldAan(spel, nu(spel)[0]);
  expect(spel.dossier.meldingen['1001']?.duo).toMatchObject([{ gemeldOp: '2026-11-02' }]);
  expect(spel.doe({ soort: 'bied-opnieuw-aan', bezigheid: eerste.sleutel })?.code).toBe('NietMogelijk');
  // the close of the other melding is told while the status before it stays refused
  const wacht = () => geweigerden(spel.dossier).map(({ bezigheid }) => bezigheid);
  expect(wacht()).toEqual([ander.sleutel]);
  spel.gelukt({ soort: 'leg-overlijden-vast', ...toelichting });
  meldAan(
    spel,
    nu(spel).find(({ sleutel }) => sleutel.endsWith('1002/2')),
  );
  expect(wacht()).toEqual([]);
});

test('what DUO did not hear when the school withdrew the melding, it does not hear any more', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').meld('1002');
  const onderweg = nu(spel).at(-1);
  const mutatietijd = '2026-11-02T10:00:00.000Z';
  spel.gelukt({ soort: 'trek-melding-in', dag: '2026-11-02', meldingsnummer: '1002', mutatietijd }, 'postvak');
  expect(sleutels(spel)).toEqual(['1001/1']);
  // it was under way, and a fact stays one
  meldAan(spel, onderweg);
  expect(spel.dossier.meldingen['1002']?.duo).toMatchObject([{ gemeldOp: '2026-11-02' }]);
});

test('a step that was voided before DUO heard of it is not told; after that the next status is', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  const stap = () => spel.van('StapAfgerond').at(-1)?.nr ?? 0;
  expect(spel.herstel(stap())).toBeNull();
  expect(sleutels(spel)).toEqual([]);
  spel.rondAf('contact-school', 'melding-juist');
  expect(sleutels(spel)).toEqual(['1001/2']);
  meldAan(spel, nu(spel)[0]);
  // DUO knows that it is being dealt with, and hears it no second time
  expect(spel.herstel(stap())).toBeNull();
  spel.rondAf('contact-school', 'melding-juist');
  expect(sleutels(spel)).toEqual([]);
  spel.gelukt({ soort: 'sla-over', stap: 'evaluatie', uitkomst: 'terug-naar-school', ...afwijking });
  expect(gevraagd(spel).at(-1)).toBe('1001/3 afgesloten');
});

test('a school that is asked to withdraw a melding gets a message with its number, and a reminder of its own', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'vraag-intrekking', meldingsnummer: '1001', ...motivatie });
  expect(spel.van('BerichtNodig')[0]?.gegevens).toMatchObject({ kenmerk: 'SCH-12/1', bericht: 'intrekking-gevraagd' });
  const treden = Object.values(spel.dossier.termijnen).find(({ regel }) => regel === 'melding/intrekking')?.treden;
  expect(treden?.map(({ ontvanger }) => ontvanger)).toEqual(['partner', 'partner', 'partner', 'lpa', 'teamleider']);
});

test('what DUO was told is being dealt with, and is only taken note of after a correction, is closed there', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  meldAan(spel, nu(spel)[0]);
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  spel.rondAf('contact-school', 'ter-kennisgeving');
  expect(spel.dossier.meldingen['1001']?.status).toBe('ter-kennisgeving');
  expect(gevraagd(spel)).toEqual(['1001/1 in-behandeling', '1001/2 afgesloten']);
  expect(spel.van('DuoStatusNodig').at(-1)?.gegevens).toMatchObject({
    reden: 'legitiem-afwezig',
    toelichting: 'gezien',
  });
});

/**
 * DUO was told that melding 1002 is being dealt with, that was put right, and it is only taken note of: it is closed there,
 * with this reason.
 */
function geslotenMet(...zetten: readonly ((spel: Spel) => unknown)[]): unknown {
  const spel = new Spel('2026-11-02').meld().meld('1002');
  for (const zet of zetten) zet(spel);
  spel.rondAf('contact-school', 'melding-juist');
  for (const bezigheid of nu(spel)) meldAan(spel, bezigheid);
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  spel.gelukt({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer: '1002', ...toelichting });
  return spel.van('DuoStatusNodig').at(-1)?.gegevens;
}
/** Before its turn, so explained. */
const stap5 =
  (uitkomst: string) =>
  (spel: Spel): Spel =>
    spel.rondAf('onderzoek', uitkomst, afwijking);
const geoorloofdDoor =
  (oorzaakGeoorloofd: string) =>
  (spel: Spel): Spel =>
    spel.vulIn('sluiting', { oorzaakGeoorloofd });
const terug = (spel: Spel): Spel => spel.gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door', ...afwijking });
const GEEN = 'geen-ongeoorloofd-verzuim';

test.each([
  ['illness that step 5 found', 'langdurig-ziek', [stap5(GEEN), geoorloofdDoor('ziek')]],
  ['another good reason that step 5 found', 'legitiem-afwezig', [stap5(GEEN), geoorloofdDoor('anders')]],
  ['a good reason that nobody named', 'legitiem-afwezig', [stap5(GEEN)]],
  ['illness, also of who is back by now', 'langdurig-ziek', [stap5(GEEN), geoorloofdDoor('ziek'), terug]],
  ['return, after unlawful absence', 'terug-naar-school', [stap5('ongeoorloofd'), terug]],
  ['return, before step 5', 'terug-naar-school', [terug]],
  ['nothing that had to be done', 'legitiem-afwezig', [stap5('ongeoorloofd')]],
] as const)('a melding that is only taken note of is closed because of %s: %s', (_, reden, zetten) => {
  expect(geslotenMet(...zetten)).toMatchObject({ meldingsnummer: '1002', volg: 2, status: 'afgesloten', reden });
});

test.each(Object.keys(DUO_REDENEN))(
  'a case that was closed with reason %s tells DUO that reason, and no other',
  (reden) => {
    const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
    spel.gelukt({ soort: 'sla-over', stap: 'evaluatie', uitkomst: reden, ...afwijking });
    expect(spel.van('DuoStatusNodig').map(({ gegevens }) => gegevens.reden)).toEqual([null, reden]);
  },
);
