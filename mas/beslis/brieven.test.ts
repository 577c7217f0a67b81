import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, exemplaar, motivatie, Spel, tekst, voorbeeldVan } from '../../test/opzet/spel.ts';
import type { Briefvoorbeeld } from './index.ts';
import { teDoen } from '../bezigheden.ts';
import { beginVan } from '../datum.ts';
import { briefVan } from '../dossier/brief.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import type { Weigering } from '../opdracht.ts';
import { regimeVan } from './regime.ts';

/** A case at step 6: the letter after the investigation is due. */
const bijBrief = (): Spel =>
  new Spel('2026-11-02')
    .meld()
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'A')
    .rondAf('onderzoek', 'ongeoorloofd');
/** A case that begins with a kennisgevingsbrief. */
const metBasisroute = (): Spel =>
  new Spel('2026-11-02')
    .meld()
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'A')
    .gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });

const stand = (spel: Spel, over: string) => briefVan(spel.dossier, over)?.stand ?? 'nodig';
/** The copies that have to go out now. */
const uit = (spel: Spel, over: string): string[] =>
  teDoen(spel.dossier).flatMap((b) => (b.soort === 'brief' && b.over === over ? [b.exemplaar] : []));
const vastgesteld = (
  spel: Spel,
  over: string,
  anders: Partial<Briefvoorbeeld> = {},
  extra: object = {},
): Weigering | null =>
  spel.doe({ soort: 'stel-brief-vast', over, voorbeeld: 'voorbeeld-1', ...extra }, 'handeling', {
    voorbeeld: voorbeeldVan(spel, over, anders),
  });
/** Says that a copy left the house; gives the kinds of the events. */
function verzonden(spel: Spel, over: string, id: string): string[] {
  const bezigheid = { sleutel: `${spel.dossier.id}/brief/${id}`, soort: 'brief' as const, over, exemplaar: id };
  const voor = spel.gebeurtenissen.length;
  spel.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'post' }, 'zaak');
  return spel.gebeurtenissen.slice(voor).map(({ soort }) => soort);
}
/** The copy of the request, that goes with the letter about it. */
function metKopie(spel: Spel): Partial<Briefvoorbeeld> {
  spel.feiten = { ...spel.feiten, document: { sha256: 'a'.repeat(64), regime: 'AVG' } };
  spel.gelukt({ soort: 'voeg-document-toe', document: 'kopie', aard: 'overig' });
  return { bijlagen: ['kopie'] };
}
const kan = (spel: Spel, over: string): string[] =>
  mogelijkeHandelingen(spel.dossier).flatMap(({ vast, mogelijk }) =>
    mogelijk && 'over' in vast && vast.over === over ? [vast.soort] : [],
  );

