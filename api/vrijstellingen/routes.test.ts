/** A kennisgeving on paper as an official records it: on the real API, with a Temporal server that is away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

let teller = 0;
async function kind(): Promise<string> {
  const id = `kind${(teller += 1)}`;
  const wie = { voornaam: 'Fenna', achternaam: 'Fictief', geslacht: 'O', geboortedatum: '2016-02-03' };
  await huis.prisma.leerling.create({ data: { id, persoonsnummer: `P${teller}`, gemeenteCode: 'GM0361', ...wie } });
  return id;
}

const PAPIER = { grond: 'ongeschikt', dagtekening: '2026-05-28', ontvangenOp: '2026-06-01' };
const leg = (lichaam: object, sleutel?: string) =>
  huis.vraag('lpa', 'POST', '/v1/kennisgevingen', lichaam, sleutel === undefined ? {} : { 'idempotency-key': sleutel });
const bewaard = (leerlingId: string) => huis.prisma.postvak.findMany({ where: { leerlingId } });

describe('the same key', () => {
  test('is the same kennisgeving, and without one each is another', async () => {
    const leerlingId = await kind();
    const eerst = await leg({ ...PAPIER, leerlingId }, 'k-1');
    expect([eerst.status, eerst.lichaam.verwerking]).toEqual([202, 'nieuw']);
    expect((await leg({ ...PAPIER, leerlingId }, 'k-1')).lichaam).toEqual(eerst.lichaam);
    expect(await bewaard(leerlingId)).toHaveLength(1);
    await leg({ ...PAPIER, leerlingId });
    expect(await bewaard(leerlingId)).toHaveLength(2);
  });

  test('for another child, another day or another text is refused, and nothing is lost in silence', async () => {
    const [leerlingId, ander] = [await kind(), await kind()];
    await leg({ ...PAPIER, leerlingId, toelichting: 'Verzonnen.' }, 'k-2');
    for (const anders of [
      { leerlingId: ander, toelichting: 'Verzonnen.' },
      { leerlingId, toelichting: 'Iets anders.' },
      { leerlingId },
      { leerlingId, toelichting: 'Verzonnen.', ontvangenOp: '2026-06-02' },
      { leerlingId, toelichting: 'Verzonnen.', schooljaar: '2026/2027' },
    ]) {
      const { status, lichaam } = await leg({ ...PAPIER, ...anders }, 'k-2');
      expect([status, lichaam.code]).toEqual([409, 'SleutelHergebruikt']);
    }
    expect(await bewaard(leerlingId)).toHaveLength(1);
    expect(await bewaard(ander)).toHaveLength(0);
  });
});

test('the school year that parents name goes to the case', async () => {
  const leerlingId = await kind();
  await leg({ ...PAPIER, leerlingId, schooljaar: '2026/2027' });
  expect((await bewaard(leerlingId))[0]?.bericht).toMatchObject({ aanleiding: { schooljaar: '2026/2027' } });
});

test.each([
  [
    'a year before there was anybody',
    { dagtekening: '0001-01-01', ontvangenOp: '0001-01-01' },
    400,
    /een dag die bestaat/,
  ],
  ['the year 9999', { ontvangenOp: '9999-12-31' }, 400, /een dag die bestaat/],
  ['a day before the child was born', { dagtekening: '2016-02-02' }, 422, /voor de geboorte/],
  ['a school year after the next', { schooljaar: '2027/2028' }, 422, /kies uit 2025\/2026 en 2026\/2027/],
  ['a school year that is none', { schooljaar: '2026/2028' }, 422, /kies uit 2025\/2026 en 2026\/2027/],
])('%s is refused in words', async (_, anders, status, zin) => {
  const leerlingId = await kind();
  const antwoord = await leg({ ...PAPIER, leerlingId, ...anders });
  expect(antwoord.status).toBe(status);
  expect(JSON.stringify(antwoord.lichaam)).toMatch(zin);
  expect(await bewaard(leerlingId)).toHaveLength(0);
});

test('what its case refused is told with the reason of that refusal, and not as accepted', async () => {
  const leerlingId = await kind();
  await leg({ ...PAPIER, leerlingId }, 'k-3');
  const zegt = async (reden: string) => {
    await huis.prisma.postvak.updateMany({ where: { leerlingId }, data: { stand: 'geweigerd', reden } });
    const { status, lichaam } = await leg({ ...PAPIER, leerlingId }, 'k-3');
    return [status, lichaam.code, lichaam.detail];
  };
  expect(await zegt('NietMogelijk')).toEqual([409, 'NietMogelijk', expect.stringMatching(/leerplicht voorbij is/)]);
  expect(await zegt('Ongeldig')).toEqual([409, 'Ongeldig', expect.stringMatching(/dagen kloppen niet/)]);
});
