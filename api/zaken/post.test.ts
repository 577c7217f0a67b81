import { expect, test } from 'vitest';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { bijKeuze, type Spel } from '../../test/opzet/spel.ts';
import { toonBerichten, toonBrieven } from './post.ts';

const BRONNEN = { teksten: new Map(), protocol: protocollen.voor('GM0361') };

/** Voluntary help was chosen on Monday 2 November 2026, and on Monday 9 November the LPA referred. */
const verwezen = (): Spel =>
  bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').tot('2026-11-09').legVast('verwezen');

test('a message of a route waits for what its partner owes that route', () => {
  const spel = verwezen();
  const [bericht] = toonBerichten(spel.dossier, false, BRONNEN);
  expect(bericht).toMatchObject({
    bericht: 'hulp-verzocht',
    partner: 'hulpverlener',
    dag: '2026-11-09',
    bezorgd: null,
    antwoord: null,
    wachtTot: '2026-11-16', // five werkdagen after Monday 9 November
    hapert: null,
    geweigerd: null,
  });
  spel.legVast('hulp-beeindigd', 'doel-bereikt');
  expect(toonBerichten(spel.dossier, false, BRONNEN)[0]?.wachtTot).toBeNull();
});

test('a letter that is due says so, and that nothing of it went out', () => {
  expect(toonBrieven(verwezen().dossier, false)).toContainEqual({
    brief: 'toestemmingsformulier',
    naam: 'Toestemmingsformulier voor hulp',
    over: expect.stringMatching(/^route\//) as unknown,
    dag: '2026-11-02',
    stand: 'nodig',
    vastgesteldOp: null,
    verzondenOp: null,
    hapert: null,
    geweigerd: null,
    onzeker: null,
  });
});
