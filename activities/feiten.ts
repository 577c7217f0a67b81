/** Facts outside the dossier that a decision rests on, read in the transaction that books it. */
import type { Feiten } from '../mas/beslis/index.ts';
import { leegDossier, pasToe } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { leesHandeling } from '../mas/handelingen/lees.ts';
import type { HandelingVan } from '../mas/handelingen/types.ts';
import type { Handelingsoort, Postopdracht, Van } from '../mas/opdracht.ts';
import { type Databank, leesGebeurtenissen } from './grootboek.ts';
import { leesLeerplichtige, leesOpgaven } from './melding.ts';
import { soortVan } from './opdracht.ts';

/** The actions that need any, with how they are read. */
const LEZERS: { [S in Handelingsoort]?: (db: Databank, d: Dossier, handeling: HandelingVan<S>) => Promise<Feiten> } = {
  'wijs-toe': async (db, d, { behandelaar }) => ({ magBehandelen: await magBehandelen(db, behandelaar, d.gemeente) }),
  herstel: (db, d, { nr }) => leesBoeking(db, d.id, nr),
};

/** What the intake brings changes what the school reported: then all of it is counted anew. */
const POSTLEZERS: {
  [S in Postopdracht['soort']]?: (
    db: Databank,
    d: Dossier,
    opdracht: Extract<Postopdracht, { soort: S }>,
  ) => Promise<Feiten>;
} = {
  meld: async (db, d, { inhoud, leerlingId }) => ({
    ...(await leesOpgaven(db, d, { erbij: inhoud.id })),
    ...(await leesLeerplichtige(db, leerlingId)),
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

/** Whether a decision about this command looks beyond the dossier, the command and its text. */
export const vraagtFeiten = (opdracht: unknown, van: Van): boolean => lezerVan(opdracht, van) !== undefined;

/** Reads them, once the form of the command is known to be right. */
export async function leesFeiten(db: Databank, d: Dossier, opdracht: unknown, van: Van): Promise<Feiten> {
  const lezer = lezerVan(opdracht, van);
  if (!lezer) return {};
  if (van === 'postvak') return lezer(db, d, opdracht);
  const gelezen = leesHandeling(opdracht);
  return 'weigering' in gelezen ? {} : lezer(db, d, gelezen.handeling);
}

async function magBehandelen(db: Databank, account: string, gemeente: string | null): Promise<boolean> {
  const rijen = await db.$queryRaw<unknown[]>`
    select 1 from account where id = ${account} and actief and rol = 'lpa' and ${gemeente} = any(gemeenten)`;
  return rijen.length > 0;
}

/** The events that were booked together with one of them, and the dossier before. Corrections are rare: the whole case is read. */
async function leesBoeking(db: Databank, zaakId: string, nr: number): Promise<Feiten> {
  const alle = await leesGebeurtenissen(db, zaakId, 0);
  const sleutel = alle.find((g) => g.nr === nr)?.sleutel;
  const boeking = alle.filter((g) => g.sleutel === sleutel);
  const ervoor = alle.filter((g) => g.nr < (boeking[0]?.nr ?? 0)).reduce(pasToe, leegDossier(zaakId));
  return { boeking, ervoor };
}
