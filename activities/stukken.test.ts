import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Regime } from '../mas/begrippen.ts';
import { EigenGriffie, type Proefzaak } from '../test/opzet/griffie.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
});
afterAll(async () => {
  await griffie.stop();
});

async function document(zaakId: string, soort: 'brief' | 'bijlage', regime: Regime = 'AVG') {
  const bytes = Buffer.from(`verzonnen ${randomUUID()}`);
  const rij = { id: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex') };
  const hoe = { zaakId, soort, regime, naam: 'verzonnen.pdf', mediatype: 'application/pdf', gemaaktDoor: 'lpa-1' };
  await griffie.prisma.document.create({ data: { ...rij, ...hoe, bytes } });
  return rij;
}
const rijVan = (id: string) =>
  griffie.prisma.document.findUniqueOrThrow({ where: { id }, select: { nr: true, regime: true } });

/** What somebody saw of a letter, with a copy that he saw. */
async function voorbeeld(zaakId: string, over: string, stuk: { id: string; sha256: string }): Promise<string> {
  const id = randomUUID();
  const aan = { soort: 'gezag', id: 'gezag-1' };
  const exemplaren = [{ id: randomUUID(), aan, versie: 'ouder', kanaal: 'post', document: stuk, vierOgen: [] }];
  const rij = { id, zaakId, over, accountId: 'lpa-1', dag: '2026-11-02', alinea: '', bijlagen: [] };
  await griffie.prisma.briefvoorbeeld.create({ data: { ...rij, exemplaren, weggelaten: [] } });
  return id;
}

/** A case with a letter that is due. */
async function metBrief(): Promise<{ zaak: Proefzaak; over: string }> {
  const zaak = await griffie.geopend();
  await zaak.uit({ soort: 'stel-brief-voor', brief: 'uitnodiging-gesprek' });
  const [over = ''] = Object.keys((await zaak.dossier()).brieven);
  return { zaak, over };
}
const stel = (over: string, voorbeeld: string) => ({ soort: 'stel-brief-vast', over, voorbeeld });

describe('a letter that is settled', () => {
  test('binds the bytes that somebody saw to its event, and they go with no other', async () => {
    const { zaak, over } = await metBrief();
    const stuk = await document(zaak.zaakId, 'brief');
    const gezien = await voorbeeld(zaak.zaakId, over, stuk);
    const nr = await zaak.uit(stel(over, gezien));
    const [vast] = (await zaak.gebeurtenissen()).filter(({ soort }) => soort === 'BriefVastgesteld');
    expect(vast?.nr).toBe(nr);
    expect(await rijVan(stuk.id)).toEqual({ nr, regime: 'AVG' });
    await zaak.uit({ soort: 'neem-brief-terug', over, inhoud: await zaak.tekst('motivatie') });
    expect(await zaak.uit(stel(over, gezien))).toBe('InhoudOnbekend');
  });

  test.each<[string, (zaak: Proefzaak, over: string) => Promise<string>]>([
    ['there is none', () => Promise.resolve('bestaat-niet')],
    [
      'it is of another case',
      async (_, over) => {
        const { zaakId } = await griffie.geopend();
        return voorbeeld(zaakId, over, await document(zaakId, 'brief'));
      },
    ],
    [
      'its bytes are of another case',
      async ({ zaakId }, over) => {
        const ander = await griffie.geopend();
        return voorbeeld(zaakId, over, await document(ander.zaakId, 'brief'));
      },
    ],
    [
      'its bytes are others than it says',
      async ({ zaakId }, over) => {
        const { id } = await document(zaakId, 'brief');
        return voorbeeld(zaakId, over, { id, sha256: '0'.repeat(64) });
      },
    ],
    [
      'its bytes were destroyed',
      async ({ zaakId }, over) => {
        const stuk = await document(zaakId, 'brief');
        await griffie.prisma.document.delete({ where: { id: stuk.id } });
        return voorbeeld(zaakId, over, stuk);
      },
    ],
  ])('is refused when %s', async (_, maak) => {
    const { zaak, over } = await metBrief();
    expect(await zaak.uit(stel(over, await maak(zaak, over)))).toBe('InhoudOnbekend');
  });
});

describe('a document that somebody brought in', () => {
  const voegToe = (id: string, anders: object = {}) => ({
    soort: 'voeg-document-toe',
    document: id,
    aard: 'brief-ouder',
    ...anders,
  });

  test('belongs to its event from then on, under the regime that was said', async () => {
    const zaak = await griffie.geopend();
    const { id } = await document(zaak.zaakId, 'bijlage');
    const nr = await zaak.uit(voegToe(id, { regime: 'WPG' }));
    expect(nr).toBeTypeOf('number');
    expect(await rijVan(id)).toEqual({ nr, regime: 'WPG' });
    expect(await zaak.uit(voegToe(id))).toBe('NietMogelijk');
  });

  test('is of this case, and no copy of a letter', async () => {
    const zaak = await griffie.geopend();
    const ander = await griffie.geopend();
    expect(await zaak.uit(voegToe((await document(ander.zaakId, 'bijlage')).id))).toBe('InhoudOnbekend');
    expect(await zaak.uit(voegToe((await document(zaak.zaakId, 'brief')).id))).toBe('InhoudOnbekend');
  });
});
