import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { type Beslissingen, weiger } from './types.ts';

/** When the last melding that counts is withdrawn there is nothing left to handle. */
const sluitAlsLeeg = (d: Dossier, ingetrokken: string): Voorval[] =>
  d.status === 'open' &&
  Object.values(d.meldingen).every((m) => m.meldingsnummer === ingetrokken || m.status === 'ingetrokken')
    ? [{ soort: 'ZaakGesloten', gegevens: { reden: 'ingetrokken' } }]
    : [];

/** The meldingen of the school, and what an official decides about a later one. */
export const meldingBeslissingen: Beslissingen<
  | 'meld'
  | 'wijzig-melding'
  | 'trek-melding-in'
  | 'voeg-leerling-samen'
  | 'neem-melding-in-behandeling'
  | 'neem-melding-ter-kennisgeving'
> = {
  meld: (d, { melding, inhoud, leerlingId, zaaksoort, gemeente, vakantieregio, proef }) => {
    if (d.status === 'gesloten')
      return weiger('Gesloten', 'Deze zaak is gesloten; de melding hoort in een volgende zaak.');
    if (Object.hasOwn(d.meldingen, melding.meldingsnummer))
      return weiger('AlGeboekt', 'Deze melding staat al in de zaak.');
    return d.status === 'leeg'
      ? [
          {
            soort: 'VerzuimGemeld',
            gegevens: { ...melding, leerlingId, zaaksoort, gemeente, vakantieregio, proef },
            inhoud,
          },
        ]
      : [{ soort: 'VervolgmeldingGevoegd', gegevens: { ...melding, leerlingId }, inhoud }];
  },
  'wijzig-melding': (d, { melding, inhoud }) => {
    const oud = Object.hasOwn(d.meldingen, melding.meldingsnummer) ? d.meldingen[melding.meldingsnummer] : undefined;
    if (!oud) return weiger('NietMogelijk', 'Deze melding hoort niet bij deze zaak.');
    return melding.mutatietijd > oud.mutatietijd ? [{ soort: 'MeldingGewijzigd', gegevens: melding, inhoud }] : [];
  },
  'trek-melding-in': (d, { meldingsnummer, mutatietijd }) => {
    const melding = Object.hasOwn(d.meldingen, meldingsnummer) ? d.meldingen[meldingsnummer] : undefined;
    if (!melding) return weiger('NietMogelijk', 'Deze melding hoort niet bij deze zaak.');
    if (melding.status === 'ingetrokken') return [];
    return [
      { soort: 'MeldingIngetrokken', gegevens: { meldingsnummer, mutatietijd } },
      ...sluitAlsLeeg(d, meldingsnummer),
    ];
  },
  'voeg-leerling-samen': (_, { leerlingId, metLeerlingId, inhoud }) => [
    { soort: 'LeerlingSamengevoegd', gegevens: { leerlingId, metLeerlingId }, ...(inhoud && { inhoud }) },
  ],
  'neem-melding-in-behandeling': (_, { meldingsnummer, inhoud }) => [
    { soort: 'MeldingInBehandelingGenomen', gegevens: { meldingsnummer }, ...(inhoud && { inhoud }) },
  ],
  'neem-melding-ter-kennisgeving': (_, { meldingsnummer, inhoud }) => [
    { soort: 'MeldingTerKennisgevingAangenomen', gegevens: { meldingsnummer }, ...(inhoud && { inhoud }) },
  ],
};
