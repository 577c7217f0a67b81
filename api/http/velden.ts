/** Building blocks of the schemas: what a text, a day and an id may be, with what a person reads when it is not. */
import { z } from 'zod';
import { nl } from 'zod/locales';
import { isDag } from '../../mas/datum.ts';
import { VERWIJZING } from '../../mas/verwijzing.ts';

/** What zod says itself is meant for who writes a program; this is read by who fills in a form or an address. */
function watMis(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'ontbreekt';
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `is te lang: hoogstens ${issue.maximum} tekens`
        : `is te veel: hoogstens ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is te kort' : `is te weinig: minstens ${issue.minimum}`;
    case 'invalid_value':
      return `kies uit ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      if (issue.expected === 'int') return 'geef een heel getal';
      return issue.expected === 'number' ? 'geef een getal' : undefined;
    default:
      return undefined;
  }
}
z.config({ ...nl(), customError: watMis });

/** The highest number that the database has room for (int4). */
const HOOGSTE = 2_147_483_647;
/** What comes after this number of an event. */
export const vanafNummer = z.coerce.number().int().min(0).max(HOOGSTE).default(0);

/** PostgreSQL cannot keep a NUL, and half a character would change the text that is hashed. */
const isBewaarbaar = (tekst: string): boolean => !tekst.includes('\u0000') && !/\p{Surrogate}/u.test(tekst);

/** What a person wrote: not only blanks, and not longer than said. */
export const tekst = (max: number) =>
  z
    .string('is verplicht: geef een tekst')
    .max(max, `is te lang: hoogstens ${max} tekens`)
    .regex(/\S/, 'is leeg: schrijf hier iets')
    .refine(isBewaarbaar, 'bevat tekens die niet bewaard kunnen worden');

const GEEN_DAG = 'geef een dag die bestaat, als jjjj-mm-dd';
/** Any day: what is odd about it is for the rules of its subject to say, as of what a school reports. */
export const dag = z.iso.date({ error: GEEN_DAG });
/** A day on which something can hang in a case: of the years 1900 up to and including 2199. */
export const zaakdag = z.iso.date({ error: GEEN_DAG, abort: true }).refine(isDag, GEEN_DAG);

/** A school year; that it is one of those that can be chosen is for who asks. */
export const schooljaar = z.string().regex(/^\d{4}\/\d{4}$/, 'kies een schooljaar, zoals 2026/2027');

/** A time of the day, local. */
export const tijd = z.string('geef een tijd als uu:mm').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'geef een tijd als uu:mm');

/** An instant with its zone; kept in UTC and milliseconds, so that one instant has one spelling. */
export const tijdstip = z.iso
  .datetime({ offset: true, error: 'geef een tijdstip met tijdzone, zoals 2026-11-09T08:30:00+01:00' })
  .transform((t) => new Date(t).toISOString())
  // said once more, because what comes out of a transformation has no type in OpenAPI
  .pipe(z.iso.datetime());

/** An id or a code in a path or a query. */
export const verwijzing = z.string().regex(VERWIJZING, 'is geen geldige verwijzing');

export const ja = z.stringbool('geef true of false');

/** One of some codes, with what a person reads at each. */
export function keuzeschema(keuzes: Readonly<Record<string, string>>): z.ZodType {
  const codes = Object.keys(keuzes);
  const oneOf = Object.entries(keuzes).map(([waarde, title]) => ({ const: waarde, title }));
  return z.enum(codes, { error: `kies uit ${codes.join(', ')}` }).meta({ oneOf });
}

/** What a ketenpartner wrote, field by field, as people read it. */
export const antwoordvelden = z.array(z.object({ naam: z.string(), waarde: z.string() }));
