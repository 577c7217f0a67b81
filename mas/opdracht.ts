/** Commands: what somebody or something wants to happen to a case. A command may be refused; an event is a fact. */
import type { Keuzeroute, Regime, Zaaksoort } from './begrippen.ts';
import type { Lijst } from './besluiten.ts';
import type { Berichtkanaal, Berichtsoort, Toestemmingspartner } from './berichten.ts';
import type { Bezigheid } from './bezigheden.ts';
import type { BezwaarTegen } from './bezwaar.ts';
import type { Briefkanaal, Briefsoort } from './brieven.ts';
import type { Dag, Moment } from './datum.ts';
import type { Documentaard } from './documenten.ts';
import type { Dwangsomsoort } from './dwangsom.ts';
import type {
  Bijeenkomstsoort,
  Gegevens,
  Gesprekspartner,
  InhoudRef,
  Leeftijdsmijlpaal,
  Meldinggegevens,
  Overtreder,
  Thuiszitoordeel,
  VerzuimGestopt,
  Zaakopening,
} from './gebeurtenis.ts';
import type { Vakantieregio } from './protocol.ts';
import type { Rectificatiebesluit, Rectificatievrager } from './rectificatie.ts';
import type { Aanvraagaanleiding, Aanvraaghandeling } from './aanvraag/opdracht.ts';
import type { Absoluutaanleiding, Absoluuthandeling } from './absoluut/opdracht.ts';
import type { Vrijstellingaanleiding, Vrijstellinghandeling } from './vrijstelling/opdracht.ts';
import type { DuoReden, Stap } from './stappenplan.ts';

/**
 * `dag` is the day on which it happened, today when it is left out; terms count from it. `afwijkreden` is a code of the
 * protocol: who departs from the MAS gives it with the motivation.
 */
export interface VanEenMens {
  dag?: Dag;
  inhoud?: InhoudRef;
  afwijkreden?: string;
}
/** What the LPA knows is kept under the regime under which it was learnt; AVG when nothing is said. */
interface MetRegime {
  regime?: Regime;
}

