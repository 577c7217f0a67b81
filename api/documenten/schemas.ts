import { z } from 'zod';
import { DOCUMENTAARDEN, type Documentaard } from '../../mas/documenten.ts';
import { dag } from '../http/velden.ts';
import { zaakParams } from '../zaken/schemas.ts';

export const documentId = z.string().regex(/^[\w-]{1,60}$/, 'is geen document van Schakel');
export const documentParams = zaakParams.extend({ id: documentId });

const regime = z.enum(['AVG', 'WPG']);

export const documentbeeld = z
  .object({
    id: z.string(),
    soort: z.enum(['brief', 'bijlage']),
    naam: z.string(),
    mediatype: z.string(),
    grootte: z.int().meta({ description: 'In bytes.' }),
    sha256: z.string(),
    regime,
    aard: z
      .enum(Object.keys(DOCUMENTAARDEN) as Documentaard[])
      .nullable()
      .meta({
        description: 'Wat voor stuk het is; null bij een brief, en bij wat nog niet aan de zaak is toegevoegd.',
      }),
    aardNaam: z.string().nullable(),
    dag: dag.nullable().meta({ description: 'Wanneer het bij de zaak kwam; een brief: vastgesteld, of verzonden.' }),
    stand: z
      .enum(['vastgesteld', 'verzonden', 'teruggenomen', 'vervallen'])
      .nullable()
      .meta({ description: 'Wat er van een brief is geworden; null bij wat is ingebracht.' }),
    voor: z
      .enum(['ouder', 'jongere', 'school'])
      .nullable()
      .meta({ description: 'Voor wie het exemplaar van een brief is; null bij wat is ingebracht.' }),
    nr: z
      .int()
      .nullable()
      .meta({ description: 'De gebeurtenis waar het bij hoort. Null: nog niet toegevoegd, en na een dag weggegooid.' }),
    scan: z.enum(['schoon', 'niet-gescand']).nullable().meta({ description: 'Wat de virusscan zei.' }),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Document' });
export type Documentbeeld = z.input<typeof documentbeeld>;

export const documentenAntwoord = z.object({ documenten: z.array(documentbeeld) }).meta({ id: 'Documenten' });

export const geuploadAntwoord = z
  .object({ id: z.string(), sha256: z.string(), naam: z.string(), links: z.object({ self: z.string() }) })
  .meta({ id: 'DocumentOntvangen', description: 'Bewaard, en nog niet bij de zaak: daarvoor is voeg-document-toe.' });

/** Where a file that somebody sends is named: a header, since an address would end up in logs. */
export const bestandsnaam = z
  .string()
  .regex(/^(?:[\w.!~*'()-]|%[0-9A-Fa-f]{2}){1,600}$/, 'is niet te lezen: codeer de naam met procenten (UTF-8)');
export const regimeKop = regime;
