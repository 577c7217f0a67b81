/** A booking as one line of the timeline: what somebody did leads, and what followed stands under it. */
import { dagVan } from '../../mas/datum.ts';
import { isBevestiging } from '../../mas/dossier/nieuws.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis, Tekstveld } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { herstelVan } from '../../mas/verwoord/herstel.ts';
import { type Namen, verwoord, volgt } from '../../mas/verwoord/index.ts';
import { type Bewaard, toonAntwoord, VERNIETIGD } from '../teksten.ts';
import type { Zicht } from '../zaken/afscherming.ts';
import type { Tijdlijnregel } from './schemas.ts';

/** What a line is made with. */
export interface Bronnen {
  /** The events that this person may read. */
  leesbaar: readonly Gebeurtenis[];
  dossier: Dossier;
  protocol: Protocol;
  teksten: Bewaard;
  namen: Namen;
  zicht: Zicht;
}

export const AFGESCHERMD = 'Afgeschermd';
const DE_ZAAK_ZELF = 'Schakel';

/** What leads a booking: of what this person may read the first that follows from nothing, else the first. */
export const kopVan = (boeking: readonly Gebeurtenis[], zicht: Zicht): Gebeurtenis | undefined => {
  const leesbaar = boeking.filter(zicht);
  return leesbaar.find((g) => !volgt(g)) ?? leesbaar[0];
};

export function toonRegel(boeking: readonly Gebeurtenis[], bronnen: Bronnen): Tijdlijnregel[] {
  const [eerste] = boeking;
  if (!eerste) return [];
  const kop = kopVan(boeking, bronnen.zicht);
  if (!kop) return [afgeschermdeRegel(eerste)];
  const { nr, dag, moment } = kop;
  return [
    {
      nr,
      dag,
      moment,
      vastgelegd: dagVan(moment),
      ...verwoord(kop, bronnen.dossier, bronnen.namen, bronnen.leesbaar),
      ...geschreven(kop, bronnen.teksten),
      antwoord: antwoordIn(kop, bronnen),
      ...afwijkingVan(kop, bronnen.protocol),
      hersteld: hersteldOp(boeking, bronnen),
      gerectificeerd: rectificatiesVan(boeking, bronnen),
      wie: naamVan(kop, bronnen.namen),
      bevestiging: boeking.every(isBevestiging),
      eronder: boeking.filter((g) => g !== kop).map((g) => toonGevolg(g, bronnen)),
    },
  ];
}

export function hersteldOp(
  boeking: readonly Gebeurtenis[],
  { leesbaar }: Pick<Bronnen, 'leesbaar'>,
): Tijdlijnregel['hersteld'] {
  const herstel = herstelVan(boeking, leesbaar);
  return herstel ? { op: herstel.dag, nr: herstel.nr } : null;
}

/** What was said later of what is booked here: that it is not right, and what was decided about that. */
export const rectificatiesVan = (
  boeking: readonly Gebeurtenis[],
  { leesbaar }: Pick<Bronnen, 'leesbaar'>,
): Tijdlijnregel['gerectificeerd'] =>
  leesbaar.flatMap((g) =>
    g.soort === 'RectificatieVastgelegd' && boeking.some(({ nr }) => nr === g.gegevens.nr)
      ? [{ op: g.dag, nr: g.nr, besluit: g.gegevens.besluit }]
      : [],
  );

function toonGevolg(g: Gebeurtenis, { dossier, namen, zicht, leesbaar }: Bronnen): Tijdlijnregel['eronder'][number] {
  const { nr, moment } = g;
  if (!zicht(g)) return { nr, titel: AFGESCHERMD, moment, afgeschermd: true };
  return { nr, titel: verwoord(g, dossier, namen, leesbaar).titel, moment };
}

/** Where something is, and when: the ledger shows as much to who reads the case. */
const afgeschermdeRegel = ({ nr, dag, moment }: Gebeurtenis): Tijdlijnregel => ({
  nr,
  dag,
  moment,
  vastgelegd: dagVan(moment),
  soort: 'beheer',
  titel: AFGESCHERMD,
  tekst: 'Dit valt onder de Wpg en is niet voor u.',
  motivatie: null,
  toelichting: null,
  plaats: null,
  antwoord: null,
  wie: null,
  bevestiging: false,
  stap: null,
  afwijking: false,
  afwijkreden: null,
  hersteld: null,
  gerectificeerd: [],
  afgeschermd: true,
  eronder: [],
});

/** What people wrote with it. Of a text that was destroyed it is still known that it was there. */
export function geschreven({ inhoud }: Gebeurtenis, teksten: Bewaard) {
  const lees = (veld: Tekstveld): string | null => {
    if (!inhoud?.velden.includes(veld)) return null;
    const tekst = teksten.get(inhoud.id)?.[veld];
    // null: there, and not for this person
    return typeof tekst === 'string' || tekst === null ? tekst : VERNIETIGD;
  };
  return { motivatie: lees('motivatie'), toelichting: lees('toelichting'), plaats: lees('plaats') };
}

/** What a partner wrote, under the names of the protocol. */
export function antwoordIn(
  { soort, gegevens, inhoud }: Gebeurtenis,
  { teksten, protocol }: Pick<Bronnen, 'teksten' | 'protocol'>,
) {
  if (!inhoud?.velden.includes('antwoord')) return null;
  const bericht =
    soort === 'AntwoordOntvangen' ? gegevens.antwoord : soort === 'RouteonderdeelGedaan' ? gegevens.bericht : undefined;
  return toonAntwoord(teksten, inhoud, bericht && protocol.berichten[bericht]);
}

export function afwijkingVan({ gegevens }: Gebeurtenis, { afwijkredenen }: Protocol) {
  const { afwijking, afwijkreden } = gegevens as { afwijking?: boolean; afwijkreden?: string };
  const reden = afwijkreden === undefined ? undefined : afwijkredenen[afwijkreden];
  return { afwijking: afwijking === true || afwijkreden !== undefined, afwijkreden: reden ?? null };
}

export const naamVan = ({ actor }: Gebeurtenis, namen: Namen): string | null =>
  actor.soort === 'zaak' ? DE_ZAAK_ZELF : (namen.get(actor.id) ?? null);
