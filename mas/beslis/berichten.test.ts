import { expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { type Bezigheid, teDoen } from '../bezigheden.ts';
import type { Berichtsoort } from '../berichten.ts';
import { beginVan } from '../datum.ts';
import { termijnVanAntwoord } from '../verwachtingen/antwoordtermijn.ts';
import { leegDossier } from '../dossier/index.ts';
import type { Opdracht } from '../opdracht.ts';
import { terugkoppelingen } from '../terugkoppeling.ts';
import { toestemmingVoor } from '../toestemming.ts';
import { wekkingen } from '../wekkingen.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { tredenVoor } from './treden.ts';

const toelichting = { inhoud: tekst('toelichting') };
/** The parents and the jongere said yes, and on Monday 9 November 2026 the LPA referred. */
const verwezen = (): Spel => {
  const spel = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven');
  for (const bezigheid of teDoen(spel.dossier).filter(({ soort }) => soort === 'duo')) bezorg(spel, bezigheid);
  return spel.tot('2026-11-09').legVast('verwezen');
};
const civiel = (): Spel => bijKeuze().kies('dwang-civiel').legVast('onderzoek-verzocht');

/** What is due of a kind, by the end of its key. */
const uit = (spel: Spel, soort: Bezigheid['soort']): string[] =>
  teDoen(spel.dossier)
    .filter((b) => b.soort === soort)
    .map(({ sleutel }) => sleutel.slice(`${spel.dossier.id}/`.length));
const zoek = (spel: Spel, sleutel: string): Bezigheid => {
  const gevonden = teDoen(spel.dossier).find((b) => b.sleutel === `${spel.dossier.id}/${sleutel}`);
  if (!gevonden) throw new Error(`${sleutel} hoeft niet de deur uit`);
  return gevonden;
};
const bezorg = (spel: Spel, bezigheid: Bezigheid): Spel =>
  spel.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'webhook' }, 'zaak');
/** How many events a command of the case books. */
const boekt = (spel: Spel, opdracht: Opdracht, van: 'zaak' | 'postvak' = 'zaak'): number => {
  const { nr } = spel.dossier;
  spel.gelukt(opdracht, van);
  return spel.dossier.nr - nr;
};
const vraag = (spel: Spel, bericht: Berichtsoort): Spel =>
  spel.gelukt({ soort: 'stuur-bericht', bericht, ...toelichting });
const overVan = (spel: Spel, bericht: Berichtsoort): string =>
  spel.van('BerichtNodig').findLast(({ gegevens }) => gegevens.bericht === bericht)?.gegevens.over ?? '';
type Binnen = Partial<Extract<Opdracht, { soort: 'ontvang-bericht' }>>;
const binnen = (spel: Spel, bericht: Berichtsoort, anders: Binnen = {}): Opdracht => ({
  soort: 'ontvang-bericht',
  dag: spel.vandaag,
  bericht,
  over: null,
  uitkomst: null,
  datum: null,
  ...anders,
});

test('a referral is a message with a number of its own, and goes out once', () => {
  const spel = verwezen();
  const over = overVan(spel, 'hulp-verzocht');
  // two werkdagen after Monday 9 November is Wednesday 11 November
  expect(spel.van('BerichtNodig')[0]?.gegevens).toEqual({
    bericht: 'hulp-verzocht',
    over,
    kenmerk: 'WTM-01/1',
    meldNa: '2026-11-11',
  });
  const bezigheid = zoek(spel, 'bericht/WTM-01/1');
  expect(bezigheid).toMatchObject({ soort: 'bericht', over });
  bezorg(spel, bezigheid);
  expect(uit(spel, 'bericht')).toEqual([]);
  expect(spel.dossier.berichten[over]?.bezorgd).toEqual({ dag: '2026-11-09', kanaal: 'webhook' });
  expect(boekt(spel, { soort: 'boek-bezorgd', bezigheid, kanaal: 'webhook' })).toBe(0);
});

