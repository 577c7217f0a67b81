import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import { verwoord } from '../verwoord/index.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';

/** Refused leave from 1 to 19 June 2026 was taken all the same; told on Monday 22 June, and no school reported anything. */
const luxe = (herkomst: { zaakId?: string } = { zaakId: 'proef-aanvraag-1' }): Spel =>
  new Spel('2026-06-22').weet({ leerling: { geboortedatum: '2016-05-05', startkwalificatie: false } }).gelukt(
    {
      soort: 'meld-geweigerd-verlof',
      dag: '2026-06-22',
      opening: {
        zaaksoort: 'luxe',
        leerlingId: 'leerling-1',
        gemeente: 'GM0361',
        vakantieregio: 'noord',
        proef: true,
      },
      ...herkomst,
      van: '2026-06-01',
      totEnMet: '2026-06-19',
      vestiging: '99XX00',
    },
    'postvak',
  );

test('a case of luxeverzuim without a melding knows why it is there', () => {
  const spel = luxe();
  expect(spel.dossier).toMatchObject({
    soort: 'luxe',
    status: 'open',
    vestiging: '99XX00',
    meldingen: {},
    geweigerdVerlof: [{ van: '2026-06-01', totEnMet: '2026-06-19', dag: '2026-06-22' }],
  });
  // of leave that the head of the school refused there is no other case
  const zinnen = [spel, luxe({})].map((s) => {
    const [gemeld] = s.van('VerlofNaWeigeringGemeld');
    return gemeld && verwoord(gemeld, s.dossier, new Map(), s.gebeurtenissen).tekst;
  });
  expect(zinnen[0]).toContain('dit komt uit een andere zaak');
  expect(zinnen[1]).toContain('het hoofd van de school weigerde dit verlof');
  const [stap2] = mogelijkeHandelingen(spel.dossier).filter(
    ({ vast }) => vast.soort === 'rond-af' && vast.stap === 'contact-school',
  );
  expect(stap2?.norm).toContain('Er is geen melding: geweigerd verlof is toch opgenomen.');
});

test('it walks its steps to the end: luxe by the table, with the refusal known, and no melding to tell DUO about', () => {
  const spel = luxe().rondAf('contact-school', 'melding-juist');
  spel.rondAf('keuze-routekaart', 'B').vulIn('luxe', { buitenVakantieWeg: 'ja', verlofVerleend: 'nee' });
  // the routekaart of luxeverzuim follows from the fact, so choosing it departs from nothing
  expect(spel.van('StapAfgerond').at(-1)?.gegevens).toMatchObject({ stap: 'keuze-routekaart', afwijking: false });
  expect(spel.dossier.routekaart).toBe('B');
  for (let n = 0; n < 30 && spel.dossier.status === 'open'; n += 1) {
    const [af] = mogelijkeHandelingen(spel.dossier).filter(
      ({ mogelijk, vast }) => mogelijk && vast.soort === 'sla-over',
    );
    if (!af) break;
    const weigering = spel.doe({
      ...af.vast,
      uitkomst: 'overige-redenen',
      inhoud: tekst('motivatie'),
      afwijkreden: 'anders',
    });
    if (weigering) expect(spel.doe({ ...af.vast, inhoud: tekst('motivatie'), afwijkreden: 'anders' })).toBeNull();
  }
  expect(spel.van('DuoStatusNodig')).toEqual([]);
  for (const g of spel.gebeurtenissen)
    expect(verwoord(g, spel.dossier, new Map(), spel.gebeurtenissen).titel).not.toBe('');
});
