import type { Dag } from '../datum.ts';
import { lopendeMdos } from '../dossier/mdo.ts';
import type { Dossier } from '../dossier/types.ts';
import { zitThuis } from '../dossier/verzuim.ts';
import type { Mdoaanleiding, Voorval } from '../gebeurtenis.ts';
import { type Beslissingen, metAfwijking, metInhoud, nieuwId } from './types.ts';
import { bonVan, weeg } from './weeg.ts';

/**
 * The first afmelding that the terms of an MDO count from (P01): the first day of the absence that lasts, else of the
 * oldest melding that stands.
 */
export function eersteAfmelding(d: Dossier): Dag {
  const meldingen = Object.values(d.meldingen).filter(({ status }) => status !== 'ingetrokken');
  const [eerste] = meldingen.map((m) => m.eersteDag).sort();
  const dag = d.verzuim.aaneengeslotenVanaf ?? eerste ?? d.geopend?.dag;
  if (dag === undefined) throw new Error(`zaak ${d.id} heeft geen melding`);
  return dag;
}

/** Whether there was a cycle since the pupil was last at school: then this absence asks for no other. */
export const hadMdo = (d: Dossier): boolean =>
  Object.values(d.mdos).some((mdo) => mdo.eersteAfmelding > (d.verzuim.terugOp ?? ''));

/** A later cycle is not about the first afmelding any more, unless an absence lasts. */
const afmeldingVoor = (d: Dossier, dag: Dag): Dag =>
  Object.keys(d.mdos).length > 0 && d.verzuim.aaneengeslotenVanaf === null ? dag : eersteAfmelding(d);

/** Begins a cycle, unless one runs. */
export function beginMdo(d: Dossier, aanleiding: Mdoaanleiding, afmelding = eersteAfmelding(d)): Voorval[] {
  if (lopendeMdos(d).length > 0) return [];
  const gegevens = { mdo: nieuwId('mdo', d), aanleiding, eersteAfmelding: afmelding };
  return [{ soort: 'MdoBegonnen', gegevens }];
}

/** After the evaluation a cycle goes on only for who is (in danger of becoming) a thuiszitter (P02, P03). */
const eindigNaEvaluatie = (mdo: string, gehouden: number, thuis: boolean): Voorval[] =>
  gehouden > 1 && !thuis ? [{ soort: 'MdoGeeindigd', gegevens: { mdo, reden: 'geevalueerd' } }] : [];

/**
 * Back at school there is nothing left to meet about.
 * @param alleen only the cycles that began for this reason
 */
export const eindigBijTerugkeer = (d: Dossier, alleen?: Mdoaanleiding): Voorval[] =>
  lopendeMdos(d)
    .filter(({ aanleiding }) => alleen === undefined || aanleiding === alleen)
    .map(({ id }) => ({ soort: 'MdoGeeindigd', gegevens: { mdo: id, reden: 'terug-naar-school' } }));

/** A meeting of a cycle was held; after the evaluation the cycle may be over. */
export const mdoGehouden = (d: Dossier, mdo: string): Voorval[] => [
  { soort: 'MdoGehouden', gegevens: { mdo } },
  ...eindigNaEvaluatie(mdo, (d.mdos[mdo]?.gehouden.length ?? 0) + 1, zitThuis(d)),
];

export const mdoBeslissingen: Beslissingen<
  'begin-mdo' | 'leg-eerste-afmelding-vast' | 'leg-mdo-vast' | 'beeindig-mdo' | 'beoordeel-thuiszitten'
> = {
  'begin-mdo': (d, o, { vandaag }) =>
    beginMdo(d, 'keuze-lpa', o.eersteAfmelding ?? afmeldingVoor(d, o.dag ?? vandaag)).map((v) => ({
      ...v,
      ...metInhoud(o),
    })),
  'leg-eerste-afmelding-vast': (_, o) => [
    {
      soort: 'MdoAfmeldingVastgelegd',
      gegevens: { mdo: o.mdo, eersteAfmelding: o.eersteAfmelding },
      ...metInhoud(o),
    },
  ],
  'leg-mdo-vast': (d, o) => {
    const [gehouden, ...gevolg] = mdoGehouden(d, o.mdo);
    // one that was planned has been held with it
    const gepland = Object.values(d.bijeenkomsten).filter((b) => b.aard === 'mdo' && b.uitkomst === null);
    return [
      ...(gehouden ? [{ ...gehouden, ...metInhoud(o) }] : []),
      ...gevolg,
      ...gepland.map(({ id }): Voorval => ({
        soort: 'BijeenkomstVastgelegd',
        gegevens: { bijeenkomst: id, uitkomst: 'gehouden' },
      })),
    ];
  },
  'beeindig-mdo': (_, o, omgeving) => [
    {
      soort: 'MdoGeeindigd',
      gegevens: { mdo: o.mdo, reden: 'beeindigd', ...metAfwijking(omgeving) },
      ...metInhoud(o),
    },
  ],
  'beoordeel-thuiszitten': (d, o, omgeving) => {
    const { vandaag } = omgeving;
    const thuis = o.oordeel !== 'geen-thuiszitter';
    const gewogen = weeg(d, 'thuiszitter', omgeving);
    return [
      { soort: 'ThuiszittenBeoordeeld', gegevens: { oordeel: o.oordeel }, ...metInhoud(o) },
      bonVan(gewogen, { gekozen: o.oordeel }),
      ...(thuis
        ? beginMdo(d, 'thuiszitten', afmeldingVoor(d, o.dag ?? vandaag))
        : lopendeMdos(d).flatMap(({ id, gehouden }) => eindigNaEvaluatie(id, gehouden.length, false))),
    ];
  },
};