describe('the day on which a letter went out', () => {
  const uur = 3_600_000;
  const bezorgd = (spel: Spel, id: string, bezorgdOp?: number) =>
    spel.gelukt(
      {
        soort: 'boek-bezorgd',
        bezigheid: { sleutel: `${spel.dossier.id}/brief/${id}`, soort: 'brief', over: 'stap/brief', exemplaar: id },
        kanaal: 'post',
        ...(bezorgdOp !== undefined && { bezorgdOp }),
      },
      'zaak',
    );
  const dagen = (spel: Spel) => spel.van('BriefVerzonden').map(({ dag }) => dag);

  test('is the one on which it was taken, and what it means begins then, though the case hears of it after the weekend', () => {
    const spel = bijBrief().tot('2026-11-06');
    expect(vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1')] })).toBeNull();
    spel.vandaag = '2026-11-09';
    // Friday 6 November, an hour before midnight in Amsterdam
    bezorgd(spel, 'e1', beginVan('2026-11-07') - uur);
    expect(dagen(spel)).toEqual(['2026-11-06']);
    expect(briefVan(spel.dossier, 'stap/brief')?.verzondenOp).toBe('2026-11-06');
    expect(spel.van('StapAfgerond').at(-1)).toMatchObject({ dag: '2026-11-06', gegevens: { stap: 'brief' } });
  });

  test('is never after that of the booking, nor before that of a copy that went earlier; without a moment it is today', () => {
    const spel = bijBrief().tot('2026-11-06');
    const drie = [exemplaar('e1'), exemplaar('e2'), exemplaar('e3')];
    expect(vastgesteld(spel, 'stap/brief', { exemplaren: drie })).toBeNull();
    spel.vandaag = '2026-11-09';
    bezorgd(spel, 'e1');
    bezorgd(spel, 'e2', beginVan('2026-11-06') + uur);
    bezorgd(spel, 'e3', beginVan('2026-11-12'));
    expect(dagen(spel)).toEqual(['2026-11-09', '2026-11-09', '2026-11-09']);
  });
});

describe('settling a letter', () => {
  test('keeps what somebody saw, byte for byte, and it goes out at once', () => {
    const spel = bijBrief();
    const twee = [exemplaar('e1', { aan: { soort: 'gezag', id: 'moeder' } }), exemplaar('e2')];
    expect(kan(spel, 'stap/brief')).toEqual(['stel-brief-vast', 'zie-af-van-brief']);
    expect(vastgesteld(spel, 'stap/brief', { exemplaren: twee })).toBeNull();
    // two werkdagen after Monday 2 November is Wednesday 4
    expect(spel.van('BriefVastgesteld')[0]?.gegevens).toEqual({
      over: 'stap/brief',
      exemplaren: twee.map(({ vierOgen: _, ...bewaard }) => bewaard),
      vierOgen: [],
      meldNa: '2026-11-04',
    });
    expect(uit(spel, 'stap/brief')).toEqual(['e1', 'e2']);
    expect(kan(spel, 'stap/brief')).toEqual(['neem-brief-terug']);
  });

  test('is refused for what was not seen: unknown, of another letter, of somebody else, of another day, or twice', () => {
    const spel = bijBrief();
    const onbekend = spel.doe({ soort: 'stel-brief-vast', over: 'stap/brief', voorbeeld: 'v' });
    expect(onbekend?.code).toBe('InhoudOnbekend');
    expect(vastgesteld(spel, 'stap/brief', { over: 'stap/terugkoppeling/1' })?.code).toBe('InhoudOnbekend');
    expect(vastgesteld(spel, 'stap/brief', { door: 'lpa-2' })?.code).toBe('InhoudOnbekend');
    expect(vastgesteld(spel, 'stap/brief', { dag: '2026-11-01' })).toMatchObject({
      code: 'NietMogelijk',
      tekst: 'De brief is van zo 1 nov 2026: bekijk hem opnieuw, want de dagen in de brief tellen vanaf vandaag.',
    });
    expect(vastgesteld(spel, 'stap/brief', { exemplaren: [] })?.tekst).toContain('minstens een ontvanger');
    expect(vastgesteld(spel, 'route/route-1')?.tekst).toBe('Deze brief hoort niet bij deze zaak.');
    spel.vandaag = '2026-11-03';
    expect(vastgesteld(spel, 'stap/brief', {}, { dag: '2026-11-02' })?.tekst).toContain('stelt u vandaag vast');
    expect(vastgesteld(spel, 'stap/brief')).toBeNull();
    expect(vastgesteld(spel, 'stap/brief')?.tekst).toContain('al vastgesteld');
  });

  test('wants the paragraph that nobody but the official can write, where the letter says so', () => {
    const spel = bijBrief().gelukt({ soort: 'stel-brief-voor', brief: 'waarschuwing' });
    expect(vastgesteld(spel, 'stap/brief', { metAlinea: false })).toMatchObject({
      code: 'Ongeldig',
      tekst:
        'alinea: deze brief is niet af zonder uw eigen alinea. Schrijf in twee zinnen waarom u tot deze uitkomst komt. Noem geen ziekte, alleen dat er een geldige reden is.',
    });
    const waarschuwing = Object.keys(spel.dossier.brieven).at(-1) ?? '';
    expect(vastgesteld(spel, waarschuwing, { metAlinea: false })).toBeNull();
  });

  test('goes with documents that count in the case, each by its bytes', () => {
    const spel = bijBrief();
    expect(vastgesteld(spel, 'stap/brief', { bijlagen: ['nooit-toegevoegd'] })?.code).toBe('NietMogelijk');
    spel.feiten = { document: { sha256: 'a'.repeat(64), regime: 'AVG' } };
    spel.gelukt({ soort: 'voeg-document-toe', document: 'stuk-1', aard: 'brief-ouder' });
    expect(vastgesteld(spel, 'stap/brief', { bijlagen: ['stuk-1'] })).toBeNull();
    const bijlagen = [{ id: 'stuk-1', sha256: 'a'.repeat(64) }];
    expect(spel.van('BriefVastgesteld')[0]?.gegevens).toMatchObject({ bijlagen });
    expect(spel.dossier.brieven['stap/brief']).toMatchObject({ bijlagen });
  });

  test('who leaves somebody out explains it', () => {
    const spel = bijBrief();
    const weggelaten = [{ soort: 'gezag' as const, id: 'vader' }];
    expect(vastgesteld(spel, 'stap/brief', { weggelaten })?.code).toBe('MotivatieNodig');
    expect(vastgesteld(spel, 'stap/brief', { weggelaten }, { inhoud: tekst('toelichting') })?.code).toBe(
      'MotivatieNodig',
    );
    expect(vastgesteld(spel, 'stap/brief', { weggelaten }, motivatie)).toBeNull();
  });
});

describe('a second pair of eyes', () => {
  const geheim = { exemplaren: [exemplaar('e1', { vierOgen: ['adres-geheim'] }), exemplaar('e2')] };

  test('keeps the whole letter in until somebody else looked', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', geheim);
    expect(spel.dossier.brieven['stap/brief']?.vierOgen).toEqual(['adres-geheim']);
    expect(uit(spel, 'stap/brief')).toEqual([]);
    expect(kan(spel, 'stap/brief')).toEqual(['keur-brief-goed', 'neem-brief-terug']);
    expect(spel.doe({ soort: 'keur-brief-goed', over: 'stap/brief' })).toMatchObject({
      code: 'NietMogelijk',
      tekst: 'U hebt deze brief zelf vastgesteld: iemand anders moet hem goedkeuren.',
    });
    spel.wie = 'lpa-2';
    spel.gelukt({ soort: 'keur-brief-goed', over: 'stap/brief' });
    expect(uit(spel, 'stap/brief')).toEqual(['e1', 'e2']);
    expect(spel.doe({ soort: 'keur-brief-goed', over: 'stap/brief' })?.tekst).toContain('al goedgekeurd');
  });

  test('that nobody looked is told when the letter had to be out', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', geheim);
    const hapert = () =>
      spel.van('BezorgingHapert').filter(({ gegevens }) => gegevens.bezigheid === `${spel.dossier.id}/brief/e1`);
    spel.tot('2026-11-04');
    expect(hapert()).toEqual([]);
    spel.tot('2026-11-05');
    expect(hapert()).toHaveLength(1);
    expect(uit(spel, 'stap/brief')).toEqual([]);
  });

  test('is needed again for a letter that was taken back, and for none that nobody asked it for', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', geheim);
    spel.gelukt({ soort: 'neem-brief-terug', over: 'stap/brief', ...motivatie });
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e3')] });
    expect(spel.doe({ soort: 'keur-brief-goed', over: 'stap/brief' })?.tekst).toContain('geen goedkeuring nodig');
  });
});

