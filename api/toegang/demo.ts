/** Made-up people, municipalities and schools to try Schakel with. Only the names of the municipalities are real. */
import type { Rol } from '../../mas/rechten.ts';

export const DEMO_GEMEENTEN = [
  { code: 'GM0361', naam: 'Alkmaar' },
  { code: 'GM1980', naam: 'Dijk en Waard' },
  { code: 'GM0193', naam: 'Zwolle' },
];

export const DEMO_SCHOLEN = [
  { vestiging: '99XX00', naam: 'Fictief College Alkmaar', plaats: 'Alkmaar', vakantieregio: 'noord' },
  { vestiging: '99XX01', naam: 'Fictieve Basisschool Heerhugowaard', plaats: 'Heerhugowaard', vakantieregio: 'noord' },
  { vestiging: '99YY00', naam: 'Fictief Lyceum Zwolle', plaats: 'Zwolle', vakantieregio: 'noord' },
];

export interface Demopersoon {
  id: string;
  naam: string;
  rol: Rol;
  boa: boolean;
  gemeenten: string[];
  vestiging: string | null;
}

const ALKMAAR = ['GM0361', 'GM1980'];
const persoon = (
  id: string,
  naam: string,
  rol: Rol,
  gemeenten: string[],
  wat: Partial<Demopersoon> = {},
): Demopersoon => ({
  id,
  naam,
  rol,
  boa: false,
  gemeenten,
  vestiging: null,
  ...wat,
});

/** By the name that `npm run token` takes; that is also the subject of the token. */
export const DEMOPERSONEN: Readonly<Record<string, Demopersoon>> = {
  school: persoon('demo-school', 'Fictieve Administratie Fictief College', 'school', [], { vestiging: '99XX00' }),
  'school-zwolle': persoon('demo-school-zwolle', 'Fictieve Administratie Fictief Lyceum', 'school', [], {
    vestiging: '99YY00',
  }),
  lpa: persoon('demo-lpa', 'Fictieve Leerplichtambtenaar Alkmaar', 'lpa', ALKMAAR),
  boa: persoon('demo-boa', 'Fictieve Leerplichtambtenaar-BOA Alkmaar', 'lpa', ALKMAAR, { boa: true }),
  'lpa-zwolle': persoon('demo-lpa-zwolle', 'Fictieve Leerplichtambtenaar Zwolle', 'lpa', ['GM0193']),
  teamleider: persoon('demo-teamleider', 'Fictieve Teamleider Alkmaar', 'teamleider', ALKMAAR),
  auditor: persoon('demo-auditor', 'Fictieve Auditor', 'auditor', []),
  beheerder: persoon('demo-beheerder', 'Fictieve Functioneel Beheerder', 'beheerder', ALKMAAR),
  ketenpartner: persoon('demo-ketenpartner', 'Fictieve Ketenpartner', 'ketenpartner', ALKMAAR),
};
