import { z } from 'zod';
import type { Recht, Rol } from '../../mas/rechten.ts';

const ROLLEN = ['school', 'lpa', 'teamleider', 'auditor', 'beheerder', 'ketenpartner'] as const satisfies Rol[];

/** What a screen leaves out for who may not do it, by the right that says so. */
export const MAG = {
  zaken: 'lees-zaak',
  handelen: 'handel/rond-af',
  toewijzen: 'handel/wijs-toe',
  melden: 'meld-verzuim',
  leerlingen: 'lees-leerling',
  proefzaken: 'gebruik-proefzaken',
  meldingenLezen: 'lees-melding',
  opvang: 'lees-opvang',
  ongeplaatst: 'plaats-bericht',
  herspelen: 'herspeel',
  archief: 'lees-archief',
  rapporten: 'lees-rapport',
  vernietiging: 'lees-vernietiging',
  inzage: 'verleen-inzage',
  verwerkingen: 'lees-verwerkingen',
  politiegegevens: 'lees-wpg',
} as const satisfies Record<string, Recht>;

const magwoorden = Object.keys(MAG) as (keyof typeof MAG)[];

export const ik = z
  .object({
    id: z.string(),
    naam: z.string(),
    rol: z.enum(ROLLEN),
    boa: z.boolean().meta({ description: 'Buitengewoon opsporingsambtenaar.' }),
    gemeenten: z.array(z.object({ code: z.string(), naam: z.string() })),
    vestiging: z
      .object({ vestiging: z.string(), naam: z.string() })
      .nullable()
      .meta({ description: 'De school waarvoor een schoolaccount spreekt.' }),
    mag: z
      .object(Object.fromEntries(magwoorden.map((wat) => [wat, z.boolean()])) as Record<keyof typeof MAG, z.ZodBoolean>)
      .meta({ description: 'Wat iemand ergens mag. Of het hier en nu mag, zegt het antwoord van die plek.' }),
    proefzakenAan: z.boolean().meta({ description: 'Of deze Schakel proefzaken kan draaien.' }),
    demo: z.boolean().meta({ description: 'Of iedereen hier verzonnen is.' }),
  })
  .meta({ id: 'Ik' });

const demopersoon = z
  .object({
    als: z.string().meta({ description: 'Voor /aanmelden?als=…', examples: ['lpa'] }),
    naam: z.string(),
    rol: z.enum(ROLLEN),
    wat: z.string().meta({ description: 'Wat u als deze persoon ziet.' }),
  })
  .meta({ id: 'Demopersoon' });

export const aanmeldwijze = z
  .object({
    aangemeld: z.boolean().meta({ description: 'Of deze browser is aangemeld.' }),
    browser: z.boolean().meta({ description: 'Of u zich met een browser kunt aanmelden, op /aanmelden.' }),
    demo: z
      .array(demopersoon)
      .nullable()
      .meta({ description: 'Verzonnen personen om uit te kiezen; null als er een echte inlogdienst is.' }),
  })
  .meta({ id: 'Aanmeldwijze' });
