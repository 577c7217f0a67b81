/** A made-up melding about a made-up pupil, for a trial case. */
import { meldtDuoAls18Plus } from '../../mas/leeftijd.ts';
import type { Zaaksoort } from '../../mas/begrippen.ts';
import { beginVan, type Dag, plusDagen, plusMaanden } from '../../mas/datum.ts';
import type { Verzuimmelding } from '../verzuimmeldingen/schemas.ts';

const UUR = 3_600_000;
const LEEFTIJD_IN_MAANDEN = 14 * 12;
const DAGEN_VERZUIM = 14;

/** Nine in the morning; an hour beside it on the two Sundays of the year on which the clock changes. */
export const ochtendVan = (dag: Dag): number => beginVan(dag) + 9 * UUR;

/** What somebody wants of a trial case. */
export interface Proefwens {
  start: Dag;
  soort: Zaaksoort;
  geboortedatum?: Dag;
  begindatum?: Dag;
  alleLessenGemist: boolean;
}

/** @param zaad at least twelve bytes that tell this pupil from all others: of the same bytes comes the same melding */
export function verzinMelding(
  wens: Proefwens,
  { gemeente, vestiging }: { gemeente: string; vestiging: string },
  zaad: Buffer,
): Verzuimmelding {
  const { start, alleLessenGemist } = wens;
  const geboortedatum = wens.geboortedatum ?? plusMaanden(start, -LEEFTIJD_IN_MAANDEN);
  const begindatum = wens.begindatum ?? plusDagen(start, -DAGEN_VERZUIM);
  const regulier = meldtDuoAls18Plus(geboortedatum, begindatum) ? 'V4' : 'V3';
  const kenmerk = zaad.toString('hex', 0, 2);
  const tijd = new Date(ochtendVan(start)).toISOString();
  return {
    meldingsnummer: `proef-${zaad.toString('hex', 2, 8)}`,
    melddatumtijd: tijd,
    mutatietijd: tijd,
    leerling: {
      persoonsnummer: String(zaad.readUInt32BE(8) % 1_000_000_000).padStart(9, '0'),
      voornaam: 'Proef',
      achternaam: `Leerling ${kenmerk}`,
      geboortedatum,
      geslacht: 'O',
      // a letter needs somewhere to go; no two of them share a house, or they would be brothers
      adres: {
        straat: 'Proefstraat',
        huisnummer: String(Number.parseInt(kenmerk, 16)),
        postcode: '9999ZZ',
        plaats: 'Proefdorp',
      },
      gemeente,
      startkwalificatie: false,
    },
    vestiging,
    naamLeslocatie: 'Proeflocatie',
    soort: wens.soort === 'luxe' ? 'L' : regulier,
    begindatum,
    reden: 'Verzonnen voor een proefzaak',
    alleLessenGemist,
    ondernomenActie: 'Verzonnen voor een proefzaak',
    actieGewenst: true,
    melder: { naam: 'Proef Melder', functie: 'verzonnen', telefoon: '000', email: 'proef@example.invalid' },
    verzuimspecificatie: [],
    onderwijsdeelname: { opleiding: 'Proef', leerjaar: 1 },
  };
}
