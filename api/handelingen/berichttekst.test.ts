/** What nobody writes to a ketenpartner in a text of his own. */
import { expect, test } from 'vitest';
import type { Berichtsoort } from '../../mas/berichten.ts';
import { laadProtocol } from '../../protocol/index.ts';
import { foutenIn } from './berichttekst.ts';

const protocol = await laadProtocol();
const personen = [
  { naam: 'Fenna Fictief', rol: 'jongere', adres: ['Verzonnenstraat 12', '1811 AA Alkmaar'], geheim: false },
  { naam: 'Fictieve Moeder van Voorbeeld', rol: 'ouder', adres: ['Geheimlaan 7', '1812 BB Alkmaar'], geheim: true },
  { naam: 'Verzonnen School', rol: 'school', adres: ['Alkmaar'], geheim: false },
] as const;
const fouten = (bericht: Berichtsoort, tekst: string): string[] =>
  foutenIn(tekst, { bericht, protocol, personen: personen.map((p) => ({ ...p, adres: [...p.adres] })) }).map(
    ({ veld, fout }) => `${veld}: ${fout}`,
  );

test.each<[Berichtsoort, string, string]>([
  [
    'inlichtingen-gevraagd',
    'Wat deed de school? Het nummer is 999990019.',
    'een burgerservicenummer (alinea 1, zin 2)',
  ],
  ['onderzoek-verzocht', 'Zij wonen nu op Geheimlaan 7.', 'een geheim adres'],
  ['onderzoek-verzocht', 'Zij wonen op 1812BB.', 'een geheim adres'],
  ['inlichtingen-gevraagd', 'De ouder is verdachte.', '"verdachte" hoort bij opsporing'],
  ['naleving-gesignaleerd', 'Het gaat om Fenna uit klas 2.', 'wie de leerling is'],
  ['naleving-gesignaleerd', 'De moeder heet Voorbeeld.', 'wie de leerling is'],
  ['naleving-gesignaleerd', 'De leerling woont in de Verzonnenstraat.', 'waar die woont'],
])('%s: "%s" is refused at its field', (bericht, tekst, waarom) => {
  const [eerste = '', ...meer] = fouten(bericht, tekst);
  expect(eerste).toMatch(/^toelichting: .*Haal het weg, of schrijf het anders\.$/);
  expect(eerste).toContain(waarom);
  expect(meer).toEqual([]);
});

test.each<[Berichtsoort, string]>([
  ['inlichtingen-gevraagd', 'Wat deed de school voor Fenna, en bel ik 0612345678?'],
  ['onderzoek-verzocht', 'Fenna woont op Verzonnenstraat 12.'],
  ['om-overleg', 'De verdachte zwijgt.'],
  ['naleving-gesignaleerd', 'Verzonnen School in Alkmaar meldt te laat: het gaat om 3 meldingen van de leerling.'],
])('%s: "%s" may go along', (bericht, tekst) => {
  expect(fouten(bericht, tekst)).toEqual([]);
});
