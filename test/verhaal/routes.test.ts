import { beforeAll, describe, expect, inject, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { melding, meldingsnummer, persoonsnummer } from '../opzet/bron.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';

const huis = inject('huis');
let lpa: Klant;
let boa: Klant;
let school: Klant;
beforeAll(async () => {
  lpa = await Klant.als('lpa', huis);
  boa = await Klant.als('boa', huis);
  school = await Klant.als('school', huis);
});

const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };

/** Nothing is the matter; each test says what is. */
const NIETS = Object.fromEntries(
  (
    'verwijtbaarJongere verwijtbaarOuder hulpBereid hulpInStaat problematiekJongere problematiekOpvoeding hulpLoopt ' +
    'hulpNietEffectief zwareProblematiek toereikendeHulp ernstigMotivatiegebrek langdurigBlijvend ernstigAanhoudend ' +
    'schoolGewaarschuwd schoolHaltInfo eerderHaltElders gezinssituatieVerstoord onveiligThuis eerdereWaarschuwing artikel5b'
  )
    .split(' ')
    .map((vraag) => [vraag, 'nee']),
);
/** A jongere who skips lessons of his own accord, and whom school warned: twelve times too late and more. */
const SPIJBELT = {
  verwijtbaarJongere: 'ja',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  teLaat: 14,
  urenVolgensSchool: 6,
  eerdereWaarschuwing: 'ja',
};
const WIL_HULP = { problematiekJongere: 'ja', hulpBereid: 'ja', hulpInStaat: 'ja' };

const open = ({ termijnen }: Zaakbeeld) =>
  termijnen
    .filter((t) => t.stand === 'open')
    .map((t) => [t.regel, t.laatsteDag])
    .sort();

/** A case with the LPA (or BOA) who handles it. */
class Behandeling {
  readonly zaakId: string;
  private readonly wie: Klant;

  constructor(wie: Klant, zaakId: string) {
    this.wie = wie;
    this.zaakId = zaakId;
  }

  /** A trial case that has come to step 7 of routekaart A on its first day. */
  static async totStap7(start: string, anders: Record<string, unknown> = {}): Promise<Behandeling> {
    return new Behandeling(lpa, await lpa.proefzaak(start, anders)).naarStap7();
  }
  async naarStap7(): Promise<this> {
    for (const [stap, uitkomst] of [
      ['contact-school', 'melding-juist'],
      ['keuze-routekaart', 'A'],
      ['onderzoek', 'ongeoorloofd'],
      ['brief', 'verzonden'],
    ] as const)
      await this.wie.rondAf(this.zaakId, stap, uitkomst);
    return this;
  }

