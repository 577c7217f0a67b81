/** Exemptions through their lives: by the API, the inbox and the sweep, on the clock of the case. */
import { randomBytes } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { beforeAll, expect, inject, test } from 'vitest';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan, type Dag } from '../../mas/datum.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import { ontvang, ZAAKWORKFLOW } from '../../workflows/definities.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const huis = inject('huis');
const machines = gedeeldeMachines();
const { prisma } = machines;
/** The sweep of the house looks every fifteen seconds. */
const VEEG = { timeout: 45_000 };
let lpa: Klant;
let zwolle: Klant;

beforeAll(async () => {
  lpa = await Klant.als('lpa', huis);
  zwolle = await Klant.als('lpa-zwolle', huis);
});

/** A made-up child of Alkmaar. */
async function kind(geboortedatum: Dag): Promise<string> {
  const id = randomBytes(5).toString('hex');
  const naam = { voornaam: 'Fictief', achternaam: 'Verzonnen', geslacht: 'O', persoonsnummer: `proef-${id}` };
  await prisma.leerling.create({ data: { id, ...naam, geboortedatum, gemeenteCode: 'GM0361', proef: true } });
  return id;
}

const DOCUMENTEN = { verklaringDoor: 'arts', nooitGeschikt: 'nee' } as const;

class Verhaal {
  readonly leerlingId: string;
  zaakId = '';

  constructor(leerlingId: string) {
    this.leerlingId = leerlingId;
  }
  static async op(dag: Dag, geboortedatum = '2017-05-05'): Promise<Verhaal> {
    const verhaal = new Verhaal(await kind(geboortedatum));
    await verhaal.kennisgeving(dag);
    return verhaal;
  }

  async kennisgeving(dag: Dag): Promise<void> {
    const { status, lichaam } = await lpa.post<{ zaakId: string | null }>('/v1/kennisgevingen', {
      leerlingId: this.leerlingId,
      grond: 'ongeschikt',
      dagtekening: dag,
      ontvangenOp: dag,
      toelichting: 'Verzonnen toelichting van de ouders.',
    });
    expect([status, lichaam.zaakId !== null]).toEqual([201, true]);
    this.zaakId = lichaam.zaakId ?? '';
  }
  async beoordeel(oordeel: string, anders: Record<string, unknown>): Promise<void> {
    const { mogelijkeHandelingen } = await lpa.zaak(this.zaakId);
    const handeling = 'beoordeel-kennisgeving';
    const vast = mogelijkeHandelingen.find((m) => m.handeling === handeling)?.vast;
    await lpa.gelukt(this.zaakId, { handeling, ...vast, ...DOCUMENTEN, oordeel, ...anders });
  }
  naar(dag: Dag) {
    return lpa.naar(this.zaakId, dag);
  }
  async open(): Promise<[string, Dag][]> {
    return openVan(await lpa.zaak(this.zaakId));
  }
  async brieven(): Promise<string[]> {
    return (await lpa.zaak(this.zaakId)).brieven.map(({ brief }) => brief);
  }
  /** The case of another kind, or elsewhere, that follows from this one. */
  async volgt(waar: { soort: string; gemeente?: string }): Promise<string> {
    const zoek = () =>
      prisma.zaak.findFirst({ where: { leerlingId: this.leerlingId, zaakId: { not: this.zaakId }, ...waar } });
    await expect.poll(zoek, VEEG).not.toBeNull();
    return (await zoek())?.zaakId ?? '';
  }
}
const openVan = ({ termijnen }: Zaakbeeld): [string, Dag][] =>
  termijnen
    .filter((t) => t.stand === 'open')
    .map((t): [string, Dag] => [t.regel, t.laatsteDag])
    .sort();

