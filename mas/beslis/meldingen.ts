import type { Dag } from '../datum.ts';
import type { Dossier, MeldingStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { overIntrekking } from '../verwachtingen/over.ts';
import { isKlaar } from '../voortgang.ts';
import { berichtNodig } from './berichtnodig.ts';
import { bepaalEindePlicht } from './plicht.ts';
import { type Beslissingen, metInhoud, type Omgeving, weiger } from './types.ts';
import { sluit } from './verval.ts';
import { telVerzuim } from './verzuim.ts';

const isLopend = ({ status }: MeldingStand): boolean => status === 'geregistreerd' || status === 'in-behandeling';

/** When the last melding that counts is gone there is nothing left to handle. */
const sluitAlsLeeg = (d: Dossier, weg: string, reden: 'ingetrokken' | 'ter-kennisgeving'): Voorval[] =>
  d.status === 'open' && Object.values(d.meldingen).every((m) => m.meldingsnummer === weg || !isLopend(m))
    ? sluit(d, reden)
    : [];

/** A later melding joins the case. Once step 2 is over DUO hears at once that it is dealt with (domain §7.2). */
const voegToe = (d: Dossier, meldingsnummer: string): Voorval[] =>
  isKlaar(d, 'contact-school') ? [{ soort: 'MeldingInBehandelingGenomen', gegevens: { meldingsnummer } }] : [];

/** A proeftijd that an earlier case ended with may still run: then this absence falls in it (domain §2.5). */
const merkProeftijdOp = (eersteDag: Dag, { feiten: { eerder } }: Omgeving): Voorval[] =>
  eerder?.proeftijd && eerder.proeftijd.totEnMet >= eersteDag
    ? [{ soort: 'ProeftijdOpgemerkt', gegevens: eerder.proeftijd }]
    : [];

/** A closed case counts nothing any more. */
const telOpnieuw = (d: Dossier, omgeving: Omgeving): Voorval[] =>
  d.status === 'open' && d.vakantieregio !== null ? telVerzuim(d, d.vakantieregio, omgeving) : [];

/** The meldingen of the school, and what an official decides about a later one. */
export const meldingBeslissingen: Beslissingen<
  | 'meld'
  | 'wijzig-melding'
  | 'trek-melding-in'
  | 'voeg-leerling-samen'
  | 'bekijk-vervolgmelding'
  | 'neem-melding-ter-kennisgeving'
  | 'vraag-intrekking'
> = {
  meld: (d, { melding, inhoud, leerlingId, zaaksoort, gemeente, vakantieregio, proef }, omgeving) => {
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
          ...telVerzuim(d, vakantieregio, omgeving),
          ...bepaalEindePlicht(d, melding.eersteDag, omgeving),
          ...merkProeftijdOp(melding.eersteDag, omgeving),
        ]
      : [
          { soort: 'VervolgmeldingGevoegd', gegevens: { ...melding, leerlingId }, inhoud },
          ...voegToe(d, melding.meldingsnummer),
          ...telVerzuim(d, d.vakantieregio ?? vakantieregio, omgeving),
          ...bepaalEindePlicht(d, melding.eersteDag, omgeving),
        ];
  },
  'wijzig-melding': (d, { melding, inhoud }, omgeving) => {
    const oud = Object.hasOwn(d.meldingen, melding.meldingsnummer) ? d.meldingen[melding.meldingsnummer] : undefined;
    if (!oud) return weiger('NietMogelijk', 'Deze melding hoort niet bij deze zaak.');
    // what was withdrawn stays so, also when an older change of it comes late (domain §7.2)
    if (melding.mutatietijd <= oud.mutatietijd || oud.ingetrokkenOp !== null) return [];
    return [
      { soort: 'MeldingGewijzigd', gegevens: melding, inhoud },
      ...telOpnieuw(d, omgeving),
      ...(d.status === 'open' ? bepaalEindePlicht(d, melding.eersteDag, omgeving) : []),
    ];
  },
  'trek-melding-in': (d, { meldingsnummer, mutatietijd }, omgeving) => {
    const melding = Object.hasOwn(d.meldingen, meldingsnummer) ? d.meldingen[meldingsnummer] : undefined;
    if (!melding) return weiger('NietMogelijk', 'Deze melding hoort niet bij deze zaak.');
    if (melding.ingetrokkenOp !== null) return [];
    const gegevens = { meldingsnummer, mutatietijd };
    if (d.status === 'gesloten' || !isLopend(melding)) return [{ soort: 'IntrekkingNagekomen', gegevens }];
    return [
      { soort: 'MeldingIngetrokken', gegevens },
      ...telOpnieuw(d, omgeving),
      ...sluitAlsLeeg(d, meldingsnummer, 'ingetrokken'),
    ];
  },
  'voeg-leerling-samen': (_, { leerlingId, metLeerlingId, inhoud }) => [
    { soort: 'LeerlingSamengevoegd', gegevens: { leerlingId, metLeerlingId }, ...(inhoud && { inhoud }) },
  ],
  'bekijk-vervolgmelding': (_, o) => [
    { soort: 'VervolgmeldingBekeken', gegevens: { meldingsnummer: o.meldingsnummer }, ...metInhoud(o) },
  ],
  'neem-melding-ter-kennisgeving': (d, o) => [
    { soort: 'MeldingTerKennisgevingAangenomen', gegevens: { meldingsnummer: o.meldingsnummer }, ...metInhoud(o) },
    ...sluitAlsLeeg(d, o.meldingsnummer, 'ter-kennisgeving'),
  ],
  'vraag-intrekking': (d, o, omgeving) => [
    { soort: 'IntrekkingGevraagd', gegevens: { meldingsnummer: o.meldingsnummer }, ...metInhoud(o) },
    berichtNodig(d, 'intrekking-gevraagd', overIntrekking(o.meldingsnummer, omgeving.dag), omgeving),
  ],
};
