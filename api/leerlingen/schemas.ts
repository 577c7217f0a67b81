import { z } from 'zod';
import { taal } from '../brieven/schemas.ts';
import { dag, tekst } from '../http/velden.ts';
import { adres, gemeentecode } from '../verzuimmeldingen/schemas.ts';
import { zaakOverzicht } from '../zaken/schemas.ts';

export const leerlingId = z.string().regex(/^\w{1,40}$/, 'is geen leerlingnummer van Schakel');
export const leerlingParams = z.strictObject({ leerlingId });

const GEZAGSROLLEN = ['ouder', 'voogd', 'feitelijke-verzorger'] as const;
const email = z.email('is geen e-mailadres').max(254);
/** He made known that he can be reached by e-mail (Awb 2:14 lid 1). */
const digitaal = z.boolean().meta({ description: 'Wil brieven per e-mail krijgen.' });
const metEmail = (wie: { digitaal: boolean; email?: string | null | undefined }): boolean =>
  !wie.digitaal || wie.email != null;
const ZONDER_EMAIL = { error: 'wie brieven per e-mail wil, heeft een e-mailadres nodig', path: ['email'] };

const gezaghebbende = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w-]{1,60}$/, 'is niet bekend')
      .optional()
      .meta({ description: 'Van wie al bekend is; zonder dit veld komt er iemand bij.' }),
    rol: z.enum(GEZAGSROLLEN),
    naam: tekst(200),
    telefoon: tekst(30).optional(),
    email: email.optional(),
    adres: adres
      .nullable()
      .optional()
      .meta({ description: 'Eigen adres; null: woont bij de leerling. Zonder dit veld blijft het zoals het was.' }),
    adresGeheim: z.boolean().default(false).meta({ description: 'Het eigen adres is geheim.' }),
    geblokkeerd: z
      .boolean()
      .default(false)
      .meta({ description: 'Een brief aan deze persoon kan schade doen: een ander kijkt eerst mee.' }),
    digitaal: digitaal.default(false),
    taal: taal.default('nl'),
  })
  .refine(metEmail, ZONDER_EMAIL)
  .meta({ id: 'Gezaghebbende' });
export type Gezaghebbende = z.output<typeof gezaghebbende>;

const jongere = z
  .strictObject({ email: email.nullable(), digitaal, taal })
  .refine(metEmail, ZONDER_EMAIL)
  .meta({ id: 'BereikJongere', description: 'Hoe de jongere zelf te bereiken is.' });

export const gezag = z.strictObject({ gezag: z.array(gezaghebbende).max(10), jongere: jongere.optional() }).meta({
  id: 'Gezag',
  description: 'Wie het gezag over de leerling heeft of hem feitelijk verzorgt (LPW 2). Vervangt de hele lijst.',
});
export type Gezag = z.output<typeof gezag>;

const broerOfZus = z
  .object({ id: leerlingId, naam: z.string(), leeftijd: z.int(), openZaken: z.int() })
  .meta({ id: 'BroerOfZus' });

const metGezag = z
  .object({
    id: z.string(),
    rol: z.enum(GEZAGSROLLEN),
    naam: z.string(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    adres: adres
      .nullable()
      .meta({ description: 'Eigen adres. Null: woont bij de leerling, of het is geheim en u mag het niet lezen.' }),
    adresGeheim: z.boolean(),
    geblokkeerd: z.boolean(),
    digitaal,
    taal,
  })
  .meta({ id: 'MetGezag' });

export const leerlingAntwoord = z
  .object({
    id: leerlingId,
    persoonsnummer: z.string(),
    voornaam: z.string(),
    achternaam: z.string(),
    geboortedatum: dag,
    leeftijd: z.int().meta({ description: 'Vandaag, in hele jaren.' }),
    geslacht: z.string(),
    adres: z
      .object({
        straat: z.string().nullable(),
        huisnummer: z.string().nullable(),
        postcode: z.string().nullable(),
        plaats: z.string().nullable(),
      })
      .meta({ id: 'AdresVanLeerling' })
      .nullable()
      .meta({ description: 'Null als het geheim is en u het niet mag lezen.' }),
    adresGeheim: z.boolean(),
    magDoorbreken: z.boolean().meta({ description: 'Of u het adres kunt lezen als u een reden geeft.' }),
    doorbrokenTot: z.iso.datetime().nullable().meta({ description: 'Tot wanneer de reden geldt die u gaf.' }),
    gemeente: gemeentecode,
    gemeenteNaam: z.string(),
    startkwalificatie: z.boolean(),
    samengevoegdMet: leerlingId.nullable().meta({ description: 'De registratie die dezelfde leerling bleek te zijn.' }),
    email: z.string().nullable(),
    digitaal,
    taal,
    gezag: z.array(metGezag),
    broersEnZussen: z.array(broerOfZus).meta({
      description: 'Wonen op hetzelfde adres, of hebben dezelfde gezaghebbende. Alleen wie u mag zien.',
    }),
    zaken: z.array(zaakOverzicht).meta({ description: 'Onder alle registraties van deze leerling.' }),
    links: z.object({ self: z.string(), samengevoegdMet: z.string().optional() }),
  })
  .meta({ id: 'Leerling' });
export type LeerlingAntwoord = z.input<typeof leerlingAntwoord>;

/** So short that it says nothing is no reason. */
const REDEN_MIN = 10;
export const doorbreking = z
  .strictObject({
    reden: tekst(1_000)
      .trim()
      .min(REDEN_MIN, `is te kort: schrijf in ten minste ${REDEN_MIN} tekens op waarom u dit adres nu nodig heeft`),
  })
  .meta({ id: 'Doorbreking', description: 'Waarom u een geheim adres wilt lezen. De reden blijft bewaard.' });
export const doorbrekingAntwoord = z
  .object({ tot: z.iso.datetime().meta({ description: 'Tot dan kunt u het adres lezen.' }) })
  .meta({ id: 'DoorbrekingAntwoord' });
export const adresgeheim = z.strictObject({ geheim: z.boolean() }).meta({ id: 'Adresgeheim' });

export const samenvoeging = z
  .strictObject({
    met: leerlingId.meta({ description: 'De registratie die blijft gelden.' }),
    motivatie: tekst(10_000),
  })
  .meta({ id: 'Samenvoeging' });
export const samenvoegingAntwoord = z
  .object({
    leerling: leerlingId.meta({ description: 'De registratie waaronder nieuwe zaken beginnen.' }),
    zaken: z.array(z.object({ zaakId: z.string(), verwerking: z.enum(['nieuw', 'verwerkt', 'geweigerd']) })),
    links: z.object({ leerling: z.string() }),
  })
  .meta({ id: 'SamenvoegingAntwoord' });