test('acknowledged, reminded, renewed; the year after it is not, and absoluut verzuim begins by itself', async () => {
  const verhaal = await Verhaal.op('2026-11-16');
  expect(await verhaal.open()).toEqual([['vrijstelling/beoordelen', '2026-11-30']]);
  await verhaal.beoordeel('voldoet', { verklaringOp: '2026-10-01' });
  await verhaal.naar('2027-05-01');
  expect(await verhaal.brieven()).toEqual([
    'ontvangstbevestiging',
    'bevestiging-vrijstelling',
    'herinnering-vrijstelling',
  ]);
  await verhaal.naar('2027-06-28');
  await verhaal.kennisgeving('2027-06-28');
  await verhaal.beoordeel('voldoet', { verklaringOp: '2027-04-01' });
  expect(await verhaal.open()).toEqual([
    // eight weeks before 31 July 2028 is 5 June
    ['vrijstelling/terugkeer', '2028-06-05'],
    ['vrijstelling/verlenging', '2028-06-30'],
  ]);
  await verhaal.naar('2028-07-01');
  const events = await lpa.gebeurtenissen(verhaal.zaakId);
  expect(events.filter(({ soort }) => soort === 'VrijstellingNietVerlengd').map(({ dag }) => dag)).toEqual([
    '2028-07-01',
  ]);
  // four weeks after 31 July 2028 is Monday 28 August: the first schooldag in the north after the holiday of 15 July – 27 August
  expect(await verhaal.open()).toEqual([['vrijstelling/inschrijfcontrole', '2028-08-28']]);
  await verhaal.naar('2028-08-29');
  const absoluut = await verhaal.volgt({ soort: 'absoluut' });
  const zaak = await prisma.zaak.findUniqueOrThrow({ where: { zaakId: absoluut } });
  expect([zaak.gemeente, zaak.status, zaak.proef]).toEqual(['GM0361', 'open', true]);
  const [gemeld] = await lpa
    .gebeurtenissen(absoluut)
    .then((alle) => alle.filter(({ soort }) => soort === 'AbsoluutVerzuimGemeld'));
  expect([gemeld?.dag, gemeld?.gegevens]).toEqual(['2028-08-29', { sinds: '2028-08-01', bron: 'vrijstelling' }]);
  expect((await prisma.zaak.findUniqueOrThrow({ where: { zaakId: verhaal.zaakId } })).status).toBe('gesloten');
  // who reads one of the two is led to the other
  expect((await lpa.zaak(verhaal.zaakId)).verbonden).toMatchObject([{ zaakId: absoluut, richting: 'vervolg' }]);
  expect((await lpa.zaak(absoluut)).verbonden).toMatchObject([{ zaakId: verhaal.zaakId, richting: 'eerder' }]);
});

test('a move: it goes on in the new municipality, with the same last day', async () => {
  const verhaal = await Verhaal.op('2026-11-16');
  await verhaal.beoordeel('voldoet', { verklaringOp: '2026-10-01' });
  await verhaal.naar('2027-03-01');
  await lpa.gelukt(verhaal.zaakId, { handeling: 'draag-vrijstelling-over', gemeente: 'GM0193' });
  const daar = await verhaal.volgt({ soort: 'vrijstelling', gemeente: 'GM0193' });
  const zaak = await zwolle.zaak(daar);
  expect([zaak.vandaag, openVan(zaak)]).toEqual([
    '2027-03-01',
    [
      ['vrijstelling/terugkeer', '2027-06-05'],
      ['vrijstelling/verlenging', '2027-06-30'],
    ],
  ]);
  expect((await prisma.zaak.findUniqueOrThrow({ where: { zaakId: verhaal.zaakId } })).status).toBe('gesloten');
});

