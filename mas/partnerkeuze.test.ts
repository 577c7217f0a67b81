import { expect, test } from 'vitest';
import { bijKeuze, Spel, tekst } from '../test/opzet/spel.ts';
import { type Bezigheid, teDoen } from './bezigheden.ts';
import { wekkingen } from './wekkingen.ts';
import { gekozenPartner, partnersoortVan, sleutelsSamenMet } from './partnerkeuze.ts';
import { wachtOpPartners } from './wachten.ts';

const toelichting = { inhoud: tekst('toelichting') };
const past = { partnerPast: true };
const uitgaand = (spel: Spel, soort: Bezigheid['soort']): Bezigheid => {
  const gevonden = teDoen(spel.dossier).find((b) => b.soort === soort);
  if (!gevonden) throw new Error(`er gaat geen ${soort} uit`);
  return gevonden;
};
const geweigerd = (spel: Spel, bezigheid: Bezigheid): Spel =>
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: 'MeerOntvangers' }, 'zaak');

test('of several partners somebody chooses one, with the message or after it was refused, and it stays that one until he chooses another', () => {
  const spel = new Spel('2026-11-02').meld();
  const vraag = { soort: 'stuur-bericht', bericht: 'assistentie-gevraagd', ...toelichting } as const;
  expect(spel.doe({ ...vraag, partner: 'politie-1' })).toEqual({
    code: 'Ongeldig',
    tekst: 'partner: kies een van de ketenpartners die de zaak bij deze handeling noemt.',
  });
  spel.gelukt({ ...vraag, partner: 'politie-1' }, 'handeling', past);
  const { sleutel: bezigheid } = uitgaand(spel, 'bericht');
  const gekozen = () => gekozenPartner(spel.dossier, uitgaand(spel, 'bericht').sleutel);
  expect(gekozen()).toBe('politie-1');
  geweigerd(spel, uitgaand(spel, 'bericht')).gelukt({ soort: 'bied-opnieuw-aan', bezigheid });
  expect(gekozen()).toBe('politie-1');
  geweigerd(spel, uitgaand(spel, 'bericht'));
  expect(spel.doe({ soort: 'bied-opnieuw-aan', bezigheid, partner: 'halt-1' })?.code).toBe('Ongeldig');
  spel.gelukt({ soort: 'bied-opnieuw-aan', bezigheid, partner: 'politie-2' }, 'handeling', past);
  expect(gekozen()).toBe('politie-2');
  // another message says nothing of it
  spel.gelukt(vraag);
  expect(gekozenPartner(spel.dossier, `${spel.dossier.id}/bericht/POL-01/2`)).toBeUndefined();
});

test('the messages of a route belong together, with the reminders about it; a message of its own stands alone', () => {
  const spel = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');
  spel.gelukt({ soort: 'stuur-bericht', bericht: 'verzuim-bericht', ...toelichting });
  spel.gelukt({ soort: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', ...toelichting });
  const samen = (over = ''): string[] => sleutelsSamenMet(spel.dossier, over).map((s) => s.split('/bericht/')[1] ?? '');
  const [verwezen, daarna, los] = Object.keys(spel.dossier.berichten);
  expect(samen(verwezen)).toEqual(['WTM-01/1', 'WTM-05/1']);
  expect(samen(daarna)).toEqual(['WTM-01/1', 'WTM-05/1']);
  expect(samen(los)).toEqual(['SCH-01/1']);
  const wacht = wachtOpPartners(spel.dossier);
  expect(wacht.map(({ partner, over }) => [partner, samen(over)])).toEqual([
    ['hulpverlener', ['WTM-01/1', 'WTM-05/1']],
    ['school', ['SCH-01/1']],
  ]);
});

test('what is offered again goes to a partner of the kind that it was for; a letter and DUO have none', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  const soortVan = ({ sleutel: bezigheid }: Bezigheid) =>
    partnersoortVan(spel.dossier, { soort: 'bied-opnieuw-aan', bezigheid });
  expect(soortVan(uitgaand(spel, 'duo'))).toBeUndefined();
  spel.gelukt({ soort: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', ...toelichting });
  expect(soortVan(uitgaand(spel, 'bericht'))).toBe('school');
  spel.gelukt({ soort: 'boek-bezorgd', bezigheid: uitgaand(spel, 'bericht'), kanaal: 'webhook' }, 'zaak');
  const termijn = Object.values(spel.dossier.termijnen).find(({ regel }) => regel === 'antwoord/inlichtingen')?.id;
  spel.gelukt({ soort: 'herinner', termijn: termijn ?? '' });
  expect(soortVan(uitgaand(spel, 'herinner'))).toBe('school');
});

test('what is refused can be offered again, whatever its key: that of a second reminder has the name of its rung', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', ...toelichting });
  const bericht = uitgaand(spel, 'bericht');
  spel.gelukt({ soort: 'boek-bezorgd', bezigheid: bericht, kanaal: 'webhook' }, 'zaak').tot('2026-12-01');
  for (let w = wekkingen(spel.dossier)[0]; w; w = wekkingen(spel.dossier)[0]) spel.gelukt(w.opdracht, 'zaak');
  const tweede = teDoen(spel.dossier).find(({ sleutel }) => sleutel.includes('tweede herinnering'));
  if (!tweede) throw new Error('er gaat geen tweede herinnering uit');
  geweigerd(spel, tweede).gelukt({ soort: 'bied-opnieuw-aan', bezigheid: tweede.sleutel, ...toelichting });
  expect(teDoen(spel.dossier).map(({ sleutel }) => sleutel)).toContain(`${tweede.sleutel}/keer-1`);
});
