/** Brings one melding to where its messages say that it should be. */
import { dagVan } from '../../mas/datum.ts';
import type { InhoudRef, Meldinggegevens } from '../../mas/gebeurtenis.ts';
import { clientVoor } from '../huis.ts';
import { refVan } from '../inhoud.ts';
import { leesDossier } from '../zaken/dossier.ts';
import type { Intrekkingbericht, Meldingbericht } from './bericht.ts';
import { zaaksoortVan } from './bericht.ts';
import type { Postbezorger } from './intake.ts';
import { begin, markeer, noteer } from './postvak.ts';
import { type Afloop, stuurNaarZaak, stuurNagekomen, type Zending } from './verstuur.ts';
import { type Bericht, type Volgende, volgende } from './volgende.ts';
import { kiesZaak } from './zaakkeuze.ts';

/** Enough for a melding with a row of changes; what is left waits for the sweep. */
const HOOGSTENS = 25;

interface Nummer {
  nummer: string;
  proef: boolean;
}
type Postvakrij = Awaited<ReturnType<typeof leesRijen>>[number];

/** Looks at all messages of the melding together and takes one step at a time, until there is nothing left to do. */
export async function brengMelding(huis: Postbezorger, nummer: Nummer): Promise<void> {
  for (let keer = 0; keer < HOOGSTENS; keer += 1) {
    const rijen = await leesRijen(huis, nummer);
    const zaak = await leesZaak(huis, nummer);
    const melding = zaak?.dossier.meldingen[nummer.nummer];
    const boekstand = melding
      ? { mutatietijd: melding.mutatietijd, ingetrokken: melding.ingetrokkenOp !== null }
      : null;
    const stap = volgende(rijen.map(alsBericht), boekstand);
    if (!stap || !(await neemStap(huis, nummer, stap, rijen, zaak))) return;
  }
}

const leesRijen = ({ prisma }: Postbezorger, { nummer, proef }: Nummer) =>
  prisma.postvak
    .findMany({
      where: { nummer, proef, soort: { in: ['melding', 'intrekking'] } },
      orderBy: [{ ontvangenOp: 'asc' }, { id: 'asc' }],
    })
    .then(async (rijen) => {
      const ids = rijen.flatMap(({ inhoudId }) => inhoudId ?? []);
      const inhouden = new Map((await prisma.inhoud.findMany({ where: { id: { in: ids } } })).map((i) => [i.id, i]));
      return rijen.map((rij) => ({ ...rij, inhoud: inhouden.get(rij.inhoudId ?? '') ?? null }));
    });

/** The case that booked the melding, whatever the inbox says about it. */
async function leesZaak({ prisma }: Postbezorger, { nummer: meldingsnummer, proef }: Nummer) {
  const rij = await prisma.meldingZaak.findUnique({ where: { meldingsnummer_proef: { meldingsnummer, proef } } });
  const zaak = rij && (await prisma.zaak.findUnique({ where: { zaakId: rij.zaakId } }));
  return (
    zaak && { zaakId: zaak.zaakId, gesloten: zaak.status === 'gesloten', dossier: await leesDossier(prisma, zaak) }
  );
}
type Zaakstand = Awaited<ReturnType<typeof leesZaak>>;

const vestigingVan = ({ soort, bericht }: Postvakrij): string =>
  soort === 'melding'
    ? (bericht as unknown as Meldingbericht).melding.vestiging
    : (bericht as unknown as Intrekkingbericht).vestiging;

const alsBericht = (rij: Postvakrij): Bericht => ({
  id: rij.id,
  soort: rij.soort as Bericht['soort'],
  mutatietijd: rij.mutatietijd.toISOString(),
  vestiging: vestigingVan(rij),
  stand: rij.stand,
  zaakId: rij.zaakId,
  geboekt: rij.inhoud?.nr != null,
});

/** True when there may be more to do. */
async function neemStap(
  huis: Postbezorger,
  nummer: Nummer,
  stap: Volgende,
  rijen: Postvakrij[],
  zaak: Zaakstand,
): Promise<boolean> {
  const { prisma } = huis;
  if (stap.doe === 'markeer') {
    const waar = { ...(zaak && { zaakId: zaak.zaakId }), ...(stap.reden !== undefined && { reden: stap.reden }) };
    await markeer(prisma, stap.id, stap.stand, waar);
    return true;
  }
  if (stap.doe === 'trek-in-zonder-zaak') {
    // only what nobody began to send: a claim and this exclude each other
    await prisma.postvak.updateMany({
      where: { ...nummer, soort: 'melding', stand: 'nieuw', zaakId: null },
      data: { stand: 'ingetrokken' },
    });
    return true;
  }
  const rij = rijen.find(({ id }) => id === stap.id);
  if (!rij) throw new Error(`postvak ${stap.id} is weg`);
  const eerste = rijen.find(({ soort }) => soort === 'melding');
  const verschuiving = (eerste?.bericht as unknown as Meldingbericht | undefined)?.verschuiving ?? 0;
  return stap.doe === 'meld'
    ? await meld(huis, rij, verschuiving)
    : await vervolg(huis, stap.doe, rij, zaak, verschuiving);
}

