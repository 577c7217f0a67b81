/**
 * The facts of a case. Everything here travels through Temporal and stands in the ledger in clear, so nothing here may
 * hold a name or free text: what a person wrote is referred to by {@link InhoudRef} and lives in a table of its own.
 */
import type { DuoSoort, Regime, Routesoort, Zaaksoort } from './begrippen.ts';
import type { GeraakteRegel, Waarde } from './beslistabel.ts';
import type { Berichtkanaal, Berichtsoort, Toestemmingspartner } from './berichten.ts';
import type { BezwaarTegen } from './bezwaar.ts';
import type { Besluitsoort, Lijst } from './besluiten.ts';
import type { Vernietigdeel } from './bewaren/regels.ts';
import type { Deel } from './dossier/delen.ts';
import type { DuoMelding } from './duo.ts';
import type { Documentaard } from './documenten.ts';
import type { Briefkanaal, Briefsoort, Briefstuk, Exemplaar, Vierogenreden } from './brieven.ts';
import type { Dag, Moment } from './datum.ts';
import type { Dwangsom, Vaststelling } from './dwangsom.ts';
import type { Vakantieregio } from './protocol.ts';
import type { Rectificatiebesluit, Rectificatievrager } from './rectificatie.ts';
import type { Aanvraaggegevens } from './aanvraag/gebeurtenis.ts';
import type { Absoluutgegevens } from './absoluut/gebeurtenis.ts';
import type { Vervolgopdracht } from './opdracht.ts';
import type { Vrijstellinggegevens } from './vrijstelling/gebeurtenis.ts';
import type { DuoReden, Routekaart, Sluitreden, Stap } from './stappenplan.ts';
import type { Afleiding, Trede } from './termijn/types.ts';
import type { Duurmoment } from './verzuim/duren.ts';
import type { Urenmoment } from './verzuim/uren.ts';

/** Who acted: an account (a person, or the connector of a school), or the case itself. Opaque ids only. */
export type Actor = { soort: 'account'; id: string } | { soort: 'zaak' };

/** What people write with an action. `sha256` is salted: a plain hash of a short text can be guessed. */
export interface InhoudRef {
  id: string;
  sha256: string;
  /** Which texts it holds, so that a rule can ask for a motivation without reading it. */
  velden: Tekstveld[];
}
/**
 * `antwoorden` are those of a questionnaire, `antwoord` is what a ketenpartner wrote, `plaats` is where people meet, `invoer`
 * is what a decision was given.
 */
export type Tekstveld = 'motivatie' | 'toelichting' | 'melding' | 'antwoorden' | 'antwoord' | 'plaats' | 'invoer';

export interface Meldinggegevens {
  meldingsnummer: string;
  /** When the school last changed it, ISO instant: with the number the identity of a message (domain §7.2). */
  mutatietijd: string;
  duoSoort: DuoSoort;
  eersteDag: Dag;
  laatsteDag: Dag | null;
  vestiging: string;
}

/** A term with every date in it and how it was reached, so that nobody has to compute it again later. */
export interface Termijnstart {
  /** Unique for the life of the case: the keys of its wake-ups are made of it. */
  id: string;
  /** The rule in the protocol, e.g. `stap/onderzoek`. */
  regel: string;
  naam: string;
  /** What it belongs to: a step in a round, or a melding. */
  over: string;
  vanaf: Dag;
  laatsteDag: Dag;
  afleiding: Afleiding;
  treden: Trede[];
  /** Where nobody but who works on it may read what it is about. */
  regime?: Extract<Regime, 'WPG'>;
}
export type Termijnstand = Pick<Termijnstart, 'laatsteDag' | 'afleiding' | 'treden'>;
/**
 * `ongedaan`: what it counted from was voided, so it never should have run. `bereikt`: it was no duty but a threshold, and
 * its day has come.
 */
export type Termijneinde = 'gehaald' | 'vervallen' | 'ongedaan' | 'bereikt';

