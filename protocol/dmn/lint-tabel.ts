/** Checks a decision table: its columns and its rules, cell by cell. */
import { kolomtype } from './kolomtype.ts';
import { lintCel, type Kolom } from './lint-cel.ts';
import type { Melder } from './melder.ts';
import type { Beslissing, Dmnmodel, HitPolicy, Invoerkolom, Regel, Tabel, Uitvoerkolom } from './model.ts';
import { variabelenVan } from './namen.ts';

/** Types that a cell of a protocol can say something about; of the time within a day FEEL is not to be trusted. */
const TYPEN = ['string', 'number', 'boolean', 'date'];

/** They go by the order of the allowed values of the columns themselves. */
const OP_VOLGORDE: HitPolicy[] = ['PRIORITY', 'OUTPUT ORDER'];

/** The output column with what a person reads, beside the code that programs go by: any text may stand in it. */
const VRIJE_KOLOM = 'tekst';

/** Notes what is wrong with the table of a decision. */
export function lintTabel(model: Dmnmodel, beslissing: Beslissing, tabel: Tabel, melder: Melder): void {
  if (tabel.invoer.length === 0 || tabel.uitvoer.length === 0)
    melder.meld({}, 'deze tabel heeft geen kolommen', 'Geef haar invoer en uitvoer');
  if (tabel.regels.length === 0) melder.meld({}, 'deze tabel heeft geen regels', 'Vul haar of haal haar weg');
  const namen = [tabel.invoer.map(({ label }) => label), tabel.uitvoer.map(({ naam }) => naam)];
  for (const cel of namen.flatMap(dubbele))
    melder.meld({ cel }, 'er is nog een kolom met deze naam', 'Geef elke kolom een eigen naam');
  const invoer = tabel.invoer.map((kolom) => lintInvoerkolom(model, beslissing, kolom, melder));
  const uitvoer = tabel.uitvoer.map((kolom) => lintUitvoerkolom(model, kolom, melder));
  lintUitkomst(model, beslissing, tabel, uitvoer, melder);
  for (const regel of tabel.regels) lintRegel(tabel, regel, invoer, uitvoer, melder);
}

const dubbele = (namen: string[]): string[] => namen.filter((naam, n) => namen.indexOf(naam) < n);

/** A column reads one thing that the decision requires, as it is: what has to be worked out is a decision of its own. */
function lintInvoerkolom(model: Dmnmodel, beslissing: Beslissing, kolom: Invoerkolom, melder: Melder): Kolom {
  const { label: cel, uitdrukking, type, toegestaan } = kolom;
  const bron = variabelenVan(model, beslissing).find(({ naam }) => naam === uitdrukking);
  const soort = lintType(model, type, toegestaan, cel, melder);
  if (!bron)
    melder.meld(
      { cel, tekst: uitdrukking },
      'deze kolom leest niet iets wat de beslissing nodig heeft',
      'Noem een gegeven of beslissing uit haar eisen',
    );
  else if (bron.type !== null && soort.basis !== null && kolomtype(model, bron.type)?.basis !== soort.basis)
    melder.meld({ cel }, `${uitdrukking} is een ${bron.type}, de kolom een ${type ?? ''}`, 'Geef beide hetzelfde type');
  return soort;
}

function lintUitvoerkolom(model: Dmnmodel, kolom: Uitvoerkolom, melder: Melder): Kolom {
  const { naam: cel, type, toegestaan, standaard } = kolom;
  const soort = lintType(model, type, toegestaan, cel, melder, cel === VRIJE_KOLOM);
  if (standaard !== null) lintCel(standaard, 'uitdrukking', soort, melder, { cel });
  return soort;
}

