/** What differs in terms, thresholds, fixed days and ladders. */
import type { Bewaarregel } from '../../../mas/bewaren/regels.ts';
import type { Drempel, LadderTrede, Protocol, TermijnRegel, VasteDag } from '../../../mas/protocol.ts';
import { toonLengte } from '../../../mas/termijn/tellen.ts';
import { toonBewaarregel, toonTermijn, toonTrede } from '../toon.ts';
import { metHoofdletter, onder, verschilInTabel, verschilInVelden } from './woorden.ts';

/** "van 5 naar 7 werkdagen", and nothing when both are said alike. */
const vanNaar = (was: string, wordt: string): string[] => (was === wordt ? [] : [`van ${was} naar ${wordt}`]);

export const verschilInTermijnen = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<TermijnRegel>(was.termijnen, wordt.termijnen, {
    nieuw: (termijn) => `Nieuwe termijn: ${toonTermijn(termijn)}`,
    weg: ({ naam }) => `De termijn ${naam} vervalt`,
    anders: (een, ander) =>
      onder(metHoofdletter(ander.naam), [
        ...verschilInDuur(een, ander),
        ...verschilInVelden(een, ander, ['lengte', 'eenheid']),
      ]),
  });

const verschilInDuur = (een: TermijnRegel, ander: TermijnRegel): string[] =>
  een.eenheid === ander.eenheid && een.lengte !== ander.lengte
    ? [`van ${een.lengte} naar ${toonLengte(ander.lengte, ander.eenheid)}`]
    : vanNaar(toonLengte(een.lengte, een.eenheid), toonLengte(ander.lengte, ander.eenheid));

export const verschilInDrempels = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Drempel>(was.drempels, wordt.drempels, {
    nieuw: ({ naam, waarde, eenheid }) => `Nieuwe drempel: ${naam}, ${waarde} ${eenheid}`,
    weg: ({ naam }) => `De drempel ${naam} vervalt`,
    anders: (een, ander) =>
      onder(metHoofdletter(ander.naam), [
        ...(een.waarde === ander.waarde ? [] : [`van ${een.waarde} naar ${ander.waarde} ${ander.eenheid}`]),
        ...verschilInVelden(een, ander, ['waarde']),
      ]),
  });

export const verschilInVasteDagen = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<VasteDag>(was.vasteDagen, wordt.vasteDagen, {
    nieuw: ({ naam, dagen }) => `Nieuwe vaste dag: ${naam}, ${dagen.join(', ')}`,
    weg: ({ naam }) => `De vaste dag ${naam} vervalt`,
    anders: (een, ander) =>
      onder(metHoofdletter(ander.naam), [
        ...vanNaar(een.dagen.join(', '), ander.dagen.join(', ')),
        ...verschilInVelden(een, ander, ['dagen']),
      ]),
  });

export const verschilInBewaartermijnen = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<Bewaarregel>(was.bewaartermijnen ?? {}, wordt.bewaartermijnen ?? {}, {
    nieuw: (regel) => `Nieuwe bewaartermijn: ${toonBewaarregel(regel)}`,
    weg: ({ naam }) => `De bewaartermijn ${naam} vervalt`,
    anders: (een, ander) =>
      onder(metHoofdletter(ander.naam), [
        ...vanNaar(toonBewaarregel(een), toonBewaarregel(ander)),
        ...verschilInVelden(een, ander, [
          'naam',
          ...(toonBewaarregel(een) === toonBewaarregel(ander) ? [] : ['termijnen']),
        ]),
      ]),
  });

export const verschilInLadders = (was: Protocol, wordt: Protocol): string[] =>
  verschilInTabel<LadderTrede[]>(was.ladders, wordt.ladders, {
    nieuw: (treden, naam) => `Ladder ${naam} is nieuw: ${treden.map(metNaam).join('; ')}`,
    weg: (_, naam) => `Ladder ${naam} vervalt`,
    anders: (een, ander, naam) => onder(`Ladder ${naam}`, verschilInTreden(een, ander)),
  });

const verschilInTreden = (was: LadderTrede[], wordt: LadderTrede[]): string[] =>
  verschilInTabel<LadderTrede>(opNaam(was), opNaam(wordt), {
    nieuw: (trede) => `trede ${metNaam(trede)} is nieuw`,
    weg: ({ naam }) => `trede ${naam} vervalt`,
    anders: (een, ander) => onder(`trede ${ander.naam}`, vanNaar(toonTrede(een), toonTrede(ander))),
  });

const metNaam = (trede: LadderTrede): string => `${trede.naam} (${toonTrede(trede)})`;
const opNaam = (treden: LadderTrede[]): Record<string, LadderTrede> =>
  Object.fromEntries(treden.map((trede) => [trede.naam, trede]));
