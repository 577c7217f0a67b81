import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Bijeenkomstsoort, Gesprekspartner } from '../gebeurtenis.ts';
import { GESPROKEN_MET, MDO_AANLEIDINGEN } from './namen.ts';
import type { Woorden } from './types.ts';
import { redenVan, toonWanneer } from './zin.ts';

/** "Gesprek met de ouder", "MDO". */
function naamVan(aard: Bijeenkomstsoort, met: Gesprekspartner | null): string {
  if (aard === 'mdo') return 'MDO';
  return met === null ? 'Gesprek' : `Gesprek met ${GESPROKEN_MET[met]}`;
}
const bijeenkomstIn = (d: Dossier, id: string): string => {
  const stand = Object.hasOwn(d.bijeenkomsten, id) ? d.bijeenkomsten[id] : undefined;
  return stand ? naamVan(stand.aard, stand.met) : 'Bijeenkomst';
};
const BIJEENKOMST = { gehouden: 'gehouden', 'niet-verschenen': 'niet doorgegaan, niemand kwam', afgezegd: 'afgezegd' };
const AFSPRAAK = { nagekomen: 'nagekomen', 'deels-nagekomen': 'deels nagekomen', 'niet-nagekomen': 'niet nagekomen' };

/** Who meets whom, the cycle of multidisciplinaire overleggen, and what was agreed. */
export const afspraken: Woorden<
  | 'BijeenkomstGepland'
  | 'BijeenkomstVerzet'
  | 'BijeenkomstVastgelegd'
  | 'MdoBegonnen'
  | 'MdoAfmeldingVastgelegd'
  | 'MdoGehouden'
  | 'MdoGeeindigd'
  | 'AfspraakGemaakt'
  | 'AfspraakGeevalueerd'
> = {
  BijeenkomstGepland: {
    soort: 'afspraak',
    titel: ({ gegevens: { aard, met, op, tijd } }) => `${naamVan(aard, met)} gepland op ${toonWanneer(op, tijd)}`,
  },
  BijeenkomstVerzet: {
    soort: 'afspraak',
    titel: ({ gegevens: { bijeenkomst, op, tijd } }, d) =>
      `${bijeenkomstIn(d, bijeenkomst)} verzet naar ${toonWanneer(op, tijd)}`,
    tekst: ({ gegevens: { was } }) => `De bijeenkomst was eerst op ${toonWanneer(was.op, was.tijd)}.`,
  },
  BijeenkomstVastgelegd: {
    soort: 'afspraak',
    titel: ({ gegevens: { bijeenkomst, uitkomst } }, d) => `${bijeenkomstIn(d, bijeenkomst)} ${BIJEENKOMST[uitkomst]}`,
  },
  MdoBegonnen: {
    soort: 'afspraak',
    titel: () => 'MDO-cyclus begonnen',
    tekst: ({ gegevens: { aanleiding, eersteAfmelding } }) =>
      `${MDO_AANLEIDINGEN[aanleiding]} De eerste afmelding was op ${toonDag(eersteAfmelding)}.`,
  },
  MdoAfmeldingVastgelegd: {
    soort: 'afspraak',
    titel: ({ gegevens }) => `Andere eerste afmelding vastgelegd: ${toonDag(gegevens.eersteAfmelding)}`,
  },
  MdoGehouden: { soort: 'afspraak', titel: () => 'MDO gehouden' },
  MdoGeeindigd: {
    soort: 'afspraak',
    titel: () => 'MDO-cyclus beëindigd',
    tekst: ({ gegevens: { reden } }) => {
      if (reden === 'geevalueerd') return 'Het overleg is geëvalueerd.';
      return reden === 'beeindigd' ? null : redenVan(reden);
    },
  },
  AfspraakGemaakt: {
    soort: 'afspraak',
    titel: ({ gegevens: { met } }) => `Afspraak gemaakt met ${GESPROKEN_MET[met]}`,
    tekst: ({ gegevens: { evaluatieOp } }) => `De afspraak wordt bekeken op ${toonDag(evaluatieOp)}.`,
  },
  AfspraakGeevalueerd: {
    soort: 'afspraak',
    titel: ({ gegevens: { uitkomst } }) => `Afspraak geëvalueerd: ${AFSPRAAK[uitkomst]}`,
  },
};
