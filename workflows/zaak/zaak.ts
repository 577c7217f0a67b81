import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  setDefaultSignalHandler,
  setHandler,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import type { Antwoord, Boeking } from '../../activities/types.ts';
import { type Bezigheid, teDoen } from '../../mas/bezigheden.ts';
import { dagVan } from '../../mas/datum.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Actor } from '../../mas/gebeurtenis.ts';
import { mogelijkeHandelingen } from '../../mas/handelingen/index.ts';
import { type Stap } from '../../mas/stappenplan.ts';
import { isKlaar, stappenOpKaart } from '../../mas/voortgang.ts';
import { wekkingen } from '../../mas/wekkingen.ts';
import {
  type Bevestiging,
  handel,
  handelSein,
  ontvang,
  type Postverzoek,
  type Stand,
  type Verzoek,
  vouwOpnieuw,
  vraagStand,
  type Zaakstart,
} from '../definities.ts';
import { noteerStand } from '../opname.ts';
import { beslisEnBoek, bezorg, openZaak, verricht } from './activiteiten.ts';
import { Bezigheden } from './bezigheden.ts';
import { Kenmerken } from './kenmerken.ts';
import { Klok } from './klok.ts';
import { Slot } from './slot.ts';
import { alsFout, keurPost, keurVerzoek, leesSein } from './verzoek.ts';
import { Wekkers } from './wekkers.ts';

const ZAAK: Actor = { soort: 'zaak' };
type Opdrachtgever = Pick<Boeking, 'van' | 'actor'>;
/** Runs that began before it hand over as soon as they are long enough, whatever woke them. */
const NA_BOEKING = 'overdracht-na-boeking';
/** A route that was voided is over as well. */
const isOver = (d: Dossier, route: string): boolean => d.routes[route]?.stand !== 'loopt';

/** A case: its dossier, and the one way in which that changes. Everything that runs is derived from the dossier. */
export class Zaak {
  dossier: Dossier;
  private readonly start: Zaakstart;
  private readonly klok: Klok;
  private readonly slot = new Slot();
  private readonly wekkers: Wekkers;
  private readonly bezigheden: Bezigheden;
  private readonly kenmerken = new Kenmerken();
  private boekingen = 0;
  /** Whether the history was long enough for a next run at the last booking; null until that is what counts. */
  private vol: boolean | null = null;
  /** While a run hands over it starts nothing new. */
  private stil = false;

  constructor(start: Zaakstart) {
    this.start = start;
    // a run of an older version hands over a dossier that knows less
    this.dossier = { ...leegDossier(start.zaakId), ...start.dossier };
    this.klok = new Klok(start.verschuiving);
    this.wekkers = new Wekkers(this.klok, ({ sleutel, opdracht }) => this.boek(sleutel, opdracht));
    this.bezigheden = new Bezigheden((bezigheid) => this.doe(bezigheid));
    this.openDeuren();
    this.volg();
  }

  /** The only way anything changes: decided and written by the activity, folded here in the order of the ledger. */
  boek(
    sleutel: string,
    opdracht: unknown,
    door: Opdrachtgever = { van: 'zaak', actor: ZAAK },
    vanaf?: Dossier,
  ): Promise<Antwoord> {
    return this.slot.om(async () => {
      const basis = vanaf ?? this.dossier;
      const moment = this.klok.nu();
      const uit = await beslisEnBoek({ zaakId: this.start.zaakId, na: basis.nr, sleutel, opdracht, moment, ...door });
      this.dossier = uit.gebeurtenissen.reduce(pasToe, basis);
      noteerStand(moment, this.dossier);
      this.boekingen += 1;
      if (patched(NA_BOEKING)) this.vol = this.isLang();
      this.volg();
      return uit.antwoord;
    });
  }

  /** Does what is due, and books what became of it. */
  private async doe(bezigheid: Bezigheid): Promise<void> {
    const { zaakId } = this.start;
    const { sleutel } = bezigheid;
    if (bezigheid.soort === 'attendeer' || bezigheid.soort === 'open-zaak') {
      const gedaan =
        bezigheid.soort === 'attendeer'
          ? await verricht({ zaakId, bezigheid })
          : await openZaak({ zaakId, bezigheid, moment: this.klok.nu() });
      if (gedaan) await this.boek(`verricht/${sleutel}`, { soort: 'boek-verricht', bezigheid: sleutel });
      return;
    }
    const bezorging = await bezorg(this.start, bezigheid);
    if (bezorging.uit === 'bezorgd') {
      const { kanaal, bezorgdOp } = bezorging;
      const wanneer = bezorgdOp === undefined ? {} : { bezorgdOp: this.klok.van(bezorgdOp) };
      await this.boek(`bezorgd/${sleutel}`, { soort: 'boek-bezorgd', bezigheid, kanaal, ...wanneer });
    }
    if (bezorging.uit === 'geweigerd')
      await this.boek(`bezorgd/${sleutel}`, { soort: 'boek-geweigerd', bezigheid, code: bezorging.code });
    if (bezorging.uit === 'onzeker') await this.boek(`bezorgd/${sleutel}`, { soort: 'boek-onzeker', bezigheid });
  }

  /** Waits for a step; passes at once when it is done, skipped, or fell away, or stands on the other routekaart. */
  stap(stap: Stap): Promise<void> {
    return this.tot((d) => isKlaar(d, stap) || !stappenOpKaart(d).includes(stap));
  }

  /** Waits until one of these parts of a route is done; passes at once when the route is over. */
  routedeel(route: string, ...onderdelen: string[]): Promise<void> {
    return this.tot(
      (d) => isOver(d, route) || d.routes[route]?.gedaan.some((g) => onderdelen.includes(g.onderdeel)) === true,
    );
  }

