import { briefVan, gaatUit, wachtOpMens } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { isVanKracht, staatBedragOpen } from '../routes/last.ts';
import { DUO_REDENEN } from '../stappenplan.ts';
import { openTerugkoppelingen } from '../terugkoppeling.ts';
import { OVER_DOORSTROOMPUNT } from '../verwachtingen/over.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';
import { type Handelingregels, nooit } from './types.ts';

const { 'andere-opleiding': andere, werk, 'overige-redenen': overige } = DUO_REDENEN;

const nogNietAchttien = (d: Dossier): string | null => {
  if (!d.plicht.geeindigd?.doorstroompunt)
    return 'Overdragen aan het Doorstroompunt kan vanaf de dag waarop de leerling 18 wordt, zonder startkwalificatie.';
  return d.plicht.overgedragen === null ? null : 'Deze leerling is al overgedragen aan het Doorstroompunt.';
};

/** Of absoluut verzuim there is no school to come back to, or to leave. */
const nergensIngeschreven = ({ soort }: Dossier): string | null =>
  soort === 'absoluut'
    ? 'Bij absoluut verzuim staat de leerling nergens ingeschreven: leg de inschrijving vast als die er is.'
    : null;

/** Who was written to about it gets that letter: in a closed case nobody approves or posts it any more. */
function briefWacht(d: Dossier): string | null {
  const brief = briefVan(d, OVER_DOORSTROOMPUNT);
  return brief && wachtOpMens(brief)
    ? 'De brief over de overdracht wacht op akkoord of op de post. Zorg dat hij weg is, of neem hem terug; daarna kan de zaak sluiten.'
    : null;
}

/** Steps that would be passed over by going straight to the terugkoppeling. */
const nogTeDoen = (d: Dossier): boolean => {
  const stappen = stappenOpKaart(d);
  return stappen.slice(0, stappen.indexOf('terugkoppeling')).some((stap) => !isKlaar(d, stap));
};

/** A closed case makes no letters, so the family hears of the move before (BR37). */
const weetVanVerhuizing = (d: Dossier): boolean =>
  Object.values(d.brieven).some((brief) => brief.brief === 'bericht-verhuizing' && gaatUit(brief));

/** Who ends a case while somebody still has to hear how it ended says why. */
const isTerugkoppelingOpen = (d: Dossier): boolean => openTerugkoppelingen(d).length > 0;

/** What can happen at any moment, whatever step has its turn (architecture §5). */
export const verloopHandelingen: Handelingregels<
  | 'leg-terugkeer-vast'
  | 'leg-uitschrijving-vast'
  | 'leg-overlijden-vast'
  | 'draag-over-aan-gemeente'
  | 'draag-over-aan-doorstroompunt'
> = {
  'leg-terugkeer-vast': {
    naam: ({ vervolg }) =>
      vervolg === 'naar-terugkoppeling'
        ? 'De leerling is terug op school: meteen naar de terugkoppeling'
        : 'De leerling is terug op school',
    uitleg: ({ vervolg }) =>
      vervolg === 'naar-terugkoppeling'
        ? 'U legt vast dat de leerling terug is, en gaat meteen naar stap 9.'
        : 'U legt vast dat de leerling terug is; de stappen gaan gewoon door.',
    norm: (_, { vervolg }) =>
      vervolg === 'naar-terugkoppeling' ? 'De MAS: doorloop ook na terugkeer de stappen die nog open zijn.' : undefined,
    velden: () => ({
      vervolg: {
        soort: 'keuze',
        naam: 'Hoe de zaak verdergaat',
        keuzes: {
          'gaat-door': 'De stappen gaan door',
          'naar-terugkoppeling': 'Meteen naar de terugkoppeling (stap 9)',
        },
      },
    }),
    motivatie: 'bij-afwijking',
    // going straight to step 9 would break off what can still be forfeited, or has to be paid
    waaromNiet: (d, { vervolg }) =>
      nergensIngeschreven(d) ??
      (vervolg === 'naar-terugkoppeling' && lopendeRoutes(d).some(isVanKracht)
        ? 'Er geldt een last onder dwangsom: rond eerst die route af, of laat de stappen doorgaan.'
        : null),
    wijktAf: (d, { vervolg }) => vervolg === 'naar-terugkoppeling' && nogTeDoen(d),
    kandidaten: (d) =>
      nergensIngeschreven(d) === null
        ? [
            { soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' },
            { soort: 'leg-terugkeer-vast', vervolg: 'naar-terugkoppeling' },
          ]
        : [],
  },
  'leg-uitschrijving-vast': {
    naam: () => 'De leerling is uitgeschreven: de zaak sluit',
    uitleg: () => 'U legt vast dat de leerling niet meer op deze school staat; daarmee sluit de zaak.',
    velden: () => ({
      reden: {
        soort: 'keuze',
        naam: 'Reden voor DUO',
        keuzes: { 'andere-opleiding': andere, werk, 'overige-redenen': overige },
      },
    }),
    motivatie: 'bij-afwijking',
    motiveer: isTerugkoppelingOpen,
    toelichtingNodig: true, // it closes the case for good: from whom is it known?
    waaromNiet: nergensIngeschreven,
    wijktAf: nooit,
    kandidaten: (d) => (nergensIngeschreven(d) === null ? [{ soort: 'leg-uitschrijving-vast' }] : []),
  },
  'leg-overlijden-vast': {
    naam: () => 'De leerling is overleden: de zaak sluit',
    uitleg: () => 'U legt vast dat de leerling is overleden; daarmee sluit de zaak.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    toelichtingNodig: true,
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'leg-overlijden-vast' }],
  },
  'draag-over-aan-gemeente': {
    naam: () => 'Verhuisd: overdragen aan de nieuwe gemeente',
    uitleg: () =>
      'U draagt de zaak over aan de gemeente waar de leerling nu woont; verstuur eerst de brief daarover, want hier sluit de zaak.',
    velden: () => ({ gemeente: { soort: 'verwijzing', naam: 'Nieuwe gemeente' } }),
    motivatie: 'bij-afwijking',
    motiveer: (d) => !weetVanVerhuizing(d) || isTerugkoppelingOpen(d) || staatBedragOpen(d),
    waaromNiet: () => null,
    waaromVeldenNiet: (d, { gemeente }) => {
      if (!/^GM\d{4}$/.test(gemeente)) return 'gemeente: geef een gemeentecode, zoals GM0361.';
      return gemeente === d.gemeente ? 'gemeente: dit is de gemeente van deze zaak.' : null;
    },
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'draag-over-aan-gemeente' }],
  },
  'draag-over-aan-doorstroompunt': {
    naam: () => 'Overdragen aan het Doorstroompunt',
    uitleg: () => 'U draagt de leerling van 18 jaar over aan het Doorstroompunt.',
    velden: () => ({
      vervolg: {
        soort: 'keuze',
        naam: 'Hoe de zaak verdergaat',
        keuzes: {
          sluit: 'De zaak sluit',
          'gaat-door': 'De zaak gaat door over het verzuim van voor de 18e verjaardag',
        },
      },
    }),
    motivatie: 'bij-afwijking',
    // as long as nobody chose how the case goes on, it may close
    motiveer: (d, { vervolg }) => vervolg !== 'gaat-door' && (isTerugkoppelingOpen(d) || staatBedragOpen(d)),
    waaromNiet: (d, { vervolg }) => nogNietAchttien(d) ?? (vervolg === 'sluit' ? briefWacht(d) : null),
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'draag-over-aan-doorstroompunt' }],
  },
};
