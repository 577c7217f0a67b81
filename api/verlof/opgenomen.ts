/** Leave that the head of the school refused was taken all the same: that begins, or joins, a case of luxeverzuim. */
import { bewaarOpening } from '../../activities/opening.ts';
import { dagVan, toonDag } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig, nietGevonden, type Veldfout } from '../http/fout.ts';
import { clientVoor, type Huis } from '../huis.ts';
import type { Registratie } from '../leerlingen/kind.ts';
import { ochtendVan } from '../proefzaken/melding.ts';
import { periodeFouten, vraagRegio } from './bewaar.ts';
import { leesVerlof } from './lees.ts';
import type { Opgenomen } from './schemas.ts';

/**
 * Keeps it in the inbox, once by its days.
 * @returns what it is there
 * @throws {ApiFout} inhoud-ongeldig, niet-gevonden, or conflict when that leave was not refused
 */
export async function bewaarOpgenomen(huis: Huis, wie: Wie, leerling: Registratie, gezegd: Opgenomen): Promise<string> {
  const { prisma } = huis;
  const { proef } = leerling;
  clientVoor(huis, proef); // refuses when trial cases are off, before anything is kept
  const verlof = (await leesVerlof(huis, leerling.id)).find(({ id }) => id === gezegd.verlofId);
  if (!verlof) throw nietGevonden('Dit verlof is er niet.');
  if (verlof.besluit !== 'geweigerd') throw conflict('NietMogelijk', 'Dit verlof is niet geweigerd.');
  const fouten = dagFouten(gezegd, verlof, proef);
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
  const { van, totEnMet, bekendOp: dag } = gezegd;
  const { id, vestiging } = verlof;
  const soort = `verlof/${id}/`;
  if (await isDubbel(prisma, soort, van, totEnMet))
    throw conflict('AlVastgelegd', 'Een van deze dagen is al vastgelegd. Leg alleen de andere dagen vast.');
  const nummer = `${soort}${van}/${totEnMet}`;
  await bewaarOpening(prisma, {
    nummer,
    leerlingId: leerling.id,
    inhoudId: null,
    door: wie.id,
    dag,
    opening: { gemeente: leerling.gemeenteCode, vakantieregio: await vraagRegio(prisma, vestiging), proef },
    aanleiding: { soort: 'meld-geweigerd-verlof', van, totEnMet, vestiging },
    verschuiving: proef ? ochtendVan(dag) - Date.now() : 0,
  });
  return nummer;
}

/** One of these days was said before, with others: the same days once more are a repeat. */
async function isDubbel(prisma: PrismaClient, soort: string, van: string, totEnMet: string): Promise<boolean> {
  const eerder = await prisma.postvak.findMany({
    where: { soort: 'opening', nummer: { startsWith: soort }, stand: { not: 'geweigerd' } },
    select: { nummer: true },
  });
  return eerder.some(({ nummer }) => {
    const [begin = '', einde = ''] = nummer.slice(soort.length).split('/');
    return begin <= totEnMet && van <= einde && (begin !== van || einde !== totEnMet);
  });
}

/** A made-up child lives at a day of its own; of a real one nothing is known of tomorrow. */
function dagFouten(gezegd: Opgenomen, verlof: { van: string; totEnMet: string }, proef: boolean): Veldfout[] {
  const { van, totEnMet, bekendOp } = gezegd;
  const vandaag = dagVan(Date.now());
  const buiten = van < verlof.van || totEnMet > verlof.totEnMet;
  return [
    ...periodeFouten(gezegd),
    ...(buiten
      ? [
          {
            veld: 'van',
            fout: `geweigerd is verlof van ${toonDag(verlof.van)} tot en met ${toonDag(verlof.totEnMet)}; verzuim op andere dagen meldt de school.`,
          },
        ]
      : []),
    ...(bekendOp < totEnMet ? [{ veld: 'bekendOp', fout: `kies een dag vanaf ${toonDag(totEnMet)}.` }] : []),
    ...(bekendOp > vandaag && !proef ? [{ veld: 'bekendOp', fout: `ligt na vandaag (${toonDag(vandaag)}).` }] : []),
  ];
}
