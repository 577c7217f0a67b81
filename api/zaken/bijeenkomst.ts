/** Who meets whom in a case: talks and MDO's that were planned, and hearings that people were called for. */
import { z } from 'zod';
import type { BijeenkomstStand, VerhoorStand } from '../../mas/dossier/types.ts';
import type { InhoudRef } from '../../mas/gebeurtenis.ts';
import { dag, tijd } from '../http/velden.ts';
import type { Bewaard } from '../teksten.ts';

export const bijeenkomst = z
  .object({
    id: z.string(),
    aard: z.enum(['gesprek', 'mdo']),
    met: z.enum(['ouder', 'jongere', 'school', 'ketenpartner']).nullable(),
    op: dag,
    tijd,
    plaats: z.string().nullable(),
    verzetVan: z.array(dag).meta({ description: 'De dagen waarop zij eerst zou zijn.' }),
    uitkomst: z.enum(['gehouden', 'niet-verschenen', 'afgezegd']).nullable(),
  })
  .meta({ id: 'Bijeenkomst' });

export const verhoor = z
  .object({
    id: z.string(),
    verhoorOp: dag,
    opgeroepenOp: dag,
    tijd: tijd.nullable(),
    plaats: z.string().nullable(),
    verzetVan: z.array(dag).meta({ description: 'De dagen waarvoor eerst was opgeroepen.' }),
    uitkomst: z.enum(['gehouden', 'niet-verschenen']).nullable(),
    gehoudenOp: dag.nullable(),
    verdachten: z
      .array(z.string())
      .optional()
      .meta({ description: 'Wie is opgeroepen: wie gezag heeft, of jongere. Ontbreekt als dat niet is gevraagd.' }),
  })
  .meta({ id: 'Verhoor' });

/** @param teksten where it is may be somebody's home, so that is kept apart */
export const toonBijeenkomst = ({ inhoud, ...b }: BijeenkomstStand, teksten: Bewaard): z.input<typeof bijeenkomst> => ({
  ...b,
  plaats: plaatsUit(teksten, inhoud),
});

function plaatsUit(teksten: Bewaard, ref: InhoudRef | null | undefined): string | null {
  const { plaats } = teksten.get(ref?.id ?? '') ?? {};
  return typeof plaats === 'string' ? plaats : null;
}

export const toonVerhoor = (v: VerhoorStand, teksten: Bewaard): z.input<typeof verhoor> => ({
  id: v.id,
  verhoorOp: v.verhoorOp,
  opgeroepenOp: v.opgeroepenOp,
  tijd: v.tijd ?? null,
  plaats: plaatsUit(teksten, v.plaats),
  verzetVan: v.verzetVan ?? [],
  uitkomst: v.uitkomst,
  gehoudenOp: v.gehoudenOp,
  ...(v.verdachten && { verdachten: v.verdachten }),
});