/** One at its own door, that hands over to a next run after so many history events. */
async function levenslang(dag: Dag, geboortedatum: Dag, verderNa: number) {
  const leerlingId = await kind(geboortedatum);
  const zaakId = `proef-${leerlingId}-vrijstelling-1`;
  const verschuiving = beginVan(dag) + 9 * 3_600_000 - Date.now();
  const proef = new Proef(machines, zaakId, verschuiving);
  const opening = {
    zaaksoort: 'vrijstelling' as const,
    leerlingId,
    gemeente: 'GM0361',
    vakantieregio: 'noord' as const,
    proef: true,
  };
  const kennisgeving = async (op: Dag): Promise<void> => {
    const opdracht = {
      soort: 'ontvang-kennisgeving' as const,
      dag: op,
      opening,
      grond: 'ongeschikt' as const,
      dagtekening: op,
    };
    const startWorkflowOperation = new WithStartWorkflowOperation(ZAAKWORKFLOW.vrijstelling, {
      workflowId: zaakId,
      taskQueue: machines.taskQueue,
      args: [{ zaakId, verschuiving, verderNa }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    await machines.client.workflow.executeUpdateWithStart(ontvang, {
      args: [{ sleutel: `opening/${op}`, actor: { soort: 'account', id: 'proef-lpa' }, opdracht }],
      startWorkflowOperation,
    });
  };
  const voldoet = async (op: Dag, nooitGeschikt: 'ja' | 'nee' = 'nee'): Promise<void> => {
    const kennisgeving = (await proef.van('KennisgevingOntvangen')).at(-1)?.gegevens.kennisgeving ?? '';
    const gelezen = { verklaringDoor: 'arts', verklaringOp: op, nooitGeschikt } as const;
    const wat = { kennisgeving, grond: 'ongeschikt', oordeel: 'voldoet', ...gelezen } as const;
    expect(await proef.houdVol({ soort: 'beoordeel-kennisgeving', ...wat }, `oordeel-${op}`)).toBeTypeOf('number');
  };
  await kennisgeving(dag);
  return { proef, kennisgeving, voldoet };
}

test('ten years of renewals, over many runs: every year is there, and nothing was lost on the way', async () => {
  // five on 5 May 2026, so the duty lasts until the eighteenth birthday: 5 May 2039
  const { proef, kennisgeving, voldoet } = await levenslang('2026-11-16', '2021-05-05', 150);
  await voldoet('2026-11-16');
  const jaren = Array.from({ length: 10 }, (_, n) => 2027 + n);
  for (const jaar of jaren) {
    const dag = `${jaar}-06-10`;
    await proef.naar(dag);
    await kennisgeving(dag);
    await voldoet(dag);
  }
  const ingegaan = await proef.van('VrijstellingIngegaan');
  expect(ingegaan.map(({ gegevens: { van, totEnMet } }) => [van, totEnMet])).toEqual([
    ['2026-11-16', '2027-07-31'],
    ...jaren.map((jaar) => [`${jaar}-08-01`, `${jaar + 1}-07-31`]),
  ]);
  const herinneringen = (await proef.van('BriefNodig')).filter((g) => g.gegevens.brief === 'herinnering-vrijstelling');
  expect(herinneringen.map(({ dag }) => dag)).toEqual(jaren.flatMap((jaar) => [`${jaar}-05-01`, `${jaar}-06-01`]));
  let runs = 0;
  for await (const _ of machines.client.workflow.list({ query: `WorkflowId = "${proef.zaakId}"` })) runs += 1;
  expect(runs).toBeGreaterThan(3);
  await proef.totRust();
  const gevouwen = (await proef.gebeurtenissen()).reduce(pasToe, leegDossier(proef.zaakId));
  expect(canoniek((await proef.stand()).dossier)).toBe(canoniek(gevouwen));
});

test('never fit: it sleeps until the duty is over', async () => {
  const { proef, voldoet } = await levenslang('2026-11-16', '2017-05-05', 60);
  await voldoet('2026-11-16', 'ja');
  await proef.naar('2035-05-05', 0);
  const [gesloten] = await proef.van('ZaakGesloten');
  expect([gesloten?.dag, gesloten?.gegevens.reden]).toEqual(['2035-05-05', 'plicht-voorbij']);
  expect((await proef.van('BriefNodig')).map((g) => g.gegevens.brief)).toEqual([
    'ontvangstbevestiging',
    'bevestiging-vrijstelling',
  ]);
});
