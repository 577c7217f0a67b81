/** Facts outside the dossier that a decision rests on, read in the transaction that books it. */
import { leesPartners } from '../keten/partners.ts';
import type { Feiten } from '../mas/beslis/index.ts';
import { besluitBijStap } from '../mas/beslis/stapweging.ts';
import type { Regime } from '../mas/begrippen.ts';
import { BESLUITEN, type Besluitsoort, type Lijst, VRAGENLIJSTEN } from '../mas/besluiten.ts';
import { leegDossier, pasToe } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { leesHandeling } from '../mas/handelingen/lees.ts';
import type { HandelingVan } from '../mas/handelingen/types.ts';
import type { Handelingsoort, Openingsopdracht, Postopdracht, Van } from '../mas/opdracht.ts';
import { partnersoortVan } from '../mas/partnerkeuze.ts';
import { ONDERDELEN } from '../mas/routes/index.ts';
import { type Stap, STAPPENPLAN } from '../mas/stappenplan.ts';
import { leesAntwoorden, leesGegeven } from './antwoorden.ts';
import { leesEerder } from './eerder.ts';
import { leesGezag } from './gezag.ts';
import { type Databank, leesGebeurtenissen } from './grootboek.ts';
import { leesLeerplichtige, leesOpgaven } from './melding.ts';
import { soortVan } from './opdracht.ts';
import { leesInbreng, leesVoorbeeld } from './stukken.ts';

/** The decisions by table that rest on more than the case: on the child, or on earlier cases of the child. */
const OVER_HET_KIND: readonly Besluitsoort[] = [
  'routeadvies',
  'procesverbaal',
  'haltverwijzing',
  'waarschuwing',
  'last-onder-dwangsom',
];

/** What the case itself holds: the answers, and the absence as it was specified. */
const leesZaak = async (db: Databank, d: Dossier, regime: Regime, zonder?: Lijst): Promise<Feiten> => ({
  ...(await leesOpgaven(db, d, {})),
  ...(await leesAntwoorden(db, d, regime, zonder)),
});

/** All that a decision by table may ask for. */
const leesAlles = async (db: Databank, d: Dossier, regime: Regime, zonder?: Lijst): Promise<Feiten> => ({
  ...(await leesZaak(db, d, regime, zonder)),
  ...(d.leerlingId !== null && (await leesLeerplichtige(db, d.leerlingId))),
  ...(d.leerlingId !== null && (await leesEerder(db, d, d.leerlingId))),
});

/** What a decision by table asks for; nothing when none is asked. */
const leesVoor = async (db: Databank, d: Dossier, besluit: Besluitsoort | null): Promise<Feiten> => {
  if (besluit === null) return {};
  const { regime = 'AVG' } = BESLUITEN[besluit];
  return OVER_HET_KIND.includes(besluit) ? leesAlles(db, d, regime) : leesZaak(db, d, regime);
};

/** Of what is only taken note of DUO may have to hear why. */
const redenVoorDuo = (stap: Stap, uitkomst: string): Besluitsoort | null =>
  STAPPENPLAN[stap].uitkomsten[uitkomst]?.sluit === 'ter-kennisgeving' ? 'duo-reden' : null;

