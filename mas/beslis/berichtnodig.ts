/** Which messages are due, and the business key that each gets. */
import type { Berichtsoort } from '../berichten.ts';
import type { Dag } from '../datum.ts';
import { metNummer } from '../dossier/bericht.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { overOnderdeel } from '../routes/gedaan.ts';
import { ONDERDELEN, routeregelVan } from '../routes/index.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { stapSleutel } from '../stappenplan.ts';
import { terugkoppelingen } from '../terugkoppeling.ts';
import { aanvraagberichten } from '../aanvraag/register.ts';
import { registerNodig } from '../vrijstelling/register.ts';
import type { Omgeving } from './types.ts';

type BerichtNodig = Extract<Voorval, { soort: 'BerichtNodig' }>;
interface Nodig {
  over: string;
  bericht: Berichtsoort;
  /** The day from which it has to be out in time, when that is not the day of the decision. */
  vanaf?: Dag;
}

/** A message that some rule gives another time to be out than the rest. */
const MELD_NA: Readonly<Partial<Record<Berichtsoort, string>>> = { 'vrijstelling-arbeid': 'arbeidsinspectie/bericht' };

/**
 * The day after which somebody is told that something is not out.
 * @returns undefined under a protocol of before Schakel sent anything
 */
export function meldNaVan(
  d: Pick<Dossier, 'vakantieregio'>,
  wat: 'bericht' | 'duo' | 'brief',
  { protocol, dag }: Omgeving,
  naam = `bezorging/${wat}`,
): Dag | undefined {
  const regel = protocol.termijnen[naam];
  return regel && d.vakantieregio !== null
    ? berekenTermijn(regel, dag, protocol.kalender, d.vakantieregio).laatsteDag
    : undefined;
}

/** The message with its number: under a protocol that knows no messages it is for somebody to send himself. */
export function berichtNodig(
  d: Pick<Dossier, 'berichtnummers' | 'vakantieregio'>,
  bericht: Berichtsoort,
  over: string,
  omgeving: Omgeving,
): BerichtNodig {
  const code = omgeving.protocol.berichten[bericht]?.code;
  const meldNa = meldNaVan(d, 'bericht', omgeving, MELD_NA[bericht]);
  if (code === undefined || meldNa === undefined) return { soort: 'BerichtNodig', gegevens: { bericht, over } };
  const kenmerk = `${code}/${(d.berichtnummers[code] ?? 0) + 1}`;
  return { soort: 'BerichtNodig', gegevens: { bericht, over, kenmerk, meldNa } };
}

/** The messages that a route owes ketenpartners: for what was done in it, for how it ended, and when it was broken off. */
function vanRoute(route: RouteStand): Nodig[] {
  const { uitkomsten, bijStaken } = routeregelVan(route);
  const vanOnderdelen = route.gedaan.flatMap(({ onderdeel }, plaats) => {
    const bericht = ONDERDELEN[onderdeel]?.stuurt;
    return bericht ? [{ over: overOnderdeel(route, plaats), bericht }] : [];
  });
  const einde = uitkomsten[route.uitkomst ?? ''];
  // to choose not to go through with it is to break it off as well
  const afgebroken = route.stand === 'gestaakt' || (einde?.zonderResultaat === true && !einde.vanOnderdeel);
  const slot = afgebroken ? bijStaken?.(route) : einde?.stuurt;
  return [...vanOnderdelen, ...(slot ? [{ over: `route/${route.id}/einde`, bericht: slot }] : [])];
}

const isTeruggekoppeld = (d: Dossier): boolean =>
  d.stappen[stapSleutel('terugkoppeling', d.ronde)]?.verzuimGestopt !== undefined;

/**
 * What the partners of this round hear now that step 9 is done, under a protocol that has it: as well who got only after that
 * what he was told.
 */
function vanTerugkoppeling(ervoor: Dossier, d: Dossier, { protocol }: Omgeving): Nodig[] {
  const toen = { ...ervoor, ronde: d.ronde };
  const alGedaan = isTeruggekoppeld(toen);
  if (!isTeruggekoppeld(d) || (alGedaan && d.status !== 'open')) return [];
  const al = alGedaan ? terugkoppelingen(toen).map(({ over }) => over) : [];
  return terugkoppelingen(d).filter(
    ({ over, bericht }) => !al.includes(over) && protocol.berichten[bericht] !== undefined,
  );
}

/** Those of a list that were not asked for before, each with its number. */
function nieuwe(d: Dossier, nodig: readonly Nodig[], omgeving: Omgeving): BerichtNodig[] {
  const voorvallen: BerichtNodig[] = [];
  let berichtnummers = d.berichtnummers;
  for (const { over, bericht, vanaf = omgeving.dag } of nodig.filter((n) => d.berichten[n.over] === undefined)) {
    const voorval = berichtNodig({ ...d, berichtnummers }, bericht, over, { ...omgeving, dag: vanaf });
    berichtnummers = metNummer(berichtnummers, voorval.gegevens.kenmerk);
    voorvallen.push(voorval);
  }
  return voorvallen;
}

/**
 * Messages that are due and were not asked for before.
 * @param ervoor the dossier before the decision
 */
export const berichtenNodig = (ervoor: Dossier, d: Dossier, omgeving: Omgeving): Voorval[] =>
  nieuwe(
    d,
    [
      ...Object.values(d.routes).flatMap(vanRoute),
      ...vanTerugkoppeling(ervoor, d, omgeving),
      ...registerNodig(d),
      ...aanvraagberichten(d),
    ],
    omgeving,
  );
