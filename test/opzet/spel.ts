import { alsGebeurtenis, beslis, type Briefvoorbeeld, type Feiten } from '../../mas/beslis/index.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import { beginVan, type Dag } from '../../mas/datum.ts';
import type { Keuzeroute, Routesoort } from '../../mas/begrippen.ts';
import type { Lijst } from '../../mas/besluiten.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier, RouteStand } from '../../mas/dossier/types.ts';
import type {
  Actor,
  Gebeurtenis,
  Gebeurtenissoort,
  GebeurtenisVan,
  InhoudRef,
  Voorval,
} from '../../mas/gebeurtenis.ts';
import type { Opdracht, Van, Weigering } from '../../mas/opdracht.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { lopendeRoutes, routeregelVan } from '../../mas/routes/index.ts';
import { wekkingen } from '../../mas/wekkingen.ts';
import { protocollen } from './protocollen.ts';
import { weegMet } from '../../protocol/weeg.ts';

const NEGEN_UUR = 9 * 3_600_000;

/** A reference to a text that exists as far as the rules are concerned. */
export const tekst = (...velden: InhoudRef['velden']): InhoudRef => ({ id: 'tekst-1', sha256: 'a'.repeat(64), velden });

/** What a departure from the MAS comes with: pas toe of leg uit. */
export const afwijking = { inhoud: tekst('motivatie'), afwijkreden: 'anders' };
/** What a choice comes with that always has to be explained. */
export const motivatie = { inhoud: tekst('motivatie') };

/** Answers to questions of a questionnaire. */
export type Antwoorden = Record<string, unknown>;

/** The rules refused it: nothing was booked. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';
}

/** A case played on the rules alone: no server, no database, a day that the test chooses. */
export class Spel {
  dossier: Dossier = leegDossier('proef-test-regulier-1');
  readonly gebeurtenissen: Gebeurtenis[] = [];
  /** What the last decision gave, with what griffie keeps apart from the event. */
  besloten: readonly Voorval[] = [];
  vandaag: Dag;
  /** The account that acts. */
  wie = 'lpa-1';
  /** What griffie would read besides, for every command from now on. */
  feiten: Feiten = {};
  /** What was written with each questionnaire, by the id of the text. */
  private readonly geschreven = new Map<string, Antwoorden>();
  private teller = 0;
  private readonly anders: (protocol: Protocol) => Protocol;

  /** @param anders what the protocol of the municipality says otherwise; the same protocol gives the same one */
  constructor(vandaag: Dag, anders: (protocol: Protocol) => Protocol = (protocol) => protocol) {
    this.vandaag = vandaag;
    this.anders = anders;
  }

  /** Decides and folds; gives the refusal, or null when it was booked. */
  doe(opdracht: unknown, van: Van = 'handeling', feiten: Feiten = {}): Weigering | null {
    const sleutel = `k${(this.teller += 1)}`;
    const actor: Actor = van === 'zaak' ? { soort: 'zaak' } : { soort: 'account', id: this.wie };
    const gemeente = this.dossier.gemeente ?? (opdracht as { gemeente?: string } | null)?.gemeente ?? null;
    const protocol = this.anders(protocollen.voor(gemeente));
    const omgeving = {
      moment: beginVan(this.vandaag) + NEGEN_UUR,
      vandaag: this.vandaag,
      dag: this.vandaag,
      protocol,
      weeg: weegMet(protocol),
      code: 'toets',
      feiten: { ...this.feiten, ...this.antwoorden((opdracht as { lijst?: Lijst } | null)?.lijst), ...feiten },
      sleutel,
      actor,
    };
    const besluit = beslis(this.dossier, opdracht, van, omgeving);
    if ('weigering' in besluit) return besluit.weigering;
    this.besloten = besluit.voorvallen;
    for (const voorval of besluit.voorvallen) {
      const g = { ...alsGebeurtenis(this.dossier, voorval, this.vandaag, omgeving), hash: `h${this.dossier.nr + 1}` };
      this.gebeurtenissen.push(g);
      this.dossier = pasToe(this.dossier, g);
    }
    return null;
  }

  gelukt(opdracht: Opdracht, van: Van = 'handeling', feiten: Feiten = {}): this {
    const weigering = this.doe(opdracht, van, feiten);
    if (weigering) throw new Geweigerd(`${opdracht.soort}: ${weigering.code} ${weigering.tekst}`);
    return this;
  }

