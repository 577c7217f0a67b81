import { z } from 'zod';
import { dag, tekst } from '../http/velden.ts';
import { gemeentecode } from '../verzuimmeldingen/schemas.ts';
import { zaakOverzicht } from '../zaken/schemas.ts';

export const leerlingId = z.string().regex(/^\w{1,40}$/, 'is geen leerlingnummer van Schakel');
export const leerlingParams = z.strictObject({ leerlingId });

const GEZAGSROLLEN = ['ouder', 'voogd', 'feitelijke-verzorger'] as const;
const gezaghebbende = z
  .strictObject({
    rol: z.enum(GEZAGSROLLEN),
    naam: tekst(200),
    telefoon: tekst(30).optional(),
    email: z.email('is geen e-mailadres').max(254).optional(),
  })
  .meta({ id: 'Gezaghebbende' });

export const gezag = z.strictObject({ gezag: z.array(gezaghebbende).max(10) }).meta({
  id: 'Gezag',
  description: 'Wie het gezag over de leerling heeft of hem feitelijk verzorgt (LPW 2). Vervangt de hele lijst.',
});

const broerOfZus = z
  .object({ id: leerlingId, naam: z.string(), leeftijd: z.int(), openZaken: z.int() })
  .meta({ id: 'BroerOfZus' });

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
    gezag: z.array(gezaghebbende.extend({ telefoon: z.string().nullable(), email: z.string().nullable() })),
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
