/** What `npm run audit -- herspeel` answers. */
import type { Client } from '@temporalio/client';
import { leesSchakels } from '../../../activities/grootboek.ts';
import { payloadConverter } from '../../../platform/temporal/omzetter.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { bouwselVan, maakBundel } from '../../worker.ts';
import type { Uitslag } from '../opdracht.ts';
import { type Bevinding, herspeel, type Herspeling } from './herspeel.ts';
import { runsVan } from './runs.ts';

/** @param client of the namespace of the case; null when the server is not asked */
export async function herspeelZaak(
  huis: { prisma: PrismaClient; client: Client | null },
  zaakId: string,
): Promise<Uitslag> {
  const schakels = await leesSchakels(huis.prisma, zaakId);
  if (schakels.length === 0) return { code: 1, tekst: `Er is geen zaak ${zaakId}. Kijk het zaaknummer na.` };
  const { runs, veranderd } = await runsVan(huis, zaakId);
  if (runs.length === 0 && veranderd.length === 0)
    return {
      code: 1,
      tekst: `Van zaak ${zaakId} is geen run gearchiveerd, en de Temporal-server kent haar niet (meer): er is niets te herspelen.`,
    };
  const antwoorden = await huis.prisma.antwoord.findMany({ where: { zaakId } });
  const opdrachten = new Map(antwoorden.map(({ sleutel, opdrachtHash }) => [sleutel, opdrachtHash]));
  const bundel = await maakBundel();
  const uit = await herspeel({ bundel, omzetter: payloadConverter }, runs, { zaakId, schakels, opdrachten });
  const regels = [...veranderd.map((run) => `run ${run}: het archief is veranderd`), ...uit.bevindingen.map(regel)];
  const kop = `Zaak ${zaakId}: ${aantal(uit.runs, 'run')} herspeeld, ${aantal(uit.boekingen, 'boeking')} vergeleken met het grootboek.`;
  const slot = regels.length === 0 ? 'Alles klopt.' : `Aantal bevindingen: ${regels.length}.`;
  return {
    code: regels.length === 0 ? 0 : 1,
    tekst: [kop, ...code(uit, bouwselVan(bundel)), ...regels, slot].join('\n'),
  };
}

const aantal = (n: number, wat: string): string => `${n} ${wat}${n === 1 ? '' : wat === 'run' ? 's' : 'en'}`;
const regel = ({ runId, eventId, wat }: Bevinding): string =>
  `AFWIJKING ${runId === null ? '' : `run ${runId}, `}${eventId === null ? '' : `event ${eventId}, `}${wat}`;

/** Which code carried the runs out, and whether that is the code that replayed them. */
function code({ bouwsels }: Herspeling, bundel: string): string[] {
  const anders = bouwsels.filter((bouwsel) => bouwsel !== bundel);
  return anders.length === 0
    ? ['De code is dezelfde als waarmee de zaak liep.']
    : [`De zaak liep met andere code dan die haar nu herspeelt: ${anders.join(', ')}. Nu: ${bundel}.`];
}