describe('what the sending of a letter means', () => {
  test('step 6 is done with the last copy, on the day of it', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1'), exemplaar('e2')] });
    expect(verzonden(spel, 'stap/brief', 'e1')).toEqual(['BriefVerzonden']);
    expect(stand(spel, 'stap/brief')).toBe('vastgesteld');
    spel.vandaag = '2026-11-04';
    expect(verzonden(spel, 'stap/brief', 'e2')).toEqual(
      expect.arrayContaining(['BriefVerzonden', 'StapAfgerond', 'TermijnGestart']),
    );
    expect(spel.dossier.brieven['stap/brief']).toMatchObject({ stand: 'verzonden', verzondenOp: '2026-11-04' });
    expect(spel.dossier.stappen.brief).toMatchObject({ stand: 'gedaan', uitkomst: 'verzonden', klaar: '2026-11-04' });
    // ten werkdagen after Wednesday 4 November is Wednesday 18
    expect(spel.termijnen('stap/keuze-route')).toEqual([['stap/keuze-route', '2026-11-18']]);
  });

  test('a copy that is out is out once', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1')] });
    verzonden(spel, 'stap/brief', 'e1');
    expect(verzonden(spel, 'stap/brief', 'e1')).toEqual([]);
  });

  test('the monitor of the basisroute counts from the sending of the kennisgevingsbrief', () => {
    const spel = metBasisroute();
    const { id } = spel.route('basisroute');
    spel.vandaag = '2026-11-04';
    spel.verstuurBrief(`route/${id}`);
    expect(spel.route('basisroute').gedaan).toEqual([
      { onderdeel: 'kennisgevingsbrief', uitkomst: null, dag: '2026-11-04' },
    ]);
    // four lesweken after Wednesday 4 November is Wednesday 2 December
    expect(spel.termijnen('basisroute')).toEqual([['basisroute/monitor', '2026-12-02']]);
  });

  test('a waarschuwing that somebody asks for himself is the waarschuwing of the basisroute that runs', () => {
    const spel = bijKeuze().kies('basisroute');
    spel.gelukt({ soort: 'stel-brief-voor', brief: 'waarschuwing' });
    const over = spel.van('BriefNodig').at(-1)?.gegevens.over ?? '';
    spel.verstuurBrief(over);
    expect(spel.route('basisroute').gedaan.map(({ onderdeel }) => onderdeel)).toEqual(['waarschuwing']);
  });

  test('the proposal for Halt is due when the route begins, and is made by being sent', () => {
    const spel = bijKeuze().kies('halt');
    const { id } = spel.route('halt');
    expect(spel.brieven.at(-1)).toBe('halt-voorstel');
    spel.verstuurBrief(`route/${id}`);
    expect(spel.route('halt').gedaan.map(({ onderdeel }) => onderdeel)).toEqual(['voorstel']);
    // the consent is waited for from then on: ten werkdagen after Monday 2 November is Monday 16
    expect(spel.termijnen('halt')).toEqual([['halt/instemming', '2026-11-16']]);
  });

  test('what somebody recorded by hand before is not done once more', () => {
    const spel = bijKeuze().kies('halt');
    const over = `route/${spel.route('halt').id}`;
    vastgesteld(spel, over, { exemplaren: [exemplaar('e1')] });
    // it was under way when it was taken back, and somebody recorded that he handed it over
    spel.gelukt({ soort: 'neem-brief-terug', over, ...motivatie }).legVast('voorstel');
    expect(verzonden(spel, over, 'e1')).toEqual(['BriefVerzonden']);
    expect(spel.route('halt').gedaan).toHaveLength(1);
  });

  test('it means nothing any more for a route that has stopped', () => {
    const spel = metBasisroute();
    const { id } = spel.route('basisroute');
    vastgesteld(spel, `route/${id}`, { exemplaren: [exemplaar('e1')] });
    spel.gelukt({ soort: 'leg-overlijden-vast', inhoud: tekst('toelichting') });
    expect(verzonden(spel, `route/${id}`, 'e1')).toEqual(['BriefVerzonden']);
    expect(stand(spel, `route/${id}`)).toBe('verzonden');
  });
});

