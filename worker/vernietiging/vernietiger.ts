/** Carries out, in the worker process, the lists that two people agreed on. */
import { neemInGebruik, SleutelFout } from '../../bewijs/opslag/sleutels.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import type { Logger } from '../../platform/log.ts';
import type { Ondertekensleutels } from '../../platform/ondertekensleutel.ts';
import type { Vernietigingslijst, Vernietigingsregel } from '../../prisma/generated/client.ts';
import { ruimBerichtenOp, ruimNagekomenTekstenOp } from './opruimen.ts';
import { type Regelafloop, vernietigRegel, type Vernietigwerk } from './regel.ts';
import { maakVerklaring } from './verklaring.ts';

/** In milliseconds: the inbox takes fifteen seconds for the event of a case. */
const ELKE = 15_000;

export interface Vernietighuis extends Vernietigwerk {
  sleutels: Ondertekensleutels;
}

/**
 * Goes once through every line of every approved list, as far as each will go now; a list of which nothing is left to do
 * gets its certificate.
 * @returns how many lists are done now
 */
export async function vernietigRonde(
  huis: Vernietighuis,
  log: Logger,
  magVerder: () => boolean = () => true,
): Promise<number> {
  const lijsten = await huis.prisma.vernietigingslijst.findMany({
    where: { goedgekeurdOp: { not: null }, klaarOp: null },
    orderBy: { goedgekeurdOp: 'asc' },
  });
  let klaar = 0;
  for (const lijst of lijsten) {
    if (!magVerder()) break;
    try {
      if (await doeLijst(huis, lijst, log, magVerder)) klaar += 1;
    } catch (fout) {
      // one that cannot be closed holds up no later one
      zegFout(log, fout, { lijst: lijst.id });
    }
  }
  return klaar;
}

function zegFout(log: Logger, fout: unknown, waar: { lijst?: string } = {}): void {
  if (fout instanceof SleutelFout) log.error(waar, fout.message);
  else log.warn({ ...waar, fout }, 'vernietigen lukte niet; de volgende ronde gaat verder');
}

async function doeLijst(
  huis: Vernietighuis,
  lijst: Vernietigingslijst,
  log: Logger,
  magVerder: () => boolean,
): Promise<boolean> {
  const open = await huis.prisma.vernietigingsregel.findMany({
    where: { lijstId: lijst.id, weggelaten: null, stand: { in: ['wacht', 'gewist'] } },
    orderBy: { zaakId: 'asc' },
  });
  let over = 0;
  for (const regel of open) {
    if (!magVerder()) return false;
    if (!(await doeRegel(huis, lijst, regel, log))) over += 1;
  }
  if (over > 0) {
    log.info(
      { lijst: lijst.id, zaken: over },
      'vernietigingslijst nog niet klaar; de volgende ronde probeert het opnieuw',
    );
    return false;
  }
  await sluitAf(huis, lijst);
  log.info({ lijst: lijst.id, zaken: open.length }, 'vernietigingslijst uitgevoerd');
  return true;
}

/** What a person has to look into; of a list that comes no further it is said each round. */
const UITZOEKEN: Readonly<Record<Exclude<Regelafloop, 'klaar' | 'wacht-op-grootboek'>, string>> = {
  onleesbaar: 'de zaak is niet goed te lezen en blijft bewaard; npm run controle noemt de plaats',
  geweigerd: 'het grootboek nam de vernietiging niet aan',
  'boeking-weg': 'de inhoud is weg, en er ligt geen boeking meer klaar voor het grootboek',
};

/** A case that cannot be destroyed holds up no other one. Of what went wrong only the kind is told: a message may quote the case. */
async function doeRegel(
  huis: Vernietighuis,
  lijst: Vernietigingslijst,
  { zaakId }: Vernietigingsregel,
  log: Logger,
): Promise<boolean> {
  const waar = { zaakId, lijst: lijst.id };
  try {
    const afloop = await vernietigRegel(huis, lijst, { lijstId: lijst.id, zaakId });
    if (afloop in UITZOEKEN) log.error(waar, UITZOEKEN[afloop as keyof typeof UITZOEKEN]);
    return afloop === 'klaar' || afloop === 'onleesbaar';
  } catch (fout) {
    const soort = fout instanceof Error ? fout.name : typeof fout;
    log.error({ ...waar, soort }, 'een zaak van een vernietigingslijst kon niet worden vernietigd');
    return false;
  }
}

async function sluitAf({ prisma, sleutels, nu }: Vernietighuis, lijst: Vernietigingslijst): Promise<void> {
  const op = new Date(nu());
  const ondertekenaar = await neemInGebruik(prisma, sleutels, { op });
  const regels = await prisma.vernietigingsregel.findMany({
    where: { lijstId: lijst.id },
    orderBy: { zaakId: 'asc' },
  });
  // of two workers the first one counts
  await prisma.vernietigingslijst.updateMany({
    where: { id: lijst.id, klaarOp: null },
    data: { klaarOp: op, ...maakVerklaring(lijst, regels, { op, ondertekenaar }) },
  });
}

/** Once a day what goes by itself, without a list. */
function dagelijks({ prisma, register, nu }: Vernietighuis, log: Logger): () => Promise<void> {
  let gedaan: Dag | null = null;
  return async () => {
    const vandaag = dagVan(nu());
    if (gedaan === vandaag) return;
    const aantal = await ruimBerichtenOp({ prisma, register }, vandaag);
    if (aantal > 0) log.info({ aantal }, 'afgehandelde berichten zonder zaak opgeruimd: hun bewaartermijn is voorbij');
    const teksten = await ruimNagekomenTekstenOp(prisma);
    if (teksten > 0) log.info({ aantal: teksten }, 'teksten opgeruimd die nog in een vernietigde zaak stonden');
    gedaan = vandaag;
  };
}

/** Looks every fifteen seconds. Gives what stops it, after the case that is under way. */
export function startVernietiger(huis: Vernietighuis, log: Logger): () => Promise<void> {
  const ruimOp = dagelijks(huis, log);
  const zeg = (fout: unknown): void => {
    zegFout(log, fout);
  };
  let bezig = Promise.resolve();
  let vrij = true;
  let gestopt = false;
  const wekker = setInterval(() => {
    if (!vrij) return;
    vrij = false;
    bezig = vernietigRonde(huis, log, () => !gestopt)
      .catch(zeg)
      .then(ruimOp)
      .catch(zeg)
      .finally(() => {
        vrij = true;
      });
  }, ELKE);
  return async () => {
    gestopt = true;
    clearInterval(wekker);
    await bezig;
  };
}