  /** The melding with which every case begins. */
  meld(meldingsnummer = '1001', extra: Partial<Extract<Opdracht, { soort: 'meld' }>> = {}, feiten: Feiten = {}): this {
    const melding = {
      meldingsnummer,
      mutatietijd: `${this.vandaag}T07:00:00.000Z`,
      duoSoort: 'V3' as const,
      eersteDag: '2026-10-05',
      laatsteDag: null,
      vestiging: '99XX00',
    };
    return this.gelukt(
      {
        soort: 'meld',
        dag: this.vandaag,
        leerlingId: 'leerling-1',
        zaaksoort: 'regulier',
        gemeente: 'GM0361',
        vakantieregio: 'noord',
        proef: true,
        melding,
        inhoud: tekst('melding'),
        ...extra,
      },
      'postvak',
      feiten,
    );
  }

  rondAf(stap: Extract<Opdracht, { soort: 'rond-af' }>['stap'], uitkomst: string, extra: object = {}): this {
    // the letters of these steps are not written here, so it is said why the step is done all the same
    const waarom = stap === 'brief' || stap === 'evaluatie' ? motivatie : {};
    return this.gelukt({ soort: 'rond-af', stap, uitkomst, ...waarom, ...extra });
  }

  /** Step 9: the school knows it without a letter, and the messages to the partners get out. */
  koppelTerug(): this {
    const brief = `stap/terugkoppeling/${this.dossier.ronde}`;
    if (this.dossier.brieven[brief]) this.gelukt({ soort: 'zie-af-van-brief', over: brief, ...motivatie });
    this.rondAf('terugkoppeling', 'teruggekoppeld', { verzuimGestopt: 'ja' });
    for (const bezigheid of teDoen(this.dossier).filter(({ soort }) => soort === 'bericht'))
      this.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'webhook' }, 'zaak');
    return this;
  }

  /** From now on griffie reads this as well: the child, the specification of the absence, earlier cases. */
  weet(feiten: Feiten): this {
    this.feiten = { ...this.feiten, ...feiten };
    return this;
  }

  /** The answers as griffie reads them: of the lists as they stand in the dossier, the one that was filled in last on top. */
  private antwoorden(zonder?: Lijst): Pick<Feiten, 'antwoorden'> {
    const lijsten = Object.values(this.dossier.antwoorden)
      .filter(({ lijst }) => lijst !== zonder)
      .sort((a, b) => a.nr - b.nr);
    const gegeven = lijsten.map(({ inhoud }) => this.geschreven.get(inhoud?.id ?? ''));
    return { antwoorden: Object.assign({}, ...gegeven) as Antwoorden };
  }

  /** Fills a questionnaire in; gives the refusal, or null when it was booked. */
  antwoord(lijst: Lijst, antwoorden: Antwoorden): Weigering | null {
    const inhoud = { ...tekst('antwoorden'), id: `antwoorden-${this.geschreven.size + 1}` };
    this.geschreven.set(inhoud.id, antwoorden);
    return this.doe({ soort: 'vul-vragenlijst-in', lijst, inhoud }, 'handeling', { gegeven: antwoorden });
  }

  /** Fills a questionnaire in; later decisions know the answers. */
  vulIn(lijst: Lijst, antwoorden: Antwoorden): this {
    const weigering = this.antwoord(lijst, antwoorden);
    if (weigering) throw new Error(`${lijst}: ${weigering.code} ${weigering.tekst}`);
    return this;
  }

  /** The choice of step 7, explained in case it departs from the advice. */
  kies(...routes: Keuzeroute[]): this {
    return this.gelukt({ soort: 'kies-routes', routes, ...afwijking });
  }

  /** The route of this kind that was begun last, whether it runs or not. */
  route(soort: Routesoort): RouteStand {
    const begonnen = this.van('RouteBegonnen').filter((g) => g.gegevens.routesoort === soort);
    const stand = this.dossier.routes[begonnen.at(-1)?.gegevens.route ?? ''];
    if (!stand) throw new Error(`er is geen route ${soort} begonnen`);
    return stand;
  }

  /** Records a part of the route that has it; gives the refusal, or null when it was booked. */
  probeer(onderdeel: string, uitkomst?: string, extra: object = {}): Weigering | null {
    const route = lopendeRoutes(this.dossier).find((r) => Object.hasOwn(routeregelVan(r).onderdelen, onderdeel))?.id;
    const hoe = uitkomst === undefined ? {} : { uitkomst };
    return this.doe({ soort: 'leg-onderdeel-vast', route: route ?? 'geen', onderdeel, ...hoe, ...extra });
  }

  /** Records a part of the route that has it. */
  legVast(onderdeel: string, uitkomst?: string, extra: object = {}): this {
    const weigering = this.probeer(onderdeel, uitkomst, extra);
    if (weigering) throw new Error(`${onderdeel}: ${weigering.code} ${weigering.tekst}`);
    return this;
  }

  /** The open terms whose rule begins so, each with its last day. */
  termijnen(begin = ''): [string, Dag][] {
    return openTermijnen(this.dossier)
      .filter(({ regel }) => regel.startsWith(begin))
      .map(({ regel, laatsteDag }) => [regel, laatsteDag]);
  }

  /** How the terms of a rule ended, in the order in which they did. */
  geeindigd(regel: string): string[] {
    return this.van('TermijnBeeindigd')
      .filter(({ gegevens }) => this.dossier.termijnen[gegevens.id]?.regel === regel)
      .map(({ gegevens: { einde, reden } }) => (reden === undefined ? einde : `${einde}: ${reden}`));
  }

  /** Letters and messages that came to be due, in their order. */
  get brieven(): string[] {
    return this.van('BriefNodig').map(({ gegevens }) => gegevens.brief);
  }
  get berichten(): string[] {
    return this.van('BerichtNodig').map(({ gegevens }) => gegevens.bericht);
  }

  /** Settles a letter for one person, and has it leave the house. */
  verstuurBrief(over: string): this {
    const voorbeeld = voorbeeldVan(this, over);
    this.gelukt({ soort: 'stel-brief-vast', over, voorbeeld: 'voorbeeld-1' }, 'handeling', { voorbeeld });
    for (const bezigheid of teDoen(this.dossier))
      if (bezigheid.soort === 'brief' && bezigheid.over === over)
        this.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'post' }, 'zaak');
    return this;
  }

  /** Voids the action that event `nr` belongs to, with the facts that griffie would read. */
  herstel(nr: number): Weigering | null {
    const sleutel = this.gebeurtenissen[nr - 1]?.sleutel;
    const boeking = this.gebeurtenissen.filter((g) => g.sleutel === sleutel);
    const ervoor = this.gebeurtenissen
      .filter((g) => g.nr < (boeking[0]?.nr ?? 0))
      .reduce(pasToe, leegDossier(this.dossier.id));
    return this.doe({ soort: 'herstel', nr, inhoud: tekst('motivatie') }, 'handeling', { boeking, ervoor });
  }

  /** Lets everything ring that is due by noon of a day, and goes on from that day. */
  tot(dag: Dag): this {
    const nu = beginVan(dag) + 12 * 3_600_000;
    for (let w = wekkingen(this.dossier)[0]; w && w.wektOp <= nu; w = wekkingen(this.dossier)[0])
      this.gelukt(w.opdracht, 'zaak');
    this.vandaag = dag;
    return this;
  }

  van<S extends Gebeurtenissoort>(soort: S): GebeurtenisVan<S>[] {
    return this.gebeurtenissen.filter((g): g is GebeurtenisVan<S> & Gebeurtenis => g.soort === soort);
  }
}

