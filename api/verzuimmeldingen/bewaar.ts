/** Keeps a message of a school. Once this is done it cannot be lost, whatever becomes of this process. */
import { canoniek } from '../../mas/canoniek.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import { conflict } from '../http/fout.ts';
import { maakInhoud, nieuwId } from '../inhoud.ts';
import type { Intrekkingbericht, Meldingbericht } from '../intake/bericht.ts';
import { heeftGeheimAdres } from '../leerlingen/meldingtekst.ts';
import type { Verzuimmelding } from './schemas.ts';

interface Herkomst {
  proef: boolean;
  accountId: string;
}

/** True when it was new; false when this very message was here already. */
export async function bewaarMelding(
  prisma: PrismaClient,
  gestuurd: Verzuimmelding,
  vakantieregio: Vakantieregio,
  { proef, accountId, verschuiving = 0 }: Herkomst & { verschuiving?: number },
): Promise<boolean> {
  const { meldingsnummer: nummer } = gestuurd;
  const mutatietijd = new Date(gestuurd.mutatietijd);
  await eisEigenNummer(prisma, nummer, proef, gestuurd.vestiging);
  await eisZelfdeMelding(prisma, gestuurd, proef);
  const melding = await metVerborgenAdres(prisma, gestuurd, proef);
  const bericht: Meldingbericht = { melding, vakantieregio, verschuiving };
  const inhoud = maakInhoud(melding, ['melding']);
  return await eenmalig(
    () =>
      prisma.$transaction(async (tx) => {
        await eisNietVernietigd(tx, nummer, proef);
        const leerlingId = await bewaarLeerling(tx, melding, proef);
        await tx.inhoud.create({ data: inhoud });
        await tx.postvak.create({
          data: {
            id: nieuwId(),
            soort: 'melding',
            nummer,
            mutatietijd,
            leerlingId,
            proef,
            bericht: bericht as unknown as Prisma.InputJsonObject,
            inhoudId: inhoud.id,
            ingezondenDoor: accountId,
          },
        });
      }),
    async () => {
      const eerder = await prisma.postvak.findUnique({
        where: { soort_nummer_mutatietijd_proef: { soort: 'melding', nummer, mutatietijd, proef } },
      });
      return eerder && (eerder.bericht as unknown as Meldingbericht).melding;
    },
    [gestuurd, melding],
  );
}

/** The same for a withdrawal, which may come before its melding: then nobody knows yet whom it is about. */
export async function bewaarIntrekking(
  prisma: PrismaClient,
  { nummer, mutatietijd, vestiging }: { nummer: string; mutatietijd: string; vestiging: string },
  { proef, accountId }: Herkomst,
): Promise<boolean> {
  await eisEigenNummer(prisma, nummer, proef, vestiging);
  const tijd = new Date(mutatietijd);
  const bericht: Intrekkingbericht = { vestiging };
  const rij = { soort: 'intrekking', nummer, mutatietijd: tijd, leerlingId: '', proef, ingezondenDoor: accountId };
  return await eenmalig(
    () => prisma.postvak.create({ data: { ...rij, id: nieuwId(), bericht: { ...bericht } } }),
    async () => {
      const eerder = await prisma.postvak.findUnique({
        where: { soort_nummer_mutatietijd_proef: { soort: 'intrekking', nummer, mutatietijd: tijd, proef } },
      });
      return eerder?.bericht;
    },
    [bericht],
  );
}

/**
 * Carries out an insert once. The unique key of the inbox says that it was here already; then what is kept must be what
 * was sent, or the same identity would mean two things.
 * @param gestuurd each way in which what was sent can have been kept
 */
async function eenmalig(
  bewaar: () => Promise<unknown>,
  leesEerder: () => Promise<unknown>,
  gestuurd: readonly unknown[],
): Promise<boolean> {
  for (let keer = 1; ; keer += 1) {
    const bekend = await leesEerder();
    if (bekend != null) {
      if (gestuurd.some((bericht) => canoniek(bericht) === canoniek(bekend))) return false;
      throw conflict(
        'AndersBekend',
        'Bij dit meldingsnummer en deze mutatietijd is al een ander bericht bekend. Geef een gewijzigde melding een nieuwe mutatietijd.',
      );
    }
    try {
      await bewaar();
      return true;
    } catch (fout) {
      // the same message at the same moment, or another one that made the same pupil: look again
      if (!isDubbel(fout) || keer === 3) throw fout;
    }
  }
}

/** A meldingsnummer belongs to the site that used it first. */
async function eisEigenNummer(prisma: PrismaClient, nummer: string, proef: boolean, vestiging: string): Promise<void> {
  const eerste = await eersteMelding(prisma, nummer, proef);
  if (eerste && eerste.vestiging !== vestiging) {
    throw conflict('NummerBezet', 'Dit meldingsnummer hoort bij een melding van een andere vestiging.');
  }
}

