/**
 * Compiles briefpapier.yaml: the letterhead of each municipality. `standaard` is for those without one; an entry says only
 * what is otherwise than there, and a region only what is otherwise than nationally.
 */
import type { Briefpapier } from '../../mas/protocol.ts';
import { type Bestand, velden } from './bestand.ts';
import { PAPIER_HOORT, papierSchema } from './briefschema.ts';
import { BEELDMERKEN, type Protocolmap } from './protocolmap.ts';
import { toets } from './toets.ts';

type Papieren = Record<string, Briefpapier>;

export const STANDAARD = 'standaard';
const GEMEENTE = /^GM\d{4}$/;
/** A drawing that runs something or brings something in is no drawing. */
const GEEN_TEKENING = /<(script|foreignObject|image|style|text)\b|\bon\w+=|href=|<!|url\((?!#)/i;
const MEESTE_TEKENS = 20_000;

/** @param gemeenten those of the region, none for the national protocol */
export function compileerBriefpapier(map: Protocolmap, gemeenten: readonly string[], basis: Papieren | null): Papieren {
  const merken = map.namenIn(BEELDMERKEN);
  const gebruikt = new Set<string>();
  const uit = map.deel(
    'briefpapier.yaml',
    (bestand, deel: Papieren | null) => {
      const lees = (naam: string): string | null => {
        gebruikt.add(naam);
        return merken.includes(naam) ? leesMerk(map, naam) : null;
      };
      return compileerBestand(bestand, gemeenten, deel, lees);
    },
    basis,
  );
  for (const naam of merken.filter((merk) => !gebruikt.has(merk)))
    map.meldNaam(
      `${BEELDMERKEN}/${naam}`,
      'geen briefpapier gebruikt dit beeldmerk',
      'Noem het bij logo, of haal het weg',
    );
  return uit;
}

function compileerBestand(
  bestand: Bestand,
  gemeenten: readonly string[],
  basis: Papieren | null,
  leesLogo: (naam: string) => string | null,
): Papieren {
  const uit: Papieren = { ...basis };
  const tabel = bestand.tabel();
  if (!basis && !Object.hasOwn(tabel, STANDAARD))
    bestand.meld(
      [],
      'het briefpapier standaard ontbreekt',
      'Zet het erbij: gemeenten zonder eigen papier gebruiken het',
    );
  for (const [sleutel, waarde] of Object.entries(tabel)) {
    if (!toetsGemeente(bestand, sleutel, basis ? gemeenten : null)) continue;
    const grond = basis?.[sleutel] ?? basis?.[STANDAARD];
    const eigen = { ...velden(tabel[STANDAARD]), ...velden(waarde) };
    const papier = toets(bestand, [sleutel], grond ? papierSchema.partial() : papierSchema, eigen, PAPIER_HOORT);
    if (papier === null) continue;
    const logo = papier.logo === undefined ? (grond?.logo ?? null) : leesLogo(papier.logo);
    if (logo === null)
      bestand.meld(
        [sleutel, 'logo'],
        `het beeldmerk ${papier.logo ?? ''} is er niet`,
        `Zet het in de map ${BEELDMERKEN}`,
      );
    else uit[sleutel] = { ...grond, ...papier, logo } as Briefpapier;
  }
  return uit;
}

/** @param gemeenten null: any */
function toetsGemeente(bestand: Bestand, sleutel: string, gemeenten: readonly string[] | null): boolean {
  if (sleutel === STANDAARD) return true;
  const kan = gemeenten ? gemeenten.includes(sleutel) : GEMEENTE.test(sleutel);
  if (!kan)
    bestand.meld([sleutel], 'dit is geen gemeente van dit protocol', `Schrijf ${STANDAARD} of een code zoals GM0361`);
  return kan;
}

function leesMerk(map: Protocolmap, naam: string): string {
  const bestand = map.leesTekst(`${BEELDMERKEN}/${naam}`);
  const regels = bestand.tekst.split('\n');
  const fout = regels.findIndex((regel) => GEEN_TEKENING.test(regel));
  if (fout >= 0)
    bestand.meld(
      fout + 1,
      'in een beeldmerk staan alleen vormen',
      'Haal scripts, tekst, plaatjes, stijlen en links weg',
    );
  if (bestand.tekst.length > MEESTE_TEKENS)
    bestand.meld(1, `dit beeldmerk heeft meer dan ${MEESTE_TEKENS} tekens`, 'Maak het eenvoudiger');
  return bestand.tekst;
}