/** Whether a child gets any education (domain §3.1): what the LPA judges, and what the MDO cycle rests on. */
export type Thuiszitoordeel = 'thuiszitter' | 'dreigend-thuiszitter' | 'geen-thuiszitter';
/** What ketenpartners hear at step 9 of how it stands with the absence. */
export type VerzuimGestopt = 'ja' | 'nee' | 'onbekend';
export type Gesprekspartner = 'ouder' | 'jongere' | 'school' | 'ketenpartner';
export type Mdoaanleiding = 'aaneengesloten-verzuim' | 'thuiszitten' | 'keuze-lpa';
/** The end of the duty to go to school (LPW 3, 4b). It comes with age, so it stands in payloads only: no summary names it. */
export interface Mijlpaal {
  grond: 'achttien' | 'leerplicht';
  /** The first day on which there is no duty any more. */
  dag: Dag;
  wektOp: Moment;
  /** Whether the Doorstroompunt takes over. */
  doorstroompunt: boolean;
}

/** What else comes with age: the duty begins (LPW 3 lid 1), or goes on as kwalificatieplicht (LPW 4b). In payloads only. */
export type Leeftijdsmijlpaal = 'begin-leerplicht' | 'begin-kwalificatieplicht';

/** On whom a last is imposed: who has the duty of LPW 2 lid 1, or from twelve the jongere himself (lid 3). */
export type Overtreder = 'ouder' | 'jongere';

/** What one table of a decision said and by which rules; what it was given is inhoud. */
export interface Bonregel {
  beslissing: string;
  hitPolicy: string | null;
  regels: GeraakteRegel[];
  /** No rule fired, and the table said what holds then. */
  standaard: boolean;
  uitkomst: Waarde;
}

/** Somebody meets somebody: what for. A verhoor has events of its own. */
export type Bijeenkomstsoort = 'gesprek' | 'mdo';

/** Why a term stopped that was not met: the matter that it was about is over. */
export type Stopreden =
  | Sluitreden
  | 'overgeslagen'
  | 'niet-aan-de-beurt'
  | 'vervallen'
  | 'route-begonnen'
  | 'route-gestaakt'
  | 'zonder-antwoord'
  | 'melding-ingetrokken'
  | 'melding-gewijzigd'
  | 'opnieuw-geteld'
  | 'plicht-geeindigd'
  | 'mdo-geeindigd';
/**
 * Why a letter that was due is due no more in a case that goes on: another round began, the meeting is over, or parents
 * told already what they were to be reminded of.
 */
export type Voorbijreden = 'nieuwe-ronde' | 'bijeenkomst-voorbij' | 'kennisgeving-ontvangen';
/** A departure from the MAS, with the code that reports count it under; its motivation is the inhoud of the event. */
interface Afwijking {
  afwijkreden?: string;
}

/** Where no real channel is set it is caught: people read it there, and it did not leave the house. */
interface Opgevangen {
  via?: 'opvang';
}

/** What every case has that no melding of a school opened. */
export interface Zaakopening {
  zaaksoort: Zaaksoort;
  leerlingId: string;
  gemeente: string;
  vakantieregio: Vakantieregio;
  proef: boolean;
}

/** How much of each was destroyed. */
export interface Vernietigaantallen {
  teksten: number;
  documenten: number;
  berichten: number;
}

