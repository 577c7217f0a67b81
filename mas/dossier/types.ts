import type { DuoSoort, Regime, Routesoort, Zaaksoort } from '../begrippen.ts';
import type { Waarde } from '../beslistabel.ts';
import type { Berichtkanaal, Berichtsoort, Toestemmingspartner } from '../berichten.ts';
import type { Vernietigdeel } from '../bewaren/regels.ts';
import type { Documentaard } from '../documenten.ts';
import type { DuoMelding, DuoStatus } from '../duo.ts';
import type { Besluitsoort, Lijst } from '../besluiten.ts';
import type { Briefsoort, Briefstuk, Exemplaar, Vierogenreden } from '../brieven.ts';
import type { Dag, Moment } from '../datum.ts';
import type { Vaststelling } from '../dwangsom.ts';
import type {
  Bijeenkomstsoort,
  Gebeurtenissoort,
  GebeurtenisVan,
  Gegevens,
  Gesprekspartner,
  InhoudRef,
  Leeftijdsmijlpaal,
  Mdoaanleiding,
  Meldinggegevens,
  Mijlpaal,
  Termijneinde,
  Termijnstart,
  Thuiszitoordeel,
  VerzuimGestopt,
} from '../gebeurtenis.ts';
import type { AanvraagStand } from '../aanvraag/stand.ts';
import type { AbsoluutStand } from '../absoluut/stand.ts';
import type { Vervolgopdracht } from '../opdracht.ts';
import type { VrijstellingStand } from '../vrijstelling/stand.ts';
import type { Vakantieregio } from '../protocol.ts';
import type { Routekaart, Sluitreden, Stap } from '../stappenplan.ts';
import type { Duurmoment } from '../verzuim/duren.ts';
import type { Urenmoment } from '../verzuim/uren.ts';

export interface MeldingStand extends Meldinggegevens {
  duoSoort: DuoSoort;
  status: DuoStatus;
  /** A later melding that joined a case that ran already. */
  vervolg: boolean;
  /** When the school withdrew it, also when that was too late to change its status. */
  ingetrokkenOp: Dag | null;
  inhoud: InhoudRef | null;
  /** What DUO has to hear of it, in order. */
  duo?: DuoStand[];
}

/** A status that DUO has to hear. */
export interface DuoStand extends DuoMelding, Bezorgstand {
  dag: Dag;
  gemeldOp: Dag | null;
  /** The status was taken back, or the school withdrew the melding, before DUO heard of it. */
  hoeftNiet?: true;
}

/** How it stands with something that has to go out. */
export interface Bezorgstand {
  /** When it is not out at the end of this day a person is told. */
  meldNa?: Dag;
  /** It was not out by then. */
  hapertSinds?: Dag;
  /** The other side said no. */
  geweigerd?: { code: string; dag: Dag };
}

/** A letter, from the moment that it is due. */
export interface BriefStand extends Bezorgstand {
  brief: Briefsoort;
  dag: Dag;
  /** The letter, by what it was about, that this one replaces. */
  corrigeert?: string;
  /** Absent: due. */
  stand?: 'vastgesteld' | 'verzonden' | 'afgezien' | 'vervallen';
  vastgesteld?: { dag: Dag; nr: number; door: string };
  exemplaren?: (Exemplaar & Omit<Bezorgstand, 'meldNa'> & { verzondenOp: Dag | null })[];
  /** Copies of before it was taken back: one of them may have been under way, and may go out all the same. */
  teruggenomen?: Exemplaar[];
  bijlagen?: Briefstuk[];
  vierOgen?: Vierogenreden[];
  goedgekeurd?: { dag: Dag; door: string };
  /** When the last copy went out. */
  verzondenOp?: Dag;
  /** Copies by post wait until an official posted them himself. */
  zelfPosten?: true;
  /** The rule of the term that began with that day, the event that it began with, and when it was over. */
  termijn?: { regel: string; nr?: number; afgerondOp?: Dag };
}

