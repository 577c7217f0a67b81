/** What has to go out of a case: letters, and messages to ketenpartners, with how it stands with each. */
import { z } from 'zod';
import { BERICHTEN, type Berichtkanaal, type Berichtsoort, KETENPARTNERS } from '../../mas/berichten.ts';
import { regimeVanBrief } from '../../mas/briefregime.ts';
import { onzekerSinds } from '../../mas/bezorging.ts';
import { BRIEVEN, type Briefsoort } from '../../mas/brieven.ts';
import type { Dag } from '../../mas/datum.ts';
import { onverzonden } from '../../mas/dossier/brief.ts';
import type { BerichtStand, Bezorgstand, BriefStand, Dossier } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { berichtSleutel, briefSleutel } from '../../mas/sleutels.ts';
import { termijnVanAntwoord } from '../../mas/verwachtingen/antwoordtermijn.ts';
import { antwoordvelden, dag } from '../http/velden.ts';
import { type Bewaard, toonAntwoord } from '../teksten.ts';

const bezorging = {
  hapert: dag.nullable().meta({ description: 'Sinds wanneer het bezorgen te lang duurt.' }),
  geweigerd: z
    .object({ code: z.string(), dag })
    .nullable()
    .meta({ description: 'De ontvanger, of wie het bezorgt, nam het niet aan.' }),
  onzeker: dag.nullable().meta({ description: 'Sinds wanneer niet zeker is of het is aangekomen.' }),
};

export const brief = z
  .object({
    brief: z.enum(Object.keys(BRIEVEN) as Briefsoort[]),
    naam: z.string(),
    over: z.string(),
    dag: dag.meta({ description: 'Sinds wanneer hij nodig is.' }),
    stand: z.enum(['nodig', 'vastgesteld', 'verzonden', 'afgezien', 'vervallen']),
    vastgesteldOp: dag.nullable(),
    verzondenOp: dag.nullable().meta({ description: 'Wanneer het laatste exemplaar uitging.' }),
    ...bezorging,
  })
  .meta({ id: 'BriefNodig' });

const KANALEN: readonly Berichtkanaal[] = ['e-mail', 'webhook', 'duo', 'opvang', 'telefoon', 'anders'];
const berichtsoort = z.enum(Object.keys(BERICHTEN) as Berichtsoort[]);

export const bericht = z
  .object({
    bericht: berichtsoort,
    naam: z.string(),
    partner: z.enum(KETENPARTNERS),
    over: z.string(),
    dag: dag.meta({ description: 'Sinds wanneer het nodig is.' }),
    kenmerk: z
      .string()
      .nullable()
      .meta({ description: 'Null: van voordat Schakel berichten verstuurde; dat verstuurt u zelf.' }),
    bezorgd: z.object({ dag, kanaal: z.enum(KANALEN) }).nullable(),
    antwoord: z
      .object({
        bericht: berichtsoort,
        naam: z.string(),
        uitkomst: z.string().nullable(),
        dag,
        datum: dag.nullable().meta({ description: 'De dag die het antwoord noemt.' }),
        gegevens: antwoordvelden.meta({ description: 'Wat de ketenpartner schreef.' }),
      })
      .nullable()
      .meta({ description: 'Het antwoord, als dat bij geen route hoort.' }),
    wachtTot: dag.nullable().meta({ description: 'Laatste dag van de termijn voor het antwoord, zolang die loopt.' }),
    ...bezorging,
  })
  .meta({ id: 'BerichtNodig' });

const toonBezorging = (stand: Bezorgstand) => ({
  hapert: stand.hapertSinds ?? null,
  geweigerd: stand.geweigerd ?? null,
});

/** Of the first copy of which nobody knows it. */
const briefOnzeker = (d: Dossier, brief: BriefStand): Dag | null =>
  onverzonden(brief)
    .flatMap(({ id }) => onzekerSinds(d, briefSleutel(d, id)) ?? [])
    .sort()[0] ?? null;

interface Bronnen {
  teksten: Bewaard;
  protocol: Protocol;
}

function antwoordVan(
  { bericht: soort, uitkomst, dag: sinds, datum, inhoud }: NonNullable<BerichtStand['antwoord']>,
  wpg: boolean,
  { teksten, protocol }: Bronnen,
): NonNullable<z.input<typeof bericht>['antwoord']> {
  const { naam, regime } = BERICHTEN[soort];
  const leesbaar = inhoud && (wpg || regime !== 'WPG');
  const gegevens = leesbaar ? toonAntwoord(teksten, inhoud, protocol.berichten[soort]) : [];
  return { bericht: soort, naam, uitkomst, dag: sinds, datum: datum ?? null, gegevens };
}

/** A letter falls under what it is about, as its event does. */
export const toonBrieven = (d: Dossier, wpg: boolean): z.input<typeof brief>[] =>
  Object.entries(d.brieven)
    .filter(([over]) => wpg || regimeVanBrief(d, over) !== 'WPG')
    .map(([over, stand]) => ({
      brief: stand.brief,
      naam: BRIEVEN[stand.brief],
      over,
      dag: stand.dag,
      stand: stand.stand ?? 'nodig',
      vastgesteldOp: stand.vastgesteld?.dag ?? null,
      verzondenOp: stand.verzondenOp ?? null,
      ...toonBezorging(stand),
      onzeker: briefOnzeker(d, stand),
    }));

export const toonBerichten = (d: Dossier, wpg: boolean, bronnen: Bronnen): z.input<typeof bericht>[] =>
  Object.entries(d.berichten)
    .filter(([, { bericht: soort }]) => wpg || BERICHTEN[soort].regime !== 'WPG')
    .map(([over, stand]) => {
      const { naam, partner } = BERICHTEN[stand.bericht];
      const { kenmerk = null, bezorgd = null, antwoord } = stand;
      return {
        bericht: stand.bericht,
        naam,
        partner,
        over,
        dag: stand.dag,
        kenmerk,
        bezorgd,
        antwoord: antwoord ? antwoordVan(antwoord, wpg, bronnen) : null,
        wachtTot: termijnVanAntwoord(d, over)?.laatsteDag ?? null,
        ...toonBezorging(stand),
        onzeker: bezorgd ? null : onzekerSinds(d, berichtSleutel(d, stand)),
      };
    });
