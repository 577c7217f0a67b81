import { MET_VRAAG } from '../berichten.ts';
import type { Dag } from '../datum.ts';
import { pasToe } from '../dossier/index.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Voorval } from '../gebeurtenis.ts';
import { regelVan, weigerHandeling } from '../handelingen/index.ts';
import { leesHandeling } from '../handelingen/lees.ts';
import type { Handeling, Opdracht, Van, Weigering } from '../opdracht.ts';
import { aanvraagBeslissingen } from '../aanvraag/beslis.ts';
import { vanzelf } from '../aanvraag/vanzelf.ts';
import { isVernietigd, VERNIETIGD } from '../bewaren/vernietigd.ts';
import { absoluutBeslissingen } from '../absoluut/beslis.ts';
import { vrijstellingBeslissingen } from '../vrijstelling/beslis.ts';
import { gevolgen } from './gevolgen.ts';
import { berichtBeslissingen } from './berichten.ts';
import { bevindingBeslissingen } from './bevindingen.ts';
import { bezorgingBeslissingen, dagVanBezorging } from './bezorging.ts';
import { bijeenkomstBeslissingen } from './bijeenkomsten.ts';
import { briefBeslissingen } from './brieven.ts';
import { herstelBeslissingen } from './herstel.ts';
import { keuzehulp } from './keuzehulp.ts';
import { lastBeslissingen } from './last.ts';
import { mdoBeslissingen } from './mdo.ts';
import { meldingBeslissingen } from './meldingen.ts';
import { regimeVan } from './regime.ts';
import { routeBeslissingen } from './routes.ts';
import { routekeuzeBeslissingen } from './routekeuze.ts';
import { stapBeslissingen } from './stappen.ts';
import type { Beslissing, Beslissingen, Besluit, Omgeving } from './types.ts';
import { verhoorBeslissingen } from './verhoor.ts';
import { verloopBeslissingen } from './verloop.ts';
import { vragenlijstBeslissingen } from './vragenlijst.ts';
import { zaakBeslissingen } from './zaak.ts';

export type { Besluit, Briefvoorbeeld, Feiten, Omgeving } from './types.ts';

const BESLISSINGEN: Beslissingen<Opdracht['soort']> = {
  ...stapBeslissingen,
  ...vragenlijstBeslissingen,
  ...routekeuzeBeslissingen,
  ...routeBeslissingen,
  ...lastBeslissingen,
  ...verhoorBeslissingen,
  ...mdoBeslissingen,
  ...bijeenkomstBeslissingen,
  ...bevindingBeslissingen,
  ...briefBeslissingen,
  ...berichtBeslissingen,
  ...bezorgingBeslissingen,
  ...meldingBeslissingen,
  ...verloopBeslissingen,
  ...zaakBeslissingen,
  ...herstelBeslissingen,
  ...vrijstellingBeslissingen,
  ...aanvraagBeslissingen,
  ...absoluutBeslissingen,
};

/** Gives a decided event its number and the rest of its head; griffie adds the place in the chain. */
export const alsGebeurtenis = (d: Dossier, voorval: Voorval, dag: Dag, o: Omgeving): Gebeurtenis =>
  ({
    zaakId: d.id,
    nr: d.nr + 1,
    soort: voorval.soort,
    dag: voorval.dag ?? dag,
    moment: o.moment,
    sleutel: o.sleutel,
    actor: o.actor,
    regime: voorval.regime ?? regimeVan(d, voorval),
    protocol: o.protocol.hash,
    gegevens: voorval.gegevens,
    inhoud: voorval.inhoud ?? null,
    vorige: d.hash,
    hash: '',
  }) as Gebeurtenis;

/** The dossier as it would be after these events, to derive what follows from them. */
const vooruit = (d: Dossier, voorvallen: Voorval[], dag: Dag, o: Omgeving): Dossier =>
  voorvallen.reduce((tot, voorval) => pasToe(tot, alsGebeurtenis(tot, voorval, dag, o)), d);

/** The code of a departure is one of the protocol in force; what is no departure has none, whatever was sent with it. */
function keurAfwijking(d: Dossier, o: Handeling, { protocol }: Omgeving): Weigering | null {
  if (!regelVan(o.soort).wijktAf(d, o) || Object.hasOwn(protocol.afwijkredenen, o.afwijkreden ?? '')) return null;
  return { code: 'Ongeldig', tekst: `afwijkreden: kies uit ${Object.keys(protocol.afwijkredenen).join(', ')}.` };
}

