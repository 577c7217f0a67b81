/** What somebody types in the form of a melding, and the message that it becomes. */
import { plusDagen } from '../../../datum.ts';
import type { Keuzehulpvraag, Verzuimmelding } from '../vragen.ts';
import { regelVan, VELDNAMEN, type Veldnaam } from './velden.ts';

/** One day of the specification. */
export interface Dagrij {
  /** Keeps the row the same one while others come and go. */
  id: string;
  datum: string;
  omvang: 'dag' | 'uren';
  lesuren: string[];
}

export interface Invoer {
  /** Of the melding; made before anything is sent, so that sending twice is one melding. */
  nummer: string;
  /** Of the first message about it; null when this is that. */
  gemeldOp: string | null;
  /** Of the newest message about it when the form was opened; null when there is none. */
  gewijzigdOp: string | null;
  velden: Partial<Record<Veldnaam, string>>;
  anderAdres: boolean;
  dagen: Dagrij[];
}

/** Says nothing about anybody, since it stands in addresses and logs. */
export function nieuwNummer(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `M-${Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')}`;
}

/** A new form: what is known of who reports is filled in. */
export const nieuweInvoer = ({ melder, leslocatie }: { melder: string; leslocatie: string }): Invoer => ({
  nummer: nieuwNummer(),
  gemeldOp: null,
  gewijzigdOp: null,
  velden: { 'melder.naam': melder, naamLeslocatie: leslocatie },
  anderAdres: false,
  dagen: [],
});

const JA_NEE = { true: 'ja', false: 'nee' } as const;

function lees(bron: unknown, pad: string): string {
  const waarde = pad
    .split('.')
    .reduce<unknown>((hier, deel) => (hier as Record<string, unknown> | undefined)?.[deel], bron);
  if (typeof waarde === 'boolean') return JA_NEE[`${waarde}`];
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
}

/** A melding as it was sent, to change it: the same number, and a later message. */
export const invoerVan = (melding: Verzuimmelding): Invoer => ({
  nummer: melding.meldingsnummer,
  gemeldOp: melding.melddatumtijd,
  gewijzigdOp: melding.mutatietijd,
  velden: Object.fromEntries(VELDNAMEN.map((naam) => [naam, lees(melding, naam)])),
  anderAdres: melding.afwijkendAdres !== undefined,
  dagen: melding.verzuimspecificatie.map(({ datum, lesuren }) => ({
    id: datum,
    datum,
    omvang: lesuren ? 'uren' : 'dag',
    lesuren: lesuren?.map(String) ?? [],
  })),
});

/** The day after the last one of the specification that is no weekend; at first the day on which the absence began. */
export function volgendeDag({ dagen, velden }: Invoer): string {
  const laatste = dagen.at(-1)?.datum;
  if (laatste === undefined || laatste === '') return velden.begindatum ?? '';
  const isWeekend = (dag: string): boolean => [0, 6].includes(new Date(`${dag}T12:00:00Z`).getUTCDay());
  let dag = plusDagen(laatste, 1);
  while (isWeekend(dag)) dag = plusDagen(dag, 1);
  return dag;
}

/** Without the blanks around it; a postcode and a number without any. */
export function netjes(naam: Veldnaam, { velden, anderAdres }: Invoer): string {
  if (naam.startsWith('afwijkendAdres') && !anderAdres) return '';
  const tekst = velden[naam]?.trim() ?? '';
  if (naam.endsWith('.postcode')) return tekst.replaceAll(/\s/g, '').toUpperCase();
  return naam === 'leerling.persoonsnummer' ? tekst.replaceAll(/\s/g, '') : tekst;
}

/** As the message holds it. */
function waardeVan(naam: Veldnaam, tekst: string): string | number | boolean {
  const { soort } = regelVan(naam);
  if (soort === 'ja-nee') return tekst === 'ja';
  return soort === 'getal' ? Number(tekst) : tekst;
}

function zetOp(doel: Record<string, unknown>, [deel = '', ...rest]: string[], waarde: unknown): void {
  if (rest.length === 0) doel[deel] = waarde;
  else zetOp((doel[deel] ??= {}) as Record<string, unknown>, rest, waarde);
}

/** What is filled in of some fields, put where the message has it. */
function bouw(invoer: Invoer, namen: readonly Veldnaam[]): Record<string, unknown> {
  const uit: Record<string, unknown> = {};
  for (const naam of namen) {
    const tekst = netjes(naam, invoer);
    if (tekst !== '') zetOp(uit, naam.split('.'), waardeVan(naam, tekst));
  }
  return uit;
}

const dagenVan = ({ dagen }: Invoer): Verzuimmelding['verzuimspecificatie'] =>
  dagen.map(({ datum, omvang, lesuren }) =>
    omvang === 'dag' ? { datum, heleDag: true } : { datum, lesuren: lesuren.map(Number).sort((a, b) => a - b) },
  );

/**
 * The message. The form has been checked; what is still wrong with it the API says.
 * @param nu instant of sending
 */
export const meldingVan = (invoer: Invoer, vestiging: string, nu: string): Verzuimmelding =>
  ({
    ...bouw(invoer, VELDNAMEN),
    meldingsnummer: invoer.nummer,
    melddatumtijd: invoer.gemeldOp ?? nu,
    mutatietijd: nu,
    vestiging,
    verzuimspecificatie: dagenVan(invoer),
  }) as Verzuimmelding;

const VOOR_DE_KEUZEHULP: readonly Veldnaam[] = [
  'leerling.persoonsnummer',
  'leerling.geboortedatum',
  'leerling.gemeente',
  'begindatum',
  'einddatum',
  'alleLessenGemist',
  'soort',
];

/** What the keuzehulp can use so far: what is half typed is left out. */
export function keuzehulpvraagVan(invoer: Invoer): Keuzehulpvraag {
  const af = VOOR_DE_KEUZEHULP.filter((naam) => regelVan(naam).patroon?.test(netjes(naam, invoer)) ?? true);
  const dagen = dagenVan(invoer).filter(({ datum, lesuren }) => datum !== '' && lesuren?.length !== 0);
  return { ...bouw(invoer, af), meldingsnummer: invoer.nummer, verzuimspecificatie: dagen };
}
