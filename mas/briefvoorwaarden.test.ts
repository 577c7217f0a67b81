import { expect, test } from 'vitest';
import { Aanvraagspel } from '../test/opzet/aanvraag.ts';
import { Spel } from '../test/opzet/spel.ts';
import { Vrijstellingspel } from '../test/opzet/vrijstelling.ts';
import { mogelijkeHandelingen } from './handelingen/index.ts';

/** Which letters a screen offers to ask for. */
function teVragen({ dossier }: Spel): string[] {
  const mogelijk = mogelijkeHandelingen(dossier).find(
    ({ vast }) => vast.soort === 'stel-brief-voor' && !Object.hasOwn(vast, 'brief'),
  );
  const veld = mogelijk?.mogelijk ? mogelijk.velden.brief : undefined;
  return veld?.soort === 'keuze' ? Object.keys(veld.keuzes).sort() : [];
}

test('an exemption offers its own letters, a talk, a closing letter and the move of a family', () => {
  expect(teVragen(Vrijstellingspel.op('2028-09-14').kennisgeving('ongeschikt'))).toEqual([
    'afsluitbrief',
    'bericht-verhuizing',
    'herinnering-vrijstelling',
    'ontvangstbevestiging',
    'uitnodiging-gesprek',
  ]);
});

test('a request offers its own: what begins a term comes from the action that it belongs to', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-02');
  expect(teVragen(spel)).toEqual(['afsluitbrief', 'ontvangstbevestiging', 'uitnodiging-gesprek']);
  expect(spel.doe({ soort: 'stel-brief-voor', brief: 'waarschuwing' })?.tekst).toBe(
    'Deze brief hoort niet bij dit soort zaak.',
  );
});

test('a case of absence that a school reported offers no letter of an exemption or a request', () => {
  const brieven = teVragen(new Spel('2026-11-02').meld());
  expect(brieven).toContain('waarschuwing');
  expect(brieven.filter((brief) => /vrijstelling|ontvangst|absoluut/.test(brief))).toEqual([]);
});
