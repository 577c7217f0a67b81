import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HANDELINGSOORTEN } from './handelingen/index.ts';
import { mag, type Recht, type Rol, type Waarover, type Wie } from './rechten.ts';

const wie = (rol: Rol): Wie => ({
  id: rol,
  rol,
  gemeenten: rol === 'school' ? [] : ['GM0361', 'GM1980'],
  vestiging: rol === 'school' ? '99XX00' : null,
  boa: false,
});

const EIGEN: Waarover = { gemeenten: ['GM1980'], vestiging: '99XX00' };
const ANDER: Waarover = { gemeenten: ['GM0193'], vestiging: '99YY00' };

/** Per right and role: + own and others', o own only, - neither. Order of the roles as in the heading. */
const ROLLEN: Rol[] = ['school', 'lpa', 'teamleider', 'auditor', 'beheerder', 'ketenpartner'];
const TABEL: Record<Recht, string> = {
  'meld-verzuim': 'o-----',
  'lees-melding': 'ooo+--',
  'lees-zaak': '-oo+--',
  'lees-wpg': '---+--',
  'lees-temporal': '--o+--',
  'handel/rond-af': '-o----',
  'handel/sla-over': '-o----',
  'handel/vul-vragenlijst-in': '-o----',
  'handel/kies-routes': '-o----',
  'handel/noteer': '-o----',
  'handel/begin-route': '-o----',
  'handel/leg-onderdeel-vast': '-o----',
  'handel/ga-verder-zonder-antwoord': '-o----',
  'handel/rond-route-af': '-o----',
  'handel/besluit-procesverbaal': '-o----',
  'handel/neem-last-voor': '-o----',
  'handel/leg-last-op': '-o----',
  'handel/stel-verbeuren-vast': '-o----',
  'handel/leg-deelbetaling-vast': '-o----',
  'handel/leg-bezwaar-vast': '-o----',
  'handel/beoordeel-kennisgeving': '-o----',
  'handel/trek-kennisgeving-in': '-o----',
  'handel/bespreek-terugkeer': '-o----',
  'handel/beeindig-vrijstelling': '-o----',
  'handel/leg-geen-inschrijving-vast': '-o----',
  'handel/draag-vrijstelling-over': '-o----',
  'handel/trek-aanvraag-in': '-o----',
  'handel/vraag-aanvulling': '-o----',
  'handel/leg-aanvulling-vast': '-o----',
  'handel/leg-instemming-uitstel-vast': '-o----',
  'handel/stel-buiten-behandeling': '-o----',
  'handel/verdaag': '-o----',
  'handel/leg-horen-vast': '-o----',
  'handel/beslis-aanvraag': '-o----',
  'handel/leg-bekendmaking-vast': '-o----',
  'handel/leg-afschrift-vast': '-o----',
  'handel/leg-bezwaar-tegen-besluit-vast': '-o----',
  'handel/verdaag-bezwaar': '-o----',
  'handel/trek-bezwaar-in': '-o----',
  'handel/beslis-bezwaar': '-o----',
  'handel/leg-beroep-vast': '-o----',
  'handel/leg-uitspraak-vast': '-o----',
  'handel/leg-ingebrekestelling-vast': '-o----',
  'handel/leg-opgenomen-verlof-vast': '-o----',
  'handel/leg-inschrijving-vast': '-o----',
  'handel/leg-vrijstelling-vast': '-o----',
  'handel/leg-ouders-ingelicht-vast': '-o----',
  'lees-rapport': '-oo+--',
  'verleen-inzage': '-o-+--',
  'lees-verwerkingen': '--o+--',
  'breng-absoluutlijst': '-oo---',
  'handel/roep-op': '-o----',
  'handel/verzet-verhoor': '-o----',
  'handel/leg-verhoor-vast': '-o----',
  'handel/plan-bijeenkomst': '-o----',
  'handel/verzet-bijeenkomst': '-o----',
  'handel/leg-bijeenkomst-vast': '-o----',
  'handel/begin-mdo': '-o----',
  'handel/leg-eerste-afmelding-vast': '-o----',
  'handel/leg-mdo-vast': '-o----',
  'handel/beeindig-mdo': '-o----',
  'handel/beoordeel-thuiszitten': '-o----',
  'handel/leg-gesprek-vast': '-o----',
  'handel/leg-contact-vast': '-o----',
  'handel/leg-afspraak-vast': '-o----',
  'handel/evalueer-afspraak': '-o----',
  'handel/bekijk-vervolgmelding': '-o----',
  'handel/vraag-intrekking': '-o----',
  'handel/leg-terugkeer-vast': '-o----',
  'handel/leg-uitschrijving-vast': '-o----',
  'handel/leg-overlijden-vast': '-o----',
  'handel/draag-over-aan-gemeente': '-o----',
  'handel/draag-over-aan-doorstroompunt': '-o----',
  'handel/neem-melding-ter-kennisgeving': '-o----',
  'handel/stel-brief-voor': '-o----',
  'handel/stuur-bericht': '-o----',
  'handel/leg-bezorging-vast': '-o----',
  'handel/leg-verzending-vast': '-o----',
  'handel/rond-brieftermijn-af': '-o----',
  'handel/leg-antwoord-vast': '-o----',
  'handel/laat-antwoord-los': '-o----',
  'handel/herinner': '-o----',
  'handel/bied-opnieuw-aan': '-o----',
  'handel/trek-toestemming-in': '-o----',
  'handel/stel-brief-vast': '-o----',
  'handel/keur-brief-goed': '-oo---',
  'handel/neem-brief-terug': '-o----',
  'handel/zie-af-van-brief': '-o----',
  'handel/corrigeer-brief': '-o----',
  'handel/voeg-document-toe': '-o----',
  'handel/verleng-termijn': '-oo---',
  'handel/wijs-toe': '-oo---',
  'handel/herstel': '-o----',
  'lees-vernietiging': '-oo+--',
  'stel-vernietiging-voor': '--o---',
  'keur-vernietiging-goed': '-oo---',
  'handel/leg-rectificatie-vast': '-o----',
  'lees-leerling': '-oo+--',
  'wijzig-leerling': '-o----',
  'lees-adres': '-oo+--',
  'doorbreek-adres': '-oo---',
  'wijzig-adresgeheim': '-o----',
  'lees-attendering': '-oo---',
  'lees-opvang': '-oo---',
  'lees-ongeplaatst': '-o-+--',
  'plaats-bericht': '-o----',
  'lees-werkvoorraad': '-oo---',
  herspeel: '---+--',
  'lees-archief': '---++-',
  'gebruik-proefzaken': '-oo-o-',
};