test('what is not delivered at the end of its day is told to whoever handles the case, once, and goes on being tried', () => {
  const spel = verwezen().tot('2026-11-11');
  expect(uit(spel, 'attendeer')).toEqual([]);
  const wek = wekkingen(spel.dossier).find(({ opdracht }) => opdracht.soort === 'bereik-hapering');
  expect(wek?.samenvatting).toBe('bezorging (bericht) na 2026-11-11');
  spel.tot('2026-11-12');
  const naam = `attendeer/bezorging/${spel.dossier.id}/bericht/WTM-01/1/hapert`;
  expect(zoek(spel, naam)).toMatchObject({ soort: 'attendeer', ontvanger: 'lpa', termijn: '', dag: '2026-11-12' });
  expect(uit(spel, 'bericht')).toEqual(['bericht/WTM-01/1']);
  // rang twice
  if (wek) expect(boekt(spel, wek.opdracht)).toBe(0);
  spel.gelukt({ soort: 'boek-verricht', bezigheid: `${spel.dossier.id}/${naam}` }, 'zaak');
  expect(uit(spel, 'attendeer')).not.toContain(naam);
  bezorg(spel, zoek(spel, 'bericht/WTM-01/1'));
  expect(uit(spel, 'bericht')).toEqual([]);
});

test('a refusal is not tried again, a person hears of it, and he brings it otherwise', () => {
  const spel = verwezen();
  const bezigheid = zoek(spel, 'bericht/WTM-01/1');
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: '410' }, 'zaak');
  expect(boekt(spel, { soort: 'boek-geweigerd', bezigheid, code: '410' })).toBe(0);
  expect(uit(spel, 'bericht')).toEqual([]);
  expect(uit(spel, 'attendeer')).toEqual([`attendeer/bezorging/${bezigheid.sleutel}/geweigerd`]);
  expect(wekkingen(spel.dossier).some(({ opdracht }) => opdracht.soort === 'bereik-hapering')).toBe(false);
  const over = overVan(spel, 'hulp-verzocht');
  spel.gelukt({ soort: 'leg-bezorging-vast', over, kanaal: 'telefoon' });
  expect(uit(spel, 'attendeer')).toEqual([]);
  expect(spel.doe({ soort: 'leg-bezorging-vast', over, kanaal: 'anders' })?.tekst).toBe('Dit bericht is al bezorgd.');
});

test('what was refused is offered again as something new, with a day of its own, as often as it is refused', () => {
  const spel = verwezen();
  const opnieuw = () => mogelijkeHandelingen(spel.dossier).filter(({ vast }) => vast.soort === 'bied-opnieuw-aan');
  const eerste = zoek(spel, 'bericht/WTM-01/1');
  const { sleutel: bezigheid } = eerste;
  expect(opnieuw()).toEqual([]);
  expect(spel.doe({ soort: 'bied-opnieuw-aan', bezigheid })?.tekst).toBe('Dit is niet geweigerd, of hoeft niet meer.');
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: eerste, code: 'GeenOntvanger' }, 'zaak').tot('2026-11-13');
  expect(opnieuw().map(({ naam, vast }) => [naam, 'bezigheid' in vast && vast.bezigheid])).toEqual([
    [
      'Opnieuw aanbieden: verwijzing naar vrijwillige hulp (aan de hulpverlener) (niet aangenomen: er is geen ontvanger bekend)',
      bezigheid,
    ],
  ]);
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid });
  // under another key, and a person hears of it again only after its own day
  expect(uit(spel, 'bericht')).toEqual(['bericht/WTM-01/1/keer-1']);
  expect(
    wekkingen(spel.dossier).filter(
      ({ opdracht, wektOp }) => opdracht.soort === 'bereik-hapering' && wektOp < beginVan('2026-11-14'),
    ),
  ).toEqual([]);
  const tweede = zoek(spel, 'bericht/WTM-01/1/keer-1');
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: tweede, code: '410' }, 'zaak');
  expect(uit(spel, 'attendeer')).toContain(`attendeer/bezorging/${tweede.sleutel}/geweigerd`);
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid });
  bezorg(spel, zoek(spel, 'bericht/WTM-01/1/keer-2'));
  expect(spel.van('BerichtBezorgd')).toHaveLength(1);
  expect(uit(spel, 'bericht')).toEqual([]);
  expect(opnieuw()).toEqual([]);
});

test('of what may have arrived somebody can say that it did, or offer it again', () => {
  const spel = verwezen();
  const eerste = zoek(spel, 'bericht/WTM-01/1');
  spel.gelukt({ soort: 'boek-onzeker', bezigheid: eerste }, 'zaak');
  expect(uit(spel, 'bericht')).toEqual([]);
  const [opnieuw] = mogelijkeHandelingen(spel.dossier).filter(({ vast }) => vast.soort === 'bied-opnieuw-aan');
  expect(opnieuw?.naam).toContain('(het is niet zeker of het is aangekomen)');
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid: eerste.sleutel });
  const tweede = zoek(spel, 'bericht/WTM-01/1/keer-1');
  spel.gelukt({ soort: 'boek-onzeker', bezigheid: tweede }, 'zaak');
  spel.gelukt({ soort: 'leg-bezorging-vast', over: overVan(spel, 'hulp-verzocht'), kanaal: 'telefoon' });
  expect(mogelijkeHandelingen(spel.dossier).some(({ vast }) => vast.soort === 'bied-opnieuw-aan')).toBe(false);
});