/** What the cells of a column have to be, as far as that is known. */
function lintType(
  model: Dmnmodel,
  type: string | null,
  toegestaan: string | null,
  cel: string,
  melder: Melder,
  vrij = false,
): Kolom {
  const onbekend: Kolom = { basis: null, toegestaan: null };
  if (type === null) {
    melder.meld({ cel }, 'deze kolom heeft geen type', 'Geef haar een type (typeRef)');
    return onbekend;
  }
  const soort = kolomtype(model, type);
  if (soort === null) {
    melder.meld({ cel }, `onbekend type "${type}"`, 'Verbeter de naam van het type');
    return onbekend;
  }
  const { basis } = soort;
  if (basis === null || soort.isLijst || !TYPEN.includes(basis)) {
    melder.meld({ cel }, `een ${type} kan niet in een kolom`, `Kies een type dat neerkomt op ${TYPEN.join(', ')}`);
    return onbekend;
  }
  if (toegestaan !== null) lintCel(toegestaan, 'toets', { basis, toegestaan: null }, melder, { cel });
  const waarden = toegestaan ?? soort.toegestaan;
  if (!vrij) lintWaarden(type, { basis, toegestaan: waarden }, cel, melder);
  return { basis, toegestaan: waarden };
}

/** A number says in what it counts, and a text which texts there are. */
function lintWaarden(type: string, { basis, toegestaan }: Kolom, cel: string, melder: Melder): void {
  if (type === 'number')
    melder.meld(
      { cel },
      'deze kolom zegt niet waarin zij telt',
      'Maak een type met de naam van de eenheid, zoals uren',
    );
  if (basis === 'string' && toegestaan === null)
    melder.meld({ cel }, 'deze kolom zegt niet welke waarden er zijn', 'Geef de kolom of haar type toegestane waarden');
}

/** The type of the decision has to be one that the table can give. */
function lintUitkomst(
  model: Dmnmodel,
  { variabele }: Beslissing,
  { hitPolicy, aggregatie, uitvoer }: Tabel,
  soorten: Kolom[],
  melder: Melder,
): void {
  const standaarden = uitvoer.filter(({ standaard }) => standaard !== null).length;
  if (standaarden > 0 && standaarden < uitvoer.length)
    melder.meld({}, 'niet elke uitvoerkolom heeft een standaarduitkomst', 'Geef ze alle een, of geen');
  if (OP_VOLGORDE.includes(hitPolicy) && uitvoer.some(({ toegestaan }) => toegestaan === null))
    melder.meld({}, `${hitPolicy} weet niet wat voorgaat`, 'Geef elke uitvoerkolom haar waarden, de hoogste eerst');
  if (variabele.type === null) return;
  const uitkomst = kolomtype(model, variabele.type);
  const isVerzameling = aggregatie === null && ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(hitPolicy);
  if (uitkomst === null) melder.meld({}, `onbekend type "${variabele.type}"`, 'Verbeter de naam van het type');
  else if (isVerzameling !== uitkomst.isLijst)
    melder.meld(
      {},
      `${hitPolicy} geeft ${isVerzameling ? 'een lijst' : 'een waarde'}, en ${variabele.type} is dat niet`,
      'Verbeter het type van de beslissing',
    );
  else if (uitvoer.length === 1 && soorten[0]?.basis !== null && soorten[0]?.basis !== uitkomst.basis)
    melder.meld(
      {},
      `de tabel geeft een ${soorten[0]?.basis ?? ''}, de beslissing is een ${variabele.type}`,
      'Geef beide hetzelfde type',
    );
}

function lintRegel(tabel: Tabel, regel: Regel, invoer: Kolom[], uitvoer: Kolom[], melder: Melder): void {
  const { nr, id, bron } = regel;
  if (id === '') melder.meld({ regel: nr }, 'deze regel heeft geen id', 'Geef hem een id');
  if (bron === '')
    melder.meld({ regel: nr }, 'deze regel noemt geen bron', 'Zet het artikel of de plaats in het protocol erbij');
  for (const [n, kolom] of invoer.entries()) {
    const tekst = regel.invoer[n] ?? '';
    const waar = { regel: nr, cel: tabel.invoer[n]?.label ?? '' };
    if (tekst !== '') lintCel(tekst, 'toets', kolom, melder, waar);
  }
  for (const [n, kolom] of uitvoer.entries()) {
    const tekst = regel.uitvoer[n] ?? '';
    const waar = { regel: nr, cel: tabel.uitvoer[n]?.naam ?? '' };
    if (tekst === '') melder.meld(waar, 'deze cel is leeg', 'Vul de uitkomst in, of null als er geen is');
    else lintCel(tekst, 'uitdrukking', kolom, melder, waar);
  }
}
