/** A step of the stappenplan as it stands in a case. */
import { z } from 'zod';
import type { Dossier } from '../../mas/dossier/types.ts';
import { FASEN, STAPPEN, STAPPENPLAN, type Stap, stapSleutel, uitkomstenVan } from '../../mas/stappenplan.ts';
import { aanDeBeurt } from '../../mas/voortgang.ts';
import { dag } from '../http/velden.ts';

export const zaakstap = z
  .object({
    stap: z.enum(STAPPEN),
    nummer: z.int(),
    naam: z.string(),
    fase: z.enum(FASEN),
    ronde: z.int().nullable().meta({ description: 'Bij stappen die in elke ronde terugkomen.' }),
    stand: z.enum(['nog-niet', 'begonnen', 'gedaan', 'overgeslagen', 'vervallen']),
    aanDeBeurt: z.boolean(),
    begonnen: dag.nullable(),
    klaar: dag.nullable(),
    uitkomst: z.object({ code: z.string(), naam: z.string() }).nullable(),
    nr: z
      .int()
      .nullable()
      .meta({ description: 'De gebeurtenis waarmee de stap klaar was; daarheen wijst een herstel.' }),
    afgeschermd: z
      .literal(true)
      .optional()
      .meta({ description: 'Er is een uitkomst; die valt onder de Wpg en is niet voor u.' }),
  })
  .meta({ id: 'Zaakstap' });
type Zaakstap = z.input<typeof zaakstap>;

/** A step of a round is shown once for each round that there was. */
export function toonStap(d: Dossier, stap: Stap, wpg: boolean): Zaakstap[] {
  const { nummer, naam, fase, perRonde, regime } = STAPPENPLAN[stap];
  const rondes = perRonde ? Array.from({ length: d.ronde }, (_, n) => n + 1) : [null];
  return rondes.map((ronde) => {
    const stand = d.stappen[stapSleutel(stap, ronde ?? 1)];
    const code = stand?.uitkomst ?? null;
    const afgeschermd = code !== null && regime === 'WPG' && !wpg;
    return {
      stap,
      nummer,
      naam,
      fase,
      ronde,
      stand: stand?.stand ?? 'nog-niet',
      aanDeBeurt: aanDeBeurt(d) === stap && (ronde ?? d.ronde) === d.ronde,
      begonnen: stand?.begonnen ?? null,
      klaar: stand?.klaar ?? null,
      uitkomst: code === null || afgeschermd ? null : { code, naam: uitkomstenVan(d.soort, stap)[code]?.naam ?? code },
      nr: stand?.nr ?? null,
      ...(afgeschermd && { afgeschermd }),
    };
  });
}
