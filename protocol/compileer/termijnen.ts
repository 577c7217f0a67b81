/** Compiles termijnen.yaml: each rule by itself, and what its fields mean together. */
import type { Eenheid, TermijnRegel } from '../../mas/protocol.ts';
import { NODIGE_TERMIJNEN } from '../../mas/stappenplan.ts';
import { velden, type Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { termijnSchema } from './schema.ts';
import { toets, toetsSleutel } from './toets.ts';

type RuweRegel = Partial<Record<keyof TermijnRegel, unknown>>;

interface Tegenstrijdigheid {
  veld: keyof TermijnRegel;
  bij: (regel: RuweRegel) => boolean;
  wat: string;
  doe: string;
}

const TEGENSTRIJDIGHEDEN: Tegenstrijdigheid[] = [
  {
    veld: 'doorschuiven',
    bij: (r) => r.grondslag === 'protocol' && r.doorschuiven === 'atw',
    wat: 'de Algemene termijnenwet geldt niet voor een termijn uit een protocol (ATW 1 en 5)',
    doe: 'Kies volgende-schooldag, volgende-werkdag, vorige-schooldag of geen',
  },
  {
    veld: 'doorschuiven',
    bij: (r) => r.grondslag === 'wettelijk' && String(r.doorschuiven).endsWith('dag'),
    wat: 'een wettelijke termijn schuift alleen door volgens de Algemene termijnenwet',
    doe: 'Kies atw of geen',
  },
  {
    veld: 'doorschuiven',
    bij: (r) => r.grondslag === 'protocol' && r.richting === 'voor' && String(r.doorschuiven).endsWith('dag'),
    wat: 'een termijn die terugtelt schuift nooit door',
    doe: 'Kies geen',
  },
];

const MEESTE_JAREN = 100;
/** How many there are in a year, for telling what is a typing error. */
const PER_JAAR: Readonly<Record<Eenheid, number>> = {
  dagen: 365,
  weken: 52,
  maanden: 12,
  jaren: 1,
  werkdagen: 260,
  schooldagen: 190,
  lesweken: 40,
};

/**
 * The rules by their key, over those of the basis; everything that is wrong is noted in the file.
 * @param genoemd the terms that letters announce
 */
export function compileerTermijnen(
  bestand: Bestand,
  ladders: readonly string[],
  genoemd: readonly string[],
  basis: Record<string, TermijnRegel> | null,
): Record<string, TermijnRegel> {
  const eigen: Record<string, TermijnRegel & { nieuw?: true }> = {};
  for (const [sleutel, waarde] of Object.entries(bestand.tabel())) {
    toetsSleutel(bestand, sleutel, 'stap/onderzoek');
    const regel = toets(bestand, [sleutel], termijnSchema, waarde);
    toetsSamenhang(bestand, sleutel, velden(waarde), ladders);
    if (regel === null) continue;
    toetsLengte(bestand, sleutel, regel);
    eigen[sleutel] = regel;
  }
  const uit = neemOver(bestand, eigen, basis);
  // of a file that is wrong in other ways it is not sure what is missing
  if (bestand.bevindingen.length > 0) return uit;
  toetsGebruik(bestand, [...NODIGE_TERMIJNEN, ...genoemd]);
  toetsVolledigheid(bestand, uit);
  return uit;
}

function toetsLengte(bestand: Bestand, sleutel: string, { lengte, eenheid }: TermijnRegel): void {
  if (lengte > MEESTE_JAREN * PER_JAAR[eenheid])
    bestand.meld([sleutel, 'lengte'], `${lengte} ${eenheid} is meer dan ${MEESTE_JAREN} jaar`, 'Verbeter het getal');
}

function toetsVolledigheid(bestand: Bestand, tabel: Record<string, unknown>): void {
  for (const sleutel of NODIGE_TERMIJNEN.filter((nodig) => !Object.hasOwn(tabel, nodig)))
    bestand.meld([], `de termijn ${sleutel} ontbreekt`, 'Zet hem erbij: zonder deze termijn wacht een zaak nergens op');
}

function toetsSamenhang(bestand: Bestand, sleutel: string, regel: RuweRegel, ladders: readonly string[]): void {
  for (const { veld, bij, wat, doe } of TEGENSTRIJDIGHEDEN) if (bij(regel)) bestand.meld([sleutel, veld], wat, doe);
  const { ladder } = regel;
  // of a file of ladders that cannot be read nobody knows which there are
  if (typeof ladder === 'string' && ladder !== '' && ladders.length > 0 && !ladders.includes(ladder))
    bestand.meld([sleutel, 'ladder'], `onbekende ladder "${ladder}"`, `Kies uit ${ladders.join(', ')}`);
}
