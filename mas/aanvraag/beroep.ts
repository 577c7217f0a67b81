/** Beroep at the court against the decision on a bezwaar, and how it ended (Awb 8:1, 8:72). */
import { bezwaartermijn, isOpTijd } from '../bezwaar.ts';
import { type Beslissingen, metInhoud, nieuwId, type Omgeving, weiger } from '../beslis/types.ts';
import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Handelingregels, nooit } from '../handelingen/types.ts';
import type { Aanvraaghandeling } from './opdracht.ts';
import { AANVRAAGUITKOMSTEN, BEROEPUITKOMSTEN } from './soorten.ts';
import type { AanvraagStand, BeroepStand, BezwaarStand } from './stand.ts';
import { isOpenBeroep } from './termijnen.ts';
import { tellerVan, toekenning, toekenningFout, toekenningVelden } from './toekenning.ts';

export type Beroephandeling = 'leg-beroep-vast' | 'leg-uitspraak-vast';
type Uitspraak = Extract<Aanvraaghandeling, { soort: 'leg-uitspraak-vast' }>;

const VREEMD = weiger('NietMogelijk', 'Dit beroep hoort niet bij deze zaak.');

const bezwaarVan = ({ aanvraag }: Dossier, id: string | undefined): BezwaarStand | undefined =>
  aanvraag?.bezwaren.find((een) => een.id === id);
const beroepVan = ({ aanvraag }: Dossier, id: string | undefined): BeroepStand | undefined =>
  aanvraag?.beroepen?.find((een) => een.id === id);
const bekendOp = (d: Dossier, bezwaar: string | undefined): Dag | undefined => bezwaarVan(d, bezwaar)?.bekendgemaaktOp;

/** The decision on this bezwaar was annulled: another one is taken in its place. */
const isVernietigd = ({ aanvraag }: Dossier, bezwaar: string): boolean =>
  aanvraag?.beroepen?.some((een) => een.bezwaar === bezwaar && een.uitspraak?.besluit !== undefined) === true;

function geenBeroep(d: Dossier, id: string | undefined): string | null {
  const bezwaar = bezwaarVan(d, id);
  if (!bezwaar) return 'Dit bezwaar hoort niet bij deze zaak.';
  if (bezwaar.bekendgemaaktOp === undefined)
    return 'De beslissing op dit bezwaar is nog niet bekendgemaakt; daarvoor kan er geen beroep zijn (Awb 7:1).';
  if (isVernietigd(d, bezwaar.id)) return 'De rechtbank vernietigde deze beslissing al.';
  return d.aanvraag?.beroepen?.some((een) => een.bezwaar === id && isOpenBeroep(een)) === true
    ? 'Er loopt al een beroep tegen deze beslissing.'
    : null;
}

const nieuwFout = (aanvraag: AanvraagStand, o: Uitspraak): string | null => {
  if (o.uitkomst === 'zelf-voorzien')
    return o.nieuw === undefined
      ? 'nieuw: de rechtbank besloot zelf; kies wat er nu geldt.'
      : toekenningFout(aanvraag, o.nieuw, o);
  const gezegd = o.nieuw !== undefined || o.van !== undefined || o.totEnMet !== undefined || o.dagen !== undefined;
  return gezegd ? 'nieuw: alleen als de rechtbank zelf besloot, geldt er iets anders.' : null;
};