/** A message to a ketenpartner, from the moment that it is due. */
export interface BerichtStand extends Bezorgstand {
  bericht: Berichtsoort;
  dag: Dag;
  /** Absent: of before Schakel sent messages. */
  kenmerk?: string;
  bezorgd?: { dag: Dag; kanaal: Berichtkanaal };
  /** `inhoud` is what the partner wrote himself. */
  antwoord?: { bericht: Berichtsoort; uitkomst: string | null; dag: Dag; datum?: Dag; inhoud?: InhoudRef };
  losgelatenOp?: Dag;
  /** The question that an official wrote with it. */
  inhoud?: InhoudRef;
  /** He wrote it with the part of the route that the message came of. */
  metToelichting?: true;
}

export interface DocumentStand {
  id: string;
  sha256: string;
  aard: Documentaard;
  dag: Dag;
  nr: number;
  regime: Regime;
  /** Of a consent: for whom it is; absent in a case of before that was asked. */
  partner?: Toestemmingspartner;
  /** The consent was taken back. */
  ingetrokkenOp?: Dag;
}

export interface StapStand {
  stand: 'begonnen' | 'gedaan' | 'overgeslagen' | 'vervallen';
  /** Business dates. */
  begonnen: Dag | null;
  klaar: Dag | null;
  uitkomst: string | null;
  /** Number of the event that made it done, skipped or fallen away: what a correction points at. */
  nr: number | null;
  /** Of step 9: what ketenpartners heard of the absence. */
  verzuimGestopt?: VerzuimGestopt;
}

export interface Termijn extends Termijnstart {
  stand: 'open' | Termijneinde;
  /** The rungs that were reached, each by name and day: a term that was moved has new rungs, and they wake again. */
  bereikt: { trede: string; dag: Dag }[];
}

/** A route that was begun. Its id is a number: what kind it is must not show where ids show. */
export interface RouteStand {
  id: string;
  soort: Routesoort;
  /** The step that it carries out, in a round. */
  stap: Stap;
  ronde: number;
  stand: 'loopt' | 'klaar' | 'gestaakt';
  begonnen: Dag;
  geeindigd: Dag | null;
  uitkomst: string | null;
  /** `antwoord` is what the partner who told it wrote himself, and in which message. */
  gedaan: {
    onderdeel: string;
    uitkomst: string | null;
    dag: Dag;
    datum?: Dag;
    antwoord?: { bericht: Berichtsoort; inhoud: InhoudRef };
  }[];
  /** Answers that the case goes on without; the position in `gedaan` after which that was said. */
  opgegeven?: { onderdeel: string; na: number }[];
  /** The last that is intended or imposed, as it was said last; `inhoud` holds the words of it. */
  last?: LastStand;
  /** What was established of it not being kept, in order. */
  verbeurd?: (Vaststelling & { bedrag: number; dag: Dag })[];
  /** What was paid of it in parts, in eurocents and in order. */
  betaald?: { centen: number; dag: Dag }[];
  /** Bezwaren, in order; each is decided on. */
  bezwaren?: (Omit<Gegevens['BezwaarOntvangen'], 'route'> & { dag: Dag })[];
  /** The consent that was given in it was taken back when it was over. */
  toestemmingIngetrokkenOp?: Dag;
  /** By rule: the day of the last letter that said anew until when a term of it runs. */
  herteld?: Record<string, Dag>;
  /** What was decided after it did not succeed. */
  procesverbaal?: Gegevens['ProcesverbaalBesloten']['keuze'];
}

export interface LastStand extends Omit<Gegevens['LastBepaald'], 'route' | 'afwijkreden'> {
  dag: Dag;
  inhoud: InhoudRef | null;
}

