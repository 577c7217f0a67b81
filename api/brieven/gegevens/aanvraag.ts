/** A request and what is decided on it, as its letters say it (Awb 4:5 and further). */
import { beslisorgaanVan } from '../../../mas/aanvraag/orgaan.ts';
import type { Aanvraagsoort } from '../../../mas/aanvraag/soorten.ts';
import type { AanvraagStand, AanvullingStand } from '../../../mas/aanvraag/stand.ts';
import { beslistermijn, termijnOver, termijnVoor } from '../../../mas/aanvraag/termijnen.ts';
import { type Dag, plusDagen } from '../../../mas/datum.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import type { Briefbron } from '../bron.ts';
import { bezwaarInLast } from './last.ts';
import type { Vullers, Waarden } from './types.ts';

/** What is asked for, and where the Leerplichtwet has it. */
const WAT: Readonly<Record<Aanvraagsoort, [wat: string, artikel: string]>> = {
  'ander-onderwijs': ['een vrijstelling om ander onderwijs te volgen', 'artikel 15'],
  'vervangend-school': ['vervangende leerplicht', 'artikel 3a'],
  'vervangend-instelling': ['vervangende leerplicht', 'artikel 3b'],
  verlof: ['verlof van meer dan tien schooldagen', 'artikel 11 onder g'],
};

export const aanvraag: Vullers<'aanvraag' | 'besluit' | 'bezwaar' | 'nietTijdig'> = {
  aanvraag: ({ bron }) => {
    const stand = bron.dossier.aanvraag;
    if (!stand) return null;
    const [wat, artikel] = WAT[stand.aanvraagsoort];
    return {
      soort: stand.aanvraagsoort,
      wat,
      artikel,
      ontvangenOp: stand.ontvangenOp,
      beslisUiterlijk: beslistermijn(bron.dossier)?.laatsteDag ?? null,
      van: stand.van,
      totEnMet: stand.totEnMet,
      gevraagdeDagen: stand.dagen ?? null,
      gehoordOp: stand.gehoord.findLast(({ wie }) => wie === 'hoofd')?.dag ?? null,
      ...aanvulling(bron, stand),
      ...besloten(stand),
      ...uitstel(bron, stand),
    };
  },
  besluit: ({ bron: { dossier, protocol } }) => ({
    orgaan: beslisorgaanVan(dossier.aanvraag?.aanvraagsoort, protocol),
    genomenOp: dossier.aanvraag?.besluit?.dag ?? null,
  }),
  bezwaar: ({ bron }) => bezwaarInLast(bron) ?? bezwaarInAanvraag(bron),
  nietTijdig: ({ bron }) => {
    const { dossier, over } = bron;
    const een = dossier.aanvraag?.ingebrekestellingen.find(({ id }) => id === idIn(over, 'dwangsom'));
    if (!een?.vastgesteld) return null;
    const { dagen, bedrag } = een.vastgesteld;
    const ingebrekeOp = een.ontvangenOp;
    const eersteDag = bedrag > 0 ? (een.dwangsom?.eersteDag ?? null) : null;
    if (eersteDag === null) return { ingebrekeOp, uitkomst: 'niet-verschuldigd', ...NIETS };
    return {
      ingebrekeOp,
      uitkomst: 'verschuldigd',
      van: eersteDag,
      tot: plusDagen(eersteDag, dagen - 1),
      dagen,
      bedrag,
      betaalUiterlijk: laatsteDag(bron, 'dwangsom/betaling'),
    };
  },
};

const NIETS = { van: null, tot: null, dagen: null, bedrag: null, betaalUiterlijk: null };

/** `aanvraag/bezwaar/b1` is about bezwaar b1; null for a letter about something else. */
function idIn(over: string, ...wat: string[]): string | null {
  const [waarvan, deel = '', id] = over.split('/');
  return waarvan === 'aanvraag' && wat.includes(deel) ? (id ?? null) : null;
}

