/** The daily anchor, in the worker process. */
import { SleutelFout, neemInGebruik } from '../bewijs/opslag/sleutels.ts';
import { laatsteAnker, veranker } from '../bewijs/opslag/veranker.ts';
import { dagenTot } from '../mas/datum.ts';
import type { Logger } from '../platform/log.ts';
import type { Ondertekensleutels } from '../platform/ondertekensleutel.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';

/** In milliseconds: a day begins somewhere between two rounds, and a round may fail many times in it. */
const ELKE = 10 * 60_000;

/** Anchors now unless that was done today, and looks again every ten minutes. Gives what stops it. */
export function startAnkeraar(prisma: PrismaClient, sleutels: Ondertekensleutels, log: Logger): () => Promise<void> {
  let ronde = Promise.resolve();
  const begin = (): void => {
    ronde = ronde
      .then(() => ankerVanVandaag(prisma, sleutels, log, Date.now()))
      .catch((fout: unknown) => {
        if (fout instanceof SleutelFout) log.error(fout.message);
        else log.warn({ fout }, 'het anker van vandaag lukte niet; de volgende ronde probeert het opnieuw');
      });
  };
  begin();
  const wekker = setInterval(begin, ELKE);
  return async () => {
    clearInterval(wekker);
    await ronde;
  };
}

export async function ankerVanVandaag(
  prisma: PrismaClient,
  sleutels: Ondertekensleutels,
  log: Logger,
  nu: number,
): Promise<void> {
  const ondertekenaar = await neemInGebruik(prisma, sleutels, { op: new Date(nu) });
  const vorige = await laatsteAnker(prisma);
  const anker = await veranker(prisma, ondertekenaar, nu);
  if (!anker) return;
  const { nr, dag, hash } = anker;
  // whoever keeps this line can tell later that the anchors are still the same ones
  log.info({ nr, dag, hash }, 'alle zaken verankerd');
  if (vorige && dagenTot(vorige.dag, dag) > 1)
    log.warn({ na: vorige.dag, voor: dag }, 'tussen deze dagen is geen anker gemaakt');
}
