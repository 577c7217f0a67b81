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
  /** As they stand under a letter. */
  functie?: string;
  telefoon?: string;
  email?: string;
  aktenummer?: string;
  /** What somebody sees who signs in as this person. */
  wat: string;
}

const ALKMAAR = ['GM0361', 'GM1980'];
const persoon = (
  id: string,
  naam: string,
  rol: Rol,
  gemeenten: string[],
  wat: string,
  anders: Partial<Demopersoon> = {},
): Demopersoon => ({ id, naam, rol, boa: false, gemeenten, vestiging: null, wat, ...anders });

/** How who writes letters can be reached: a number that no phone has, and a domain that nobody can have (RFC 2606). */
const bereik = (id: string, nummer: number, functie = 'leerplichtambtenaar'): Partial<Demopersoon> => ({
  functie,
  telefoon: `000 000 00 ${String(nummer).padStart(2, '0')}`,
  email: `${id}@example.invalid`,
});

/**
 * By the name that `npm run token` and the start page take; that is also the subject of the token. In the order in which
 * a newcomer is offered them.
 */
export const DEMOPERSONEN: Readonly<Record<string, Demopersoon>> = {
  lpa: persoon(
    'demo-lpa',
    'Fictieve Leerplichtambtenaar Alkmaar',
    'lpa',
    ALKMAAR,
    'U behandelt verzuimzaken in Alkmaar en Dijk en Waard, stap voor stap.',
    bereik('demo-lpa', 1),
  ),
  'lpa-2': persoon(
    'demo-lpa-2',
    'Fictieve Tweede Leerplichtambtenaar Alkmaar',
    'lpa',
    ALKMAAR,
    'U bent de collega in Alkmaar en Dijk en Waard: u kunt zaken overnemen en overdragen.',
    bereik('demo-lpa-2', 2),
  ),
  boa: persoon(
    'demo-boa',
    'Fictieve Leerplichtambtenaar-BOA Alkmaar',
    'lpa',
    ALKMAAR,
    'U behandelt zaken in Alkmaar en Dijk en Waard, en u mag ook strafbare feiten onderzoeken.',
    {
      boa: true,
      aktenummer: 'FICTIEF-000001',
      ...bereik('demo-boa', 3, 'leerplichtambtenaar en buitengewoon opsporingsambtenaar'),
    },
  ),
  teamleider: persoon(
    'demo-teamleider',
    'Fictieve Teamleider Alkmaar',
    'teamleider',
    ALKMAAR,
    'U ziet alle zaken van het team in Alkmaar en Dijk en Waard, en u verdeelt ze.',
  ),
  'lpa-zwolle': persoon(
    'demo-lpa-zwolle',
    'Fictieve Leerplichtambtenaar Zwolle',
    'lpa',
    ['GM0193'],
    'U behandelt zaken in Zwolle, en u ziet niets van Alkmaar.',
    bereik('demo-lpa-zwolle', 4),
  ),
  school: persoon(
    'demo-school',
    'Fictieve Administratie Fictief College',
    'school',
    [],
    'U meldt verzuim voor het Fictief College Alkmaar en volgt uw meldingen.',
    { vestiging: '99XX00' },
  ),
  'school-zwolle': persoon(
    'demo-school-zwolle',
    'Fictieve Administratie Fictief Lyceum',
    'school',
    [],
    'U meldt verzuim voor het Fictief Lyceum Zwolle en volgt uw meldingen.',
    { vestiging: '99YY00' },
  ),
  auditor: persoon(
    'demo-auditor',
    'Fictieve Auditor',
    'auditor',
    [],
    'U leest alle zaken van alle gemeenten, en u verandert niets.',
  ),
  beheerder: persoon(
    'demo-beheerder',
    'Fictieve Functioneel Beheerder',
    'beheerder',
    ALKMAAR,
    'U probeert de methode uit met proefzaken, en u ziet geen echte dossiers.',
  ),
  ketenpartner: persoon(
    'demo-ketenpartner',
    'Fictieve Ketenpartner',
    'ketenpartner',
    ALKMAAR,
    'U kunt zich aanmelden, en u ziet nog geen zaken.',
  ),
};
