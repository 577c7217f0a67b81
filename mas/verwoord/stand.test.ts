import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { aanZetVoor } from './aanzet.ts';
import { grondslagVan } from './grondslag.ts';
import { balkVan, partnerVan, zinVan } from './routestand.ts';
import { stapInWoorden } from './voortgang.ts';

const protocol = (await laadProtocollen()).voor('GM0361');

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

  test('is of the law, of the OM, or of the protocol', () => {
    expect(grondslagVan('veilig-thuis/begin', protocol)).toBe('wettelijk');
    expect(grondslagVan('pv/na-verhoor', protocol)).toBe('om');
    expect(grondslagVan('stap/onderzoek', protocol)).toBe('protocol');
    expect(grondslagVan('wat/er-niet-is', protocol)).toBe('protocol');
  });
});
