/** Compiles the models of decision tables in the folder `beslissingen`. */
import { compileerModel } from '../dmn/compileer.ts';
import type { Dmnmodel } from '../dmn/model.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Drempel } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import type { Protocolmap } from './protocolmap.ts';
import type { Tabelbestand } from './tabelbestand.ts';

/** A model with what a region needs to take it over. */
export interface Tabelmodel {
  bestand: Tabelbestand;
  model: Dmnmodel;
  /** The thresholds that stand in its tables, with the value that they were compiled with. */
  drempels: Record<string, number>;
}
export type Tabelmodellen = Record<string, Tabelmodel>;

interface Omgeving {
  /** The head of the protocol and the models that it says are new to a region; null when it cannot be read. */
  kop: { bestand: Bestand; eigen: readonly string[] } | null;
  basis: Tabelmodellen | null;
  drempels: Record<string, Drempel>;
  /** Whether there is something wrong with the thresholds themselves. */
  drempelsFout: boolean;
  /** The names of everything that a table can ask for. */
  invoer: ReadonlySet<string>;
}

/** The models as they stand in the document. */
export const modellenVan = (tabellen: Tabelmodellen): Record<string, Waarde> =>
  Object.fromEntries(Object.entries(tabellen).map(([naam, { model }]) => [naam, model as unknown as Waarde]));

/**
 * The models by their name, over those of the basis. A threshold stands in a table as the number that it is here, so a
 * region that changes one gets a national table of its own.
 */
export async function compileerTabellen(map: Protocolmap, omgeving: Omgeving): Promise<Tabelmodellen> {
  const { basis, drempels } = omgeving;
  const getallen = Object.fromEntries(Object.entries(drempels).map(([sleutel, { waarde }]) => [sleutel, waarde]));
  const past = (tabel: Tabelmodel) =>
    Object.entries(tabel.drempels).every(([sleutel, waarde]) => getallen[sleutel] === waarde);
  const eigen = map.tabellen();
  toetsNamen(map, eigen, omgeving);
  const uit: Tabelmodellen = {};
  const voegToe = (naam: string, tabel: Tabelmodel | null): void => {
    if (tabel) uit[naam] = tabel;
  };
  for (const [naam, tabel] of Object.entries(basis ?? {})) {
    if (eigen.some((bestand) => bestand.naam === naam)) continue;
    voegToe(naam, past(tabel) ? tabel : await compileerTabel(map.tabelVanBasis(tabel.bestand), getallen, omgeving));
  }
  for (const bestand of eigen) voegToe(bestand.naam, await compileerTabel(bestand, getallen, omgeving));
  return uit;
}

/** Null, with the findings noted in its file, when it cannot be read. */
async function compileerTabel(
  bestand: Tabelbestand,
  getallen: Record<string, number>,
  { drempelsFout, invoer }: Omgeving,
): Promise<Tabelmodel | null> {
  const { model, bevindingen, gebruikteDrempels, noemtDrempels } = await compileerModel(
    bestand.xml,
    bestand.naam,
    getallen,
  );
  // which of them are because of the thresholds nobody can tell
  if (drempelsFout && noemtDrempels && bevindingen.length > 0)
    bestand.meld(1, '', 'deze tabel is niet na te gaan', 'Herstel eerst drempels.yaml');
  else for (const bevinding of bevindingen) bestand.meldBij(bevinding, model);
  if (!model) return null;
  for (const { naam } of model.gegevens)
    if (!invoer.has(naam))
      bestand.meldGegeven(
        naam,
        'dit gegeven is geen vraag en niets dat Schakel zelf weet',
        'Verbeter de naam, of zet de vraag in vragenlijsten.yaml',
      );
  const drempels = Object.fromEntries(gebruikteDrempels.map((sleutel) => [sleutel, getallen[sleutel] ?? NaN]));
  return { bestand, model, drempels };
}

/** XML cannot say `nieuw`, so the head does: else a typing error in a file name would leave the national table in force. */
function toetsNamen(map: Protocolmap, eigen: readonly Tabelbestand[], { kop, basis }: Omgeving): void {
  if (!basis && eigen.length === 0) map.meldGeenTabellen();
  if (!basis || !kop) return;
  for (const bestand of eigen)
    if (!Object.hasOwn(basis, bestand.naam) && !kop.eigen.includes(bestand.naam))
      bestand.meld(
        1,
        '',
        'deze tabel is landelijk niet bekend',
        'Verbeter de naam van het bestand, of zet hem in protocol.yaml bij eigenBeslissingen',
      );
  kop.eigen.forEach((naam, n) => {
    const bij = ['eigenBeslissingen', n];
    if (Object.hasOwn(basis, naam)) kop.bestand.meld(bij, `de tabel ${naam} is er ook landelijk`, 'Haal hem hier weg');
    else if (!eigen.some((bestand) => bestand.naam === naam))
      kop.bestand.meld(bij, `de tabel ${naam} is er niet`, `Maak beslissingen/${naam}.dmn, of haal hem hier weg`);
  });
}
