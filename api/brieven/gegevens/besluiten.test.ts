/** What letters say of an exemption and of a request. Days are worked out by hand; every text of a case is this one. */
import { expect, test } from 'vitest';
import type { Briefgroep } from '../../../mas/briefvelden.ts';
import type { Protocol } from '../../../mas/protocol.ts';
import { protocollen } from '../../../test/opzet/protocollen.ts';
import { Aanvraagspel } from '../../../test/opzet/aanvraag.ts';
import { motivatie, type Spel } from '../../../test/opzet/spel.ts';
import { KIND, Vrijstellingspel } from '../../../test/opzet/vrijstelling.ts';
import type { Briefbron } from '../bron.ts';
import { gegevensVoor } from './index.ts';

const protocol = protocollen.voor('GM0361');
const TEKST = { toelichting: '- Een brief van de werkgever\n\n- De handtekening van de andere ouder' };

/** One group of fields, as the letter about this gets it today. */
function groep(spel: Spel, over: string, naam: Briefgroep, anders: Partial<Protocol> = {}): unknown {
  const bron = {
    dossier: spel.dossier,
    protocol: { ...protocol, ...anders },
    dag: spel.vandaag,
    over,
    leerling: spel.feiten.leerling ?? KIND,
    teksten: new Map([['tekst-1', TEKST]]),
  } as unknown as Briefbron;
  const persoon = { aan: { soort: 'gezag', id: 'g1' }, rol: 'ouder' } as never;
  return gegevensVoor(`{% if ${naam} %}x{% endif %}`, { bron, persoon, ontvangers: [] })[naam];
}
const overVan = ({ dossier }: Spel, brief: string): string =>
  Object.entries(dossier.brieven).findLast(([, b]) => b.brief === brief)?.[0] ?? `geen ${brief}`;

test('an exemption that meets the Act says until when it holds, and when the next kennisgeving is in time', () => {
  // told on Thursday 14 September 2028, for the school year that runs; 30 June 2029 is a Saturday
  const spel = Vrijstellingspel.op('2028-09-14').kennisgeving('ongeschikt').voldoet();
  expect(groep(spel, overVan(spel, 'bevestiging-vrijstelling'), 'vrijstelling')).toMatchObject({
    grond: 'ongeschikt',
    artikel: 'artikel 5 onder a',
    ontvangenOp: '2028-09-14',
    totEnMet: '2029-07-31',
    nooit: false,
    volgendeKennisgeving: '2029-06-30',
    liefstVoor: '2029-06-29',
    bezwaarTot: null,
  });
});

test('who is never fit sends no other kennisgeving', () => {
  const spel = Vrijstellingspel.op('2028-06-15').kennisgeving('ongeschikt').voldoet({ nooitGeschikt: 'ja' });
  expect(groep(spel, overVan(spel, 'bevestiging-vrijstelling'), 'vrijstelling')).toMatchObject({
    totEnMet: null,
    nooit: true,
    volgendeKennisgeving: null,
    liefstVoor: null,
  });
});

test('a kennisgeving that does not meet the Act says why, and bezwaar is open only where the municipality has it so', () => {
  const spel = Vrijstellingspel.op('2028-06-15').kennisgeving('ongeschikt').voldoetNiet({ verklaringDoor: 'niemand' });
  const over = overVan(spel, 'mededeling-voldoet-niet');
  expect(groep(spel, over, 'vrijstelling')).toMatchObject({
    redenen: ['geen-verklaring'],
    van: null,
    bezwaarTot: null,
  });
  const instelling = protocol.instellingen['bezwaar/artikel-5'];
  if (!instelling) throw new Error('de instelling is er niet');
  const instellingen = { ...protocol.instellingen, 'bezwaar/artikel-5': { ...instelling, waarde: 'ja' } };
  // six weeks after Thursday 15 June
  expect(groep(spel, over, 'vrijstelling', { instellingen })).toMatchObject({ bezwaarTot: '2028-07-27' });
});