  doe(handeling: string, velden: Record<string, unknown> = {}): Promise<number> {
    return this.wie.gelukt(this.zaakId, { handeling, ...velden });
  }
  probeer(handeling: string, velden: Record<string, unknown> = {}) {
    return this.wie.handel(this.zaakId, { handeling, ...velden });
  }
  zaak(): Promise<Zaakbeeld> {
    return this.wie.zaak(this.zaakId);
  }
  async termijnen(): Promise<(string | undefined)[][]> {
    return open(await this.zaak());
  }
  async advies() {
    return (await this.wie.haal<Adviesbeeld>(`/v1/zaken/${this.zaakId}/advies`)).lichaam;
  }
  vulIn(antwoorden: Record<string, unknown>, lijst = 'signaleringsinstrument'): Promise<number> {
    return this.doe('vul-vragenlijst-in', { lijst, antwoorden });
  }
  /** Begins routes and gives their ids, in the order asked. */
  async kies(routes: string[], extra: Record<string, unknown> = {}): Promise<string[]> {
    const voor = (await this.zaak()).routes.length;
    await this.doe('kies-routes', { routes, ...extra });
    return (await this.zaak()).routes.slice(voor).map(({ id }) => id);
  }
  deel(route: string | undefined, onderdeel: string, uitkomst?: string, extra: Record<string, unknown> = {}) {
    return this.doe('leg-onderdeel-vast', { route, onderdeel, ...(uitkomst && { uitkomst }), ...extra });
  }
  async route(id: string | undefined) {
    return (await this.zaak()).routes.find((r) => r.id === id) as unknown as Routebeeld;
  }
  async gebeurd(soort: string) {
    return (await this.alles()).filter((g) => g.soort === soort);
  }
  async alles() {
    const rijen = [];
    for (let na = 0; ; na = rijen.at(-1)?.nr ?? 0) {
      const { lichaam } = await this.wie.haal<{ gebeurtenissen: Rij[] }>(
        `/v1/zaken/${this.zaakId}/gebeurtenissen?aantal=100&na=${na}`,
      );
      rijen.push(...lichaam.gebeurtenissen);
      if (lichaam.gebeurtenissen.length < 100) return rijen;
    }
  }
  naar(dag: string) {
    return this.wie.naar(this.zaakId, dag);
  }
  async rondAf(): Promise<Zaakbeeld> {
    await this.wie.rondAf(this.zaakId, 'terugkoppeling', 'teruggekoppeld');
    await this.wie.rondAf(this.zaakId, 'evaluatie', 'terug-naar-school');
    return this.zaak();
  }
}
interface Rij {
  nr: number;
  soort: string;
  dag: string;
  gegevens: Record<string, unknown>;
}
interface Routebeeld {
  id: string;
  soort: string;
  stand: string;
  uitkomst: { code: string } | null;
}
interface Adviesbeeld {
  stand: string;
  advies: { route: string }[];
  routes: { route: string; oordeel: string; voor: { code: string; tekst: string; bron: string }[] }[];
}

describe('the advice of step 7', () => {
  test('comes with reasons and sources, is followed without a word, and departed from with one', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    expect((await zaak.advies()).stand).toBe('nog-niet-ingevuld');
    await zaak.vulIn({ ...NIETS, ...WIL_HULP });
    const advies = await zaak.advies();
    expect(advies.advies.map(({ route }) => route)).toEqual(['vrijwillige-hulp']);
    const hulp = advies.routes.find(({ route }) => route === 'vrijwillige-hulp');
    expect(hulp).toMatchObject({ oordeel: 'geadviseerd' });
    expect(hulp?.voor.every(({ tekst, bron }) => tekst !== '' && bron !== '')).toBe(true);
    expect(await zaak.probeer('kies-routes', { routes: ['dwang-civiel'] })).toMatchObject({ status: 422 });
    const [route] = await zaak.kies(['vrijwillige-hulp']);
    expect(await zaak.route(route)).toMatchObject({ soort: 'vrijwillige-hulp', stand: 'loopt' });
    expect((await zaak.gebeurd('StapAfgerond')).at(-1)?.gegevens).toMatchObject({ afwijking: false });
  });

  test('changes with an answer that is put right; the first answers stay in the ledger', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...WIL_HULP });
    const eerste = (await zaak.gebeurd('VragenBeantwoord')).at(-1)?.nr;
    await zaak.vulIn({ ...NIETS, ...SPIJBELT });
    expect((await zaak.advies()).advies.map(({ route }) => route)).toEqual(['halt']);
    const tweede = (await zaak.gebeurd('VragenBeantwoord')).at(-1)?.nr;
    await zaak.doe('herstel', { nr: tweede, motivatie: 'Verkeerde leerling.' });
    expect((await zaak.advies()).advies.map(({ route }) => route)).toEqual(['vrijwillige-hulp']);
    expect((await zaak.gebeurd('VragenBeantwoord')).map(({ nr }) => nr)).toEqual([eerste, tweede]);
  });

  test('does not offer Halt to a child of eleven, and says why', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02', { geboortedatum: '2015-03-01' });
    await zaak.vulIn({ ...NIETS, ...SPIJBELT });
    const geweigerd = await zaak.probeer('kies-routes', { routes: ['halt'], ...AFWIJKING });
    expect(geweigerd.status).toBe(422);
    expect((await zaak.advies()).routes.find(({ route }) => route === 'halt')).toMatchObject({
      oordeel: 'uitgesloten',
    });
  });
});

