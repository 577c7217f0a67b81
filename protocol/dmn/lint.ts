/**
 * Holds a model against what a table about people has to meet: everything that FEEL would take without a word and a
 * lawyer would not. Only the restricted FEEL of literals, comparisons, ranges, lists of tests, `not(...)`, dates and `-`
 * gets through, so that a table can be read, analysed and replayed.
 */
import type { Tabelbevinding } from './bevinding.ts';
import { kolomtype } from './kolomtype.ts';
import { lintCel } from './lint-cel.ts';
import { lintTabel } from './lint-tabel.ts';
import { lintUitdrukking } from './lint-uitdrukking.ts';
import { Melder } from './melder.ts';
import type { Beslissing, Dmnmodel, Typedefinitie } from './model.ts';

/** Everything that is wrong with the tables of a model; empty when they may be used. */
export function lintModel(model: Dmnmodel): Tabelbevinding[] {
  const melder = new Melder(model.naam);
  for (const { naam } of model.kennis)
    melder.meld({ cel: naam }, 'een kennismodel hoort niet in een protocol', 'Zet de regels in een tabel');
  for (const type of model.typen) lintType(model, type, melder);
  lintGegevens(model, melder);
  return [...melder.bevindingen, ...model.beslissingen.flatMap((beslissing) => lintBeslissing(model, beslissing))];
}

function lintType(model: Dmnmodel, { naam, basis, toegestaan, delen }: Typedefinitie, melder: Melder): void {
  const type = basis === null ? null : kolomtype(model, basis);
  if (delen.length > 0 || type?.basis === null)
    melder.meld({ cel: naam }, 'een tabel kan niet overweg met een type uit delen', 'Maak van elk deel een type');
  else if (type === null) melder.meld({ cel: naam }, `onbekend type "${basis ?? ''}"`, 'Verbeter de naam van het type');
  else if (toegestaan !== null)
    lintCel(toegestaan, 'toets', { basis: type.basis, toegestaan: null }, melder, { cel: naam });
}

/** Without a type a day would stay a text, and never be later than another. */
function lintGegevens(model: Dmnmodel, melder: Melder): void {
  for (const { naam, id, type } of model.gegevens) {
    if (id === '') melder.meld({ cel: naam }, 'dit gegeven heeft geen id', 'Geef het een id');
    if (type === null) melder.meld({ cel: naam }, 'dit gegeven heeft geen type', 'Geef het een type (typeRef)');
    else if (kolomtype(model, type) === null)
      melder.meld({ cel: naam }, `onbekend type "${type}"`, 'Verbeter de naam van het type');
  }
}

function lintBeslissing(model: Dmnmodel, beslissing: Beslissing): Tabelbevinding[] {
  const { naam, id, logica } = beslissing;
  const melder = new Melder(naam);
  if (id === '') melder.meld({}, 'deze beslissing heeft geen id', 'Geef haar een id');
  if (model.beslissingen.filter((andere) => andere.naam === naam).length > 1)
    melder.meld({}, 'er is nog een beslissing met deze naam', 'Geef elke beslissing een eigen naam');
  lintEisen(model, beslissing, melder);
  if (logica === null) melder.meld({}, 'deze beslissing heeft geen tabel', 'Teken een tabel of haal de beslissing weg');
  else if (logica.soort === 'tabel') lintTabel(model, beslissing, logica, melder);
  else if (logica.soort === 'uitdrukking') lintUitdrukking(model, beslissing, logica, melder);
  else
    melder.meld(
      {},
      `een ${logica.soort === 'vreemd' ? logica.wat : logica.soort} hoort niet in een protocol`,
      'Maak er een tabel van',
    );
  return melder.bevindingen;
}

function lintEisen(model: Dmnmodel, beslissing: Beslissing, melder: Melder): void {
  const bestaand = new Set([...model.beslissingen, ...model.gegevens].map(({ id }) => id));
  for (const id of beslissing.vereist)
    if (!bestaand.has(id))
      melder.meld({}, `#${id} is nodig maar staat niet in het model`, 'Zet het erbij of haal de eis weg');
  if (wachtOpZichzelf(model, beslissing))
    melder.meld({}, 'deze beslissing wacht op zichzelf', 'Haal een eis uit de kring weg');
}

function wachtOpZichzelf({ beslissingen }: Dmnmodel, { id, vereist }: Beslissing): boolean {
  const nodig = new Set(vereist);
  // a set that grows while it is walked: everything that is needed directly or further on
  for (const ander of nodig)
    for (const verder of beslissingen.find((kandidaat) => kandidaat.id === ander)?.vereist ?? []) nodig.add(verder);
  return nodig.has(id);
}
