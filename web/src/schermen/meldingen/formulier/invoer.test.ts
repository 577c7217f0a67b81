import { describe, expect, test } from 'vitest';
import { volgendMoment } from '../vragen.ts';
import { foutenIn, foutenVan, labelVan, opVolgorde, regelVoor } from './fouten.ts';
import {
  type Invoer,
  invoerVan,
  keuzehulpvraagVan,
  meldingVan,
  nieuweInvoer,
  nieuwNummer,
  volgendeDag,
} from './invoer.ts';

const NU = '2026-11-24T09:00:00.000Z';

/** Fenna missed a Monday and three lessons on Tuesday; her school filled in what it had to. */
const fenna = (anders: Partial<Invoer> = {}, velden: Invoer['velden'] = {}): Invoer => ({
  nummer: 'M-1',
  gemeldOp: null,
  gewijzigdOp: null,
  velden: {
    'leerling.persoonsnummer': '9999 90 019',
    'leerling.voornaam': ' Fenna ',
    'leerling.achternaam': 'Voorbeeld',
    'leerling.geboortedatum': '2011-03-14',
    'leerling.geslacht': 'V',
    'leerling.startkwalificatie': 'nee',
    'leerling.gemeente': 'GM0361',
    begindatum: '2026-10-12',
    alleLessenGemist: 'nee',
    reden: 'Afwezig zonder bericht',
    soort: 'V3',
    naamLeslocatie: 'Hoofdgebouw',
    'onderwijsdeelname.opleiding': 'havo',
    'onderwijsdeelname.leerjaar': '3',
    'melder.naam': 'M. Verzonnen',
    'melder.functie': 'verzuimcoördinator',
    'melder.telefoon': '0720000000',
    'melder.email': 'verzuim@school.example',
    ondernomenActie: 'De mentor heeft gebeld.',
    actieGewenst: 'ja',
    ...velden,
  },
  anderAdres: false,
  dagen: [
    { id: 'a', datum: '2026-10-12', omvang: 'dag', lesuren: ['4'] },
    { id: 'b', datum: '2026-10-13', omvang: 'uren', lesuren: ['10', '2'] },
  ],
  ...anders,
});

describe('the message', () => {
  test('holds what was filled in where DUO wants it, and nothing of what was left empty', () => {
    expect(meldingVan(fenna(), '99XX00', NU)).toEqual({
      meldingsnummer: 'M-1',
      melddatumtijd: NU,
      mutatietijd: NU,
      vestiging: '99XX00',
      naamLeslocatie: 'Hoofdgebouw',
      leerling: {
        persoonsnummer: '999990019',
        voornaam: 'Fenna',
        achternaam: 'Voorbeeld',
        geboortedatum: '2011-03-14',
        geslacht: 'V',
        startkwalificatie: false,
        gemeente: 'GM0361',
      },
      begindatum: '2026-10-12',
      alleLessenGemist: false,
      reden: 'Afwezig zonder bericht',
      soort: 'V3',
      onderwijsdeelname: { opleiding: 'havo', leerjaar: 3 },
      melder: {
        naam: 'M. Verzonnen',
        functie: 'verzuimcoördinator',
        telefoon: '0720000000',
        email: 'verzuim@school.example',
      },
      ondernomenActie: 'De mentor heeft gebeld.',
      actieGewenst: true,
      verzuimspecificatie: [
        { datum: '2026-10-12', heleDag: true },
        { datum: '2026-10-13', lesuren: [2, 10] },
      ],
    });
  });
  test('a postcode may be typed in any way; another address that was unticked again is not sent', () => {
    const velden = { 'leerling.adres.postcode': '1800 aa', 'afwijkendAdres.straat': 'Elders' } as const;
    const melding = meldingVan(fenna({}, velden), '99XX00', NU);
    expect(melding.leerling.adres).toEqual({ postcode: '1800AA' });
    expect(melding.afwijkendAdres).toBeUndefined();
  });
  test('a change keeps number and first time, and what comes back into the form goes out the same', () => {
    const eerste = meldingVan(fenna(), '99XX00', NU);
    const later = '2026-11-25T10:00:00.000Z';
    expect(meldingVan(invoerVan(eerste), '99XX00', later)).toEqual({ ...eerste, mutatietijd: later });
  });
  test('a change comes after what it changes, also on a computer whose clock is behind', () => {
    const nu = Date.parse('2026-11-25T10:00:00.000Z');
    expect(volgendMoment(nu, null)).toBe('2026-11-25T10:00:00.000Z');
    expect(volgendMoment(nu, '2026-11-25T09:59:59.999Z')).toBe('2026-11-25T10:00:00.000Z');
    expect(volgendMoment(nu, '2026-11-25T10:00:00.000Z')).toBe('2026-11-25T10:00:00.001Z');
    expect(volgendMoment(nu, '2026-11-25T10:05:00.000Z')).toBe('2026-11-25T10:05:00.001Z');
    const eerste = meldingVan(fenna(), '99XX00', NU);
    expect(invoerVan(eerste)).toMatchObject({ gemeldOp: NU, gewijzigdOp: NU });
  });
  test('a new number fits DUO and is another one each time', () => {
    expect(nieuwNummer()).toMatch(/^[A-Za-z0-9][\w.-]{0,39}$/);
    expect(nieuwNummer()).not.toBe(nieuwNummer());
  });
});