/** Somebody was called for a verhoor. */
export interface VerhoorStand {
  id: string;
  verhoorOp: Dag;
  opgeroepenOp: Dag;
  oproepenNodig: number;
  /** Who was called; absent in a case of before that was asked. */
  verdachten?: string[];
  /** Local, hh:mm. */
  tijd?: string;
  /** The days for which it was called before it was moved. */
  verzetVan?: Dag[];
  /** The text that says where. */
  plaats?: InhoudRef;
  uitkomst: Gegevens['VerhoorVastgelegd']['uitkomst'] | null;
  gehoudenOp: Dag | null;
}

/** A cycle of multidisciplinaire overleggen. */
export interface MdoStand {
  id: string;
  stand: 'loopt' | 'klaar';
  aanleiding: Mdoaanleiding;
  eersteAfmelding: Dag;
  gehouden: Dag[];
  /** Why it ended; null while it runs. */
  einde: Gegevens['MdoGeeindigd']['reden'] | null;
}

/** A meeting that was planned: with whom, when, and what came of it. */
export interface BijeenkomstStand {
  id: string;
  aard: Bijeenkomstsoort;
  met: Gesprekspartner | null;
  op: Dag;
  /** Local, hh:mm. */
  tijd: string;
  verzetVan: Dag[];
  uitkomst: Gegevens['BijeenkomstVastgelegd']['uitkomst'] | null;
  inhoud: InhoudRef | null;
}

/** A questionnaire as it was last filled in; the answers themselves are inhoud. */
export interface AntwoordenStand {
  lijst: Lijst;
  /** The event with which it was filled in: of one question in two lists the later answer counts. */
  nr: number;
  dag: Dag;
  open: number;
  inhoud: InhoudRef | null;
}

/** What a decision by table last said about something. */
export interface GewogenStand {
  besluit: Besluitsoort;
  over: string | null;
  uitkomst: Record<string, Waarde>;
  gekozen: Waarde;
  /** The event that holds the receipt. */
  nr: number;
  dag: Dag;
  regime: Regime;
}

export interface AfspraakStand {
  id: string;
  met: Gesprekspartner;
  evaluatieOp: Dag;
  regime: Regime;
  uitkomst: Gegevens['AfspraakGeevalueerd']['uitkomst'] | null;
}

/** What is known of the absence itself. */
export interface VerzuimStand {
  /** First day of the absence that still lasts. */
  aaneengeslotenVanaf: Dag | null;
  /** When and over which days the hours of LPW 21a were reached. */
  uren: Urenmoment[];
  /** Which lengths the absence that is over had reached. */
  duren: Duurmoment[];
  /** The last day on which the pupil came back to school. */
  terugOp: Dag | null;
  thuiszitten: { oordeel: Thuiszitoordeel; dag: Dag } | null;
}

/** What comes with age. */
export interface PlichtStand {
  geeindigd: (Pick<Mijlpaal, 'grond' | 'doorstroompunt'> & { dag: Dag }) | null;
  overgedragen: Dag | null;
  /** The day of the last letter that said anew until when the Doorstroompunt calls. */
  herteld?: Dag;
}

/** An action of a person that can still be voided. */
export interface Herstelbaar {
  nr: number;
  /** Key of its command: what was booked with it is voided with it. */
  sleutel: string;
  /** What it is about; of two about the same thing the later one has to be voided first. Null for a note. */
  over: string | null;
  /** What it created besides, so that what was done with that comes first as well. */
  ook?: string[];
  /** What was recorded under the Wpg is corrected by a BOA. */
  wpg?: true;
}

