/** A melding in a case: its status at DUO, and what the keuzehulp makes of it. */
import { z } from 'zod';
import type { DuoSoort } from '../../mas/begrippen.ts';
import { laatstGewogen } from '../../mas/dossier/gewogen.ts';
import type { Dossier, MeldingStand } from '../../mas/dossier/types.ts';
import { DUO_STATUSSEN } from '../../mas/verwoord/namen.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import { dag } from '../http/velden.ts';

export const meldingInZaak = z
  .object({
    meldingsnummer: z.string(),
    soort: z.string(),
    soortNaam: z.string(),
    eersteDag: dag,
    laatsteDag: dag.nullable(),
    vestiging: z.string(),
    vervolg: z.boolean(),
    status: z.string().meta({ description: 'De status bij DUO.' }),
    statusNaam: z.string(),
    ingetrokkenOp: dag
      .nullable()
      .meta({ description: 'Door de school ingetrokken, ook als dat de status niet meer verandert.' }),
    keuzehulp: z
      .object({ soort: z.string(), naam: z.string(), verschilt: z.boolean() })
      .nullable()
      .meta({ description: 'Welk soort verzuim het volgens de keuzehulp is, en of de school iets anders meldde.' }),
  })
  .meta({ id: 'MeldingInZaak' });
type MeldingInZaak = z.input<typeof meldingInZaak>;

export function toonMelding(d: Dossier, melding: MeldingStand): MeldingInZaak {
  const { duoSoort, mutatietijd: _, inhoud: __, ...m } = melding;
  return {
    ...m,
    soort: duoSoort,
    soortNaam: VERZUIMSOORTEN[duoSoort],
    statusNaam: DUO_STATUSSEN[m.status],
    keuzehulp: keuzehulpVan(d, melding),
  };
}

/** The keuzehulp may also say that there is nothing to report. */
const GEEN_MELDING = 'Geen verzuimmelding nodig';
const isDuoSoort = (soort: string): soort is DuoSoort => Object.hasOwn(VERZUIMSOORTEN, soort);

/** A difference is shown to the LPA, and nothing is corrected (domain §3.2). */
function keuzehulpVan(d: Dossier, { meldingsnummer, duoSoort }: MeldingStand): MeldingInZaak['keuzehulp'] {
  const soort = laatstGewogen(d, 'verzuimsoort', meldingsnummer)?.uitkomst.verzuimsoort;
  if (typeof soort !== 'string') return null;
  return { soort, naam: isDuoSoort(soort) ? VERZUIMSOORTEN[soort] : GEEN_MELDING, verschilt: soort !== duoSoort };
}
