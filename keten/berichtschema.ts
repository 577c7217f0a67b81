/**
 * What an event says of itself: the form of its `data` as JSON Schema, by its type. It follows from what the protocol lets
 * the message hold (`berichten.md` §1), and allows nothing else.
 */
import { z } from 'zod';
import { BERICHTEN, type Berichtsoort } from '../mas/berichten.ts';
import type { Berichtinhoud, Protocol } from '../mas/protocol.ts';

/** What a partner gets who did not answer in time: no message of the matrix, but the echo of one. */
export const HERINNERING = 'nl.leerplicht.antwoord-herinnerd.v1';

/** Where the schema of a type stands, under the address of the API. The version is in the type. */
export const schemaPad = (type: string): string => `/v1/berichtschemas/${type}`;

const dag = z.iso.date();
const gedeeld = {
  zaakReferentie: z.string().meta({ description: 'Hoe alleen deze ontvanger de zaak kent.' }),
  regime: z.enum(['AVG', 'WPG']),
};
const basis = {
  ...gedeeld,
  antwoordUiterlijk: dag.nullable().meta({ description: 'De laatste dag voor het antwoord.' }),
  berichtnummer: z.string().meta({ description: 'Soort en volgnummer in de zaak, zoals SCH-01/1.' }),
  inAntwoordOp: z.string().nullable().meta({ description: 'Id van het bericht waarop dit het antwoord is.' }),
  verwachtAntwoord: z.boolean(),
  protocolHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
};
/** What the matrix calls kern; what is not known is left out. */
const KERN: Readonly<Record<string, z.ZodType>> = {
  datum: dag,
  soort: z.string(),
  vestiging: z.string(),
  evaluatiedatum: dag,
  'uitkomst.uitkomst': z.string(),
  'uitkomst.verzuimGestopt': z.enum(['ja', 'nee', 'onbekend']),
};

/** The fields of the kern as they lie in `data`: `uitkomst.uitkomst` is a field of `uitkomst`. */
function kernvelden(velden: readonly string[]): Record<string, z.ZodType> {
  const los = velden.filter((veld) => !veld.includes('.')).map((veld) => [veld, vorm(veld)]);
  const groepen = new Set(velden.filter((veld) => veld.includes('.')).map((veld) => veld.split('.')[0] ?? ''));
  const samen = [...groepen].map((groep) => {
    const eigen = velden.filter((veld) => veld.startsWith(`${groep}.`));
    return [
      groep,
      z.strictObject(Object.fromEntries(eigen.map((veld) => [veld.slice(groep.length + 1), vorm(veld)]))).optional(),
    ];
  });
  return Object.fromEntries([...los, ...samen]) as Record<string, z.ZodType>;
}
const vorm = (veld: string): z.ZodType => (KERN[veld] ?? z.json()).optional();

/** Of a message to a partner of which it says much already that somebody is known there, the base alone travels. */
export const datavorm = ({ kern, gevoelig }: Pick<Berichtinhoud, 'kern' | 'gevoelig'>): z.ZodType =>
  z.strictObject({
    ...basis,
    ...(!gevoelig && { stap: z.int().nullable().meta({ description: 'Stap van de MAS.' }), ...kernvelden(kern) }),
  });
export const HERINNERVORM = z.strictObject({ ...gedeeld, antwoordUiterlijk: dag });

/**
 * The schema of a type that leaves the house; null when none of that type does.
 * @param adres of the API, without a slash at the end
 */
export function berichtschema(type: string, { berichten }: Protocol, adres: string): Record<string, unknown> | null {
  const vast = { $id: `${adres}${schemaPad(type)}` };
  if (type === HERINNERING) return { ...vast, title: 'Herinnering aan een antwoord', ...z.toJSONSchema(HERINNERVORM) };
  const soort = Object.keys(berichten).find((naam) => berichten[naam]?.type === type);
  const inhoud = soort === undefined ? undefined : berichten[soort];
  if (!inhoud || !isUitgaand(soort)) return null;
  const { naam } = BERICHTEN[soort];
  return { ...vast, title: naam, description: inhoud.grondslag, ...z.toJSONSchema(datavorm(inhoud)) };
}

const isUitgaand = (soort: string | undefined): soort is Berichtsoort =>
  soort !== undefined && Object.hasOwn(BERICHTEN, soort) && BERICHTEN[soort as Berichtsoort].richting === 'uit';
