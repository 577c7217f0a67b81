/** What differs between two protocols, one line a change, for who decides whether it may take force. */
import type { Protocol } from '../../../mas/protocol.ts';
import { verschilInBerichten, verschilInBriefpapier, verschilInBrieven } from './brieven.ts';
import {
  verschilInBewaartermijnen,
  verschilInDrempels,
  verschilInLadders,
  verschilInTermijnen,
  verschilInVasteDagen,
} from './getallen.ts';
import { verschilInKalender } from './kalender.ts';
import { verschilInModellen } from './modellen.ts';
import { verschilInAfwijkredenen, verschilInInstellingen, verschilInVragenlijsten } from './vragen.ts';
import { verandering } from './woorden.ts';

/** Lines in Dutch, none when the documents are equal. */
export function verschil(was: Protocol, wordt: Protocol): string[] {
  if (was.hash === wordt.hash) return [];
  return [
    ...verschilInKop(was, wordt),
    ...verschilInTermijnen(was, wordt),
    ...verschilInLadders(was, wordt),
    ...verschilInDrempels(was, wordt),
    ...verschilInVasteDagen(was, wordt),
    ...verschilInBewaartermijnen(was, wordt),
    ...verschilInInstellingen(was, wordt),
    ...verschilInVragenlijsten(was, wordt),
    ...verschilInModellen(was.beslissingen, wordt.beslissingen),
    ...verschilInAfwijkredenen(was, wordt),
    ...verschilInBrieven(was, wordt),
    ...verschilInBriefpapier(was, wordt),
    ...verschilInBerichten(was, wordt),
    ...verschilInKalender(was.kalender, wordt.kalender),
  ];
}

const verschilInKop = (was: Protocol, wordt: Protocol): string[] => [
  ...(was.naam === wordt.naam ? [] : [verandering('Naam', was.naam, wordt.naam)]),
  ...(was.versie === wordt.versie ? [] : [verandering('Versie', was.versie, wordt.versie)]),
  ...wordt.gemeenten.filter((code) => !was.gemeenten.includes(code)).map((code) => `Gemeente ${code} komt erbij`),
  ...was.gemeenten.filter((code) => !wordt.gemeenten.includes(code)).map((code) => `Gemeente ${code} gaat eruit`),
  ...(isAndersGeordend(was.gemeenten, wordt.gemeenten) ? ['De gemeenten staan in een andere volgorde'] : []),
];

/** The same ones in another order: another document, and nothing that anybody will notice. */
const isAndersGeordend = (was: string[], wordt: string[]): boolean =>
  was.join() !== wordt.join() && was.toSorted().join() === wordt.toSorted().join();