/** A new melding: into the oldest open case, or the first of a new one. */
async function meld(huis: Postbezorger, rij: Postvakrij, verschuiving: number): Promise<boolean> {
  const { prisma, taskQueue } = huis;
  const { melding, vakantieregio } = rij.bericht as unknown as Meldingbericht;
  const { proef, nummer } = rij;
  const zaaksoort = zaaksoortVan(melding);
  const { zaakId, leerlingId } = await kiesZaak(prisma, { leerlingId: rij.leerlingId, soort: zaaksoort, proef });
  if (!(await begin(prisma, rij.id, zaakId))) return true;
  const zending: Zending = {
    zaakId,
    verschuiving,
    // a corrected melding may follow one that was refused
    sleutel: `melding/${nummer}/${rij.mutatietijd.toISOString()}`,
    door: rij.ingezondenDoor,
    opdracht: {
      soort: 'meld',
      dag: dagVan(Date.parse(melding.melddatumtijd)),
      leerlingId,
      zaaksoort,
      gemeente: melding.leerling.gemeente,
      vakantieregio,
      proef,
      melding: gegevensVan(rij),
      inhoud: inhoudVan(rij),
    },
    samenvatting: `${proef ? 'Proefzaak' : 'Verzuimzaak'} ${zaaksoort}, gemeente ${melding.leerling.gemeente}`,
  };
  const afloop = await stuurNaarZaak(clientVoor(huis, proef), taskQueue, zending);
  const elders = await prisma.meldingZaak.findUnique({
    where: { meldingsnummer_proef: { meldingsnummer: nummer, proef } },
  });
  return await rondAf(huis, rij, elders ? { soort: 'geboekt' } : afloop, zaakId);
}

/** A change or a withdrawal of a melding that is in a case, open or closed. */
async function vervolg(
  huis: Postbezorger,
  doe: 'wijzig' | 'trek-in',
  rij: Postvakrij,
  zaak: Zaakstand,
  verschuiving: number,
): Promise<boolean> {
  if (!zaak || !(await begin(huis.prisma, rij.id, zaak.zaakId))) return true;
  const mutatietijd = rij.mutatietijd.toISOString();
  const dag = dagVan(rij.mutatietijd.getTime());
  const zending: Zending = {
    zaakId: zaak.zaakId,
    verschuiving,
    door: rij.ingezondenDoor,
    samenvatting: `Nagekomen bericht voor ${zaak.zaakId}`,
    ...(doe === 'wijzig'
      ? {
          sleutel: `mutatie/${rij.nummer}/${mutatietijd}`,
          opdracht: { soort: 'wijzig-melding', dag, melding: gegevensVan(rij), inhoud: inhoudVan(rij) },
        }
      : {
          sleutel: `intrekking/${rij.nummer}/${mutatietijd}`,
          opdracht: { soort: 'trek-melding-in', dag, meldingsnummer: rij.nummer, mutatietijd },
        }),
  };
  const stuur = zaak.gesloten ? stuurNagekomen : stuurNaarZaak;
  const afloop = await stuur(clientVoor(huis, rij.proef), huis.taskQueue, zending);
  if (afloop.soort === 'geboekt') await markeer(huis.prisma, rij.id, 'verwerkt', { zaakId: zaak.zaakId });
  return await rondAf(huis, rij, afloop, zaak.zaakId);
}

async function rondAf({ prisma }: Postbezorger, rij: Postvakrij, afloop: Afloop, zaakId: string): Promise<boolean> {
  switch (afloop.soort) {
    case 'geboekt':
      return true;
    case 'gesloten': {
      // the read model is written with the event that closes a case, so it knows: the next look finds another way
      const zaak = await prisma.zaak.findUnique({ where: { zaakId } });
      if (zaak?.status === 'gesloten') return true;
      await noteer(prisma, rij.id, `zaak ${zaakId} is open en loopt niet: npm run controle`);
      return false;
    }
    case 'geweigerd':
      await markeer(prisma, rij.id, 'geweigerd', { zaakId, reden: afloop.code });
      return true;
    case 'later':
      await noteer(prisma, rij.id, afloop.reden);
      return false;
  }
}

function gegevensVan({ bericht }: Postvakrij): Meldinggegevens {
  const { melding } = bericht as unknown as Meldingbericht;
  const { meldingsnummer, mutatietijd, soort, begindatum, einddatum, vestiging } = melding;
  return {
    meldingsnummer,
    mutatietijd,
    duoSoort: soort,
    eersteDag: begindatum,
    laatsteDag: einddatum ?? null,
    vestiging,
  };
}

function inhoudVan({ inhoud, id }: Postvakrij): InhoudRef {
  if (!inhoud) throw new Error(`bericht ${id} heeft geen tekst`);
  return refVan(inhoud);
}
