import { afterEach, expect, it } from 'vitest';
import { bevindingen, fouten, regiomap, ruimOp } from './proefmap.ts';

afterEach(ruimOp);

const BERICHTEN = 'landelijk/berichten.yaml';
const PARTNERS = 'landelijk/partners.yaml';
/** Some fields of some messages otherwise. */
const anders = (regels: readonly (readonly [soort: string, veld: string, waarde: string])[]) =>
  fouten({
    [BERICHTEN]: (tekst) =>
      regels.reduce((tot, [soort, veld, waarde]) => {
        const plek = tot.indexOf(`\n${soort}:`);
        return tot.slice(0, plek) + tot.slice(plek).replace(new RegExp(`${veld}: .*`), `${veld}: ${waarde}`);
      }, tekst),
  });

it('een veld dat niet bestaat wordt geweigerd, met zijn regel en wat er bedoeld kan zijn', async () => {
  const [fout, ...rest] = await anders([['inlichtingen-gevraagd', 'inhoud', '[leerling.vornaam]']]);
  expect(rest).toEqual([]);
  expect(fout).toMatchObject({ bestand: BERICHTEN, wat: 'onbekend veld "leerling.vornaam"' });
  expect(fout?.doe).toMatch(/^Schrijf leerling\.voornaam of /);
  expect(fout?.regel).toBeGreaterThan(10);
});

it('geen partner krijgt een veld dat hij niet mag krijgen', async () => {
  const gevonden = await anders([
    ['inlichtingen-gevraagd', 'inhoud', '[leerling.adres]'],
    ['naleving-gesignaleerd', 'inhoud', '[leerling.voornaam]'],
    ['thuiszitter-gemeld', 'inhoud', '[hulp]'],
    ['toestemming-ingetrokken', 'inhoud', '[leerling.voornaam]'],
    ['halt-ingetrokken', 'kern', '[leerling.voornaam]'],
  ]);
  expect(gevonden.map(({ sleutel, wat }) => `${sleutel}: ${wat}`).sort()).toEqual([
    'halt-ingetrokken.kern: "leerling.voornaam" mag niet in de kern',
    'inlichtingen-gevraagd.inhoud: school mag "leerling.adres" niet krijgen',
    'naleving-gesignaleerd.inhoud: inspectie mag "leerling.voornaam" niet krijgen',
    'thuiszitter-gemeld.inhoud: samenwerkingsverband mag "hulp.looptHulp" niet krijgen',
    'toestemming-ingetrokken.inhoud: hulpverlener krijgt "leerling.voornaam" alleen met toestemming',
  ]);
});

it('een type noemt de zaak en geen organisatie, met een versie, en is van een bericht', async () => {
  const gevonden = await anders([
    ['tafel-verzocht', 'type', 'nl.leerplicht.halt-aangemeld.v1'],
    ['tafel-uitkomst', 'type', 'nl.leerplicht.duo.status.v2'],
    ['om-overleg', 'type', 'nl.leerplicht.overleg-gehad'],
    ['om-zitting', 'type', 'nl.leerplicht.zitting.v1.v2'],
    ['om-uitspraak', 'type', 'nl.leerplicht.Uitspraak.v1'],
    ['om-ontvangen', 'type', 'nl.leerplicht.hulp-verzocht.v1'],
    // "om" in a word is no organisation
    ['om-beslissing', 'type', 'nl.leerplicht.komst-gemeld.v1'],
    ['onderzoek-verzocht', 'code', 'HLT-01'],
  ]);
  expect(gevonden.map(({ sleutel, wat }) => `${sleutel}: ${wat}`).sort()).toEqual([
    'om-ontvangen.type: dit type heeft hulp-verzocht al',
    'om-overleg.type: "nl.leerplicht.overleg-gehad" is geen type',
    'om-uitspraak.type: "nl.leerplicht.Uitspraak.v1" is geen type',
    'om-zitting.type: "nl.leerplicht.zitting.v1.v2" is geen type',
    'onderzoek-verzocht.code: deze code heeft halt-aangemeld al',
    'tafel-uitkomst.type: "duo" is een organisatie',
    'tafel-verzocht.type: "halt" is een organisatie',
  ]);
});

it('elk bericht van de zaak staat er een keer, en geen ander', async () => {
  const weg = await fouten({ [BERICHTEN]: (tekst) => tekst.replace('\nhulp-verzocht:', '\nhulp-verzogt:') });
  expect(weg.map(({ wat }) => wat)).toEqual(['dit bericht kent Schakel niet', 'het bericht hulp-verzocht ontbreekt']);
  expect(weg[0]?.doe).toBe('Schrijf hulp-verzocht, of haal het weg');
});

it('onder de Wpg gaat niets naar wie daar geen grondslag voor heeft', async () => {
  const wat = await fouten({ [PARTNERS]: (tekst) => tekst.replace(/( {2}halt:\n.*\n) {4}wpg: true\n/, '$1') });
  expect(wat.map(({ sleutel }) => sleutel)).toContain('halt-aangemeld');
  expect(wat.every((fout) => fout.wat === 'halt heeft geen grondslag in de Wpg')).toBe(true);
});

it('een partner zonder regels wordt geweigerd', async () => {
  const [fout] = await fouten({ [PARTNERS]: (tekst) => tekst.replace(/ {2}inspectie:\n.*\n.*\n/, '') });
  expect(fout).toMatchObject({ bestand: PARTNERS, sleutel: 'partners.inspectie', wat: 'inspectie ontbreekt' });
});

it('een regio heeft geen berichten van zichzelf: wat gedeeld mag worden is overal hetzelfde', async () => {
  const map = regiomap({ 'berichten.yaml': 'x: 1\n' });
  expect(await bevindingen(map)).toMatchObject([
    { bestand: 'regio/berichten.yaml', wat: 'dit bestand leest Schakel niet' },
  ]);
});
