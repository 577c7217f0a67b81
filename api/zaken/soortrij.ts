/** What a row of a list of cases of one kind begins with, and how such a list is paged and counted. */
import { z } from 'zod';
import { type Dag, schooljaarVan } from '../../mas/datum.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';
import { zaakId } from './schemas.ts';
import { zaaknummer } from './nummer.ts';
import type { Zaakmetnamen } from './vansoort.ts';

export const soortrijvelden = {
  zaakId,
  zaaknummer,
  leerling: z.object({ id: z.string(), naam: z.string(), leeftijd: z.int() }).nullable(),
  behandelaar: z.string().nullable().meta({ description: 'De naam.' }),
};
export const toonSoortrij = ({ zaakId: id, zaaknummer: nummer, leerling, behandelaar }: Zaakmetnamen) => ({
  zaakId: id,
  zaaknummer: nummer,
  leerling,
  behandelaar,
});

export const telling = z.array(z.object({ code: z.string(), naam: z.string(), aantal: z.int() }));

/** How many rows each code has, in the order of the table of names; a code without rows as well. */
export const tel = <C extends string>(
  namen: Readonly<Record<C, string>>,
  codes: readonly C[],
): z.input<typeof telling> =>
  (Object.keys(namen) as C[]).map((code) => ({
    code,
    naam: namen[code],
    aantal: codes.filter((c) => c === code).length,
  }));

const wijzer = z.tuple([z.string().max(200)]);
export const wijzerNaar = ({ plek }: { plek: string }): string => schrijfWijzer([plek]);

/** The rows after the cursor, one more than a page holds. `plek` is where a row stands in the order; no two stand on one. */
export function vanafWijzer<R extends { plek: string }>(
  rijen: readonly R[],
  { na, aantal }: { na?: string | undefined; aantal: number },
): R[] {
  const [begin] = leesWijzer(na, wijzer) ?? [''];
  return rijen
    .filter(({ plek }) => plek > begin)
    .sort((a, b) => (a.plek < b.plek ? -1 : 1))
    .slice(0, aantal + 1);
}

/** 1 August: from here on also what ended in this school year is shown. */
export const beginSchooljaar = (vandaag: Dag): Dag => `${schooljaarVan(vandaag).slice(0, 4)}-08-01`;
