import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { eldersVerstuurd } from '../beslis/brieven.ts';
import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, nieuwId, type Omgeving, weiger } from '../beslis/types.ts';
import { sluit } from '../beslis/verval.ts';
import { beroepBeslissingen } from './beroep.ts';
import { bezwaarBeslissingen } from './bezwaarbeslissingen.ts';
import { BESCHIKKING, OVER_ONTVANGST, overAanvullingbrief, overBesluitbrief, overUitstelbrief } from './brieven.ts';
import type { Aanvraagaanleiding, Aanvraaghandeling } from './opdracht.ts';
import type { AanvraagStand, OpschortingStand } from './stand.ts';
import { schooldagenIn } from '../verlof/tel.ts';
import { besluitOver, tellerVan } from './toekenning.ts';
import { naAanvraagbrief } from './verzonden.ts';

const VREEMD = weiger('NietMogelijk', 'Deze zaak heeft geen aanvraag.');

/** What stood still does so no more; it stood still up to the day before (Awb 4:15: "tot de dag waarop"). */
const eindig = (opschortingen: readonly OpschortingStand[], dag: string, door: 'aangevuld' | 'besloten'): Voorval[] =>
  opschortingen
    .filter(({ totEnMet }) => totEnMet === null)
    .map(({ id }) => ({
      soort: 'OpschortingGeeindigd',
      gegevens: { opschorting: id, totEnMet: plusDagen(dag, -1), door },
    }));

/** A letter that asks for what nobody waits for any more is not sent. */
const vraagVervalt = (d: Dossier, { aanvullingen }: AanvraagStand): Voorval[] =>
  aanvullingen
    .filter(({ id, stand }) => stand === 'gevraagd' && d.brieven[overAanvullingbrief(id)]?.stand === undefined)
    .map(({ id }) => ({ soort: 'BriefAfgezien', gegevens: { over: overAanvullingbrief(id) } }));

/** Leave was granted for one of these days; of a period of which not every schooldag was, nobody knows which. */
function isVerleend(d: Dossier, { van, totEnMet }: { van: Dag; totEnMet: Dag }, omgeving: Omgeving): boolean {
  const toegekend = d.aanvraag?.besluit?.geldend.toegekend;
  if (!toegekend || totEnMet < toegekend.van || van > toegekend.totEnMet) return false;
  const { kalender, regio } = tellerVan(d, omgeving);
  return toegekend.dagen === schooldagenIn(toegekend.van, toegekend.totEnMet, kalender, regio);
}

