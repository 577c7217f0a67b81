/** Takes in what schools told DUO, by the same door as what they tell us themselves. */
import type { Duobericht, Onleesbaar } from '../../keten/duo/poort.ts';
import type { Logger } from '../../platform/log.ts';
import type { BerichtIn, PrismaClient } from '../../prisma/generated/client.ts';
import { ApiFout } from '../http/fout.ts';
import { vertaal } from '../http/vertaal.ts';
import { nieuwId, sha256 } from '../inhoud.ts';
import type { Intake } from '../intake/intake.ts';
import { bewaarIntrekking, bewaarMelding } from '../verzuimmeldingen/bewaar.ts';
import { keurMelding, keurMutatietijd } from '../verzuimmeldingen/regels.ts';
import { intrekkingVanDuo, verzuimmelding } from '../verzuimmeldingen/schemas.ts';

/** The sender, as a row of the partners; there is no account behind it. */
const DUO = 'duo';
const HERKOMST = { proef: false, accountId: DUO };
/** Faults of what was sent: it will be as wrong tomorrow. */
const LIGT_AAN_BERICHT = ['verzoek-ongeldig', 'inhoud-ongeldig', 'conflict'];

export interface Nodig {
  prisma: PrismaClient;
  intake: Pick<Intake, 'breng'>;
  log: Pick<Logger, 'warn'>;
}

/**
 * What cannot be a melding is kept for a person to see, and the rest goes on: nothing is dropped, and nothing holds up
 * what comes after it.
 */
export async function neemAan({ prisma, intake, log }: Nodig, bericht: Duobericht | Onleesbaar): Promise<void> {
  if (bericht.soort === 'onleesbaar') {
    log.warn({ volg: bericht.volg }, 'een bericht van DUO is niet te lezen');
    await zetOnleesbaarApart(prisma, bericht);
    return;
  }
  try {
    const nummer =
      bericht.soort === 'melding' ? await neemMelding(prisma, bericht) : await neemIntrekking(prisma, bericht);
    void intake.breng({ soort: 'melding', nummer, proef: false });
  } catch (fout) {
    const bekend = vertaal(fout);
    if (!(bekend instanceof ApiFout) || !LIGT_AAN_BERICHT.includes(bekend.code)) throw fout;
    await zetApart(prisma, bericht, bekend.message);
  }
}

async function neemMelding(prisma: PrismaClient, { melding: ruw }: Extract<Duobericht, { soort: 'melding' }>) {
  const melding = verzuimmelding.parse(ruw);
  await bewaarMelding(prisma, melding, await keurMelding(prisma, melding), HERKOMST);
  return melding.meldingsnummer;
}

async function neemIntrekking(prisma: PrismaClient, ruw: Extract<Duobericht, { soort: 'intrekking' }>) {
  const { meldingsnummer: nummer, mutatietijd, vestiging } = intrekkingVanDuo.parse(ruw);
  keurMutatietijd(mutatietijd);
  await bewaarIntrekking(prisma, { nummer, mutatietijd, vestiging }, HERKOMST);
  return nummer;
}

const zetApart = (prisma: PrismaClient, bericht: Duobericht, reden: string): Promise<void> =>
  bewaarApart(prisma, {
    gebeurtenisId: String(bericht.volg),
    type: `nl.leerplicht.verzuimmelding-${bericht.soort === 'melding' ? 'gedaan' : 'ingetrokken'}.v1`,
    gebeurtenis: JSON.stringify(bericht),
    gemeenten: [bericht.gemeente],
    reden,
  });

/** Once, by what it says: it may have no number. When nobody knows whose it is, every municipality may be meant. */
async function zetOnleesbaarApart(prisma: PrismaClient, { ruw, gemeente }: Onleesbaar): Promise<void> {
  const codes = (await prisma.gemeente.findMany({ select: { code: true } })).map(({ code }) => code);
  const gebeurtenis = JSON.stringify(ruw);
  await bewaarApart(prisma, {
    gebeurtenisId: `onleesbaar-${sha256(gebeurtenis)}`,
    type: 'nl.leerplicht.verzuimmelding-onleesbaar.v1',
    gebeurtenis,
    gemeenten: gemeente !== null && codes.includes(gemeente) ? [gemeente] : codes,
    reden: 'Dit bericht van DUO is niet te lezen.',
  });
}

type Apart = Pick<BerichtIn, 'gebeurtenisId' | 'type' | 'gebeurtenis' | 'gemeenten' | 'reden'>;
async function bewaarApart(prisma: PrismaClient, wat: Apart): Promise<void> {
  const vast = { bron: DUO, ketenpartnerId: DUO, regime: 'AVG', stand: 'ongeplaatst' };
  await prisma.berichtIn.createMany({ data: [{ id: nieuwId(), ...vast, ...wat }], skipDuplicates: true });
}