/** The actions that need any, with how they are read. */
const LEZERS: { [S in Handelingsoort]?: (db: Databank, d: Dossier, handeling: HandelingVan<S>) => Promise<Feiten> } = {
  'rond-af': (db, d, { stap, uitkomst }) =>
    leesVoor(db, d, besluitBijStap(d, stap, uitkomst) ?? redenVoorDuo(stap, uitkomst)),
  'begin-route': (db, d, { stap }) => leesVoor(db, d, besluitBijStap(d, stap, undefined)),
  'kies-routes': (db, d) => leesAlles(db, d, 'AVG'),
  'leg-onderdeel-vast': (db, d, { onderdeel }) => leesVoor(db, d, ONDERDELEN[onderdeel]?.weegt ?? null),
  'neem-last-voor': (db, d) => leesVoor(db, d, 'last-onder-dwangsom'),
  'leg-last-op': (db, d) => leesVoor(db, d, 'last-onder-dwangsom'),
  'besluit-procesverbaal': (db, d) => leesVoor(db, d, 'procesverbaal'),
  'sla-over': (db, d, { stap, uitkomst }) => leesVoor(db, d, besluitBijStap(d, stap, uitkomst)),
  'neem-melding-ter-kennisgeving': (db, d) => leesVoor(db, d, 'duo-reden'),
  'beoordeel-thuiszitten': (db, d) => leesZaak(db, d, 'AVG'),
  'vul-vragenlijst-in': async (db, d, { lijst, inhoud }) => ({
    ...(await leesAlles(db, d, VRAGENLIJSTEN[lijst].regime ?? 'AVG', lijst)),
    ...(await leesGegeven(db, inhoud)),
  }),
  'leg-inschrijving-vast': async (db, _, { vestiging }) => ({
    schoolBekend: vestiging !== undefined && (await isSchool(db, vestiging)),
  }),
  'draag-vrijstelling-over': async (db, _, { gemeente }) => ({ gemeenteBekend: await isGemeente(db, gemeente) }),
  'beoordeel-kennisgeving': leesKind,
  'beslis-aanvraag': leesKind,
  'beslis-bezwaar': leesKind,
  'wijs-toe': async (db, d, { behandelaar }) => ({ magBehandelen: await magBehandelen(db, behandelaar, d.gemeente) }),
  'roep-op': async (db, { leerlingId }) => ({
    ...(leerlingId !== null && (await leesLeerplichtige(db, leerlingId))),
    ...(leerlingId !== null && (await leesGezag(db, leerlingId))),
  }),
  'stuur-bericht': leesPartner,
  'bied-opnieuw-aan': leesPartner,
  'stel-brief-vast': (db, d, { voorbeeld }) => leesVoorbeeld(db, d.id, voorbeeld),
  'voeg-document-toe': (db, d, { document }) => leesInbreng(db, d.id, document),
  herstel: (db, d, { nr }) => leesBoeking(db, d.id, nr),
  'leg-rectificatie-vast': (db, d, { nr }) => leesGerectificeerd(db, d.id, nr),
};

const STAPPEN_OVER_HET_KIND: readonly Stap[] = ['keuze-route', 'keuze-procesverbaal', 'waarschuwing'];

/**
 * Whether a decision about this command looks beyond the case, so that nobody may come between: what the case holds can
 * be read without holding it, since it is written on condition that it did not change. The answers and specifications that
 * it refers to never do.
 */
const BUITEN_DE_ZAAK: { [S in Handelingsoort]?: (handeling: HandelingVan<S>) => boolean } = {
  'rond-af': ({ stap }) => STAPPEN_OVER_HET_KIND.includes(stap),
  'begin-route': ({ stap }) => STAPPEN_OVER_HET_KIND.includes(stap),
  'sla-over': ({ stap }) => STAPPEN_OVER_HET_KIND.includes(stap),
  'kies-routes': () => true,
  'leg-onderdeel-vast': ({ onderdeel }) => ONDERDELEN[onderdeel]?.weegt !== undefined,
  'neem-last-voor': () => true,
  'leg-last-op': () => true,
  'besluit-procesverbaal': () => true,
  'vul-vragenlijst-in': () => true,
  'beoordeel-kennisgeving': () => true,
  'beslis-aanvraag': () => true,
  'beslis-bezwaar': () => true,
  'wijs-toe': () => true,
  'stuur-bericht': ({ partner }) => partner !== undefined,
  'bied-opnieuw-aan': ({ partner }) => partner !== undefined,
  herstel: () => true,
};

/** What a case that no melding opens hangs on the age of the child. */
const leesOpening = (db: Databank, _: Dossier, { opening }: Openingsopdracht): Promise<Feiten> =>
  leesLeerplichtige(db, opening.leerlingId);

/** What the intake brings changes what the school reported: then all of it is counted anew. */
const POSTLEZERS: {
  [S in Postopdracht['soort']]?: (
    db: Databank,
    d: Dossier,
    opdracht: Extract<Postopdracht, { soort: S }>,
  ) => Promise<Feiten>;
} = {
  'ontvang-kennisgeving': leesOpening,
  'zet-vrijstelling-voort': leesOpening,
  'ontvang-aanvraag': leesOpening,
  'meld-geweigerd-verlof': leesOpening,
  'meld-absoluut': leesOpening,
  meld: async (db, d, { inhoud, leerlingId }) => ({
    ...(await leesOpgaven(db, d, { erbij: inhoud.id })),
    ...(await leesLeerplichtige(db, leerlingId)),
    // only the first melding of a case asks what came before it
    ...(d.status === 'leeg' && (await leesEerder(db, d, leerlingId))),
  }),
  'wijzig-melding': async (db, d, { inhoud, melding }) => ({
    ...(await leesOpgaven(db, d, { erbij: inhoud.id, zonder: melding.meldingsnummer })),
    ...(d.leerlingId !== null && (await leesLeerplichtige(db, d.leerlingId))),
  }),
  'trek-melding-in': (db, d, { meldingsnummer }) => leesOpgaven(db, d, { zonder: meldingsnummer }),
};
type Lezer = (db: Databank, d: Dossier, opdracht: unknown) => Promise<Feiten>;