/** Event by event what it holds. Past tense; old kinds keep their meaning, a change of meaning is a new kind. */
export interface Gegevens extends Vrijstellinggegevens, Aanvraaggegevens, Absoluutgegevens {
  VerzuimGemeld: Meldinggegevens & {
    zaaksoort: Zaaksoort;
    leerlingId: string;
    gemeente: string;
    vakantieregio: Vakantieregio;
    proef: boolean;
  };
  /** A case that no melding of a school opened; why it is there the next event says. */
  ZaakGeopend: Zaakopening & { vestiging: string | null };
  /** Another case has to begin, or to hear this: the inbox brings it there. */
  VervolgzaakNodig: { vervolg: string; opdracht: Vervolgopdracht };
  VervolgmeldingGevoegd: Meldinggegevens & { leerlingId: string };
  MeldingGewijzigd: Meldinggegevens;
  MeldingIngetrokken: { meldingsnummer: string; mutatietijd: string };
  /** Withdrawn after the municipality had answered DUO: that is recorded, and changes no status of ours (domain §7.2). */
  IntrekkingNagekomen: { meldingsnummer: string; mutatietijd: string };
  MeldingInBehandelingGenomen: { meldingsnummer: string };
  MeldingTerKennisgevingAangenomen: { meldingsnummer: string };
  MeldingHeropend: { meldingsnummer: string };
  LeerlingSamengevoegd: { leerlingId: string; metLeerlingId: string };
  StapBegonnen: { stap: Stap; ronde: number };
  /** It began by an action that was voided: its turn has not come. */
  StapTeruggenomen: { stap: Stap; ronde: number };
  /** `verzuimGestopt`: at step 9, when ketenpartners hear how it ended; with it the messages to them are due. */
  StapAfgerond: {
    stap: Stap;
    ronde: number;
    uitkomst: string;
    afwijking: boolean;
    verzuimGestopt?: VerzuimGestopt;
  } & Afwijking;
  StapOvergeslagen: { stap: Stap; ronde: number; uitkomst: string | null } & Afwijking;
  /** Fell away by a lawful short way, or because the case ended: no departure, so no motivation. */
  StapVervallen: { stap: Stap; ronde: number; door: Stap | Sluitreden };
  StapHeropend: { stap: Stap; ronde: number };
  RoutekaartGekozen: { routekaart: Routekaart | null };
  RondeBegonnen: { ronde: number };
  TermijnGestart: Termijnstart;
  /** `was` is what it replaces, so that a correction can put it back. */
  TermijnVerlengd: Termijnstand & { id: string; was: Termijnstand };
  TermijnTeruggezet: Termijnstand & { id: string };
  /** `reden` says why it stopped when it was not met. */
  TermijnBeeindigd: { id: string; einde: Termijneinde; reden?: Stopreden };
  TermijnHeropend: { id: string };
  TredeBereikt: { id: string; trede: string; dag: Dag };
  BevindingGenoteerd: Record<string, never>;
  ZaakToegewezen: { behandelaar: string; was: string | null };
  ToewijzingTeruggezet: { behandelaar: string | null };
  RouteBegonnen: { route: string; routesoort: Routesoort; stap: Stap; ronde: number } & Afwijking;
  /** `datum` is a day that belongs to it, such as the end of a measure; `bericht` is the message that told it. */
  RouteonderdeelGedaan: {
    route: string;
    onderdeel: string;
    uitkomst: string | null;
    datum?: Dag;
    bericht?: Berichtsoort;
  } & Afwijking;
  /** A partner owed this answer, and the case goes on without it. */
  AntwoordOpgegeven: { route: string; onderdeel: string };
  RouteGeeindigd: { route: string; uitkomst: string } & Afwijking;
  /** Stopped half-way: its step was skipped or fell away, the jongere came of age, or the case ended. */
  RouteGestaakt: { route: string; door: Stap | Sluitreden | 'meerderjarig' };
  /** What a last onder dwangsom will be, or is: the very words of it are the inhoud. */
  LastBepaald: {
    route: string;
    stand: 'voorgenomen' | 'opgelegd';
    tegen: Overtreder;
    dwangsom: Dwangsom;
    /** Last day on which it can be kept without forfeiting anything. */
    begunstigingTot: Dag;
  } & Afwijking;
  /** The last was not kept: `bedrag` is what was forfeited by that, `totaal` all that was, in euros. */
  DwangsomVerbeurd: { route: string; bedrag: number; totaal: number } & Vaststelling;
  /** A part of what was forfeited was paid: how much, and what is left by that, in eurocents. */
  DwangsomDeelsBetaald: { route: string; centen: number; rest: number };
  /** `dag` of the event is that of receipt; `tot` is the last day of the term. */
  BezwaarOntvangen: { route: string; tegen: BezwaarTegen; gepostOp?: Dag; tot: Dag; opTijd: boolean };
  /** What follows after a Haltinterventie that did not succeed. */
  ProcesverbaalBesloten: { route: string; keuze: 'proces-verbaal' | 'geen-proces-verbaal' };
  /** An earlier case of this child ended with a proeftijd that had not run out when this absence began. */
  ProeftijdOpgemerkt: { zaakId: string; totEnMet: Dag };
  VragenBeantwoord: { lijst: Lijst; beantwoord: number; open: number };
  /**
   * The receipt of a decision by table: what came out, by which rules with their sources, under which code. `over` is what
   * it is about; `gekozen` is what the LPA chose when there was something to choose. What it was given is the inhoud, and
   * the motivation that of the action that was booked with it.
   */
  BeslissingGewogen: {
    besluit: Besluitsoort;
    /** Name of the model in the protocol that was asked; which of its decisions are the keys of `uitkomst`. */
    model: string;
    over: string | null;
    uitkomst: Record<string, Waarde>;
    gekozen: Waarde;
    afwijking: boolean;
    bon: Bonregel[];
    code: string;
  };
  /**
   * A message to a ketenpartner is due; that it was delivered is another fact. `kenmerk` is its business key in this case,
   * the same for ever; without it the case was of before Schakel sent messages, and somebody sends it himself. `meldNa`: when
   * it is not delivered at the end of that day a person is told. `metToelichting`: what was written with the part of the route
   * that it came of goes along.
   */
  BerichtNodig: {
    bericht: Berichtsoort;
    over: string;
    kenmerk?: string;
    meldNa?: Dag;
    metToelichting?: true;
    /** Id of the partner that somebody chose, where several of its kind work for the municipality. */
    partner?: string;
  };
  /** Delivered: by Schakel itself, or as an official recorded it. */
  BerichtBezorgd: { over: string; kanaal: Berichtkanaal };
  /** An answer that belongs to no part of a route: `over` is the message that it answers, `datum` the day that it names. */
  AntwoordOntvangen: { over: string; antwoord: Berichtsoort; uitkomst: string | null; datum?: Dag };
  /** A partner owed this answer, and the case goes on without it. */
  AntwoordLosgelaten: { over: string };
  /** Somebody asks a partner once more, besides what the ladder does: `keer` counts from 1 for each term. */
  HerinneringGevraagd: { termijn: string; keer: number };
  /** Tried and tried, and not delivered at the end of the day by which somebody had to know. */
  BezorgingHapert: { bezigheid: string };
  /** The other side said no and will say so again. `code` is for programs: no text of others comes into the ledger. */
  BezorgingGeweigerd: { bezigheid: string; code: string };
  /** What was refused goes out once more, as something new: `keer` counts from 1 for each thing, `meldNa` as of the first. */
  OpnieuwAangeboden: { bezigheid: string; keer: number; meldNa?: Dag; partner?: string };
  /** It goes out no more, and an attempt may have arrived: the answer to that was lost. */
  BezorgingOnzeker: { bezigheid: string };
  /** DUO has to hear this status of a melding (LPW 21a lid 6: each of them); `volg` counts from 1 for each melding. */
  DuoStatusNodig: DuoMelding & { meldNa: Dag };
  DuoStatusGemeld: { meldingsnummer: string; volg: number } & Opgevangen;
  /** `tijd` is local, hh:mm; where is inhoud, since it may be somebody's home. */
  BijeenkomstGepland: {
    bijeenkomst: string;
    aard: Bijeenkomstsoort;
    met: Gesprekspartner | null;
    op: Dag;
    tijd: string;
  };
  BijeenkomstVerzet: { bijeenkomst: string; op: Dag; tijd: string; was: { op: Dag; tijd: string } };
  BijeenkomstVastgelegd: { bijeenkomst: string; uitkomst: 'gehouden' | 'niet-verschenen' | 'afgezegd' };
  /**
   * `oproepenNodig`: how often somebody must have been called before the step may end without a verhoor. `verdachten`: who is
   * called, by the id of who has gezag, or `jongere`; absent in an event of before that was asked.
   */
  OpgeroepenVoorVerhoor: {
    verhoor: string;
    verhoorOp: Dag;
    oproepenNodig: number;
    tijd?: string;
    verdachten?: string[];
  } & Afwijking;
  VerhoorVerzet: { verhoor: string; verhoorOp: Dag; tijd?: string; was: { verhoorOp: Dag; tijd?: string } } & Afwijking;
  /** Who was heard was told first that he need not answer (Sv 29): without that it was no verhoor. */
  VerhoorVastgelegd: { verhoor: string; uitkomst: 'gehouden' | 'niet-verschenen'; cautie?: true };
  MdoBegonnen: { mdo: string; aanleiding: Mdoaanleiding; eersteAfmelding: Dag };
  MdoAfmeldingVastgelegd: { mdo: string; eersteAfmelding: Dag };
  MdoGehouden: { mdo: string };
  MdoGeeindigd: { mdo: string; reden: 'geevalueerd' | 'beeindigd' | Stopreden } & Afwijking;
  ThuiszittenBeoordeeld: { oordeel: Thuiszitoordeel };
  /** What the absence specifications of all meldingen come to. */
  VerzuimGeteld: { aaneengeslotenVanaf: Dag | null; uren: Urenmoment[]; duren: Duurmoment[] };
  LeerlingTerug: { vervolg: 'gaat-door' | 'naar-terugkoppeling' } & Afwijking;
  LeerlingUitgeschreven: { reden: DuoReden };
  LeerlingOverleden: Record<string, never>;
  ZaakOvergedragen: { aan: 'gemeente' | 'doorstroompunt'; gemeente: string | null };
  IntrekkingGevraagd: { meldingsnummer: string };
  VervolgmeldingBekeken: { meldingsnummer: string };
  EindePlichtVastgesteld: Mijlpaal;
  /** From this day nothing can be enforced any more; what was before it can. */
  PlichtGeeindigd: Pick<Mijlpaal, 'grond' | 'doorstroompunt'>;
  /** A day that comes with age is known, and the case wakes on it. */
  MijlpaalVastgesteld: { mijlpaal: Leeftijdsmijlpaal; dag: Dag; wektOp: Moment };
  MijlpaalBereikt: { mijlpaal: Leeftijdsmijlpaal };
  Gehoord: { wie: Gesprekspartner; uitkomst: 'gehoord' | 'niet-verschenen' | 'wilde-niet' };
  ContactGezocht: { met: Gesprekspartner; wijze: string; uitkomst: 'bereikt' | 'niet-bereikt' };
  AfspraakGemaakt: { afspraak: string; met: Gesprekspartner; evaluatieOp: Dag };
  AfspraakGeevalueerd: { afspraak: string; uitkomst: 'nagekomen' | 'deels-nagekomen' | 'niet-nagekomen' };
  /** A letter is due; that it was made and sent is another fact. */
  BriefNodig: { brief: Briefsoort; over: string; corrigeert?: string } & Afwijking;
  /**
   * What goes out is settled, byte for byte, with what goes along, and to whom; it goes out at once unless somebody else has
   * to look first.
   */
  BriefVastgesteld: {
    over: string;
    exemplaren: Exemplaar[];
    bijlagen?: Briefstuk[];
    vierOgen: Vierogenreden[];
    meldNa: Dag;
    /** The municipality has nobody who posts for it: an official does, and says when. */
    zelfPosten?: true;
  } & Afwijking;
  BriefGoedgekeurd: { over: string };
  /** Taken back before any copy of it went out; it is due again. */
  BriefTeruggenomen: { over: string };
  /** It is not sent, and the inhoud says why; `elders`: somebody recorded that it went out without Schakel. */
  BriefAfgezien: { over: string; elders?: true } & Afwijking;
  /** The case ended, or what it was about was over, before it was settled and free to go. */
  BriefVervallen: { over: string; reden: Sluitreden | Voorbijreden };
  /** The day of this event is that of the bekendmaking (Awb 3:41): terms count from it. */
  BriefVerzonden: {
    over: string;
    exemplaar: string;
    kanaal: Briefkanaal;
    /** Caught, or put in the letter box by an official himself. */
    via?: 'opvang' | 'zelf';
    /** With the last copy: the rule of the term that the letter announced and that nothing else in the case counts. */
    termijn?: string;
    /** With the last copy: a term that ran already counts anew, since the letter says so; of a route, or of the overdracht. */
    herteld?: { over: string; regel: string };
  };
  /** The term that a letter began is over: what it waited for has come, or somebody looked. */
  BrieftermijnAfgerond: { over: string };
  /** Something that somebody brought in: a report of a talk, a letter of a parent. The bytes are kept by their hash. */
  DocumentToegevoegd: { document: string; sha256: string; aard: Documentaard; partner?: Toestemmingspartner };
  /** Parents and jongere take back what they allowed to share with a partner (AVG 7 lid 3): from now on nothing is. */
  ToestemmingIngetrokken: { partner: Toestemmingspartner };
  /** A correction put back an entry of the dossier as it was; null when it was not there. */
  Teruggezet: { deel: Deel; sleutel: string; was: unknown };
  HandelingHersteld: { nr: number; handeling: string };
  /**
   * Somebody said that what event `nr` records is not right, and it was decided so, or not: what is right is the toelichting, on
   * what ground the motivatie. That event stays as it is, and so does what followed from it.
   */
  RectificatieVastgelegd: {
    nr: number;
    gevraagdDoor: Rectificatievrager;
    gevraagdOp: Dag;
    besluit: Rectificatiebesluit;
  };
  HandelingGeweigerd: { handeling: string; code: string };
  Verricht: { bezigheid: string };
  ZaakGesloten: { reden: Sluitreden };
  /**
   * What people wrote and what went out was destroyed: all of it, or what falls under the Wpg. `grondslag` is the source of
   * the term that was over; `lijst` the list that two people agreed on, with which a certificate was made.
   */
  InhoudVernietigd: { lijst: string; deel: Vernietigdeel; grondslag: string } & Vernietigaantallen;
}
export type Gebeurtenissoort = keyof Gegevens;

