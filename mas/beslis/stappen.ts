import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { STAPPEN, STAPPENPLAN, type Stap, type Uitkomst } from '../stappenplan.ts';
import { aanDeBeurt, isKlaar } from '../voortgang.ts';
import type { Beslissingen } from './types.ts';

/** What is not done when the case ends, or of this round when the next one begins, is not done any more. */
function watVervalt({ laatVervallen, sluit, nieuweRonde }: Uitkomst): readonly Stap[] {
  if (sluit) return STAPPEN;
  return nieuweRonde ? STAPPEN.filter((s) => STAPPENPLAN[s].perRonde) : (laatVervallen ?? []);
}

/** Where an outcome leads, besides the next step: short ways, the routekaart, another round, the end. */
function gevolgVanUitkomst(d: Dossier, stap: Stap, code: string | undefined): Voorval[] {
  if (code === undefined) return [];
  const uitkomst = STAPPENPLAN[stap].uitkomsten[code];
  if (!uitkomst) throw new Error(`stap ${stap} heeft geen uitkomst ${code}`);
  const { ronde } = d;
  return [
    ...(uitkomst.kiest ? [{ soort: 'RoutekaartGekozen', gegevens: { routekaart: uitkomst.kiest } } as const] : []),
    ...watVervalt(uitkomst)
      .filter((andere) => andere !== stap && !isKlaar(d, andere))
      .map((andere): Voorval => ({ soort: 'StapVervallen', gegevens: { stap: andere, ronde, door: stap } })),
    ...(uitkomst.nieuweRonde ? [{ soort: 'RondeBegonnen', gegevens: { ronde: ronde + 1 } } as const] : []),
    ...(uitkomst.sluit ? [{ soort: 'ZaakGesloten', gegevens: { reden: uitkomst.sluit } } as const] : []),
  ];
}

/** After step 2, done or skipped, DUO hears that the meldingen are being dealt with. */
const neemInBehandeling = (d: Dossier, stap: Stap): Voorval[] =>
  stap !== 'contact-school'
    ? []
    : Object.values(d.meldingen)
        .filter(({ status }) => status === 'geregistreerd')
        .map(({ meldingsnummer }) => ({ soort: 'MeldingInBehandelingGenomen', gegevens: { meldingsnummer } }));

export const stapBeslissingen: Beslissingen<'rond-af' | 'sla-over'> = {
  'rond-af': (d, { stap, uitkomst, inhoud }) => {
    const afwijking = aanDeBeurt(d) !== stap;
    const sluit = STAPPENPLAN[stap].uitkomsten[uitkomst]?.sluit;
    return [
      { soort: 'StapAfgerond', gegevens: { stap, ronde: d.ronde, uitkomst, afwijking }, ...(inhoud && { inhoud }) },
      ...(sluit === 'ter-kennisgeving' ? [] : neemInBehandeling(d, stap)),
      ...gevolgVanUitkomst(d, stap, uitkomst),
    ];
  },
  'sla-over': (d, { stap, uitkomst, inhoud }) => [
    {
      soort: 'StapOvergeslagen',
      gegevens: { stap, ronde: d.ronde, uitkomst: uitkomst ?? null },
      ...(inhoud && { inhoud }),
    },
    ...neemInBehandeling(d, stap),
    ...gevolgVanUitkomst(d, stap, uitkomst ?? STAPPENPLAN[stap].bijOverslaan),
  ],
};
