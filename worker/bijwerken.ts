import type { Logger } from '../platform/log.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { herbouwOude, telOude } from './herbouw-zaken.ts';

/** Brings lists and screens of cases of before an upgrade up to date; asks one count where there are none. Never throws. */
export async function werkBij(prisma: PrismaClient, log: Logger, stop: AbortSignal): Promise<void> {
  try {
    const aantal = await telOude(prisma);
    if (aantal === 0) return;
    log.info({ aantal }, 'zaken van een eerdere versie worden bijgewerkt; tot dan zijn lijsten niet volledig');
    const { afwijkend, onvouwbaar } = await herbouwOude(prisma, stop);
    log.info({ aantal: afwijkend.length }, stop.aborted ? 'bijwerken afgebroken' : 'zaken bijgewerkt');
    if (onvouwbaar.length > 0)
      log.warn({ aantal: onvouwbaar.length }, 'deze zaken zijn niet te lezen; npm run controle noemt ze');
  } catch (fout) {
    log.error({ fout }, 'zaken van een eerdere versie zijn niet bijgewerkt; draai npm run leesmodel:herbouw');
  }
}
