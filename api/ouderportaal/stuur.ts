/** Sends a kennisgeving in: once for its code, into the inbox, like everything that comes in. */
import { bewaarOpening } from '../../activities/opening.ts';
import { regioVan } from '../../activities/regio.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import { isPlichtVoorbij, type Leerplichtige } from '../../mas/leeftijd.ts';
import type { Prisma } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { maakInhoud, nieuwId, sha256 } from '../inhoud.ts';
import type { Intake } from '../intake/intake.ts';
import { leesBestanden, type Meegestuurd } from './bestanden.ts';
import { PORTAAL } from './codes.ts';
import { lopendeVrijstelling } from './lopend.ts';
import type { Bevestiging, Kennisgeving } from './schemas.ts';
import type { Portaalsessie } from './sessies.ts';
import { schrijfKennisgeving } from './tekst.ts';
import { kenmerkVan, nummerVan, schooljarenOp } from './zending.ts';

type Db = Prisma.TransactionClient;

/**
 * @param sleutel Idempotency-Key: the same again is answered as before
 * @throws {ApiFout} conflict when something else was sent with this code already; inhoud-ongeldig
 */
export async function stuurKennisgeving(
  huis: Huis,
  intake: Intake,
  sessie: Portaalsessie,
  sleutel: string,
  kennisgeving: Kennisgeving,
): Promise<Bevestiging> {
  const { prisma } = huis;
  const { code } = sessie;
  const lichaam = sha256(canoniek(kennisgeving));
  const dag = dagVan(Date.now());
  if (code.gebruiktOp === null) eisPlicht(sessie.leerling, dag);
  const { plaats, gemeenteCode: gemeente } = sessie.leerling;
  const regio = await regioVan(prisma, { plaats, gemeente });
  const nieuw = await prisma.$transaction(async (tx) => {
    if (!(await neemCode(tx, code.id, { sleutel, lichaam }))) return false;
    // from here on no file comes or goes
    const bestanden = await leesBestanden(tx, code.id);
    keur(kennisgeving, bestanden, dag);
    await bewaar(tx, sessie, { kennisgeving, dag, bestanden, regio });
    return true;
  });
  const nu = await prisma.portaalcode.findUniqueOrThrow({ where: { id: code.id } });
  if (!nieuw && (nu.sleutel !== sleutel || nu.lichaam !== lichaam))
    throw conflict(
      'AlVerstuurd',
      'U hebt met deze code al een kennisgeving verstuurd. Bel de gemeente als er iets niet klopt.',
    );
  const post = await prisma.postvak.findFirst({ where: { soort: 'opening', nummer: nummerVan(code.id) } });
  // it is kept: what follows goes on by itself
  if (post) void intake.breng({ soort: 'opening', id: post.id });
  const bevestiging = await leesBevestiging(prisma, { ...sessie, code: nu });
  if (!bevestiging) throw new Error('de kennisgeving is verstuurd en niet te lezen');
  return bevestiging;
}

/** The duty may have ended since the code was made: then nobody has to be exempt, and no case would take it. */
function eisPlicht(leerling: Leerplichtige, vandaag: Dag): void {
  if (isPlichtVoorbij(leerling, vandaag))
    throw conflict(
      'NietMogelijk',
      'Er is niets verstuurd. De leerplicht van uw kind is voorbij, dus een vrijstelling is niet meer nodig. Bel de gemeente als dat niet klopt.',
    );
}

/** Of two that send at once one gets it. A code that was withdrawn meanwhile is of no use. */
async function neemCode(tx: Db, id: string, met: { sleutel: string; lichaam: string }): Promise<boolean> {
  const { count } = await tx.portaalcode.updateMany({
    where: { id, gebruiktOp: null, ingetrokkenOp: null },
    data: { ...met, gebruiktOp: new Date() },
  });
  return count === 1;
}

interface Te {
  kennisgeving: Kennisgeving;
  dag: Dag;
  bestanden: readonly Meegestuurd[];
  regio: Awaited<ReturnType<typeof regioVan>>;
}

