import { z } from 'zod';
import { BELETSELS } from '../../mas/bewaren/beletsels.ts';
import { WEGLAATREDENEN } from '../../mas/bewaren/lijst.ts';
import { keuzeschema, verwijzing, zaakdag } from '../http/velden.ts';

export const HOOGSTENS_ZAKEN = 500;

const deel = z.enum(['geheel', 'wpg'], 'kies geheel of wpg').meta({
  description: '`geheel`: de hele zaak. `wpg`: alleen wat onder de Wet politiegegevens valt.',
});
const gemeente = z.string().regex(/^GM\d{4}$/, 'geef de code van een gemeente, zoals GM0361');

export const lijstvoorstel = z.strictObject({ gemeente, deel });
export const lijstParams = z.strictObject({ lijstId: verwijzing });
export const weglating = z.strictObject({
  zaakId: verwijzing,
  reden: keuzeschema(WEGLAATREDENEN) as z.ZodType<keyof typeof WEGLAATREDENEN>,
});
export const goedkeuring = z.strictObject({
  aantal: z.int('geef een aantal, zoals 4').min(0, 'geef een aantal, zoals 4').meta({
    description: 'Hoeveel zaken u laat vernietigen: zoveel als er op de lijst staan zonder wat is weggelaten.',
  }),
});

const regel = z
  .object({
    zaakId: z.string(),
    zaaknummer: z.string(),
    soort: z.string(),
    grondslag: z.string(),
    vernietigbaarOp: zaakdag.meta({ description: 'Eerste dag waarop de zaak mag worden vernietigd.' }),
    afleiding: z.array(z.string()).meta({ description: 'De bewaartermijnen, in woorden; de laatste geldt.' }),
    weggelaten: z.string().nullable().meta({ description: 'De reden waarom de zaak blijft, in woorden.' }),
    weggelatenDoor: z.string().nullable(),
    stand: z.enum(['wacht', 'gewist', 'klaar', 'niet-vernietigd']),
    beletsels: z.array(z.string()).meta({ description: 'Wat er na het goedkeuren tussen kwam, in woorden.' }),
  })
  .meta({ id: 'Vernietigingsregel', description: 'Een zaak op een vernietigingslijst. Zonder naam.' });

export const lijst = z
  .object({
    id: z.string(),
    gemeente: z.string(),
    deel,
    peildatum: zaakdag,
    stand: z.enum(['voorgesteld', 'goedgekeurd', 'uitgevoerd', 'ingetrokken']),
    voorgesteldDoor: z.string(),
    voorgesteldOp: z.iso.datetime(),
    goedgekeurdDoor: z.string().nullable(),
    goedgekeurdOp: z.iso.datetime().nullable(),
    ingetrokkenDoor: z.string().nullable(),
    ingetrokkenOp: z.iso.datetime().nullable(),
    klaarOp: z.iso.datetime().nullable(),
    aantal: z.int().meta({ description: 'Hoeveel zaken erop staan.' }),
    magGoedkeuren: z.boolean().meta({ description: 'Of u deze lijst mag goedkeuren: nooit uw eigen voorstel.' }),
    nietGoedkeuren: z
      .string()
      .nullable()
      .meta({ description: 'Waarom u deze lijst niet goedkeurt, in woorden, zolang niemand besliste.' }),
    magIngrijpen: z.boolean().meta({ description: 'Of u een zaak kunt weglaten, of de lijst intrekken.' }),
    handtekening: z
      .object({ handtekening: z.string(), sleutel: z.string() })
      .nullable()
      .meta({ description: 'Ed25519 over de verklaring, in hex, met de vingerafdruk van de sleutel.' }),
    links: z.object({ self: z.string(), verklaring: z.string().nullable() }),
  })
  .meta({ id: 'Vernietigingslijst', description: 'Zaken waarvan de bewaartermijn voorbij is, ter vernietiging.' });
export const lijsten = z.object({
  lijsten: z.array(lijst),
  voorstellen: z
    .array(z.object({ gemeente: z.string(), naam: z.string(), deel }))
    .meta({ description: 'Wat u kunt voorstellen: van welke gemeenten, en welk deel van hun zaken.' }),
});
export const peiling = z.object({
  aantal: z.int().meta({ description: 'Hoeveel zaken er op een lijst zouden staan.' }),
  vol: z.boolean().meta({ description: 'Of er nog meer kunnen zijn: een lijst telt er hoogstens zoveel.' }),
  eerstvolgende: zaakdag
    .nullable()
    .meta({ description: 'Vanaf welke dag de eerste van de andere zaken mag worden vernietigd, voor zover bekend.' }),
  uitzoeken: z.int().meta({
    description:
      'Hoeveel zaken eerst moeten worden uitgezocht: er kwam iets binnen dat nog niet is verwerkt, of de zaak is niet te lezen.',
  }),
});
export const lijstMetRegels = z.object({
  lijst,
  regels: z.array(regel),
  redenen: z
    .array(z.object({ code: z.string(), naam: z.string() }))
    .meta({ description: 'Waarom een zaak kan worden weggelaten, in woorden.' }),
});

export const beletselTekst = (code: string): string => BELETSELS[code as keyof typeof BELETSELS];
export const weglaatTekst = (code: string): string => WEGLAATREDENEN[code as keyof typeof WEGLAATREDENEN];
