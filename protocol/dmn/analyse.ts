/** Says in words, with an example, where a table contradicts itself or has no answer. */
import type { Tabelbevinding } from './bevinding.ts';
import { Melder } from './melder.ts';
import type { Dmnmodel, HitPolicy, Tabel } from './model.ts';
import { onderzoek, type Onderzoek } from './onderzoek.ts';
import type { Vak } from './vakken.ts';

/** More examples of the same help nobody. */
const MEESTE_VOORBEELDEN = 10;

const HEEFT_ALTIJD_EEN_UITKOMST: HitPolicy[] = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'];

/**
 * What the tables of a model leave open or say twice, judged by their hit policies: UNIQUE may not overlap, ANY only
 * where the outcomes are the same, and in FIRST and PRIORITY every rule has to come up somewhere. A table without default
 * has to cover everything that may come in, unless it collects.
 *
 * @param beslissingen names of the decisions to look at, with tables that `lintModel` has nothing against
 */
export function analyseer(model: Dmnmodel, beslissingen: readonly string[]): Tabelbevinding[] {
  return model.beslissingen.flatMap(({ naam, logica }) =>
    logica?.soort === 'tabel' && beslissingen.includes(naam) ? analyseerTabel(model, naam, logica) : [],
  );
}

function analyseerTabel(model: Dmnmodel, beslissing: string, tabel: Tabel): Tabelbevinding[] {
  const melder = new Melder(beslissing);
  const uitslag = onderzoek(model, tabel);
  const voorbeeld = (vak: Vak) => toonVoorbeeld(tabel, uitslag, vak);
  for (const regel of uitslag.onmogelijk)
    melder.meld({ regel }, 'deze regel kan nooit gelden', 'Verbeter een van zijn cellen of haal hem weg');
  for (const regel of uitslag.overschaduwd)
    melder.meld({ regel }, 'voor deze regel gaat altijd een andere', 'Zet hem ervoor of haal hem weg');
  meldEnkele(
    melder,
    strijdig(tabel.hitPolicy, uitslag.overlappen),
    'andere overlappen',
    ({ regels: [een, twee], vak }) => {
      melder.meld(
        { regel: twee },
        `regel ${een} en ${twee} gelden allebei bij ${voorbeeld(vak)}`,
        'Maak een van beide scherper',
      );
    },
  );
  if (HEEFT_ALTIJD_EEN_UITKOMST.includes(tabel.hitPolicy) || tabel.uitvoer.some(({ standaard }) => standaard !== null))
    return melder.bevindingen;
  if (uitslag.gaten === null) melder.meld({}, 'deze tabel is te groot om na te gaan', 'Verdeel haar over beslissingen');
  meldEnkele(melder, uitslag.gaten ?? [], 'andere gevallen zonder regel', (vak) => {
    melder.meld({}, `geen regel geldt bij ${voorbeeld(vak)}`, 'Zet er een regel bij, of een standaarduitkomst');
  });
  return melder.bevindingen;
}

function strijdig(hitPolicy: HitPolicy, overlappen: Onderzoek['overlappen']): Onderzoek['overlappen'] {
  if (hitPolicy === 'UNIQUE') return overlappen;
  return hitPolicy === 'ANY' ? overlappen.filter(({ zelfdeUitkomst }) => !zelfdeUitkomst) : [];
}

function meldEnkele<T>(melder: Melder, alle: readonly T[], wat: string, meld: (een: T) => void): void {
  for (const een of alle.slice(0, MEESTE_VOORBEELDEN)) meld(een);
  const rest = alle.length - MEESTE_VOORBEELDEN;
  if (rest > 0) melder.meld({}, `er zijn nog ${rest} ${wat}`, 'Herstel eerst wat hierboven staat');
}

/** A case in the box: "uren = 9, leeftijd = 12". A column in which everything goes is left out. */
function toonVoorbeeld({ invoer }: Tabel, { atomen, alles }: Onderzoek, vak: Vak): string {
  const delen = invoer.flatMap(({ label }, n) => {
    if (vak[n] === alles[n]) return [];
    const atoom = atomen[n]?.find((_, plek) => ((vak[n] ?? 0n) >> BigInt(plek)) & 1n);
    return [`${label} = ${atoom?.tekst ?? ''}`];
  });
  return delen.length === 0 ? 'alles' : delen.join(', ');
}
