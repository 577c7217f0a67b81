/** What somebody saw of a letter, kept until it is settled or thrown away. */
import type { Brief } from '../../brieven/index.ts';
import { BRIEVEN, type Vierogenreden } from '../../mas/brieven.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Document } from '../../prisma/generated/client.ts';
import { gooiEerdereWeg } from '../documenten/opruimen.ts';
import type { Huis } from '../huis.ts';
import type { Briefbron } from './bron.ts';
import type { Gekozen, Mogelijk } from './keuze.ts';
import type { Briefwerk } from './zoek.ts';

/** A copy that was made: what the row of the preview holds of it. */
export interface Kopie {
  gekozen: Gekozen;
  brief: Brief;
  exemplaar: Voorbeeldexemplaar;
}
/** As it stands in `briefvoorbeeld.exemplaren`: no name. */
export interface Voorbeeldexemplaar {
  id: string;
  aan: Gekozen['kandidaat']['aan'];
  versie: Gekozen['kandidaat']['versie'];
  kanaal: Gekozen['kanaal'];
  taal: string | null;
  document: { id: string; sha256: string };
  /** Fingerprint of what it was set with. */
  gegevens: string;
  vierOgen: Vierogenreden[];
}

/** The preview itself, besides its copies. */
export interface Rij {
  id: string;
  zaakId: string;
  over: string;
  accountId: string;
  dag: string;
  alinea: string;
  bijlagen: string[];
  weggelaten: Mogelijk['kandidaat']['aan'][];
}

/** Keeps what was seen, in place of what this person saw of the same letter before. */
export async function bewaar(
  { prisma }: Huis,
  { bron, regime }: Briefwerk,
  kopieen: readonly Kopie[],
  rij: Rij,
): Promise<void> {
  const exemplaren = kopieen.map(({ exemplaar }) => ({ ...exemplaar }));
  await prisma.$transaction(async (tx) => {
    await gooiEerdereWeg(tx, rij);
    await tx.document.createMany({ data: kopieen.map((kopie) => alsDocument(kopie, bron, rij, regime)) });
    await tx.briefvoorbeeld.create({ data: { ...rij, exemplaren, regime } });
  });
}

function alsDocument(
  { brief, exemplaar }: Kopie,
  bron: Briefbron,
  { zaakId, accountId }: Rij,
  regime: string,
): Omit<Document, 'gemaaktOp' | 'nr' | 'scan'> {
  return {
    id: exemplaar.document.id,
    zaakId,
    soort: 'brief',
    naam: `${BRIEVEN[bron.stand.brief]} ${zaaknummerVan(bron.zaak)}.pdf`,
    mediatype: 'application/pdf',
    bytes: new Uint8Array(brief.pdf),
    sha256: brief.sha256,
    regime,
    motor: brief.motor,
    gemaaktDoor: accountId,
  };
}
