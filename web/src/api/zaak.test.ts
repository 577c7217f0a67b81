import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { eigenVraag, type Zaak, zaakVraag, zetZaak } from './zaak.ts';

const zaak = (nr: number, anders: Partial<Zaak> = {}) => ({ zaakId: 'z', nr, behandelaar: null, ...anders }) as Zaak;
const { queryKey } = zaakVraag('z');

/** Asks for the case; what the API answers comes after what happens here meanwhile. */
async function vraagZaak(client: QueryClient, antwoord: Zaak, intussen: () => void = () => undefined): Promise<void> {
  const queryFn = async () => {
    await new Promise((verder) => setTimeout(verder));
    return antwoord;
  };
  const onderweg = client.query({ ...zaakVraag('z'), staleTime: 0, queryFn });
  intussen();
  await onderweg;
}

test('what somebody recorded stays in sight when an answer of before it comes in after it', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, zaak(4));
  await vraagZaak(client, zaak(4), () => {
    zetZaak(client, zaak(5, { behandelaar: 'lpa' }), 5);
  });
  expect(client.getQueryData(queryKey)).toMatchObject({ nr: 5, behandelaar: 'lpa' });
});

test('what somebody else recorded, and what a new day changes without an event, are shown', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, zaak(4, { vandaag: '2026-11-24' }));
  for (const nieuw of [zaak(6, { vandaag: '2026-11-24' }), zaak(6, { vandaag: '2026-11-25' })]) {
    await vraagZaak(client, nieuw);
    expect(client.getQueryData(queryKey)).toEqual(nieuw);
  }
});

test('one knows which acts were his own', () => {
  const client = new QueryClient();
  zetZaak(client, zaak(5), 5);
  zetZaak(client, zaak(9), 8);
  expect(client.getQueryData(eigenVraag('z').queryKey)).toEqual([5, 8]);
});
