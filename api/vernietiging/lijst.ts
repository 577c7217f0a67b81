/** Lists of destruction: proposed by one person, approved by another. The worker carries them out. */
import { VERNIETIGDELEN, type Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { Vernietigingslijst } from '../../prisma/generated/client.ts';
import { conflict, geenRecht, nietGevonden } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { type Kandidaten, zoekKandidaten } from './kandidaten.ts';

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

/** @throws {ApiFout} conflict when no case can be destroyed */
export async function stelVoor(
  huis: Huis,
  wie: Wie,
  wat: Voorstel,
  vandaag: Dag = dagVan(Date.now()),
): Promise<Vernietigingslijst> {
  const { kandidaten } = await peil(huis, wie, wat, vandaag);
  if (kandidaten.length === 0)
    throw conflict(
      'GeenZaken',
      'Van geen zaak in deze gemeente is de bewaartermijn voorbij, of zij staat al op een lijst.',
    );
  return huis.prisma.vernietigingslijst.create({
    data: {
      id: nieuwId(),
      ...wat,
      peildatum: vandaag,
      voorgesteldDoor: wie.id,
      regels: {
        create: kandidaten.map(({ zaakId, soort, afleiding }) => ({
          zaakId,
          soort,
          regel: afleiding.regel,
          grondslag: afleiding.grondslag,
          vernietigbaarOp: afleiding.vernietigbaarOp,
          afleiding: afleiding.stappen.map(({ tekst, bron }) => `${tekst} (${bron})`),
        })),
      },
    },
  });
}

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
  eisOpen(lijst);
  const { count } = await huis.prisma.vernietigingsregel.updateMany({
    where: { lijstId: lijst.id, zaakId, lijst: { goedgekeurdOp: null, ingetrokkenOp: null } },
    data: { weggelaten: reden, weggelatenDoor: wie.id },
  });
  if (count === 0) throw nietGevonden('Deze zaak staat niet op de lijst.');
}

export async function trekIn({ prisma }: Huis, wie: Wie, lijst: Vernietigingslijst): Promise<void> {
  if (!hoortErbij(wie, lijst)) throw geenRecht('U mag deze lijst niet intrekken.');
  eisOpen(lijst);
  await prisma.vernietigingslijst.updateMany({
    where: { id: lijst.id, goedgekeurdOp: null, ingetrokkenOp: null },
    data: { ingetrokkenDoor: wie.id, ingetrokkenOp: new Date() },
  });
}

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

/** From here on nothing brings it back. Each case is logged: who approved that it was destroyed. */
export async function keurGoed({ prisma }: Huis, wie: Wie, lijst: Vernietigingslijst): Promise<void> {
  const waaromNiet = waaromGeenGoedkeurder(wie, lijst);
  if (waaromNiet !== null) throw geenRecht(waaromNiet);
  eisOpen(lijst);
  const { count } = await prisma.vernietigingslijst.updateMany({
    where: { id: lijst.id, goedgekeurdOp: null, ingetrokkenOp: null },
    data: { goedgekeurdDoor: wie.id, goedgekeurdOp: new Date() },
  });
  if (count === 0) throw conflict('AlGoedgekeurd', 'Iemand anders was u net voor. Bekijk de lijst opnieuw.');
  const regels = await prisma.vernietigingsregel.findMany({ where: { lijstId: lijst.id, weggelaten: null } });
  const regime = lijst.deel === 'wpg' ? 'WPG' : 'AVG';
  for (const { zaakId } of regels) await logVerwerking(prisma, wie, { activiteit: 'vernietig-zaak', zaakId, regime });
}
