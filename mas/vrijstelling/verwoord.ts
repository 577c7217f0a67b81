import { toonDag } from '../datum.ts';
import type { Woorden } from '../verwoord/types.ts';
import type { Vrijstelling, Vrijstellinggegevens } from './gebeurtenis.ts';
import { BEEINDIGINGEN, OORDELEN, TERUGKEERUITKOMSTEN, VRIJSTELLINGSGRONDEN, WEIGERREDENEN } from './gronden.ts';

const duur = ({ van, totEnMet }: Pick<Vrijstelling, 'van' | 'totEnMet'>): string =>
  totEnMet === null
    ? `Van ${toonDag(van)} tot de leerplicht voorbij is.`
    : `Van ${toonDag(van)} tot en met ${toonDag(totEnMet)}.`;

const zinnen = (teksten: readonly string[]): string | null =>
  teksten.length === 0 ? null : teksten.map((tekst) => `${tekst}.`).join(' ');

export const vrijstellingen: Woorden<keyof Vrijstellinggegevens> = {
  KennisgevingOntvangen: {
    soort: 'melding',
    titel: () => 'Kennisgeving van een vrijstelling ontvangen',
    tekst: ({ gegevens: { grond, dagtekening, schooljaar } }) =>
      [
        `${VRIJSTELLINGSGRONDEN[grond]}.`,
        `Gedagtekend op ${toonDag(dagtekening)}.`,
        ...(schooljaar === undefined ? [] : [`Voor schooljaar ${schooljaar}.`]),
      ].join(' '),
  },
  KennisgevingIngetrokken: {
    soort: 'bevinding',
    titel: () => 'De ouders trokken de kennisgeving in',
  },
  KennisgevingBeoordeeld: {
    soort: 'besluit',
    titel: ({ gegevens: { oordeel } }) => OORDELEN[oordeel],
    tekst: ({ gegevens: { redenen } }) => zinnen(redenen.map((reden) => WEIGERREDENEN[reden])),
  },
  VrijstellingIngegaan: {
    soort: 'besluit',
    volgt: true,
    titel: () => 'Er is een vrijstelling',
    tekst: ({ gegevens }) => `${VRIJSTELLINGSGRONDEN[gegevens.grond]}. ${duur(gegevens)}`,
  },
  VrijstellingVoortgezet: {
    soort: 'besluit',
    titel: () => 'De vrijstelling gaat door na een verhuizing',
    tekst: ({ gegevens }) => `${VRIJSTELLINGSGRONDEN[gegevens.grond]}. ${duur(gegevens)}`,
  },
  VrijstellingNietVerlengd: {
    soort: 'besluit',
    titel: () => 'De vrijstelling is niet verlengd',
    tekst: ({ gegevens: { geldtTot } }) => `Zij geldt tot en met ${toonDag(geldtTot)}.`,
  },
  VrijstellingBeeindigd: {
    soort: 'besluit',
    titel: () => 'De vrijstelling is eerder geëindigd',
    tekst: ({ gegevens: { reden, totEnMet } }) => `${BEEINDIGINGEN[reden]}. De laatste dag was ${toonDag(totEnMet)}.`,
  },
  TerugkeerBesproken: {
    soort: 'bevinding',
    titel: () => 'Gesproken over terugkeer naar school',
    tekst: ({ gegevens: { uitkomst } }) => `${TERUGKEERUITKOMSTEN[uitkomst]}.`,
  },
  InschrijvingNagegaan: {
    soort: 'bevinding',
    titel: ({ gegevens: { ingeschreven } }) =>
      ingeschreven ? 'De leerling is ingeschreven op een school' : 'De leerling staat nergens ingeschreven',
  },
};