describe('a letter that is not sent', () => {
  test('is taken back before any copy is out, and is due again', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1'), exemplaar('e2')] });
    expect(spel.doe({ soort: 'neem-brief-terug', over: 'stap/brief' })?.code).toBe('MotivatieNodig');
    spel.gelukt({ soort: 'neem-brief-terug', over: 'stap/brief', ...motivatie });
    expect(kan(spel, 'stap/brief')).toEqual(['stel-brief-vast', 'zie-af-van-brief']);
    expect(spel.dossier.brieven['stap/brief']).not.toHaveProperty('exemplaren');
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e3'), exemplaar('e4')] });
    verzonden(spel, 'stap/brief', 'e3');
    expect(spel.doe({ soort: 'neem-brief-terug', over: 'stap/brief', ...motivatie })?.tekst).toContain(
      'al een exemplaar',
    );
  });

  test('was under way when it was taken back: then it is sent all the same, and that counts', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1')] });
    spel.gelukt({ soort: 'neem-brief-terug', over: 'stap/brief', ...motivatie });
    expect(verzonden(spel, 'stap/brief', 'e1')).toContain('StapAfgerond');
    expect(stand(spel, 'stap/brief')).toBe('verzonden');
    expect(verzonden(spel, 'stap/brief', 'e1')).toEqual([]);
  });

  test('somebody chose not to send it, and why; that can be voided', () => {
    const spel = bijBrief();
    expect(spel.doe({ soort: 'zie-af-van-brief', over: 'stap/brief' })?.code).toBe('MotivatieNodig');
    spel.gelukt({ soort: 'zie-af-van-brief', over: 'stap/brief', ...motivatie });
    expect(kan(spel, 'stap/brief')).toEqual([]);
    expect(spel.herstel(spel.van('BriefAfgezien')[0]?.nr ?? 0)).toBeNull();
    expect(stand(spel, 'stap/brief')).toBe('nodig');
  });

  test('could not be brought to everybody: the rest is left, and what was sent can be put right', () => {
    const spel = bijBrief();
    vastgesteld(spel, 'stap/brief', { exemplaren: [exemplaar('e1'), exemplaar('e2')] });
    verzonden(spel, 'stap/brief', 'e1');
    expect(kan(spel, 'stap/brief')).toEqual(['zie-af-van-brief']);
    spel.gelukt({ soort: 'zie-af-van-brief', over: 'stap/brief', ...motivatie });
    expect(uit(spel, 'stap/brief')).toEqual([]);
    expect(kan(spel, 'stap/brief')).toEqual(['corrigeer-brief']);
  });
});

