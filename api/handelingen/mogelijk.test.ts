import { expect, test } from 'vitest';
import { exemplaar, Spel, voorbeeldVan } from '../../test/opzet/spel.ts';
import type { Dag } from '../../mas/datum.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { toonMogelijk } from './mogelijk.ts';

const protocol = (await laadProtocollen()).voor('GM0361');
const collega = { id: 'lpa-2', rol: 'lpa', gemeenten: ['GM0361'], vestiging: null, boa: false } as const;

test('a letter that names a last day is offered for approval on its own day, and after that with what to do instead', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'ongeoorloofd');
  const over = 'stap/brief';
  const voorbeeld = voorbeeldVan(spel, over, { exemplaren: [exemplaar('e1', { vierOgen: ['geblokkeerd'] })] });
  spel.gelukt({ soort: 'stel-brief-vast', over, voorbeeld: 'v' }, 'handeling', { voorbeeld });
  const goedkeuren = (vandaag: Dag) =>
    toonMogelijk(spel.dossier, { protocol, vandaag }, collega, { gemeenten: ['GM0361'] }).filter(
      ({ handeling }) => handeling === 'keur-brief-goed',
    );
  expect(goedkeuren('2026-11-02')).toMatchObject([{ mogelijk: true }]);
  expect(goedkeuren('2026-11-03')).toMatchObject([
    { mogelijk: false, waarom: expect.stringMatching(/Neem hem terug, en stel hem vandaag opnieuw vast\.$/) as string },
  ]);
});
