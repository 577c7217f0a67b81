import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Handelingregels, nooit } from '../handelingen/types.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { isVanKracht } from '../routes/last.ts';
import { openTerugkoppelingen } from '../terugkoppeling.ts';
import type { Absoluuthandeling } from './opdracht.ts';

const HOORT_NIET = 'Dit hoort bij absoluut verzuim.';
const isAbsoluut = ({ soort }: Dossier): boolean => soort === 'absoluut';

/** Who ends a case breaks off what runs in it, and what partners still have to hear: then he says why. */
const laatIetsLiggen = (d: Dossier): boolean => lopendeRoutes(d).length > 0 || openTerugkoppelingen(d).length > 0;

/** What is still forfeited, or has to be paid, does not end with the enrolment. */
const lastGeldt = (d: Dossier): string | null =>
  lopendeRoutes(d).some(isVanKracht)
    ? 'Er geldt een last onder dwangsom: rond eerst die route af, of laat de stappen doorgaan.'
    : null;

export const absoluutHandelingen: Handelingregels<Absoluuthandeling['soort']> = {
  'leg-ouders-ingelicht-vast': {
    naam: () => 'De ouders weten dat het geen school meer is',
    uitleg: () => 'U legt vast op welke dag de gemeente het de ouders vertelde; vanaf die dag loopt het onderzoek.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) => {
      if (d.absoluut?.geenSchoolSinds === undefined)
        return 'Deze zaak gaat niet over een voorziening die geen school meer is.';
      return d.absoluut.oudersWetenSinds === undefined ? null : 'Dit is al vastgelegd.';
    },
    vroegst: ({ absoluut, geopend }) =>
      absoluut?.geenSchoolSinds === undefined
        ? { dag: geopend?.dag ?? '', waarom: 'de dag waarop de zaak begon' }
        : { dag: absoluut.geenSchoolSinds, waarom: 'het besluit dat het geen school meer is' },
    wijktAf: nooit,
    kandidaten: (d) => (d.absoluut?.geenSchoolSinds === undefined ? [] : [{ soort: 'leg-ouders-ingelicht-vast' }]),
  },
  'leg-inschrijving-vast': {
    naam: ({ vervolg }) =>
      vervolg === 'gaat-door'
        ? 'De leerling is ingeschreven: de stappen gaan door'
        : 'De leerling is ingeschreven op een school',
    uitleg: ({ vervolg }) =>
      vervolg === 'gaat-door'
        ? 'U legt vast dat de leerling is ingeschreven; wat al liep, gaat gewoon door.'
        : 'U legt vast dat de leerling is ingeschreven; de zaak sluit.',
    velden: () => ({
      ingeschrevenOp: { soort: 'dag', naam: 'Ingeschreven vanaf' },
      vestiging: { soort: 'verwijzing', naam: 'School (BRIN en vestiging)', optioneel: true },
      vervolg: {
        soort: 'keuze',
        naam: 'Hoe de zaak verdergaat',
        keuzes: { sluit: 'De zaak sluit', 'gaat-door': 'De stappen gaan door' },
      },
    }),
    motivatie: 'bij-afwijking',
    motiveer: (d, { vervolg }) => vervolg !== 'gaat-door' && laatIetsLiggen(d),
    waaromNiet: (d, { vervolg }) => {
      if (!isAbsoluut(d)) return HOORT_NIET;
      if (d.absoluut?.ingeschreven) return 'De inschrijving is al vastgelegd.';
      return vervolg === 'sluit' ? lastGeldt(d) : null;
    },
    waaromVeldenNiet: (_, { ingeschrevenOp, vestiging }, vandaag) => {
      if (ingeschrevenOp > vandaag)
        return `ingeschrevenOp: ${toonDag(ingeschrevenOp)} ligt na vandaag (${toonDag(vandaag)}): leg vast wat al is gebeurd.`;
      return vestiging === undefined || /^[A-Z0-9]{6}$/.test(vestiging)
        ? null
        : 'vestiging: geef BRIN en vestigingsnummer: zes hoofdletters en cijfers.';
    },
    wijktAf: nooit,
    kandidaten: (d) =>
      isAbsoluut(d)
        ? [
            { soort: 'leg-inschrijving-vast', vervolg: 'sluit' },
            { soort: 'leg-inschrijving-vast', vervolg: 'gaat-door' },
          ]
        : [],
  },
  'leg-vrijstelling-vast': {
    naam: () => 'De leerling is vrijgesteld van inschrijving',
    uitleg: () => 'U legt vast dat er een vrijstelling geldt, en waaruit dat blijkt; de zaak sluit.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    motiveer: laatIetsLiggen,
    toelichtingNodig: true, // it closes the case for good: from what is it known?
    waaromNiet: (d) => (isAbsoluut(d) ? lastGeldt(d) : HOORT_NIET),
    wijktAf: nooit,
    kandidaten: (d) => (isAbsoluut(d) ? [{ soort: 'leg-vrijstelling-vast' }] : []),
  },
};