test('a letter that was sent is put right by another one, each with a key of its own', () => {
  const spel = bijBrief();
  expect(spel.doe({ soort: 'corrigeer-brief', over: 'stap/brief', ...motivatie })?.tekst).toContain('niet verzonden');
  spel.verstuurBrief('stap/brief');
  expect(kan(spel, 'stap/brief')).toEqual(['corrigeer-brief', 'rond-brieftermijn-af']);
  spel.gelukt({ soort: 'corrigeer-brief', over: 'stap/brief', ...motivatie });
  spel.gelukt({ soort: 'corrigeer-brief', over: 'stap/brief', ...motivatie });
  expect(spel.van('BriefNodig').map(({ gegevens }) => gegevens)).toEqual([
    { brief: 'brief-na-onderzoek', over: 'stap/brief' },
    { brief: 'brief-na-onderzoek', over: 'stap/brief/correctie-1', corrigeert: 'stap/brief' },
    { brief: 'brief-na-onderzoek', over: 'stap/brief/correctie-2', corrigeert: 'stap/brief' },
  ]);
  expect(kan(spel, 'stap/brief/correctie-1')).toEqual(['stel-brief-vast', 'zie-af-van-brief']);
});

describe('which letters are due', () => {
  test('what is told to the parents when a partner is called in', () => {
    const spel = bijKeuze().kies('dwang-civiel');
    spel.vulIn('veilig-thuis', {});
    spel.legVast('tafel-verzocht').legVast('onderzoek-verzocht');
    expect(spel.brieven.slice(-2)).toEqual(['afschrift-tafel', 'mededeling-raad']);
    spel.legVast('onderzoek-verzocht');
    expect(spel.van('BriefNodig').at(-1)?.gegevens.over).toMatch(/^route\/route-\d+\/onderzoek-verzocht\/2$/);
  });

  test('a part of before there were such letters asks for none', () => {
    const spel = bijKeuze().kies('dwang-civiel').legVast('tafel-verzocht');
    const { 'stap/brief': toen } = spel.dossier.brieven;
    spel.dossier = { ...spel.dossier, brieven: toen ? { 'stap/brief': toen } : {} };
    const voor = spel.brieven.length;
    spel.gelukt({ soort: 'noteer', inhoud: tekst('toelichting') }).legVast('tafel-uitkomst', 'onderzoek');
    expect(spel.brieven).toHaveLength(voor);
  });

  test('a proposal for Halt that was recorded before its letter was asked for is not asked for', () => {
    const spel = bijKeuze().kies('halt').legVast('voorstel');
    const over = `route/${spel.route('halt').id}`;
    const { [over]: _, ...rest } = spel.dossier.brieven;
    spel.dossier = { ...spel.dossier, brieven: rest };
    spel.legVast('instemming-jongere', 'gegeven');
    expect(spel.dossier.brieven).not.toHaveProperty([over]);
  });

  test('a correction withdraws a letter that is due, and leaves one that was settled', () => {
    const spel = bijKeuze().kies('dwang-civiel').legVast('tafel-verzocht').legVast('onderzoek-verzocht');
    const [tafel, raad] = spel.van('BriefNodig').slice(-2);
    if (!tafel || !raad) throw new Error('er is geen brief nodig');
    expect(vastgesteld(spel, raad.gegevens.over, metKopie(spel))).toBeNull();
    expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
    expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(0)?.nr ?? 0)).toBeNull();
    expect(stand(spel, raad.gegevens.over)).toBe('vastgesteld');
    expect(briefVan(spel.dossier, tafel.gegevens.over)).toBeUndefined();
  });

  test('only those that belong to no route can be asked for by somebody himself', () => {
    const spel = bijBrief();
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'halt-voorstel' })?.code).toBe('Ongeldig');
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'oproep-verhoor' })?.code).toBe('Ongeldig');
    spel.gelukt({ soort: 'stel-brief-voor', brief: 'afsprakenkaart' });
    spel.gelukt({ soort: 'stel-brief-voor', brief: 'afsprakenkaart' });
    const eigen = Object.keys(spel.dossier.brieven).filter((over) => over.startsWith('eigen/'));
    expect(new Set(eigen).size).toBe(2);
  });
});

