/** The rules of a decision table as people read them. */
import type { Beslissing, Regel, Tabel } from '../dmn/model.ts';

/** What a person calls a decision of a model. */
export const tabelnaam = (model: string, beslissing: Beslissing): string =>
  beslissing.naam === model ? model : `${model}/${beslissing.naam}`;

/** A column by what it asks or gives, so that another heading makes no other column. */
export function kolommenVan({ invoer, uitvoer }: Tabel): Record<string, { label: string }> {
  const kolommen: Record<string, { label: string }> = {};
  // a table may ask for the same thing twice
  const zet = (sleutel: string, kolom: { label: string }): void => {
    const vrij = Object.hasOwn(kolommen, sleutel) ? `${sleutel} ${Object.keys(kolommen).length}` : sleutel;
    kolommen[vrij] = kolom;
  };
  for (const kolom of invoer) zet(`als ${kolom.uitdrukking}`, kolom);
  for (const kolom of uitvoer) zet(`dan ${kolom.naam}`, { ...kolom, label: kolom.naam });
  return kolommen;
}

export interface Cel {
  kolom: string;
  tekst: string;
}

/** A cell that says nothing. */
export const LEEG = '-';

/** The cells of a rule by their column. */
export function cellenVan(tabel: Tabel, { invoer, uitvoer }: Regel): Record<string, Cel> {
  const teksten = [...invoer, ...uitvoer].map((tekst) => (tekst === '' ? LEEG : tekst));
  const kolommen = Object.entries(kolommenVan(tabel));
  return Object.fromEntries(
    kolommen.map(([sleutel, { label }], n) => [sleutel, { kolom: label, tekst: teksten[n] ?? LEEG }]),
  );
}

/** "als uren «>= 9» en te laat «< 12» dan halt «"mogelijk"»" */
export function zin(tabel: Tabel, regel: Regel): string {
  const cellen = Object.entries(cellenVan(tabel, regel)).filter(([, { tekst }]) => tekst !== LEEG);
  const deel = (soort: string): string =>
    cellen
      .flatMap(([sleutel, { kolom, tekst }]) => (sleutel.startsWith(soort) ? `${kolom} «${tekst}»` : []))
      .join(' en ');
  const als = deel('als ');
  return `${als === '' ? 'altijd' : `als ${als} dan`} ${deel('dan ')}`;
}