/** What is decided about a request, from its receipt until somebody decided on it. */
export const aanvraagBeslissingen: Beslissingen<Aanvraagaanleiding['soort'] | Aanvraaghandeling['soort']> = {
  ...bezwaarBeslissingen,
  ...beroepBeslissingen,
  'ontvang-aanvraag': (d, o, omgeving) => {
    if (d.status !== 'leeg') return weiger('AlGeboekt', 'Deze zaak heeft al een aanvraag.');
    const { aanvraagsoort, van, totEnMet, dagen } = o;
    return [
      ...open(d, o, omgeving),
      {
        soort: 'AanvraagOntvangen',
        gegevens: { aanvraagsoort, van, totEnMet, ...(dagen !== undefined && { dagen }) },
        ...metInhoud(o),
      },
      { soort: 'BriefNodig', gegevens: { brief: 'ontvangstbevestiging', over: OVER_ONTVANGST } },
    ];
  },
  'meld-geweigerd-verlof': (d, o, omgeving) => {
    if (d.status === 'gesloten') return weiger('Gesloten', 'Deze zaak is gesloten; de melding hoort in een volgende.');
    const { zaakId, van, totEnMet } = o;
    const gegevens = { van, totEnMet, ...(zaakId !== undefined && { zaakId }) };
    return [...open(d, o, omgeving), { soort: 'VerlofNaWeigeringGemeld', gegevens }];
  },
  'trek-aanvraag-in': (d) => sluit(d, 'aanvraag-ingetrokken'),
  'vraag-aanvulling': (d, o) => {
    const aanvulling = nieuwId('aanvulling', d);
    return [
      {
        soort: 'AanvullingGevraagd',
        gegevens: { aanvulling, ...(o.tot !== undefined && { tot: o.tot }) },
        ...metInhoud(o),
      },
      { soort: 'BriefNodig', gegevens: { brief: 'verzoek-aanvulling', over: overAanvullingbrief(aanvulling) } },
    ];
  },
  'leg-aanvulling-vast': (d, o, { dag }) => {
    if (!d.aanvraag) return VREEMD;
    const stil = d.aanvraag.opschortingen.filter(({ aanvulling }) => aanvulling === o.aanvulling);
    return [
      { soort: 'AanvullingOntvangen', gegevens: { aanvulling: o.aanvulling }, ...metInhoud(o) },
      ...eindig(stil, dag, 'aangevuld'),
      ...vraagVervalt(d, d.aanvraag),
    ];
  },
  'leg-instemming-uitstel-vast': (d, o, { dag }) => [
    {
      soort: 'BeslistermijnOpgeschort',
      gegevens: {
        opschorting: nieuwId('opschorting', d),
        grond: 'instemming',
        van: plusDagen(dag, 1),
        uiterlijk: o.tot,
      },
      ...metInhoud(o),
    },
  ],
  'stel-buiten-behandeling': (d, o, { dag }) => {
    if (!d.aanvraag) return VREEMD;
    const besluit = nieuwId('besluit', d);
    return [
      { soort: 'AanvraagBesloten', gegevens: { besluit, uitkomst: 'buiten-behandeling' }, ...metInhoud(o) },
      ...eindig(d.aanvraag.opschortingen, dag, 'besloten'),
      ...vraagVervalt(d, d.aanvraag),
      { soort: 'BriefNodig', gegevens: { brief: 'besluit-buiten-behandeling', over: overBesluitbrief(besluit) } },
    ];
  },
  verdaag: (d, o) => [
    { soort: 'AanvraagVerdaagd', gegevens: { tot: o.tot }, ...metInhoud(o) },
    {
      soort: 'BriefNodig',
      gegevens: { brief: 'bericht-uitstel', over: overUitstelbrief((d.aanvraag?.verdagingen.length ?? 0) + 1) },
    },
  ],
  'leg-horen-vast': (_, { wie, uitkomst, ...o }) => [
    { soort: 'AanvraagGehoord', gegevens: { wie, uitkomst }, ...metInhoud(o) },
  ],
  'beslis-aanvraag': (d, o, omgeving) => {
    if (!d.aanvraag) return VREEMD;
    const genomen = besluitOver(d, d.aanvraag, o.uitkomst, o, omgeving);
    if ('weigering' in genomen) return genomen;
    const { toets } = genomen;
    const besluit = nieuwId('besluit', d);
    return [
      {
        soort: 'AanvraagBesloten',
        gegevens: { besluit, ...genomen.besluit, ...(toets && { toets }) },
        ...metInhoud(o),
      },
      ...eindig(d.aanvraag.opschortingen, omgeving.dag, 'besloten'),
      ...vraagVervalt(d, d.aanvraag),
      {
        soort: 'BriefNodig',
        gegevens: { brief: BESCHIKKING[d.aanvraag.aanvraagsoort], over: overBesluitbrief(besluit) },
      },
    ];
  },
  'leg-bekendmaking-vast': (d, o, omgeving) => {
    const [eerste, ...rest] = naAanvraagbrief(d, o.over, omgeving);
    const wacht = d.brieven[o.over]?.stand === undefined ? eldersVerstuurd([o.over]) : [];
    return eerste ? [{ ...eerste, ...metInhoud(o) }, ...rest, ...wacht] : [];
  },
  'leg-afschrift-vast': (d, o) =>
    d.aanvraag?.besluit
      ? [{ soort: 'AfschriftVerzonden', gegevens: { besluit: d.aanvraag.besluit.id }, ...metInhoud(o) }]
      : VREEMD,
  'leg-opgenomen-verlof-vast': (d, o, omgeving) => {
    const opgenomen = nieuwId('opgenomen', d);
    const { van, totEnMet } = o;
    if (isVerleend(d, o, omgeving))
      return weiger('Ongeldig', 'van: voor een van deze dagen is verlof toegewezen. Leg alleen de andere dagen vast.');
    return [
      { soort: 'GeweigerdVerlofOpgenomen', gegevens: { opgenomen, van, totEnMet }, ...metInhoud(o) },
      {
        soort: 'VervolgzaakNodig',
        gegevens: {
          vervolg: `aanvraag/${opgenomen}`,
          opdracht: {
            soort: 'meld-geweigerd-verlof',
            zaakId: d.id,
            van,
            totEnMet,
            ...(d.vestiging !== null && { vestiging: d.vestiging }),
          },
        },
      },
    ];
  },
};
