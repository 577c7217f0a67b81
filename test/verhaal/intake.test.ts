import { beforeAll, expect, inject, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { melding, meldingsnummer, persoonsnummer } from '../opzet/bron.ts';
import { type Antwoord, Klant } from '../opzet/klant.ts';

// Meldingen of production cases: their clock is that of the machine, so they are about today.
const vandaag = dagVan(Date.now());
const huis = inject('huis');
let school: Klant;
let lpa: Klant;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  lpa = await Klant.als('lpa', huis);
});

interface Meldingbeeld {
  zaakId: string | null;
  status: string;
  verwerking: string;
}
type Leerling = Record<string, unknown> & { persoonsnummer: string };

/** A made-up child; everything that a test reports about it has the same person. */
function kind(): {
  leerling: Leerling;
  nummer: (nummer: string) => string;
  meld: (nummer: string, anders?: Record<string, unknown>) => Promise<Antwoord>;
  beeld: (nummer: string) => Promise<Meldingbeeld>;
  trekIn: (nummer: string) => Promise<Antwoord>;
  zaakVan: (nummer: string) => Promise<string>;
} {
  const leerling = { ...(melding(vandaag).leerling as Leerling), persoonsnummer: persoonsnummer() };
  const stam = meldingsnummer();
  const id = (nummer: string): string => `${stam}-${nummer}`;
  const beeld = async (nummer: string): Promise<Meldingbeeld> =>
    (await lpa.haal<Meldingbeeld>(`/v1/verzuimmeldingen/${id(nummer)}`)).lichaam;
  return {
    leerling,
    nummer: id,
    meld: (nummer, anders = {}) => school.meld(vandaag, { meldingsnummer: id(nummer), leerling, ...anders }),
    trekIn: (nummer) =>
      school.post(`/v1/verzuimmeldingen/${id(nummer)}/intrekking`, { mutatietijd: `${vandaag}T08:45:00Z` }),
    beeld,
    zaakVan: async (nummer) => (await beeld(nummer)).zaakId ?? '',
  };
}

test('the same melding twice at once is one case; a later one joins it; after the close the next number begins', async () => {
  const k = kind();
  const beide = await Promise.all([k.meld('1'), k.meld('1')]);
  expect(beide.map((a) => a.status).sort()).toEqual([200, 201]);
  await Promise.all([k.meld('2'), k.meld('3')]);
  const zaakId = await k.zaakVan('1');
  expect(zaakId).toMatch(/^verzuim-[a-z0-9]+-regulier-1$/);
  expect([await k.zaakVan('2'), await k.zaakVan('3')]).toEqual([zaakId, zaakId]);
  expect((await lpa.zaak(zaakId)).meldingen.filter((m) => m.vervolg)).toHaveLength(2);
  await lpa.rondAf(zaakId, 'contact-school', 'ter-kennisgeving');
  await Promise.all([k.meld('4'), k.meld('5')]);
  const tweede = await k.zaakVan('4');
  expect(tweede).toBe(zaakId.replace(/1$/, '2'));
  expect(await k.zaakVan('5')).toBe(tweede);
  expect((await k.meld('1')).status).toBe(200); // once more, after its case was closed
  expect(await k.zaakVan('1')).toBe(zaakId);
});

test('luxeverzuim is a case of its own, beside a regular one of the same child', async () => {
  const k = kind();
  await k.meld('1');
  await k.meld('2', { soort: 'L' });
  expect(await k.zaakVan('1')).toContain('-regulier-1');
  expect(await k.zaakVan('2')).toContain('-luxe-1');
});

test('a withdrawal comes first, twice, with its melding, and after the close', async () => {
  const k = kind();
  expect((await k.trekIn('1')).status).toBeLessThan(300);
  await k.trekIn('1');
  await k.meld('1');
  expect(await k.beeld('1')).toMatchObject({ status: 'ingetrokken', zaakId: null }); // no case was ever begun
  await Promise.all([k.meld('2'), k.trekIn('2')]);
  await expect.poll(async () => (await k.beeld('2')).status).toBe('ingetrokken');
  await k.meld('3');
  const zaakId = await k.zaakVan('3');
  await lpa.rondAf(zaakId, 'contact-school', 'ter-kennisgeving');
  await k.trekIn('3');
  // recorded, and no status of ours changes
  await expect.poll(async () => (await lpa.zaak(zaakId)).meldingen.at(-1)?.ingetrokkenOp).toBe(vandaag);
  expect((await lpa.zaak(zaakId)).meldingen.at(-1)?.status).toBe('ter-kennisgeving');
  await expect.poll(async () => (await k.beeld('3')).status).toBe('ter-kennisgeving');
  expect((await lpa.zaak(zaakId)).status).toBe('gesloten');
});

