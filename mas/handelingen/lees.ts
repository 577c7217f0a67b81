import { type Dag, isDag } from '../datum.ts';
import type { InhoudRef, Tekstveld } from '../gebeurtenis.ts';
import type { Handeling, Handelingsoort, Weigering } from '../opdracht.ts';
import { VERWIJZING } from '../verwijzing.ts';
import { HANDELINGSOORTEN, regelVan } from './index.ts';
import type { Vast, Veld } from './types.ts';

const isDagWaarde = (x: unknown): x is Dag => typeof x === 'string' && isDag(x);

const ongeldig = (tekst: string): { weigering: Weigering } => ({ weigering: { code: 'Ongeldig', tekst } });

/** What people write with an action. */
const TEKSTVELDEN: readonly unknown[] = ['motivatie', 'toelichting', 'antwoorden', 'plaats'] satisfies Tekstveld[];
const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

const isInhoudRef = (x: unknown): x is InhoudRef => {
  const { id, sha256, velden } = (x ?? {}) as Partial<Record<keyof InhoudRef, unknown>>;
  return (
    typeof id === 'string' &&
    VERWIJZING.test(id) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    Array.isArray(velden) &&
    velden.every((v) => TEKSTVELDEN.includes(v))
  );
};

function keuzesFout(naam: string, keuzes: Readonly<Record<string, string>>, waarde: unknown): string | null {
  const codes: unknown[] = Array.isArray(waarde) ? waarde : [];
  const bekend = codes.every((code) => typeof code === 'string' && Object.hasOwn(keuzes, code));
  if (codes.length === 0 || !bekend) return `${naam}: kies een of meer uit ${Object.keys(keuzes).join(', ')}.`;
  return new Set(codes).size === codes.length ? null : `${naam}: kies elk maar een keer.`;
}

function personenFout(naam: string, waarde: unknown): string | null {
  const ids: unknown[] = Array.isArray(waarde) ? waarde : [];
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string' && VERWIJZING.test(id)))
    return `${naam}: kies een of meer personen.`;
  return new Set(ids).size === ids.length ? null : `${naam}: kies elk maar een keer.`;
}

function veldFout(naam: string, veld: Veld, waarde: unknown): string | null {
  switch (veld.soort) {
    case 'keuze':
      return typeof waarde === 'string' && Object.hasOwn(veld.keuzes, waarde)
        ? null
        : `${naam}: kies uit ${Object.keys(veld.keuzes).join(', ')}.`;
    case 'keuzes':
      return keuzesFout(naam, veld.keuzes, waarde);
    case 'tijd':
      return typeof waarde === 'string' && TIJD.test(waarde) ? null : `${naam}: geef een tijd als uu:mm.`;
    case 'dag':
      return isDagWaarde(waarde) ? null : `${naam}: geef een dag die bestaat, als jjjj-mm-dd.`;
    case 'verwijzing':
    case 'partner':
      return typeof waarde === 'string' && VERWIJZING.test(waarde) ? null : `${naam}: geef een bestaande verwijzing.`;
    case 'personen':
      return personenFout(naam, waarde);
    case 'nummer':
      return Number.isSafeInteger(waarde) && (waarde as number) > 0 ? null : `${naam}: geef een heel getal vanaf 1.`;
  }
}

/**
 * Reads a command that nobody checked: what comes by signal may be anything. A command that the rules cannot work with
 * has to be refused here: as an error it would be tried for ever, and nothing else of the case could go on.
 */
export function leesHandeling(x: unknown): { handeling: Handeling } | { weigering: Weigering } {
  if (typeof x !== 'object' || x === null || Array.isArray(x)) return ongeldig('Dit is geen handeling.');
  const { soort, dag, inhoud, afwijkreden, ...rest } = x as Record<string, unknown>;
  if (!HANDELINGSOORTEN.includes(soort as Handelingsoort))
    return { weigering: { code: 'Onbekend', tekst: 'Deze handeling bestaat niet.' } };
  if (dag !== undefined && !isDagWaarde(dag)) return ongeldig('dag: geef een dag die bestaat, als jjjj-mm-dd.');
  if (inhoud !== undefined && !isInhoudRef(inhoud))
    return ongeldig('inhoud: dit verwijst niet naar een bewaarde tekst.');
  if (afwijkreden !== undefined && !(typeof afwijkreden === 'string' && VERWIJZING.test(afwijkreden)))
    return ongeldig('afwijkreden: geef een code uit het protocol.');
  const velden = regelVan(soort as Handelingsoort).velden(x as Vast);
  for (const naam of Object.keys(rest))
    if (!Object.hasOwn(velden, naam)) return ongeldig(`${naam.slice(0, 40)}: dit veld hoort niet bij deze handeling.`);
  for (const [naam, veld] of Object.entries(velden)) {
    const fout = rest[naam] === undefined && veld.optioneel ? null : veldFout(naam, veld, rest[naam]);
    if (fout !== null) return ongeldig(fout);
  }
  return { handeling: x as Handeling };
}
