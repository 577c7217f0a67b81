import type { DuoPoort } from '../../keten/duo/poort.ts';
import { Uitstel } from '../../keten/kanaal.ts';
import type { Logger } from '../../platform/log.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Intake } from '../intake/intake.ts';
import { startRonde } from '../ronde.ts';
import { neemAan } from './neem.ts';

const ELKE_MS = 5_000;
const BRON = 'duo';

export interface Duohuis {
  prisma: PrismaClient;
  intake: Pick<Intake, 'breng'>;
  duo: DuoPoort;
}

/**
 * Takes in whatever DUO has ready. What was taken in is known before the next is asked for; a message that comes twice, also
 * by another process that reads along, is one message.
 */
export async function haalBij({ prisma, intake, duo }: Duohuis, magVerder: () => boolean = () => true): Promise<void> {
  for (let verder = true; verder && magVerder();) {
    const gelezen = await prisma.leeswijzer.findUnique({ where: { bron: BRON } });
    const berichten = await duo.haalBerichten(gelezen?.na ?? 0);
    for (const bericht of berichten) {
      await neemAan(prisma, intake, bericht);
      await prisma.$executeRaw`
        insert into leeswijzer (bron, na) values (${BRON}, ${bericht.volg})
        on conflict (bron) do update set na = greatest(leeswijzer.na, excluded.na)`;
    }
    verder = berichten.length > 0;
  }
}

/** Asks DUO now and every five seconds. Gives what stops it; a round that is busy is waited for. */
export const startPoller = (huis: Duohuis, log: Logger): (() => Promise<void>) =>
  startRonde(
    (magVerder) =>
      haalBij(huis, magVerder).catch((fout: unknown) => {
        // that DUO is away is no fault of ours, and passes
        if (fout instanceof Uitstel) log.info({ code: fout.code }, 'DUO is niet bereikbaar');
        else log.warn({ fout }, 'de meldingen van DUO konden niet worden opgehaald');
      }),
    ELKE_MS,
  );
