import { describe, expect, test } from 'vitest';
import type { Formulier } from './schema.ts';
import { type Gegeven, gewijzigdDoor, lichaamVan, ontbrekend, ontbrekendeVelden, proefVan } from './waarden.ts';

const geen: Formulier = {
  velden: [],
  antwoorden: false,
  toelichtingNodig: false,
  motivatieNodig: false,
  afwijkredenen: [],
};
const JA_NEE = [
  { code: 'ja', naam: 'Ja' },
  { code: 'nee', naam: 'Nee' },
];
const uitkomst = { naam: 'uitkomst', label: 'Uitkomst', verplicht: true, soort: 'keuze' as const, opties: JA_NEE };
const gegeven = (formulier: Partial<Formulier>, waarden: Gegeven['waarden'] = {}): Gegeven => ({
  vast: { handeling: 'rond-af', stap: 'onderzoek' },
  formulier: { ...geen, ...formulier },
  waarden,
  vandaag: '2026-11-24',
});

describe('what is sent', () => {
  test('is the action with its fixed fields, what was filled in, and the day that was shown', () => {
    expect(
      lichaamVan(gegeven({ velden: [uitkomst] }, { uitkomst: 'ja', toelichting: ' School belde. ', motivatie: ' ' })),
    ).toEqual({
      handeling: 'rond-af',
      stap: 'onderzoek',
      dag: '2026-11-24',
      uitkomst: 'ja',
      toelichting: 'School belde.',
    });
  });

  test('another day, more than one choice, a number and answers', () => {
    const velden = [
      { naam: 'routes', label: 'Routes', verplicht: true, soort: 'keuzes' as const, opties: JA_NEE, standaard: [] },
      { naam: 'nr', label: 'Nummer', verplicht: true, soort: 'nummer' as const },
    ];
    const waarden = {
      dag: '2026-11-20',
      routes: ['ja', 'nee'],
      nr: '12',
      antwoorden: { teLaat: '3', hulp: 'weet-niet', leeg: '' },
    };
    expect(lichaamVan(gegeven({ velden, antwoorden: true }, waarden))).toMatchObject({
      dag: '2026-11-20',
      routes: ['ja', 'nee'],
      nr: 12,
      antwoorden: { teLaat: 3, hulp: 'weet-niet' },
    });
  });

  test.each([
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['half tien', 'half tien'],
  ])('the time %s is sent as %s', (geschreven, verstuurd) => {
    const tijd = { naam: 'tijd', label: 'Tijd', verplicht: true, soort: 'tijd' as const };
    expect(lichaamVan(gegeven({ velden: [tijd] }, { tijd: geschreven }))).toMatchObject({ tijd: verstuurd });
  });

  test('whom the method chooses is chosen, until somebody chooses otherwise', () => {
    const verdachten = { naam: 'verdachten', label: 'Wie', verplicht: true, soort: 'keuzes' as const, opties: JA_NEE };
    const velden = [{ ...verdachten, standaard: ['ja'] }];
    expect(lichaamVan(gegeven({ velden }))).toMatchObject({ verdachten: ['ja'] });
    expect(lichaamVan(gegeven({ velden }, { verdachten: ['nee'] }))).toMatchObject({ verdachten: ['nee'] });
    expect(ontbrekend(gegeven({ velden }, { verdachten: [] }), null)).toMatchObject([{ veld: 'verdachten' }]);
  });

  test('where there is only one way, that is it', () => {
    const enige = { ...uitkomst, opties: [{ code: 'verzonden', naam: 'De brief is verzonden' }] };
    expect(lichaamVan(gegeven({ velden: [enige] }))).toMatchObject({ uitkomst: 'verzonden' });
    expect(ontbrekend(gegeven({ velden: [enige] }), null)).toEqual([]);
  });
});

test('to ask what would follow no word of what somebody wrote is sent', () => {
  const formulier = {
    velden: [uitkomst, { naam: 'plaats', label: 'Plaats', verplicht: true, soort: 'tekst' as const }],
    toelichtingNodig: true,
    motivatieNodig: true,
    afwijkredenen: [{ code: 'anders', naam: 'Een andere reden' }],
  };
  const waarden = { uitkomst: 'ja', plaats: 'Bij Noa thuis', toelichting: 'Noa was ziek', motivatie: 'Omdat Noa' };
  const proef = proefVan(gegeven(formulier, waarden));
  expect(Object.keys(proef).sort()).toEqual(
    ['afwijkreden', 'dag', 'handeling', 'motivatie', 'plaats', 'stap', 'toelichting', 'uitkomst'].sort(),
  );
  expect(JSON.stringify(proef)).not.toContain('Noa');
});

describe('what is still missing', () => {
  test('nothing of a plain action', () => {
    expect(ontbrekend(gegeven({}), null)).toEqual([]);
  });

  test('a choice, a day that is none, and in a departure its reason and why', () => {
    expect(ontbrekend(gegeven({ velden: [uitkomst], motivatieNodig: true }, { dag: '' }), 'afwijking')).toEqual([
      { veld: 'dag', fout: 'Schrijf de dag waarop dit gebeurde als 24-11-2026.' },
      { veld: 'uitkomst', fout: 'Kies wat past bij Uitkomst.' },
      { veld: 'afwijkreden', fout: 'Kies de reden die het beste past.' },
      { veld: 'motivatie', fout: 'Schrijf op waarom u afwijkt.' },
    ]);
  });

  test('an action that is always motivated misses its motivation, and no reason for a departure', () => {
    expect(ontbrekend(gegeven({ motivatieNodig: true }), 'motivatie')).toEqual([
      { veld: 'motivatie', fout: 'Schrijf op waarom u dit doet.' },
    ]);
  });

  test('blanks are no text', () => {
    expect(ontbrekend(gegeven({ toelichtingNodig: true }, { toelichting: '  ' }), null)).toEqual([
      { veld: 'toelichting', fout: 'Schrijf op wat u wilt vastleggen.' },
    ]);
  });

  test('texts are not needed to say what follows', () => {
    expect(ontbrekendeVelden(gegeven({ toelichtingNodig: true, motivatieNodig: true }))).toEqual([]);
  });
});

test('what is changed is one field, and of the answers the question', () => {
  expect(gewijzigdDoor({}, 'uitkomst', 'ja')).toEqual(['uitkomst']);
  const eerder = { antwoorden: { teLaat: '3', hulp: 'nee' } };
  expect(gewijzigdDoor(eerder, 'antwoorden', { teLaat: '4', hulp: 'nee' })).toEqual(['antwoorden.teLaat']);
});