/** The state of a case: nothing but the fold of its events, and small enough to hand over to a next run. */
export interface Dossier {
  id: string;
  nr: number;
  /** The last event that is more than a confirmation that something went out. */
  nieuws: number;
  hash: string;
  status: 'leeg' | 'open' | 'gesloten';
  soort: Zaaksoort | null;
  proef: boolean;
  /** The record under which the case began, and the records that were found to be the same child. */
  leerlingId: string | null;
  ookBekendAls: string[];
  gemeente: string | null;
  vestiging: string | null;
  vakantieregio: Vakantieregio | null;
  geopend: { dag: Dag; moment: Moment } | null;
  gesloten: { dag: Dag; moment: Moment; reden: Sluitreden } | null;
  behandelaar: string | null;
  /** The municipality that the case was handed over to, after a move. */
  overgedragenAan?: string;
  routekaart: Routekaart | null;
  ronde: number;
  meldingen: Record<string, MeldingStand>;
  /** Withdrawals that the school was asked for, and the later meldingen that somebody looked at, by meldingsnummer. */
  intrekkingen: Record<string, Dag>;
  bekeken: Record<string, Dag>;
  stappen: Record<string, StapStand>;
  routes: Record<string, RouteStand>;
  verhoren: Record<string, VerhoorStand>;
  mdos: Record<string, MdoStand>;
  afspraken: Record<string, AfspraakStand>;
  bijeenkomsten: Record<string, BijeenkomstStand>;
  antwoorden: Record<string, AntwoordenStand>;
  /** By decision, and by what it is about when that can be more than one thing. */
  gewogen: Record<string, GewogenStand>;
  /** Messages that are due, by what they are about. */
  berichten: Record<string, BerichtStand>;
  /** How many messages there were of each code: a number is never given twice, whatever is put back. */
  berichtnummers: Record<string, number>;
  /** The proeftijd of an earlier case that had not run out when this absence began. */
  proeftijd: { zaakId: string; totEnMet: Dag } | null;
  /** Letters that are due, by what they are about. */
  brieven: Record<string, BriefStand>;
  /** What was brought in, by the id of the document. */
  documenten: Record<string, DocumentStand>;
  /** How often somebody asked a partner once more, by term. */
  herinneringen: Record<string, number>;
  /** The day of the last of those, by term; absent in a case of before that was kept. */
  herinnerdOp?: Record<string, Dag>;
  /** The reminders that the other side refused, by their key. */
  herinneringenGeweigerd: { sleutel: string; dag: Dag }[];
  /** How often what was refused was offered again, by its key; absent as long as nothing was. */
  opnieuw?: Record<string, number>;
  /** Which of several partners somebody chose for something, by its key; absent as long as nobody had to. */
  partnerkeuzes?: Record<string, string>;
  /** What goes out no more, and of which nobody knows whether it arrived. */
  onzeker: { sleutel: string; dag: Dag }[];
  verzuim: VerzuimStand;
  plicht: PlichtStand;
  /** When the duty ends, as long as the case waits for it. */
  eindePlicht: Mijlpaal | null;
  /** The other days that come with age; absent in a case of before they were planned. */
  mijlpalen?: Partial<Record<Leeftijdsmijlpaal, { dag: Dag; wektOp: Moment; bereikt?: true }>>;
  termijnen: Record<string, Termijn>;
  /** Of a case of that kind alone. */
  vrijstelling?: VrijstellingStand;
  aanvraag?: AanvraagStand;
  absoluut?: AbsoluutStand;
  /** Of a case of luxeverzuim: leave that was refused in another case and taken all the same; absent as long as none was. */
  geweigerdVerlof?: (Gegevens['VerlofNaWeigeringGemeld'] & { dag: Dag })[];
  /** Cases that follow from this one, by what they are about; absent as long as none does. */
  vervolgzaken?: Record<string, { dag: Dag; opdracht: Vervolgopdracht }>;
  /** What was destroyed of it, in order; absent as long as nothing was. */
  vernietigingen?: { dag: Dag; deel: Vernietigdeel; lijst: string }[];
  /** Keys of the notices that went out. */
  verricht: string[];
  /** Actions that can be voided, the oldest first. */
  herstelbaar: Herstelbaar[];
}

/** The fold of some kinds of events: what of the dossier changes. */
export type Vouw<S extends Gebeurtenissoort> = {
  [K in S]: (dossier: Dossier, g: GebeurtenisVan<K>) => Partial<Dossier>;
};
