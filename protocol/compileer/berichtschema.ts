/** The form of berichten.yaml and partners.yaml. What fields mean together is checked where they are compiled. */
import { z } from 'zod';
import { KETENPARTNERS } from '../../mas/berichten.ts';

const tekst = z.string().trim().min(1);
/** Names of groups, or of single fields. */
const namen = z.array(tekst);

export const berichtSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,3}-\d{2}$/),
  type: tekst,
  grondslag: tekst,
  kern: namen,
  inhoud: namen,
  leest: z.record(tekst, tekst).exactOptional(),
  gevoelig: z.boolean(),
  toestemming: z.enum(['geen', 'ouders-en-jongere']),
  bron: tekst,
});
export type Ruwbericht = z.output<typeof berichtSchema>;

export const partnerSchema = z.strictObject({
  grondslag: tekst,
  wpg: z.literal(true).exactOptional(),
  mag: namen,
  metToestemming: namen.default([]),
});
export type Ruwpartner = z.output<typeof partnerSchema>;

export const partnersSchema = z.strictObject({
  kern: namen.min(1),
  groepen: z.record(z.string(), namen.min(1)),
  partners: z.record(z.enum(KETENPARTNERS), partnerSchema),
});
