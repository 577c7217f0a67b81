/** What happened in a trial case by itself, and what would come when nobody did anything. */
import { type Dag, plusDagen, toonDag, vergelijk } from '../../mas/datum.ts';
import { isBereikt, openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { naamVanTrede } from '../../mas/verwoord/termijn.ts';

export interface Verlooppunt {
  dag: Dag;
  tekst: string;
  gebeurd: boolean;
}

/** The rungs that were reached, whatever became of the term since. */
const bereikt = ({ naam, bereikt: treden }: Termijn): Verlooppunt[] =>
  treden.map(({ trede, dag }) => ({ dag, tekst: naamVanTrede(trede, naam), gebeurd: true }));

/** Of a term that runs the rungs to come, and its last day. */
const nogTeKomen = (termijn: Termijn, vandaag: Dag): Verlooppunt[] => [
  { dag: termijn.laatsteDag, tekst: `Laatste dag: ${termijn.naam}`, gebeurd: termijn.laatsteDag < vandaag },
  ...termijn.treden
    .filter((trede) => !isBereikt(termijn, trede))
    .map(({ naam, dag }) => ({ dag, tekst: naamVanTrede(naam, termijn.naam), gebeurd: false })),
];

function einde({ eindePlicht, plicht, status }: Dossier): Verlooppunt[] {
  if (plicht.geeindigd) return [{ dag: plicht.geeindigd.dag, tekst: 'De leerplicht is voorbij', gebeurd: true }];
  if (!eindePlicht || status !== 'open') return [];
  const tekst = `De leerplicht duurt tot en met ${toonDag(plusDagen(eindePlicht.dag, -1))}`;
  return [{ dag: eindePlicht.dag, tekst, gebeurd: false }];
}

/** In the order of their days. */
export const verloopVan = (d: Dossier, vandaag: Dag): Verlooppunt[] =>
  [
    ...Object.values(d.termijnen).flatMap(bereikt),
    ...openTermijnen(d).flatMap((termijn) => nogTeKomen(termijn, vandaag)),
    ...einde(d),
  ].sort((a, b) => vergelijk(a.dag, b.dag));