test('in a closed case what did not get out is still settled, a rectification is recorded, and nothing else', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', ...motivatie });
  const bezigheid = zoek(spel, 'bericht/GEM-01/1');
  const soorten = () => mogelijkeHandelingen(spel.dossier).map(({ vast }) => vast.soort);
  expect(soorten()).toContain('leg-rectificatie-vast');
  const post = () => soorten().filter((soort) => soort !== 'leg-rectificatie-vast');
  expect(post()).toEqual(['leg-bezorging-vast']);
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: 'GeenOntvanger' }, 'zaak');
  expect(post()).toEqual(['leg-bezorging-vast', 'bied-opnieuw-aan']);
  expect(spel.doe({ soort: 'noteer', ...toelichting })?.code).toBe('Gesloten');
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid: bezigheid.sleutel });
  expect(uit(spel, 'bericht')).toEqual(['bericht/GEM-01/1/keer-1']);
  spel.gelukt({ soort: 'leg-bezorging-vast', over: 'overdracht/gemeente', kanaal: 'telefoon' });
  expect(uit(spel, 'bericht')).toEqual([]);
  expect(spel.dossier.status).toBe('gesloten');
  expect(post()).toEqual([]);
});

test('a message that was voided while it was under way is a fact, and the next one has a number of its own', () => {
  const spel = verwezen();
  const bezigheid = zoek(spel, 'bericht/WTM-01/1');
  const verwijzing = spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0;
  expect(spel.herstel(verwijzing)).toBeNull();
  expect(uit(spel, 'bericht')).toEqual([]);
  spel.legVast('verwezen');
  bezorg(spel, bezigheid);
  expect(spel.van('Verricht').at(-1)).toMatchObject({ gegevens: { bezigheid: bezigheid.sleutel } });
  expect(uit(spel, 'bericht')).toEqual(['bericht/WTM-01/2']);
  // what went out is not taken back by voiding what it was about
  bezorg(spel, zoek(spel, 'bericht/WTM-01/2'));
  expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
  spel.legVast('verwezen');
  expect(uit(spel, 'bericht')).toEqual([]);
});

test('who owes the answer is reminded by himself; the LPA and the teamleider hear of it when that does not help', () => {
  // last day Monday 16 November: Thursday 12, Tuesday 17 and Tuesday 24 November to the hulpverlener
  const spel = verwezen().tot('2026-11-24');
  const [termijn] = Object.values(spel.dossier.termijnen).filter(({ regel }) => regel === 'hulp/aangenomen');
  const id = termijn?.id ?? '';
  expect(uit(spel, 'herinner')).toEqual([
    `herinner/${id}/vooraf/2026-11-12`,
    `herinner/${id}/herinnering/2026-11-17`,
    `herinner/${id}/tweede herinnering/2026-11-24`,
  ]);
  bezorg(spel, zoek(spel, `herinner/${id}/vooraf/2026-11-12`));
  const geweigerd = zoek(spel, `herinner/${id}/herinnering/2026-11-17`);
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: geweigerd, code: '550' }, 'zaak');
  expect(uit(spel, 'herinner')).toEqual([`herinner/${id}/tweede herinnering/2026-11-24`]);
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid: geweigerd.sleutel });
  const nogEens = zoek(spel, `herinner/${id}/herinnering/2026-11-17/keer-1`);
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: nogEens, code: '550' }, 'zaak');
  expect(uit(spel, 'herinner')).toEqual([`herinner/${id}/tweede herinnering/2026-11-24`]);
  expect(uit(spel, 'attendeer')).toContain(`attendeer/bezorging/${nogEens.sleutel}/geweigerd`);
  // Tuesday 1 December
  spel.tot('2026-12-01');
  expect(uit(spel, 'attendeer')).toContain(`attendeer/${id}/bellen/2026-12-01`);
  // the answer came: nobody is reminded any more
  spel.legVast('beantwoord', 'afgewezen');
  expect(uit(spel, 'herinner')).toEqual([]);
});

