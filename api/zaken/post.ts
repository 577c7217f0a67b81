/** What has to go out of a case: letters, and messages to ketenpartners. */
import { z } from 'zod';
import { BERICHTEN, type Berichtsoort, type Ketenpartner } from '../../mas/berichten.ts';
import { regimeVan } from '../../mas/beslis/regime.ts';
import { BRIEVEN, type Briefsoort } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { dag } from '../http/velden.ts';

const PARTNERS = Object.values(BERICHTEN).map(({ partner }) => partner);

export const brief = z
  .object({ brief: z.enum(Object.keys(BRIEVEN) as Briefsoort[]), naam: z.string(), over: z.string(), dag })
  .meta({ id: 'BriefNodig' });
export const bericht = z
  .object({
    bericht: z.enum(Object.keys(BERICHTEN) as Berichtsoort[]),
    naam: z.string(),
    partner: z.enum<Ketenpartner[]>([...new Set(PARTNERS)]),
    over: z.string(),
    dag,
  })
  .meta({ id: 'BerichtNodig' });

/** A letter falls under what it is about, as its event does. */
export const toonBrieven = (d: Dossier, wpg: boolean): z.input<typeof brief>[] =>
  Object.entries(d.brieven)
    .map(([over, b]) => ({ ...b, over, naam: BRIEVEN[b.brief] }))
    .filter(({ brief, over }) => wpg || regimeVan(d, { soort: 'BriefNodig', gegevens: { brief, over } }) !== 'WPG');

export const toonBerichten = (d: Dossier, wpg: boolean): z.input<typeof bericht>[] =>
  Object.entries(d.berichten)
    .filter(([, { bericht }]) => wpg || BERICHTEN[bericht].regime !== 'WPG')
    .map(([over, { bericht, dag }]) => {
      const { naam, partner } = BERICHTEN[bericht];
      return { bericht, naam, partner, over, dag };
    });