/** What an official can do: the same as update (who waits for the answer) and as signal (who does not). */
export type Handeling =
  | (VanEenMens & { soort: 'rond-af'; stap: Stap; uitkomst: string; verzuimGestopt?: VerzuimGestopt })
  | (VanEenMens & { soort: 'sla-over'; stap: Stap; uitkomst?: string })
  | (VanEenMens & { soort: 'begin-route'; stap: Stap })
  | (VanEenMens & { soort: 'vul-vragenlijst-in'; lijst: Lijst })
  | (VanEenMens & { soort: 'kies-routes'; routes: Keuzeroute[] })
  | (VanEenMens & { soort: 'leg-onderdeel-vast'; route: string; onderdeel: string; uitkomst?: string; datum?: Dag })
  | (VanEenMens & { soort: 'ga-verder-zonder-antwoord'; route: string; onderdeel: string })
  | (VanEenMens & { soort: 'rond-route-af'; route: string; uitkomst: string })
  | (VanEenMens & {
      soort: 'besluit-procesverbaal';
      route: string;
      keuze: Gegevens['ProcesverbaalBesloten']['keuze'];
    })
  /** What is left out of the amounts is as the municipality laid down; the words of the last come as toelichting. */
  | (VanEenMens & {
      soort: 'neem-last-voor';
      route: string;
      tegen: Overtreder;
      dwangsom: Dwangsomsoort;
      bedrag?: number;
      maximum?: number;
      begunstigingTot?: Dag;
    })
  /** What is left out stays as it was intended. */
  | (VanEenMens & { soort: 'leg-last-op'; route: string; bedrag?: number; maximum?: number; begunstigingTot?: Dag })
  | (VanEenMens & { soort: 'stel-verbeuren-vast'; route: string; van: Dag; tot: Dag; aantal?: number })
  /** In eurocents; less than what is open. */
  | (VanEenMens & { soort: 'leg-deelbetaling-vast'; route: string; centen: number })
  | (VanEenMens & { soort: 'leg-bezwaar-vast'; route: string; tegen: BezwaarTegen; gepostOp?: Dag })
  /** `verdachten`: who is called, by the id of who has gezag, or `jongere`. */
  | (VanEenMens & { soort: 'roep-op'; verdachten: string[]; verhoorOp: Dag; tijd?: string })
  | (VanEenMens & { soort: 'verzet-verhoor'; verhoor: string; verhoorOp: Dag; tijd?: string })
  | (VanEenMens & {
      soort: 'leg-verhoor-vast';
      verhoor: string;
      uitkomst: Gegevens['VerhoorVastgelegd']['uitkomst'];
      cautie?: 'gegeven' | 'niet-gegeven';
    })
  | (VanEenMens & {
      soort: 'plan-bijeenkomst';
      aard: Bijeenkomstsoort;
      met?: Gesprekspartner;
      op: Dag;
      tijd: string;
    })
  | (VanEenMens & { soort: 'verzet-bijeenkomst'; bijeenkomst: string; op: Dag; tijd: string })
  | (VanEenMens & {
      soort: 'leg-bijeenkomst-vast';
      bijeenkomst: string;
      uitkomst: Gegevens['BijeenkomstVastgelegd']['uitkomst'];
    })
  | (VanEenMens & { soort: 'begin-mdo'; eersteAfmelding?: Dag })
  | (VanEenMens & { soort: 'leg-eerste-afmelding-vast'; mdo: string; eersteAfmelding: Dag })
  | (VanEenMens & { soort: 'leg-mdo-vast'; mdo: string })
  | (VanEenMens & { soort: 'beeindig-mdo'; mdo: string })
  | (VanEenMens & { soort: 'beoordeel-thuiszitten'; oordeel: Thuiszitoordeel })
  | (VanEenMens & MetRegime & { soort: 'noteer' })
  | (VanEenMens &
      MetRegime & { soort: 'leg-gesprek-vast'; wie: Gesprekspartner; uitkomst: Gegevens['Gehoord']['uitkomst'] })
  | (VanEenMens &
      MetRegime & {
        soort: 'leg-contact-vast';
        met: Gesprekspartner;
        wijze: string;
        uitkomst: Gegevens['ContactGezocht']['uitkomst'];
      })
  | (VanEenMens & MetRegime & { soort: 'leg-afspraak-vast'; met: Gesprekspartner; evaluatieOp: Dag })
  | (VanEenMens & {
      soort: 'evalueer-afspraak';
      afspraak: string;
      uitkomst: Gegevens['AfspraakGeevalueerd']['uitkomst'];
    })
  | (VanEenMens & { soort: 'bekijk-vervolgmelding'; meldingsnummer: string })
  | (VanEenMens & { soort: 'neem-melding-ter-kennisgeving'; meldingsnummer: string })
  | (VanEenMens & { soort: 'vraag-intrekking'; meldingsnummer: string })
  | (VanEenMens & { soort: 'leg-terugkeer-vast'; vervolg: Gegevens['LeerlingTerug']['vervolg'] })
  | (VanEenMens & { soort: 'leg-uitschrijving-vast'; reden: DuoReden })
  | (VanEenMens & { soort: 'leg-overlijden-vast' })
  | (VanEenMens & { soort: 'draag-over-aan-gemeente'; gemeente: string })
  | (VanEenMens & { soort: 'draag-over-aan-doorstroompunt'; vervolg: 'sluit' | 'gaat-door' })
  | (VanEenMens & { soort: 'verleng-termijn'; termijn: string; laatsteDag: Dag })
  | (VanEenMens & { soort: 'wijs-toe'; behandelaar: string })
  /** Asks for a letter that the method does not ask for by itself. */
  | (VanEenMens & { soort: 'stel-brief-voor'; brief: Briefsoort })
  /** `over` is the letter, `voorbeeld` what the official saw of it: that, and nothing else, goes out. */
  | (VanEenMens & { soort: 'stel-brief-vast'; over: string; voorbeeld: string })
  | (VanEenMens & { soort: 'keur-brief-goed'; over: string })
  | (VanEenMens & { soort: 'neem-brief-terug'; over: string })
  | (VanEenMens & { soort: 'zie-af-van-brief'; over: string })
  | (VanEenMens & { soort: 'corrigeer-brief'; over: string })
  /** The copies by post went by hand on this day. */
  | (VanEenMens & { soort: 'leg-verzending-vast'; over: string })
  /** The term that a letter began is over. */
  | (VanEenMens & { soort: 'rond-brieftermijn-af'; over: string })
  | (VanEenMens &
      MetRegime & { soort: 'voeg-document-toe'; document: string; aard: Documentaard; partner?: Toestemmingspartner })
  /** What was allowed outside a route that runs is allowed no more. */
  | (VanEenMens & { soort: 'trek-toestemming-in'; partner: Toestemmingspartner })
  /** Asks for a message that the method does not ask for by itself. */
  | (VanEenMens & { soort: 'stuur-bericht'; bericht: Berichtsoort; partner?: string })
  /** A message that could not be delivered was brought otherwise. */
  | (VanEenMens & { soort: 'leg-bezorging-vast'; over: string; kanaal: Extract<Berichtkanaal, 'telefoon' | 'anders'> })
  /** An answer that came by phone, to a message that belongs to no part of a route. */
  | (VanEenMens & { soort: 'leg-antwoord-vast'; over: string; antwoord: Berichtsoort; uitkomst?: string })
  | (VanEenMens & { soort: 'laat-antwoord-los'; over: string })
  | (VanEenMens & { soort: 'herinner'; termijn: string })
  /** Something that was refused, by its business key; `partner` is the one of several that it is for. */
  | (VanEenMens & { soort: 'bied-opnieuw-aan'; bezigheid: string; partner?: string })
  | (VanEenMens & { soort: 'herstel'; nr: number })
  /** That what event `nr` records is not right; in a closed case as well. */
  | (VanEenMens & {
      soort: 'leg-rectificatie-vast';
      nr: number;
      gevraagdDoor: Rectificatievrager;
      gevraagdOp: Dag;
      besluit: Rectificatiebesluit;
    })
  | Vrijstellinghandeling
  | Aanvraaghandeling
  | Absoluuthandeling;

