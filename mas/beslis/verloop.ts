import { familieVan } from '../begrippen.ts';
import type { Waarde } from '../beslistabel.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { DuoReden } from '../stappenplan.ts';
import { lopendeRoutes, onbesloten, routeregelVan } from '../routes/index.ts';
import { OVER_DOORSTROOMPUNT } from '../verwachtingen/over.ts';
import { stappenOpKaart } from '../voortgang.ts';
import { berichtNodig } from './berichtnodig.ts';
import { eindigBijTerugkeer } from './mdo.ts';
import { type Beslissingen, metAfwijking, metInhoud, type Omgeving } from './types.ts';
import { rondStapAf } from './uitkomst.ts';
import { bonVan, weeg } from './weeg.ts';
import { laatVervallen, neemInBehandeling, sluit } from './verval.ts';

/** Who has come of age is no child to be protected any more; a step of which nothing runs then is done. */
function staakBijMeerderjarig(d: Dossier): Voorval[] {
  const [stopt, blijft] = [true, false].map((ja) =>
    lopendeRoutes(d).filter((route) => (routeregelVan(route).stoptBijMeerderjarig === true) === ja),
  );
  const gestaakt = (stopt ?? []).map(({ id }): Voorval => ({
    soort: 'RouteGestaakt',
    gegevens: { route: id, door: 'meerderjarig' },
  }));
  const klaar = gestaakt.length > 0 && blijft?.length === 0 && onbesloten(d).length === 0;
  return [...gestaakt, ...(klaar ? rondStapAf(d, 'uitvoering', '') : [])];
}

/** The reason that DUO hears, by the table that all endings go by. */
const redenVoorDuo = (d: Dossier, gekozen: DuoReden, feit: Record<string, Waarde>, omgeving: Omgeving): Voorval =>
  bonVan(weeg(d, 'duo-reden', omgeving, null, feit), { gekozen });

/** What can happen at any moment. It ends the case in good order, or the case goes on without what it ended. */
export const verloopBeslissingen: Beslissingen<
  | 'leg-terugkeer-vast'
  | 'leg-uitschrijving-vast'
  | 'leg-overlijden-vast'
  | 'draag-over-aan-gemeente'
  | 'draag-over-aan-doorstroompunt'
  | 'bereik-einde-plicht'
  | 'bereik-mijlpaal'
> = {
  'leg-terugkeer-vast': (d, o, omgeving) => {
    const stappen = stappenOpKaart(d);
    const over = o.vervolg === 'gaat-door' ? [] : stappen.slice(0, stappen.indexOf('terugkoppeling'));
    return [
      { soort: 'LeerlingTerug', gegevens: { vervolg: o.vervolg, ...metAfwijking(omgeving) }, ...metInhoud(o) },
      ...eindigBijTerugkeer(d),
      ...(over.length > 0 ? neemInBehandeling(d) : []),
      ...laatVervallen(d, over, 'terug-naar-school'),
    ];
  },
  'leg-uitschrijving-vast': (d, o, omgeving) => [
    { soort: 'LeerlingUitgeschreven', gegevens: { reden: o.reden }, ...metInhoud(o) },
    redenVoorDuo(d, o.reden, { uitgeschreven: o.reden === 'overige-redenen' ? 'overig' : o.reden }, omgeving),
    ...sluit(d, o.reden),
  ],
  'leg-overlijden-vast': (d, o, omgeving) => [
    { soort: 'LeerlingOverleden', gegevens: {}, ...metInhoud(o) },
    redenVoorDuo(d, 'overleden', { overleden: true }, omgeving),
    ...sluit(d, 'overleden'),
  ],
  'draag-over-aan-gemeente': (d, o, omgeving) => [
    { soort: 'ZaakOvergedragen', gegevens: { aan: 'gemeente', gemeente: o.gemeente }, ...metInhoud(o) },
    berichtNodig(d, 'dossier-overgedragen', 'overdracht/gemeente', omgeving),
    ...sluit(d, 'overgedragen-gemeente'),
  ],
  'draag-over-aan-doorstroompunt': (d, o, omgeving) => [
    { soort: 'ZaakOvergedragen', gegevens: { aan: 'doorstroompunt', gemeente: null }, ...metInhoud(o) },
    berichtNodig(d, 'overdracht-18plus', OVER_DOORSTROOMPUNT, omgeving),
    ...(o.vervolg === 'sluit' ? sluit(d, 'overgedragen-doorstroompunt') : []),
  ],
  'bereik-mijlpaal': (d, { mijlpaal, wektOp }) => {
    const gepland = d.mijlpalen?.[mijlpaal];
    if (d.status !== 'open' || gepland?.wektOp !== wektOp || gepland.bereikt) return [];
    return [{ soort: 'MijlpaalBereikt', gegevens: { mijlpaal }, dag: gepland.dag }];
  },
  // the timer may ring for a day that was put right while it waited for its turn: then nothing happens
  'bereik-einde-plicht': (d, { wektOp }) => {
    const { eindePlicht, status } = d;
    if (status !== 'open' || eindePlicht?.wektOp !== wektOp) return [];
    const { grond, dag, doorstroompunt } = eindePlicht;
    const geeindigd: Voorval = { soort: 'PlichtGeeindigd', gegevens: { grond, doorstroompunt }, dag };
    // nobody is exempt from what is no duty any more
    if (familieVan(d.soort) === 'vrijstelling')
      return [geeindigd, ...sluit(d, 'plicht-voorbij').map((v) => ({ ...v, dag }))];
    const brief = { brief: 'overdracht-doorstroompunt', over: OVER_DOORSTROOMPUNT } as const;
    return [
      geeindigd,
      ...(grond === 'achttien' ? staakBijMeerderjarig(d) : []).map((v) => ({ ...v, dag })),
      ...(doorstroompunt ? [{ soort: 'BriefNodig', gegevens: brief, dag } as const] : []),
    ];
  },
};