const rijen = Object.entries(TABEL).flatMap(([recht, tekens]) =>
  ROLLEN.map((rol, n) => ({ recht: recht as Recht, rol, teken: tekens[n] ?? '' })),
);

describe('who may do what', () => {
  test.each(rijen)('$rol, $recht: $teken', ({ recht, rol, teken }) => {
    expect(mag(wie(rol), recht, EIGEN)).toBe(teken !== '-');
    expect(mag(wie(rol), recht, ANDER)).toBe(teken === '+');
    expect(mag(wie(rol), recht)).toBe(teken !== '-');
  });

  test('the table has a line for every action there is', () => {
    const handelingen = Object.keys(TABEL).filter((recht) => recht.startsWith('handel/'));
    expect(handelingen.sort()).toEqual(HANDELINGSOORTEN.map((soort) => `handel/${soort}`).sort());
  });

  test('only a BOA investigates; in a trial case everybody may learn it', () => {
    const opsporing: Waarover = { ...EIGEN, alleenBoa: true };
    expect(mag(wie('lpa'), 'handel/roep-op', opsporing)).toBe(false);
    expect(mag({ ...wie('lpa'), boa: true }, 'handel/roep-op', opsporing)).toBe(true);
    expect(mag({ ...wie('lpa'), boa: true }, 'handel/roep-op', { ...opsporing, gemeenten: ['GM0193'] })).toBe(false);
    expect(mag(wie('lpa'), 'handel/roep-op', { ...opsporing, proef: true })).toBe(true);
  });

  test('what falls under the Wpg is for a BOA of the municipality and the auditor; in a trial case for everybody', () => {
    expect(mag(wie('lpa'), 'lees-wpg', EIGEN)).toBe(false);
    expect(mag({ ...wie('lpa'), boa: true }, 'lees-wpg', EIGEN)).toBe(true);
    expect(mag({ ...wie('lpa'), boa: true }, 'lees-wpg', ANDER)).toBe(false);
    expect(mag({ ...wie('teamleider'), boa: true }, 'lees-wpg', EIGEN)).toBe(false);
    expect(mag(wie('auditor'), 'lees-wpg', ANDER)).toBe(true);
    expect(mag(wie('lpa'), 'lees-wpg', { ...EIGEN, proef: true })).toBe(true);
  });

  test('a case that has moved belongs to each of its municipalities', () => {
    expect(mag(wie('lpa'), 'lees-leerling', { gemeenten: ['GM0193', 'GM0361'] })).toBe(true);
  });

  test('what belongs to no municipality yet is nobody’s but the auditor’s', () => {
    expect(mag(wie('lpa'), 'lees-zaak', { gemeenten: [null] })).toBe(false);
    expect(mag(wie('auditor'), 'lees-zaak', { gemeenten: [null] })).toBe(true);
  });

  test('a school without a site reports for nobody', () => {
    const zonder = { ...wie('school'), vestiging: null };
    expect(mag(zonder, 'meld-verzuim', { vestiging: '99XX00' })).toBe(false);
    expect(mag(zonder, 'meld-verzuim', { vestiging: null })).toBe(false);
  });
});

