/** What differs in the calendars. */
import { toonDag, toonDatum } from '../../../mas/datum.ts';
import type { Kalender, Vakantie, Vakantieregio } from '../../../mas/protocol.ts';
import { metHoofdletter, onder, verandering, verschilInTabel, verschilInVelden } from './woorden.ts';

/** What is known of the calendar, by field. */
const BEKEND = {
  vakantiesGeldigVan: 'Schoolvakanties bekend vanaf',
  vakantiesGeldigTot: 'Schoolvakanties bekend tot en met',
  gelijkgesteldGeldigVan: 'Gelijkgestelde dagen bekend vanaf',
  gelijkgesteldGeldigTot: 'Gelijkgestelde dagen bekend tot en met',
};

export const verschilInKalender = (was: Kalender, wordt: Kalender): string[] => [
  ...Object.entries(BEKEND).flatMap(([veld, naam]) => {
    const [een, ander] = [was[veld as keyof typeof BEKEND], wordt[veld as keyof typeof BEKEND]];
    return een === ander ? [] : [`${naam}: van ${toonDatum(een)} naar ${toonDatum(ander)}`];
  }),
  ...(['noord', 'midden', 'zuid'] as const).flatMap((regio) => verschilInVakanties(regio, was, wordt)),
  ...verschilInTabel<string>(was.feestdagen, wordt.feestdagen, {
    nieuw: (naam, dag) => `${metHoofdletter(toonDag(dag))} is ${naam}`,
    weg: (naam, dag) => `${metHoofdletter(toonDag(dag))} is niet meer ${naam}`,
    anders: (een, ander, dag) => [verandering(metHoofdletter(toonDag(dag)), een, ander)],
  }),
];

const verschilInVakanties = (regio: Vakantieregio, was: Kalender, wordt: Kalender): string[] =>
  verschilInTabel<Vakantie>(opNaam(was.vakanties[regio]), opNaam(wordt.vakanties[regio]), {
    nieuw: (vakantie, naam) => `${metHoofdletter(naam)} in ${regio} is nieuw: ${periode(vakantie)}`,
    weg: (_, naam) => `${metHoofdletter(naam)} in ${regio} vervalt`,
    anders: (een, ander, naam) =>
      onder(`${metHoofdletter(naam)} in ${regio}`, [
        ...(periode(een) === periode(ander) ? [] : [`van ${periode(een)} naar ${periode(ander)}`]),
        ...verschilInVelden(een, ander, ['eersteDag', 'laatsteDag']),
      ]),
  });

const opNaam = (vakanties: Vakantie[]): Record<string, Vakantie> =>
  Object.fromEntries(vakanties.map((vakantie) => [`${vakantie.naam} ${vakantie.schooljaar}`, vakantie]));

const periode = ({ eersteDag, laatsteDag }: Vakantie): string =>
  `${toonDatum(eersteDag)} tot en met ${toonDatum(laatsteDag)}`;
