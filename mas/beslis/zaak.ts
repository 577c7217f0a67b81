import { canoniek } from '../canoniek.ts';
import { verzuim } from '../verwachtingen/verzuim.ts';
import { wekkingen } from '../wekkingen.ts';
import { beginMdo, hadMdo } from './mdo.ts';
import { type Beslissingen, weiger } from './types.ts';
import { bijTrede } from '../vrijstelling/treden.ts';
import { verleng } from './verleng.ts';
import { eindigtAlsAangekondigd } from './verzuim.ts';

/** What can be done at any moment, and what the case books about itself. */
export const zaakBeslissingen: Beslissingen<
  'verleng-termijn' | 'wijs-toe' | 'bereik-trede' | 'boek-verricht' | 'boek-vernietiging' | 'weiger' | 'lees-bij'
> = {
  'verleng-termijn': (d, { termijn: id, laatsteDag, inhoud }, omgeving) => {
    const oud = d.termijnen[id];
    if (!oud) return weiger('NietMogelijk', 'Deze termijn loopt niet.');
    const voorval = verleng(d, oud, laatsteDag, 'besluit van de behandelaar, met motivatie', omgeving);
    return [{ ...voorval, ...(inhoud && { inhoud }) }];
  },
  'wijs-toe': (d, { behandelaar, inhoud }, { feiten }) =>
    feiten.magBehandelen
      ? [{ soort: 'ZaakToegewezen', gegevens: { behandelaar, was: d.behandelaar }, ...(inhoud && { inhoud }) }]
      : weiger(
          'Ongeldig',
          'behandelaar: dit account werkt niet als leerplichtambtenaar voor de gemeente van deze zaak.',
        ),
  'boek-vernietiging': (d, { soort: _, ...gegevens }) => {
    if (d.status !== 'gesloten') return weiger('NietMogelijk', 'Deze zaak is nog open.');
    return [{ soort: 'InhoudVernietigd', gegevens, ...(gegevens.deel === 'wpg' && { regime: 'WPG' as const }) }];
  },
  // A timer may ring for a term that ended or moved while it waited for its turn: then nothing happens.
  'bereik-trede': (d, opdracht) => {
    if (!wekkingen(d).some((w) => canoniek(w.opdracht) === canoniek(opdracht))) return [];
    const { termijn: id, trede } = opdracht;
    const termijn = d.termijnen[id];
    const dag = termijn?.treden.find(({ naam }) => naam === trede)?.dag;
    if (!termijn || dag === undefined) return [];
    const voorbij = verzuim.is(termijn.over) ? eindigtAlsAangekondigd(d, dag) : [];
    if (voorbij.length > 0) return voorbij;
    return [
      { soort: 'TredeBereikt', gegevens: { id, trede, dag }, dag },
      ...bijTrede(d, termijn, dag).map((v) => ({ ...v, dag })),
      // so long without a day at school asks for an MDO (domain §4.2 P01)
      ...(termijn.regel === 'verzuim/mdo' && !hadMdo(d) ? beginMdo(d, 'aaneengesloten-verzuim') : []).map((v) => ({
        ...v,
        dag,
      })),
    ];
  },
  // What went out is a fact, also when it was no longer wanted by the time we heard of it.
  'boek-verricht': (d, { bezigheid }) =>
    d.verricht.includes(bezigheid) ? [] : [{ soort: 'Verricht', gegevens: { bezigheid } }],
  weiger: (_, { handeling, code }) => [{ soort: 'HandelingGeweigerd', gegevens: { handeling, code } }],
  'lees-bij': () => [],
};
