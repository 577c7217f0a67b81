import { berichtNodig } from '../beslis/berichtnodig.ts';
import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, nieuwId, weiger } from '../beslis/types.ts';
import { sluit } from '../beslis/verval.ts';
import { isPlichtVoorbij } from '../leeftijd.ts';
import { beeindig, geldendVanaf, naarAbsoluut, trekIn } from './einde.ts';
import { laatstePeriode, onbeoordeeld, overKennisgeving, wachtOpInschrijving } from './leven.ts';
import { beoordeelKennisgeving } from './oordeel.ts';

const GESLOTEN = weiger('Gesloten', 'Deze zaak is gesloten; dit hoort in een volgende.');

/** What is decided in the case of an exemption (LPW 5–9; domain §6.1, §6.3). */
export const vrijstellingBeslissingen: Beslissingen<
  | 'ontvang-kennisgeving'
  | 'zet-vrijstelling-voort'
  | 'beoordeel-kennisgeving'
  | 'trek-kennisgeving-in'
  | 'bespreek-terugkeer'
  | 'beeindig-vrijstelling'
  | 'leg-geen-inschrijving-vast'
  | 'draag-vrijstelling-over'
> = {
  'ontvang-kennisgeving': (d, o, omgeving) => {
    const { leerling } = omgeving.feiten;
    if (d.status === 'gesloten') return GESLOTEN;
    if (leerling && isPlichtVoorbij(leerling, o.dag))
      return weiger('NietMogelijk', 'De leerplicht van dit kind is voorbij: een vrijstelling is niet meer nodig.');
    const { grond, dagtekening, schooljaar } = o;
    const kennisgeving = nieuwId('kennisgeving', d);
    const verteld = { kennisgeving, grond, dagtekening, ...(schooljaar !== undefined && { schooljaar }) };
    return [
      ...open(d, o, omgeving),
      { soort: 'KennisgevingOntvangen', gegevens: verteld, ...metInhoud(o) },
      { soort: 'BriefNodig', gegevens: { brief: 'ontvangstbevestiging', over: overKennisgeving(kennisgeving) } },
    ];
  },
  'zet-vrijstelling-voort': (d, o, omgeving) => {
    if (d.status === 'gesloten') return GESLOTEN;
    if (laatstePeriode(d)) return weiger('AlGeboekt', 'Deze zaak kent al een vrijstelling.');
    const vrijstelling = nieuwId('vrijstelling', d);
    const { totEnMet, kennisgevingTot } = o.vrijstelling;
    const voorbij = totEnMet !== null && kennisgevingTot !== null && kennisgevingTot < o.dag;
    return [
      ...open(d, o, omgeving),
      { soort: 'VrijstellingVoortgezet', gegevens: { vrijstelling, ...o.vrijstelling, vanZaak: o.vanZaak } },
      ...(voorbij
        ? [{ soort: 'VrijstellingNietVerlengd', gegevens: { vrijstelling, geldtTot: totEnMet } } as const]
        : []),
    ];
  },
  'beoordeel-kennisgeving': beoordeelKennisgeving,
  'bespreek-terugkeer': (_, { vrijstelling, uitkomst, ...o }) => [
    { soort: 'TerugkeerBesproken', gegevens: { vrijstelling, uitkomst }, ...metInhoud(o) },
  ],
  'trek-kennisgeving-in': (d, { kennisgeving, ...o }, { dag }) => {
    const k = onbeoordeeld(d).find(({ id }) => id === kennisgeving);
    if (!k) return weiger('NietMogelijk', 'Deze kennisgeving is er niet, of is al beoordeeld.');
    return trekIn(d, k, dag).map((v, n) => (n === 0 ? { ...v, ...metInhoud(o) } : v));
  },
  'beeindig-vrijstelling': (d, { reden, ...o }, { dag }) => {
    if (reden === 'afgezien' && geldendVanaf(d, dag).length === 0)
      return weiger('NietMogelijk', 'Op die dag geldt er geen vrijstelling: trek een kennisgeving in die nog wacht.');
    return [
      ...(reden === 'ingeschreven'
        ? [{ soort: 'InschrijvingNagegaan', gegevens: { ingeschreven: true }, ...metInhoud(o) } as const]
        : []),
      ...beeindig(d, dag, reden).map((v, n) => (n === 0 && reden !== 'ingeschreven' ? { ...v, ...metInhoud(o) } : v)),
    ];
  },
  'leg-geen-inschrijving-vast': (d, o) => [
    { soort: 'InschrijvingNagegaan', gegevens: { ingeschreven: false }, ...metInhoud(o) },
    ...naarAbsoluut(d, wachtOpInschrijving(d)?.sinds ?? null),
  ],
  'draag-vrijstelling-over': (d, { gemeente, ...o }, omgeving) => {
    if (omgeving.feiten.gemeenteBekend !== true)
      return weiger('Ongeldig', 'gemeente: deze gemeente kent Schakel niet; kijk de code na.');
    const periode = laatstePeriode(d);
    if (!periode) return weiger('NietMogelijk', 'Er is geen vrijstelling om over te dragen.');
    const { grond, van, totEnMet } = periode;
    // of one that ended before its day nobody waits for the next
    const kennisgevingTot = periode.beeindigd ? totEnMet : periode.kennisgevingTot;
    const vrijstelling = { grond, van, totEnMet, kennisgevingTot, eerderBeroep: periode.eerderBeroep };
    return [
      { soort: 'ZaakOvergedragen', gegevens: { aan: 'gemeente', gemeente }, ...metInhoud(o) },
      berichtNodig(d, 'dossier-overgedragen', 'overdracht/gemeente', omgeving),
      {
        soort: 'VervolgzaakNodig',
        gegevens: {
          vervolg: 'verhuizing',
          opdracht: { soort: 'zet-vrijstelling-voort', vanZaak: d.id, gemeente, vrijstelling },
        },
      },
      ...sluit(d, 'overgedragen-gemeente'),
    ];
  },
};