  routeKlaar(route: string): Promise<void> {
    return this.tot((d) => isOver(d, route));
  }

  /** Waits until the n-th meeting of a cycle was held; passes at once when the cycle is over. */
  mdoGehouden(mdo: string, nummer: number): Promise<void> {
    return this.tot((d) => d.mdos[mdo]?.stand !== 'loopt' || d.mdos[mdo].gehouden.length >= nummer);
  }

  mdoKlaar(mdo: string): Promise<void> {
    return this.tot((d) => d.mdos[mdo]?.stand !== 'loopt');
  }

  /** Waits for a route or a cycle that nobody follows yet, and gives its id. */
  async nieuwe(deel: 'routes' | 'mdos', gehad: readonly string[]): Promise<string> {
    const zoek = (d: Dossier) => Object.keys(d[deel]).find((id) => !gehad.includes(id));
    await this.tot((d) => zoek(d) !== undefined);
    return zoek(this.dossier) ?? '';
  }

  tot(klaar: (dossier: Dossier) => boolean): Promise<void> {
    return condition(() => klaar(this.dossier));
  }

  /** Runs the method until the case ends, or until this run hands over to the next. */
  async totHetEindigt(verloop: () => Promise<unknown>): Promise<void> {
    // a first command that was refused leaves an empty case: that ends by itself
    await condition(() => this.dossier.status !== 'leeg' || (this.boekingen > 0 && this.inRust()));
    const bereik = new CancellationScope();
    const loopt = bereik.run(() => (this.dossier.status === 'open' ? verloop() : Promise.resolve()));
    const onderbroken = condition(() => this.dossier.status !== 'open' || this.moetVerder());
    await Promise.race([loopt.then(() => new Promise(() => undefined)), onderbroken]);
    bereik.cancel();
    await loopt.catch((oorzaak: unknown) => {
      if (!isCancellation(oorzaak)) throw oorzaak;
    });
    if (this.dossier.status === 'open') await this.draagOver();
    while (!this.isUit()) await condition(() => this.isUit());
  }

  private openDeuren(): void {
    const toestand = () => ({ rust: this.slot.leeg && this.dossier.nr > 0, overdracht: this.stil });
    setHandler(handel, (v) => this.handel(v), {
      validator: (v) => {
        keurVerzoek(v, this.dossier, dagVan(this.klok.nu()), toestand());
      },
    });
    setHandler(ontvang, (v) => this.ontvang(v), {
      validator: (v) => {
        keurPost(v, toestand());
      },
    });
    setHandler(handelSein, (v) => this.hoor(handelSein.name, v));
    setDefaultSignalHandler((naam, v) => this.hoor(naam, v));
    setHandler(vouwOpnieuw, async () => {
      await this.boek(`vouw/${uuid4()}`, { soort: 'lees-bij' }, undefined, leegDossier(this.start.zaakId));
    });
    setHandler(vraagStand, () => this.stand());
  }

  private stand(): Stand {
    const wektOp = wekkingen(this.dossier).map((w) => w.wektOp);
    return {
      dossier: this.dossier,
      mogelijk: mogelijkeHandelingen(this.dossier),
      rust: this.slot.leeg && this.bezigheden.geen && teDoen(this.dossier).length === 0,
      eersteWekking: wektOp.length > 0 ? Math.min(...wektOp) : null,
    };
  }

  private async handel({ sleutel, handeling, actor }: Verzoek): Promise<Bevestiging> {
    return this.bevestig(await this.boek(`verzoek/${sleutel}`, handeling, { van: 'handeling', actor }));
  }

  private async ontvang({ sleutel, actor, opdracht }: Postverzoek): Promise<Bevestiging> {
    return this.bevestig(await this.boek(`post/${sleutel}`, opdracht, { van: 'postvak', actor }));
  }

  private async hoor(naam: string, x: unknown): Promise<void> {
    const { sleutel, opdracht, van, actor } = leesSein(naam, x);
    await this.boek(sleutel, opdracht, { van, actor });
  }

  private bevestig({ nr, geweigerd }: Antwoord): Bevestiging {
    if (geweigerd) throw alsFout(geweigerd);
    return { nr };
  }

  private volg(): void {
    if (this.dossier.nr > 0) this.kenmerken.volg(this.dossier);
    // what is started in the task that hands over would be started again by the next run
    if (this.stil || (this.vol === true && this.dossier.status === 'open')) return;
    this.wekkers.volg(wekkingen(this.dossier));
    this.bezigheden.volg(teDoen(this.dossier));
  }

  private inRust(): boolean {
    return this.slot.leeg && allHandlersFinished();
  }

  /** Everybody has his answer, and everything that had to go out is out and booked. */
  private isUit(): boolean {
    return this.inRust() && this.bezigheden.geen && teDoen(this.dossier).length === 0;
  }

  /**
   * Decided at a booking, and at no other moment. An action that is refused at the door wakes the run as well, in a task that
   * counts for the length of the history and that no replay sees: what it set in motion nobody could replay. And a run that
   * hands over has booked something, or a case with many timers could hand over for ever without getting anywhere.
   */
  private moetVerder(): boolean {
    return this.vol ?? (this.boekingen > 0 && this.isLang());
  }

  private isLang(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > (this.start.verderNa ?? Infinity);
  }

  /** Everybody who is being helped gets his answer first; timers and notices begin again from the dossier. */
  private async draagOver(): Promise<void> {
    this.stil = true;
    this.wekkers.volg([]);
    while (!this.inRust()) await condition(() => this.inRust());
    if (this.dossier.status === 'open') await continueAsNew({ ...this.start, dossier: this.dossier });
    this.stil = false;
    this.volg();
  }
}
