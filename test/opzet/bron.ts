/** Made-up meldingen: plainly no real child, school or parent. */
import type { Dag } from '../../mas/datum.ts';

let teller = 0;
/** Nine digits that no other test of this run uses; a real BSN never begins with 9 and three zeros. */
export const persoonsnummer = (): string =>
  `9${String(process.pid % 1000).padStart(3, '0')}${String((teller += 1)).padStart(5, '0')}`;
export const meldingsnummer = (): string => `T${process.pid}-${(teller += 1)}`;

/** A melding as a school sends it through DUO: absence that began on `dag`, reported that morning. */
export function melding(dag: Dag, anders: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    meldingsnummer: meldingsnummer(),
    melddatumtijd: `${dag}T08:30:00Z`,
    mutatietijd: `${dag}T08:30:00Z`,
    leerling: {
      persoonsnummer: persoonsnummer(),
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2011-03-14',
      geslacht: 'O',
      adres: { straat: 'Verzonnenstraat', huisnummer: '1', postcode: '1800AA', plaats: 'Alkmaar' },
      gemeente: 'GM0361',
      startkwalificatie: false,
    },
    vestiging: '99XX00',
    naamLeslocatie: 'Locatie Verzonnen',
    soort: 'V3',
    begindatum: dag,
    reden: 'Afwezig zonder bericht',
    alleLessenGemist: false,
    ondernomenActie: 'Mentor heeft gebeld',
    actieGewenst: true,
    melder: {
      naam: 'M. Verzonnen',
      functie: 'verzuimcoördinator',
      telefoon: '0720000000',
      email: 'verzuim@school.example',
    },
    telefoon: '0600000000',
    verzuimspecificatie: [{ datum: dag, heleDag: true }],
    onderwijsdeelname: { opleiding: 'havo', leerjaar: 3, niveau: 'havo', vorm: 'vo' },
    ...anders,
  };
}
