import { waaromNietGepost, waaromNietMeer } from '../brieftermijn.ts';
import { briefVan, overCorrectie, zelfTePosten } from '../dossier/brief.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { waaromNietZelf } from '../handelingen/brieven.ts';
import { VREEMD, stelBriefVast } from './briefvast.ts';
import { verzonden } from './briefverzonden.ts';
import { type Beslissingen, metAfwijking, metInhoud, nieuwId, weiger } from './types.ts';

/** Letters and documents, as people deal with them. */
export const briefBeslissingen: Beslissingen<
  | 'stel-brief-voor'
  | 'stel-brief-vast'
  | 'keur-brief-goed'
  | 'neem-brief-terug'
  | 'zie-af-van-brief'
  | 'corrigeer-brief'
  | 'leg-verzending-vast'
  | 'rond-brieftermijn-af'
  | 'voeg-document-toe'
> = {
  'stel-brief-voor': (d, o, omgeving) => [
    {
      soort: 'BriefNodig',
      gegevens: { brief: o.brief, over: `eigen/${nieuwId('brief', d)}`, ...metAfwijking(omgeving) },
      ...metInhoud(o),
    },
  ],
  'stel-brief-vast': stelBriefVast,
  'keur-brief-goed': (d, o, { actor, ...tijd }) => {
    const zelf = actor.soort === 'account' ? waaromNietZelf(d, o.over, actor.id) : null;
    const waarom = zelf ?? waaromNietMeer(d, o.over, tijd);
    return waarom === null
      ? [{ soort: 'BriefGoedgekeurd', gegevens: { over: o.over }, ...metInhoud(o) }]
      : weiger('NietMogelijk', waarom);
  },
  'neem-brief-terug': (_, o) => [{ soort: 'BriefTeruggenomen', gegevens: { over: o.over }, ...metInhoud(o) }],
  'zie-af-van-brief': (_, o) => [{ soort: 'BriefAfgezien', gegevens: { over: o.over }, ...metInhoud(o) }],
  'corrigeer-brief': (d, o) => {
    const brief = briefVan(d, o.over);
    if (!brief) return VREEMD;
    const gegevens = { brief: brief.brief, over: overCorrectie(d, o.over), corrigeert: o.over };
    return [{ soort: 'BriefNodig', gegevens, ...metInhoud(o) }];
  },
  'leg-verzending-vast': (d, o, omgeving) => {
    const brief = briefVan(d, o.over);
    if (!brief) return VREEMD;
    const waarom = waaromNietGepost(d, o.over, omgeving, omgeving.dag);
    if (waarom !== null) return weiger('Ongeldig', waarom);
    const [eerste, ...rest] = verzonden(
      d,
      { over: o.over, ids: zelfTePosten(brief).map(({ id }) => id) },
      { kanaal: 'post', via: 'zelf' },
      omgeving,
    );
    return eerste ? [{ ...eerste, ...metInhoud(o) }, ...rest] : [];
  },
  'rond-brieftermijn-af': (_, o) => [{ soort: 'BrieftermijnAfgerond', gegevens: { over: o.over }, ...metInhoud(o) }],
  'voeg-document-toe': (_, o, { feiten: { document } }) => {
    if (!document)
      return weiger('InhoudOnbekend', 'Dit document is niet gevonden, hoort bij een andere zaak of is al gebruikt.');
    const { regime = 'AVG' } = o;
    if (document.regime === 'WPG' && regime !== 'WPG')
      return weiger('Ongeldig', 'regime: dit document is bewaard onder de Wpg, en blijft daaronder vallen.');
    const { partner } = o;
    const gegevens = { document: o.document, sha256: document.sha256, aard: o.aard, ...(partner && { partner }) };
    return [{ soort: 'DocumentToegevoegd', gegevens, regime, ...metInhoud(o) }];
  },
};

/** Somebody recorded that these went out, so that they are due no more. */
export const eldersVerstuurd = (brieven: readonly string[]): Voorval[] =>
  brieven.map((over) => ({ soort: 'BriefAfgezien', gegevens: { over, elders: true } }));