/** What arrives through the inbox; only the intake sends it. `dag` is the day on which the school reported. */
export type Postopdracht =
  | Openingsopdracht
  | {
      soort: 'meld';
      dag: Dag;
      leerlingId: string;
      zaaksoort: Zaaksoort;
      gemeente: string;
      vakantieregio: Vakantieregio;
      proef: boolean;
      melding: Meldinggegevens;
      inhoud: InhoudRef;
    }
  | { soort: 'wijzig-melding'; dag: Dag; melding: Meldinggegevens; inhoud: InhoudRef }
  | { soort: 'trek-melding-in'; dag: Dag; meldingsnummer: string; mutatietijd: string }
  /** Booked when it is done: what it destroyed is gone by then. */
  | Vernietigopdracht
  | { soort: 'voeg-leerling-samen'; leerlingId: string; metLeerlingId: string; inhoud?: InhoudRef }
  /** A message of a ketenpartner. `over` is the message of ours that it answers; null when it answers none. */
  | {
      soort: 'ontvang-bericht';
      dag: Dag;
      bericht: Berichtsoort;
      over: string | null;
      uitkomst: string | null;
      datum: Dag | null;
      inhoud?: InhoudRef;
    };
export type Vernietigopdracht = { soort: 'boek-vernietiging' } & Gegevens['InhoudVernietigd'];
/** What begins a case that no melding opens, or joins the open one of its kind. `dag` is the day of receipt. */
export type Openingsopdracht = { dag: Dag; opening: Zaakopening; inhoud?: InhoudRef } & Aanleiding;
export type Aanleiding = Vrijstellingaanleiding | Aanvraagaanleiding | Absoluutaanleiding;
/** What one case asks of another: codes and days only. */
export type Vervolgopdracht = Aanleiding;

/** By what something left the house. */
export type Bezorgkanaal = Briefkanaal | Berichtkanaal;

/** What the case asks of itself; cannot be sent from outside. */
export type Zaakopdracht =
  | { soort: 'bereik-trede'; termijn: string; trede: string; wektOp: Moment }
  | { soort: 'bereik-einde-plicht'; wektOp: Moment }
  | { soort: 'bereik-mijlpaal'; mijlpaal: Leeftijdsmijlpaal; wektOp: Moment }
  | { soort: 'boek-verricht'; bezigheid: string }
  /** Something left the house: a letter was sent, a message or a status delivered, a partner reminded. */
  | {
      soort: 'boek-bezorgd';
      bezigheid: Bezigheid;
      kanaal: Bezorgkanaal;
      /** When the other side took it, on the clock of the case; absent when the run that asked is of before. */
      bezorgdOp?: Moment;
    }
  | { soort: 'boek-geweigerd'; bezigheid: Bezigheid; code: string }
  | { soort: 'boek-onzeker'; bezigheid: Bezigheid }
  | { soort: 'bereik-hapering'; bezigheid: string; wektOp: Moment }
  | { soort: 'weiger'; handeling: string; code: string }
  /** Books nothing: only brings every event that the caller does not have. */
  | { soort: 'lees-bij' };

export type Opdracht = Handeling | Postopdracht | Zaakopdracht;
export type Handelingsoort = Handeling['soort'];

/** Through which door a command came: a person who waits, one who does not, the intake, or the case itself. */
export type Van = 'handeling' | 'sein' | 'postvak' | 'zaak';

/** A refusal: a stable code for programs, a Dutch text for the person who must act. */
export interface Weigering {
  code: Weigeringscode;
  tekst: string;
}
export type Weigeringscode =
  | 'Ongeldig'
  | 'Onbekend'
  | 'NietMogelijk'
  | 'MotivatieNodig'
  | 'Gesloten'
  | 'Vernietigd'
  | 'NogNietOpen'
  | 'SleutelHergebruikt'
  | 'InhoudOnbekend'
  | 'AlGeboekt'
  | 'Overdracht'
  | 'PastNergens'
  | 'Programmafout';
