/** The outcome of a check in words, for an auditor. */
import { VERNIETIGDELEN } from '../../mas/bewaren/regels.ts';
import { dagVan, toonDatum } from '../../mas/datum.ts';
import { AANVRAGERS } from '../formaat.ts';
import { zonderStuurtekens } from '../stuurtekens.ts';
import type { Stukkenuitslag } from './gemis.ts';
import type { Bewezen, Fout, Verslag, Verwacht } from './index.ts';

/** As the exit code of a program. 0: it holds; 1: it does not; 2: it cannot be read. */
export interface Uitslag {
  code: 0 | 1 | 2;
  tekst: string;
}

const CODES = { klopt: 0, 'klopt-niet': 1, onleesbaar: 2 } as const;
/** More of them tell nothing that the first ones did not. */
const HOOGSTENS = 10;

/** The first place that is wrong; null when nothing is. */
type Eerste = Pick<Fout, 'vanaf' | 'tot'> | null;

/**
 * @param programma the code that checked, as receipts name it
 * @param eerste as near as it is known (wijsaan.ts)
 */
export function verwoord(
  { uitkomst, fouten, bewezen }: Verslag,
  verwacht: Verwacht,
  programma: string,
  eerste: Eerste = null,
): Uitslag {
  const regels = bewezen ? klopt(bewezen, verwacht, programma) : kloptNiet(fouten, uitkomst === 'onleesbaar', eerste);
  return { code: CODES[uitkomst], tekst: regels.map(zonderStuurtekens).join('\n') };
}

/** The same for a machine, without the events themselves: those stand in the export. */
export function alsJson({ uitkomst, fouten, bewezen }: Verslag, eerste: Eerste): Uitslag {
  const weg = ['gebeurtenissen', 'bevindingen'];
  const tekst = JSON.stringify({ uitkomst, eerste, fouten, bewezen }, (naam, waarde: unknown) =>
    weg.includes(naam) ? undefined : waarde,
  );
  return { code: CODES[uitkomst], tekst: zonderStuurtekens(tekst) };
}

function kloptNiet(fouten: readonly Fout[], onleesbaar: boolean, byte: Eerste): string[] {
  const [eerste] = fouten;
  if (!eerste) return ['Dit bestand is niet te lezen.'];
  return [
    onleesbaar ? 'Dit bestand is niet te lezen als uitvoer van een zaak (versie 2, 3 of 4).' : 'De uitvoer klopt niet.',
    `Eerste verkeerde plek: byte ${(byte ?? eerste).vanaf} tot ${(byte ?? eerste).tot}`,
    ...fouten.slice(0, HOOGSTENS).map(({ vanaf, pad, wat }) => `  byte ${vanaf} ${pad}: ${wat}`),
    ...(fouten.length > HOOGSTENS ? [`  en nog ${fouten.length - HOOGSTENS}`] : []),
    ...new Set(fouten.map(({ doe }) => `Wat u doet: ${doe}`)),
  ];
}

function klopt(bewezen: Bewezen, verwacht: Verwacht, programma: string): string[] {
  const { manifest, hoofd, sleutels, bonnen } = bewezen;
  return [
    `De uitvoer van zaak ${manifest.zaakId}, gemaakt op ${moment(manifest.gemaaktOp)}, klopt.`,
    `Het grootboek telt ${hoofd.nr} gebeurtenissen en eindigt op ${hoofd.hash}.`,
    ...stukken(bewezen),
    'LET OP: naam, soort en mediatype van documenten, naam en versie van protocollen en de lijst van runs staan niet in het grootboek. Daar staat alleen de handtekening onder dit bestand voor in.',
    bonnen.nagerekend > 0
      ? `${bonnen.nagerekend} beslisbonnen nagerekend met ${programma}: alle kloppen.`
      : 'Er is geen beslisbon na te rekenen.',
    ...(bonnen.vernietigd > 0 ? [`Van ${bonnen.vernietigd} beslisbonnen is de invoer er niet.`] : []),
    ...ankerregels(bewezen, verwacht),
    ...sleutels.opmerkingen,
    ...sleutelregels(bewezen, verwacht),
  ];
}