describe('vrijwillige hulp', () => {
  test('from consent to effective: what the hulpverlener owes is a term each time', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...WIL_HULP });
    const [hulp] = await zaak.kies(['vrijwillige-hulp']);
    // ten werkdagen after Monday 2 November
    expect(await zaak.termijnen()).toEqual([['hulp/toestemming', '2026-11-16']]);
    await zaak.deel(hulp, 'toestemming', 'gegeven');
    await zaak.deel(hulp, 'verwezen');
    expect(await zaak.termijnen()).toEqual([['hulp/aangenomen', '2026-11-09']]); // five werkdagen
    await zaak.naar('2026-11-06');
    await zaak.deel(hulp, 'beantwoord', 'aangenomen');
    expect(await zaak.termijnen()).toEqual([['hulp/intake', '2026-12-04']]); // four weeks after Friday 6 November
    await zaak.naar('2026-11-20');
    await zaak.deel(hulp, 'intake', 'gehouden');
    // six weeks after Friday 20 November is New Year's Day; the next werkdag is Monday 4 January
    expect(await zaak.termijnen()).toEqual([['hulp/terugkoppeling', '2027-01-04']]);
    await zaak.naar('2027-01-04');
    await zaak.deel(hulp, 'terugkoppeling', 'loopt');
    expect(await zaak.termijnen()).toEqual([['hulp/terugkoppeling', '2027-02-15']]);
    await zaak.deel(hulp, 'hulp-beeindigd', 'doel-bereikt');
    await zaak.doe('rond-route-af', { route: hulp, uitkomst: 'effectief' });
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
    const berichten = (await zaak.gebeurd('BerichtNodig')).map((g) => g.gegevens.bericht);
    expect(berichten).toEqual(['hulp-verzocht', 'terugkoppeling-hulpverlener']);
  });

  test('a hulpverlener who does not answer is noticed, rung by rung; a person decides how to go on', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...WIL_HULP });
    const [hulp] = await zaak.kies(['vrijwillige-hulp']);
    await zaak.deel(hulp, 'toestemming', 'gegeven');
    await zaak.deel(hulp, 'verwezen');
    await zaak.naar('2026-12-02');
    const treden = (await zaak.gebeurd('TredeBereikt')).filter((g) => String(g.gegevens.id).includes('aangenomen'));
    // the last day is Monday 9 November: two werkdagen before, the day after, and 6, 11 and 16 werkdagen after
    expect(treden.map((g) => [g.dag, g.gegevens.trede])).toEqual([
      ['2026-11-05', 'vooraf'],
      ['2026-11-10', 'herinnering'],
      ['2026-11-17', 'tweede herinnering'],
      ['2026-11-24', 'bellen'],
      ['2026-12-01', 'escalatie'],
    ]);
    const verder = { route: hulp, onderdeel: 'beantwoord' };
    expect(await zaak.probeer('ga-verder-zonder-antwoord', verder)).toMatchObject({ status: 422 });
    await zaak.doe('ga-verder-zonder-antwoord', { ...verder, motivatie: 'De hulpverlener is drie keer gebeld.' });
    expect((await zaak.gebeurd('TermijnBeeindigd')).at(-1)?.gegevens).toMatchObject({ reden: 'zonder-antwoord' });
    expect((await zaak.termijnen()).length).toBeGreaterThan(0);
    await zaak.doe('rond-route-af', { route: hulp, uitkomst: 'niet-doorgezet', motivatie: 'Er komt geen hulp.' });
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
  });

  test('without consent nothing is shared: the route is over', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...WIL_HULP });
    const [hulp] = await zaak.kies(['vrijwillige-hulp']);
    expect(await zaak.probeer('leg-onderdeel-vast', { route: hulp, onderdeel: 'verwezen' })).toMatchObject({
      status: 409,
    });
    await zaak.deel(hulp, 'toestemming', 'geweigerd');
    expect(await zaak.route(hulp)).toMatchObject({ stand: 'klaar', uitkomst: { code: 'niet-bereid' } });
    expect(await zaak.gebeurd('BerichtNodig')).toEqual([]);
  });
});