const afwijkredenVan = (d: Dossier, opdracht: Opdracht): string | null =>
  'afwijkreden' in opdracht && regelVan(opdracht.soort).wijktAf(d, opdracht) ? (opdracht.afwijkreden ?? null) : null;

/** What a person or a signal sends was checked by nobody; what the case or the intake sends was made by the house. */
const keur = (
  d: Dossier,
  opdracht: unknown,
  van: Van,
  o: Omgeving,
): { opdracht: Opdracht } | Extract<Besluit, { weigering: unknown }> => {
  if (van === 'zaak' || van === 'postvak') return { opdracht: opdracht as Opdracht };
  const gelezen = leesHandeling(opdracht);
  if ('weigering' in gelezen) return gelezen;
  const weigering = weigerHandeling(d, gelezen.handeling, o.vandaag) ?? keurAfwijking(d, gelezen.handeling, o);
  return weigering ? { weigering } : { opdracht: gelezen.handeling };
};

/** What somebody wrote with a part of a route goes along with the message that it brings about, where that asks something. */
function metToelichting(v: Voorval, opdracht: Opdracht): Voorval {
  if (v.soort !== 'BerichtNodig' || opdracht.soort !== 'leg-onderdeel-vast') return v;
  const mee = MET_VRAAG.includes(v.gegevens.bericht) && opdracht.inhoud?.velden.includes('toelichting');
  return mee ? { ...v, gegevens: { ...v.gegevens, metToelichting: true } } : v;
}

/** What happens by itself after these events, and after that again. */
function vanzelfNa(d: Dossier, voorvallen: Voorval[], dag: Dag, omgeving: Omgeving): Voorval[] {
  if (voorvallen.length === 0) return [];
  const volgt = vanzelf(vooruit(d, voorvallen, dag, omgeving));
  return volgt.length === 0 ? [] : [...volgt, ...vanzelfNa(d, [...voorvallen, ...volgt], dag, omgeving)];
}

/**
 * Of what comes in, a case that was destroyed books nothing but a destruction: all else would outlive the case. What opens a
 * next case was sent there by then.
 */
const komtTeLaat = (d: Dossier, { soort }: Opdracht, van: Van): boolean =>
  van === 'postvak' && isVernietigd(d) && soort !== 'boek-vernietiging';

/** The business date of a command: the day it names, else today. */
function dagVanOpdracht(d: Dossier, opdracht: Opdracht, { moment, vandaag }: Omgeving): Dag {
  if (opdracht.soort === 'boek-bezorgd') return dagVanBezorging(d, opdracht, moment);
  return 'dag' in opdracht ? (opdracht.dag ?? vandaag) : vandaag;
}

/**
 * The only place where something is decided: a command becomes events that hold every computed date, or a refusal.
 * Pure, and free to change: what it decided stands in the events, and nobody decides it again.
 */
export function beslis(d: Dossier, ruw: unknown, van: Van, ruweOmgeving: Omgeving): Besluit {
  const gekeurd = keur(d, ruw, van, ruweOmgeving);
  if ('weigering' in gekeurd) return gekeurd;
  const { opdracht } = gekeurd;
  const dag = dagVanOpdracht(d, opdracht, ruweOmgeving);
  const omgeving = { ...ruweOmgeving, dag, afwijkreden: afwijkredenVan(d, opdracht) };
  const besloten = (BESLISSINGEN[opdracht.soort] as Beslissing<Opdracht['soort']>)(d, opdracht, omgeving);
  if ('weigering' in besloten) return besloten;
  if (komtTeLaat(d, opdracht, van)) return { weigering: VERNIETIGD };
  const gewogen = [...besloten, ...keuzehulp(vooruit(d, besloten, dag, omgeving), opdracht, omgeving)];
  const uit = [...gewogen, ...vanzelfNa(d, gewogen, dag, omgeving)];
  const na = vooruit(d, uit, dag, omgeving);
  return {
    voorvallen: [...uit, ...(uit.length > 0 ? gevolgen(d, na, dag, omgeving) : [])].map((v) => ({
      ...metToelichting(v, opdracht),
      dag: v.dag ?? dag,
    })),
  };
}
