import { toonDag } from '../../mas/datum.ts';
import { benoemd } from './bonwoorden.ts';
import type { Auditgebeurtenis } from './schemas.ts';

/** What people wrote with an event, each text under its name. */
export function teksten(g: Extract<Auditgebeurtenis, { vernietigd: boolean }>): string[] {
  const { motivatie, toelichting, plaats, afwijkreden, melding, antwoorden, antwoord, vernietigd } = g;
  return [
    ...(afwijkreden === null ? [] : [`Reden om af te wijken: ${afwijkreden}`]),
    ...(motivatie === null ? [] : [`Motivering: ${motivatie}`]),
    ...(toelichting === null ? [] : [`Toelichting: ${toelichting}`]),
    ...(plaats === null ? [] : [`Plaats: ${plaats}`]),
    ...[melding, antwoorden, antwoord].flatMap((velden) => (velden ?? []).map(benoemd)),
    ...(vernietigd ? ['De tekst hierbij is er niet meer.'] : []),
  ];
}

/** An event as a row: number, when it was recorded, the day it is about, who, and what. */
export function gebeurtenisrijen(g: Auditgebeurtenis): string[] {
  const { nr, vastgelegd, dag, titel } = g;
  const begin = [String(nr), toonDag(vastgelegd), toonDag(dag)];
  if ('afgeschermd' in g) return [...begin, '', `${titel}: dit valt onder de Wpg.`];
  const wat = [
    titel,
    ...(g.hersteld ? [`Teruggenomen op ${toonDag(g.hersteld.op)}, met gebeurtenis ${g.hersteld.nr}.`] : []),
    ...g.gerectificeerd.map(rectificatie),
    ...(g.tekst === null ? [] : [g.tekst]),
    ...teksten(g),
  ];
  return [...begin, g.wie ?? '', wat.join('\n')];
}

const rectificatie = ({ op, nr, besluit }: { op: string; nr: number; besluit: string }): string =>
  besluit === 'verbeterd'
    ? `Klopt niet: verbeterd op ${toonDag(op)}, met gebeurtenis ${nr}.`
    : `Om verbetering gevraagd, en afgewezen op ${toonDag(op)}, met gebeurtenis ${nr}.`;