describe('Halt', () => {
  /** Chosen on the advice, for a jongere of fourteen: his parents have to consent as well. */
  async function aangemeld(): Promise<{ zaak: Behandeling; halt: string | undefined }> {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...SPIJBELT });
    const [halt] = await zaak.kies(['halt']);
    await zaak.deel(halt, 'voorstel');
    await zaak.deel(halt, 'instemming-jongere', 'gegeven');
    const zonder = await zaak.probeer('leg-onderdeel-vast', { route: halt, onderdeel: 'aangemeld' });
    expect(zonder).toMatchObject({ status: 409 });
    expect(zonder.lichaam.detail).toContain('ouders');
    await zaak.deel(halt, 'instemming-ouders', 'gegeven');
    await zaak.deel(halt, 'aangemeld');
    return { zaak, halt };
  }

  test('positive: what Halt owes comes in any order, the officier hears, and step 8 is done', async () => {
    const { zaak, halt } = await aangemeld();
    // five werkdagen, four weeks and twelve weeks after Monday 2 November
    expect(await zaak.termijnen()).toEqual([
      ['halt/bevestiging', '2026-11-09'],
      ['halt/start', '2026-11-30'],
      ['halt/uitslag', '2027-01-25'],
    ]);
    await zaak.deel(halt, 'gestart'); // before it said that it had received anything
    expect(await zaak.termijnen()).toEqual([['halt/uitslag', '2027-01-25']]);
    await zaak.deel(halt, 'tussenbericht', 'zorgsignaal');
    expect(await zaak.termijnen()).toContainEqual(['halt/tussenbericht', '2026-11-09']);
    await zaak.deel(halt, 'opgepakt');
    await zaak.naar('2026-12-14');
    await zaak.deel(halt, 'afloop', 'positief');
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
    expect((await zaak.gebeurd('BerichtNodig')).map((g) => g.gegevens.bericht)).toEqual([
      'halt-aangemeld',
      'halt-geslaagd',
      'terugkoppeling-halt', // with the end of step 9
    ]);
  });

  test('negative beside help: a decision about a proces-verbaal is due, and the help goes on to an end of its own', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...SPIJBELT, ...WIL_HULP });
    const [hulp, halt] = await zaak.kies(['vrijwillige-hulp', 'halt'], AFWIJKING);
    await zaak.deel(hulp, 'toestemming', 'gegeven');
    await zaak.deel(hulp, 'verwezen');
    for (const deel of ['voorstel', 'instemming-jongere', 'instemming-ouders', 'aangemeld'])
      await zaak.deel(halt, deel, deel.startsWith('instemming') ? 'gegeven' : undefined);
    await zaak.deel(halt, 'afloop', 'negatief');
    expect(await zaak.termijnen()).toContainEqual(['halt/besluit', '2026-11-09']);
    expect(await zaak.route(hulp)).toMatchObject({ stand: 'loopt' });
    await zaak.doe('rond-route-af', { route: hulp, uitkomst: 'niet-effectief', ...AFWIJKING });
    expect((await zaak.zaak()).stap).toBe('uitvoering'); // the decision is still to be taken
    await zaak.doe('besluit-procesverbaal', { route: halt, keuze: 'proces-verbaal', motivatie: 'Verzonnen.' });
    const routes = (await zaak.zaak()).routes as unknown as Routebeeld[];
    expect(routes.map((r) => [r.soort, r.stand, r.uitkomst?.code ?? null])).toEqual([
      ['vrijwillige-hulp', 'klaar', 'niet-effectief'],
      ['halt', 'klaar', 'negatief'],
      ['dwang-strafrecht', 'loopt', null],
    ]);
  });

  test('refused: the same decision, and without a proces-verbaal step 8 is done', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    await zaak.vulIn({ ...NIETS, ...SPIJBELT });
    const [halt] = await zaak.kies(['halt']);
    await zaak.deel(halt, 'voorstel');
    await zaak.deel(halt, 'instemming-jongere', 'geweigerd');
    await zaak.doe('besluit-procesverbaal', { route: halt, keuze: 'geen-proces-verbaal', motivatie: 'Verzonnen.' });
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
  });
});