export const beroepHandelingen: Handelingregels<Beroephandeling> = {
  'leg-beroep-vast': {
    naam: () => 'Een beroep vastleggen',
    uitleg: () =>
      'U legt vast op welke dag bij de rechtbank beroep is ingesteld tegen de beslissing op een bezwaar; Schakel rekent uit of het op tijd was.',
    velden: () => ({
      bezwaar: { soort: 'verwijzing', naam: 'Bezwaar' },
      gepostOp: { soort: 'dag', naam: 'Per post: de dag van het poststempel', optioneel: true },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { bezwaar }) => geenBeroep(d, bezwaar),
    waaromVeldenNiet: (d, { bezwaar, gepostOp, dag }, vandaag) => {
      const bekend = bekendOp(d, bezwaar);
      if (gepostOp === undefined) return null;
      if (gepostOp > (dag ?? vandaag)) return 'gepostOp: kies een dag tot en met die waarop het beroep binnenkwam.';
      return bekend !== undefined && gepostOp < bekend
        ? `gepostOp: kies een dag vanaf ${toonDag(bekend)}: toen is de beslissing op bezwaar verzonden.`
        : null;
    },
    vroegst: (d, { bezwaar }) => ({
      dag: bekendOp(d, bezwaar) ?? d.geopend?.dag ?? '',
      waarom: 'de dag waarop de beslissing op bezwaar is verzonden',
    }),
    wijktAf: nooit,
    kandidaten: (d) =>
      (d.aanvraag?.bezwaren ?? [])
        .filter(({ id }) => geenBeroep(d, id) === null)
        .map(({ id }) => ({ soort: 'leg-beroep-vast', bezwaar: id })),
  },
  'leg-uitspraak-vast': {
    naam: () => 'De uitspraak op een beroep vastleggen',
    uitleg: () =>
      'U legt vast op welke dag de rechtbank besliste, en wat. Besloot de rechtbank zelf op de aanvraag, dan zegt u wat er nu geldt.',
    velden: () => ({
      beroep: { soort: 'verwijzing', naam: 'Beroep' },
      uitkomst: { soort: 'keuze', naam: 'Wat de rechtbank besliste', keuzes: BEROEPUITKOMSTEN },
      nieuw: {
        soort: 'keuze',
        naam: 'De rechtbank besloot zelf: wat er nu geldt',
        keuzes: {
          toegewezen: AANVRAAGUITKOMSTEN.toegewezen,
          deels: AANVRAAGUITKOMSTEN.deels,
          afgewezen: AANVRAAGUITKOMSTEN.afgewezen,
        },
        optioneel: true,
      },
      ...toekenningVelden,
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { beroep }) => {
      const een = beroepVan(d, beroep);
      if (!een) return VREEMD.weigering.tekst;
      return isOpenBeroep(een) ? null : 'De uitspraak op dit beroep is al vastgelegd.';
    },
    waaromVeldenNiet: (d, o) => (d.aanvraag ? nieuwFout(d.aanvraag, o) : null),
    vroegst: (d, { beroep }) => ({
      dag: beroepVan(d, beroep)?.ingesteldOp ?? d.geopend?.dag ?? '',
      waarom: 'de dag waarop het beroep is ingesteld',
    }),
    wijktAf: nooit,
    kandidaten: (d) =>
      (d.aanvraag?.beroepen ?? []).filter(isOpenBeroep).map(({ id }) => ({ soort: 'leg-uitspraak-vast', beroep: id })),
  },
};

/** What holds after the judgement: what the court decided itself, or the decision itself again until another one is taken. */
function besluitNa(
  d: Dossier,
  aanvraag: AanvraagStand,
  o: Uitspraak,
  omgeving: Omgeving,
): ReturnType<typeof toekenning> | undefined {
  if (o.uitkomst === 'zelf-voorzien' && o.nieuw !== undefined)
    return toekenning(aanvraag, o.nieuw, o, tellerVan(d, omgeving));
  if (o.uitkomst !== 'opnieuw' || !aanvraag.besluit) return undefined;
  const { uitkomst, toegekend } = aanvraag.besluit;
  return { uitkomst, ...(toegekend && { toegekend }) };
}

export const beroepBeslissingen: Beslissingen<Beroephandeling> = {
  'leg-beroep-vast': (d, o, { protocol, dag }) => {
    const bekend = bekendOp(d, o.bezwaar);
    if (bekend === undefined || d.vakantieregio === null) return VREEMD;
    const termijn = bezwaartermijn(bekend, protocol, d.vakantieregio, 'beroep');
    const { bezwaar, gepostOp } = o;
    const gegevens = {
      beroep: nieuwId('beroep', d),
      bezwaar,
      ...(gepostOp !== undefined && { gepostOp }),
      tot: termijn.tot,
      opTijd: isOpTijd(termijn, dag, gepostOp),
    };
    return [{ soort: 'BeroepIngesteld', gegevens, ...metInhoud(o) }];
  },
  'leg-uitspraak-vast': (d, o, omgeving) => {
    if (!d.aanvraag) return VREEMD;
    const besluit = besluitNa(d, d.aanvraag, o, omgeving);
    if (besluit && 'weigering' in besluit) return besluit;
    const gegevens = {
      beroep: o.beroep,
      uitkomst: o.uitkomst,
      ...(besluit && { besluit }),
      ...(o.uitkomst === 'opnieuw' && { opnieuw: nieuwId('bezwaar', d) }),
    };
    return [{ soort: 'BeroepAfgelopen', gegevens, ...metInhoud(o) }];
  },
};
