import { VRAGENLIJSTEN } from '../besluiten.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Vraag, Vragenlijst } from '../protocol.ts';
import { type Beslissingen, metInhoud, type Omgeving, weiger } from './types.ts';
import { bonVan, weeg } from './weeg.ts';

/** On which no more is known than that it was asked: it counts as open. */
const ONBEKEND = 'weet-niet';

/** The questionnaires: the answers are kept as inhoud, and every decision that rests on them is asked anew. */
export const vragenlijstBeslissingen: Beslissingen<'vul-vragenlijst-in'> = {
  'vul-vragenlijst-in': (d, o, omgeving) => {
    const lijst = omgeving.protocol.vragenlijsten[o.lijst];
    const gegeven = omgeving.feiten.gegeven;
    if (!lijst) return weiger('Ongeldig', 'lijst: het protocol van deze gemeente heeft deze vragenlijst niet.');
    if (!gegeven) return weiger('Ongeldig', 'antwoorden: geef de antwoorden op de vragenlijst.');
    const fout = antwoordfout(lijst, gegeven);
    if (fout !== null) return weiger('Ongeldig', fout);
    const vragen = Object.keys(lijst.vragen);
    const open = vragen.filter((vraag) => (gegeven[vraag] ?? ONBEKEND) === ONBEKEND).length;
    const gegevens = { lijst: o.lijst, beantwoord: vragen.length - open, open };
    const metAntwoorden = metNieuwe(omgeving, gegeven);
    return [
      { soort: 'VragenBeantwoord', gegevens, ...metInhoud(o) },
      ...VRAGENLIJSTEN[o.lijst].besluiten.map((besluit): Voorval => bonVan(weeg(d, besluit, metAntwoorden))),
    ];
  },
};

/** What was answered on other lists still counts; what is asked on both counts as it was answered now. */
const metNieuwe = (omgeving: Omgeving, gegeven: Readonly<Record<string, unknown>>): Omgeving => ({
  ...omgeving,
  feiten: { ...omgeving.feiten, antwoorden: { ...omgeving.feiten.antwoorden, ...gegeven } },
});

/** What is wrong with the answers, by the question; null when nothing is. An answer may be left out. */
function antwoordfout({ vragen }: Vragenlijst, gegeven: Readonly<Record<string, unknown>>): string | null {
  for (const [naam, waarde] of Object.entries(gegeven)) {
    const vraag = Object.hasOwn(vragen, naam) ? vragen[naam] : undefined;
    if (!vraag) return `antwoorden.${naam.slice(0, 40)}: deze vraag staat niet in deze vragenlijst.`;
    const fout = waarde === ONBEKEND ? null : waardefout(vraag, waarde);
    if (fout !== null) return `antwoorden.${naam}: ${fout}`;
  }
  return null;
}

/** So often somebody cannot have been late in a year: it is a typing error. */
const HOOGSTE_AANTAL = 9_999;
/** By unit, where that has an end of its own. */
const HOOGSTE: Readonly<Record<string, number>> = { procent: 100 };

function waardefout({ soort, keuzes = {}, eenheid = '' }: Vraag, waarde: unknown): string | null {
  if (soort === 'aantal') {
    const hoogste = HOOGSTE[eenheid] ?? HOOGSTE_AANTAL;
    const goed = Number.isSafeInteger(waarde) && (waarde as number) >= 0 && (waarde as number) <= hoogste;
    return goed ? null : `geef een heel getal van 0 tot en met ${hoogste}, of ${ONBEKEND}.`;
  }
  const codes = soort === 'ja-nee' ? ['ja', 'nee'] : Object.keys(keuzes);
  return typeof waarde === 'string' && codes.includes(waarde) ? null : `kies uit ${[...codes, ONBEKEND].join(', ')}.`;
}
