/** What cannot be true of a melding, said per field to the school that has to correct it. */
import { type Dag, dagVan } from '../../mas/datum.ts';
import { leeftijdOp, meldtDuoAls18Plus } from '../../mas/leeftijd.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import type { Verzuimmelding } from './schemas.ts';

/** From the first year of school to the end of the RMC-age, counted on the first day of absence (LPW 2 and 4a; WEB 8.3.1). */
export const LEEFTIJD = { van: 4, totEnMet: 22 };

/** Whether a melding can be about somebody of this age. */
export const isMeldbaar = (leeftijd: number): boolean => LEEFTIJD.van <= leeftijd && leeftijd <= LEEFTIJD.totEnMet;

type Bezwaar = (m: Verzuimmelding, vandaag: Dag) => false | Veldfout | Veldfout[];

const BEZWAREN: readonly Bezwaar[] = [
  // the number stands in addresses, ids and Temporal, where nothing about a person may stand
  ({ meldingsnummer, leerling: { persoonsnummer } }) =>
    meldingsnummer.includes(persoonsnummer) && {
      veld: 'meldingsnummer',
      fout: 'bevat het persoonsnummer van de leerling; gebruik het nummer van DUO.',
    },
  ({ begindatum, einddatum }) =>
    einddatum !== undefined &&
    einddatum < begindatum && { veld: 'einddatum', fout: `${einddatum} ligt voor de begindatum ${begindatum}.` },
  ({ begindatum }, vandaag) =>
    begindatum > vandaag && { veld: 'begindatum', fout: `${begindatum} ligt in de toekomst; vandaag is ${vandaag}.` },
  ...(['melddatumtijd', 'mutatietijd'] as const).map(
    (veld): Bezwaar =>
      (m, vandaag) =>
        dagVan(Date.parse(m[veld])) > vandaag && { veld, fout: `ligt in de toekomst; vandaag is ${vandaag}.` },
  ),
  ({ begindatum, melddatumtijd }) =>
    dagVan(Date.parse(melddatumtijd)) < begindatum && {
      veld: 'melddatumtijd',
      fout: `ligt voor de begindatum ${begindatum} van het verzuim.`,
    },
  ({ melddatumtijd, mutatietijd }) =>
    mutatietijd < melddatumtijd && { veld: 'mutatietijd', fout: 'ligt voor de melddatumtijd.' },
  ({ leerling: { geboortedatum }, begindatum }) => {
    const leeftijd = leeftijdOp(geboortedatum, begindatum);
    return (
      !isMeldbaar(leeftijd) && {
        veld: 'leerling.geboortedatum',
        fout: `dan is de leerling ${leeftijd} jaar op de eerste verzuimdag; een melding gaat over leerlingen van ${LEEFTIJD.van} tot en met ${LEEFTIJD.totEnMet} jaar.`,
      }
    );
  },
  // DUO splits by the age on the first day of absence (S004, keuzehulp)
  ({ soort, leerling: { geboortedatum }, begindatum }) => {
    const is18 = meldtDuoAls18Plus(geboortedatum, begindatum);
    const wat = is18 ? '18 jaar of ouder: kies V4, RMC, L of O' : 'jonger dan 18: kies V3, LRV, L of O';
    const past = is18 ? soort !== 'V3' && soort !== 'LRV' : soort !== 'V4' && soort !== 'RMC';
    return !past && { veld: 'soort', fout: `${soort} past niet: de leerling is op de eerste verzuimdag ${wat}.` };
  },
  ({ actieGewenst, toelichting }) =>
    !actieGewenst &&
    toelichting === undefined && {
      veld: 'toelichting',
      fout: 'is verplicht als actie van de gemeente niet gewenst is.',
    },
  ({ verzuimspecificatie, begindatum, einddatum = '9999-12-31' }) =>
    verzuimspecificatie.flatMap(({ datum }, n) =>
      datum >= begindatum && datum <= einddatum
        ? []
        : [{ veld: `verzuimspecificatie.${n}.datum`, fout: `${datum} ligt buiten de periode van het verzuim.` }],
    ),
  ({ verzuimspecificatie }) =>
    verzuimspecificatie.flatMap(({ datum }, n) =>
      verzuimspecificatie.findIndex((v) => v.datum === datum) === n
        ? []
        : [{ veld: `verzuimspecificatie.${n}.datum`, fout: `${datum} staat er twee keer.` }],
    ),
];

/** Everything at once: who has to correct three fields should not have to send three times. */
export const bezwarenTegen = (melding: Verzuimmelding, vandaag: Dag): Veldfout[] =>
  BEZWAREN.flatMap((bezwaar) => bezwaar(melding, vandaag) || []);

/** What the registers say: the site and the municipality exist. Gives the region that the holidays follow from. */
export async function zoekOp(
  prisma: PrismaClient,
  { vestiging, leerling }: Verzuimmelding,
): Promise<{ bezwaren: Veldfout[]; vakantieregio: Vakantieregio | null }> {
  const [school, gemeente] = await Promise.all([
    prisma.school.findUnique({ where: { vestiging } }),
    prisma.gemeente.findUnique({ where: { code: leerling.gemeente } }),
  ]);
  return {
    vakantieregio: (school?.vakantieregio ?? null) as Vakantieregio | null,
    bezwaren: [
      ...(school ? [] : [{ veld: 'vestiging', fout: `vestiging ${vestiging} is niet bekend.` }]),
      ...(gemeente ? [] : [{ veld: 'leerling.gemeente', fout: `gemeente ${leerling.gemeente} is niet bekend.` }]),
    ],
  };
}

/**
 * Everything that is wrong with a melding, whoever brought it.
 * @throws {ApiFout} inhoud-ongeldig
 */
export async function keurMelding(prisma: PrismaClient, melding: Verzuimmelding): Promise<Vakantieregio> {
  const { bezwaren, vakantieregio } = await zoekOp(prisma, melding);
  const alles = [...bezwarenTegen(melding, dagVan(Date.now())), ...bezwaren];
  if (alles.length > 0 || !vakantieregio) throw inhoudOngeldig(alles);
  return vakantieregio;
}

/** @throws {ApiFout} inhoud-ongeldig */
export function keurMutatietijd(mutatietijd: string): void {
  const vandaag = dagVan(Date.now());
  if (dagVan(Date.parse(mutatietijd)) > vandaag)
    throw inhoudOngeldig([{ veld: 'mutatietijd', fout: `ligt in de toekomst; vandaag is ${vandaag}.` }]);
}
