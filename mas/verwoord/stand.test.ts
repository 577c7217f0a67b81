import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { aanZetVoor } from './aanzet.ts';
import { grondslagVan } from './grondslag.ts';
import { balkVan, partnerVan, zinVan } from './routestand.ts';
import { stapInWoorden } from './voortgang.ts';
import { vrijstellingInWoorden, vrijstellingstandVan } from './vrijstellingstand.ts';

const protocol = protocollen.voor('GM0361');

describe('where a case is', () => {
  test.each<[string, () => Spel, string]>([
    ['at the begin', () => new Spel('2026-11-02').meld(), 'Stap 2 van 10 · Fase 1 Waarnemen'],
    ['with one route', () => bijKeuze().kies('halt'), 'Stap 8 van 10 · Fase 4 Handelen · 1 route loopt'],
    [
      'with two',
      () => bijKeuze().kies('halt', 'vrijwillige-hulp'),
      'Stap 8 van 10 · Fase 4 Handelen · 2 routes lopen naast elkaar',
    ],
    [
      'in the second round',
      () =>
        bijKeuze().rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7'),
      'Stap 7 van 10 · Fase 3 Plannen · Ronde 2',
    ],
    [
      'closed',
      () => new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving'),
      'Gesloten: ter kennisgeving aangenomen',
    ],
  ])('%s', (_, spel, verwacht) => {
    expect(stapInWoorden(spel().dossier)).toBe(verwacht);
  });
});

describe('a route', () => {
  const verwezen = (): Spel =>
    bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');

  test.each<[string, string]>([
    // Monday 2 November + 5 werkdagen
    ['2026-11-09', 'Wacht op de hulpverlener: antwoord van de hulpverlener op de verwijzing, uiterlijk ma 9 nov 2026.'],
    [
      '2026-11-10',
      'Wacht op de hulpverlener: antwoord van de hulpverlener op de verwijzing, 1 dag te laat (ma 9 nov 2026).',
    ],
    [
      '2026-11-14',
      'Wacht op de hulpverlener: antwoord van de hulpverlener op de verwijzing, 5 dagen te laat (ma 9 nov 2026).',
    ],
  ])('that waits for somebody else, read on %s', (vandaag, zin) => {
    const spel = verwezen();
    expect(zinVan(spel.dossier, spel.route('vrijwillige-hulp'), vandaag)).toBe(zin);
  });

  test('in which the LPA has to move', () => {
    const spel = bijKeuze().kies('dwang-civiel');
    expect(zinVan(spel.dossier, spel.route('dwang-civiel'), '2026-11-02')).toBe(
      'Nu te doen: eerste stap in het civiele kader, uiterlijk ma 9 nov 2026.',
    );
    expect(partnerVan(spel.route('dwang-civiel'))).toBe('Raad voor de Kinderbescherming');
  });

  test('that is over says how', () => {
    const spel = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'geweigerd');
    expect(zinVan(spel.dossier, spel.route('vrijwillige-hulp'), '2026-11-30')).toBe(
      'Klaar op ma 2 nov 2026: geen toestemming.',
    );
  });

  test('as a bar: from its begin to the last day that it waits for, with what was done in it', () => {
    const spel = verwezen();
    expect(balkVan(spel.dossier, spel.route('vrijwillige-hulp'), '2026-11-03')).toEqual({
      van: '2026-11-02',
      tot: '2026-11-09',
      punten: [
        { dag: '2026-11-02', tekst: 'Begonnen' },
        { dag: '2026-11-02', tekst: 'Toestemming voor de verwijzing: gegeven' },
        { dag: '2026-11-02', tekst: 'Verwezen naar een hulpverlener' },
      ],
    });
    // overdue, it lasts until the day on which somebody looks
    expect(balkVan(spel.dossier, spel.route('vrijwillige-hulp'), '2026-11-14')?.tot).toBe('2026-11-14');
  });

  test('of one day has no bar', () => {
    const spel = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'geweigerd');
    expect(balkVan(spel.dossier, spel.route('vrijwillige-hulp'), '2026-11-30')).toBeNull();
  });
});

