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

export const leerlingAntwoord = z
  .object({
    id: leerlingId,
    persoonsnummer: z.string(),
    voornaam: z.string(),
    achternaam: z.string(),
    geboortedatum: dag,
    geslacht: z.string(),
    adres: z
      .object({
        straat: z.string().nullable(),
        huisnummer: z.string().nullable(),
        postcode: z.string().nullable(),
        plaats: z.string().nullable(),
      })
      .meta({ id: 'AdresVanLeerling' }),
    gemeente: gemeentecode,
    startkwalificatie: z.boolean(),
    samengevoegdMet: leerlingId.nullable().meta({ description: 'De registratie die dezelfde leerling bleek te zijn.' }),
    gezag: z.array(gezaghebbende.extend({ telefoon: z.string().nullable(), email: z.string().nullable() })),
    zaken: z.array(zaakOverzicht).meta({ description: 'Onder alle registraties van deze leerling.' }),
    links: z.object({ self: z.string(), samengevoegdMet: z.string().optional() }),
  })
  .meta({ id: 'Leerling' });

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
