import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { leeftijdOp } from '../leeftijd.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { kandidaatVerdachten, kanVerdachtZijn } from '../verdachten.ts';
import { onverklaard } from './onverklaard.ts';
import { type Beslissingen, metAfwijking, metInhoud, nieuwId, type Omgeving, weiger } from './types.ts';

const metTijd = ({ tijd }: { tijd?: string }): { tijd?: string } => (tijd === undefined ? {} : { tijd });

/** The first day for a verhoor that leaves time to find a lawyer; null under a protocol that does not name one. */
function eersteDag({ vakantieregio }: Dossier, { protocol }: Pick<Omgeving, 'protocol'>, oproep: Dag): Dag | null {
  const regel = protocol.termijnen['verhoor/oproep'];
  return regel && vakantieregio !== null
    ? berekenTermijn(regel, oproep, protocol.kalender, vakantieregio).laatsteDag
    : null;
}

/**
 * Why the letter of a call goes too late to leave that time, which is in the hands of who is called only with the letter
 * (BR05). Null when it leaves it, when the call was too late already, so that it was explained then, and when an earlier
 * letter told of the call.
 */
export function waaromOproepTeLaat(d: Dossier, over: string, omgeving: Omgeving): string | null {
  const verhoor = Object.values(d.verhoren).find(({ id }) => over === `verhoor/${id}`);
  if (!verhoor) return null;
  const [nu, toen] = [omgeving.vandaag, verhoor.opgeroepenOp].map((dag) => eersteDag(d, omgeving, dag));
  if (!nu || !toen || verhoor.verhoorOp >= nu || verhoor.verhoorOp < toen) return null;
  return `De oproep gaat nu pas weg. Dan is er volgens het protocol tijd om een advocaat te vinden bij een verhoor op of na ${toonDag(nu)}. Verzet het verhoor, of leg uit waarom het eerder moet.`;
}

/** Whom a BOA can call; null when nobody knows the child. */
const kandidaten = ({ dag, feiten: { leerling, gezag } }: Omgeving): string[] | null =>
  leerling && gezag
    ? kandidaatVerdachten(false, leeftijdOp(leerling.geboortedatum, dag), gezag).map(({ id }) => id)
    : null;

const vraagOver = (eerste: Dag): string =>
  `Tussen de oproep en het verhoor is tijd nodig om een advocaat te vinden: volgens het protocol tot ${toonDag(eerste)}. Leg uit waarom het eerder moet.`;

/** Also when the list of actions knew of nothing from which it departs. */
const metReden = (o: { afwijkreden?: string }, teVroeg: boolean, omgeving: Omgeving): { afwijkreden?: string } =>
  metAfwijking(teVroeg ? { ...omgeving, afwijkreden: o.afwijkreden ?? null } : omgeving);

/** The hearings. How often somebody must be called is what the protocol says on the day of the call. */
export const verhoorBeslissingen: Beslissingen<'roep-op' | 'verzet-verhoor' | 'leg-verhoor-vast'> = {
  'roep-op': (d, o, omgeving) => {
    const { verdachten, verhoorOp } = o;
    const kan = kandidaten(omgeving);
    if (!verdachten.every((id) => kanVerdachtZijn(d, id)))
      return weiger('Ongeldig', 'verdachten: van absoluut verzuim is alleen verdachte wie gezag heeft.');
    if (kan && !verdachten.every((id) => kan.includes(id)))
      return weiger('Ongeldig', 'verdachten: kies wie gezag heeft, of de jongere als die 12 jaar of ouder is.');
    const eerste = eersteDag(d, omgeving, omgeving.dag);
    const teVroeg = eerste !== null && verhoorOp < eerste;
    const weigering = teVroeg ? onverklaard(o, vraagOver(eerste), omgeving) : null;
    if (weigering) return weigering;
    const drempel = omgeving.protocol.drempels['verhoor/oproepen'];
    if (!drempel) throw new Error('het protocol kent drempel verhoor/oproepen niet');
    const gegevens = {
      verhoor: nieuwId('verhoor', d),
      verhoorOp,
      oproepenNodig: drempel.waarde,
      verdachten,
      ...metTijd(o),
      ...metReden(o, teVroeg, omgeving),
    };
    return [{ soort: 'OpgeroepenVoorVerhoor', gegevens, ...metInhoud(o) }];
  },
  // who asks for a later day has more time; who has to come earlier than he was told has less
  'verzet-verhoor': (d, o, omgeving) => {
    const oud = d.verhoren[o.verhoor];
    if (!oud) return weiger('NietMogelijk', 'Deze oproep hoort niet bij deze zaak.');
    const eerste = eersteDag(d, omgeving, omgeving.dag);
    const teVroeg = eerste !== null && o.verhoorOp < oud.verhoorOp && o.verhoorOp < eerste;
    const weigering = teVroeg ? onverklaard(o, vraagOver(eerste), omgeving) : null;
    if (weigering) return weigering;
    const was = { verhoorOp: oud.verhoorOp, ...metTijd(oud) };
    const gegevens = {
      verhoor: oud.id,
      verhoorOp: o.verhoorOp,
      ...metTijd(o),
      was,
      ...metReden(o, teVroeg, omgeving),
    };
    return [{ soort: 'VerhoorVerzet', gegevens, ...metInhoud(o) }];
  },
  // without a day it was on the day for which people were called: the term of the OM counts from it (T23)
  'leg-verhoor-vast': (d, o, { vandaag }) => {
    const verhoorOp = d.verhoren[o.verhoor]?.verhoorOp ?? vandaag;
    const dag = o.dag ?? (verhoorOp < vandaag ? verhoorOp : vandaag);
    return [
      {
        soort: 'VerhoorVastgelegd',
        gegevens: {
          verhoor: o.verhoor,
          uitkomst: o.uitkomst,
          ...(o.uitkomst === 'gehouden' && o.cautie === 'gegeven' && { cautie: true as const }),
        },
        dag,
        ...metInhoud(o),
      },
    ];
  },
};