describe('dwang civiel', () => {
  test('notifications of the Raad come in any order and twice; a measure has an end and is looked at before', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    const [civiel] = await zaak.kies(['dwang-civiel'], AFWIJKING);
    await zaak.deel(civiel, 'zorgmelding-gevraagd');
    expect(await zaak.termijnen()).toEqual([['civiel/zorgmelding', '2026-11-16']]);
    const vt = { route: civiel, onderdeel: 'veilig-thuis-gemeld' };
    expect(await zaak.probeer('leg-onderdeel-vast', vt)).toMatchObject({ status: 422 }); // the check questions first
    await zaak.deel(civiel, 'onderzoek-verzocht');
    await zaak.deel(civiel, 'onderzoek-uitkomst', 'rekest'); // before the intake was heard of
    await zaak.deel(civiel, 'onderzoek-intake', 'onderzoek');
    await zaak.deel(civiel, 'onderzoek-uitkomst', 'rekest'); // again
    expect((await zaak.termijnen()).map(([regel]) => regel)).toEqual(['civiel/rechter']);
    await zaak.deel(civiel, 'maatregel-beslist', 'maatregel');
    // a year from Monday 2 November 2026 lasts through 1 November; eight weeks before that; five werkdagen after it
    expect(await zaak.termijnen()).toEqual([
      ['civiel/einde-maatregel', '2027-11-08'],
      ['civiel/herbeoordeling', '2027-09-06'],
    ]);
    const teLang = { datum: '2027-11-02' };
    expect(
      await zaak.probeer('leg-onderdeel-vast', {
        route: civiel,
        onderdeel: 'maatregel-beslist',
        uitkomst: 'maatregel',
        ...teLang,
      }),
    ).toMatchObject({ status: 422 });
    await zaak.deel(civiel, 'herbeoordeeld');
    expect((await zaak.termijnen()).map(([regel]) => regel)).toEqual(['civiel/einde-maatregel']);
    await zaak.doe('rond-route-af', { route: civiel, uitkomst: 'maatregel-geeindigd' });
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
  });

  test('on the 18th birthday the civil route stops and criminal law goes on', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02', { geboortedatum: '2008-11-15' });
    const [civiel, straf] = await zaak.kies(['dwang-civiel', 'dwang-strafrecht'], AFWIJKING);
    await zaak.deel(civiel, 'zorgmelding-gevraagd');
    await zaak.naar('2026-11-16');
    expect(await zaak.route(civiel)).toMatchObject({ stand: 'gestaakt' });
    expect((await zaak.gebeurd('RouteGestaakt'))[0]).toMatchObject({
      dag: '2026-11-15',
      gegevens: { door: 'meerderjarig' },
    });
    expect(await zaak.route(straf)).toMatchObject({ stand: 'loopt' });
  });
});

