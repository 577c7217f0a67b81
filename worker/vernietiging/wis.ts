/** Destroys what the database holds of a case, table by table. What stays is said in docs/vernietiging.md. */
import type { Vernietigaantallen } from '../../mas/gebeurtenis.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { Prisma } from '../../prisma/generated/client.ts';

type Tx = Prisma.TransactionClient;

/** How many rows went, by table. */
export type Gewist = Record<string, number>;

/** Tables with rows of both regimes: of a part those of the Wpg go. */
const MET_REGIME = ['inhoud', 'briefvoorbeeld', 'verzending', 'opvang', 'bericht_in'] as const;
/** Of the case as a whole: who was told what, who read how far, by which name a partner knew it. */
const VAN_DE_ZAAK = ['zaakreferentie', 'attendering', 'gelezen'] as const;

const weg = (tx: Tx, tabel: string, waar: Prisma.Sql): Promise<number> =>
  tx.$executeRaw`delete from ${Prisma.raw(`"${tabel}"`)} where ${waar}`;

/** Everything but what the case itself still needs to book that this was done. */
export async function wisZaak(tx: Tx, zaakId: string, deel: Vernietigdeel): Promise<Gewist> {
  const gewist: Gewist = {};
  const mits = deel === 'wpg' ? Prisma.sql`and regime = 'WPG'` : Prisma.empty;
  const vanZaak = Prisma.sql`zaak_id = ${zaakId} ${mits}`;
  if (deel === 'geheel') Object.assign(gewist, await wisAanvoer(tx, zaakId));
  // a code in a letter has the id of that letter
  const codes = Prisma.sql`id in (select id from document where ${vanZaak})`;
  await weg(tx, 'portaalsessie', Prisma.sql`code_id in (select id from portaalcode where ${codes})`);
  await weg(tx, 'portaalbestand', Prisma.sql`code_id in (select id from portaalcode where ${codes})`);
  gewist.portaalcode = await weg(tx, 'portaalcode', codes);
  gewist.document = await weg(tx, 'document', vanZaak);
  for (const tabel of MET_REGIME) gewist[tabel] = (gewist[tabel] ?? 0) + (await weg(tx, tabel, vanZaak));
  if (deel === 'wpg') return gewist;
  for (const tabel of VAN_DE_ZAAK) gewist[tabel] = await weg(tx, tabel, Prisma.sql`zaak_id = ${zaakId}`);
  gewist.maandlijst = await wisMaandlijst(tx, zaakId);
  return gewist;
}

/** What came in for it through the inbox, with the texts that were bound to nothing. */
async function wisAanvoer(tx: Tx, zaakId: string): Promise<Gewist> {
  const rijen = Prisma.sql`soort <> 'vernietiging' and (zaak_id = ${zaakId} or nummer = ${zaakId})`;
  const inhoud = await weg(tx, 'inhoud', Prisma.sql`id in (select inhoud_id from postvak where ${rijen})`);
  return { inhoud, postvak: await weg(tx, 'postvak', rijen) };
}

/** The line stays, since it was counted and handed over; who it was about goes out of it. */
const wisMaandlijst = (tx: Tx, zaakId: string): Promise<number> =>
  tx.$executeRaw`
    update maandlijst m set regels = (
      select jsonb_agg(case when regel ->> 'zaakId' = ${zaakId}
        then regel || '{"leerling": "", "geboortedatum": null, "leerlingId": null}'::jsonb else regel end order by n)
      from jsonb_array_elements(m.regels) with ordinality r (regel, n))
    where regels @> jsonb_build_array(jsonb_build_object('zaakId', ${zaakId}::text))`;

export const aantallenVan = ({
  inhoud = 0,
  document = 0,
  verzending = 0,
  opvang = 0,
  bericht_in: binnen = 0,
}: Gewist): Vernietigaantallen => ({ teksten: inhoud, documenten: document, berichten: verzending + opvang + binnen });
