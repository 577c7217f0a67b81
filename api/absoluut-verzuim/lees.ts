/** Reads a list as it came in, CSV or JSON: what cannot be read as a list is refused, and of the rest every line has its say. */
import { z } from 'zod';
import { inhoudOngeldig, ongeldig, type Veldfout } from '../http/fout.ts';
import { type Csvregel, leesCsv } from '../http/csv.ts';
import { veldfouten } from '../http/vertaal.ts';
import { HOOGSTENS_REGELS, type Lijstregel, lijstregel } from './schemas.ts';

/** A line that is right, or what is wrong with it. */
export type Gelezen = { regel: number } & ({ goed: Lijstregel } | { fouten: Veldfout[] });
export interface Lijst {
  bron: 'lijst' | 'ambtenaar';
  regels: Gelezen[];
}

type Veldnaam = keyof Lijstregel;
/** What the heading of the file may say, in whatever case: the names of the fields, or the words of a person. */
const KOLOMMEN: Readonly<Record<string, Veldnaam>> = {
  ...Object.fromEntries(Object.keys(lijstregel.shape).map((veld) => [veld.toLowerCase(), veld as Veldnaam])),
  'niet ingeschreven sinds': 'nietIngeschrevenSinds',
  'geen school sinds': 'geenSchoolSinds',
  'ouders weten sinds': 'oudersWetenSinds',
};
const VERPLICHT: readonly Veldnaam[] = ['persoonsnummer', 'peildatum'];

/** @throws {ApiFout} verzoek-ongeldig or inhoud-ongeldig */
export function leesLijst(bytes: Uint8Array, soort: string): Lijst {
  const tekst = alsTekst(bytes);
  const lijst = soort.startsWith('text/csv') ? uitCsv(tekst) : uitJson(tekst);
  if (lijst.regels.length === 0) throw lijstfout('is leeg: er staat geen leerling in.');
  if (lijst.regels.length > HOOGSTENS_REGELS)
    throw lijstfout(`heeft meer dan ${HOOGSTENS_REGELS} regels. Splits haar, en stuur de delen na elkaar.`);
  return lijst;
}

const lijstfout = (fout: string): Error => inhoudOngeldig([{ veld: 'lijst', fout }]);

function alsTekst(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw lijstfout('is niet te lezen. Sla haar op als CSV UTF-8, en stuur haar opnieuw.');
  }
}

function uitCsv(tekst: string): Lijst {
  const { regels, fout } = leesCsv(tekst);
  const [kop, ...rest] = regels;
  if (!kop) throw lijstfout(fout ? `regel ${fout.regel}: ${fout.fout}` : 'is leeg: er staat geen leerling in.');
  const kolommen = kolommenVan(kop.velden);
  return {
    bron: 'lijst',
    regels: [
      ...rest.map((rij) => keurCsv(rij, kolommen)),
      ...(fout ? [{ regel: fout.regel, fouten: [{ veld: 'regel', fout: fout.fout }] }] : []),
    ],
  };
}

function kolommenVan(kop: readonly string[]): Veldnaam[] {
  const namen = kop.map((naam) => naam.trim().toLowerCase().replace(/\s+/g, ' '));
  const onbekend = namen.find((naam) => !Object.hasOwn(KOLOMMEN, naam));
  if (onbekend !== undefined)
    throw lijstfout(`heeft een kolom die Schakel niet kent: «${onbekend.slice(0, 40)}». Kies uit ${kolomnamen()}.`);
  const kolommen = namen.flatMap((naam) => KOLOMMEN[naam] ?? []);
  const dubbel = kolommen.find((naam, n) => kolommen.indexOf(naam) !== n);
  if (dubbel !== undefined) throw lijstfout(`heeft de kolom ${dubbel} twee keer.`);
  const mist = VERPLICHT.filter((naam) => !kolommen.includes(naam));
  if (mist.length > 0) throw lijstfout(`mist de kolom ${mist.join(' en ')}. De eerste regel noemt de kolommen.`);
  return kolommen;
}
const kolomnamen = (): string => Object.keys(lijstregel.shape).join(', ');

function keurCsv({ regel, velden }: Csvregel, kolommen: readonly Veldnaam[]): Gelezen {
  if (velden.length > kolommen.length)
    return { regel, fouten: [{ veld: 'regel', fout: 'heeft meer velden dan er kolommen zijn.' }] };
  // an empty field says nothing
  const ingevuld = kolommen.flatMap((naam, n) => {
    const waarde = velden[n]?.trim() ?? '';
    return waarde === '' ? [] : [[naam, naam === 'postcode' ? waarde.replaceAll(' ', '') : waarde] as const];
  });
  return keur(regel, Object.fromEntries(ingevuld));
}

const jsonlijst = z.strictObject({
  bron: z.enum(['lijst', 'ambtenaar'], { error: 'kies uit lijst, ambtenaar' }).default('lijst'),
  regels: z.array(z.unknown(), 'geef een lijst van regels'),
});

function uitJson(tekst: string): Lijst {
  const gelezen = jsonlijst.safeParse(alsJson(tekst));
  if (!gelezen.success) throw ongeldig(veldfouten(gelezen.error));
  const { bron, regels } = gelezen.data;
  return { bron, regels: regels.slice(0, HOOGSTENS_REGELS + 1).map((waarde, n) => keur(n + 1, waarde)) };
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst.replace(/^\uFEFF/, ''));
  } catch {
    throw ongeldig([{ veld: 'lichaam', fout: 'is geen geldige JSON.' }]);
  }
}

function keur(regel: number, waarde: unknown): Gelezen {
  const uit = lijstregel.safeParse(waarde);
  return uit.success ? { regel, goed: uit.data } : { regel, fouten: veldfouten(uit.error) };
}
