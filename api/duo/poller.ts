import type { DuoPoort } from '../../keten/duo/poort.ts';
import { Uitstel } from '../../keten/kanaal.ts';
import type { Logger } from '../../platform/log.ts';
import { startRonde } from '../ronde.ts';
import { neemAan, type Nodig } from './neem.ts';

const ELKE_MS = 5_000;
const BRON = 'duo';

export interface Duohuis extends Nodig {
  duo: DuoPoort;
}

/**
 * Takes in whatever DUO has ready. What was taken in is known before the next is asked for; a message that comes twice, also
 * by another process that reads along, is one message.
 */
export async function haalBij({ duo, ...nodig }: Duohuis, magVerder: () => boolean = () => true): Promise<void> {
  const { prisma } = nodig;
  for (let verder = true; verder && magVerder();) {
    const { na } = (await prisma.leeswijzer.findUnique({ where: { bron: BRON } })) ?? { na: 0 };
    const berichten = await duo.haalBerichten(na);
    for (const bericht of berichten) {
      await neemAan(nodig, bericht);
      await prisma.$executeRaw`
        insert into leeswijzer (bron, na) values (${BRON}, ${bericht.volg})
        on conflict (bron) do update set na = greatest(leeswijzer.na, excluded.na)`;
    }
    // what has no number is there at the next look as well
    verder = berichten.some(({ volg }) => volg > na);
  }
}

/** Asks DUO now and every five seconds. Gives what stops it; a round that is busy is waited for. */
export const startPoller = (huis: Omit<Duohuis, 'log'>, log: Logger): (() => Promise<void>) =>
  startRonde(
    (magVerder) =>
      haalBij({ ...huis, log }, magVerder).catch((fout: unknown) => {
        // that DUO is away is no fault of ours, and passes
        if (fout instanceof Uitstel) log.info({ code: fout.code }, 'DUO is niet bereikbaar');
        else log.warn({ fout }, 'de meldingen van DUO konden niet worden opgehaald');
      }),
    ELKE_MS,
  );
