/** An event of the ledger in words, with its place in the chain. */
import { dagVan } from '../../mas/datum.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { verwoord, volgt } from '../../mas/verwoord/index.ts';
import {
  AFGESCHERMD,
  afwijkingVan,
  antwoordIn,
  type Bronnen,
  geschreven,
  hersteldOp,
  naamVan,
  rectificatiesVan,
} from '../tijdlijn/regel.ts';
import type { Protocollen } from './adviezen.ts';
import { ingevuldBij } from './ingevuld.ts';
import type { Auditgebeurtenis } from './schemas.ts';

/** With the protocols that the events were booked under, by their hash. */
export type Auditbronnen = Bronnen & { toen: Protocollen };

/**
 * @param bronnen with the dossier of the moment from which it is told, and the events that were recorded by then: what came
 * later neither names it nor takes it back
 */
export function toonGebeurtenis(g: Gebeurtenis, bronnen: Auditbronnen): Auditgebeurtenis {
  const { nr, dag, moment, hash, inhoud } = g;
  const plaats = { nr, dag, moment, vastgelegd: dagVan(moment), hash };
  if (!bronnen.zicht(g)) return { ...plaats, titel: AFGESCHERMD, afgeschermd: true };
  const { titel, tekst, stap } = verwoord(g, bronnen.dossier, bronnen.namen, bronnen.leesbaar);
  const vernietigd = inhoud !== null && !bronnen.teksten.has(inhoud.id);
  return {
    ...plaats,
    titel,
    tekst,
    stap,
    volgt: volgt(g),
    wie: naamVan(g, bronnen.namen),
    ...afwijkingVan(g, bronnen.protocol),
    ...(vernietigd ? ZONDER : { ...geschreven(g, bronnen.teksten), antwoord: antwoordIn(g, bronnen) }),
    ...ingevuldBij(g, bronnen.teksten, bronnen.toen.get(g.protocol) ?? bronnen.protocol),
    vernietigd,
    hersteld: hersteldOp([g], bronnen),
    gerectificeerd: rectificatiesVan([g], bronnen),
  };
}

const ZONDER = { motivatie: null, toelichting: null, plaats: null, antwoord: null };
