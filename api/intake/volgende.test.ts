import { describe, expect, test } from 'vitest';
import { type Bericht, type Boekstand, volgende, type Volgende } from './volgende.ts';

const bericht = (id: string, soort: Bericht['soort'], uur: number, anders: Partial<Bericht> = {}): Bericht => ({
  id,
  soort,
  mutatietijd: `2026-11-09T${String(uur).padStart(2, '0')}:00:00.000Z`,
  vestiging: '99XX00',
  stand: 'nieuw',
  zaakId: null,
  geboekt: false,
  ...anders,
});
const melding = bericht('m', 'melding', 8);
const mutatie = bericht('w', 'melding', 9);
const intrekking = bericht('i', 'intrekking', 10);
const geboekt = (uur: number, ingetrokken = false): Boekstand => ({
  mutatietijd: `2026-11-09T${String(uur).padStart(2, '0')}:00:00.000Z`,
  ingetrokken,
});

const GEVALLEN: [string, Bericht[], Boekstand | null, Volgende | null][] = [
  ['nothing waits', [], null, null],
  ['a withdrawal waits for its melding', [intrekking], null, null],
  ['a melding goes to a case', [melding], null, { doe: 'meld', id: 'm' }],
  ['of two the older goes first', [mutatie, melding], null, { doe: 'meld', id: 'm' }],
  ['a withdrawn melding starts no case', [intrekking, melding], null, { doe: 'trek-in-zonder-zaak' }],
  [
    'one that somebody began to send goes in all the same',
    [{ ...melding, zaakId: 'z' }, intrekking],
    null,
    { doe: 'meld', id: 'm' },
  ],
  [
    'a later change of a withdrawn melding starts none either',
    [{ ...melding, stand: 'ingetrokken' }, { ...intrekking, stand: 'verwerkt' }, mutatie],
    null,
    { doe: 'trek-in-zonder-zaak' },
  ],
  [
    'then the withdrawal is done',
    [{ ...melding, stand: 'ingetrokken' }, intrekking],
    null,
    { doe: 'markeer', id: 'i', stand: 'verwerkt' },
  ],
  ['a refused melding is not sent again', [{ ...melding, stand: 'geweigerd' }], null, null],
  [
    'what the ledger holds is done, whatever became of the process that sent it',
    [{ ...melding, geboekt: true }],
    geboekt(8),
    { doe: 'markeer', id: 'm', stand: 'verwerkt' },
  ],
  ['a later message changes it', [{ ...melding, stand: 'verwerkt' }, mutatie], geboekt(8), { doe: 'wijzig', id: 'w' }],
  [
    'one that was overtaken is let go',
    [{ ...mutatie, stand: 'verwerkt' }, melding],
    geboekt(9),
    { doe: 'markeer', id: 'm', stand: 'achterhaald' },
  ],
  [
    'a withdrawal comes after the changes',
    [{ ...melding, stand: 'verwerkt' }, intrekking, mutatie],
    geboekt(8),
    { doe: 'wijzig', id: 'w' },
  ],
  ['and then goes in', [{ ...melding, stand: 'verwerkt' }, intrekking], geboekt(8), { doe: 'trek-in', id: 'i' }],
  [
    'a second one has nothing left to do',
    [{ ...melding, stand: 'verwerkt' }, intrekking],
    geboekt(8, true),
    { doe: 'markeer', id: 'i', stand: 'verwerkt' },
  ],
  [
    'another site does not withdraw it',
    [{ ...intrekking, vestiging: '99YY00' }, melding],
    null,
    { doe: 'markeer', id: 'i', stand: 'geweigerd', reden: 'van een andere vestiging dan de melding' },
  ],
];

describe('what happens next with the messages of one melding', () => {
  test.each(GEVALLEN)('%s', (_, berichten, boekstand, verwacht) => {
    expect(volgende(berichten, boekstand)).toEqual(verwacht);
  });
});
