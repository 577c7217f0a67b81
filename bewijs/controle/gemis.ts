/**
 * What events refer to and the export does not hold. A destruction that the ledger tells of explains it, or the export says
 * itself that it was left out; anything else was taken away without a word.
 */
import { documentenIn } from '../../activities/stukken.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { verklaart } from '../../mas/bewaren/vernietigd.ts';
import type { Dag } from '../../mas/datum.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Uitvoer } from '../formaat.ts';
import { magWeg } from '../weglaten.ts';
import type { Bevinding } from './bevinding.ts';

/** Of what events refer to. All that is not there (`kwijt`) was destroyed or left out, or it is a finding. */
export interface Stukkenuitslag {
  aantal: number;
  kwijt: number;
  vernietigd: number;
  weggelaten: number;
}

/** A destruction as the ledger has it, and how much is not there because of it. */
export interface Vernietiguitslag {
  nr: number;
  dag: Dag;
  deel: Vernietigdeel;
  grondslag: string;
  /** The list that it was on: of that there is a signed certificate. */
  lijst: string;
  teksten: number;
  documenten: number;
}

export interface Gemisuitslag {
  teksten: Stukkenuitslag;
  documenten: Stukkenuitslag;
  /** In the order of the ledger. */
  vernietigingen: Vernietiguitslag[];
  /** What a file of version 2 does not hold may as well have been taken away: it does not say. */
  zegtWatWegbleef: boolean;
  bevindingen: Bevinding[];
}

type Vernietiging = GebeurtenisVan<'InhoudVernietigd'>;
/** A text or a document by its id, and the event that it is of. */
type Verwijzingen = ReadonlyMap<string, Gebeurtenis>;

export function keurGemis({ delen, manifest }: Uitvoer, gebeurtenissen: readonly Gebeurtenis[]): Gemisuitslag {
  const vernietigingen = vanGesloten(manifest.zaakId, gebeurtenissen);
  const weggelaten = manifest.versie === 2 ? null : new Map(delen.weggelaten?.map(({ id, nr }) => [id, nr]));
  const magWeggelaten = (id: string, g: Gebeurtenis): boolean =>
    weggelaten?.get(id) === g.nr && manifest.voor !== 'opdracht' && magWeg(g, id);
  const bevindingen: Bevinding[] = [];
  const weeg = (verwijzingen: Verwijzingen, aanwezig: readonly { id: string }[], wat: string) => {
    const erbij = new Set(aanwezig.map(({ id }) => id));
    const weg = [...verwijzingen].filter(([id]) => !erbij.has(id));
    const door = new Map<number, number>();
    let nietMee = 0;
    for (const [id, g] of weg) {
      const oorzaak = vernietigingen.find((v) => verklaart(v, g));
      if (oorzaak) door.set(oorzaak.nr, (door.get(oorzaak.nr) ?? 0) + 1);
      else if (!weggelaten || magWeggelaten(id, g)) nietMee += 1;
      else bevindingen.push(onverklaard(g, wat, weggelaten.has(id)));
    }
    const vernietigd = [...door.values()].reduce((som, n) => som + n, 0);
    return { door, stukken: { aantal: verwijzingen.size, kwijt: weg.length, vernietigd, weggelaten: nietMee } };
  };
  const teksten = weeg(tekstenVan(gebeurtenissen), delen.inhoud, 'de tekst');
  const documenten = weeg(documentenVan(gebeurtenissen), delen.documenten, 'een document');
  return {
    teksten: teksten.stukken,
    documenten: documenten.stukken,
    vernietigingen: vernietigingen.map(({ nr, dag, gegevens: { deel, grondslag, lijst } }) => ({
      nr,
      dag,
      deel,
      grondslag,
      lijst,
      teksten: teksten.door.get(nr) ?? 0,
      documenten: documenten.door.get(nr) ?? 0,
    })),
    zegtWatWegbleef: weggelaten !== null,
    bevindingen,
  };
}

/**
 * Schakel destroys nothing of a case that is open: what says so of one is made up, and explains nothing. Nor does what stands
 * behind an event that no case can have.
 */
function vanGesloten(zaakId: string, gebeurtenissen: readonly Gebeurtenis[]): Vernietiging[] {
  const uit: Vernietiging[] = [];
  let d = leegDossier(zaakId);
  try {
    for (const g of gebeurtenissen) {
      if (g.soort === 'InhoudVernietigd' && d.status === 'gesloten') uit.push(g);
      d = pasToe(d, g);
    }
  } catch {
    return uit;
  }
  return uit;
}

const onverklaard = ({ nr }: Gebeurtenis, wat: string, weggelaten: boolean): Bevinding => ({
  pad: ['delen', 'grootboek', nr - 1],
  wat: `${wat} van gebeurtenis ${nr} is er niet, en ${weggelaten ? 'er is geen reden om dat weg te laten, zoals dit bestand zegt' : 'het grootboek kent geen vernietiging die dat verklaart'}`,
  aard: 'gemis',
});

const tekstenVan = (gebeurtenissen: readonly Gebeurtenis[]): Verwijzingen =>
  new Map(gebeurtenissen.flatMap((g) => (g.inhoud ? [[g.inhoud.id, g]] : [])));

const documentenVan = (gebeurtenissen: readonly Gebeurtenis[]): Verwijzingen =>
  new Map(gebeurtenissen.flatMap((g) => documentenIn(g).map(({ id }) => [id, g])));
