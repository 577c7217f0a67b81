import type { Besluitsoort } from '../besluiten.ts';
import type { Dossier, GewogenStand, Vouw } from './types.ts';

const sleutel = (besluit: Besluitsoort, over: string | null): string =>
  over === null ? besluit : `${besluit}/${over}`;

/** Answers of questionnaires, and what the tables made of them. */
export const gewogen: Vouw<'VragenBeantwoord' | 'BeslissingGewogen' | 'ProeftijdOpgemerkt'> = {
  VragenBeantwoord: (d, g) => {
    const { lijst, open } = g.gegevens;
    return { antwoorden: { ...d.antwoorden, [lijst]: { lijst, nr: g.nr, dag: g.dag, open, inhoud: g.inhoud } } };
  },
  BeslissingGewogen: (d, g) => {
    const { besluit, over, uitkomst, gekozen } = g.gegevens;
    const nieuw: GewogenStand = { besluit, over, uitkomst, gekozen, nr: g.nr, dag: g.dag, regime: g.regime };
    return { gewogen: { ...d.gewogen, [sleutel(besluit, over)]: nieuw } };
  },
  ProeftijdOpgemerkt: (_, g) => ({ proeftijd: g.gegevens }),
};

/** What a decision last said, about this or in general; undefined when it was not asked yet. */
export const laatstGewogen = (
  d: Dossier,
  besluit: Besluitsoort,
  over: string | null = null,
): GewogenStand | undefined => {
  const sleutelVan = sleutel(besluit, over);
  return Object.hasOwn(d.gewogen, sleutelVan) ? d.gewogen[sleutelVan] : undefined;
};