describe('an exemption', () => {
  const vrijgesteld = (): Vrijstellingspel => Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet();
  const stand = ({ dossier }: Vrijstellingspel): string[] => [
    vrijstellingstandVan(dossier),
    vrijstellingInWoorden(dossier).split(' · ')[0] ?? '',
  ];

  test('asks for a new kennisgeving from the first day to remind parents of it, 1 May, until they told or did not', () => {
    const spel = vrijgesteld();
    expect(stand(spel.tot('2027-04-30'))).toEqual(['loopt', 'Vrijgesteld']);
    expect(stand(spel.tot('2027-05-01'))).toEqual(['te-verlengen', 'Vrijgesteld']);
    expect(stand(spel.kennisgeving())[0]).toBe('te-beoordelen');
    // renewed, it runs until the next May
    expect(stand(spel.voldoet())).toEqual(['loopt', 'Vrijgesteld']);
    expect(stand(spel.tot('2028-05-01'))[0]).toBe('te-verlengen');
    expect(stand(spel.tot('2028-07-01'))).toEqual(['niet-verlengd', 'Niet op tijd verlengd']);
  });

  test('that did not meet the Act in May has to be told of anew', () => {
    const spel = vrijgesteld().tot('2027-05-10').kennisgeving().voldoetNiet({ verklaringDoor: 'behandelaar' });
    expect(stand(spel.tot('2027-05-10'))[0]).toBe('te-verlengen');
  });

  test('that does not come says why: by what was said last', () => {
    const geweigerd = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet();
    expect(stand(geweigerd)).toEqual(['voldoet-niet', 'Kennisgeving voldoet niet']);
    expect(stand(geweigerd.tot('2026-11-20').kennisgeving().trekIn())).toEqual([
      'ingetrokken',
      'Kennisgeving ingetrokken',
    ]);
    const gestopt = vrijgesteld().tot('2027-02-01').kennisgeving().beeindig('afgezien');
    expect(stand(gestopt)).toEqual(['beeindigd', 'Vrijstelling beëindigd']);
    gestopt.tot('2027-02-05').kennisgeving().voldoetNiet({ verklaringDoor: 'behandelaar' });
    expect(stand(gestopt)[0]).toBe('voldoet-niet');
  });
});

describe('a term', () => {
  const aanZet = (spel: Spel, regel: string): string | null | undefined => {
    const termijn = openTermijnen(spel.dossier).find((t) => t.regel === regel);
    return termijn && aanZetVoor(spel.dossier, termijn);
  };

  test('says whose move it is', () => {
    const halt = bijKeuze().kies('halt').legVast('voorstel');
    expect(aanZet(halt, 'halt/instemming')).toBe('de jongere en de ouders');
    const civiel = bijKeuze().kies('dwang-civiel').legVast('onderzoek-verzocht');
    expect(aanZet(civiel, 'civiel/intake')).toBe('de Raad voor de Kinderbescherming');
    expect(aanZet(new Spel('2026-11-02').meld(), 'stap/contact-school')).toBeNull();
    const intrekking = new Spel('2026-11-02').meld();
    intrekking.gelukt({ soort: 'vraag-intrekking', meldingsnummer: '1001', ...afwijking });
    expect(aanZet(intrekking, 'melding/intrekking')).toBe('de school');
  });

  test('of somebody else is never put to the LPA', () => {
    const jaar = Vrijstellingspel.op('2026-11-16').kennisgeving();
    expect(aanZet(jaar, 'vrijstelling/beoordelen')).toBeNull();
    expect(aanZet(jaar.voldoet(), 'vrijstelling/verlenging')).toBe('de ouders');
    expect(aanZet(jaar, 'vrijstelling/terugkeer')).toBeNull();
    expect(aanZet(jaar.tot('2027-07-01'), 'vrijstelling/inschrijfcontrole')).toBeNull();
    const weg = Vrijstellingspel.op('2026-11-16').kennisgeving().trekIn();
    expect(aanZet(weg, 'vrijstelling/inschrijven')).toBe('de ouders');
    const aanvraag = Aanvraagspel.ontvangen('2026-03-03').tot('2026-03-10').vraagAanvulling();
    expect(aanZet(aanvraag, 'aanvraag/besluit')).toBeNull();
    expect(aanZet(aanvraag, 'aanvraag/aanvulling')).toBe('de aanvrager');
    // made known on Tuesday 10 March: six weeks for bezwaar are until Tuesday 21 April, and then a week for the post
    const besloten = Aanvraagspel.ontvangen('2026-03-03').tot('2026-03-10').hoor().besluit('toegewezen');
    expect(aanZet(besloten, 'bezwaar/indienen')).toBe('wie bezwaar kan maken');
    expect(aanZet(besloten.tot('2026-04-22'), 'bezwaar/per-post')).toBe('niemand: dit is een grens');
    const [termijn] = openTermijnen(besloten.dossier);
    for (const regel of ['last/zienswijze', 'last/begunstiging', 'last/betaling', 'last/aanmaning'])
      expect(termijn && aanZetVoor(besloten.dossier, { ...termijn, regel })).toBe('wie de last krijgt');
    const opening = { leerlingId: 'leerling-1', gemeente: 'GM0361', vakantieregio: 'noord', proef: true } as const;
    const absoluut = new Spel('2026-11-02').gelukt(
      {
        soort: 'meld-absoluut',
        dag: '2026-11-02',
        opening: { zaaksoort: 'absoluut', ...opening },
        sinds: null,
        bron: 'lijst',
      },
      'postvak',
    );
    absoluut.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
    expect(aanZet(absoluut, 'absoluut/inschrijven')).toBe('de ouders');
  });

  test('is of the law, of the OM, or of the protocol', () => {
    expect(grondslagVan('veilig-thuis/begin', protocol)).toBe('wettelijk');
    expect(grondslagVan('pv/na-verhoor', protocol)).toBe('om');
    expect(grondslagVan('stap/onderzoek', protocol)).toBe('protocol');
    expect(grondslagVan('wat/er-niet-is', protocol)).toBe('protocol');
  });
});
