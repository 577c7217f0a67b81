/**
 * Made-up ketenpartners, so that messages have somebody to go to and to come from. Nobody reads these mailboxes, and none of
 * them has an address that events could be sent to.
 */
import { nieuwGeheim } from '../../keten/handtekening.ts';
import type { Ketenpartner } from '../../mas/berichten.ts';

export interface Demopartner {
  id: string;
  soort: Ketenpartner;
  naam: string;
  gemeenten: string[];
  vestiging: string | null;
  email: string;
  /** What stands as `source` in its events. */
  bron: string;
}

const ALKMAAR = { naam: 'Alkmaar', gemeenten: ['GM0361', 'GM1980'] };
const ZWOLLE = { naam: 'Zwolle', gemeenten: ['GM0193'] };

/** A number of twenty digits that Logius gives to nobody. */
const OIN = '00000000000000000000';
const partner = (
  id: string,
  { gemeenten }: { gemeenten: string[] },
  soort: Ketenpartner,
  naam: string,
  vestiging: string | null = null,
): Demopartner => ({
  id: `demo-${id}`,
  soort,
  naam,
  gemeenten,
  vestiging,
  email: `${id}@keten.example.invalid`,
  bron: `urn:nld:oin:${OIN}:systeem:${id}`,
});

const SCHOLEN = [
  partner('school-99xx00', ALKMAAR, 'school', 'Fictief College Alkmaar', '99XX00'),
  partner('school-99xx01', ALKMAAR, 'school', 'Fictieve Basisschool Heerhugowaard', '99XX01'),
  partner('school-99yy00', ZWOLLE, 'school', 'Fictief Lyceum Zwolle', '99YY00'),
];

const NAMEN: Readonly<Record<Exclude<Ketenpartner, 'school'>, string>> = {
  hulpverlener: 'Fictief Wijkteam',
  halt: 'Fictief Haltbureau',
  raad: 'Fictieve Raad voor de Kinderbescherming',
  'veilig-thuis': 'Fictief Veilig Thuis',
  'openbaar-ministerie': 'Fictief Parket',
  jeugdbeschermingstafel: 'Fictieve Jeugdbeschermingstafel',
  jeugdarts: 'Fictieve Jeugdarts',
  samenwerkingsverband: 'Fictief Samenwerkingsverband',
  doorstroompunt: 'Fictief Doorstroompunt',
  gemeente: 'Fictieve Buurgemeente',
  politie: 'Fictieve Politie',
  inspectie: 'Fictieve Onderwijsinspectie',
  vrijstellingsregister: 'Fictief Vrijstellingsregister',
  arbeidsinspectie: 'Fictieve Arbeidsinspectie',
};

export const DEMO_KETENPARTNERS: readonly Demopartner[] = [
  ...SCHOLEN,
  ...Object.entries(NAMEN).flatMap(([soort, naam]) =>
    [ALKMAAR, ZWOLLE].map((regio) =>
      partner(`${soort}-${regio.naam.toLowerCase()}`, regio, soort as Ketenpartner, `${naam} ${regio.naam}`),
    ),
  ),
];

/** With a secret of this installation: it stands nowhere but in its database. */
export const metGeheim = (van: Demopartner): Demopartner & { geheim: string } => ({ ...van, geheim: nieuwGeheim() });