describe('docs/rechten.md', () => {
  const CEL: Readonly<Record<string, string>> = { o: 'own', '+': 'all', '-': '' };
  const bladzijde = readFileSync(new URL('../docs/rechten.md', import.meta.url), 'utf8');
  const rijenOpBladzijde = new Map(
    bladzijde
      .split('\n')
      .map((regel) => regel.split('|').map((cel) => cel.trim()))
      .flatMap(([, recht = '', , ...cellen]) => (recht.startsWith('`') ? [[recht, cellen.slice(0, -1)] as const] : [])),
  );

  test.each(Object.entries(TABEL))('says of %s what the table says', (recht, tekens) => {
    const rij = rijenOpBladzijde.get(`\`${recht}\``) ?? rijenOpBladzijde.get(`\`${recht.replace(/\/.*/, '/*')}\``);
    const [school, lpa, ...anderen] = tekens.split('').map((teken) => CEL[teken]);
    expect(rij).toEqual([
      school,
      lpa,
      ['lees-wpg', 'stel-vernietiging-voor'].includes(recht) ? 'own' : lpa,
      ...anderen,
    ]);
  });

  test('names no right that there is not', () => {
    const rechten = [...rijenOpBladzijde.keys()].map((recht) => recht.replaceAll('`', ''));
    expect(rechten.filter((recht) => recht !== 'handel/*' && !Object.hasOwn(TABEL, recht))).toEqual([]);
  });
});

describe('a secret address', () => {
  const geheim: Waarover = { ...EIGEN, adresGeheim: true };
  const leest = (rol: Rol, anders: Waarover = {}): boolean => mag(wie(rol), 'lees-adres', { ...geheim, ...anders });

  test('is hidden from everybody', () => {
    for (const rol of ROLLEN) expect(leest(rol)).toBe(false);
  });

  test('is read by the LPA who handles an open case of the pupil, and not by whoever else is named there', () => {
    expect(leest('lpa', { isBehandelaar: true })).toBe(true);
    for (const rol of ['school', 'teamleider', 'auditor', 'beheerder', 'ketenpartner'] as const)
      expect(leest(rol, { isBehandelaar: true })).toBe(false);
  });

  test('is read by an LPA or teamleider who gave a reason, and by no reason of anybody else', () => {
    for (const rol of ['lpa', 'teamleider'] as const) expect(leest(rol, { doorbroken: true })).toBe(true);
    for (const rol of ['school', 'auditor', 'beheerder', 'ketenpartner'] as const)
      expect(leest(rol, { doorbroken: true })).toBe(false);
  });

  test('of another municipality stays hidden, whatever the reason', () => {
    const elders: Waarover = { ...ANDER, isBehandelaar: true, doorbroken: true };
    for (const rol of ROLLEN) expect(leest(rol, elders)).toBe(false);
  });

  test('of a made-up pupil is no secret to who may use trial cases', () => {
    for (const rol of ['lpa', 'teamleider', 'beheerder'] as const) expect(leest(rol, { proef: true })).toBe(true);
    for (const rol of ['school', 'auditor', 'ketenpartner'] as const) expect(leest(rol, { proef: true })).toBe(false);
  });
});

describe('in a trial case', () => {
  const proef = (waarover: Waarover): Waarover => ({ ...waarover, proef: true });

  test.each(['lpa', 'teamleider', 'beheerder'] as const)('%s plays every part in his own municipalities', (rol) => {
    for (const recht of ['lees-zaak', 'lees-wpg', ...HANDELINGSOORTEN.map((s) => `handel/${s}` as const)] as const) {
      expect(mag(wie(rol), recht, proef(EIGEN))).toBe(true);
      expect(mag(wie(rol), recht, proef(ANDER))).toBe(false);
    }
  });

  test.each(['school', 'ketenpartner'] as const)('%s has no part in it', (rol) => {
    expect(mag(wie(rol), 'lees-zaak', proef(EIGEN))).toBe(false);
    expect(mag(wie(rol), 'lees-wpg', proef(EIGEN))).toBe(false);
  });

  test('an auditor reads and does nothing', () => {
    expect(mag(wie('auditor'), 'lees-zaak', proef(ANDER))).toBe(true);
    expect(mag(wie('auditor'), 'handel/noteer', proef(EIGEN))).toBe(false);
  });
});
