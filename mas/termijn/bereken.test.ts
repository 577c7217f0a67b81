import { describe, expect, it } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import type { Dag } from '../datum.ts';
import type { Eenheid, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { berekenTermijn } from './bereken.ts';

const { kalender } = await laadProtocol();

type Deel = Partial<TermijnRegel>;
/** Length, unit, from, last day, what makes it special. */
type Geval = [number, Eenheid, Dag, Dag, string];
const basis = { naam: 'proef', vanaf: 'proef', richting: 'na', ladder: 'stap', bron: 'proef' } as const;
const wettelijk = (lengte: number, eenheid: Eenheid, deel: Deel = {}): TermijnRegel => ({
  ...basis,
  lengte,
  eenheid,
  grondslag: 'wettelijk',
  doorschuiven: 'atw',
  ...deel,
});
const protocol = (lengte: number, eenheid: Eenheid, deel: Deel = {}): TermijnRegel =>
  wettelijk(lengte, eenheid, { grondslag: 'protocol', doorschuiven: 'geen', ...deel });

const bereken = (regel: TermijnRegel, vanaf: Dag, regio: Vakantieregio = 'noord') =>
  berekenTermijn(regel, vanaf, kalender, regio);
const laatste = (regel: TermijnRegel, vanaf: Dag, regio?: Vakantieregio) => bereken(regel, vanaf, regio).laatsteDag;
const tekst = (regel: TermijnRegel, vanaf: Dag, regio?: Vakantieregio) => bereken(regel, vanaf, regio).afleiding.tekst;

describe('Algemene termijnenwet artikel 1 lid 1: een laatste dag op een vrije dag (kalenders §3.4)', () => {
  it.each([
    ['2024-12-12', 'do 2024-12-26, Tweede Kerstdag, de vrijdag erna gelijkgesteld', '2024-12-30'],
    ['2025-04-04', 'vr 2025-04-18, Goede Vrijdag tot en met Tweede Paasdag', '2025-04-22'],
    ['2025-05-15', 'do 2025-05-29, Hemelvaart, de vrijdag erna gelijkgesteld', '2025-06-02'],
    ['2025-12-18', 'do 2026-01-01, Nieuwjaarsdag, 2 januari gelijkgesteld', '2026-01-05'],
    ['2026-03-20', 'vr 2026-04-03, Goede Vrijdag', '2026-04-07'],
    ['2026-04-30', 'do 2026-05-14, Hemelvaart, de vrijdag erna gelijkgesteld', '2026-05-18'],
    ['2026-12-11', 'vr 2026-12-25, beide Kerstdagen en zondag', '2026-12-28'],
    ['2027-04-21', 'wo 2027-05-05, vijf vrije dagen op rij', '2027-05-10'],
    ['2028-04-13', 'do 2028-04-27, Koningsdag, de vrijdag erna gelijkgesteld', '2028-05-01'],
    ['2028-05-11', 'do 2028-05-25, Hemelvaart, de vrijdag erna gelijkgesteld', '2028-05-29'],
    ['2029-04-26', 'do 2029-05-10, Hemelvaart, 2029-05-11 nog niet bekend', '2029-05-11'],
  ])('twee weken na %s: %s', (vanaf, _geval, dag) => {
    expect(laatste(wettelijk(2, 'weken'), vanaf)).toBe(dag);
  });

  it.each([
    ['2026-11-13', '2026-12-28'],
    ['2026-11-20', '2027-01-04'],
    ['2027-03-24', '2027-05-10'],
    ['2025-11-20', '2026-01-05'],
    ['2026-11-16', '2026-12-28'],
    ['2026-11-17', '2026-12-29'],
  ])('bezwaar, zes weken vanaf de dag na bekendmaking op %s: tot en met %s (Awb 6:7, 6:8)', (bekendmaking, dag) => {
    expect(laatste(wettelijk(6, 'weken'), bekendmaking)).toBe(dag);
  });

  it('31 december is een gewone dag, ook midden in de kerstvakantie', () => {
    expect(laatste(wettelijk(6, 'weken'), '2026-11-19')).toBe('2026-12-31');
  });

  it('zegt waarom, dag voor dag', () => {
    const { afleiding } = bereken(wettelijk(6, 'weken', { bron: 'Awb 6:7' }), '2027-03-24');
    expect(afleiding.tekst).toBe(
      '6 weken na wo 24 mrt 2027 = wo 5 mei 2027; Bevrijdingsdag; Hemelvaartsdag; ' +
        'vrijdag na Hemelvaartsdag (gelijkgesteld); weekend; volgende werkdag ma 10 mei 2027',
    );
    expect(afleiding.stappen.map(({ dag, bron }) => `${dag} ${bron}`)).toEqual([
      '2027-05-05 Awb 6:7',
      '2027-05-05 ATW 3',
      '2027-05-06 ATW 3',
      '2027-05-07 ATW 3',
      '2027-05-08 kalender',
      '2027-05-10 ATW 1 lid 1',
    ]);
    expect(afleiding.voorbehouden).toEqual([]);
  });
});

describe('Algemene termijnenwet artikel 1 lid 2: teruggerekend schuift niet', () => {
  it('godsdienst, twee dagen ervoor (LPW 13): verhindering di 2027-03-30, dus zo 28 maart', () => {
    expect(laatste(wettelijk(2, 'dagen', { richting: 'voor' }), '2027-03-30')).toBe('2027-03-28');
    expect(tekst(wettelijk(2, 'dagen', { richting: 'voor' }), '2027-03-30')).toBe(
      '2 dagen voor di 30 mrt 2027 = zo 28 mrt 2027; schuift niet door: teruggerekende termijn',
    );
  });

  it('vrijstelling, een maand voor de leerplicht begint (LPW 6): 2027-06-01, dus za 1 mei', () => {
    expect(laatste(wettelijk(1, 'maanden', { richting: 'voor' }), '2027-06-01')).toBe('2027-05-01');
  });

  it('wordt in een protocol evenmin doorgeschoven', () => {
    const regel = protocol(8, 'weken', { richting: 'voor', doorschuiven: 'volgende-schooldag' });
    expect(laatste(regel, '2026-12-06')).toBe('2026-10-11');
  });
});

describe('Algemene termijnenwet artikel 2: minstens twee werkdagen in een termijn van drie dagen', () => {
  it.each<Geval>([
    [2, 'dagen', '2026-12-24', '2026-12-28', 'twee dagen is te kort voor artikel 2: alleen lid 1'],
    [3, 'dagen', '2026-12-24', '2026-12-29', '25, 26 en 27 december vrij: 28 en 29 zijn de twee'],
    [3, 'dagen', '2027-05-05', '2027-05-11', 'do, vr en za vrij: ma 10 en di 11'],
    [4, 'dagen', '2027-05-04', '2027-05-11', 'wo tot en met za vrij: ma 10 en di 11'],
    [5, 'dagen', '2027-05-03', '2027-05-10', 'di 4 telt mee, za 8 schuift naar ma 10'],
    [3, 'dagen', '2026-11-13', '2026-11-17', 'za en zo, ma 16: pas di 17 is de tweede werkdag'],
    [3, 'dagen', '2026-11-11', '2026-11-16', 'do en vr zijn er twee; za schuift naar ma'],
    [7, 'dagen', '2027-05-05', '2027-05-12', 'ma, di en wo'],
    [1, 'werkdagen', '2026-11-13', '2026-11-16', 'een werkdag is geen drie dagen, ook over een weekend heen'],
  ])('%i %s na %s is %s: %s', (lengte, eenheid, vanaf, dag) => {
    expect(laatste(wettelijk(lengte, eenheid), vanaf)).toBe(dag);
  });

  it('staat in de afleiding', () => {
    expect(tekst(wettelijk(3, 'dagen'), '2026-12-24')).toBe(
      '3 dagen na do 24 dec 2026 = zo 27 dec 2026; weekend; volgende werkdag ma 28 dec 2026; ' +
        'minstens twee werkdagen in de termijn: di 29 dec 2026',
    );
  });
});

describe('Algemene termijnenwet artikel 4: lange termijnen schuiven niet (za 28 november 2026)', () => {
  it.each([
    [90, 'dagen', '2026-08-30', '2026-11-30'],
    [91, 'dagen', '2026-08-29', '2026-11-28'],
    [12, 'weken', '2026-09-05', '2026-11-30'],
    [13, 'weken', '2026-08-29', '2026-11-28'],
    [3, 'maanden', '2026-08-28', '2026-11-30'],
    [4, 'maanden', '2026-07-28', '2026-11-28'],
    [1, 'jaren', '2025-11-28', '2026-11-28'],
  ] as const)('%i %s na %s eindigt op %s', (lengte, eenheid, vanaf, dag) => {
    expect(laatste(wettelijk(lengte, eenheid), vanaf)).toBe(dag);
  });

  it('zegt dat en noemt het artikel', () => {
    const { afleiding } = bereken(wettelijk(3, 'jaren'), '2023-11-26');
    expect(afleiding.tekst).toBe('3 jaar na zo 26 nov 2023 = do 26 nov 2026');
    const { stappen } = bereken(wettelijk(1, 'jaren'), '2025-11-28').afleiding;
    expect(stappen.at(-1)).toEqual({
      dag: '2026-11-28',
      tekst: 'schuift niet door: te lange termijn of in jaren',
      bron: 'ATW 4',
    });
  });

  it('geldt niet voor een termijn uit een protocol (ATW 1 en 5)', () => {
    expect(laatste(protocol(2, 'weken', { doorschuiven: 'atw' }), '2026-11-14')).toBe('2026-11-28');
  });
});

describe('de eenheden', () => {
  it.each<Geval>([
    [6, 'weken', '2026-10-19', '2026-11-30', 'over de nacht van de wintertijd'],
    [2, 'weken', '2027-03-22', '2027-04-05', 'over de nacht van de zomertijd'],
    [1, 'maanden', '2026-01-31', '2026-02-28', 'geklemd op het einde van de maand'],
    [1, 'maanden', '2028-01-31', '2028-02-29', 'geklemd in een schrikkeljaar'],
    [1, 'jaren', '2028-02-29', '2029-02-28', 'geklemd na een schrikkeldag'],
    [28, 'dagen', '2026-11-02', '2026-11-30', 'dagen zijn dagen'],
  ])('%i %s na %s is %s: %s', (lengte, eenheid, vanaf, dag) => {
    expect(laatste(protocol(lengte, eenheid), vanaf)).toBe(dag);
  });

  it.each([
    ['2026-11-09', '2026-11-16', '5 werkdagen na ma 9 nov 2026 = ma 16 nov 2026'],
    ['2026-11-14', '2026-11-20', '5 werkdagen na za 14 nov 2026 = vr 20 nov 2026'],
    ['2026-12-23', '2026-12-31', '5 werkdagen na wo 23 dec 2026 = do 31 dec 2026 (zonder Eerste Kerstdag)'],
    [
      '2027-05-03',
      '2027-05-13',
      '5 werkdagen na ma 3 mei 2027 = do 13 mei 2027 ' +
        '(zonder Bevrijdingsdag, Hemelvaartsdag, vrijdag na Hemelvaartsdag (gelijkgesteld))',
    ],
  ])('vijf werkdagen na %s is %s', (vanaf, dag, afleiding) => {
    expect(laatste(protocol(5, 'werkdagen'), vanaf)).toBe(dag);
    expect(tekst(protocol(5, 'werkdagen'), vanaf)).toBe(afleiding);
  });

  it('werkdagen tellen ook terug: vijf werkdagen voor ma 10 mei 2027 is wo 28 april', () => {
    expect(laatste(protocol(5, 'werkdagen', { richting: 'voor' }), '2027-05-10')).toBe('2027-04-28');
  });

  it.each([
    ['noord', '2026-10-29'],
    ['midden', '2026-10-29'],
  ] as const)('tien schooldagen na do 8 oktober 2026 in %s slaat de eigen herfstvakantie over', (regio, dag) => {
    expect(bereken(protocol(10, 'schooldagen'), '2026-10-08', regio)).toMatchObject({
      laatsteDag: dag,
      afleiding: { tekst: '10 schooldagen na do 8 okt 2026 = do 29 okt 2026 (zonder herfstvakantie)' },
    });
  });

  it('drie schooldagen na do 8 oktober 2026: in noord na de vakantie, in midden ervoor', () => {
    expect(laatste(protocol(3, 'schooldagen'), '2026-10-08', 'noord')).toBe('2026-10-20');
    expect(laatste(protocol(3, 'schooldagen'), '2026-10-08', 'midden')).toBe('2026-10-13');
  });
});

describe('lesweken (kalenders §2.3)', () => {
  it.each<[Vakantieregio, Dag, Dag, string]>([
    ['noord', '2026-09-27', '2026-10-30', 'herfstvakantie in de derde week'],
    ['midden', '2026-09-27', '2026-10-30', 'herfstvakantie in de vierde week'],
    ['noord', '2026-12-06', '2027-01-15', 'kerstvakantie'],
    ['noord', '2026-06-21', '2026-08-28', 'zomervakantie, over 1 augustus heen'],
  ])('vier lesweken in %s, van de maandag na %s tot en met vr %s: %s', (regio, zondagErvoor, dag) => {
    expect(laatste(protocol(4, 'lesweken'), zondagErvoor, regio)).toBe(dag);
  });

  it.each([
    ['2026-09-30', '2026-11-04', 'van een woensdag tot de woensdag vier lesweken later'],
    ['2026-10-14', '2026-11-13', 'in de herfstvakantie: vier hele lesweken erna'],
    ['2026-11-02', '2026-11-30', 'zonder vakantie gewoon vier weken'],
  ])('vier lesweken na %s in noord is %s: %s', (vanaf, dag) => {
    expect(laatste(protocol(4, 'lesweken'), vanaf)).toBe(dag);
  });

  it.each([
    ['2026-10-28', '2026-10-07', 'van een woensdag twee lesweken terug'],
    ['2026-10-18', '2026-09-28', 'vanuit de herfstvakantie: twee hele lesweken ervoor'],
    ['2026-11-14', '2026-11-02', 'vanuit een weekend: twee hele lesweken ervoor'],
  ])('twee lesweken voor %s in noord is %s: %s', (vanaf, dag) => {
    expect(laatste(protocol(2, 'lesweken', { richting: 'voor' }), vanaf)).toBe(dag);
  });

  it('noemt de vakantie die is overgeslagen', () => {
    expect(tekst(protocol(4, 'lesweken'), '2026-09-30')).toBe(
      '4 lesweken na wo 30 sep 2026 = wo 4 nov 2026 (zonder herfstvakantie)',
    );
    expect(tekst(protocol(1, 'lesweken'), '2026-11-02')).toBe('1 lesweek na ma 2 nov 2026 = ma 9 nov 2026');
  });
});

describe('doorschuiven in een protocol (domain §11 Q22)', () => {
  const zesWeken = (doorschuiven: TermijnRegel['doorschuiven']) => protocol(6, 'weken', { doorschuiven });

  it.each([
    ['geen', '2026-12-21'],
    ['volgende-werkdag', '2026-12-21'],
    ['volgende-schooldag', '2027-01-04'],
    ['vorige-schooldag', '2026-12-18'],
  ] as const)('zes weken na ma 9 november 2026 met %s is %s', (doorschuiven, dag) => {
    expect(laatste(zesWeken(doorschuiven), '2026-11-09')).toBe(dag);
  });

  it('zegt waarom', () => {
    expect(tekst(zesWeken('volgende-schooldag'), '2026-11-09')).toBe(
      '6 weken na ma 9 nov 2026 = ma 21 dec 2026; kerstvakantie; volgende schooldag ma 4 jan 2027',
    );
    expect(tekst(zesWeken('vorige-schooldag'), '2026-11-09')).toBe(
      '6 weken na ma 9 nov 2026 = ma 21 dec 2026; kerstvakantie; vorige schooldag vr 18 dec 2026',
    );
    expect(tekst(zesWeken('geen'), '2026-11-09')).toBe('6 weken na ma 9 nov 2026 = ma 21 dec 2026');
  });

  it('een maand na 13 november 2026 is zo 13 december: de volgende werkdag is ma 14', () => {
    expect(laatste(protocol(1, 'maanden', { doorschuiven: 'volgende-werkdag' }), '2026-11-13')).toBe('2026-12-14');
  });

  it('zonder schooldag in de termijn schuift "vorige" naar voren: geen dag van voor het begin', () => {
    const regel = protocol(1, 'weken', { doorschuiven: 'vorige-schooldag' });
    expect(laatste(regel, '2027-07-20')).toBe('2027-08-23');
    expect(laatste(regel, '2027-07-08')).toBe('2027-07-09');
  });
});

describe('voorbehouden', () => {
  const voorbehouden = (regel: TermijnRegel, vanaf: Dag) => bereken(regel, vanaf).afleiding.voorbehouden;

  it('gelijkgestelde dagen na 2028 zijn nog niet bekend', () => {
    expect(voorbehouden(wettelijk(2, 'weken'), '2029-04-26')).toEqual(['gelijkgestelde dagen na 2028 nog niet bekend']);
    expect(voorbehouden(wettelijk(2, 'weken'), '2028-12-15')).toEqual([]);
    expect(voorbehouden(protocol(5, 'werkdagen'), '2028-12-27')).toEqual([
      'gelijkgestelde dagen na 2028 nog niet bekend',
    ]);
  });

  it('schoolvakanties na 31 juli 2029 zijn nog niet bekend: de herfstvakantie van dat jaar telt niet mee', () => {
    const { laatsteDag, afleiding } = bereken(protocol(10, 'schooldagen'), '2029-10-12');
    expect(laatsteDag).toBe('2029-10-26');
    expect(afleiding.tekst).toBe(
      '10 schooldagen na vr 12 okt 2029 = vr 26 okt 2029; gelijkgestelde dagen na 2028 nog niet bekend; ' +
        'schoolvakanties na 31 juli 2029 nog niet bekend',
    );
  });

  it('de zomervakantie van 2029 telt tot haar einde', () => {
    expect(laatste(protocol(6, 'weken', { doorschuiven: 'volgende-schooldag' }), '2029-06-25')).toBe('2029-09-03');
  });

  it('zegt het ook van een tijd voor het begin van de kalenders', () => {
    expect(voorbehouden(protocol(1, 'weken', { doorschuiven: 'volgende-schooldag' }), '2022-11-07')).toEqual([
      'gelijkgestelde dagen voor 2023 niet bekend',
      'schoolvakanties voor 1 augustus 2024 niet bekend',
    ]);
  });

  it('blijft weg bij een termijn die geen kalender leest', () => {
    expect(voorbehouden(protocol(6, 'weken'), '2029-10-12')).toEqual([]);
    expect(voorbehouden(wettelijk(3, 'jaren'), '2029-10-12')).toEqual([]);
  });
});
