/** What is known of a child that is enrolled nowhere, as its case shows it. */
import { z } from 'zod';
import { aangeschrevenOp } from '../../mas/absoluut/termijn.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { dag } from '../http/velden.ts';

export const absoluutbeeld = z
  .object({
    sinds: dag.nullable().meta({ description: 'Eerste dag zonder inschrijving; null als niemand die weet.' }),
    bron: z.enum(['lijst', 'vrijstelling', 'ambtenaar']).meta({ description: 'Waaruit dit bleek.' }),
    gemeldOp: dag,
    geenSchool: z
      .object({ besluitOp: dag, oudersWetenSinds: dag.nullable() })
      .nullable()
      .meta({ description: 'Het kind gaat naar iets dat geen school meer is (Leerplichtwet artikel 22 lid 4).' }),
    aangeschrevenOp: dag.nullable().meta({ description: 'Toen de ouders op hun plicht zijn gewezen.' }),
    ingeschreven: z
      .object({ ingeschrevenOp: dag, vestiging: z.string().nullable() })
      .nullable()
      .meta({ description: 'De inschrijving die is vastgelegd; vestiging null als de school niet bekend is.' }),
  })
  .meta({ id: 'AbsoluutInZaak' });

export function toonAbsoluut(d: Dossier): z.input<typeof absoluutbeeld> | null {
  const { absoluut } = d;
  if (!absoluut) return null;
  const { sinds, bron, gemeldOp, geenSchoolSinds, oudersWetenSinds, ingeschreven } = absoluut;
  return {
    sinds,
    bron,
    gemeldOp,
    geenSchool:
      geenSchoolSinds === undefined ? null : { besluitOp: geenSchoolSinds, oudersWetenSinds: oudersWetenSinds ?? null },
    aangeschrevenOp: aangeschrevenOp(d) ?? null,
    ingeschreven: ingeschreven ?? null,
  };
}
