/** A case on a day as whoever opens its audit trail reads it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan } from '../../mas/datum.ts';
import { zouten } from '../../platform/gezouten.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { vervals } from '../../test/opzet/vervals.ts';
import { ACTIVITEITEN } from '../verwerkingen/activiteiten.ts';
import { benoemd } from './bonwoorden.ts';
import { dossierVanAuditspoor } from './pdf.ts';
import { adviesrijen } from './pdfrijen.ts';
import { auditspoor, type Auditspoor } from './schemas.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
beforeAll(async () => {
  huis = await startTesthuis();
  griffie = new Proefgriffie(huis.prisma, protocollen);
});
afterAll(() => huis.stop());

const LPA = { actor: { soort: 'account', id: 'demo-lpa' } } as const;

const vraag = (zaakId: string, op: string, wie = 'lpa', doel = 'bezwaar') =>
  huis.vraag(wie, 'GET', `/v1/zaken/${zaakId}/auditspoor?op=${op}&doel=${doel}`);
async function lees(zaakId: string, op: string, wie = 'lpa'): Promise<Auditspoor> {
  const { status, lichaam } = await vraag(zaakId, op, wie);
  expect(status, JSON.stringify(lichaam)).toBe(200);
  return auditspoor.parse(lichaam);
}
const titels = (regels: readonly { titel: string }[] = []): string[] => regels.map(({ titel }) => titel);
async function tekst(zaak: Proefzaak, teksten: object): Promise<object> {
  const velden = Object.keys(teksten) as ('motivatie' | 'toelichting')[];
  const geschreven = canoniek(teksten);
  const ref = zouten(geschreven);
  await huis.prisma.inhoud.create({ data: { ...ref, zaakId: zaak.zaakId, tekst: geschreven, velden } });
  return { id: ref.id, sha256: ref.sha256, velden };
}
const gelukt = async (boeking: Promise<number | string>): Promise<number> => {
  const nr = await boeking;
  expect(nr).toBeTypeOf('number');
  return Number(nr);
};

/**
 * Reported on Monday 2 March 2026. A talk of Tuesday 3 March is recorded on Tuesday 10 March and taken back on Thursday 12
 * March; step 2 is done on Wednesday 4 March, step 3 on the 6th, and step 5 is skipped on the 11th, with a reason.
 */
