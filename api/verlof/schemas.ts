import { z } from 'zod';
import { VERLOFBESLUITEN, VERLOFGRONDEN } from '../../mas/verlof/gronden.ts';
import { verwijzing, zaakdag } from '../http/velden.ts';
import { leerlingId } from '../leerlingen/schemas.ts';
import { vestiging } from '../verzuimmeldingen/schemas.ts';

const grond = z.enum(Object.keys(VERLOFGRONDEN) as (keyof typeof VERLOFGRONDEN)[], {
  error: `kies uit ${Object.keys(VERLOFGRONDEN).join(', ')}`,
});
const besluit = z.enum(Object.keys(VERLOFBESLUITEN) as (keyof typeof VERLOFBESLUITEN)[], {
  error: `kies uit ${Object.keys(VERLOFBESLUITEN).join(', ')}`,
});

export const verlofmelding = z
  .strictObject({
    leerlingId,
    vestiging: vestiging.meta({ description: 'De school waarvan het hoofd besloot.' }),
    grond,
    van: zaakdag,
    totEnMet: zaakdag,
    dagen: z
      .int('geef een heel getal')
      .min(1, 'geef een getal vanaf 1')
      .max(60, 'is te veel: hoogstens 60')
      .exactOptional()
      .meta({ description: 'Schooldagen; zonder dit veld telt Schakel ze met de vakanties van de school.' }),
    besluit,
    beslotenOp: zaakdag,
  })
  .meta({
    id: 'Verlofmelding',
    description: 'Verlof waarover het hoofd van de school besloot (artikel 11 onder f en g).',
  });
export type Verlofmelding = z.output<typeof verlofmelding>;

export const opgenomen = z
  .strictObject({
    leerlingId,
    verlofId: verwijzing.meta({ description: 'Id van het verlof dat de school weigerde.' }),
    van: zaakdag.meta({ description: 'Eerste dag waarop de leerling toch weg was.' }),
    totEnMet: zaakdag,
    bekendOp: zaakdag.meta({ description: 'De dag waarop u dit hoorde.' }),
  })
  .meta({
    id: 'OpgenomenVerlof',
    description: 'Verlof dat het hoofd van de school weigerde, en dat toch is opgenomen.',
  });
export type Opgenomen = z.output<typeof opgenomen>;

export const opgenomenAntwoord = z
  .object({
    zaakId: z.string().nullable().meta({ description: 'Null zolang de zaak nog niet is begonnen.' }),
    links: z.object({ zaak: z.string().nullable(), leerling: z.string() }),
  })
  .meta({ id: 'OpgenomenVerlofOntvangst' });

const telling = z.object({ keren: z.int(), dagen: z.int() });
const verlof = z
  .object({
    id: z.string(),
    grond: z.object({ code: grond, naam: z.string(), artikel: z.enum(['f', 'g']) }),
    vestiging: z.string(),
    van: zaakdag,
    totEnMet: zaakdag,
    dagen: z.int(),
    besluit,
    beslotenOp: zaakdag,
  })
  .meta({ id: 'Verlof' });
const jaar = z
  .object({
    schooljaar: z.string(),
    verleend: z.object({ f: telling, g: telling }),
    verloven: z.array(verlof),
    signalen: z
      .array(z.object({ soort: z.string(), verlof: z.string(), tekst: z.string() }))
      .meta({ description: 'Waar school en wet het niet eens zijn.' }),
  })
  .meta({ id: 'Verlofjaar' });

export const verlofAntwoord = z
  .object({ leerlingId, schooljaren: z.array(jaar), links: z.object({ leerling: z.string() }) })
  .meta({ id: 'VerlofVanLeerling' });
