import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { isStap, STAPPEN, STAPPENPLAN, type Stap, stapSleutel } from '../stappenplan.ts';
import { aanDeBeurt, isKlaar } from '../voortgang.ts';
import type { Handelingregels, Veld, Velden } from './types.ts';

const stapVeld: Veld = {
  soort: 'keuze',
  naam: 'Stap',
  keuzes: Object.fromEntries(
    STAPPEN.map((stap) => [stap, `Stap ${STAPPENPLAN[stap].nummer}: ${STAPPENPLAN[stap].naam}`]),
  ),
};

/** Names of the outcomes of a step, all of them or only those that end the case. */
const uitkomsten = (stap: Stap, alleenSluitend = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(STAPPENPLAN[stap].uitkomsten)
      .filter(([, { sluit }]) => !alleenSluitend || sluit !== undefined)
      .map(([code, { naam }]) => [code, naam]),
  );

const alKlaar = (d: Dossier, stap: Stap | undefined): string | null =>
  isStap(stap) && isKlaar(d, stap)
    ? `Stap ${STAPPENPLAN[stap].nummer} (${STAPPENPLAN[stap].naam}) is in deze ronde al klaar.`
    : null;

/** A step that began can have been done from that day on: terms count from there. */
const vanafBegin = (d: Dossier, { stap }: { stap: Stap }): { dag: Dag; waarom: string } => {
  const begonnen = d.stappen[stapSleutel(stap, d.ronde)]?.begonnen;
  return begonnen
    ? { dag: begonnen, waarom: `de dag waarop stap ${STAPPENPLAN[stap].nummer} begon` }
    : { dag: d.geopend?.dag ?? '', waarom: 'de dag waarop de zaak begon' };
};

/** Most steps are skipped without more; of which it is not known yet may be one that asks how the case ends. */
const uitkomstBijOverslaan = (stap: Stap | undefined): Velden => {
  const naam = 'Hoe de zaak eindigt';
  if (!isStap(stap)) return { uitkomst: { soort: 'keuze', naam, keuzes: {}, optioneel: true } };
  return STAPPENPLAN[stap].overslaanVraagtUitkomst
    ? { uitkomst: { soort: 'keuze', naam, keuzes: uitkomsten(stap, true) } }
    : {};
};

/** The steps of the stappenplan: to do them, to run ahead, to skip them with a motivation. */
export const stapHandelingen: Handelingregels<'rond-af' | 'sla-over'> = {
  'rond-af': {
    naam: ({ stap }) =>
      isStap(stap) ? `Stap ${STAPPENPLAN[stap].nummer} afronden: ${STAPPENPLAN[stap].naam}` : 'Een stap afronden',
    velden: ({ stap }) => ({
      stap: stapVeld,
      uitkomst: { soort: 'keuze', naam: 'Uitkomst', keuzes: isStap(stap) ? uitkomsten(stap) : {} },
    }),
    motivatie: 'bij-afwijking',
    vroegst: vanafBegin,
    waaromNiet: (d, { stap }) =>
      alKlaar(d, stap) ??
      (isStap(stap) && Object.keys(STAPPENPLAN[stap].uitkomsten).length === 0
        ? `Stap ${STAPPENPLAN[stap].nummer} is klaar als de gekozen routes klaar zijn.`
        : null),
    wijktAf: (d, { stap }) => aanDeBeurt(d) !== stap, // running ahead
    kandidaten: () => STAPPEN.map((stap) => ({ soort: 'rond-af', stap })),
  },
  'sla-over': {
    naam: ({ stap }) =>
      isStap(stap) ? `Stap ${STAPPENPLAN[stap].nummer} overslaan: ${STAPPENPLAN[stap].naam}` : 'Een stap overslaan',
    velden: ({ stap }) => ({
      stap: stapVeld,
      ...uitkomstBijOverslaan(stap),
    }),
    motivatie: 'bij-afwijking',
    vroegst: vanafBegin,
    waaromNiet: (d, { stap }) => alKlaar(d, stap),
    wijktAf: () => true,
    kandidaten: () => STAPPEN.map((stap) => ({ soort: 'sla-over', stap })),
  },
};