/**
 * What somebody saw of a letter on this day: a copy for a parent, and whatever else is said. Its copies have ids of their
 * own, as each time that somebody looks.
 */
export const voorbeeldVan = (spel: Spel, over: string, anders: Partial<Briefvoorbeeld> = {}): Briefvoorbeeld => ({
  over,
  door: spel.wie,
  dag: spel.vandaag,
  exemplaren: [exemplaar(`${over.replaceAll('/', '-')}-${spel.dossier.nr}`)],
  bijlagen: [],
  metAlinea: true,
  weggelaten: [],
  ...anders,
});
export const exemplaar = (id: string, anders: Partial<Briefvoorbeeld['exemplaren'][number]> = {}) => ({
  id,
  aan: { soort: 'gezag' as const, id: 'gezag-1' },
  versie: 'ouder' as const,
  kanaal: 'post' as const,
  document: { id: `document-${id}`, sha256: 'b'.repeat(64) },
  vierOgen: [],
  ...anders,
});

/** A case of routekaart A at step 7, all of it done on one day. */
export const bijKeuze = (
  dag: Dag = '2026-11-02',
  feiten: Feiten = {},
  anders?: (protocol: Protocol) => Protocol,
): Spel => {
  const spel = new Spel(dag, anders).weet(feiten).meld();
  spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  return spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
};