test('somebody may remind a partner himself, once a day, and nobody who is no partner', () => {
  const spel = verwezen();
  const kan = mogelijkeHandelingen(spel.dossier).filter((m) => m.vast.soort === 'herinner');
  expect(kan).toHaveLength(1);
  const termijn = Object.values(spel.dossier.termijnen).find(({ regel }) => regel === 'hulp/aangenomen')?.id ?? '';
  // he never got the question
  expect(spel.doe({ soort: 'herinner', termijn })?.tekst).toContain('kreeg de vraag zelf nog niet');
  bezorg(spel, zoek(spel, 'bericht/WTM-01/1'));
  spel.gelukt({ soort: 'herinner', termijn });
  expect(spel.doe({ soort: 'herinner', termijn })?.tekst).toContain('deze dag is al een herinnering gestuurd');
  spel.tot('2026-11-10').gelukt({ soort: 'herinner', termijn });
  expect(uit(spel, 'herinner')).toEqual([`herinner/${termijn}/hand-1`, `herinner/${termijn}/hand-2`]);
  const eigen = bijKeuze().kies('vrijwillige-hulp');
  const toestemming = Object.values(eigen.dossier.termijnen).find(({ regel }) => regel === 'hulp/toestemming')?.id;
  expect(eigen.doe({ soort: 'herinner', termijn: toestemming })?.tekst).toBe(
    'Voor deze termijn is geen ketenpartner aan zet.',
  );
});

test('a rung for a partner is for the LPA when no partner owes anything', () => {
  const protocol = protocollen.voor(null);
  const regel = protocol.termijnen['om/uitspraak'];
  if (!regel) throw new Error('om/uitspraak ontbreekt');
  const treden = tredenVoor(leegDossier('x'), 'route/route-1/uitspraak/2026-11-02', regel, '2026-11-16', protocol);
  expect(treden.map(({ ontvanger }) => ontvanger)).toEqual(['lpa', 'lpa', 'lpa', 'lpa', 'teamleider']);
});

test('the school is asked in the words of the LPA, and owes the answer within five werkdagen', () => {
  const spel = new Spel('2026-11-23').meld();
  expect(spel.doe({ soort: 'stuur-bericht', bericht: 'inlichtingen-gevraagd' })?.tekst).toMatch(/^toelichting: /);
  vraag(spel, 'inlichtingen-gevraagd');
  const over = overVan(spel, 'inlichtingen-gevraagd');
  expect(uit(spel, 'bericht')).toEqual(['bericht/SCH-01/1']);
  expect(spel.dossier.berichten[over]?.inhoud).toEqual(tekst('toelichting'));
  // five werkdagen after Monday 23 November is Monday 30 November (berichten §7)
  expect(spel.termijnen('antwoord')).toEqual([['antwoord/inlichtingen', '2026-11-30']]);
  const antwoord = binnen(spel, 'inlichtingen-ontvangen', { over });
  expect(boekt(spel, antwoord, 'postvak')).toBeGreaterThan(0);
  expect(spel.geeindigd('antwoord/inlichtingen')).toEqual(['gehaald']);
  expect(boekt(spel, antwoord, 'postvak')).toBe(0);
  // a second question is another message
  expect(uit(vraag(spel, 'inlichtingen-gevraagd'), 'bericht')).toEqual(['bericht/SCH-01/1', 'bericht/SCH-01/2']);
});

test('an answer that came by phone is recorded, and one that does not come is let go with the reason', () => {
  const spel = vraag(new Spel('2026-11-23').meld(), 'inlichtingen-gevraagd');
  const over = overVan(spel, 'inlichtingen-gevraagd');
  const vast = { soort: 'leg-antwoord-vast', over, antwoord: 'inlichtingen-ontvangen' };
  expect(spel.doe({ ...vast, antwoord: 'onderwijsplan-gemeld' })?.tekst).toBe('Dit is geen antwoord op dit bericht.');
  expect(spel.doe({ soort: 'laat-antwoord-los', over })?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'laat-antwoord-los', over, ...motivatie });
  expect(spel.geeindigd('antwoord/inlichtingen')).toEqual(['vervallen: zonder-antwoord']);
  // it came all the same (berichten §6.5)
  expect(spel.doe(vast)).toBeNull();
  expect(spel.dossier.berichten[over]?.antwoord?.bericht).toBe('inlichtingen-ontvangen');
  expect(spel.termijnen('antwoord')).toEqual([]);
});