/** Of a term that counts from the day of the letter; null when the protocol does not know it. */
function laatsteDag({ protocol, dossier, dag }: Briefbron, naam: string): Dag | null {
  const regel = protocol.termijnen[naam];
  return regel ? berekenTermijn(regel, dag, protocol.kalender, dossier.vakantieregio ?? 'midden').laatsteDag : null;
}

/** What was asked for, line by line as the official wrote it down, and until when it can be supplied. */
function aanvulling(
  bron: Briefbron,
  { aanvullingen }: AanvraagStand,
): Pick<Waarden<'aanvraag'>, 'ontbreekt' | 'aanvullenUiterlijk'> {
  const een: AanvullingStand | undefined = aanvullingen.find(({ id }) => id === idIn(bron.over, 'aanvulling'));
  const tekst = bron.teksten.get(een?.inhoud?.id ?? '')?.toelichting;
  const regels = typeof tekst === 'string' ? tekst.split('\n') : [];
  return {
    ontbreekt: regels.map((regel) => regel.replace(/^\s*[-*]\s*/, '').trim()).filter((regel) => regel !== ''),
    // a day that is over when the letter goes leaves no time: then the protocol says how long there is
    aanvullenUiterlijk:
      een?.tot !== undefined && een.tot > bron.dag ? een.tot : een ? laatsteDag(bron, 'aanvraag/aanvulling') : null,
  };
}

function besloten({
  besluit,
}: AanvraagStand): Pick<Waarden<'aanvraag'>, 'uitkomst' | 'toegewezenVan' | 'toegewezenTot' | 'toegewezenDagen'> {
  const { uitkomst, toegekend } = besluit ?? {};
  return {
    uitkomst: uitkomst === undefined || uitkomst === 'buiten-behandeling' ? null : uitkomst,
    toegewezenVan: toegekend?.van ?? null,
    toegewezenTot: toegekend?.totEnMet ?? null,
    toegewezenDagen: toegekend?.dagen ?? null,
  };
}

/** The day that is named instead, and the one that was: of the decision on the request, or of that on a bezwaar (Awb 7:10). */
function uitstel(
  { dossier, over }: Briefbron,
  { verdagingen, bezwaren }: AanvraagStand,
): Pick<Waarden<'aanvraag'>, 'oudUiterlijk' | 'nieuwUiterlijk'> {
  const bezwaar = bezwaren.find(({ id }) => id === idIn(over, 'bezwaaruitstel'));
  if (bezwaar)
    return {
      oudUiterlijk: termijnOver(dossier, 'bezwaar', bezwaar.id, 0)?.laatsteDag ?? null,
      nieuwUiterlijk: bezwaar.verdaagdTot ?? null,
    };
  const keer = Number(idIn(over, 'uitstel') ?? 0);
  const verdaging = verdagingen[keer - 1];
  return {
    oudUiterlijk: (verdaging && termijnVoor(dossier, verdaging)?.laatsteDag) ?? null,
    nieuwUiterlijk: verdaging?.tot ?? null,
  };
}

/** A bezwaar that was gegrond changed the decision; what holds then is for the official to say. */
const UITKOMST = {
  ongegrond: 'ongegrond',
  'niet-ontvankelijk': 'niet-ontvankelijk',
  gegrond: 'gewijzigd',
} as const;

function bezwaarInAanvraag({ dossier, over }: Briefbron): Waarden<'bezwaar'> | null {
  const { bezwaren = [], besluit } = dossier.aanvraag ?? {};
  const bezwaar = bezwaren.find(({ id }) => id === idIn(over, 'bezwaar', 'bezwaaruitstel'));
  if (!bezwaar) return null;
  return {
    tegen: 'besluit',
    ontvangenOp: bezwaar.ontvangenOp,
    besluitVan: besluit?.bekendgemaaktOp ?? null,
    uitkomst: bezwaar.beslist ? UITKOMST[bezwaar.beslist.uitkomst] : null,
  };
}