describe('dwang strafrecht', () => {
  test('called, missed, heard, a proces-verbaal in time, and a decision; longer only with the officier', async () => {
    const zaak = await Behandeling.totStap7('2026-11-02');
    const [straf] = await zaak.kies(['dwang-strafrecht'], AFWIJKING);
    // two months after Monday 2 November is Saturday 2 January: the first werkdag after it
    expect(await zaak.termijnen()).toEqual([['pv/na-melding', '2027-01-04']]);
    // sooner than the ten werkdagen in which to find a lawyer
    const [verdachten, plaats] = [['jongere'], 'Verzonnen plein 1'];
    const oproep = { verdachten, verhoorOp: '2026-11-09', tijd: '10:00', plaats };
    expect(await zaak.probeer('roep-op', oproep)).toMatchObject({ status: 422 });
    await zaak.doe('roep-op', { ...oproep, ...AFWIJKING });
    await zaak.naar('2026-11-09');
    const verhoor = async () => (await zaak.zaak()).verhoren.at(-1)?.id;
    await zaak.doe('leg-verhoor-vast', { verhoor: await verhoor(), uitkomst: 'niet-verschenen' });
    await zaak.doe('roep-op', { verdachten, verhoorOp: '2026-11-16', tijd: '10:00', ...AFWIJKING });
    await zaak.doe('verzet-verhoor', { verhoor: await verhoor(), verhoorOp: '2026-11-17', tijd: '11:00' });
    await zaak.naar('2026-11-17');
    const gehouden = { verhoor: await verhoor(), uitkomst: 'gehouden' };
    expect(await zaak.probeer('leg-verhoor-vast', gehouden)).toMatchObject({ status: 422 });
    await zaak.doe('leg-verhoor-vast', { ...gehouden, cautie: 'gegeven' });
    expect(await zaak.termijnen()).toEqual([
      ['pv/na-melding', '2027-01-04'],
      ['pv/na-verhoor', '2026-12-17'],
    ]);
    const termijn = (await zaak.zaak()).termijnen.find((t) => t.regel === 'pv/na-verhoor' && t.stand === 'open')?.id;
    const zelf = { termijn, laatsteDag: '2026-12-31', motivatie: 'Meer tijd.' };
    expect(await zaak.probeer('verleng-termijn', zelf)).toMatchObject({ status: 409 });
    await zaak.deel(straf, 'overleg-officier', 'akkoord', { datum: '2027-01-15' });
    expect((await zaak.termijnen()).map(([, dag]) => dag)).toEqual(['2027-01-15', '2027-01-15']);
    const pv = { route: straf, onderdeel: 'pv-opgemaakt', uitkomst: 'jongere' };
    expect(await zaak.probeer('leg-onderdeel-vast', pv)).toMatchObject({ status: 422 }); // culpable or not?
    const vragen = { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'nee', artikel5b: 'nee', eerderVeroordeeld: 'nee' };
    await zaak.vulIn(vragen, 'procesverbaal');
    await zaak.deel(straf, 'pv-opgemaakt', 'jongere');
    await zaak.deel(straf, 'pv-ingezonden');
    // a copy for the Raad, since a jongere is suspect: five werkdagen after Tuesday 17 November
    expect(await zaak.termijnen()).toContainEqual(['pv/afschrift', '2026-11-24']);
    await zaak.deel(straf, 'afschrift-raad');
    await zaak.deel(straf, 'om-beslissing', 'dagvaarding'); // nobody said that it was received
    await zaak.deel(straf, 'zitting', undefined, { datum: '2027-03-01' });
    expect(await zaak.termijnen()).toContainEqual(['om/uitspraak', '2027-03-15']);
    await zaak.deel(straf, 'uitspraak', 'voorwaardelijk');
    expect(await zaak.route(straf)).toMatchObject({ stand: 'klaar', uitkomst: { code: 'veroordeeld' } });
    expect((await zaak.gebeurd('RouteonderdeelGedaan')).at(-1)?.gegevens).toMatchObject({ datum: '2028-11-17' });
    expect(await zaak.rondAf()).toMatchObject({ status: 'gesloten' });
  });
});