test('a letter of investigation falls under the Wpg, and only a BOA deals with it', () => {
  const spel = bijKeuze().kies('halt');
  const over = `route/${spel.route('halt').id}`;
  const alleenBoa = (soort: string) =>
    mogelijkeHandelingen(spel.dossier).find(({ vast }) => vast.soort === soort && 'over' in vast && vast.over === over)
      ?.alleenBoa;
  expect(alleenBoa('stel-brief-vast')).toBe(true);
  spel.verstuurBrief(over);
  expect(spel.van('BriefVastgesteld')[0]?.regime).toBe('WPG');
  expect(spel.van('BriefVerzonden')[0]?.regime).toBe('WPG');
  expect(alleenBoa('corrigeer-brief')).toBe(true);
  spel.gelukt({ soort: 'corrigeer-brief', over, ...motivatie });
  expect(spel.van('BriefNodig').at(-1)?.regime).toBe('WPG');
  const gegevens = { over: 'stap/brief' };
  expect(regimeVan(spel.dossier, { soort: 'BriefGoedgekeurd', gegevens })).toBe('AVG');
});

describe('the end of the case', () => {
  const toelichting = { inhoud: tekst('toelichting') };

  test('lets fall away what is due and what waits for a second pair of eyes; what is settled still goes out', () => {
    const spel = bijBrief();
    spel.gelukt({ soort: 'stel-brief-voor', brief: 'uitnodiging-gesprek' });
    spel.gelukt({ soort: 'stel-brief-voor', brief: 'afsprakenkaart' });
    const [wacht = '', vrij = ''] = spel
      .van('BriefNodig')
      .flatMap(({ gegevens: { over } }) => (over.startsWith('eigen/') ? [over] : []));
    const ogen = [exemplaar('oog', { vierOgen: ['geblokkeerd'] })];
    expect(vastgesteld(spel, wacht, { exemplaren: ogen })).toBeNull();
    expect(vastgesteld(spel, vrij, { exemplaren: [exemplaar('vrij')] })).toBeNull();
    spel.gelukt({ soort: 'leg-overlijden-vast', ...toelichting });
    expect(spel.van('BriefVervallen').map(({ gegevens }) => gegevens)).toEqual([
      { over: 'stap/brief', reden: 'overleden' },
      { over: wacht, reden: 'overleden' },
    ]);
    expect(['stap/brief', wacht, vrij].map((over) => stand(spel, over))).toEqual([
      'vervallen',
      'vervallen',
      'vastgesteld',
    ]);
    expect([uit(spel, wacht), uit(spel, vrij)]).toEqual([[], ['vrij']]);
  });

  test('asks why when the school still has to hear how it went, and not of a death', () => {
    const open = (): Spel => bijKeuze().rondAf('keuze-route', 'geen-vervolgroute', afwijking);
    const uitgeschreven = { soort: 'leg-uitschrijving-vast', reden: 'werk' } as const;
    expect(open().doe({ ...uitgeschreven, ...toelichting })?.code).toBe('MotivatieNodig');
    expect(open().doe({ ...uitgeschreven, inhoud: tekst('toelichting', 'motivatie') })).toBeNull();
    expect(open().doe({ soort: 'leg-overlijden-vast', ...toelichting })).toBeNull();
    // step 9 was done without the letter, and that was explained there: it is not asked a second time
    const zonder = open().rondAf('terugkoppeling', 'teruggekoppeld', afwijking);
    for (const over of ['stap/terugkoppeling/1', 'stap/evaluatie/1'])
      zonder.gelukt({ soort: 'zie-af-van-brief', over, ...motivatie });
    expect(zonder.doe({ soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' })).toBeNull();
    // before step 9 nobody has to hear anything yet
    expect(bijBrief().doe({ ...uitgeschreven, ...toelichting })).toBeNull();
  });
});

describe('a step or a part that is the sending of a letter, recorded by hand', () => {
  const rond = { soort: 'rond-af', stap: 'brief' } as const;

  test('says when and how its letter went out, as long as that waits here', () => {
    expect(bijBrief().doe({ ...rond, uitkomst: 'verzonden' })?.code).toBe('MotivatieNodig');
    expect(bijBrief().doe({ ...rond, uitkomst: 'verzonden', ...motivatie })).toBeNull();
  });

  test('of which the letter was left is done without it, and never as if it went out', () => {
    expect(bijBrief().doe({ ...rond, uitkomst: 'afgezien', ...motivatie })?.tekst).toContain('zie af van de brief');
    const spel = bijBrief().gelukt({ soort: 'zie-af-van-brief', over: 'stap/brief', ...motivatie });
    expect(spel.doe({ ...rond, uitkomst: 'verzonden', ...motivatie })?.tekst).toContain('afgezien');
    expect(spel.doe({ ...rond, uitkomst: 'afgezien' })).toBeNull();
  });

  test('makes that its letter is due no more; voided, it is due again', () => {
    const spel = bijBrief().rondAf('brief', 'verzonden');
    expect(spel.van('BriefAfgezien').map(({ gegevens }) => gegevens)).toEqual([{ over: 'stap/brief', elders: true }]);
    expect(stand(spel, 'stap/brief')).toBe('afgezien');
    expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
    expect(stand(spel, 'stap/brief')).toBe('nodig');
    const route = metBasisroute().legVast('kennisgevingsbrief');
    expect(route.van('BriefAfgezien')).toHaveLength(1);
  });

  test('is refused while the letter is under way or waits for somebody to look', () => {
    const spel = bijBrief();
    expect(vastgesteld(spel, 'stap/brief')).toBeNull();
    const hand = { soort: 'rond-af', stap: 'brief', uitkomst: 'verzonden' } as const;
    expect(spel.doe(hand)?.tekst).toMatch(/^Deze brief is al vastgesteld: Schakel legt dit vast/);
    const route = metBasisroute();
    const over = route.van('BriefNodig').at(-1)?.gegevens.over ?? '';
    expect(vastgesteld(route, over, { exemplaren: [exemplaar('oog', { vierOgen: ['geblokkeerd'] })] })).toBeNull();
    expect(route.probeer('kennisgevingsbrief')?.tekst).toMatch(/^Deze brief is al vastgesteld: een collega/);
    route.gelukt({ soort: 'neem-brief-terug', over, ...motivatie });
    expect(route.probeer('kennisgevingsbrief')).toBeNull();
  });
});

describe('a document that somebody brings in', () => {
  const stuk = { soort: 'voeg-document-toe', document: 'stuk-1', aard: 'brief-ouder' } as const;
  const document = { sha256: 'c'.repeat(64), regime: 'AVG' as const };

  test('becomes a part of the dossier once', () => {
    const spel = bijBrief();
    expect(spel.doe(stuk)?.code).toBe('InhoudOnbekend');
    spel.gelukt(stuk, 'handeling', { document });
    expect(spel.dossier.documenten['stuk-1']).toMatchObject({ aard: 'brief-ouder', dag: '2026-11-02', regime: 'AVG' });
    expect(spel.doe(stuk, 'handeling', { document })?.tekst).toContain('staat al in het dossier');
  });

  test('under the Wpg when it is said so; what was kept under it stays there', () => {
    const spel = bijBrief();
    spel.gelukt({ ...stuk, regime: 'WPG' }, 'handeling', { document });
    expect(spel.van('DocumentToegevoegd')[0]?.regime).toBe('WPG');
    const wpg = { ...document, regime: 'WPG' as const };
    expect(spel.doe({ ...stuk, document: 'stuk-2' }, 'handeling', { document: wpg })?.tekst).toContain('onder de Wpg');
  });

  test('can be taken out of the dossier again', () => {
    const spel = bijBrief();
    spel.gelukt(stuk, 'handeling', { document });
    expect(spel.herstel(spel.van('DocumentToegevoegd')[0]?.nr ?? 0)).toBeNull();
    expect(spel.dossier.documenten).toEqual({});
  });
});
