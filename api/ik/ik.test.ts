import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { DEMOPERSONEN } from '../toegang/demo.ts';
import { aanmeldwijze, ik } from './schemas.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const lees = async (wie: string) => ik.parse((await huis.vraag(wie, 'GET', '/v1/ik')).lichaam);

test('an LPA is told who he is, for whom he works and what he may', async () => {
  expect(await lees('boa')).toEqual({
    id: 'demo-boa',
    naam: 'Fictieve Leerplichtambtenaar-BOA Alkmaar',
    rol: 'lpa',
    boa: true,
    gemeenten: [
      { code: 'GM0361', naam: 'Alkmaar' },
      { code: 'GM1980', naam: 'Dijk en Waard' },
    ],
    vestiging: null,
    mag: {
      zaken: true,
      handelen: true,
      toewijzen: true,
      melden: false,
      leerlingen: true,
      proefzaken: true,
      meldingenLezen: true,
      opvang: true,
      ongeplaatst: true,
      herspelen: false,
      archief: false,
      rapporten: true,
      vernietiging: true,
      inzage: true,
      verwerkingen: false,
      politiegegevens: true,
    },
    proefzakenAan: false,
    demo: true,
  });
});

test('a school is told for which school it speaks', async () => {
  const { vestiging, gemeenten } = await lees('school');
  expect(vestiging).toEqual({ vestiging: '99XX00', naam: 'Fictief College Alkmaar' });
  expect(gemeenten).toEqual([]);
});

test.each([
  ['school', ['melden', 'meldingenLezen']],
  [
    'teamleider',
    [
      'zaken',
      'toewijzen',
      'leerlingen',
      'proefzaken',
      'meldingenLezen',
      'opvang',
      'rapporten',
      'vernietiging',
      'verwerkingen',
    ],
  ],
  [
    'auditor',
    [
      'zaken',
      'leerlingen',
      'meldingenLezen',
      'herspelen',
      'archief',
      'rapporten',
      'vernietiging',
      'inzage',
      'verwerkingen',
      'politiegegevens',
    ],
  ],
  [
    'lpa',
    [
      'zaken',
      'handelen',
      'toewijzen',
      'leerlingen',
      'proefzaken',
      'meldingenLezen',
      'opvang',
      'ongeplaatst',
      'rapporten',
      'vernietiging',
      'inzage',
    ],
  ],
  ['beheerder', ['proefzaken', 'archief']],
  ['ketenpartner', []],
])('a %s may %j', async (wie, verwacht) => {
  const { mag } = await lees(wie);
  expect(Object.keys(mag).filter((wat) => mag[wat as keyof typeof mag])).toEqual(verwacht);
});

test('who is not signed in is told so, and may ask how to', async () => {
  expect((await huis.vraag(null, 'GET', '/v1/ik')).status).toBe(401);
  const { status, lichaam } = await huis.vraag(null, 'GET', '/v1/aanmeldwijze');
  expect(status).toBe(200);
  const { browser, demo } = aanmeldwijze.parse(lichaam);
  expect(browser).toBe(true);
  expect(demo?.[0]?.als).toBe('lpa');
  expect(demo?.map(({ als }) => als)).toEqual(Object.keys(DEMOPERSONEN));
  for (const { wat } of demo ?? []) expect(wat).toMatch(/^U .+\.$/);
});
