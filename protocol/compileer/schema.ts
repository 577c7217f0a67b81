/** The form of the files of a protocol. What fields mean together is checked where they are compiled. */
import { z } from 'zod';
import { BEWAARMOMENTEN, type Bewaarmoment } from '../../mas/bewaren/regels.ts';
import { isDag } from '../../mas/datum.ts';

const tekst = z.string().trim().min(1);
const dag = z.string().refine(isDag, { error: 'deze dag bestaat niet' });
const maandDag = z.string().refine((md) => isDag(`2023-${md}`), { error: 'deze dag bestaat niet in elk jaar' });
const periode = z.tuple([dag, dag]);

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const gemeente = z.string().refine((code) => /^GM\d{4}$/.test(code), { error: 'dit is geen gemeentecode' });
export const protocolSchema = z.strictObject({
  naam: tekst,
  versie: tekst,
  geldigVanaf: dag,
  gebaseerdOp: z.literal('landelijk').optional(),
  gemeenten: z.array(gemeente).default([]),
  eigenBeslissingen: z.array(tekst).default([]),
});

/** In a regional protocol: an entry that the national one does not have. And what is there for later. */
const herkomst = { bron: tekst, nieuw: z.literal(true).exactOptional(), later: tekst.exactOptional() };

export const termijnSchema = z.strictObject({
  naam: tekst,
  lengte: z.int().min(1),
  eenheid: z.enum(['dagen', 'weken', 'maanden', 'jaren', 'werkdagen', 'schooldagen', 'lesweken']),
  richting: z.enum(['na', 'voor']),
  vanaf: tekst,
  grondslag: z.enum(['wettelijk', 'protocol']),
  doorschuiven: z.enum(['atw', 'volgende-werkdag', 'volgende-schooldag', 'vorige-schooldag', 'geen']),
  ladder: tekst,
  ...herkomst,
});

export const drempelSchema = z.strictObject({ naam: tekst, waarde: z.number().min(0), eenheid: tekst, ...herkomst });

export const bewaarregelSchema = z.strictObject({
  naam: tekst,
  regime: z.enum(['AVG', 'WPG']),
  termijnen: z
    .array(
      z.strictObject({
        vanaf: z.enum(Object.keys(BEWAARMOMENTEN) as [Bewaarmoment, ...Bewaarmoment[]]),
        jaren: z.int().min(1),
        bron: tekst,
      }),
    )
    .min(1),
  nieuw: z.literal(true).exactOptional(),
  later: tekst.exactOptional(),
});

export const instellingSchema = z.strictObject({
  naam: tekst,
  waarde: tekst,
  keuzes: z.record(code, tekst),
  ...herkomst,
});

export const vraagSchema = z.strictObject({
  tekst,
  soort: z.enum(['ja-nee', 'keuze', 'aantal']),
  keuzes: z.record(code, tekst).exactOptional(),
  eenheid: tekst.exactOptional(),
  groep: tekst,
  bron: tekst,
  regime: z.literal('WPG').exactOptional(),
  nieuw: z.literal(true).exactOptional(),
});

/** In a regional protocol a list that the national one has need not say its name again. */
export const vragenlijstSchema = z.strictObject({
  naam: tekst.exactOptional(),
  nieuw: z.literal(true).exactOptional(),
  vragen: z.record(z.string(), z.unknown()),
});

const dagVanHetJaar = z.string().refine((d) => isDag(`2023-${d.replace('*', '01')}`), {
  error: 'deze dag is geen dag van het jaar',
});
export const vasteDagSchema = z.strictObject({ naam: tekst, dagen: z.array(dagVanHetJaar).min(1), ...herkomst });

export const ladderSchema = z
  .array(
    z.strictObject({
      naam: tekst,
      na: z.int(),
      eenheid: z.enum(['dagen', 'werkdagen', 'maanden']),
      ontvanger: z.enum(['lpa', 'teamleider', 'partner']),
    }),
  )
  .min(1);

export const schoolvakantiesSchema = z.strictObject({
  bron: tekst,
  geldigVan: dag,
  geldigTot: dag,
  soorten: z.record(tekst, z.strictObject({ aard: z.enum(['verplicht', 'advies']), dagen: z.int().min(1) })),
  bronnen: z.record(tekst, tekst),
  vakanties: z.array(z.unknown()),
});

export const vakantieSchema = z.strictObject({
  schooljaar: tekst,
  naam: tekst,
  noord: periode,
  midden: periode,
  zuid: periode,
  bronnen: z.array(tekst).min(1),
  geverifieerd: z.boolean(),
});

const jaar = z.int().min(1900).max(2200);

export const feestdagSchema = z.strictObject({
  naam: tekst,
  dag: maandDag.optional(),
  alsZondag: maandDag.optional(),
  pasen: z.int().optional(),
  bron: tekst,
});

export const termijnenwetSchema = z.strictObject({
  bron: tekst,
  jaren: z.strictObject({ van: jaar, tot: jaar }),
  feestdagen: z.array(feestdagSchema),
  gelijkgesteld: z.strictObject({
    geldigVan: dag,
    geldigTot: dag,
    besluiten: z.array(
      z.strictObject({
        bron: tekst,
        geverifieerd: z.boolean(),
        dagen: z.array(z.strictObject({ dag, naam: tekst })),
      }),
    ),
  }),
});
