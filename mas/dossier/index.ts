import type { Gebeurtenis, Gebeurtenissoort } from '../gebeurtenis.ts';
import { bevindingen } from './bevinding.ts';
import { berichten } from './bericht.ts';
import { bijeenkomsten } from './bijeenkomst.ts';
import { brieven } from './brief.ts';
import { gewogen } from './gewogen.ts';
import { aanvragen } from '../aanvraag/vouw.ts';
import { absoluut } from '../absoluut/vouw.ts';
import { vrijstellingen } from '../vrijstelling/vouw.ts';
import { vouwHerstelbaar } from './herstelbaar.ts';
import { mdo } from './mdo.ts';
import { meldingen } from './melding.ts';
import { isBevestiging } from './nieuws.ts';
import { routes } from './route.ts';
import { stappen } from './stap.ts';
import { termijnen } from './termijn.ts';
import type { Dossier, Vouw } from './types.ts';
import { verzuim } from './verzuim.ts';
import { zaak } from './zaak.ts';

/**
 * Raise it when the fold changes, what the read model holds of it, or what a norm says of an event: copies of dossiers and
 * rows of norms that an older one made are then made again from the ledger, and `npm run controle` says that the read model
 * has to be rebuilt.
 */
export const VOUW_VERSIE = 9;

const VOUWEN: Vouw<Gebeurtenissoort> = {
  ...zaak,
  ...meldingen,
  ...stappen,
  ...routes,
  ...mdo,
  ...verzuim,
  ...bevindingen,
  ...bijeenkomsten,
  ...gewogen,
  ...berichten,
  ...brieven,
  ...vrijstellingen,
  ...aanvragen,
  ...absoluut,
  ...termijnen,
};

export const leegDossier = (id: string): Dossier => ({
  id,
  nr: 0,
  nieuws: 0,
  hash: '',
  status: 'leeg',
  soort: null,
  proef: false,
  leerlingId: null,
  ookBekendAls: [],
  gemeente: null,
  vestiging: null,
  vakantieregio: null,
  geopend: null,
  gesloten: null,
  behandelaar: null,
  routekaart: null,
  ronde: 1,
  meldingen: {},
  intrekkingen: {},
  bekeken: {},
  stappen: {},
  routes: {},
  verhoren: {},
  mdos: {},
  afspraken: {},
  bijeenkomsten: {},
  antwoorden: {},
  gewogen: {},
  berichten: {},
  berichtnummers: {},
  proeftijd: null,
  brieven: {},
  documenten: {},
  herinneringen: {},
  herinneringenGeweigerd: [],
  onzeker: [],
  verzuim: { aaneengeslotenVanaf: null, uren: [], duren: [], terugOp: null, thuiszitten: null },
  plicht: { geeindigd: null, overgedragen: null },
  eindePlicht: null,
  termijnen: {},
  verricht: [],
  herstelbaar: [],
});

/**
 * The one fold. It decides nothing, so an event of long ago means today what it meant then. An event that was folded
 * before changes nothing; a gap or an unknown kind is an error: an old program must not carry on with half a dossier.
 */
export function pasToe(dossier: Dossier, g: Gebeurtenis): Dossier {
  if (g.nr <= dossier.nr) return dossier;
  if (g.nr !== dossier.nr + 1) throw new Error(`gebeurtenis ${g.nr} na ${dossier.nr}: er ontbreekt iets`);
  if (!Object.hasOwn(VOUWEN, g.soort)) throw new Error(`onbekende gebeurtenis ${g.soort}`);
  const vouw = VOUWEN[g.soort] as (dossier: Dossier, g: Gebeurtenis) => Partial<Dossier>;
  const nieuws = isBevestiging(g) ? dossier.nieuws : g.nr;
  return { ...dossier, ...vouw(dossier, g), herstelbaar: vouwHerstelbaar(dossier, g), nr: g.nr, nieuws, hash: g.hash };
}