function stukken({ grootboek, manifest: { voor } }: Bewezen): string[] {
  const regel = ({ aantal, kwijt }: Stukkenuitslag, wat: string): string =>
    `${aantal - kwijt} van ${aantal} ${wat} vergeleken met het grootboek.`;
  const { teksten, documenten, vernietigingen, zegtWatWegbleef } = grootboek;
  const wie = voor ? `wie de uitvoer vroeg (${AANVRAGERS[voor]})` : 'wie de uitvoer vroeg';
  const weggelaten = [
    tel(teksten.weggelaten, 'tekst', 'teksten'),
    tel(documenten.weggelaten, 'document', 'documenten'),
  ];
  return [
    regel(teksten, 'teksten'),
    regel(documenten, 'documenten'),
    ...vernietigingen.map(
      (v) =>
        `Op ${toonDatum(v.dag)} is ${VERNIETIGDELEN[v.deel]} vernietigd (gebeurtenis ${v.nr}), op grond van ${v.grondslag}. Daardoor zijn er niet: ${tel(v.teksten, 'tekst', 'teksten')} en ${tel(v.documenten, 'document', 'documenten')}. Het staat op lijst ${v.lijst}: vraag de ondertekende verklaring van die lijst.`,
    ),
    ...(teksten.weggelaten + documenten.weggelaten > 0
      ? [
          zegtWatWegbleef
            ? `LET OP: volgens dit bestand zijn ${weggelaten.join(' en ')} weggelaten, omdat er een geheim adres in kan staan dat ${wie} niet mag lezen. Dat is niet bewezen.`
            : `LET OP: ${weggelaten.join(' en ')} zijn er niet. Dit bestand is van voor versie 3, en zegt niet of zij zijn weggelaten.`,
        ]
      : []),
  ];
}

const tel = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

function ankerregels({ ankers: { ankers, standen, bewaard, gemist }, hoofd }: Bewezen, { anker }: Verwacht): string[] {
  const [eerste, laatste, stand] = [ankers[0], ankers.at(-1), standen.at(-1)];
  if (!eerste || !laatste || !stand)
    return ['LET OP: deze zaak is nog in geen anker vastgelegd. Wie de sleutel heeft, kan alles hebben veranderd.'];
  return [
    `Ankers ${eerste.nr} tot en met ${laatste.nr} (${toonDatum(eerste.dag)} tot en met ${toonDatum(laatste.dag)}) sluiten aan.`,
    ...veranderd(standen).map(({ dag, nr }) => `  Op ${toonDatum(dag)} stond de zaak op gebeurtenis ${nr}.`),
    ...gemist.map(({ na, voor }) => `  Tussen ${toonDatum(na)} en ${toonDatum(voor)} is geen anker gemaakt.`),
    ...(stand.nr < hoofd.nr
      ? [
          `LET OP: gebeurtenis ${stand.nr + 1} tot en met ${hoofd.nr} zijn van na het laatste anker, en nog niet vastgelegd.`,
        ]
      : []),
    bewaard === null
      ? 'LET OP: u gaf geen anker dat u zelf hebt bewaard. Wie de sleutel heeft, kan een heel andere reeks ankers hebben gemaakt.'
      : `Anker ${anker} dat u zelf hebt bewaard, staat in deze reeks. Op ${toonDatum(bewaard.dag)} stond de zaak op gebeurtenis ${bewaard.nr}: tot en met die gebeurtenis is er sindsdien niets veranderd.`,
  ];
}

/** Where it had got further, and the newest. */
const veranderd = <T extends { nr: number }>(standen: readonly T[]): T[] =>
  standen.filter(({ nr }, i) => nr !== standen[i - 1]?.nr || i === standen.length - 1);

const sleutelregels = ({ manifest }: Bewezen, { sleutel }: Verwacht): string[] =>
  sleutel === null
    ? [
        `LET OP: u gaf geen vingerafdruk. Nu staat alleen vast dat dit bestand met zichzelf klopt: iedereen kan er zo een maken.`,
        `Vraag de gemeente haar vingerafdruk, en geef die mee met --sleutel. In dit bestand staat ${manifest.sleutel}.`,
      ]
    : [`Ondertekend met ${manifest.sleutel}, langs de keten van sleutels verbonden met ${sleutel}.`];

/** A day and a time of the machine that made it. */
const moment = (op: string): string => `${toonDatum(dagVan(Date.parse(op)))} (${op})`;
