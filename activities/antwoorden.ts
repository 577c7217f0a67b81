/** The answers to the questionnaires of a case, as far as decisions ask for them. */
import type { Regime } from '../mas/begrippen.ts';
import { type Lijst, VRAGENLIJSTEN } from '../mas/besluiten.ts';
import type { Feiten } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { InhoudRef } from '../mas/gebeurtenis.ts';
import type { Databank } from './grootboek.ts';

type Antwoorden = Readonly<Record<string, unknown>>;

const antwoordenUit = (tekst: string): Antwoorden => {
  const { antwoorden } = JSON.parse(tekst) as { antwoorden?: unknown };
  return typeof antwoorden === 'object' && antwoorden !== null && !Array.isArray(antwoorden) ? { ...antwoorden } : {};
};

/**
 * By question, each as it was last given. What was answered under the Wpg is for decisions under the Wpg alone, since their
 * receipts are. A text that was destroyed answers nothing any more.
 * @param zonder a list that is filled in again: what it said before is not asked any more
 */
export async function leesAntwoorden(
  db: Databank,
  d: Dossier,
  regime: Regime,
  zonder?: Lijst,
): Promise<Pick<Feiten, 'antwoorden'>> {
  const lijsten = Object.values(d.antwoorden)
    .filter(({ lijst }) => lijst !== zonder && (regime === 'WPG' || VRAGENLIJSTEN[lijst].regime !== 'WPG'))
    .sort((a, b) => a.nr - b.nr);
  const ids = lijsten.flatMap(({ inhoud }) => inhoud?.id ?? []);
  if (ids.length === 0) return {};
  const rijen = await db.$queryRaw<
    { id: string; tekst: string }[]
  >`select id, tekst from inhoud where id = any(${ids})`;
  const teksten = new Map(rijen.map(({ id, tekst }) => [id, antwoordenUit(tekst)]));
  return { antwoorden: Object.assign({}, ...ids.map((id) => teksten.get(id) ?? {})) as Antwoorden };
}

/** The answers that come with a command. */
export async function leesGegeven(db: Databank, inhoud: InhoudRef | undefined): Promise<Pick<Feiten, 'gegeven'>> {
  if (!inhoud) return {};
  const [rij] = await db.$queryRaw<
    { tekst: string }[]
  >`select tekst from inhoud where id = ${inhoud.id} and nr is null`;
  return rij ? { gegeven: antwoordenUit(rij.tekst) } : {};
}
