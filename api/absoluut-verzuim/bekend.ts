/** What Schakel knows already of a child on a list, so that no second case begins and nobody is passed over. */
import { kringVan } from '../../activities/kring.ts';
import type { Openingsbericht } from '../../activities/opening.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Aanleiding } from '../../mas/opdracht.ts';
import { onbeoordeeld } from '../../mas/vrijstelling/leven.ts';
import type { Leerling, Prisma, Zaak } from '../../prisma/generated/client.ts';
import { leesDossier } from '../zaken/dossier.ts';
import type { Lijstregel, Regeluitkomst } from './schemas.ts';
import { isVrijgesteldOp } from './vrijgesteld.ts';

type Databank = Prisma.TransactionClient;

/** Under every record of the child. */
export const leesZaken = async (tx: Databank, { id }: Leerling): Promise<Zaak[]> =>
  tx.zaak.findMany({
    where: {
      leerlingId: { in: await kringVan(tx, id) },
      proef: false,
      soort: { in: ['absoluut', 'vrijstelling', 'aanvraag'] },
    },
    orderBy: { zaakId: 'asc' },
  });

const absoluut = (zaken: readonly Zaak[], status: 'open' | 'gesloten'): Zaak[] =>
  zaken.filter((zaak) => zaak.soort === 'absoluut' && zaak.status === status);

/**
 * By child, by the day since when he is enrolled nowhere, and by how many cases of it are closed: that is one matter, however
 * often a list says so, until it is closed.
 */
export const nummerVan = (
  { id }: Leerling,
  { nietIngeschrevenSinds, geenSchoolSinds, peildatum }: Lijstregel,
  zaken: readonly Zaak[],
): string =>
  `absoluut/${id}/${nietIngeschrevenSinds ?? geenSchoolSinds ?? peildatum}/${absoluut(zaken, 'gesloten').length + 1}`;

/** Whoever closed a case here knew what a register said up to that day; another municipality closes its own. */
const isGeslotenNa = ({ gesloten, gemeente }: Zaak, { gemeenteCode }: Leerling, peildatum: Dag): boolean =>
  gemeente === gemeenteCode && gesloten !== null && gesloten >= peildatum;

interface Vraag {
  leerling: Leerling;
  regel: Lijstregel;
  nummer: string;
}

/** A case of the child, an exemption that holds or was not judged yet, or a row that waits for its case. */
export async function watErAlIs(
  tx: Databank,
  zaken: readonly Zaak[],
  { leerling, regel: { peildatum }, nummer }: Vraag,
): Promise<Regeluitkomst | null> {
  const [loopt] = absoluut(zaken, 'open');
  if (loopt) return { uitkomst: 'al-bekend', uitleg: 'Van deze leerling loopt al een zaak.', zaakId: loopt.zaakId };
  const onderweg = await leesOnderweg(tx, leerling, nummer);
  const vrijstelling = await vanVrijstelling(tx, zaken, peildatum, onderweg.includes('ontvang-kennisgeving'));
  if (vrijstelling) return vrijstelling;
  const gesloten = absoluut(zaken, 'gesloten').find((zaak) => isGeslotenNa(zaak, leerling, peildatum));
  if (gesloten)
    return {
      uitkomst: 'al-bekend',
      uitleg: 'De zaak van deze leerling is op of na de peildatum gesloten.',
      zaakId: gesloten.zaakId,
    };
  return onderweg.includes('meld-absoluut')
    ? { uitkomst: 'al-bekend', uitleg: 'Deze leerling stond al op een lijst, over dezelfde periode.' }
    : null;
}

/** As long as nobody judged what parents told, nothing begins over their heads. */
async function vanVrijstelling(
  tx: Databank,
  zaken: readonly Zaak[],
  peildatum: Dag,
  onderweg: boolean,
): Promise<Regeluitkomst | null> {
  const wacht: string[] = [];
  for (const zaak of zaken.filter(({ soort }) => soort !== 'absoluut')) {
    const d = await leesDossier(tx, zaak);
    if (isVrijgesteldOp(d, peildatum))
      return { uitkomst: 'vrijgesteld', uitleg: 'Op de peildatum geldt een vrijstelling.' };
    if (zaak.status === 'open' && onbeoordeeld(d).length > 0) wacht.push(zaak.zaakId);
  }
  const [zaakId] = wacht;
  if (zaakId === undefined && !onderweg) return null;
  return {
    uitkomst: 'wacht-op-oordeel',
    uitleg: 'De ouders deden een beroep op een vrijstelling. Beoordeel eerst hun kennisgeving.',
    ...(zaakId !== undefined && { zaakId }),
  };
}

/** What waits in the inbox for its case, or came in under the very number before. */
async function leesOnderweg(tx: Databank, { id }: Leerling, nummer: string): Promise<Aanleiding['soort'][]> {
  const rijen = await tx.postvak.findMany({
    where: {
      soort: 'opening',
      proef: false,
      leerlingId: { in: await kringVan(tx, id) },
      OR: [{ nummer }, { stand: 'nieuw' }],
    },
    select: { bericht: true },
  });
  return rijen.map(({ bericht }) => (bericht as unknown as Openingsbericht).aanleiding.soort);
}
