/** Leave that the heads of schools decided on, of a child with all its records. */
import type { z } from 'zod';
import { kringVan } from '../../activities/kring.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import { VERLOFGRONDEN, type Verlofbesluit, type Verlofgrond } from '../../mas/verlof/gronden.ts';
import { telVerlof, type Verlof } from '../../mas/verlof/tel.ts';
import { type Huis, protocolVan } from '../huis.ts';
import type { Kind } from '../leerlingen/kind.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import type { verlofAntwoord } from './schemas.ts';

interface Rij extends Verlof {
  vestiging: string;
  beslotenOp: string;
}

/** Every leave of this child, whichever record it was put under. */
export async function leesVerlof({ prisma }: Pick<Huis, 'prisma'>, leerlingId: string): Promise<Rij[]> {
  const rijen = await prisma.verlof.findMany({ where: { leerlingId: { in: await kringVan(prisma, leerlingId) } } });
  const scholen = await prisma.school.findMany({
    where: { vestiging: { in: rijen.map(({ vestiging }) => vestiging) } },
    select: { vestiging: true, vakantieregio: true },
  });
  const regios = new Map(scholen.map(({ vestiging, vakantieregio }) => [vestiging, vakantieregio as Vakantieregio]));
  return rijen.map(({ id, grond, van, totEnMet, dagen, besluit, beslotenOp, vestiging }) => ({
    id,
    grond: grond as Verlofgrond,
    van,
    totEnMet,
    dagen,
    besluit: besluit as Verlofbesluit,
    beslotenOp,
    vestiging,
    regio: regios.get(vestiging) ?? 'noord',
  }));
}

/** Counted by schooljaar, with what the law says of it. */
export async function toonVerlof(
  huis: Pick<Huis, 'prisma' | 'register'>,
  { registraties: [eerste] }: Kind,
): Promise<z.output<typeof verlofAntwoord>> {
  const rijen = await leesVerlof(huis, eerste.id);
  const protocol = await protocolVan(huis, eerste.gemeenteCode);
  const opId = new Map(rijen.map((rij) => [rij.id, rij]));
  return {
    leerlingId: eerste.id,
    schooljaren: telVerlof(rijen, protocol).map(({ verloven, ...jaar }) => ({
      ...jaar,
      verloven: verloven.map(({ regio: _, grond, ...verlof }) => {
        const { naam, artikel } = VERLOFGRONDEN[grond];
        const { vestiging = '', beslotenOp = '' } = opId.get(verlof.id) ?? {};
        return { ...verlof, grond: { code: grond, naam, artikel }, vestiging, beslotenOp };
      }),
    })),
    links: { leerling: leerlingPad(eerste.id) },
  };
}