/** The part of an event that the hash chain covers. When the row was written is not hashed: that is for operators only. */
export interface Kop<S extends Gebeurtenissoort = Gebeurtenissoort> {
  zaakId: string;
  nr: number;
  soort: S;
  /** Business date: the day it is about. */
  dag: Dag;
  /** Recorded time, on the clock of the case. */
  moment: Moment;
  /** The command it came from: events with one key were booked together. */
  sleutel: string;
  actor: Actor;
  regime: Regime;
  /** Hash of the protocol that it was decided under. */
  protocol: string;
  gegevens: Gegevens[S];
  inhoud: InhoudRef | null;
  /** Hash of the event before it, '' for the first. */
  vorige: string;
}
export type GebeurtenisVan<S extends Gebeurtenissoort> = Kop<S> & { hash: string };
export type Gebeurtenis = { [S in Gebeurtenissoort]: GebeurtenisVan<S> }[Gebeurtenissoort];

/** What a decision gives: an event that has no number and no place in the chain yet. */
export type Voorval = {
  [S in Gebeurtenissoort]: {
    soort: S;
    gegevens: Gegevens[S];
    dag?: Dag;
    inhoud?: InhoudRef;
    /** What the decision itself rests on and that is nobody else's to read: griffie keeps it as the inhoud of the event. */
    invoer?: Record<string, Waarde>;
    regime?: Regime;
  };
}[Gebeurtenissoort];