// Cases of today, for what only happens in a real one: their clock is that of the machine.
describe('a real case', () => {
  const vandaag = dagVan(Date.now());

  /** A made-up child of fifteen with its school. */
  function kind() {
    const leerling = { ...(melding(vandaag).leerling as object), persoonsnummer: persoonsnummer() };
    const zaakVan = async (nummer: string): Promise<string> => {
      const pad = `/v1/verzuimmeldingen/${nummer}`;
      await expect.poll(async () => (await lpa.haal(pad)).lichaam.zaakId).toBeTruthy();
      return String((await lpa.haal(pad)).lichaam.zaakId);
    };
    return {
      meld: async (nummer: string): Promise<string> => {
        await school.meld(vandaag, { leerling, meldingsnummer: nummer });
        return zaakVan(nummer);
      },
      trekIn: (nummer: string) =>
        school.post(`/v1/verzuimmeldingen/${nummer}/intrekking`, { mutatietijd: `${vandaag}T09:45:00Z` }),
    };
  }
  const totStap7 = async (zaakId: string): Promise<Behandeling> => new Behandeling(boa, zaakId).naarStap7();

  test('what falls under the Wpg is for a BOA: to choose, to record, and to read', async () => {
    const nummer = meldingsnummer();
    const zaak = await totStap7(await kind().meld(nummer));
    const ander = new Behandeling(lpa, zaak.zaakId);
    expect(await ander.probeer('kies-routes', { routes: ['halt'], ...AFWIJKING })).toMatchObject({ status: 403 });
    const [halt] = await zaak.kies(['halt'], AFWIJKING);
    const gezien = (await ander.route(halt)) as unknown as Record<string, unknown>;
    expect(gezien).toMatchObject({ id: halt, afgeschermd: true });
    const { routes, termijnen, ...rest } = (await ander.zaak()) as unknown as Record<string, unknown>;
    const { brieven, berichten } = rest;
    expect(JSON.stringify({ routes, termijnen, brieven, berichten })).not.toMatch(/halt/i);
    expect(JSON.stringify(await ander.alles())).not.toMatch(/"halt"/);
    expect(await zaak.route(halt)).toMatchObject({ soort: 'halt' });
  });

  test('a withdrawal of the melding inside Halt ends the route, and Halt hears that', async () => {
    const [nummer, leerling] = [meldingsnummer(), kind()];
    const zaak = await totStap7(await leerling.meld(nummer));
    await zaak.vulIn({ ...NIETS, ...SPIJBELT });
    const [halt] = await zaak.kies(['halt'], AFWIJKING);
    for (const deel of ['voorstel', 'instemming-jongere', 'instemming-ouders', 'aangemeld'])
      await zaak.deel(halt, deel, deel.startsWith('instemming') ? 'gegeven' : undefined);
    await leerling.trekIn(nummer);
    await expect.poll(async () => (await zaak.zaak()).status).toBe('gesloten');
    expect(await zaak.route(halt)).toMatchObject({ stand: 'gestaakt' });
    expect((await zaak.gebeurd('BerichtNodig')).map((g) => g.gegevens.bericht)).toEqual([
      'halt-aangemeld',
      'halt-ingetrokken',
    ]);
  });

  test('a proeftijd that a case ended with is noticed by the next case of the child', async () => {
    const leerling = kind();
    const zaak = await totStap7(await leerling.meld(meldingsnummer()));
    const [straf] = await zaak.kies(['dwang-strafrecht'], AFWIJKING);
    await zaak.vulIn({ verwijtbaarJongere: 'ja', verwijtbaarOuder: 'nee', artikel5b: 'nee' }, 'procesverbaal');
    await zaak.deel(straf, 'pv-opgemaakt', 'jongere', AFWIJKING); // without a verhoor: a departure
    await zaak.deel(straf, 'pv-ingezonden');
    await zaak.deel(straf, 'om-beslissing', 'waarschuwing-proeftijd');
    await zaak.rondAf();
    const tweede = new Behandeling(boa, await leerling.meld(meldingsnummer()));
    const totEnMet = `${Number(vandaag.slice(0, 4)) + 2}${vandaag.slice(4)}`.replace('-02-29', '-02-28');
    expect((await tweede.gebeurd('ProeftijdOpgemerkt'))[0]?.gegevens).toEqual({ zaakId: zaak.zaakId, totEnMet });
    expect((await tweede.zaak()) as unknown as { proeftijd: unknown }).toMatchObject({ proeftijd: { totEnMet } });
  });
});
