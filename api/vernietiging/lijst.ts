/** Lists of destruction: proposed by one person, approved by another. The worker carries them out. */
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import { mag, type Recht, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { Vernietigingslijst } from '../../prisma/generated/client.ts';
import { conflict, geenRecht, nietGevonden } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { zoekKandidaten } from './kandidaten.ts';

const waaroverVan = ({ gemeente, deel }: Pick<Vernietigingslijst, 'gemeente' | 'deel'>): Waarover => ({
  gemeenten: [gemeente],
  alleenBoa: deel === 'wpg',
});

const eis = (wie: Wie, recht: Recht, wat: Pick<Vernietigingslijst, 'gemeente' | 'deel'>, detail: string): void => {
  if (!mag(wie, recht, waaroverVan(wat))) throw geenRecht(detail);
};

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

/** @throws {ApiFout} conflict when no case can be destroyed */
export async function stelVoor(
  huis: Huis,
  wie: Wie,
  wat: { gemeente: string; deel: Vernietigdeel },
  vandaag: Dag = dagVan(Date.now()),
): Promise<Vernietigingslijst> {
  eis(wie, 'stel-vernietiging-voor', wat, VOORSTELLER[wat.deel]);
  const kandidaten = await zoekKandidaten(huis, wat.gemeente, wat.deel, vandaag);
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

const magIngrijpen = (wie: Wie, lijst: Vernietigingslijst): boolean =>
  mag(wie, 'stel-vernietiging-voor', waaroverVan(lijst)) || mag(wie, 'keur-vernietiging-goed', waaroverVan(lijst));

export async function laatWeg(
  huis: Huis,
  wie: Wie,
  lijst: Vernietigingslijst,
  { zaakId, reden }: { zaakId: string; reden: string },
): Promise<void> {
  if (!magIngrijpen(wie, lijst)) throw geenRecht('U mag geen zaak van deze lijst laten.');
  eisOpen(lijst);
  const { count } = await huis.prisma.vernietigingsregel.updateMany({
    where: { lijstId: lijst.id, zaakId, lijst: { goedgekeurdOp: null, ingetrokkenOp: null } },
    data: { weggelaten: reden, weggelatenDoor: wie.id },
  });
  if (count === 0) throw nietGevonden('Deze zaak staat niet op de lijst.');
}

export async function trekIn({ prisma }: Huis, wie: Wie, lijst: Vernietigingslijst): Promise<void> {
  if (!magIngrijpen(wie, lijst)) throw geenRecht('U mag deze lijst niet intrekken.');
  eisOpen(lijst);
  await prisma.vernietigingslijst.updateMany({
    where: { id: lijst.id, goedgekeurdOp: null, ingetrokkenOp: null },
    data: { ingetrokkenDoor: wie.id, ingetrokkenOp: new Date() },
  });
}

export const magGoedkeuren = (wie: Wie, lijst: Vernietigingslijst): boolean =>
  lijst.goedgekeurdOp === null &&
  lijst.ingetrokkenOp === null &&
  lijst.voorgesteldDoor !== wie.id &&
  mag(wie, 'keur-vernietiging-goed', waaroverVan(lijst));

/** From here on nothing brings it back. Each case is logged: who approved that it was destroyed. */
export async function keurGoed({ prisma }: Huis, wie: Wie, lijst: Vernietigingslijst): Promise<void> {
  eis(wie, 'keur-vernietiging-goed', lijst, 'U mag deze vernietiging niet goedkeuren.');
  if (lijst.voorgesteldDoor === wie.id)
    throw geenRecht('U hebt deze lijst zelf voorgesteld. Iemand anders keurt haar goed.');
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
