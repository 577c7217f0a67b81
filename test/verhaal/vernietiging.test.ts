/** A made-up person goes through a whole case on the real server, and afterwards is nowhere to be found. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { controleer } from '../../bewijs/controle/index.ts';
import { dagVan } from '../../mas/datum.ts';
import type { Verklaring } from '../../mas/bewaren/verklaring.ts';
import { isOndertekend } from '../../bewijs/ondertekening.ts';
import { Protocolregister } from '../../activities/register.ts';
import { archiveer } from '../../worker/archief/archiveer.ts';
import { vernietigRegel } from '../../worker/vernietiging/regel.ts';
import { voerHerspelingUit } from '../../worker/audit/herspelen/opdracht.ts';
import { melding, meldingsnummer } from '../opzet/bron.ts';
import { proefcodec } from '../opzet/codec.ts';
import { Partner } from '../opzet/keten.ts';
import { Klant } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { stelVast, zetGezag } from '../opzet/post.ts';
import { inBestanden, inDatabank } from '../opzet/sporen.ts';

const huis = inject('huis');
const machines = gedeeldeMachines('schakel');
const { prisma, client } = machines;
const vandaag = dagVan(Date.now());
/** Each stands for one field, and occurs nowhere else in the house. */
const MERK = randomUUID().slice(0, 8);
const PERSOON = {
  voornaam: `Voornaam${MERK}`,
  achternaam: `Achternaam${MERK}`,
  persoonsnummer: `9${Math.floor(Math.random() * 1e8)
    .toString()
    .padStart(8, '0')}`,
  straat: `Straat${MERK}`,
  ouder: `Ouder${MERK}`,
  email: `ouder-${MERK}@example.invalid`,
  melding: `Meldingstekst${MERK}`,
  notitie: `Notitie${MERK}`,
  vraag: `Vraag${MERK}`,
  antwoord: `Antwoord${MERK}`,
  alinea: `Alinea${MERK}`,
  document: `Document${MERK}`,
  motivatie: `Motivatie${MERK}`,
};
/** Ten years old; no other pupil of these tests was born that day. */
const GEBOORTEDATUM = '2016-02-17';
const TIEN_JAAR_MS = 3_653 * 86_400_000;
const WOORDEN = [...Object.values(PERSOON), GEBOORTEDATUM];

let school: Klant;
let lpa: Klant;
let collega: Klant;
let auditor: Klant;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  lpa = await Klant.als('lpa', huis);
  collega = await Klant.als('lpa-2', huis);
  auditor = await Klant.als('auditor', huis);
});

const gebeurd = async (zaakId: string, soort: string): Promise<number> =>
  (await lpa.gebeurtenissen(zaakId)).filter((g) => g.soort === soort).length;

