import type { Schema } from '../../api/client.ts';
import type { Antwoorden } from './waarden.ts';

export type Vragenlijst = Schema<'Vragenlijst'>;
export type Vraag = Vragenlijst['vragen'][number];

export const WEET_NIET = 'weet-niet';

/** An answer of before, and where it comes from. */
export interface Eerder {
  antwoord: string;
  dag: string;
  /** Name of the list, when it is another one. */
  lijst: string | null;
}

/** A question that stands in more lists is one question: what was last answered to it holds in each. */
export function eerderGegeven(lijsten: readonly Vragenlijst[], { lijst, vragen }: Vragenlijst): Record<string, Eerder> {
  const gevraagd = new Set(vragen.map(({ code }) => code));
  return Object.fromEntries(
    lijsten
      .toSorted((a, b) => (a.nr ?? 0) - (b.nr ?? 0))
      .flatMap(({ antwoorden, dag, naam, lijst: van }) =>
        Object.entries(antwoorden ?? {})
          .filter(([code]) => dag !== null && gevraagd.has(code))
          .map(([code, antwoord]): [string, Eerder] => [
            code,
            { antwoord: String(antwoord), dag: dag ?? '', lijst: van === lijst ? null : naam },
          ]),
      ),
  );
}

/** What counts now: what was answered before, but for what somebody is changing. */
export const samen = (eerder: Readonly<Record<string, Eerder>>, nieuw: Antwoorden): Antwoorden => ({
  ...Object.fromEntries(Object.entries(eerder).map(([code, { antwoord }]) => [code, antwoord])),
  ...nieuw,
});

/** The questions by the groups of the protocol, in their order. */
export function groepeer(vragen: readonly Vraag[]): { groep: string; vragen: Vraag[] }[] {
  const groepen = [...new Set(vragen.map(({ groep }) => groep))];
  return groepen.map((groep) => ({ groep, vragen: vragen.filter((vraag) => vraag.groep === groep) }));
}
