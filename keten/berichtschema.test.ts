import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Berichtbron } from '../mas/berichtbron.ts';
import { bouwBericht } from '../mas/berichtbouw.ts';
import { BERICHTEN, type Berichtsoort } from '../mas/berichten.ts';
import type { Protocol } from '../mas/protocol.ts';
import { protocollen } from '../test/opzet/protocollen.ts';
import { berichtschema, HERINNERING } from './berichtschema.ts';

const ADRES = 'https://schakel.example.invalid';
const UITGAAND = (Object.keys(BERICHTEN) as Berichtsoort[]).filter((soort) => BERICHTEN[soort].richting === 'uit');
let protocol: Protocol;
beforeAll(() => {
  protocol = protocollen.voor(null, '2026-11-02');
});

const BASIS = {
  zaakReferentie: 'zaak-7QK2',
  berichtnummer: 'SCH-01/1',
  inAntwoordOp: null,
  verwachtAntwoord: true,
  antwoordUiterlijk: '2026-11-30',
  regime: 'AVG',
  protocolHash: `sha256:${'a'.repeat(64)}`,
};
/** Everything that the kern of any message may take, and a name that none may. */
const BRON: Partial<Berichtbron> = {
  datum: '2026-11-02',
  soort: 'thuiszitter',
  vestiging: '99XX00',
  evaluatiedatum: '2026-12-01',
  uitkomst: { uitkomst: 'geslaagd', datum: '2026-11-02', verzuimGestopt: 'ja' },
  vraag: 'Verzonnen',
};
/** What a partner does with it: he reads the published text and puts an event beside it. */
function lezerVan(type: string): (data: unknown) => boolean {
  const schema: unknown = JSON.parse(JSON.stringify(berichtschema(type, protocol, ADRES)));
  const vorm = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return (data) => vorm.safeParse(data).success;
}

describe('the schema of a message', () => {
  test.each(UITGAAND)('has room for all that the protocol lets %s hold, and for nothing else', (soort) => {
    const inhoud = protocol.berichten[soort];
    if (!inhoud) throw new Error(soort);
    const { kern } = bouwBericht(inhoud, BRON);
    const past = lezerVan(inhoud.type);
    const data = inhoud.gevoelig ? BASIS : { ...BASIS, stap: 2, ...kern };
    expect(past(data)).toBe(true);
    expect(past({ ...data, leerling: { voornaam: 'Fictief' } })).toBe(false);
    expect(past({ ...data, regime: 'geheim' })).toBe(false);
    // to whom it says much that somebody is known there, no step goes along either
    expect(past({ ...data, stap: 3 })).toBe(!inhoud.gevoelig);
  });

  test('says where it stands, what it is called and by which right it goes', () => {
    expect(berichtschema('nl.leerplicht.inlichtingen-gevraagd.v1', protocol, ADRES)).toMatchObject({
      $id: 'https://schakel.example.invalid/v1/berichtschemas/nl.leerplicht.inlichtingen-gevraagd.v1',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Verzoek om inlichtingen',
      description: 'Leerplichtwet artikel 18 lid 3',
      additionalProperties: false,
    });
  });

  test.each([
    ['a reminder', HERINNERING, true],
    ['a message that only comes in', 'nl.leerplicht.inlichtingen-ontvangen.v1', false],
    ['another version', 'nl.leerplicht.inlichtingen-gevraagd.v2', false],
    ['a name of the prototype', '__proto__', false],
  ])('of %s (%s) is there: %s', (_, type, is) => {
    expect(berichtschema(type, protocol, ADRES) !== null).toBe(is);
  });
});
