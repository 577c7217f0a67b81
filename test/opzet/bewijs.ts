/** A case that holds everything that can be proved, its anchors, and what somebody does who wants to change it. */
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { ontvouw, type Schakel, smeed } from '../../activities/keten.ts';
import { exporteer } from '../../bewijs/opslag/exporteer.ts';
import { neemInGebruik } from '../../bewijs/opslag/sleutels.ts';
import { veranker } from '../../bewijs/opslag/veranker.ts';
import { type Delen, maakUitvoer, type Uitvoer, type Uitvoerkop } from '../../bewijs/formaat.ts';
import { type Ondertekenaar, ondertekenaarVan } from '../../bewijs/ondertekening.ts';
import { beginVan } from '../../mas/datum.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Ondertekensleutels } from '../../platform/ondertekensleutel.ts';
import type { Proefgriffie, Proefzaak } from './griffie.ts';

const MIDDAG = 12 * 3_600_000;
export const om = (dag: string): number => beginVan(dag) + MIDDAG;

export const nieuweSleutels = (): Ondertekensleutels => ({
  huidig: generateKeyPairSync('ed25519').privateKey,
  vorige: null,
});

/**
 * A case in which the signaleringsinstrument was filled in, the LPA departed from its advice, somebody brought in a document
 * and a letter was settled; anchored on 2, 3 and 6 November, and gone on after that.
 */
export async function rijkeZaak(griffie: Proefgriffie): Promise<{ zaak: Proefzaak; ondertekenaar: Ondertekenaar }> {
  const { prisma } = griffie;
  const ondertekenaar = await neemInGebruik(prisma, nieuweSleutels(), { op: new Date(om('2026-11-01')) });
  const zaak = await griffie.geopend();
  await anderen(griffie, 3);
  const doe = async (opdracht: object): Promise<void> => {
    expect(await zaak.uit(opdracht), JSON.stringify(opdracht)).toBeTypeOf('number');
  };
  await veranker(prisma, ondertekenaar, om('2026-11-02'));
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ])
    await doe({ soort: 'rond-af', stap, uitkomst, inhoud: await zaak.tekst('motivatie') });
  await anderen(griffie, 2);
  await veranker(prisma, ondertekenaar, om('2026-11-03'));
  const antwoorden = {
    problematiekJongere: 'ja',
    problematiekOpvoeding: 'nee',
    hulpBereid: 'ja',
    hulpInStaat: 'ja',
    hulpLoopt: 'nee',
    hulpNietEffectief: 'nee',
    teLaat: 4,
  };
  await doe({
    soort: 'vul-vragenlijst-in',
    lijst: 'signaleringsinstrument',
    inhoud: await zaak.antwoorden(antwoorden),
  });
  const inhoud = await zaak.tekst('motivatie');
  await doe({ soort: 'kies-routes', routes: ['basisroute'], afwijkreden: 'anders', inhoud });
  await veranker(prisma, ondertekenaar, om('2026-11-06'));
  const stuk = await document(griffie, zaak.zaakId, 'bijlage');
  await doe({ soort: 'voeg-document-toe', document: stuk.id, aard: 'brief-ouder' });
  await doe({ soort: 'stel-brief-voor', brief: 'uitnodiging-gesprek' });
  const over = Object.keys((await zaak.dossier()).brieven).at(-1) ?? '';
  await doe({ soort: 'stel-brief-vast', over, voorbeeld: await voorbeeld(griffie, zaak.zaakId, over) });
  return { zaak, ondertekenaar };
}

/** Cases that stand in the same anchors. */
async function anderen(griffie: Proefgriffie, aantal: number): Promise<void> {
  for (let i = 0; i < aantal; i += 1) await griffie.geopend();
}

async function document(griffie: Proefgriffie, zaakId: string, soort: 'brief' | 'bijlage') {
  const bytes = Buffer.from(`%PDF-1.7 verzonnen ${randomUUID()}`);
  const rij = { id: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex') };
  const hoe = {
    zaakId,
    soort,
    regime: 'AVG',
    naam: 'verzonnen.pdf',
    mediatype: 'application/pdf',
    gemaaktDoor: 'lpa-1',
  };
  await griffie.prisma.document.create({ data: { ...rij, ...hoe, bytes } });
  return rij;
}

async function voorbeeld(griffie: Proefgriffie, zaakId: string, over: string): Promise<string> {
  const id = randomUUID();
  const stuk = await document(griffie, zaakId, 'brief');
  const aan = { soort: 'gezag', id: 'gezag-1' };
  const exemplaren = [{ id: randomUUID(), aan, versie: 'ouder', kanaal: 'post', document: stuk, vierOgen: [] }];
  const rij = { id, zaakId, over, accountId: 'lpa-1', dag: '2026-11-02', alinea: '', bijlagen: [] };
  await griffie.prisma.briefvoorbeeld.create({ data: { ...rij, exemplaren, weggelaten: [] } });
  return id;
}

export async function voerUit(
  griffie: Proefgriffie,
  zaakId: string,
  ondertekenaar: Ondertekenaar,
  dag = '2026-11-07',
): Promise<string> {
  const tekst = await exporteer(griffie.prisma, zaakId, { ondertekenaar, nu: om(dag), voor: 'opdracht' });
  if (tekst === null) throw new Error('geen zaak');
  return tekst;
}

export const leesUitvoer = (tekst: string): Uitvoer => JSON.parse(tekst) as Uitvoer;

/** Changes something and signs it as new: who has the key of the house can do this, who has another one as well. */
export function herteken(
  tekst: string,
  ondertekenaar: Ondertekenaar,
  verander: (delen: Delen) => Partial<Delen>,
  kop: Partial<Uitvoerkop> = {},
): string {
  const { delen, manifest } = leesUitvoer(tekst);
  const { voor = 'opdracht' } = manifest;
  return maakUitvoer({ ...delen, ...verander(delen) }, { ...manifest, voor, ...kop }, ondertekenaar);
}

/** Changes events and makes the chain whole again: whoever can write in the ledger can do that. */
export function hersmeed(grootboek: readonly Schakel[], verander: (g: Gebeurtenis) => Gebeurtenis): Schakel[] {
  let vorige = '';
  return grootboek.map((schakel) => {
    const nieuw = smeed({ ...verander(ontvouw(schakel)), vorige });
    vorige = nieuw.schakel.hash;
    return nieuw.schakel;
  });
}

export const vreemde = (): Ondertekenaar => ondertekenaarVan(nieuweSleutels().huidig);
