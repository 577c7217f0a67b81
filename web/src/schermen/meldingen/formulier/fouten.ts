/** What is still wrong in the form, by the field that it is about. */
import type { Probleem } from '../../../api/client.ts';
import { nl } from '../../../teksten/nl.ts';
import { alsZin } from '../../../veldfout.ts';
import { type Invoer, netjes } from './invoer.ts';
import { ADRESSEN, regelVan, VELDNAMEN, type Veldnaam } from './velden.ts';

/** By path, as the API names them. */
export type Fouten = Readonly<Record<string, string>>;

const T = nl.meldingen.fouten;

function foutIn(naam: Veldnaam, invoer: Invoer): string | null {
  const { soort, verplicht, patroon } = regelVan(naam);
  const tekst = netjes(naam, invoer);
  if (tekst === '') {
    const moet = verplicht ?? hoortBij(naam, invoer);
    if (!moet) return null;
    if (soort === 'dag') return T.datum;
    return soort === 'keuze' || soort === 'ja-nee' ? T.kies : T.leeg;
  }
  return patroon && !patroon.test(tekst) ? (T.vorm[naam] ?? T.leeg) : null;
}

/** Whether something else that is filled in asks for this field as well. */
function hoortBij(naam: Veldnaam, invoer: Invoer): boolean {
  if (naam === 'toelichting') return invoer.velden.actieGewenst === 'nee';
  const adres = ADRESSEN.find((velden) => (velden as readonly Veldnaam[]).includes(naam));
  if (!adres) return false;
  return naam.startsWith('afwijkendAdres') ? invoer.anderAdres : adres.some((ander) => netjes(ander, invoer) !== '');
}

/** What can be seen without the API: empty fields and half typed ones. */
export function foutenIn(invoer: Invoer): Fouten {
  const velden = VELDNAMEN.flatMap((naam) => {
    const fout = foutIn(naam, invoer);
    return fout === null ? [] : [[naam, fout] as const];
  });
  const dagen = invoer.dagen.flatMap(({ datum, omvang, lesuren }, n) => [
    ...(datum === '' ? [[`verzuimspecificatie.${n}.datum`, T.datum] as const] : []),
    ...(omvang === 'uren' && lesuren.length === 0 ? [[`verzuimspecificatie.${n}.lesuren`, T.lesuren] as const] : []),
  ]);
  return Object.fromEntries([...velden, ...dagen]);
}

/** The clock of the computer, which the form has no field for: what is said of it leads to the button to send again. */
export const KLOK = 'klok';

/** Where an error that is about no field of the form is shown. */
const PLAATS: readonly (readonly [RegExp, string])[] = [
  [/^melddatumtijd$/, 'begindatum'],
  [/^(vestiging|meldingsnummer)$/, 'leerling.persoonsnummer'],
  [/^(verzuimspecificatie\.\d+)$/, '$1.datum'],
  [/^(verzuimspecificatie\.\d+\.lesuren)\..*$/, '$1'],
];

/** What the API has against it, said once a field and with dates as people write them. */
export function foutenVan({ velden = [] }: Probleem): Fouten {
  const uit: Record<string, string> = {};
  // made tomorrow: whatever was typed, and whatever else is said of that moment, it is the clock
  if (velden.some(({ veld }) => veld === 'mutatietijd')) return { [KLOK]: T.klok };
  for (const { veld, fout } of velden) {
    const [patroon, plaats] = PLAATS.find(([p]) => p.test(veld)) ?? [/^$/, ''];
    uit[veld.replace(patroon, plaats)] ??= alsZin(fout);
  }
  return uit;
}

const RIJ = /^verzuimspecificatie\.(\d+)\./;

/** The name of a field as it stands on the form. */
export function labelVan(pad: string): string {
  const [, rij] = RIJ.exec(pad) ?? [];
  if (rij !== undefined) return nl.meldingen.dag(Number(rij) + 1);
  return (nl.meldingen.velden as Readonly<Record<string, string>>)[pad] ?? pad;
}

/** As it stands in the list of errors: a question is not asked there once more. */
export const regelVoor = (pad: string, fout: string): string =>
  pad === KLOK ? fout : `${labelVan(pad).replace(/\?$/, '')}: ${fout}`;

/** In the order of the form. */
export function opVolgorde(fouten: Fouten): [pad: string, fout: string][] {
  const plaats = (pad: string): number =>
    RIJ.test(pad) ? VELDNAMEN.indexOf('soort') - 0.5 : VELDNAMEN.indexOf(pad as Veldnaam);
  return Object.entries(fouten).sort(([a], [b]) => plaats(a) - plaats(b));
}
