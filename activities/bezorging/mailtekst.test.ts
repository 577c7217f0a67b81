import { expect, test } from 'vitest';
import { herinneringsmail } from './mailtekst.ts';

test('a reminder names the last day, as one that is past when it is, and whom to call', () => {
  const over = {
    zaakReferentie: 'zaak-1',
    antwoordUiterlijk: '2026-11-09',
    afdeling: 'Leerplicht',
    telefoon: '14 072',
  };
  const mail = (vandaag: string): string => herinneringsmail({ ...over, vandaag }).tekst;
  expect(mail('2026-11-09')).toContain('Wij verwachten uw antwoord uiterlijk op 9 november 2026.');
  expect(mail('2026-11-10')).toContain('Wij verwachtten uw antwoord op 9 november 2026.');
  expect(mail('2026-11-10')).not.toContain('uiterlijk');
  expect(mail('2026-11-10')).toContain('Bel Leerplicht, 14 072.');
});
