import { ANTWOORDEN, type Antwoord, BERICHTEN, MET_TOESTEMMING } from '../berichten.ts';
import { berichtVan } from '../dossier/bericht.ts';
import type { BerichtStand, Dossier } from '../dossier/types.ts';
import { isIngetrokken } from '../toestemming.ts';
import { overBericht } from './over.ts';
import type { Onderwerp } from './types.ts';

/** A message that asks for an answer that belongs to no route, and has none. */
export interface OpenVraag extends Antwoord {
  over: string;
  vraag: BerichtStand;
}

const isOpen = ({ kenmerk, antwoord, losgelatenOp }: BerichtStand): boolean =>
  kenmerk !== undefined && antwoord === undefined && losgelatenOp === undefined;

/** The questions outside the routes that are still open. */
export const openVragen = (d: Dossier): OpenVraag[] =>
  Object.entries(d.berichten).flatMap(([over, vraag]) => {
    const antwoord = ANTWOORDEN[vraag.bericht];
    // whoever may not share any more owes no answer
    const mag = !isIngetrokken(d, BERICHTEN[vraag.bericht].partner) || !MET_TOESTEMMING.includes(vraag.bericht);
    return antwoord && isOpen(vraag) && mag ? [{ over, vraag, ...antwoord }] : [];
  });

/** The answers that ketenpartners owe outside the routes. The term counts from the day on which the question was due. */
export const antwoorden: Onderwerp = {
  is: (over) => over.startsWith('bericht/'),
  verwacht: (d) =>
    openVragen(d).map(({ over, vraag, regel }) => {
      const { regime } = BERICHTEN[vraag.bericht];
      return { over: overBericht(over), regel, vanaf: vraag.dag, ...(regime && { regime }) };
    }),
  einde: (d, { over }) => {
    const vraag = berichtVan(d, over.slice(overBericht('').length));
    if (vraag?.antwoord) return { einde: 'gehaald' };
    return { einde: 'vervallen', reden: vraag?.losgelatenOp === undefined ? 'vervallen' : 'zonder-antwoord' };
  },
};