async function maartzaak(): Promise<Proefzaak> {
  const zaak = griffie.zaak();
  zaak.vandaag = '2026-03-02';
  const { melding, ...meld } = await zaak.meldopdracht();
  await gelukt(zaak.uit({ ...meld, melding: { ...melding, eersteDag: '2026-02-23' } }, { van: 'postvak' }));
  const op = (dag: string, opdracht: object) => {
    zaak.vandaag = dag;
    return gelukt(zaak.uit(opdracht, LPA));
  };
  await op('2026-03-04', { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await op('2026-03-06', { soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A' });
  const inhoud = await tekst(zaak, { toelichting: 'De moeder vertelde van de verhuizing. (verzonnen)' });
  const talk = { soort: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord', dag: '2026-03-03', inhoud };
  const gesprek = await op('2026-03-10', talk);
  const waarom = await tekst(zaak, { motivatie: 'De school deed dit onderzoek al. (verzonnen)' });
  await op('2026-03-11', { soort: 'sla-over', stap: 'onderzoek', inhoud: waarom, afwijkreden: 'anders' });
  const mis = await tekst(zaak, { motivatie: 'Het gesprek was met een andere ouder. (verzonnen)' });
  zaak.vandaag = '2026-03-12';
  const boeking = (await zaak.gebeurtenissen()).find(({ soort }) => soort === 'Gehoord');
  expect(boeking?.nr).toBeLessThanOrEqual(gesprek);
  await op('2026-03-12', { soort: 'herstel', nr: boeking?.nr ?? 0, inhoud: mis });
  return zaak;
}

describe('a talk of 3 March that was recorded on 10 March and taken back on 12 March', () => {
  let zaak: Proefzaak;
  beforeAll(async () => {
    zaak = await maartzaak();
  });

  test('is not in the picture of 5 March: it stands apart, as recorded later and as taken back since', async () => {
    const { beeld, later, keten, op, begonnen } = await lees(zaak.zaakId, '2026-03-05');
    expect({ op, begonnen }).toEqual({ op: '2026-03-05', begonnen: '2026-03-02' });
    expect(beeld?.waar.stapInWoorden).toBe('Stap 3 van 10 · Fase 1 Waarnemen');
    expect(titels(beeld?.bekend)).not.toContain('Gesproken met ouder');
    expect(beeld?.bekend.every(({ vastgelegd }) => vastgelegd <= '2026-03-05')).toBe(true);
    const [gesprek] = later.gebeurtenissen;
    expect(gesprek).toMatchObject({
      dag: '2026-03-03',
      vastgelegd: '2026-03-10',
      toelichting: 'De moeder vertelde van de verhuizing. (verzonnen)',
      hersteld: { op: '2026-03-12' },
    });
    expect(later.gebeurtenissen.at(-1)).toMatchObject({ vastgelegd: '2026-03-12' });
    expect(keten).toMatchObject({ stand: 'klopt', bij: null });
    expect(keten.tekst).toBe(`Keten klopt: ${keten.aantal} van ${keten.aantal}.`);
  });

  test('stands in the picture of 11 March as it stood then: not taken back', async () => {
    const { beeld, later } = await lees(zaak.zaakId, '2026-03-11');
    const gesprek = beeld?.bekend.find((g) => 'toelichting' in g && g.toelichting?.startsWith('De moeder'));
    expect(gesprek).toMatchObject({ dag: '2026-03-03', vastgelegd: '2026-03-10', hersteld: null });
    expect(later.gebeurtenissen.map(({ vastgelegd }) => vastgelegd)).toContain('2026-03-12');
  });

  test('is marked as taken back in the picture of 12 March', async () => {
    const { beeld, later } = await lees(zaak.zaakId, '2026-03-12');
    const gesprek = beeld?.bekend.find((g) => 'toelichting' in g && g.toelichting?.startsWith('De moeder'));
    expect(gesprek).toMatchObject({ hersteld: { op: '2026-03-12' } });
    expect(later.gebeurtenissen).toEqual([]);
  });
});

describe('what was decided', () => {
  let zaak: Proefzaak;
  beforeAll(async () => {
    zaak = await maartzaak();
  });

  test('stands with the norm, whether it was followed, the reason in words and the motivation', async () => {
    const { beeld } = await lees(zaak.zaakId, '2026-03-11');
    const overgeslagen = beeld?.besluiten[0];
    expect(overgeslagen).toMatchObject({
      titel: 'Stap 5 overgeslagen: onderzoek – vaststellen ongeoorloofd verzuim',
      norm: 'Stap 5 van de MAS: stel met een onderzoek vast of het verzuim ongeoorloofd is.',
      afwijking: true,
      motivatie: 'De school deed dit onderzoek al. (verzonnen)',
      wie: 'Fictieve Leerplichtambtenaar Alkmaar',
    });
    expect(overgeslagen?.afwijkreden).toMatch(/anders|andere/i);
    const stap2 = beeld?.besluiten.find(({ titel }) => titel.startsWith('Stap 2'));
    expect(stap2).toMatchObject({
      norm: 'Stap 2 van de MAS: neem na een melding contact op met de school.',
      afwijking: false,
      motivatie: null,
    });
  });

  test('norm by norm as the report counts them: the steps, their order, and the term that was met', async () => {
    const { beeld } = await lees(zaak.zaakId, '2026-03-11');
    const normen = new Map(beeld?.normen.map(({ id, toetsen }) => [id, toetsen]));
    expect(normen.get('stap/onderzoek')).toMatchObject([
      {
        uitkomst: 'afgeweken',
        reden: 'Een andere reden',
        titel: expect.stringMatching(/^Stap 5 overgeslagen/) as string,
      },
    ]);
    expect(normen.get('stap/contact-school')).toMatchObject([{ uitkomst: 'gevolgd', reden: null, dag: '2026-03-04' }]);
    expect(normen.get('volgorde/stappen')).toHaveLength(2);
    expect(normen.get('termijn/stap/contact-school')).toMatchObject([
      { uitkomst: 'gevolgd', titel: 'Termijn gehaald: contact met de school' },
    ]);
  });

  test('and what was advised, with its receipt, recomputed now: also when what it was asked was destroyed or changed', async () => {
    const { zaakId } = zaak;
    const eigen = await griffie.geopend();
    const inhoud = await eigen.antwoorden({ problematiekJongere: 'ja', hulpBereid: 'ja', hulpInStaat: 'ja' });
    await gelukt(eigen.uit({ soort: 'vul-vragenlijst-in', lijst: 'signaleringsinstrument', inhoud }, LPA));
    const advies = async () => {
      const { beeld } = await lees(eigen.zaakId, '2026-11-02');
      return beeld?.adviezen.find(({ bon }) => bon.besluit === 'routeadvies');
    };
    const { bon, inWoorden, woorden, nagerekend } = (await advies()) ?? {};
    // with so much unknown nothing heavier is advised
    expect(inWoorden).toBe('Advies: basisroute.');
    expect(nagerekend).toEqual({
      stand: 'zelfde',
      tekst: 'Opnieuw uitgerekend: dezelfde uitkomst, door dezelfde regels.',
    });
    expect(woorden?.uitkomst).toContainEqual({
      naam: 'Welke route of routes passen het best, de lichtste eerst?',
      waarde: 'Basisroute',
    });
    expect(woorden?.invoer).toContainEqual({
      naam: 'Heeft de jongere emotionele, lichamelijke, leer- of gedragsproblemen?',
      waarde: 'ja',
    });
    expect(bon?.bon.flatMap(({ regels }) => regels).every(({ bron }) => bron !== '')).toBe(true);
    // on paper as well: each decision with its answer, also one that says that there is nothing
    const spoor = await lees(eigen.zaakId, '2026-11-02');
    const rijen = (spoor.beeld?.adviezen ?? []).flatMap(adviesrijen).join('\n').split('\n');
    for (const beslissing of woorden?.beslissingen ?? []) expect(rijen).toContain(benoemd(beslissing));
    expect(rijen).toContainEqual(expect.stringMatching(/^Welke route of routes passen het best, .*\? Basisroute$/));
    expect(rijen.some((regel) => regel.endsWith('? geen'))).toBe(true);
    expect(rijen).toContainEqual(expect.stringMatching(/^Regel \d+ gold\. Bron: /));
    expect((await lees(zaakId, '2026-03-02')).beeld?.adviezen).toEqual([]);
    const g = (await eigen.gebeurtenissen()).find(({ nr }) => nr === bon?.nr);
    const id = g?.inhoud?.id ?? '';
    const invoer = { ...bon?.invoer, hulpBereid: 'nee', onveiligThuis: 'ja' };
    await vervals(huis.prisma, () =>
      huis.prisma.inhoud.update({ where: { id }, data: { tekst: canoniek({ invoer }) } }),
    );
    expect((await advies())?.nagerekend).toMatchObject({
      stand: 'anders',
      tekst: expect.stringMatching(/^Opnieuw uitgerekend: (de uitkomst is|in \w+ gelden andere regels)/) as string,
    });
    await vervals(huis.prisma, () => huis.prisma.inhoud.delete({ where: { id } }));
    expect((await advies())?.nagerekend.stand).toBe('niet-na-te-rekenen');
  });

  test('with the terms that ran, each with its derivation as of that day', async () => {
    const { beeld } = await lees(zaak.zaakId, '2026-03-03');
    const [termijn] = beeld?.termijnen ?? [];
    expect(termijn).toMatchObject({ stand: 'open' });
    expect(termijn && 'afleiding' in termijn && termijn.afleiding.stappen.length).toBeGreaterThan(0);
    expect(termijn?.dagen).toBeGreaterThanOrEqual(0);
  });

  test('what could be done is named one by one: also what could be taken back', async () => {
    const { beeld } = await lees(zaak.zaakId, '2026-03-11');
    const namen = beeld?.mogelijk.map(({ naam }) => naam) ?? [];
    expect(namen).toContainEqual(
      expect.stringMatching(/^Een eerdere handeling herstellen: gesproken met (de )?ouder \(nummer \d+\)$/),
    );
    expect(namen).toContainEqual(expect.stringMatching(/^Termijn verlengen \(.+, uiterlijk .+ 2026\)$/));
    expect(namen.filter((naam, n) => namen.indexOf(naam) !== n)).toEqual([]);
  });

  test('and what the method allowed at the end of that day', async () => {
    const { beeld } = await lees(zaak.zaakId, '2026-03-05');
    expect(beeld?.mogelijk).toContainEqual(
      expect.objectContaining({
        handeling: 'rond-af',
        mogelijk: true,
        afwijking: false,
        naam: expect.stringMatching(/^Stap 3/) as string,
      }),
    );
    expect(beeld?.mogelijk).toContainEqual(
      expect.objectContaining({
        handeling: 'rond-af',
        mogelijk: false,
        waarom: 'Stap 2 (Contact met de school over de melding) is in deze ronde al klaar.',
      }),
    );
  });
});

describe('what people filled in was known as well', () => {
  const schreef = (gebeurtenissen: Auditspoor['later']['gebeurtenissen'], veld: 'melding' | 'antwoorden') =>
    gebeurtenissen.flatMap((g) => ('afgeschermd' in g ? [] : [g[veld]])).filter((velden) => velden !== null);

  test('what the school wrote in its melding, and not who reported it', async () => {
    const zaak = griffie.zaak();
    const melding = {
      reden: 'Afwezig zonder bericht (verzonnen)',
      ondernomenActie: 'Mentor heeft gebeld (verzonnen)',
      actieGewenst: true,
      melder: { naam: 'Fictieve Melder' },
    };
    const ref = zouten(canoniek(melding));
    await huis.prisma.inhoud.create({ data: { ...ref, zaakId: null, tekst: canoniek(melding), velden: ['melding'] } });
    const inhoud = { id: ref.id, sha256: ref.sha256, velden: ['melding'] };
    await gelukt(zaak.uit({ ...(await zaak.meldopdracht()), inhoud }, { van: 'postvak' }));
    const { beeld } = await lees(zaak.zaakId, '2026-11-02');
    expect(schreef(beeld?.bekend ?? [], 'melding')).toEqual([
      [
        { naam: 'Reden', waarde: 'Afwezig zonder bericht (verzonnen)' },
        { naam: 'Wat de school deed', waarde: 'Mentor heeft gebeld (verzonnen)' },
        { naam: 'Actie van de gemeente gewenst', waarde: 'ja' },
      ],
    ]);
  });

  test('the answers to a questionnaire, under its questions; of answers that were destroyed only that they were there', async () => {
    const zaak = await griffie.geopend();
    const inhoud = await zaak.antwoorden({ hulpBereid: 'ja' });
    await gelukt(zaak.uit({ soort: 'vul-vragenlijst-in', lijst: 'signaleringsinstrument', inhoud }, LPA));
    const gezien = async () => schreef((await lees(zaak.zaakId, '2026-11-02')).beeld?.bekend ?? [], 'antwoorden');
    const vraag = protocollen.voor('GM0361').vragenlijsten.signaleringsinstrument?.vragen.hulpBereid;
    expect(await gezien()).toEqual([[{ naam: vraag?.tekst, waarde: 'ja' }]]);
    const { id } = inhoud as { id: string };
    await vervals(huis.prisma, () => huis.prisma.inhoud.delete({ where: { id } }));
    expect(await gezien()).toEqual([]);
  });
});

describe('the edges of its life', () => {
  test('before the first day there was no case, and what is about that time was recorded later', async () => {
    const zaak = await maartzaak();
    const { beeld, begonnen, dagen } = await lees(zaak.zaakId, '2026-03-01');
    expect(beeld).toBeNull();
    expect(begonnen).toBe('2026-03-02');
    expect(dagen.map(({ dag }) => dag)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-06',
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ]);
    expect(dagen.slice(1).every(({ besluit }) => besluit)).toBe(true);
  });

  test('a day that has not come yet is refused in words, and so is whoever does not say for what he looks', async () => {
    const { zaakId } = await griffie.geopend();
    const { status, lichaam } = await vraag(zaakId, '2199-01-01');
    expect(status).toBe(400);
    expect(lichaam.detail).toMatch(/^op: deze dag is er voor de zaak nog niet: kies een dag tot en met /);
    const zonder = await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}/auditspoor?op=2026-11-02`);
    expect(zonder.status).toBe(400);
    expect(zonder.lichaam.detail).toMatch(/^doel: /);
  });
});

test('looking is logged with the purpose, and that has words and a ground of its own', async () => {
  const zaak = await maartzaak();
  expect((await vraag(zaak.zaakId, '2026-03-05', 'auditor', 'wpg-audit')).status).toBe(200);
  expect((await vraag(zaak.zaakId, '2026-03-06', 'auditor', 'wpg-audit')).status).toBe(200);
  expect((await vraag(zaak.zaakId, '2026-03-06', 'auditor', 'klacht')).status).toBe(200);
  const rijen = await huis.prisma.verwerking.findMany({
    where: { zaakId: zaak.zaakId },
    orderBy: { activiteit: 'asc' },
  });
  expect([...new Set(rijen.map(({ activiteit }) => activiteit))]).toEqual([
    'lees-auditspoor/klacht',
    'lees-auditspoor/wpg-audit',
  ]);
  const wpg = rijen.filter(({ activiteit }) => activiteit === 'lees-auditspoor/wpg-audit');
  expect(wpg.reduce((som, { aantal }) => som + aantal, 0)).toBe(2);
  expect(ACTIVITEITEN['lees-auditspoor/wpg-audit']).toEqual({
    wat: 'Het auditspoor van een zaak inzien. Doel: Audit van politiegegevens',
    grondslag: 'AVG artikel 5 lid 2 en artikel 6 lid 1 onder e; Wpg artikel 33',
  });
});

describe('the chain', () => {
  test('a changed event is named by its number, and the picture is made of what stands before it', async () => {
    const { zaakId } = await maartzaak();
    await vervals(
      huis.prisma,
      () => huis.prisma.$executeRaw`update gebeurtenis set kop = replace(kop, '2026-03-04', '2026-03-05')
        where zaak_id = ${zaakId} and nr = 5`,
    );
    const spoor = await lees(zaakId, '2026-03-12');
    const { keten, beeld } = spoor;
    expect(keten).toMatchObject({ stand: 'gebroken', bij: 5 });
    // what the picture lacks is said where the break is: on the screen and on paper
    expect(keten.tekst).toBe(
      `Keten gebroken bij gebeurtenis 5: gebeurtenis 5 is veranderd. Hieronder staat alleen wat vóór gebeurtenis 5 ligt; de ${keten.aantal - 4} gebeurtenissen vanaf daar zijn weggelaten.`,
    );
    const papier = JSON.stringify(dossierVanAuditspoor(spoor));
    expect(papier).toContain(`${keten.tekst}\\nGebruik dit auditspoor niet als bewijs.`);
    expect(papier).toContain('Voor zover nog te zien: op deze dag was er nog geen advies.');
    expect(beeld?.bekend.map(({ nr }) => nr)).toEqual([4, 3, 2, 1]);
  });

  test('of a case whose first event was changed nothing is shown, and nothing is said of when it began', async () => {
    const { zaakId } = await maartzaak();
    await vervals(
      huis.prisma,
      () => huis.prisma.$executeRaw`update gebeurtenis set kop = 'Piet Verzonnen' where zaak_id = ${zaakId} and nr = 1`,
    );
    const spoor = await lees(zaakId, '2026-03-12');
    expect(spoor.beeld).toBeNull();
    const papier = JSON.stringify(dossierVanAuditspoor(spoor));
    expect(papier).toContain('Van deze zaak is niets meer te zien.');
    expect(papier).not.toContain('was er nog niets vastgelegd');
    // where the whole ledger is needed the reader is told that it is not whole, and who can help
    for (const deel of ['tijdlijn', 'gebeurtenissen', 'beslisbonnen'])
      expect(await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}/${deel}`), deel).toMatchObject({
        status: 500,
        lichaam: { detail: expect.stringContaining('iets opgeslagen dat niet meer te lezen is') as string },
      });
  });

  test('that holds is said once on paper', async () => {
    const { zaakId } = await maartzaak();
    const papier = JSON.stringify(dossierVanAuditspoor(await lees(zaakId, '2026-03-05')));
    expect(papier.match(/keten klopt/gi)).toHaveLength(1);
  });

  test('a tail that was cut off shows against the head that the case keeps', async () => {
    const { zaakId } = await maartzaak();
    const aantal = await huis.prisma.gebeurtenis.count({ where: { zaakId } });
    await vervals(huis.prisma, () => huis.prisma.gebeurtenis.deleteMany({ where: { zaakId, nr: aantal } }));
    const { keten } = await lees(zaakId, '2026-03-05');
    expect(keten).toMatchObject({ stand: 'gebroken', bij: aantal });
    expect(keten.tekst).toContain(`daar is de laatste gebeurtenis ${aantal}.`);
  });

  test('a changed text is found, though the chain itself holds', async () => {
    const zaak = await maartzaak();
    const { nr, inhoud } = (await zaak.gebeurtenissen()).find((g) => g.soort === 'Gehoord') ?? { nr: 0, inhoud: null };
    const anders = canoniek({ toelichting: 'Niemand zei iets. (verzonnen)' });
    await vervals(huis.prisma, () =>
      huis.prisma.inhoud.update({ where: { id: inhoud?.id ?? '' }, data: { tekst: anders } }),
    );
    expect((await lees(zaak.zaakId, '2026-03-12')).keten).toMatchObject({ stand: 'gebroken', bij: nr });
  });

  test('a text that is not there breaks the chain, unless the ledger tells that it was destroyed', async () => {
    const zaak = await griffie.geopend();
    const nr = await zaak.noteer();
    const { zaakId } = zaak;
    await zaak.trekIn();
    await huis.prisma.inhoud.deleteMany({ where: { zaakId, nr: Number(nr) } });
    expect((await lees(zaakId, '2026-11-02')).keten).toMatchObject({
      ...{ stand: 'gebroken', bij: nr },
      tekst: expect.stringContaining('geen vernietiging verklaart dat') as string,
    });
    await zaak.boekVernietiging({ teksten: 1 });
    expect((await lees(zaakId, '2026-11-02')).keten.stand).toBe('klopt');
  });

  test('a destruction of what falls under the Wpg that is not done yet explains no other text that is not there', async () => {
    const regel = { soort: 'regulier', regel: 'wpg', grondslag: 'verzonnen', vernietigbaarOp: '2026-11-01' };
    /** A case of which a text is gone while it stands on such a list. */
    const ketenMetLijst = async (deel: string) => {
      const zaak = await griffie.geopend();
      const { zaakId } = zaak;
      const nr = Number(await zaak.noteer());
      await zaak.trekIn();
      await huis.prisma.inhoud.deleteMany({ where: { zaakId, nr } });
      const regels = { create: { ...regel, zaakId, afleiding: [], stand: 'gewist' } };
      const lijst = { id: `${deel}-${zaakId}`, gemeente: 'GM0361', deel, peildatum: '2026-11-01' };
      await huis.prisma.vernietigingslijst.create({ data: { ...lijst, voorgesteldDoor: 'x', regels } });
      const { stand, bij } = (await lees(zaakId, '2026-11-02')).keten;
      return [stand, bij === null ? null : bij - nr];
    };
    expect(await ketenMetLijst('wpg')).toEqual(['gebroken', 0]);
    expect(await ketenMetLijst('geheel')).toEqual(['klopt', null]);
  });

  test('of a case that was destroyed says so on every day, with the ground', async () => {
    const zaak = await griffie.geopend();
    const { zaakId } = zaak;
    await zaak.trekIn();
    expect(await lees(zaakId, '2026-11-02')).toMatchObject({ vernietigdOp: null, vernietigdOpGrondVan: null });
    zaak.vandaag = '2026-11-09';
    await zaak.boekVernietiging({ teksten: 1 });
    const weg = { vernietigdOp: '2026-11-09', vernietigdOpGrondVan: 'verzonnen' };
    for (const op of ['2026-11-02', '2026-11-09']) expect(await lees(zaakId, op)).toMatchObject(weg);
    expect((await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}`)).lichaam).toMatchObject(weg);
  });

  test('a text that is not there any more says so', async () => {
    const zaak = await maartzaak();
    const { inhoud } = (await zaak.gebeurtenissen()).find((g) => g.soort === 'Gehoord') ?? { inhoud: null };
    await vervals(huis.prisma, () => huis.prisma.inhoud.delete({ where: { id: inhoud?.id ?? '' } }));
    const { keten, beeld } = await lees(zaak.zaakId, '2026-03-11');
    expect(keten.stand).toBe('gebroken');
    const gesprek = beeld?.bekend.find((g) => g.dag === '2026-03-03');
    expect(gesprek).toMatchObject({ vernietigd: true, toelichting: null });
  });

  test('cannot be checked where nothing says how it ends', async () => {
    const { zaakId } = await griffie.geopend();
    await huis.prisma.zaak.update({ where: { zaakId }, data: { hash: '' } });
    expect((await lees(zaakId, '2026-11-02')).keten).toMatchObject({ stand: 'niet-te-controleren', bij: null });
  });
});

test('what falls under the Wpg is numbers without content for who may not read it', async () => {
  const zaak = griffie.zaak();
  await gelukt(zaak.meld());
  const afspraak = { soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-11-20', regime: 'WPG' };
  const nr = await gelukt(zaak.uit({ ...afspraak, inhoud: await zaak.tekst('toelichting') }, LPA));
  const van = async (wie: string) => {
    const { beeld } = await lees(zaak.zaakId, '2026-11-03', wie);
    return beeld?.bekend.find((g) => g.nr >= nr - 1 && g.titel.includes('fgeschermd'));
  };
  const dicht = await van('lpa');
  expect(dicht).toMatchObject({ titel: 'Afgeschermd', afgeschermd: true });
  expect(Object.keys(dicht ?? {}).sort()).toEqual([
    'afgeschermd',
    'dag',
    'hash',
    'moment',
    'nr',
    'titel',
    'vastgelegd',
  ]);
  expect(await van('auditor')).toBeUndefined();
});

test('a choice under the Wpg shows no decision to who may not read it: the route that came of it was decided by nobody', async () => {
  const zaak = await griffie.geopend();
  const op = (opdracht: object) => gelukt(zaak.uit(opdracht, LPA));
  await op({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await op({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A' });
  const inhoud = await tekst(zaak, { motivatie: 'Hulp is welkom en Halt past. (verzonnen)' });
  const routes = ['vrijwillige-hulp', 'halt'];
  await op({ soort: 'kies-routes', routes, inhoud, afwijkreden: 'anders' });
  const [keuze] = (await zaak.gebeurtenissen()).filter((g) => g.soort === 'StapAfgerond').slice(-1);
  expect(keuze).toMatchObject({ regime: 'WPG', gegevens: { stap: 'keuze-route' } });
  const besloten = async (wie: string) =>
    (await lees(zaak.zaakId, '2026-11-02', wie)).beeld?.besluiten.map(({ titel }) => titel);
  const eerder = [
    'Stap 3 afgerond: routekaart A – ongeoorloofd verzuim, geen luxeverzuim',
    'Stap 2 afgerond: de melding klopt en vraagt om vervolg',
  ];
  expect(await besloten('lpa')).toEqual(eerder);
  expect(await besloten('auditor')).toEqual(['Stap 7 afgerond: een of meer vervolgroutes', ...eerder]);
});

test('the last moment of a day belongs to it, and midnight in Amsterdam to the next: also when the clock is an hour ahead', async () => {
  const zaak = griffie.zaak();
  zaak.vandaag = '2026-03-27';
  await gelukt(zaak.meld());
  // from 29 March on midnight in Amsterdam is 22.00 UTC
  expect(beginVan('2026-03-31')).toBe(Date.parse('2026-03-30T22:00:00Z'));
  await gelukt(zaak.noteer({ ...LPA, moment: Date.parse('2026-03-30T21:59:59.999Z') }));
  await gelukt(zaak.noteer({ ...LPA, moment: Date.parse('2026-03-30T22:00:00Z') }));
  const { beeld } = await lees(zaak.zaakId, '2026-03-30');
  const laatste = (await zaak.gebeurtenissen()).length;
  expect(beeld?.bekend[0]).toMatchObject({ nr: laatste - 1, vastgelegd: '2026-03-30' });
});
