/** A receipt in words, once for everything that shows it: JSON, screen, PDF, and what somebody gets who asks for inzage. */
import { houdingVan } from '../../mas/auditspoor/keuze.ts';
import type { Besluitsoort } from '../../mas/besluiten.ts';
import type { GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import { BEREKENDE_INVOER } from '../../mas/invoer.ts';
import type { Protocol, Vraag } from '../../mas/protocol.ts';
import { beslissingInWoorden } from '../../mas/verwoord/beslissingen.ts';
import { codeInWoorden, keuzeInWoorden } from '../../mas/verwoord/waarden.ts';
import { hoofdletter, inZin } from '../../mas/verwoord/zin.ts';
import type { Bonwoorden } from './schemas.ts';
import { achterElkaar, waardeInWoorden } from './woorden.ts';

type Gewogen = Pick<
  GebeurtenisVan<'BeslissingGewogen'>['gegevens'],
  'besluit' | 'uitkomst' | 'gekozen' | 'afwijking' | 'bon'
>;
type Vragenlijsten = Pick<Protocol, 'vragenlijsten'>;
interface Benoemd {
  naam: string;
  waarde: string;
}

/**
 * @param invoer what the tables were given; null when that was destroyed
 * @param protocol under which it was decided: the questions of then
 */
export const bonInWoorden = (
  gewogen: Gewogen,
  invoer: Readonly<Record<string, unknown>> | null,
  protocol: Vragenlijsten,
): Bonwoorden => ({
  uitkomst: Object.entries(gewogen.uitkomst).map(([naam, waarde]) => uitkomstInWoorden(naam, waarde)),
  gekozen: keuzezin(gewogen),
  beslissingen: gewogen.bon.map(({ beslissing, regels, standaard, uitkomst }) => ({
    ...uitkomstInWoorden(beslissing, uitkomst),
    standaard,
    regels: regels.map(({ nr, bron }) => ({ nr, bron })),
  })),
  invoer:
    invoer === null ? null : Object.entries(invoer).map(([naam, waarde]) => invoerInWoorden(naam, waarde, protocol)),
});

const uitkomstInWoorden = (naam: string, waarde: unknown): Benoemd => ({
  naam: beslissingInWoorden(naam),
  waarde: waardeInWoorden(waarde, (code) => codeInWoorden(naam, code)),
});

/** What a table was told: an answer under the question that was asked, or what Schakel worked out. */
export function invoerInWoorden(naam: string, waarde: unknown, protocol: Vragenlijsten): Benoemd {
  const vraag = vraagIn(protocol, naam);
  const berekend = Object.hasOwn(BEREKENDE_INVOER, naam) ? BEREKENDE_INVOER[naam] : undefined;
  const tekst = waardeInWoorden(waarde, (code) => codeInWoorden(naam, code, vraag?.keuzes));
  return {
    naam: vraag?.tekst ?? (berekend === undefined ? naam : hoofdletter(berekend)),
    waarde: typeof waarde === 'number' && vraag?.eenheid !== undefined ? `${tekst} ${vraag.eenheid}` : tekst,
  };
}

const vraagIn = ({ vragenlijsten }: Vragenlijsten, naam: string): Vraag | undefined =>
  Object.values(vragenlijsten).flatMap(({ vragen }) => vragen[naam] ?? [])[0];

export function uitkomstzin({ uitkomst }: Bonwoorden): string {
  const tekst = inZin(achterElkaar(uitkomst.map(({ waarde }) => waarde)));
  return `Uitkomst: ${tekst}${tekst.endsWith('.') ? '' : '.'}`;
}

const HOUDING = { volgt: ' Dat volgt het advies.', 'wijkt-af': ' Dat wijkt af van het advies.' };

/** What was chosen beside the outcome, and how it stands to it; null when nothing was. */
function keuzezin(gewogen: Gewogen): string | null {
  const { besluit, uitkomst, gekozen } = gewogen;
  if (gekozen === null) return null;
  const keuze = waardeInWoorden(gekozen, (code) => inZin(keuzeInWoorden(besluit, code)));
  // what the school reported is no choice of an LPA: a difference is shown, and nothing is corrected (domain §3.2)
  if (besluit === MELDING)
    return `De school meldde: ${keuze}. De keuzehulp komt op ${uitkomst[MELDING] === gekozen ? 'hetzelfde' : 'iets anders'} uit.`;
  const houding = houdingVan(gewogen);
  return `Gekozen: ${keuze}.${houding === null ? '' : HOUDING[houding]}`;
}
const MELDING: Besluitsoort = 'verzuimsoort';

/** As one text: a question needs no colon. */
export const benoemd = ({ naam, waarde }: Benoemd): string =>
  /[.?]$/.test(naam) ? `${naam} ${waarde}` : `${naam}: ${waarde}`;
