/** Letters as somebody saw them before they went out, and what was brought in: bytes that belong to no event yet. */
import type { Regime } from '../mas/begrippen.ts';
import type { Briefvoorbeeld, Feiten } from '../mas/beslis/index.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { Databank } from './grootboek.ts';

/**
 * What somebody saw of a letter. Nothing when it is of another case, or when any copy of it is not there any more as he
 * saw it: it was used before, or destroyed.
 */
export async function leesVoorbeeld(db: Databank, zaakId: string, id: string): Promise<Pick<Feiten, 'voorbeeld'>> {
  const [rij] = await db.$queryRaw<Briefvoorbeeld[]>`
    select v.over, v.account_id as door, v.dag, v.exemplaren, v.bijlagen, v.weggelaten, v.alinea <> '' as "metAlinea"
    from briefvoorbeeld v
    where v.id = ${id} and v.zaak_id = ${zaakId} and not exists (
      select from jsonb_array_elements(v.exemplaren) e
      left join document s on s.id = e->'document'->>'id' and s.zaak_id = v.zaak_id and s.nr is null
        and s.sha256 = e->'document'->>'sha256'
      where s.id is null)`;
  return rij ? { voorbeeld: rij } : {};
}

/** What was brought in and belongs to no event of this case yet. */
export async function leesInbreng(db: Databank, zaakId: string, id: string): Promise<Pick<Feiten, 'document'>> {
  const [rij] = await db.$queryRaw<{ sha256: string; regime: Regime }[]>`
    select sha256, regime from document
    where id = ${id} and zaak_id = ${zaakId} and soort = 'bijlage' and nr is null`;
  return rij ? { document: rij } : {};
}

/** Bytes that belong to an event from now on, under its regime. */
export interface Stuk {
  id: string;
  sha256: string;
  nr: number;
  regime: Regime;
}

/** Which documents an event takes, by the hash of their bytes. */
export const documentenIn = (g: Gebeurtenis): { id: string; sha256: string }[] => {
  if (g.soort === 'BriefVastgesteld') return g.gegevens.exemplaren.map(({ document }) => document);
  return g.soort === 'DocumentToegevoegd' ? [{ id: g.gegevens.document, sha256: g.gegevens.sha256 }] : [];
};

export const stukkenVan = (gebeurtenissen: readonly Gebeurtenis[]): Stuk[] =>
  gebeurtenissen.flatMap((g) => documentenIn(g).map(({ id, sha256 }) => ({ id, sha256, nr: g.nr, regime: g.regime })));