test('the jeugdarts is asked nothing without a signed consent', () => {
  const spel = new Spel('2026-11-23').meld();
  const vraagt = () => spel.doe({ soort: 'stuur-bericht', bericht: 'ziekteadvies-gevraagd', ...toelichting });
  expect(vraagt()?.tekst).toContain('zonder toestemming deelt u niets');
  const document = { document: { sha256: 'a'.repeat(64), regime: 'AVG' as const } };
  const brengIn = (nr: number, partner?: string) =>
    spel.doe(
      { soort: 'voeg-document-toe', document: `stuk-${nr}`, aard: 'toestemming', partner },
      'handeling',
      document,
    );
  expect(brengIn(1)?.tekst).toBe(
    'partner: kies uit hulpverlener, jeugdarts, halt, samenwerkingsverband, doorstroompunt, gemeente.',
  );
  // what was signed for help says nothing of a doctor
  expect(brengIn(1, 'hulpverlener')).toBeNull();
  expect(vraagt()?.tekst).toContain('toestemming voor de jeugdarts');
  expect(brengIn(2, 'jeugdarts')).toBeNull();
  expect(vraagt()).toBeNull();
  // four weeks after Monday 23 November
  expect(spel.termijnen('antwoord')).toEqual([['antwoord/jeugdarts', '2026-12-21']]);
  const over = overVan(spel, 'ziekteadvies-gevraagd');
  expect(spel.doe(binnen(spel, 'ziekteadvies-gegeven', { over, uitkomst: 'griep' }), 'postvak')?.code).toBe(
    'PastNergens',
  );
  spel.gelukt(binnen(spel, 'ziekteadvies-gegeven', { over, uitkomst: 'deels' }), 'postvak');
  expect(spel.geeindigd('antwoord/jeugdarts')).toEqual(['gehaald']);
});

test('of a consent that is taken back nothing is shared, heard or waited for any more', () => {
  const spel = new Spel('2026-11-23').meld();
  const stuk = { soort: 'voeg-document-toe', document: 'stuk-1', aard: 'toestemming', partner: 'jeugdarts' } as const;
  const trekIn = () => spel.doe({ soort: 'trek-toestemming-in', partner: 'jeugdarts' });
  expect(trekIn()?.code).toBe('NietMogelijk');
  spel.gelukt(stuk, 'handeling', { document: { sha256: 'a'.repeat(64), regime: 'AVG' } });
  vraag(spel, 'ziekteadvies-gevraagd');
  expect(toestemmingVoor(spel.dossier, overVan(spel, 'ziekteadvies-gevraagd'))).toBe(true);
  expect(trekIn()).toBeNull();
  expect(toestemmingVoor(spel.dossier, overVan(spel, 'ziekteadvies-gevraagd'))).toBe(false);
  expect(spel.geeindigd('antwoord/jeugdarts')).toEqual(['vervallen: vervallen']);
  // also when he does not say which question it answers
  expect(spel.doe(binnen(spel, 'ziekteadvies-gegeven', { uitkomst: 'deels' }), 'postvak')?.code).toBe('NietMogelijk');
  expect(spel.doe({ soort: 'stuur-bericht', bericht: 'ziekteadvies-gevraagd', ...toelichting })?.code).toBe(
    'NietMogelijk',
  );
  expect(trekIn()?.code).toBe('NietMogelijk');
});

test('also after the help is over its consent can be taken back', () => {
  const spel = verwezen();
  const over = overVan(spel, 'hulp-verzocht');
  const trekIn = () => spel.doe({ soort: 'trek-toestemming-in', partner: 'hulpverlener' });
  // as long as the route runs that is a part of it
  expect(trekIn()?.tekst).toContain('bij de route');
  spel.legVast('beantwoord', 'aangenomen').legVast('intake', 'gehouden').legVast('hulp-beeindigd', 'doel-bereikt');
  spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
  expect(toestemmingVoor(spel.dossier, over)).toBe(true);
  expect(trekIn()).toBeNull();
  expect(toestemmingVoor(spel.dossier, over)).toBe(false);
});

