import type { Dossier } from '../dossier/types.ts';
import { type Handelingregels, nooit, type Velden } from './types.ts';

const velden = (): Velden => ({ meldingsnummer: { soort: 'verwijzing', naam: 'Meldingsnummer' } });

const nietOpen = (d: Dossier, nummer = ''): string | null => {
  const melding = Object.hasOwn(d.meldingen, nummer) ? d.meldingen[nummer] : undefined;
  if (!melding) return `Melding ${nummer} hoort niet bij deze zaak.`;
  if (!melding.vervolg) return `Melding ${nummer} is de eerste melding van deze zaak: die volgt stap 2.`;
  return melding.status === 'geregistreerd' ? null : `Over melding ${nummer} is al beslist.`;
};

const opVervolgmelding = <S extends 'neem-melding-in-behandeling' | 'neem-melding-ter-kennisgeving'>(
  soort: S,
  naam: string,
) => ({
  naam: () => naam,
  velden,
  motivatie: 'bij-afwijking' as const,
  waaromNiet: (d: Dossier, { meldingsnummer }: { meldingsnummer?: string }) => nietOpen(d, meldingsnummer),
  wijktAf: nooit,
  kandidaten: (d: Dossier) =>
    Object.keys(d.meldingen)
      .filter((nummer) => d.meldingen[nummer]?.vervolg)
      .map((meldingsnummer) => ({ soort, meldingsnummer })),
});

/** A vervolgmelding has a DUO status of its own, so somebody decides about it apart from the steps. */
export const meldingHandelingen: Handelingregels<'neem-melding-in-behandeling' | 'neem-melding-ter-kennisgeving'> = {
  'neem-melding-in-behandeling': opVervolgmelding('neem-melding-in-behandeling', 'Vervolgmelding in behandeling nemen'),
  'neem-melding-ter-kennisgeving': opVervolgmelding(
    'neem-melding-ter-kennisgeving',
    'Vervolgmelding ter kennisgeving aannemen',
  ),
};
