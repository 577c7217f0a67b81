/** Compiles partners.yaml: which fields a ketenpartner may get at all (`berichten.md` §2). */
import { BRONVELDEN } from '../../mas/berichtbron.ts';
import { KETENPARTNERS, type Ketenpartner } from '../../mas/berichten.ts';
import type { Bestand, Pad } from './bestand.ts';
import { partnersSchema } from './berichtschema.ts';
import { opGelijkenis } from './gelijkenis.ts';
import { toets } from './toets.ts';

/** What one partner may get, in fields. */
export interface Partnerregel {
  wpg: boolean;
  mag: ReadonlySet<string>;
  metToestemming: ReadonlySet<string>;
}
export interface Partnermatrix {
  /** Fields that identify nobody. */
  kern: ReadonlySet<string>;
  groepen: ReadonlyMap<string, readonly string[]>;
  partners: Readonly<Record<Ketenpartner, Partnerregel>>;
}

/** The fields that a list of names stands for; an unknown name is noted at its place. */
export function veldenVan(
  bestand: Bestand,
  pad: Pad,
  namen: readonly string[],
  groepen: ReadonlyMap<string, readonly string[]>,
): string[] {
  return namen.flatMap((naam, n) => {
    const groep = groepen.get(naam);
    if (groep) return groep;
    if (BRONVELDEN.includes(naam)) return [naam];
    const lijkt = opGelijkenis(naam, [...groepen.keys(), ...BRONVELDEN]).slice(0, 2);
    bestand.meld([...pad, n], `onbekend veld "${naam}"`, `Schrijf ${lijkt.join(' of ')}, of haal het weg`);
    return [];
  });
}

/** Null, with the findings in the file, when it has not the form of a matrix. */
export function compileerPartners(bestand: Bestand): Partnermatrix | null {
  const ruw = toets(bestand, [], partnersSchema, bestand.tabel());
  if (ruw === null) return null;
  const geen = new Map<string, string[]>();
  const groepen = new Map(
    Object.entries(ruw.groepen).map(([naam, velden]) => [naam, veldenVan(bestand, ['groepen', naam], velden, geen)]),
  );
  const lees = (partner: Ketenpartner, wat: 'mag' | 'metToestemming'): ReadonlySet<string> =>
    new Set(veldenVan(bestand, ['partners', partner, wat], ruw.partners[partner][wat], groepen));
  const partners = Object.fromEntries(
    KETENPARTNERS.map((partner) => [
      partner,
      {
        wpg: ruw.partners[partner].wpg === true,
        mag: lees(partner, 'mag'),
        metToestemming: lees(partner, 'metToestemming'),
      },
    ]),
  ) as Record<Ketenpartner, Partnerregel>;
  return { kern: new Set(veldenVan(bestand, ['kern'], ruw.kern, geen)), groepen, partners };
}
