/** What a booking lays hold of besides the case itself: the text that it refers to, and the melding that it brings. */
import type { InhoudRef, Voorval } from '../mas/gebeurtenis.ts';
import type { Opdracht, Van, Weigering } from '../mas/opdracht.ts';
import { zoutHash } from '../platform/gezouten.ts';
import type { Databank } from './grootboek.ts';
import { soortVan } from './opdracht.ts';

/** A text that this case may still take. */
export interface VrijeTekst {
  id: string;
  zout: string;
  tekst: string;
  velden: string[];
}

const INHOUD_ONBEKEND: Weigering = {
  code: 'InhoudOnbekend',
  tekst: 'De tekst bij deze handeling is niet gevonden, hoort bij een andere zaak of is al gebruikt.',
};
const AL_GEBOEKT: Weigering = { code: 'AlGeboekt', tekst: 'Deze melding hoort al bij een andere zaak.' };

/**
 * A text belongs to one case and one event, and must be the very text that the caller meant. Should two cases take one
 * at the same moment after all, a trigger refuses the second, which then finds it taken.
 */
export const keurInhoud = (voorvallen: readonly Voorval[], tekst: VrijeTekst | null): Weigering | null =>
  voorvallen.every(({ inhoud }) => !inhoud || (tekst !== null && past(tekst, inhoud))) ? null : INHOUD_ONBEKEND;

const past = (tekst: VrijeTekst, ref: InhoudRef): boolean =>
  tekst.id === ref.id &&
  zoutHash(tekst.zout, tekst.tekst) === ref.sha256 &&
  tekst.velden.toSorted().join() === ref.velden.toSorted().join();

export const brengtMelding = (opdracht: unknown, van: Van): boolean =>
  van === 'postvak' && soortVan(opdracht) === 'meld';

/**
 * One melding starts or joins one case, whatever happened between two attempts to hand it over. Comes after everything
 * that can refuse the booking, since a claim that was made stays.
 */
export async function claimMelding(db: Databank, zaakId: string, opdracht: unknown): Promise<Weigering | null> {
  const { melding, proef } = opdracht as Extract<Opdracht, { soort: 'meld' }>;
  const { meldingsnummer } = melding;
  const nieuw = await db.$executeRaw`
    insert into melding_zaak (meldingsnummer, proef, zaak_id) values (${meldingsnummer}, ${proef}, ${zaakId})
    on conflict do nothing`;
  if (nieuw > 0) return null;
  const eigen = await db.$queryRaw<unknown[]>`
    select 1 from melding_zaak
    where meldingsnummer = ${meldingsnummer} and proef = ${proef} and zaak_id = ${zaakId}`;
  return eigen.length > 0 ? null : AL_GEBOEKT;
}