async function bewaar(tx: Db, { code, leerling, gezag }: Portaalsessie, { kennisgeving, dag, bestanden, regio }: Te) {
  const kenmerk = kenmerkVan(code.id);
  const namen = bestanden.map(({ naam }) => naam);
  const kind = `${leerling.voornaam} ${leerling.achternaam}`;
  const afzender = gezag.naam;
  const tekst = schrijfKennisgeving({ kennisgeving, kenmerk, dag, afzender, kind, bestanden: namen });
  const bytes = new Uint8Array(Buffer.from(tekst, 'utf8'));
  const stuk = { naam: `kennisgeving ${kenmerk}.txt`, mediatype: 'text/plain', bytes, grootte: bytes.length };
  await tx.portaalbestand.create({
    // we wrote it ourselves: there is nothing to scan in it
    data: { ...stuk, id: nieuwId(), codeId: code.id, sha256: sha256(tekst), scan: 'schoon' },
  });
  const { grond, schooljaar } = kennisgeving;
  const antwoorden = { ...kennisgeving, bestanden: namen, kenmerk, afzender, ontvangenOp: dag, schooljaar };
  // short: the writing itself stands with the documents
  const toelichting = `Verstuurd met het online formulier, kenmerk ${kenmerk}. Wat is ingevuld, staat bij de documenten.`;
  const inhoud = maakInhoud({ antwoorden, toelichting }, ['antwoorden', 'toelichting']);
  await tx.inhoud.create({ data: inhoud });
  await bewaarOpening(tx, {
    nummer: nummerVan(code.id),
    leerlingId: leerling.id,
    inhoudId: inhoud.id,
    door: PORTAAL,
    dag,
    opening: { gemeente: leerling.gemeenteCode, vakantieregio: regio, proef: false },
    // who sends it signs it on that day
    aanleiding: { soort: 'ontvang-kennisgeving', grond, dagtekening: dag, schooljaar },
    verschuiving: 0,
  });
}

/** What a schema cannot say: which days can be, who else signs, and that what is sent along is what somebody saw. */
function keur(k: Kennisgeving, bestanden: readonly Meegestuurd[], dag: Dag): void {
  const fouten: Veldfout[] = [];
  const mis = (veld: string, fout: string) => fouten.push({ veld, fout });
  if (!schooljarenOp(dag).includes(k.schooljaar)) mis('schooljaar', 'kies dit schooljaar of het volgende.');
  if (k.gezag === 'samen' && k.anderen === undefined) mis('anderen', 'vul in wie nog meer het gezag heeft.');
  if ('verklaringVan' in k && k.verklaringVan > dag) mis('verklaringVan', 'ligt na vandaag.');
  if (k.grond === 'trekkend' && k.reisTot < k.reisVan) mis('reisTot', 'ligt voor de eerste dag.');
  const bekend = new Set(bestanden.map(({ id }) => id));
  if (bekend.size !== k.bestanden.length || !k.bestanden.every((id) => bekend.has(id)))
    mis('bestanden', 'er is iets veranderd. Kijk na welke bestanden u meestuurt.');
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
}

/** What was sent with this code; null when nothing was. */
export async function leesBevestiging(
  prisma: Huis['prisma'],
  { code, leerling }: Portaalsessie,
): Promise<Bevestiging | null> {
  if (code.gebruiktOp === null) return null;
  const post = await prisma.postvak.findFirst({ where: { soort: 'opening', nummer: nummerVan(code.id) } });
  const inhoud = post?.inhoudId ? await prisma.inhoud.findUnique({ where: { id: post.inhoudId } }) : null;
  if (!inhoud) return null;
  const { antwoorden } = JSON.parse(inhoud.tekst) as { antwoorden: Omit<Bevestiging, 'voornaam' | 'vrijgesteld'> };
  const { kenmerk, ontvangenOp, grond, schooljaar, bestanden } = antwoorden;
  const vrijgesteld = await lopendeVrijstelling(prisma, leerling.id, ontvangenOp);
  return { kenmerk, ontvangenOp, grond, schooljaar, bestanden, voornaam: leerling.voornaam, vrijgesteld };
}
