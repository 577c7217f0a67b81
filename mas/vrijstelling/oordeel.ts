/** What a judgement of a kennisgeving brings about: an exemption that follows from the Act, or the word that there is none. */
import { berichtNodig } from '../beslis/berichtnodig.ts';
import { onverklaard } from '../beslis/onverklaard.ts';
import { type Beslissing, metInhoud, nieuwId, type Omgeving, weiger } from '../beslis/types.ts';
import { bonVan, redenenVan } from '../beslis/weeg.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { leeftijdOp } from '../leeftijd.ts';
import { duurVan } from './duur.ts';
import { nietVerlengd } from './einde.ts';
import type { Vrijstelling } from './gebeurtenis.ts';
import { OORDELEN } from './gronden.ts';
import { isGevraagdTot, kennisgevingenVan, laatstePeriode, overOordeel, periodenVan, zonder } from './leven.ts';
import type { Beoordeling } from './opdracht.ts';
import { overArbeid } from './register.ts';
import type { KennisgevingStand } from './stand.ts';
import type { Toetssteen } from './toetsen.ts';
import { type Uitslag, weegKennisgeving } from './weging.ts';

/** From this age the labour inspectorate hears of an exemption onder a or b (Leerplichtregeling 5). */
const ARBEIDSINSPECTIE_VANAF = 16;

/** What the kennisgeving is held against; null when our register does not know the child any more. */
export function toetssteen(
  d: Dossier,
  { grond }: Pick<KennisgevingStand, 'grond'>,
  { protocol, feiten: { leerling } }: Omgeving,
): Toetssteen | null {
  if (!leerling || d.vakantieregio === null) return null;
  const verlengt = periodenVan(d)
    // who wanted it no longer appeals to it anew
    .filter((periode) => periode.grond === grond && periode.beeindigd === undefined)
    .at(-1);
  const { geboortedatum } = leerling;
  return { protocol, regio: d.vakantieregio, geboortedatum, ...(verlengt && { verlengt }) };
}

/**
 * Parents told twice of the same school year: what they ask for holds already. Who names no school year means the next one
 * only when he told after the exemption was booked: before that day nobody had an exemption to renew, unless it came with him
 * from another municipality.
 */
const isGedekt = (d: Dossier, k: KennisgevingStand, nooit: boolean): boolean => {
  const periode = laatstePeriode(d);
  if (periode === undefined || periode.beeindigd !== undefined) return false;
  if (periode.totEnMet === null || nooit) return periode.totEnMet === null;
  if (k.schooljaar !== undefined) return isGevraagdTot(periode.totEnMet, k.schooljaar);
  return k.ontvangenOp < periode.van || (periode.vanZaak === undefined && k.ontvangenOp <= periode.dag);
};

/** The labour inspectorate hears of who is sixteen, and onder a or b alone (T29; Leerplichtregeling 5). */
function aanArbeidsinspectie(d: Dossier, { grond, van, vrijstelling }: Vrijstelling, omgeving: Omgeving): Voorval[] {
  const geboren = omgeving.feiten.leerling?.geboortedatum;
  if (grond !== 'ongeschikt' && grond !== 'richting') return [];
  if (geboren === undefined || leeftijdOp(geboren, van) < ARBEIDSINSPECTIE_VANAF) return [];
  return [berichtNodig(d, 'vrijstelling-arbeid', overArbeid(vrijstelling), omgeving)];
}

function ingegaan(d: Dossier, k: KennisgevingStand, nooit: boolean, steen: Toetssteen, omgeving: Omgeving): Voorval[] {
  const periode: Vrijstelling = {
    vrijstelling: nieuwId('vrijstelling', d),
    grond: k.grond,
    ...duurVan(k, laatstePeriode(d), nooit, steen),
    eerderBeroep: laatstePeriode(d) !== undefined,
  };
  return [
    { soort: 'VrijstellingIngegaan', gegevens: { ...periode, kennisgeving: k.id } },
    { soort: 'BriefNodig', gegevens: { brief: 'bevestiging-vrijstelling', over: overOordeel(k.id, d.nr + 1) } },
    ...aanArbeidsinspectie(d, periode, omgeving),
  ];
}

/** What follows: an exemption, unless what is asked for holds already; or the letter, and on its day the end of what held. */
function gevolg(
  d: Dossier,
  k: KennisgevingStand,
  o: Pick<Beoordeling, 'oordeel' | 'nooitGeschikt'>,
  steen: Toetssteen,
  omgeving: Omgeving,
): Voorval[] {
  if (o.oordeel === 'voldoet') {
    const nooit = k.grond === 'ongeschikt' && o.nooitGeschikt === 'ja';
    return isGedekt(d, k, nooit) ? [] : ingegaan(d, k, nooit, steen, omgeving);
  }
  return [
    { soort: 'BriefNodig', gegevens: { brief: 'mededeling-voldoet-niet', over: overOordeel(k.id, d.nr + 1) } },
    ...nietVerlengd(zonder(d, k), omgeving.dag),
  ];
}

/** The advice with its reasons, and the days that speak for it. */
const waaromAnders = ({ advies, gewogen, toetsen }: Uitslag): string =>
  [
    `${OORDELEN[advies]}, volgens de tabel.`,
    ...redenenVan(gewogen, 'vrijstellingBezwaren'),
    ...toetsen
      .filter(({ voldaan }) => voldaan === (advies === 'voldoet'))
      .map(({ afleiding }) => `Berekend: ${afleiding}.`),
    'Leg uit waarom u anders oordeelt.',
  ].join(' ');

export const beoordeelKennisgeving: Beslissing<'beoordeel-kennisgeving'> = (d, o, omgeving) => {
  const k = kennisgevingenVan(d).find(({ id }) => id === o.kennisgeving);
  const steen = k && toetssteen(d, k, omgeving);
  if (!k || !steen) return weiger('NietMogelijk', 'De leerling van deze kennisgeving is niet meer bekend.');
  const uitslag = weegKennisgeving(d, k, o, steen, omgeving);
  const { advies, redenen, toetsen, gewogen } = uitslag;
  const afwijking = o.oordeel !== advies;
  const weigering = afwijking ? onverklaard(o, waaromAnders(uitslag), omgeving) : null;
  if (weigering) return weigering;
  return [
    {
      soort: 'KennisgevingBeoordeeld',
      gegevens: {
        kennisgeving: k.id,
        oordeel: o.oordeel,
        eersteBeroep: steen.verlengt === undefined,
        redenen,
        toetsen,
        ...(afwijking && o.afwijkreden !== undefined && { afwijkreden: o.afwijkreden }),
      },
      ...metInhoud(o),
    },
    bonVan(gewogen, { gekozen: o.oordeel, afwijking }),
    ...gevolg(d, k, o, steen, omgeving),
  ];
};