/**
 * From the moment that the texts of its case go: what is kept of a person after that nothing would take away any more. Who
 * comes while they go waits for it.
 */
async function eisNietVernietigd(tx: Prisma.TransactionClient, nummer: string, proef: boolean): Promise<void> {
  const regels = await tx.$queryRaw<{ stand: string; deel: string }[]>`
    select r.stand, l.deel from melding_zaak m
      join vernietigingsregel r on r.zaak_id = m.zaak_id
      join vernietigingslijst l on l.id = r.lijst_id
    where m.meldingsnummer = ${nummer} and m.proef = ${proef} for share of r`;
  if (!regels.some(({ stand, deel }) => deel === 'geheel' && (stand === 'gewist' || stand === 'klaar'))) return;
  throw conflict(
    'Vernietigd',
    'De zaak van deze melding is vernietigd, want de bewaartermijn is voorbij. Meld het verzuim opnieuw, met een nieuw meldingsnummer.',
  );
}

async function eersteMelding(prisma: PrismaClient, nummer: string, proef: boolean): Promise<Verzuimmelding | null> {
  const eerste = await prisma.postvak.findFirst({
    where: { nummer, proef, soort: 'melding' },
    orderBy: { ontvangenOp: 'asc' },
  });
  return eerste && (eerste.bericht as unknown as Meldingbericht).melding;
}

/** A change is about the same pupil, and about a melding that still stands: else somebody would read it in the wrong case. */
async function eisZelfdeMelding(prisma: PrismaClient, melding: Verzuimmelding, proef: boolean): Promise<void> {
  const { meldingsnummer: nummer } = melding;
  const eerste = await eersteMelding(prisma, nummer, proef);
  if (eerste && eerste.leerling.persoonsnummer !== melding.leerling.persoonsnummer) {
    throw conflict(
      'AndereLeerling',
      'Deze melding gaat over een andere leerling. Trek haar in, en meld deze leerling met een eigen meldingsnummer.',
    );
  }
  const ingetrokken = await prisma.postvak.findFirst({
    where: { nummer, proef, soort: 'intrekking', mutatietijd: { lt: new Date(melding.mutatietijd) } },
    select: { id: true },
  });
  if (ingetrokken) {
    throw conflict(
      'Ingetrokken',
      'Deze melding is ingetrokken. Meld het verzuim opnieuw, met een nieuw meldingsnummer.',
    );
  }
}

/**
 * A school that changes a melding is not shown the other address of a pupil whose address is secret by now: that its
 * message has none does not say that there is none.
 */
async function metVerborgenAdres(
  prisma: PrismaClient,
  melding: Verzuimmelding,
  proef: boolean,
): Promise<Verzuimmelding> {
  if (melding.afwijkendAdres) return melding;
  const vorige = await prisma.postvak.findFirst({
    where: {
      nummer: melding.meldingsnummer,
      proef,
      soort: 'melding',
      mutatietijd: { lt: new Date(melding.mutatietijd) },
    },
    orderBy: { mutatietijd: 'desc' },
  });
  const { afwijkendAdres } = vorige ? (vorige.bericht as unknown as Meldingbericht).melding : melding;
  return vorige && afwijkendAdres && (await heeftGeheimAdres(prisma, vorige.leerlingId))
    ? { ...melding, afwijkendAdres }
    : melding;
}

/** The newest message says who the pupil is and where he lives; one that was delayed does not put back what was. */
async function bewaarLeerling(tx: Prisma.TransactionClient, melding: Verzuimmelding, proef: boolean): Promise<string> {
  const { adres, gemeente, persoonsnummer, ...rest } = melding.leerling;
  const gegevens = { ...rest, gemeenteCode: gemeente };
  const adresvelden = {
    straat: adres?.straat ?? null,
    huisnummer: adres?.huisnummer ?? null,
    postcode: adres?.postcode ?? null,
    plaats: adres?.plaats ?? null,
  };
  const sleutel = { persoonsnummer, proef };
  const bekend = await tx.leerling.findUnique({ where: { persoonsnummer_proef: sleutel } });
  if (!bekend) {
    const { id } = await tx.leerling.create({ data: { ...gegevens, ...adresvelden, ...sleutel, id: nieuwId() } });
    return id;
  }
  const later = await tx.postvak.findFirst({
    where: { leerlingId: bekend.id, soort: 'melding', mutatietijd: { gt: new Date(melding.mutatietijd) } },
    select: { id: true },
  });
  // a school that was not shown a secret address does not say that there is none
  const data = adres || !bekend.adresGeheim ? { ...gegevens, ...adresvelden } : gegevens;
  if (!later) await tx.leerling.update({ where: { id: bekend.id }, data });
  return bekend.id;
}
