/**
 * What a case waits for, by subject. Terms follow from it and from nothing else: what is expected has a term, and a term
 * whose matter is over stops with the reason. So no open case rests without something that will make it move.
 */
import type { Dossier, Termijn } from '../dossier/types.ts';
import { aanvragen } from '../aanvraag/verwacht.ts';
import { absoluut } from '../absoluut/verwacht.ts';
import { vrijstellingen } from '../vrijstelling/verwacht.ts';
import { afspraken } from './afspraken.ts';
import { antwoorden } from './antwoorden.ts';
import { besluiten } from './besluiten.ts';
import { bijeenkomsten } from './bijeenkomsten.ts';
import { brieven } from './brieven.ts';
import { mdo } from './mdo.ts';
import { meldingen } from './meldingen.ts';
import { overdracht } from './overdracht.ts';
import { routes } from './routes.ts';
import { stappen } from './stappen.ts';
import { verhoren } from './verhoren.ts';
import type { Einde, Onderwerp, Verwachting } from './types.ts';
import { thuiszitten, verzuim } from './verzuim.ts';

export type { Verwachting } from './types.ts';

const ONDERWERPEN: readonly Onderwerp[] = [
  stappen,
  meldingen,
  routes,
  besluiten,
  verhoren,
  bijeenkomsten,
  mdo,
  verzuim,
  thuiszitten,
  afspraken,
  overdracht,
  antwoorden,
  brieven,
  vrijstellingen,
  aanvragen,
  absoluut,
];

/** Everything that this case waits for now; nothing once it is closed. */
export const verwachtingen = (d: Dossier): Verwachting[] =>
  d.status === 'open' ? ONDERWERPEN.flatMap(({ verwacht }) => verwacht(d)) : [];

/** How a term that is no longer expected ended: met, or stopped with a reason. */
export function eindeVan(d: Dossier, termijn: Termijn): Einde {
  const onderwerp = ONDERWERPEN.find(({ is }) => is(termijn.over));
  if (!onderwerp) throw new Error(`termijn ${termijn.id} gaat nergens over`);
  const einde = onderwerp.einde(d, termijn);
  return einde.einde === 'vervallen' && d.gesloten ? { einde: 'vervallen', reden: d.gesloten.reden } : einde;
}
