/** What the meldingen of a case say, as far as rules ask for it. Their texts stay here: a rule gets days and no names. */
import type { Feiten } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { type Meldingtekst, opgaveUit } from '../mas/verzuim/opgave.ts';
import type { Databank } from './grootboek.ts';

/**
 * The absence specifications of the meldingen of a case that stand.
 * @param anders a text that comes with the command, and the melding that it replaces or that goes
 */
export async function leesOpgaven(
  db: Databank,
  d: Dossier,
  { erbij, zonder }: { erbij?: string; zonder?: string },
): Promise<Pick<Feiten, 'opgaven'>> {
  const staand = Object.values(d.meldingen).filter((m) => m.ingetrokkenOp === null && m.meldingsnummer !== zonder);
  const ids = [...staand.flatMap((m) => m.inhoud?.id ?? []), ...(erbij === undefined ? [] : [erbij])];
  const rijen = await db.$queryRaw<{ tekst: string }[]>`select tekst from inhoud where id = any(${ids}) order by id`;
  return { opgaven: rijen.flatMap(({ tekst }) => opgaveUit(JSON.parse(tekst) as Partial<Meldingtekst>)) };
}

/** What the end of the duty is worked out from. */
export async function leesLeerplichtige(db: Databank, leerlingId: string): Promise<Pick<Feiten, 'leerling'>> {
  const [leerling] = await db.$queryRaw<{ geboortedatum: string; startkwalificatie: boolean }[]>`
    select geboortedatum, startkwalificatie from leerling where id = ${leerlingId}`;
  return leerling ? { leerling } : {};
}