const lezerVan = (opdracht: unknown, van: Van): Lezer | undefined => {
  const soort = soortVan(opdracht);
  const lezers = { handeling: LEZERS, sein: LEZERS, postvak: POSTLEZERS, zaak: {} }[van];
  return Object.hasOwn(lezers, soort) ? (lezers as Record<string, Lezer>)[soort] : undefined;
};

/** Whether a decision about this command looks beyond the case, the command and its text. */
export function vraagtFeiten(opdracht: unknown, van: Van): boolean {
  if (van === 'postvak') return lezerVan(opdracht, van) !== undefined;
  const soort = soortVan(opdracht);
  const buiten =
    Object.hasOwn(BUITEN_DE_ZAAK, soort) && van !== 'zaak' ? BUITEN_DE_ZAAK[soort as Handelingsoort] : undefined;
  if (!buiten) return false;
  const gelezen = leesHandeling(opdracht);
  return 'handeling' in gelezen && (buiten as (handeling: unknown) => boolean)(gelezen.handeling);
}

/** Reads them, once the form of the command is known to be right. */
export async function leesFeiten(db: Databank, d: Dossier, opdracht: unknown, van: Van): Promise<Feiten> {
  const lezer = lezerVan(opdracht, van);
  if (!lezer) return {};
  if (van === 'postvak') return lezer(db, d, opdracht);
  const gelezen = leesHandeling(opdracht);
  return 'weigering' in gelezen ? {} : lezer(db, d, gelezen.handeling);
}

async function leesKind(db: Databank, { leerlingId }: Dossier): Promise<Feiten> {
  return leerlingId === null ? {} : leesLeerplichtige(db, leerlingId);
}

async function magBehandelen(db: Databank, account: string, gemeente: string | null): Promise<boolean> {
  const rijen = await db.$queryRaw<unknown[]>`
    select 1 from account where id = ${account} and actief and rol = 'lpa' and ${gemeente} = any(gemeenten)`;
  return rijen.length > 0;
}

async function isSchool(db: Databank, vestiging: string): Promise<boolean> {
  return (await db.$queryRaw<unknown[]>`select 1 from school where vestiging = ${vestiging}`).length > 0;
}

/** Where a case can go on, or to which the dossier can be sent. */
async function isGemeente(db: Databank, code: string): Promise<boolean> {
  const rijen = await db.$queryRaw<unknown[]>`
    select 1 from gemeente where code = ${code}
    union all
    select 1 from ketenpartner where actief and soort = 'gemeente' and ${code} = any(gemeenten)`;
  return rijen.length > 0;
}

async function leesPartner(
  db: Databank,
  d: Dossier,
  handeling: HandelingVan<'stuur-bericht' | 'bied-opnieuw-aan'>,
): Promise<Feiten> {
  if (handeling.partner === undefined) return {};
  const gekozen = (await leesPartners(db, d)).find(({ id }) => id === handeling.partner);
  return { partnerPast: gekozen !== undefined && gekozen.soort === partnersoortVan(d, handeling) };
}

/** What is said of an event falls under the regime of that, and was asked after it was recorded. */
async function leesGerectificeerd(db: Databank, zaakId: string, nr: number): Promise<Feiten> {
  const [g] = (await leesGebeurtenissen(db, zaakId, nr - 1)).filter((een) => een.nr === nr);
  return g ? { rectificeert: { regime: g.regime, moment: g.moment } } : {};
}

/** The events that were booked together with one of them, and the dossier before. Corrections are rare: the whole case is read. */
async function leesBoeking(db: Databank, zaakId: string, nr: number): Promise<Feiten> {
  const alle = await leesGebeurtenissen(db, zaakId, 0);
  const sleutel = alle.find((g) => g.nr === nr)?.sleutel;
  const boeking = alle.filter((g) => g.sleutel === sleutel);
  const ervoor = alle.filter((g) => g.nr < (boeking[0]?.nr ?? 0)).reduce(pasToe, leegDossier(zaakId));
  return { boeking, ervoor };
}
