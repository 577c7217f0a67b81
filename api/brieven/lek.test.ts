/** What somebody sees before a letter goes: that it tells one reader of another. */
import { expect, test } from 'vitest';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { laadProtocol } from '../../protocol/index.ts';
import { waarschuwingenAfspraken } from './afspraken.ts';
import type { Gekozen } from './keuze.ts';
import { waarschuwingenAlinea } from './lek.ts';
import type { Persoon } from './personen.ts';
import type { Briefwerk } from './zoek.ts';

const protocol = await laadProtocol();
const persoon = (id: string, anders: Partial<Persoon>) =>
  ({ aan: { soort: 'gezag', id }, rol: 'ouder', naam: id, geblokkeerd: false, geheim: false, ...anders }) as Persoon;
const MOEDER = persoon('Fictieve Moeder', { adres: ['Verborgen Laan 12 a', '1811 AA  ALKMAAR'], geheim: true });
const VADER = persoon('Verzonnen Vader', { adres: ['Fictiefplein 7', '1812 BB  ALKMAAR'] });
const [aanMoeder, aanVader] = [{ persoon: MOEDER }, { persoon: VADER }] as [Gekozen, Gekozen];

test.each([
  ['Ik kwam langs in de Verborgen Laan.', 1],
  ['Ik kwam langs op het Fictiefplein.', 0],
  ['De reden bleef verborgen. Laan voor laan.', 0],
])('the street alone of a secret address is warned of: %s', (alinea, aantal) => {
  const waarschuwingen = waarschuwingenAlinea({ personen: [MOEDER, VADER] }, alinea, [aanMoeder, aanVader]);
  expect(waarschuwingen).toHaveLength(aantal);
  expect(waarschuwingenAlinea({ personen: [MOEDER, VADER] }, alinea, [aanMoeder])).toEqual([]);
});

test.each([
  ['Moeder brengt hem naar de psychiater (PTSS).', ['"PTSS" en "psychiater…"']],
  ['Moeder brengt hem elke dag naar school.', []],
])('an agreement that is printed is read as the free paragraph is: %s', (toelichting, woorden) => {
  const gemaakt = { soort: 'AfspraakGemaakt', gegevens: { afspraak: 'a', met: 'ouder' }, inhoud: { id: 't' } };
  const bron = {
    ...{ protocol, regel: protocol.brieven.waarschuwing, stand: { brief: 'waarschuwing' } },
    ...{ personen: [MOEDER], dossier: { afspraken: { a: { uitkomst: null } } } },
    gebeurtenissen: [gemaakt as unknown as Gebeurtenis],
    teksten: new Map([['t', { toelichting }]]),
  };
  const werk = { bron, regime: 'AVG' } as unknown as Briefwerk;
  const gevonden = waarschuwingenAfspraken(werk, [aanMoeder]);
  expect(gevonden).toEqual(
    woorden.map((w) => expect.stringContaining(`aan Fictieve Moeder (ouder) zegt ${w}, en dat hoort niet`) as string),
  );
});
