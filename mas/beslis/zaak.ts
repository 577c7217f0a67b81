import { toonDag } from '../datum.ts';
import { trapTreden } from '../termijn/index.ts';
import { wekkingen } from '../wekkingen.ts';
import { type Beslissingen, weiger } from './types.ts';

/** What can be done at any moment, and what the case books about itself. */
export const zaakBeslissingen: Beslissingen<
  'noteer' | 'verleng-termijn' | 'wijs-toe' | 'bereik-trede' | 'boek-verricht' | 'weiger' | 'lees-bij'
> = {
  noteer: (_, { inhoud }) => [{ soort: 'BevindingGenoteerd', gegevens: {}, ...(inhoud && { inhoud }) }],
  'verleng-termijn': (d, { termijn: id, laatsteDag, inhoud }, { protocol, vandaag }) => {
    const oud = d.termijnen[id];
    if (!oud) return weiger('NietMogelijk', 'Deze termijn loopt niet.');
    const regel = protocol.termijnen[oud.regel];
    if (!regel) throw new Error(`het protocol kent termijn ${oud.regel} niet`);
    const tekst = `op ${toonDag(vandaag)} verlengd van ${toonDag(oud.laatsteDag)} naar ${toonDag(laatsteDag)}`;
    const bron = 'besluit van de behandelaar, met motivatie';
    const afleiding = {
      stappen: [...oud.afleiding.stappen, { dag: laatsteDag, tekst, bron }],
      tekst: `${oud.afleiding.tekst}; ${tekst}`,
      voorbehouden: oud.afleiding.voorbehouden,
    };
    const treden = trapTreden(protocol.ladders[regel.ladder] ?? [], laatsteDag, protocol.kalender);
    const was = { laatsteDag: oud.laatsteDag, afleiding: oud.afleiding, treden: oud.treden };
    return [
      { soort: 'TermijnVerlengd', gegevens: { id, laatsteDag, afleiding, treden, was }, ...(inhoud && { inhoud }) },
    ];
  },
  'wijs-toe': (d, { behandelaar, inhoud }, { feiten }) =>
    feiten.magBehandelen
      ? [{ soort: 'ZaakToegewezen', gegevens: { behandelaar, was: d.behandelaar }, ...(inhoud && { inhoud }) }]
      : weiger(
          'Ongeldig',
          'behandelaar: dit account werkt niet als leerplichtambtenaar voor de gemeente van deze zaak.',
        ),
  // A timer may ring for a term that ended or moved while it waited for its turn: then nothing happens.
  'bereik-trede': (d, { termijn, trede, wektOp }) => {
    if (!wekkingen(d).some((w) => w.termijn === termijn && w.trede === trede && w.wektOp === wektOp)) return [];
    const dag = d.termijnen[termijn]?.treden.find(({ naam }) => naam === trede)?.dag;
    return dag === undefined ? [] : [{ soort: 'TredeBereikt', gegevens: { id: termijn, trede, dag }, dag }];
  },
  // What went out is a fact, also when it was no longer wanted by the time we heard of it.
  'boek-verricht': (d, { bezigheid }) =>
    d.verricht.includes(bezigheid) ? [] : [{ soort: 'Verricht', gegevens: { bezigheid } }],
  weiger: (_, { handeling, code }) => [{ soort: 'HandelingGeweigerd', gegevens: { handeling, code } }],
  'lees-bij': () => [],
};
