/** A melding in a case: its status at DUO, and what the keuzehulp makes of it. */
import { z } from 'zod';
import { laatstGewogen } from '../../mas/dossier/gewogen.ts';
import type { Dossier, MeldingStand } from '../../mas/dossier/types.ts';
import { dag } from '../http/velden.ts';

export const meldingInZaak = z
  .object({
    meldingsnummer: z.string(),
    soort: z.string(),
    eersteDag: dag,
    laatsteDag: dag.nullable(),
    vestiging: z.string(),
    vervolg: z.boolean(),
    status: z.string().meta({ description: 'De status bij DUO.' }),
    ingetrokkenOp: dag
      .nullable()
      .meta({ description: 'Door de school ingetrokken, ook als dat de status niet meer verandert.' }),
    keuzehulp: z
      .object({ soort: z.string(), verschilt: z.boolean() })
      .nullable()
      .meta({ description: 'Welk soort verzuim het volgens de keuzehulp is, en of de school iets anders meldde.' }),
  })
  .meta({ id: 'MeldingInZaak' });
type MeldingInZaak = z.input<typeof meldingInZaak>;

export function toonMelding(d: Dossier, melding: MeldingStand): MeldingInZaak {
  const { duoSoort, mutatietijd: _, inhoud: __, ...m } = melding;
  return { ...m, soort: duoSoort, keuzehulp: keuzehulpVan(d, melding) };
}

/** A difference is shown to the LPA, and nothing is corrected (domain §3.2). */
function keuzehulpVan(d: Dossier, { meldingsnummer, duoSoort }: MeldingStand): MeldingInZaak['keuzehulp'] {
  const soort = laatstGewogen(d, 'verzuimsoort', meldingsnummer)?.uitkomst.verzuimsoort;
  return typeof soort === 'string' ? { soort, verschilt: soort !== duoSoort } : null;
}
