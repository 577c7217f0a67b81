/** Takes in what schools told DUO, by the same door as what they tell us themselves. */
import type { Duobericht } from '../../keten/duo/poort.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { ApiFout } from '../http/fout.ts';
import { vertaal } from '../http/vertaal.ts';
import { nieuwId } from '../inhoud.ts';
import type { Intake } from '../intake/intake.ts';
import { bewaarIntrekking, bewaarMelding } from '../verzuimmeldingen/bewaar.ts';
import { keurMelding, keurMutatietijd } from '../verzuimmeldingen/regels.ts';
import { intrekkingVanDuo, verzuimmelding } from '../verzuimmeldingen/schemas.ts';

/** The sender, as a row of the partners; there is no account behind it. */
const DUO = 'duo';
const HERKOMST = { proef: false, accountId: DUO };
/** Faults of what was sent: it will be as wrong tomorrow. */
const LIGT_AAN_BERICHT = ['verzoek-ongeldig', 'inhoud-ongeldig', 'conflict'];

/**
 * What cannot be a melding is kept for a person to see, and the rest goes on: nothing is dropped, and nothing holds up
 * what comes after it.
 */
export async function neemAan(prisma: PrismaClient, intake: Pick<Intake, 'breng'>, bericht: Duobericht): Promise<void> {
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

async function zetApart(prisma: PrismaClient, bericht: Duobericht, reden: string): Promise<void> {
  await prisma.berichtIn.createMany({
    data: [
      {
        id: nieuwId(),
        bron: DUO,
        gebeurtenisId: String(bericht.volg),
        ketenpartnerId: DUO,
        type: `nl.leerplicht.verzuimmelding-${bericht.soort === 'melding' ? 'gedaan' : 'ingetrokken'}.v1`,
        gebeurtenis: JSON.stringify(bericht),
        regime: 'AVG',
        gemeenten: [bericht.gemeente],
        stand: 'ongeplaatst',
        reden,
      },
    ],
    skipDuplicates: true,
  });
}
