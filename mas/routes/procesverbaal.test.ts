import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { pasToe } from '../dossier/index.ts';
import type { Gebeurtenis, Gebeurtenissoort, Gegevens } from '../gebeurtenis.ts';
import { aanDeBeurt } from '../voortgang.ts';

/** An event as it was booked when there was no route of criminal law yet. */
function destijds<S extends Gebeurtenissoort>(spel: Spel, soort: S, gegevens: Gegevens[S]): void {
  const vorige = spel.gebeurtenissen.at(-1);
  const g = { ...vorige, soort, gegevens, nr: spel.dossier.nr + 1, regime: 'WPG', sleutel: 'toen' } as Gebeurtenis;
  spel.gebeurtenissen.push(g);
  spel.dossier = pasToe(spel.dossier, g);
}

/** A case of routekaart B that chose a proces-verbaal on Monday 2 November 2026, the way it was done before. */
function vanVroeger(): Spel {
  const spel = new Spel('2026-11-02').meld('1001', { zaaksoort: 'luxe' });
  spel
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'B')
    .rondAf('waarschuwing', 'volstaat-niet');
  spel.rondAf('onderzoek-luxe', 'verwijtbaar').gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking });
  const keuze = { stap: 'keuze-procesverbaal', ronde: 1, uitkomst: 'proces-verbaal', afwijking: false } as const;
  destijds(spel, 'StapAfgerond', keuze);
  destijds(spel, 'RouteBegonnen', { route: 'route-90', routesoort: 'procesverbaal', stap: 'uitvoering', ronde: 1 });
  return spel.gelukt({ soort: 'noteer', inhoud: tekst('toelichting') });
}

test('a case of before goes on as it began: made, sent, and that is the end of the route', () => {
  const spel = vanVroeger();
  // two months after Monday 2 November is Saturday 2 January: Monday 4 January
  expect(spel.termijnen()).toEqual([['pv/na-melding', '2027-01-04']]);
  expect(spel.probeer('ingezonden')?.tekst).toBe('Leg eerst vast dat het proces-verbaal is opgemaakt.');
  spel.legVast('opgemaakt').legVast('ingezonden');
  expect(spel.route('procesverbaal')).toMatchObject({ stand: 'klaar', uitkomst: 'ingezonden' });
  expect(spel.geeindigd('pv/na-melding')).toEqual(['gehaald']);
  expect(spel.brieven).toContain('kennisgeving-procesverbaal');
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
});

test('its terms are still lengthened by who handles it, since there is no officier to record in it', () => {
  const spel = vanVroeger();
  const [termijn] = Object.values(spel.dossier.termijnen).filter(
    ({ regel, stand }) => regel === 'pv/na-melding' && stand === 'open',
  );
  const verleng = { soort: 'verleng-termijn', termijn: termijn?.id ?? '', laatsteDag: '2027-02-01' } as const;
  expect(spel.gelukt({ ...verleng, ...motivatie }).termijnen()).toEqual([['pv/na-melding', '2027-02-01']]);
});

test('nothing begins it any more', () => {
  const spel = vanVroeger();
  spel.gelukt({ soort: 'rond-route-af', route: 'route-90', uitkomst: 'niet-doorgezet', ...motivatie });
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
  spel.rondAf('keuze-procesverbaal', 'proces-verbaal', afwijking);
  expect(spel.van('RouteBegonnen').at(-1)?.gegevens.routesoort).toBe('dwang-strafrecht');
});
