import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { type Stap, STAPPENPLAN, type Uitkomst } from '../stappenplan.ts';
import { isKlaar, looptVooruit, stappenOpKaart } from '../voortgang.ts';
import { beginRoute } from './routes.ts';
import { type Beslissingen, metAfwijking, metInhoud } from './types.ts';
import { laatVervallen, sluit, staak } from './verval.ts';

/** What is not done of this round when the next one begins is not done any more. */
const restVanRonde = (d: Dossier, stap: Stap): Stap[] =>
  stappenOpKaart(d).filter((andere) => STAPPENPLAN[andere].perRonde && andere !== stap);

/** Where an outcome leads, besides the next step: short ways, the routekaart, a route, another round, the end. */
export function gevolgVanUitkomst(d: Dossier, stap: Stap, code: string | undefined): Voorval[] {
  if (code === undefined) return [];
  const uitkomst: Uitkomst | undefined = STAPPENPLAN[stap].uitkomsten[code];
  if (!uitkomst) throw new Error(`stap ${stap} heeft geen uitkomst ${code}`);
  if (uitkomst.sluit) return sluit(d, uitkomst.sluit, [stap]);
  return [
    ...(uitkomst.kiest ? [{ soort: 'RoutekaartGekozen', gegevens: { routekaart: uitkomst.kiest } } as const] : []),
    ...(uitkomst.begint ? [beginRoute(d, uitkomst.begint, 'uitvoering')] : []),
    ...laatVervallen(d, uitkomst.nieuweRonde ? restVanRonde(d, stap) : (uitkomst.laatVervallen ?? []), stap),
    ...(uitkomst.nieuweRonde ? [{ soort: 'RondeBegonnen', gegevens: { ronde: d.ronde + 1 } } as const] : []),
  ];
}

/** After step 2, done or skipped, DUO hears that the meldingen are being dealt with; whoever did it saw them all. */
const neemInBehandeling = (d: Dossier, stap: Stap): Voorval[] =>
  stap !== 'contact-school'
    ? []
    : Object.values(d.meldingen)
        .filter(({ status }) => status === 'geregistreerd')
        .flatMap(({ meldingsnummer, vervolg }): Voorval[] => [
          { soort: 'MeldingInBehandelingGenomen', gegevens: { meldingsnummer } },
          ...(vervolg && d.bekeken[meldingsnummer] === undefined
            ? [{ soort: 'VervolgmeldingBekeken', gegevens: { meldingsnummer } } as const]
            : []),
        ]);

/** An optional step right before this one is left out by going on; while its route runs it is not. */
function laatOptioneleVervallen(d: Dossier, stap: Stap): Voorval[] {
  const stappen = stappenOpKaart(d);
  const vorige = stappen[stappen.indexOf(stap) - 1];
  return vorige && STAPPENPLAN[vorige].optioneel && !isVoorbij(d, vorige) && lopendeRoutes(d, vorige).length === 0
    ? [{ soort: 'StapVervallen', gegevens: { stap: vorige, ronde: d.ronde, door: stap } }]
    : [];
}
const isVoorbij = (d: Dossier, stap: Stap): boolean => !['begonnen', undefined].includes(d.stappen[stap]?.stand);

export const stapBeslissingen: Beslissingen<'rond-af' | 'sla-over'> = {
  'rond-af': (d, o, omgeving) => {
    const { stap, uitkomst } = o;
    const gegevens = { stap, ronde: d.ronde, uitkomst, afwijking: looptVooruit(d, stap), ...metAfwijking(omgeving) };
    const terKennisgeving = STAPPENPLAN[stap].uitkomsten[uitkomst]?.sluit === 'ter-kennisgeving';
    return [
      { soort: 'StapAfgerond', gegevens, ...metInhoud(o) },
      ...laatOptioneleVervallen(d, stap),
      ...(terKennisgeving ? [] : neemInBehandeling(d, stap)),
      ...gevolgVanUitkomst(d, stap, uitkomst),
    ];
  },
  'sla-over': (d, o, omgeving) => {
    const { stap, uitkomst } = o;
    const gegevens = { stap, ronde: d.ronde, uitkomst: uitkomst ?? null, ...metAfwijking(omgeving) };
    const gevolg = uitkomst ?? (d.soort ? STAPPENPLAN[stap].bijOverslaan?.[d.soort] : undefined);
    return [
      { soort: 'StapOvergeslagen', gegevens, ...metInhoud(o) },
      ...staak(d, stap, stap),
      ...laatOptioneleVervallen(d, stap),
      ...neemInBehandeling(d, stap),
      ...gevolgVanUitkomst(d, stap, gevolg),
    ];
  },
};

/** A step that a route carried out is done with its last route, with the outcome that the route gives it. */
export function rondStapAf(d: Dossier, stap: Stap, uitkomstVanRoute: string): Voorval[] {
  if (isKlaar(d, stap)) return [];
  const uitkomst = STAPPENPLAN[stap].route?.uitkomsten[uitkomstVanRoute] ?? 'uitgevoerd';
  return [
    { soort: 'StapAfgerond', gegevens: { stap, ronde: d.ronde, uitkomst, afwijking: false } },
    ...gevolgVanUitkomst(d, stap, uitkomst),
  ];
}
