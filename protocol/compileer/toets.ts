/** Holds a value against its schema and says in Dutch, with file and line, what is wrong with it. */
import type { z } from 'zod';
import type { Bestand, Pad } from './bestand.ts';

/** What belongs in a field, for whoever left it out or filled it wrongly. */
const HOORT_ER: Record<string, string> = {
  naam: 'een naam zoals mensen hem lezen',
  versie: 'de versie, bijvoorbeeld 2026-11',
  lengte: 'een heel getal van 1 of meer',
  richting: 'na of voor',
  vanaf: 'de dag waarvan de termijn telt, zoals mensen hem noemen',
  ladder: 'de naam van een ladder uit ladders.yaml',
  bron: 'waar de regel vandaan komt: een artikel, een protocol, of "inschatting" met de reden',
  na: 'het aantal dagen na de laatste dag, min is ervoor',
  dag: 'een bestaande dag',
  geldigVan: 'een bestaande dag, jjjj-mm-dd',
  geldigTot: 'een bestaande dag, jjjj-mm-dd',
  noord: 'eerste en laatste dag, [jjjj-mm-dd, jjjj-mm-dd]',
  midden: 'eerste en laatste dag, [jjjj-mm-dd, jjjj-mm-dd]',
  zuid: 'eerste en laatste dag, [jjjj-mm-dd, jjjj-mm-dd]',
  schooljaar: 'het schooljaar, bijvoorbeeld 2026/2027',
  bronnen: 'een of meer bronnen',
  geverifieerd: 'true of false',
  waarde: 'een getal van 0 of meer',
  eenheid: 'waarin het getal telt, zoals uur of dagen',
  dagen: 'een of meer dagen van het jaar, mm-dd, of *-dd voor elke maand',
  later: 'het onderdeel dat dit gaat gebruiken',
  treden: 'een of meer treden',
  tekst: 'de reden zoals mensen hem lezen',
  nieuw: 'true, of niets',
  gemeenten: 'gemeentecodes zoals GM0361',
  geldigVanaf: 'de dag vanaf wanneer dit protocol geldt, jjjj-mm-dd',
  eigenBeslissingen: 'namen van tabellen die landelijk niet bestaan',
  keuzes: 'per code wat mensen lezen',
  groep: 'het kopje waar de vraag onder staat',
  vragen: 'een of meer vragen',
};

/** The value in the form of its schema, or null with the findings noted in its file. */
export function toets<T>(
  bestand: Bestand,
  pad: Pad,
  schema: z.ZodType<T>,
  waarde: unknown,
  hoort: Record<string, string> = HOORT_ER,
): T | null {
  const uitslag = schema.safeParse(waarde, { reportInput: true });
  if (uitslag.success) return uitslag.data;
  for (const issue of uitslag.error.issues) meldIssue(bestand, pad, issue, { ...HOORT_ER, ...hoort });
  return null;
}

/** Every entry of a file that is one table, those that have the form of the schema by their key. */
export function toetsTabel<T>(
  bestand: Bestand,
  schema: z.ZodType<T>,
  hoort?: Record<string, string>,
): Record<string, T> {
  const uit: Record<string, T> = {};
  for (const [sleutel, waarde] of Object.entries(bestand.tabel())) {
    const entry = toets(bestand, [sleutel], schema, waarde, hoort);
    if (entry !== null) uit[sleutel] = entry;
  }
  return uit;
}

/** @param zoals a key that is right */
export function toetsSleutel(bestand: Bestand, sleutel: string, zoals: string): void {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(sleutel))
    bestand.meld([sleutel], 'deze sleutel klopt niet', `Schrijf onderdeel/naam in kleine letters, zoals ${zoals}`);
}

function meldIssue(bestand: Bestand, begin: Pad, issue: z.core.$ZodIssue, hoort: Record<string, string>): void {
  const pad = [...begin, ...issue.path.map((deel) => (typeof deel === 'number' ? deel : String(deel)))];
  if (issue.code === 'unrecognized_keys') {
    for (const veld of issue.keys)
      bestand.meld([...pad, veld], `onbekend veld "${veld}"`, 'Haal het weg of verbeter de naam');
    return;
  }
  if (issue.code === 'invalid_key') {
    bestand.meld(pad, `${toon(pad.at(-1))} kan geen code zijn`, 'Gebruik kleine letters, cijfers en streepjes');
    return;
  }
  const veld = pad.findLast((deel) => typeof deel === 'string') ?? '';
  bestand.meld(pad, watIsErMis(issue, veld), watHoortEr(issue, hoort[veld]));
}

const LEEG = new Set(['null', '""', '[]']);

function watIsErMis(issue: z.core.$ZodIssue, veld: string): string {
  if (issue.input === undefined) return `${veld} ontbreekt`;
  if (issue.code === 'custom') return `${issue.message}: ${toon(issue.input)}`;
  if (issue.code === 'invalid_value') return `onbekende ${veld} ${toon(issue.input)}`;
  if (LEEG.has(toon(issue.input))) return `${veld} is leeg`;
  return `${toon(issue.input)} kan hier niet`;
}

function watHoortEr(issue: z.core.$ZodIssue, hoort: string | undefined): string {
  if (issue.code === 'invalid_value') return `Kies uit ${issue.values.map(String).join(', ')}`;
  return hoort === undefined ? 'Kijk hoe het in de rest van het bestand staat' : `Hier hoort ${hoort}`;
}

const toon = (waarde: unknown): string => JSON.stringify(waarde);