/** A melding, somebody with gezag, a note, a question to the school and its answer, a letter, a document and a code. */
async function heleZaak(): Promise<{ zaakId: string; leerlingId: string; nummer: string }> {
  const nummer = meldingsnummer();
  const { voornaam, achternaam, persoonsnummer, straat } = PERSOON;
  const basis = melding(vandaag).leerling as { adres: object };
  const leerling = { ...basis, voornaam, achternaam, persoonsnummer, geboortedatum: GEBOORTEDATUM };
  await school.meld(vandaag, {
    meldingsnummer: nummer,
    reden: PERSOON.melding,
    leerling: { ...leerling, adres: { ...basis.adres, straat } },
  });
  const zoek = async () =>
    (await lpa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId ?? '';
  await expect.poll(zoek).not.toBe('');
  const zaakId = await zoek();
  const leerlingId = (await lpa.zaak(zaakId)).leerling?.id ?? '';
  await zetGezag(lpa, zaakId, [{ rol: 'ouder', naam: PERSOON.ouder, email: PERSOON.email, digitaal: true }]);
  await lpa.gelukt(zaakId, { handeling: 'noteer', toelichting: PERSOON.notitie });
  await vraagSchool(zaakId);
  await lpa.gelukt(zaakId, {
    handeling: 'stel-brief-voor',
    brief: 'waarschuwing',
    motivatie: PERSOON.motivatie,
    afwijkreden: 'anders',
  });
  await stelVast(lpa, zaakId, 'waarschuwing', PERSOON.alinea);
  await expect.poll(() => gebeurd(zaakId, 'BriefVerzonden')).toBe(1);
  await voegDocumentToe(zaakId);
  const gezag = await prisma.gezag.findFirstOrThrow({ where: { leerlingId } });
  const code = await lpa.post('/v1/ouderportaal/codes', { leerlingId, gezagId: gezag.id });
  expect(code.status).toBe(201);
  return { zaakId, leerlingId, nummer };
}

async function vraagSchool(zaakId: string): Promise<void> {
  await lpa.gelukt(zaakId, {
    handeling: 'stuur-bericht',
    bericht: 'inlichtingen-gevraagd',
    toelichting: PERSOON.vraag,
  });
  await expect.poll(() => gebeurd(zaakId, 'BerichtBezorgd')).toBe(1);
  const ketenpartnerId = 'demo-school-99xx00';
  const wie = { zaakId_ketenpartnerId: { zaakId, ketenpartnerId } };
  const { referentie } = await prisma.zaakreferentie.findUniqueOrThrow({ where: wie });
  const partner = await Partner.als(ketenpartnerId, huis, prisma);
  const data = { zaakReferentie: referentie, inAntwoordOp: 'SCH-01/1', toelichting: PERSOON.antwoord };
  await partner.stuur('inlichtingen-ontvangen', data);
  await expect.poll(() => gebeurd(zaakId, 'AntwoordOntvangen')).toBe(1);
}

async function voegDocumentToe(zaakId: string): Promise<void> {
  const antwoord = await lpa.ruw(
    'POST',
    `/v1/zaken/${zaakId}/documenten`,
    Buffer.from(`%PDF-1.7\n${PERSOON.document}\n%%EOF\n`),
    {
      'content-type': 'application/pdf',
      bestandsnaam: `${PERSOON.document}.pdf`,
      regime: 'AVG',
    },
  );
  expect(antwoord.status).toBe(201);
  const { id } = (await antwoord.json()) as { id: string };
  await lpa.gelukt(zaakId, { handeling: 'voeg-document-toe', document: id, aard: 'gespreksverslag' });
}

/** A list as the API makes it once the term is over. */
async function legLijstNeer(zaakId: string): Promise<string> {
  const id = randomUUID();
  await prisma.vernietigingslijst.create({
    data: {
      id,
      gemeente: 'GM0361',
      deel: 'geheel',
      peildatum: vandaag,
      voorgesteldDoor: 'demo-teamleider',
      regels: {
        create: {
          zaakId,
          soort: 'regulier',
          regel: 'zaak/verzuim',
          grondslag: 'Selectielijst 2020, 12.1.3',
          vernietigbaarOp: vandaag,
          afleiding: [],
        },
      },
    },
  });
  return id;
}

test('a person of whom the term is over is in no table, no file, no history and no log; the proof of the case stands', async () => {
  const { zaakId, leerlingId, nummer } = await heleZaak();
  const ingetrokken = await school.post(`/v1/verzuimmeldingen/${nummer}/intrekking`, {
    mutatietijd: new Date().toISOString(),
  });
  expect(ingetrokken.status, JSON.stringify(ingetrokken.lichaam)).toBeLessThan(300);
  await expect.poll(async () => (await lpa.zaak(zaakId)).status).toBe('gesloten');
  await vi.waitFor(async () => {
    await archiveer(machines, null);
    await prisma.archief.findFirstOrThrow({ where: { zaakId } });
  }, 20_000);

  // before: in the database every word is there, and outside it none
  const voor = await inDatabank(prisma, WOORDEN);
  expect([...new Set(voor.map(({ woord }) => woord))].sort()).toEqual([...WOORDEN].sort());
  expect(voor.map(({ waar }) => waar)).not.toContain('archief');
  expect(inBestanden(huis.map, WOORDEN, ['pg'])).toEqual([]);
  const eerder = await prisma.zaak.findUniqueOrThrow({ where: { zaakId } });

  const lijst = await legLijstNeer(zaakId);
  const pad = `/v1/vernietigingslijsten/${lijst}`;
  // a child of ten is nineteen in nine years: the first step counts the term, and is done then; the others follow now
  const rij = await prisma.vernietigingslijst.findUniqueOrThrow({ where: { id: lijst } });
  const over = { prisma, client, register: new Protocolregister(), nu: () => Date.now() + TIEN_JAAR_MS };
  const straks = { ...rij, goedgekeurdDoor: 'demo-lpa-2', goedgekeurdOp: new Date() };
  expect(await vernietigRegel(over, straks, { lijstId: lijst, zaakId })).toBe('wacht-op-grootboek');
  expect((await collega.post(`${pad}/goedkeuring`, { aantal: 1 })).status).toBe(200);
  await expect.poll(async () => (await auditor.haal(`${pad}/verklaring`)).status, { timeout: 60_000 }).toBe(200);

  expect(await inDatabank(prisma, WOORDEN)).toEqual([]);
  expect(inBestanden(huis.map, WOORDEN, ['pg'])).toEqual([]);
  expect(await prisma.leerling.count({ where: { id: leerlingId } })).toBe(0);
  expect(await prisma.portaalcode.count({ where: { leerlingId } })).toBe(0);

  // the ledger goes on from where it was, and says what was done
  const [laatste] = (await prisma.gebeurtenis.findMany({ where: { zaakId }, orderBy: { nr: 'desc' }, take: 1 })).map(
    ({ kop }) => JSON.parse(kop) as { soort: string; vorige: string; gegevens: Record<string, unknown> },
  );
  expect(laatste).toMatchObject({ soort: 'InhoudVernietigd', vorige: eerder.hash, gegevens: { lijst, documenten: 2 } });
  const bewijs = await auditor.ruw('GET', `/v1/zaken/${zaakId}/bewijs`);
  const { uitkomst, bewezen } = controleer(Buffer.from(await bewijs.arrayBuffer()), { sleutel: null, anker: null });
  expect(uitkomst).toBe('klopt');
  const { teksten, documenten, vernietigingen } = bewezen?.grootboek ?? {};
  expect(teksten?.vernietigd).toBe(teksten?.aantal);
  expect(vernietigingen).toMatchObject([
    { dag: vandaag, deel: 'geheel', grondslag: 'Selectielijst 2020, 12.1.3', teksten: teksten?.aantal, documenten: 2 },
  ]);
  expect(documenten).toEqual({ aantal: 2, kwijt: 2, vernietigd: 2, weggelaten: 0 });
  const later = { ...machines, codec: proefcodec(prisma, huis.keks) };
  expect((await voerHerspelingUit(later, zaakId)).tekst).toMatch(/^De inhoud van zaak \S+ \(\S+\) is vernietigd op /);
  for (const deel of [
    '',
    '/tijdlijn',
    '/gebeurtenissen',
    '/brieven',
    '/documenten',
    `/auditspoor?op=${vandaag}&doel=bezwaar`,
  ])
    expect((await auditor.haal(`/v1/zaken/${zaakId}${deel}`)).status, deel).toBe(200);

  // and the certificate says who did what, signed, without anybody in it
  const antwoord = await auditor.ruw('GET', `${pad}/verklaring`);
  const tekst = await antwoord.text();
  const sleutel = await prisma.ondertekensleutel.findFirstOrThrow({ orderBy: { nr: 'desc' } });
  const { publiek } = JSON.parse(sleutel.kop) as { publiek: string };
  expect(isOndertekend(publiek, tekst, antwoord.headers.get('signature-ed25519') ?? '')).toBe(true);
  const verklaring = JSON.parse(tekst) as Verklaring;
  expect(verklaring).toMatchObject({ voorgesteld: { door: 'demo-teamleider' }, goedgekeurd: { door: 'demo-lpa-2' } });
  expect(verklaring.zaken).toMatchObject([{ zaakId, hashVoor: eerder.hash, aantallen: { documenten: 2 } }]);
  const pdf = Buffer.from(await (await auditor.ruw('GET', `${pad}/verklaring/pdf`)).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // somebody at the door finds nothing to add to
  expect((await lpa.handel(zaakId, { handeling: 'noteer', toelichting: 'x' })).status).toBeGreaterThanOrEqual(400);
  expect(readFileSync(join(huis.map, 'log', 'worker.log'), 'utf8')).not.toContain(MERK);
  // the server was asked to delete the runs, and does so once it has written down that they ended: within a minute
  for (const workflowId of [zaakId, `${zaakId}-na`]) {
    const run = () => client.workflow.getHandle(workflowId).describe();
    await expect.poll(() => run().then(String, () => 'weg'), { timeout: 90_000 }).toBe('weg');
  }
}, 240_000);
