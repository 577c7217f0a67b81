/** What differs in settings, questionnaires and reasons for a departure. */
import type { Instelling, Protocol, Vraag, Vragenlijst } from '../../../mas/protocol.ts';
import { citeer, onder, verandering, verschilInTabel, verschilInVelden } from './woorden.ts';

export const verschilInInstellingen = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Instelling>(was.instellingen, wordt.instellingen, {
    nieuw: (instelling) => `Instelling ${instelling.naam} is nieuw: ${lezing(instelling)}`,
    weg: ({ naam }) => `Instelling ${naam} vervalt`,
    anders: (een, ander) =>
      onder(`Instelling ${ander.naam}`, [
        ...(een.waarde === ander.waarde ? [] : [`van ${lezing(een)} naar ${lezing(ander)}`]),
        ...verschilInKeuzes(een, ander),
        ...verschilInVelden(een, ander, ['waarde', 'keuzes']),
      ]),
  });

const lezing = ({ waarde, keuzes }: Instelling): string => citeer(keuzes[waarde] ?? waarde);

export const verschilInVragenlijsten = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Vragenlijst>(was.vragenlijsten, wordt.vragenlijsten, {
    nieuw: ({ naam, vragen }) => [`Vragenlijst ${naam} is nieuw`, ...Object.values(vragen).map(nieuweVraag)],
    weg: ({ naam }) => `Vragenlijst ${naam} vervalt`,
    anders: (een, ander) => [
      ...onder(`Vragenlijst ${een.naam}`, verschilInVelden(een, ander, ['vragen', 'volgorde'])),
      ...verschilInVolgorde(een, ander),
      ...verschilInVragen(een, ander),
    ],
  });

/** Of the questions that stay: what is new or gone is told by itself. */
function verschilInVolgorde(was: Vragenlijst, wordt: Vragenlijst): string[] {
  const blijft = (naam: string) => Object.hasOwn(was.vragen, naam) && Object.hasOwn(wordt.vragen, naam);
  const gelijk = was.volgorde.filter(blijft).join() === wordt.volgorde.filter(blijft).join();
  return gelijk ? [] : [`Vragenlijst ${was.naam}: de vragen staan in een andere volgorde`];
}

const verschilInVragen = (was: Vragenlijst, wordt: Vragenlijst): string[] =>
  verschilInTabel<Vraag>(was.vragen, wordt.vragen, {
    nieuw: nieuweVraag,
    weg: ({ tekst }) => `Vraag ${citeer(tekst)} vervalt`,
    anders: (een, ander) =>
      onder(`Vraag ${citeer(een.tekst)}`, [
        ...verschilInKeuzes(een, ander),
        ...verschilInVelden(een, ander, ['keuzes']),
      ]),
  });

const nieuweVraag = ({ tekst }: Vraag): string => `Vraag ${citeer(tekst)} is nieuw`;

type MetKeuzes = Pick<Vraag, 'keuzes'>;
const verschilInKeuzes = ({ keuzes: was = {} }: MetKeuzes, { keuzes: wordt = {} }: MetKeuzes): string[] =>
  verschilInTabel<string>(was, wordt, {
    nieuw: (keuze) => `keuze ${citeer(keuze)} is nieuw`,
    weg: (keuze) => `keuze ${citeer(keuze)} vervalt`,
    anders: (een, ander, code) => [verandering(`keuze ${code}`, een, ander)],
  });

export const verschilInAfwijkredenen = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<string>(was.afwijkredenen, wordt.afwijkredenen, {
    nieuw: (reden) => `Afwijkreden ${citeer(reden)} is nieuw`,
    weg: (reden) => `Afwijkreden ${citeer(reden)} vervalt`,
    anders: (een, ander, code) => [verandering(`Afwijkreden ${code}`, een, ander)],
  });