describe('the keuzehulp', () => {
  test('is asked with what is there, and not with what is half typed', () => {
    const half = nieuweInvoer({ melder: 'M. Verzonnen', leslocatie: '' });
    const velden = { 'leerling.persoonsnummer': '9999', begindatum: '2026-10-12', reden: 'weg' } as const;
    const dagen = [{ id: 'a', datum: '2026-10-12', omvang: 'uren' as const, lesuren: [] }];
    expect(keuzehulpvraagVan({ ...half, nummer: 'M-2', velden, dagen })).toEqual({
      meldingsnummer: 'M-2',
      begindatum: '2026-10-12',
      verzuimspecificatie: [],
    });
  });
});

describe('the specification', () => {
  test('begins on the first day of the absence, and goes on after the last day without the weekend', () => {
    expect(volgendeDag(fenna({ dagen: [] }))).toBe('2026-10-12');
    // Friday 16 October 2026
    expect(volgendeDag(fenna({ dagen: [{ id: 'a', datum: '2026-10-16', omvang: 'dag', lesuren: [] }] }))).toBe(
      '2026-10-19',
    );
  });
});

describe('what is still wrong', () => {
  test('nothing, when all that must be there is there', () => {
    expect(foutenIn(fenna())).toEqual({});
  });
  test('a field that is empty, a number that is too short, a day without lessons', () => {
    const dagen = [{ id: 'a', datum: '', omvang: 'uren' as const, lesuren: [] }];
    const fouten = foutenIn(
      fenna({ dagen }, { 'leerling.voornaam': ' ', 'leerling.persoonsnummer': '123', soort: '' }),
    );
    expect(Object.keys(fouten).sort()).toEqual([
      'leerling.persoonsnummer',
      'leerling.voornaam',
      'soort',
      'verzuimspecificatie.0.datum',
      'verzuimspecificatie.0.lesuren',
    ]);
  });
  test('half an address asks for the other half', () => {
    expect(Object.keys(foutenIn(fenna({}, { 'leerling.adres.straat': 'Verzonnenstraat' })))).toEqual([
      'leerling.adres.huisnummer',
      'leerling.adres.postcode',
      'leerling.adres.plaats',
    ]);
  });
  test('who wants nothing done has to say why', () => {
    expect(Object.keys(foutenIn(fenna({}, { actieGewenst: 'nee' })))).toEqual(['toelichting']);
    expect(foutenIn(fenna({}, { actieGewenst: 'nee', toelichting: 'De ouders bellen zelf.' }))).toEqual({});
  });
  test('what the API says comes at its field, as a sentence with dates as people write them', () => {
    const probleem = {
      type: 'urn:schakel:fout:inhoud-ongeldig',
      title: '',
      status: 422,
      detail: '',
      velden: [
        { veld: 'einddatum', fout: '2026-10-01 ligt voor de begindatum 2026-10-12.' },
        { veld: 'verzuimspecificatie.0', fout: 'geef heleDag, of de gemiste lesuren' },
      ],
    };
    expect(foutenVan(probleem)).toEqual({
      einddatum: '01-10-2026 ligt voor de begindatum 12-10-2026.',
      'verzuimspecificatie.0.datum': 'Geef heleDag, of de gemiste lesuren.',
    });
  });
  test('a message that was made tomorrow is about the clock of the computer, whatever else is said of it', () => {
    const fout = 'ligt in de toekomst; vandaag is 2026-11-24.';
    const velden = ['melddatumtijd', 'mutatietijd'].map((veld) => ({ veld, fout }));
    const probleem = { type: 'urn:schakel:fout:inhoud-ongeldig', title: '', status: 422, detail: '', velden };
    expect(foutenVan(probleem)).toEqual({
      klok: 'De klok van uw computer loopt voor. Zet de datum en de tijd van uw computer goed en probeer het opnieuw.',
    });
    expect(regelVoor('klok', 'Zo is het.')).toBe('Zo is het.');
    expect(regelVoor('soort', 'Kies wat klopt.')).toBe('Welk soort verzuim is het: Kies wat klopt.');
    const eerder = { veld: 'melddatumtijd', fout: 'ligt voor de begindatum 2026-11-09 van het verzuim.' };
    expect(Object.keys(foutenVan({ ...probleem, velden: [eerder] }))).toEqual(['begindatum']);
  });
  test('errors stand in the order of the form, under the names that the form uses', () => {
    const fouten = { toelichting: 'x', 'verzuimspecificatie.1.datum': 'x', begindatum: 'x', soort: 'x' };
    expect(opVolgorde(fouten).map(([pad]) => labelVan(pad))).toEqual([
      'Eerste dag van het verzuim',
      'Dag 2',
      'Welk soort verzuim is het?',
      'Toelichting',
    ]);
  });
});