test('a message of a route goes out only while that route has come so far', () => {
  const spel = bijKeuze().kies('vrijwillige-hulp');
  const bericht = { soort: 'stuur-bericht', bericht: 'verzuim-bericht' };
  expect(spel.doe(bericht)?.tekst).toContain('vrijwillige hulp');
  spel.legVast('toestemming', 'gegeven').legVast('verwezen');
  expect(spel.doe(bericht)).toBeNull();
  expect(overVan(spel, 'verzuim-bericht')).toContain(spel.route('vrijwillige-hulp').id);
  expect(spel.doe({ soort: 'stuur-bericht', bericht: 'hulp-verzocht' })?.code).toBe('Ongeldig');
});

test('an answer of a partner is what an official would have recorded, in whatever order it comes and however often', () => {
  const berichten: [Berichtsoort, string | null][] = [
    ['onderzoek-uitkomst', 'rekest'],
    ['onderzoek-ontvangen', null],
    ['onderzoek-intake', 'onderzoek'],
    ['onderzoek-ontvangen', null],
    ['onderzoek-uitkomst', 'rekest'],
  ];
  const speel = (volgorde: typeof berichten): Spel => {
    const spel = civiel();
    for (const [bericht, uitkomst] of volgorde)
      spel.gelukt(binnen(spel, bericht, { over: overVan(spel, 'onderzoek-verzocht'), uitkomst }), 'postvak');
    return spel;
  };
  const gedaan = (spel: Spel): string[] =>
    spel
      .route('dwang-civiel')
      .gedaan.map(({ onderdeel }) => onderdeel)
      .sort();
  const [een, ander] = [speel(berichten), speel(berichten.toReversed())];
  expect(gedaan(een)).toEqual(['onderzoek-intake', 'onderzoek-ontvangen', 'onderzoek-uitkomst', 'onderzoek-verzocht']);
  expect(gedaan(ander)).toEqual(gedaan(een));
  // of a rekest the judge decides, whatever came last
  expect(een.termijnen('civiel')).toEqual(ander.termijnen('civiel'));
  expect(een.termijnen('civiel').map(([regel]) => regel)).toEqual(['civiel/rechter']);
  expect(een.van('RouteonderdeelGedaan').at(-1)?.gegevens.bericht).toBe('onderzoek-intake');
});

test('what nobody asked for goes to the one route that can hear it, and fits nowhere when there is none', () => {
  const spel = civiel();
  spel.gelukt(binnen(spel, 'onderzoek-ambtshalve'), 'postvak');
  expect(spel.route('dwang-civiel').gedaan.at(-1)?.onderdeel).toBe('onderzoek-ambtshalve');
  expect(spel.doe(binnen(spel, 'om-zitting', { datum: '2027-02-01' }), 'postvak')?.code).toBe('PastNergens');
  expect(spel.doe(binnen(spel, 'onderzoek-intake', { uitkomst: 'misschien' }), 'postvak')?.code).toBe('PastNergens');
  expect(spel.doe(binnen(spel, 'onderzoek-intake', { over: 'route/route-99/x' }), 'postvak')?.code).toBe('PastNergens');
});

test('a day beside an outcome that has none says when it was, and is no reason to refuse the message', () => {
  const ontvangen = (datum: string): Spel => {
    const spel = civiel();
    const over = overVan(spel, 'onderzoek-verzocht');
    return spel.gelukt(binnen(spel, 'onderzoek-ontvangen', { over, datum }), 'postvak');
  };
  for (const datum of ['2026-11-02', '2030-01-01']) {
    const { gedaan } = ontvangen(datum).route('dwang-civiel');
    expect(gedaan.find(({ onderdeel }) => onderdeel === 'onderzoek-ontvangen')).not.toHaveProperty('datum');
  }
  const maatregel = (datum: string): string | undefined => {
    const spel = civiel();
    const over = overVan(spel, 'onderzoek-verzocht');
    spel.gelukt(binnen(spel, 'onderzoek-uitkomst', { over, uitkomst: 'rekest' }), 'postvak');
    spel.gelukt(binnen(spel, 'maatregel-beslist', { over, uitkomst: 'maatregel', datum }), 'postvak');
    return spel.route('dwang-civiel').gedaan.at(-1)?.datum;
  };
  // heard on Monday 2 November 2026: the measure ends on a day after that, or a year later when no such day is named
  expect(maatregel('2026-11-03')).toBe('2026-11-03');
  expect(maatregel('2026-11-02')).toBe('2027-11-01');
});

