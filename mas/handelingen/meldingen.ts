import type { Dossier, MeldingStand } from '../dossier/types.ts';
import { type Handelingregels, nooit, type Velden } from './types.ts';

const velden = (): Velden => ({ meldingsnummer: { soort: 'verwijzing', naam: 'Meldingsnummer' } });

const meldingVan = (d: Dossier, nummer: string | undefined): MeldingStand | undefined =>
  nummer !== undefined && Object.hasOwn(d.meldingen, nummer) ? d.meldingen[nummer] : undefined;

/** Why nothing can be done to a melding: it is of another case, or it is over. */
function meldingDicht(d: Dossier, nummer: string | undefined): string | null {
  const melding = meldingVan(d, nummer);
  if (!melding) return `Melding ${nummer} hoort niet bij deze zaak.`;
  return melding.status === 'geregistreerd' || melding.status === 'in-behandeling'
    ? null
    : `Melding ${nummer} is al ${melding.status === 'ingetrokken' ? 'ingetrokken' : 'afgehandeld'}.`;
}

const eersteMelding = (d: Dossier, nummer: string | undefined): string | null =>
  meldingVan(d, nummer)?.vervolg === false
    ? `Melding ${nummer} is de eerste melding van deze zaak: die volgt stap 2.`
    : null;

const vervolgmeldingen = (d: Dossier): string[] =>
  Object.keys(d.meldingen).filter((nummer) => d.meldingen[nummer]?.vervolg);

/** Each melding has a DUO status of its own, so some things are decided about one melding apart from the steps. */
export const meldingHandelingen: Handelingregels<
  'bekijk-vervolgmelding' | 'neem-melding-ter-kennisgeving' | 'vraag-intrekking'
> = {
  'bekijk-vervolgmelding': {
    naam: () => 'Vervolgmelding bekeken',
    uitleg: () => 'U legt vast dat u deze nieuwe melding hebt gezien.',
    velden,
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { meldingsnummer }) =>
      eersteMelding(d, meldingsnummer) ??
      meldingDicht(d, meldingsnummer) ??
      (d.bekeken[meldingsnummer ?? ''] === undefined ? null : `Melding ${meldingsnummer} is al bekeken.`),
    wijktAf: nooit,
    kandidaten: (d) =>
      vervolgmeldingen(d).map((meldingsnummer) => ({ soort: 'bekijk-vervolgmelding', meldingsnummer })),
  },
  'neem-melding-ter-kennisgeving': {
    naam: () => 'Vervolgmelding ter kennisgeving aannemen',
    uitleg: () => 'U legt vast dat op deze melding niets hoeft te volgen; DUO krijgt dat bericht.',
    velden,
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { meldingsnummer }) =>
      eersteMelding(d, meldingsnummer) ??
      meldingDicht(d, meldingsnummer) ??
      (meldingVan(d, meldingsnummer)?.status === 'geregistreerd'
        ? null
        : `Melding ${meldingsnummer} is al in behandeling; ter kennisgeving aannemen kan alleen daarvoor.`),
    wijktAf: nooit,
    kandidaten: (d) =>
      vervolgmeldingen(d).map((meldingsnummer) => ({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer })),
  },
  'vraag-intrekking': {
    naam: () => 'De school vragen een verkeerde melding in te trekken',
    uitleg: () => 'U vraagt de school de melding in te trekken, omdat zij niet klopt.',
    velden,
    motivatie: 'altijd',
    waaromNiet: (d, { meldingsnummer }) =>
      meldingDicht(d, meldingsnummer) ??
      (d.intrekkingen[meldingsnummer ?? ''] === undefined ? null : 'De school is hier al om gevraagd.'),
    wijktAf: nooit,
    kandidaten: (d) =>
      Object.keys(d.meldingen).map((meldingsnummer) => ({ soort: 'vraag-intrekking', meldingsnummer })),
  },
};
