import { wijktAfVanAdvies } from '../advies.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { briefBijStap, nietMeerNodig } from '../handelingen/metdehand.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { type Stap, STAPPENPLAN, uitkomstenVan } from '../stappenplan.ts';
import { teVertellen } from '../terugkoppeling.ts';
import { stappenOpKaart, wijktAfVanVolgorde } from '../voortgang.ts';
import { eldersVerstuurd } from './brieven.ts';
import { type Beslissingen, metAfwijking, metInhoud } from './types.ts';
import { magLast } from './lastweging.ts';
import { begintLast, weegStap } from './stapweging.ts';
import { gevolgVanUitkomst } from './uitkomst.ts';
import { neemInBehandeling, staak } from './verval.ts';

/** After step 2, done or skipped, the meldingen are dealt with; whoever did it saw them all. */
const naContact = (d: Dossier, stap: Stap): Voorval[] =>
  stap !== 'contact-school'
    ? []
    : [
        ...neemInBehandeling(d),
        ...Object.values(d.meldingen)
          .filter((m) => m.status === 'geregistreerd' && m.vervolg && d.bekeken[m.meldingsnummer] === undefined)
          .map(({ meldingsnummer }): Voorval => ({ soort: 'VervolgmeldingBekeken', gegevens: { meldingsnummer } })),
      ];

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
    const last = begintLast(stap, uitkomst) ? magLast(d, null, null, o, omgeving) : { afwijking: false };
    if ('weigering' in last) return last;
    const afwijking = last.afwijking || wijktAfVanVolgorde(d, stap, uitkomst) || wijktAfVanAdvies(d, stap, uitkomst);
    const reden = last.afwijking ? { ...omgeving, afwijkreden: o.afwijkreden ?? null } : omgeving;
    // what nobody is told is not asked
    const { verzuimGestopt } = teVertellen(d).length > 0 ? o : {};
    const gegevens = {
      stap,
      ronde: d.ronde,
      uitkomst,
      afwijking,
      ...(verzuimGestopt && { verzuimGestopt }),
      ...metAfwijking(reden),
    };
    const terKennisgeving = uitkomstenVan(d.soort, stap)[uitkomst]?.sluit === 'ter-kennisgeving';
    return [
      { soort: 'StapAfgerond', gegevens, ...metInhoud(o) },
      ...eldersVerstuurd(nietMeerNodig(d, briefBijStap(d, o))),
      ...weegStap(d, { stap, uitkomst, afwijking }, omgeving),
      ...laatOptioneleVervallen(d, stap),
      ...(terKennisgeving ? [] : naContact(d, stap)),
      ...gevolgVanUitkomst(d, stap, uitkomst),
    ];
  },
  'sla-over': (d, o, omgeving) => {
    const { stap, uitkomst } = o;
    const gegevens = { stap, ronde: d.ronde, uitkomst: uitkomst ?? null, ...metAfwijking(omgeving) };
    const gevolg = uitkomst ?? (d.soort ? STAPPENPLAN[stap].bijOverslaan?.[d.soort] : undefined);
    return [
      { soort: 'StapOvergeslagen', gegevens, ...metInhoud(o) },
      ...(gevolg === undefined ? [] : weegStap(d, { stap, uitkomst: gevolg, afwijking: true }, omgeving)),
      ...staak(d, stap, stap),
      ...laatOptioneleVervallen(d, stap),
      ...naContact(d, stap),
      ...gevolgVanUitkomst(d, stap, gevolg),
    ];
  },
};