test('Veilig Thuis asks something: the LPA owes the answer within two werkdagen', () => {
  const spel = civiel();
  spel.gelukt(binnen(spel, 'veilig-thuis-vraag'), 'postvak');
  // two werkdagen after Monday 2 November is Wednesday 4 November
  expect(spel.termijnen('veilig-thuis')).toEqual([['veilig-thuis/vraag', '2026-11-04']]);
  spel.legVast('veilig-thuis-ingelicht');
  expect(spel.geeindigd('veilig-thuis/vraag')).toEqual(['gehaald']);
  expect(uit(spel, 'bericht').at(-1)).toBe('bericht/VTH-04/1');
});

test('without consent nothing is heard any more, and after the route is over an answer is kept with its question', () => {
  const spel = verwezen();
  const over = overVan(spel, 'hulp-verzocht');
  spel.legVast('beantwoord', 'aangenomen');
  const einde = spel.doe({
    soort: 'rond-route-af',
    route: spel.route('vrijwillige-hulp').id,
    uitkomst: 'niet-effectief',
    ...afwijking,
  });
  expect(einde).toBeNull();
  const laat = binnen(spel, 'hulp-beeindigd', { over, uitkomst: 'deels' });
  spel.gelukt(laat, 'postvak');
  expect(spel.dossier.berichten[over]?.antwoord).toEqual({
    bericht: 'hulp-beeindigd',
    uitkomst: 'deels',
    dag: '2026-11-09',
  });
  expect(boekt(spel, laat, 'postvak')).toBe(0);

  const zonder = verwezen().legVast('toestemming-ingetrokken');
  const weigering = zonder.doe(
    binnen(zonder, 'hulp-voortgang', { over: overVan(zonder, 'hulp-verzocht'), uitkomst: 'loopt' }),
    'postvak',
  );
  expect(weigering?.tekst).toBe('Zonder toestemming wordt dit niet gedeeld of bewaard.');
});

test('a move is told to the new municipality also when the case is closed, and its answer is kept', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', ...motivatie });
  expect(spel.dossier).toMatchObject({ status: 'gesloten', overgedragenAan: 'GM0344' });
  expect(uit(spel, 'bericht')).toEqual(['bericht/GEM-01/1']);
  bezorg(spel, zoek(spel, 'bericht/GEM-01/1'));
  spel.gelukt(
    binnen(spel, 'dossieroverdracht-beantwoord', { over: 'overdracht/gemeente', uitkomst: 'aanvaard' }),
    'postvak',
  );
  expect(spel.dossier.berichten['overdracht/gemeente']?.antwoord?.uitkomst).toBe('aanvaard');
});

test('step 9 tells each partner of the round, and is done when everybody knows', () => {
  const spel = verwezen();
  spel.legVast('beantwoord', 'aangenomen').legVast('hulp-beeindigd', 'doel-bereikt');
  spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
  // nothing is due yet: how it stands with the absence is said when the step is done
  expect(spel.berichten).toEqual(['hulp-verzocht']);
  expect(spel.brieven.at(-1)).toBe('terugkoppeling-school');
  const rondAf = { soort: 'rond-af', stap: 'terugkoppeling', uitkomst: 'teruggekoppeld' };
  expect(spel.doe(rondAf)?.tekst).toBe('verzuimGestopt: kies of het verzuim is gestopt: dat horen de ketenpartners.');
  const nee = { ...rondAf, verzuimGestopt: 'nee' };
  expect(spel.doe(nee)?.code).toBe('MotivatieNodig'); // the school heard nothing
  spel.gelukt({ soort: 'zie-af-van-brief', over: 'stap/terugkoppeling/1', ...motivatie });
  expect(spel.doe(nee)).toBeNull();
  expect(spel.dossier.stappen['terugkoppeling/1']).toMatchObject({ stand: 'gedaan', verzuimGestopt: 'nee' });
  expect(uit(spel, 'bericht').at(-1)).toBe('bericht/WTM-07/1');
});

