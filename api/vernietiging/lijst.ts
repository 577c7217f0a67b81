/** Lists of destruction: proposed by one person, approved by another. The worker carries them out. */
import { VERNIETIGDELEN, type Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { Prisma, Vernietigingslijst } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import { conflict, geenRecht, nietGevonden } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { type Kandidaat, type Kandidaten, zoekKandidaten } from './kandidaten.ts';

/** Without what was on two lists at once, and was kept on the other one (migration 0015). */
export const OP_DE_LIJST = { NOT: { beletsels: { has: 'andere-lijst' } } } as const;
/** What goes when it is approved. */
export const TELT_MEE = { ...OP_DE_LIJST, weggelaten: null } as const;

const waaroverVan = ({ gemeente, deel }: Pick<Vernietigingslijst, 'gemeente' | 'deel'>): Waarover => ({
  gemeenten: [gemeente],
  alleenBoa: deel === 'wpg',
});

/** A list that this person may see. One under the Wpg is not there for who may not read that. */
export async function zoekLijst({ prisma }: Huis, wie: Wie, id: string): Promise<Vernietigingslijst> {
  eisLezer(wie);
  const lijst = await prisma.vernietigingslijst.findUnique({ where: { id } });
  if (!lijst || !mag(wie, 'lees-vernietiging', waaroverVan(lijst)))
    throw nietGevonden('Deze vernietigingslijst is er niet, of u mag haar niet zien.');
  return lijst;
}

export function eisLezer(wie: Wie): void {
  if (!mag(wie, 'lees-vernietiging')) throw geenRecht('U kunt geen vernietigingslijsten inzien.');
}

export const leesLijsten = async ({ prisma }: Huis, wie: Wie): Promise<Vernietigingslijst[]> => {
  eisLezer(wie);
  const lijsten = await prisma.vernietigingslijst.findMany({ orderBy: [{ voorgesteldOp: 'desc' }, { id: 'asc' }] });
  return lijsten.filter((lijst) => mag(wie, 'lees-vernietiging', waaroverVan(lijst)));
};

export interface Voorstel {
  gemeente: string;
  deel: Vernietigdeel;
}

/** What this person may propose: of which municipalities, and which part of their cases. */
export async function voorstellenVan({ prisma }: Huis, wie: Wie): Promise<(Voorstel & { naam: string })[]> {
  const gemeenten = await prisma.gemeente.findMany({
    where: { code: { in: [...wie.gemeenten] } },
    orderBy: { naam: 'asc' },
  });
  const delen = Object.keys(VERNIETIGDELEN) as Vernietigdeel[];
  return gemeenten.flatMap(({ code, naam }) =>
    delen.map((deel) => ({ gemeente: code, naam, deel })).filter((wat) => magVoorstellen(wie, wat)),
  );
}

const magVoorstellen = (wie: Wie, wat: Voorstel): boolean => mag(wie, 'stel-vernietiging-voor', waaroverVan(wat));

/** How a list would be if this person proposed it now. */
export function peil(huis: Huis, wie: Wie, wat: Voorstel, vandaag: Dag = dagVan(Date.now())): Promise<Kandidaten> {
  if (!magVoorstellen(wie, wat)) throw geenRecht(VOORSTELLER[wat.deel]);
  return zoekKandidaten(huis, wat.gemeente, wat.deel, vandaag);
}

const GEEN_ZAAK = 'Van geen zaak in deze gemeente is de bewaartermijn voorbij, of zij staat al op een lijst.';
const EERST_UITZOEKEN =
  'Geen zaak in deze gemeente kan nu op een lijst. Van ten minste één zaak moet eerst worden uitgezocht wat er nog binnenkwam, of waarom zij niet te lezen is.';

/** @throws {ApiFout} conflict when no case can be destroyed, or somebody proposed one of them at the same moment */
export async function stelVoor(
  huis: Huis,
  wie: Wie,
  wat: Voorstel,
  vandaag: Dag = dagVan(Date.now()),
): Promise<Vernietigingslijst> {
  const { kandidaten, uitzoeken } = await peil(huis, wie, wat, vandaag);
  if (kandidaten.length === 0) throw conflict('GeenZaken', uitzoeken === 0 ? GEEN_ZAAK : EERST_UITZOEKEN);
  const kop = { id: nieuwId(), ...wat, peildatum: vandaag, voorgesteldDoor: wie.id };
  try {
    return await huis.prisma.vernietigingslijst.create({
      data: { ...kop, regels: { create: kandidaten.map(regelVan) } },
    });
  } catch (fout) {
    if (isDubbel(fout)) throw conflict('AlOpLijst', AL_OP_LIJST);
    throw fout;
  }
}

const AL_OP_LIJST =
  'Iemand anders stelde op hetzelfde moment een lijst voor met een of meer van deze zaken. Bekijk de lijsten, en tel de zaken opnieuw.';

const regelVan = ({ zaakId, soort, afleiding }: Kandidaat) => ({
  zaakId,
  soort,
  regel: afleiding.regel,
  grondslag: afleiding.grondslag,
  vernietigbaarOp: afleiding.vernietigbaarOp,
  afleiding: afleiding.stappen.map(({ tekst, bron }) => `${tekst} (${bron})`),
});

const VOORSTELLER: Readonly<Record<Vernietigdeel, string>> = {
  geheel: 'Een vernietiging stelt een teamleider voor, in de eigen gemeenten.',
  wpg: 'Wat onder de Wpg valt, stelt een BOA voor, in de eigen gemeenten.',
};

/** Nothing changes in a list that somebody approved or took back. */
function eisOpen({ goedgekeurdOp, ingetrokkenOp }: Vernietigingslijst): void {
  if (goedgekeurdOp) throw conflict('AlGoedgekeurd', 'Deze lijst is al goedgekeurd en verandert niet meer.');
  if (ingetrokkenOp) throw conflict('Ingetrokken', 'Deze lijst is ingetrokken. Stel een nieuwe voor.');
}

const isOpen = ({ goedgekeurdOp, ingetrokkenOp }: Vernietigingslijst): boolean =>
  goedgekeurdOp === null && ingetrokkenOp === null;

const hoortErbij = (wie: Wie, lijst: Vernietigingslijst): boolean =>
  mag(wie, 'stel-vernietiging-voor', waaroverVan(lijst)) || mag(wie, 'keur-vernietiging-goed', waaroverVan(lijst));

export async function laatWeg(
  huis: Huis,
  wie: Wie,
  lijst: Vernietigingslijst,
  { zaakId, reden }: { zaakId: string; reden: string },
): Promise<void> {
  if (!hoortErbij(wie, lijst)) throw geenRecht('U mag geen zaak van deze lijst laten.');
  await beslisOver(huis, lijst.id, async (tx) => {
    const { count } = await tx.vernietigingsregel.updateMany({
      where: { lijstId: lijst.id, zaakId, open: true },
      data: { weggelaten: reden, weggelatenDoor: wie.id },
    });
    if (count === 0) throw nietGevonden('Deze zaak staat niet op de lijst.');
  });
}

export async function trekIn(huis: Huis, wie: Wie, lijst: Vernietigingslijst): Promise<void> {
  if (!hoortErbij(wie, lijst)) throw geenRecht('U mag deze lijst niet intrekken.');
  await beslisOver(huis, lijst.id, (tx) =>
    tx.vernietigingslijst.update({
      where: { id: lijst.id },
      data: { ingetrokkenDoor: wie.id, ingetrokkenOp: new Date() },
    }),
  );
}

/** A list of its full length, with a line in the log for each case. */
const TRANSACTIE = { maxWait: 10_000, timeout: 60_000 };

/** Two people who decide at the same moment are one after another: what the first one decided the second one is told. */
const beslisOver = (
  { prisma }: Pick<Huis, 'prisma'>,
  id: string,
  doe: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<unknown> =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select from vernietigingslijst where id = ${id} for update`;
    eisOpen(await tx.vernietigingslijst.findUniqueOrThrow({ where: { id } }));
    return doe(tx);
  }, TRANSACTIE);

/** Whether this person may leave a case out of it, or take it back: as long as nobody decided. */
export const magIngrijpen = (wie: Wie, lijst: Vernietigingslijst): boolean => isOpen(lijst) && hoortErbij(wie, lijst);

const GOEDKEURDER: Readonly<Record<Vernietigdeel, string>> = {
  geheel: 'Goedkeuren doet een teamleider of een leerplichtambtenaar, in de eigen gemeenten.',
  wpg: 'Wat onder de Wpg valt, keurt een BOA goed, in de eigen gemeenten.',
};

/** Why this person does not approve it, in words; null when nothing of him stands in the way. */
function waaromGeenGoedkeurder(wie: Wie, lijst: Vernietigingslijst): string | null {
  if (!mag(wie, 'keur-vernietiging-goed', waaroverVan(lijst))) return GOEDKEURDER[lijst.deel as Vernietigdeel];
  return lijst.voorgesteldDoor === wie.id ? 'U hebt deze lijst zelf voorgesteld. Iemand anders keurt haar goed.' : null;
}

/** Null as well when there is nothing left to approve. */
export const waaromNietGoedkeuren = (wie: Wie, lijst: Vernietigingslijst): string | null =>
  isOpen(lijst) ? waaromGeenGoedkeurder(wie, lijst) : null;

export const magGoedkeuren = (wie: Wie, lijst: Vernietigingslijst): boolean =>
  isOpen(lijst) && waaromGeenGoedkeurder(wie, lijst) === null;

/**
 * From here on nothing brings it back. Each case is logged: who approved that it was destroyed.
 * @param aantal how many cases this person says that go
 */
export async function keurGoed(
  huis: Huis,
  wie: Wie,
  lijst: Vernietigingslijst,
  { aantal }: { aantal: number },
): Promise<void> {
  const waaromNiet = waaromGeenGoedkeurder(wie, lijst);
  if (waaromNiet !== null) throw geenRecht(waaromNiet);
  const regime = lijst.deel === 'wpg' ? 'WPG' : 'AVG';
  await beslisOver(huis, lijst.id, async (tx) => {
    const regels = await tx.vernietigingsregel.findMany({ where: { lijstId: lijst.id, ...TELT_MEE } });
    if (regels.length !== aantal) throw conflict('AnderAantal', `${erStaan(regels.length)} Bekijk haar opnieuw.`);
    await tx.vernietigingslijst.update({
      where: { id: lijst.id },
      data: { goedgekeurdDoor: wie.id, goedgekeurdOp: new Date() },
    });
    for (const { zaakId } of regels) await logVerwerking(tx, wie, { activiteit: 'vernietig-zaak', zaakId, regime });
  });
}

function erStaan(aantal: number): string {
  if (aantal === 0) return 'Er staat nu geen zaak meer op de lijst.';
  return aantal === 1 ? 'Er staat nu 1 zaak op de lijst.' : `Er staan nu ${aantal} zaken op de lijst.`;
}
