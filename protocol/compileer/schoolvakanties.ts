/** Compiles schoolvakanties.yaml and refuses rows that cannot be right (kalenders §2.2). */
import type { z } from 'zod';
import { plusDagen, schooljaarVan, vergelijk, weekdag, type Dag } from '../../mas/datum.ts';
import type { Kalender, Vakantie, Vakantieregio } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { schoolvakantiesSchema, vakantieSchema } from './schema.ts';
import { toets } from './toets.ts';

type Lijst = z.infer<typeof schoolvakantiesSchema>;
type Rij = z.infer<typeof vakantieSchema>;
export type Schoolvakanties = Pick<Kalender, 'vakanties' | 'vakantiesGeldigVan' | 'vakantiesGeldigTot'>;

const REGIOS: Vakantieregio[] = ['noord', 'midden', 'zuid'];

/** The holidays of each region up to `geldigTot`; null when the file has no usable form. */
export function compileerSchoolvakanties(bestand: Bestand): Schoolvakanties | null {
  const lijst = toets(bestand, [], schoolvakantiesSchema, bestand.waarde);
  if (lijst === null) return null;
  const rijen = lijst.vakanties.map((rij, n) => toets(bestand, ['vakanties', n], vakantieSchema, rij));
  rijen.forEach((rij, n) => {
    if (rij !== null) toetsRij(bestand, n, rij, lijst);
  });
  const goede = rijen.filter((rij) => rij !== null);
  if (goede.length === rijen.length) toetsVolledig(bestand, goede, lijst);
  const van = (regio: Vakantieregio) => goede.flatMap((rij) => alsVakantie(rij, regio, lijst)).sort(opEersteDag);
  return {
    vakanties: { noord: van('noord'), midden: van('midden'), zuid: van('zuid') },
    vakantiesGeldigVan: lijst.geldigVan,
    vakantiesGeldigTot: lijst.geldigTot,
  };
}

/** A row that begins after `geldigTot` does not count yet: until then a term says that it does not know. */
function alsVakantie(rij: Rij, regio: Vakantieregio, { soorten, geldigTot }: Lijst): Vakantie[] {
  const aard = soorten[rij.naam]?.aard;
  const [eersteDag, laatsteDag] = rij[regio];
  if (aard === undefined || eersteDag > geldigTot) return [];
  return [{ naam: rij.naam, schooljaar: rij.schooljaar, aard, eersteDag, laatsteDag }];
}

const opEersteDag = (a: Vakantie, b: Vakantie) => vergelijk(a.eersteDag, b.eersteDag);

function toetsRij(bestand: Bestand, n: number, rij: Rij, { soorten, bronnen, geldigTot }: Lijst): void {
  const meld = (veld: keyof Rij, wat: string, doe: string) => {
    bestand.meld(['vakanties', n, veld], wat, doe);
  };
  const soort = soorten[rij.naam];
  if (soort === undefined)
    meld('naam', `onbekende vakantie "${rij.naam}"`, `Kies uit ${Object.keys(soorten).join(', ')}`);
  for (const bron of rij.bronnen)
    if (bronnen[bron] === undefined) meld('bronnen', `onbekende bron "${bron}"`, 'Noem haar bovenaan onder bronnen');
  if (!rij.geverifieerd && REGIOS.some((regio) => rij[regio][0] <= geldigTot))
    meld(
      'geverifieerd',
      `${rij.naam} ${rij.schooljaar} is niet geverifieerd`,
      'Verifieer de rij of zet geldigTot terug',
    );
  for (const regio of REGIOS) {
    const [eerste, laatste] = rij[regio];
    const wat = bezwaar(eerste, laatste, rij.schooljaar, soort?.dagen);
    if (wat !== null) meld(regio, `${rij.naam} ${rij.schooljaar}: ${wat}`, 'Leg de rij naast haar bron');
  }
}

/** What is wrong with a period, or null. A holiday is filed under the school year in which it begins. */
function bezwaar(eerste: Dag, laatste: Dag, schooljaar: string, dagen: number | undefined): string | null {
  if (weekdag(eerste) !== 6) return `de eerste dag ${eerste} is geen zaterdag`;
  if (weekdag(laatste) !== 7) return `de laatste dag ${laatste} is geen zondag`;
  if (schooljaarVan(eerste) !== schooljaar) return `${eerste} ligt niet in dat schooljaar`;
  if (dagen !== undefined && plusDagen(eerste, dagen - 1) !== laatste)
    return `${eerste} tot en met ${laatste} is niet ${dagen} dagen lang`;
  return null;
}

/** From `geldigVan` to `geldigTot` each school year has each holiday, once. */
function toetsVolledig(bestand: Bestand, rijen: Rij[], { soorten, geldigVan, geldigTot }: Lijst): void {
  for (let dag = geldigVan; dag <= geldigTot; dag = `${Number(dag.slice(0, 4)) + 1}${dag.slice(4)}`) {
    const schooljaar = schooljaarVan(dag);
    for (const naam of Object.keys(soorten)) {
      const aantal = rijen.filter((rij) => rij.schooljaar === schooljaar && rij.naam === naam).length;
      if (aantal !== 1)
        bestand.meld(
          ['vakanties'],
          `${naam} ${schooljaar} staat er ${aantal} keer`,
          'Zorg dat elke rij er een keer staat',
        );
    }
  }
}
