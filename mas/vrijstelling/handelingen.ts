import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Handelingregels, nooit } from '../handelingen/types.ts';
import { BEEINDIGINGEN, OORDELEN, TERUGKEERUITKOMSTEN, VRIJSTELLINGSGRONDEN } from './gronden.ts';
import { laatstePeriode, onbeoordeeld, teVerlengen, wachtOpInschrijving } from './leven.ts';
import { vragenBij } from './velden.ts';

const WACHT_OP_OORDEEL = 'Beoordeel eerst de kennisgeving.';

/** The exemption that ends, and of which nobody spoke with the parents yet. */
const teBespreken = (d: Dossier): string[] => {
  const periode = teVerlengen(d);
  return periode && periode.terugkeer === undefined ? [periode.vrijstelling] : [];
};

/** What somebody does with an exemption (LPW 5–9; domain §6.1, §6.3). */
export const vrijstellingHandelingen: Handelingregels<
  | 'beoordeel-kennisgeving'
  | 'trek-kennisgeving-in'
  | 'bespreek-terugkeer'
  | 'beeindig-vrijstelling'
  | 'leg-geen-inschrijving-vast'
  | 'draag-vrijstelling-over'
> = {
  'beoordeel-kennisgeving': {
    naam: () => 'De kennisgeving beoordelen',
    uitleg: () => 'U legt vast wat in de stukken staat; Schakel rekent de termijnen uit, en u oordeelt.',
    norm: () => 'De Leerplichtwet: wie aan de voorwaarden voldoet is vrijgesteld; u weegt de bedenkingen zelf niet.',
    velden: ({ grond }) => ({
      kennisgeving: { soort: 'verwijzing', naam: 'Kennisgeving' },
      grond: { soort: 'keuze', naam: 'Grond', keuzes: VRIJSTELLINGSGRONDEN },
      ...vragenBij(grond),
      oordeel: { soort: 'keuze', naam: 'Uw oordeel', keuzes: OORDELEN },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { kennisgeving, grond }) => {
      const deze = onbeoordeeld(d).find(({ id }) => id === kennisgeving);
      if (kennisgeving !== undefined && !deze) return 'Deze kennisgeving is er niet, of is al beoordeeld.';
      return grond === undefined || !deze || deze.grond === grond
        ? null
        : 'grond: de ouders beroepen zich op een andere grond.';
    },
    waaromVeldenNiet: (_, { verklaringDoor, verklaringOp, komtWonenOp }, vandaag) => {
      if (verklaringDoor !== undefined && verklaringDoor !== 'niemand' && verklaringOp === undefined)
        return 'verklaringOp: geef de dagtekening van de verklaring.';
      if (verklaringOp !== undefined && verklaringOp > vandaag)
        return `verklaringOp: kies een dag tot en met vandaag (${toonDag(vandaag)}).`;
      return komtWonenOp !== undefined && komtWonenOp > vandaag
        ? `komtWonenOp: kies een dag tot en met vandaag (${toonDag(vandaag)}).`
        : null;
    },
    wijktAf: nooit,
    kandidaten: (d) =>
      onbeoordeeld(d).map(({ id, grond }) => ({ soort: 'beoordeel-kennisgeving', kennisgeving: id, grond })),
  },
  'trek-kennisgeving-in': {
    naam: () => 'De ouders trekken de kennisgeving in',
    uitleg: () =>
      'U legt vast op welke dag de ouders dat zeiden. De kennisgeving wordt niet meer beoordeeld, en het kind moet worden ingeschreven.',
    velden: () => ({ kennisgeving: { soort: 'verwijzing', naam: 'Kennisgeving' } }),
    motivatie: 'bij-afwijking',
    toelichtingNodig: true, // who said so, and how?
    waaromNiet: (d, { kennisgeving }) =>
      kennisgeving === undefined || onbeoordeeld(d).some(({ id }) => id === kennisgeving)
        ? null
        : 'Deze kennisgeving is er niet, of is al beoordeeld.',
    wijktAf: nooit,
    kandidaten: (d) => onbeoordeeld(d).map(({ id }) => ({ soort: 'trek-kennisgeving-in', kennisgeving: id })),
  },
  'bespreek-terugkeer': {
    naam: () => 'Gesproken over terugkeer naar school',
    uitleg: () => 'U legt vast wat u met de ouders en de school besprak over de tijd na de vrijstelling.',
    velden: () => ({
      vrijstelling: { soort: 'verwijzing', naam: 'Vrijstelling' },
      uitkomst: { soort: 'keuze', naam: 'Uitkomst', keuzes: TERUGKEERUITKOMSTEN },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { vrijstelling }) =>
      vrijstelling === undefined || teBespreken(d).includes(vrijstelling)
        ? null
        : 'Over deze vrijstelling is al gesproken, of zij loopt niet af.',
    wijktAf: nooit,
    kandidaten: (d) => teBespreken(d).map((vrijstelling) => ({ soort: 'bespreek-terugkeer', vrijstelling })),
  },
  'beeindig-vrijstelling': {
    naam: () => 'Het kind heeft geen vrijstelling meer nodig',
    uitleg: () =>
      'U legt vast vanaf welke dag het kind is ingeschreven of vertrokken; daarmee sluit de zaak. Willen de ouders geen vrijstelling meer, dan blijft de zaak open tot het kind is ingeschreven.',
    norm: () => 'De Leerplichtwet: met de inschrijving vervalt de vrijstelling.',
    velden: () => ({ reden: { soort: 'keuze', naam: 'Reden', keuzes: BEEINDIGINGEN } }),
    motivatie: 'bij-afwijking',
    toelichtingNodig: true, // it closes the case for good: from whom is it known?
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'beeindig-vrijstelling' }],
  },
  'leg-geen-inschrijving-vast': {
    naam: () => 'Het kind is nergens ingeschreven: verder als absoluut verzuim',
    uitleg: () =>
      'U legt vast dat er geen vrijstelling en geen inschrijving is; een zaak over absoluut verzuim begint.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) =>
      wachtOpInschrijving(d)
        ? null
        : onbeoordeeld(d).length > 0
          ? WACHT_OP_OORDEEL
          : 'Er is een vrijstelling, of zij kan nog worden verlengd.',
    waaromVeldenNiet: (d, { dag }, vandaag) => {
      const { sinds = null } = wachtOpInschrijving(d) ?? {};
      return sinds !== null && (dag ?? vandaag) < sinds
        ? `Het kind hoeft pas vanaf ${toonDag(sinds)} te zijn ingeschreven: leg dit vast vanaf die dag.`
        : null;
    },
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'leg-geen-inschrijving-vast' }],
  },
  'draag-vrijstelling-over': {
    naam: () => 'Verhuisd: de vrijstelling overdragen aan de nieuwe gemeente',
    uitleg: () => 'U draagt de vrijstelling over aan de gemeente waar het kind nu woont; hier sluit de zaak.',
    norm: () => 'Leerplichtregeling artikel 3 lid 2: de gegevens gaan naar de nieuwe gemeente.',
    velden: () => ({ gemeente: { soort: 'verwijzing', naam: 'Nieuwe gemeente' } }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) => {
      if (onbeoordeeld(d).length > 0) return WACHT_OP_OORDEEL;
      return laatstePeriode(d) ? null : 'Er is geen vrijstelling om over te dragen.';
    },
    waaromVeldenNiet: (d, { gemeente }) => {
      if (!/^GM\d{4}$/.test(gemeente)) return 'gemeente: geef een gemeentecode, zoals GM0361.';
      return gemeente === d.gemeente ? 'gemeente: dit is de gemeente van deze zaak.' : null;
    },
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'draag-vrijstelling-over' }],
  },
};
