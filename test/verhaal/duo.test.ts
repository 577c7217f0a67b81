/** DUO on the other side, made up and on its own: what it counts is what was told, and what it has ready comes in. */
import { beforeAll, expect, inject, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { melding, meldingsnummer } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';

// real cases: a trial tells DUO nothing
const vandaag = dagVan(Date.now());
const huis = inject('huis');
let school: Klant;
let lpa: Klant;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  lpa = await Klant.als('lpa', huis);
});

async function beheer(pad: string, lichaam: unknown): Promise<void> {
  const koppen = { 'content-type': 'application/json' };
  const antwoord = await fetch(`${huis.duo}/beheer/${pad}`, {
    method: 'POST',
    headers: koppen,
    body: JSON.stringify(lichaam),
  });
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
}
interface Bijduo {
  status: string;
  statussen: { status: string; reden: string | null; toelichting: string | null }[];
}
const bijDuo = async (nummer: string): Promise<Bijduo> =>
  (await (await fetch(`${huis.duo}/beheer/meldingen/${nummer}`)).json()) as Bijduo;
const zaakVan = async (nummer: string): Promise<string> =>
  (await lpa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId ?? '';
const gebeurd = async (zaakId: string, soort: string): Promise<number> =>
  (await lpa.gebeurtenissen(zaakId)).filter((g) => g.soort === soort).length;

test('statuses come through an outage: each once, in order, also when an answer is lost', async () => {
  const nummer = meldingsnummer();
  // what is told is heard and the answer is lost; then it is away twice; then it is only slow
  await beheer('storingen', { meldingsnummer: nummer, wijze: 'antwoord-kwijt', keer: 1 });
  await beheer('storingen', { meldingsnummer: nummer, wijze: 'weg', keer: 2 });
  await beheer('storingen', { meldingsnummer: nummer, wijze: 'traag', keer: 2, ms: 500 });
  await school.meld(vandaag, { meldingsnummer: nummer });
  const zaakId = await zaakVan(nummer);
  // one booking: the melding is dealt with, and the case is closed
  await lpa.gelukt(zaakId, { handeling: 'leg-uitschrijving-vast', reden: 'werk', toelichting: 'Verzonnen bericht.' });
  await expect.poll(() => gebeurd(zaakId, 'DuoStatusGemeld'), { timeout: 60_000 }).toBe(2);
  expect(await bijDuo(nummer)).toEqual({
    status: 'afgesloten',
    statussen: [
      { status: 'in-behandeling', reden: null, toelichting: 'actie' },
      { status: 'afgesloten', reden: 'werk', toelichting: 'geen-actie-meer' },
    ],
  });
  expect(await gebeurd(zaakId, 'BezorgingGeweigerd')).toBe(0);
});

test('a melding comes in from DUO: twice, changed, and withdrawn', async () => {
  const nummer = meldingsnummer();
  const bericht = melding(vandaag, { meldingsnummer: nummer });
  const lever = (wat: object, keer = 1) => beheer('berichten', { bericht: { gemeente: 'GM0361', ...wat }, keer });
  await lever({ soort: 'melding', melding: bericht }, 2);
  await expect.poll(() => zaakVan(nummer)).not.toBe('');
  const zaakId = await zaakVan(nummer);
  const gewijzigd = { ...bericht, mutatietijd: `${vandaag}T09:30:00Z`, soort: 'O' };
  await lever({ soort: 'melding', melding: gewijzigd });
  await expect.poll(async () => (await lpa.zaak(zaakId)).meldingen[0]).toMatchObject({ soort: 'O' });
  const mutatietijd = `${vandaag}T09:45:00Z`;
  await lever({ soort: 'intrekking', meldingsnummer: nummer, vestiging: '99XX00', mutatietijd });
  await expect.poll(async () => (await lpa.zaak(zaakId)).status).toBe('gesloten');
  const { meldingen } = await lpa.zaak(zaakId);
  expect(meldingen).toMatchObject([{ meldingsnummer: nummer, status: 'ingetrokken', ingetrokkenOp: vandaag }]);
  expect(await gebeurd(zaakId, 'VerzuimGemeld')).toBe(1);
  expect(await gebeurd(zaakId, 'MeldingGewijzigd')).toBe(1);
  // what the school took back at DUO is no longer ours to tell anything of
  expect(await bijDuo(nummer)).toEqual({ status: 'ingetrokken', statussen: [] });
});
