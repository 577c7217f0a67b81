/**
 * What differs in letters, the texts that they share, letterheads and messages. A text is too long to say in a line: that it
 * is otherwise, and where.
 */
import { BRIEVEN } from '../../../mas/brieven.ts';
import type { Berichtinhoud, Briefpapier, Briefregel, Protocol } from '../../../mas/protocol.ts';
import { citeer, onder, verschilInTabel, verschilInVelden } from './woorden.ts';

export const verschilInBrieven = (was: Protocol, wordt: Protocol): string[] => [
  ...verschilInTabel<Briefregel>(was.brieven, wordt.brieven, {
    nieuw: (_, soort) => `Brief ${naamVan(soort)} is nieuw`,
    weg: (_, soort) => `Brief ${naamVan(soort)} vervalt`,
    anders: (een, ander, soort) =>
      onder(`Brief ${naamVan(soort)}`, [
        ...verschilInTekst(een.teksten, ander.teksten, 'tekst'),
        ...verschilInVelden(een, ander, ['teksten']),
      ]),
  }),
  ...verschilInTekst(was.briefblokken, wordt.briefblokken, 'Briefblok'),
  ...onder('Woorden die niet in de vrije alinea staan', [
    ...verschilInVelden(was.alinea.regime, wordt.alinea.regime),
    ...verschilInVelden(was.alinea.bij, wordt.alinea.bij),
    ...verschilInVelden({ 'in elke brief': was.alinea.nooit ?? [] }, { 'in elke brief': wordt.alinea.nooit ?? [] }),
  ]),
];

const naamVan = (soort: string): string => citeer((BRIEVEN as Record<string, string>)[soort] ?? soort);

const verschilInTekst = (was: Partial<Record<string, string>>, wordt: typeof was, wat: string): string[] =>
  verschilInTabel<string | undefined>(was, wordt, {
    nieuw: (_, naam) => `${wat} ${naam} is nieuw`,
    weg: (_, naam) => `${wat} ${naam} vervalt`,
    anders: (_, __, naam) => [`${wat} ${naam} is anders`],
  });

export const verschilInBriefpapier = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Briefpapier>(was.briefpapier, wordt.briefpapier, {
    nieuw: ({ naam }, code) => `Briefpapier ${code} is nieuw: ${naam}`,
    weg: ({ naam }, code) => `Briefpapier ${code} vervalt: ${naam}`,
    anders: (een, ander, code) =>
      onder(`Briefpapier ${code}`, [
        ...(een.logo === ander.logo ? [] : ['het beeldmerk is anders']),
        ...verschilInVelden(een, ander, ['logo']),
      ]),
  });

export const verschilInBerichten = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Berichtinhoud>(was.berichten, wordt.berichten, {
    nieuw: ({ code }, soort) => `Bericht ${code} (${soort}) is nieuw`,
    weg: ({ code }, soort) => `Bericht ${code} (${soort}) vervalt`,
    anders: (een, ander) => onder(`Bericht ${een.code}`, verschilInVelden(een, ander)),
  });