test('a case does not close while a partner has not heard how it ended, unless somebody says why', () => {
  const spel = verwezen();
  spel.legVast('beantwoord', 'aangenomen').legVast('hulp-beeindigd', 'doel-bereikt');
  const uitschrijving = { soort: 'leg-uitschrijving-vast', reden: 'werk', ...toelichting };
  expect(spel.doe(uitschrijving)?.code).toBe('MotivatieNodig'); // whoever helps knows nothing yet
  spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
  for (const [over, { stand }] of Object.entries(spel.dossier.brieven))
    if (stand === undefined) spel.gelukt({ soort: 'zie-af-van-brief', over, ...motivatie });
  spel.rondAf('terugkoppeling', 'teruggekoppeld', { verzuimGestopt: 'ja' });
  const sluit = { soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' };
  // of every letter that is due somebody explained why it is not sent
  for (const [over] of Object.entries(spel.dossier.brieven).filter(([, { stand }]) => stand === undefined))
    spel.gelukt({ soort: 'zie-af-van-brief', over, ...motivatie });
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: zoek(spel, 'bericht/WTM-07/1'), code: '410' }, 'zaak');
  expect(spel.doe(sluit)?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'leg-bezorging-vast', over: overVan(spel, 'terugkoppeling-hulpverlener'), kanaal: 'telefoon' });
  expect(spel.doe(sluit)).toBeNull();
});

test('at step 9 who never got what was told him hears nothing, and what he gets later he hears the end of then', () => {
  const spel = civiel();
  const onderzoek = zoek(spel, 'bericht/RVK-01/1');
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid: onderzoek, code: '410' }, 'zaak');
  expect(terugkoppelingen(spel.dossier)).toEqual([]);
  const over = overVan(spel, 'onderzoek-verzocht');
  spel.gelukt({ soort: 'leg-bezorging-vast', over, kanaal: 'telefoon' });
  expect(terugkoppelingen(spel.dossier).map(({ bericht }) => bericht)).toEqual(['terugkoppeling-raad']);
  // told by phone: a refusal that is heard of after that is none
  expect(
    boekt(spel, {
      soort: 'boek-geweigerd',
      bezigheid: { ...onderzoek, sleutel: `${onderzoek.sleutel}/2` },
      code: '410',
    }),
  ).toBe(0);
});

test('step 9 that was voided asks again, and nobody hears twice', () => {
  const spel = verwezen();
  spel.legVast('beantwoord', 'aangenomen').legVast('hulp-beeindigd', 'doel-bereikt');
  spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
  spel.gelukt({ soort: 'zie-af-van-brief', over: 'stap/terugkoppeling/1', ...motivatie });
  spel.rondAf('terugkoppeling', 'teruggekoppeld', { verzuimGestopt: 'ja' });
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.dossier.stappen['terugkoppeling/1']).not.toHaveProperty('verzuimGestopt');
  expect(uit(spel, 'bericht')).not.toContain('bericht/WTM-07/1');
  spel.rondAf('terugkoppeling', 'teruggekoppeld', { verzuimGestopt: 'nee' });
  expect(uit(spel, 'bericht').filter((sleutel) => sleutel.includes('WTM-07'))).toEqual(['bericht/WTM-07/2']);
});

test('who took the consent back is told nothing at step 9; it may be closed earlier with the reason', () => {
  const spel = verwezen().legVast('toestemming-ingetrokken');
  expect(spel.berichten).toEqual(['hulp-verzocht', 'toestemming-ingetrokken']);
  spel.rondAf('terugkoppeling', 'teruggekoppeld', afwijking);
  expect(spel.dossier.stappen['terugkoppeling/1']).toMatchObject({ stand: 'gedaan' });
});

test('how it ended awaits no answer, also while the route waits for one of the same partner', () => {
  const spel = verwezen().rondAf('terugkoppeling', 'teruggekoppeld', { ...afwijking, verzuimGestopt: 'ja' });
  const wacht = (bericht: Berichtsoort) => termijnVanAntwoord(spel.dossier, overVan(spel, bericht))?.regel;
  expect(wacht('hulp-verzocht')).toBe('hulp/aangenomen');
  expect(wacht('terugkoppeling-hulpverlener')).toBeUndefined();
});

test('what a partner wrote goes with the part of the route that it tells', () => {
  const inhoud = { id: 'antwoord-1', sha256: 'b'.repeat(64), velden: ['antwoord' as const] };
  const spel = verwezen();
  const over = overVan(spel, 'hulp-verzocht');
  spel.gelukt(binnen(spel, 'hulp-beantwoord', { over, uitkomst: 'aangenomen', inhoud }), 'postvak');
  expect(spel.van('RouteonderdeelGedaan').at(-1)).toMatchObject({ inhoud, gegevens: { bericht: 'hulp-beantwoord' } });
  const [route] = Object.values(spel.dossier.routes);
  expect(route?.gedaan.at(-1)?.antwoord).toEqual({ bericht: 'hulp-beantwoord', inhoud });
  expect(route?.gedaan[0]).not.toHaveProperty('antwoord');
});