test('withdrawing the only melding closes the case', async () => {
  const k = kind();
  await k.meld('1');
  const zaakId = await k.zaakVan('1');
  await k.trekIn('1');
  await expect.poll(async () => (await lpa.zaak(zaakId)).status).toBe('gesloten');
});

test('a changed melding replaces what was known; an older change that comes late does not', async () => {
  const k = kind();
  await k.meld('1');
  const zaakId = await k.zaakVan('1');
  await k.meld('1', { mutatietijd: `${vandaag}T09:30:00Z`, einddatum: vandaag, soort: 'O' });
  const laat = await k.meld('1', { mutatietijd: `${vandaag}T09:00:00Z`, soort: 'LRV' });
  expect(laat).toMatchObject({ status: 201, lichaam: { verwerking: 'achterhaald', soort: 'O' } });
  await expect
    .poll(async () => (await lpa.zaak(zaakId)).meldingen[0])
    .toMatchObject({ soort: 'O', laatsteDag: vandaag });
});

test('two records of one child are merged: an event in each of their cases, and new meldingen go to the oldest open one', async () => {
  const [a, b] = [kind(), kind()];
  await a.meld('1');
  await b.meld('1');
  const [zaakA, zaakB] = [await a.zaakVan('1'), await b.zaakVan('1')];
  const idVan = async (zaakId: string) =>
    (await lpa.haal<{ leerlingId: string }>(`/v1/zaken/${zaakId}`)).lichaam.leerlingId;
  const [idA, idB] = [await idVan(zaakA), await idVan(zaakB)];
  const uit = await lpa.post(`/v1/leerlingen/${idB}/samenvoegingen`, {
    met: idA,
    motivatie: 'Zelfde kind, onderwijsnummer werd BSN.',
  });
  expect(uit.status).toBeLessThan(300);
  for (const zaakId of [zaakA, zaakB]) {
    await expect
      .poll(async () => (await lpa.gebeurtenissen(zaakId)).map((g) => g.soort))
      .toContain('LeerlingSamengevoegd');
  }
  await b.meld('2');
  await expect.poll(() => b.zaakVan('2')).toBe(zaakA);
  expect(await idVan(zaakB)).toBe(idB); // ids and cases stay
});

test('a change cannot turn a melding into one about another child, nor bring back one that was withdrawn', async () => {
  const k = kind();
  await k.meld('1');
  const ander = { leerling: { ...k.leerling, persoonsnummer: persoonsnummer(), voornaam: 'Ander' } };
  const uit = await k.meld('1', { ...ander, mutatietijd: `${vandaag}T09:30:00Z` });
  expect(uit).toMatchObject({ status: 409, lichaam: { code: 'AndereLeerling' } });
  await k.trekIn('1');
  expect(await k.meld('1', { mutatietijd: `${vandaag}T10:00:00Z` })).toMatchObject({
    status: 409,
    lichaam: { code: 'Ingetrokken' },
  });
});

test('what cannot be true is refused with the field, and nothing is kept', async () => {
  const k = kind();
  const geboren = (jaar: number) => ({ leerling: { ...k.leerling, geboortedatum: `${jaar}-03-14` } });
  const jaar = Number(vandaag.slice(0, 4));
  const gevallen: [Record<string, unknown>, string][] = [
    [{ soort: 'X9' }, 'soort'],
    [{ meldingsnummer: `M-${k.leerling.persoonsnummer}` }, 'meldingsnummer'],
    [{ einddatum: '2020-01-01' }, 'einddatum'],
    [geboren(jaar - 3), 'leerling.geboortedatum'],
    [geboren(jaar - 40), 'leerling.geboortedatum'],
    [{ begindatum: '2099-01-01' }, 'begindatum'],
    [{ vestiging: '99QQ99' }, 'vestiging'],
  ];
  for (const [anders, veld] of gevallen) {
    const { status, lichaam } = await k.meld('fout', anders);
    expect([400, 403, 422], veld).toContain(status);
    if (status !== 403) expect((lichaam as { velden: { veld: string }[] }).velden.map((v) => v.veld)).toContain(veld);
  }
  expect((await lpa.haal(`/v1/verzuimmeldingen/${k.nummer('fout')}`)).status).toBe(404);
});