test('a child that does not have to be enrolled yet is to be enrolled by the day on which it has to', () => {
  const dag = (spel: Vrijstellingspel) =>
    (groep(spel, overVan(spel, 'mededeling-voldoet-niet'), 'vrijstelling') as { plichtigVanaf: string | null })
      .plichtigVanaf;
  const zonderVerklaring = { verklaringDoor: 'niemand' } as const;
  // no exemption holds: two weeks from the letter
  expect(dag(Vrijstellingspel.op('2029-06-15').kennisgeving('ongeschikt').voldoetNiet(zonderVerklaring))).toBeNull();
  // the one of this school year holds until 31 July
  const loopt = Vrijstellingspel.op('2028-09-14').kennisgeving('ongeschikt').voldoet().tot('2029-06-15');
  expect(dag(loopt.kennisgeving('ongeschikt').voldoetNiet(zonderVerklaring))).toBe('2029-08-01');
  // five on 10 September 2029: the duty begins on Monday 1 October
  const kleuter = { geboortedatum: '2024-09-10', startkwalificatie: false };
  const begin = Vrijstellingspel.op('2029-06-15', kleuter).kennisgeving('richting');
  expect(dag(begin.voldoetNiet({ geplaatst: 'ja' }))).toBe('2029-10-01');
});

test('a letter of uitstel names the last day that was, and the one that comes in its place, each time that it is put off', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-03').tot('2026-04-20');
  spel.gelukt({ soort: 'verdaag', tot: '2026-05-12', ...motivatie });
  spel.tot('2026-05-04').gelukt({ soort: 'verdaag', tot: '2026-05-26', ...motivatie });
  // eight weeks after Tuesday 3 March are 28 April
  expect(groep(spel, 'aanvraag/uitstel/1', 'aanvraag')).toMatchObject({
    oudUiterlijk: '2026-04-28',
    nieuwUiterlijk: '2026-05-12',
  });
  expect(groep(spel, 'aanvraag/uitstel/2', 'aanvraag')).toMatchObject({
    oudUiterlijk: '2026-05-12',
    nieuwUiterlijk: '2026-05-26',
  });
});

test('an acknowledgement names the last day to decide: eight weeks after Monday 2 March 2026 is Koningsdag', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-02');
  const over = overVan(spel, 'ontvangstbevestiging');
  expect(groep(spel, over, 'aanvraag')).toMatchObject({
    soort: 'verlof',
    beslisUiterlijk: '2026-04-28',
    uitkomst: null,
  });
  expect(groep(spel, over, 'besluit')).toMatchObject({ orgaan: 'leerplichtambtenaar' });
  expect(groep(spel, over, 'bezwaar')).toBeUndefined();
});

test('what is missing stands in the words of the official, with two weeks from the letter or the day that he set', () => {
  const vraag = (extra: object) =>
    Aanvraagspel.ontvangen('2026-03-02').gelukt({ soort: 'vraag-aanvulling', ...extra, inhoud: { ...INHOUD } });
  const spel = vraag({});
  const ontbreekt = ['Een brief van de werkgever', 'De handtekening van de andere ouder'];
  const over = overVan(spel, 'verzoek-aanvulling');
  expect(groep(spel, over, 'aanvraag')).toMatchObject({ ontbreekt, aanvullenUiterlijk: '2026-03-16' });
  expect(groep(vraag({ tot: '2026-03-20' }), over, 'aanvraag')).toMatchObject({ aanvullenUiterlijk: '2026-03-20' });
});
const INHOUD = { id: 'tekst-1', sha256: 'a'.repeat(64), velden: ['toelichting' as const] };

test('a decision says which days were granted, and a decision on a bezwaar what became of it', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-02').hoor().besluit('deels', { totEnMet: '2026-06-12', dagen: 10 });
  expect(groep(spel, overVan(spel, 'beschikking-verlof'), 'aanvraag')).toMatchObject({
    uitkomst: 'deels',
    gehoordOp: '2026-03-02',
    gevraagdeDagen: 15,
    toegewezenVan: '2026-06-01',
    toegewezenTot: '2026-06-12',
    toegewezenDagen: 10,
  });
});
