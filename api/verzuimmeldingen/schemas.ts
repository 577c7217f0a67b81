/** What a school reports through DUO, field by field (domain §7.1). */
import { z } from 'zod';
import type { DuoSoort } from '../../mas/begrippen.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import { bladvelden } from '../http/blad.ts';
import { dag, tekst, tijdstip } from '../http/velden.ts';

export const meldingsnummer = z
  .string('is verplicht')
  .regex(/^[A-Za-z0-9][\w.-]{0,39}$/, 'bestaat uit hoogstens 40 letters, cijfers, punten en streepjes')
  .meta({ examples: ['2026-000123'] });
export const vestiging = z
  .string('is verplicht')
  .regex(/^[A-Z0-9]{6}$/, 'is BRIN en vestigingsnummer: zes hoofdletters en cijfers')
  .meta({ examples: ['99XX00'] });
export const gemeentecode = z
  .string('is verplicht')
  .regex(/^GM\d{4}$/, 'is een gemeentecode, zoals GM0361')
  .meta({ examples: ['GM0361'] });
const postcode = z.string().regex(/^\d{4}[A-Z]{2}$/, 'is een postcode zonder spatie, zoals 1811AA');

export const adres = z
  .strictObject({ straat: tekst(100), huisnummer: tekst(20), postcode, plaats: tekst(80) })
  .meta({ id: 'Adres' });

export const leerlingInMelding = z
  .strictObject({
    persoonsnummer: z
      .string('is verplicht')
      .regex(/^\d{9}$/, 'geef een BSN of onderwijsnummer van negen cijfers')
      .meta({ examples: ['999990019'] }),
    voornaam: tekst(100),
    achternaam: tekst(200),
    geboortedatum: dag,
    geslacht: z.enum(['M', 'V', 'O']),
    adres: adres.optional(),
    gemeente: gemeentecode,
    startkwalificatie: z.boolean(),
  })
  .meta({ id: 'LeerlingInMelding' });

const verzuimdag = z
  .strictObject({
    datum: dag,
    heleDag: z.literal(true).optional(),
    lesuren: z.array(z.int().min(1).max(12)).min(1).max(12).optional(),
  })
  .refine(({ heleDag, lesuren }) => (heleDag === undefined) !== (lesuren === undefined), {
    error: 'geef heleDag, of de gemiste lesuren',
  })
  .meta({ id: 'Verzuimdag' });

const SOORTEN = Object.keys(VERZUIMSOORTEN) as DuoSoort[];

/** The DUO verzuimmelding. Only its form: what cannot be true is refused by the rules in `regels.ts`. */
export const verzuimmelding = z
  .strictObject({
    meldingsnummer,
    melddatumtijd: tijdstip,
    mutatietijd: tijdstip.meta({
      description: 'Laatste wijziging. Met het meldingsnummer de identiteit van een bericht.',
    }),
    leerling: leerlingInMelding,
    vestiging,
    naamLeslocatie: tekst(100),
    soort: z.enum(SOORTEN, { error: `onbekende verzuimsoort: kies uit ${SOORTEN.join(', ')}` }).meta({
      description: Object.entries(VERZUIMSOORTEN)
        .map(([code, wat]) => `${code}: ${wat}`)
        .join('; '),
    }),
    begindatum: dag,
    einddatum: dag.optional(),
    reden: tekst(200),
    alleLessenGemist: z.boolean(),
    ondernomenActie: tekst(2_000),
    actieGewenst: z.boolean(),
    toelichting: tekst(2_000).optional().meta({ description: 'Verplicht als actie van de gemeente niet gewenst is.' }),
    melder: z
      .strictObject({
        naam: tekst(200),
        functie: tekst(100),
        telefoon: tekst(30),
        email: z.email('is geen e-mailadres').max(254),
      })
      .meta({ id: 'Melder' }),
    telefoon: tekst(30).optional().meta({ description: 'Van ouder of leerling.' }),
    afwijkendAdres: adres
      .extend({ locatieaanduiding: tekst(100).optional() })
      .meta({ id: 'AfwijkendAdres' })
      .optional(),
    verzuimspecificatie: z.array(verzuimdag).max(400),
    onderwijsdeelname: z
      .strictObject({
        opleiding: tekst(40),
        leerjaar: z.int().min(1).max(8),
        niveau: tekst(20).optional(),
        leerweg: tekst(20).optional(),
        vorm: tekst(20).optional(),
      })
      .meta({ id: 'Onderwijsdeelname' }),
  })
  .meta({ id: 'Verzuimmelding' });
export type Verzuimmelding = z.output<typeof verzuimmelding>;

export const keuzehulpvraag = verzuimmelding
  .partial()
  .extend({ leerling: leerlingInMelding.partial().optional() })
  .meta({ id: 'Keuzehulpvraag', description: 'Wat er van een melding al is ingevuld.' });
export type Keuzehulpvraag = z.output<typeof keuzehulpvraag>;
export const keuzehulpAntwoord = z
  .object({
    soort: z.enum(SOORTEN).nullable(),
    naam: z.string().nullable(),
    uitleg: z.array(z.string()).meta({ description: 'Waarom, met de bron van elke regel.' }),
    nogNodig: z.array(z.string()).meta({ description: 'Wat er nog niet is ingevuld, en wel meetelt.' }),
  })
  .meta({ id: 'Keuzehulp' });
export type Keuzehulp = z.input<typeof keuzehulpAntwoord>;

export const meldingOverzicht = z
  .object({
    meldingsnummer,
    mutatietijd: z.iso.datetime(),
    soort: z.enum(SOORTEN),
    soortNaam: z.string(),
    begindatum: dag,
    einddatum: dag.nullable(),
    vestiging,
    leerling: z.object({ voornaam: z.string(), achternaam: z.string() }),
    status: z
      .enum(['geregistreerd', 'in-behandeling', 'afgesloten', 'ingetrokken', 'ter-kennisgeving'])
      .meta({ description: 'De status bij DUO.' }),
    statusNaam: z.string(),
    duoReden: z.string().nullable().meta({ description: 'Waarom de melding is afgesloten.' }),
    redenNaam: z.string().nullable(),
    verwerking: z.enum(['nieuw', 'verwerkt', 'achterhaald', 'ingetrokken', 'geweigerd']).meta({
      description:
        'nieuw: ontvangen en bewaard, en nog niet in een zaak geboekt; achterhaald: er is een nieuwere versie.',
    }),
    zaakId: z.string().nullable().meta({ description: 'Alleen voor wie de zaak mag zien.' }),
    links: z.object({ self: z.string(), zaak: z.string().optional() }),
  })
  .meta({ id: 'MeldingOverzicht' });
export type MeldingOverzicht = z.output<typeof meldingOverzicht>;

export const meldingAntwoord = meldingOverzicht.extend({ melding: verzuimmelding }).meta({
  id: 'MeldingAntwoord',
  description:
    'De melding zoals zij het laatst is ontvangen, met wat ervan is geworden. Een adres dat intussen geheim is, staat er niet in.',
});

export const meldingenAntwoord = z.object({ meldingen: z.array(meldingOverzicht) }).meta({ id: 'Meldingen' });

export const intrekking = z
  .strictObject({ mutatietijd: tijdstip })
  .meta({ id: 'Intrekking', description: 'De school trekt een melding in. Mag eerder aankomen dan de melding zelf.' });
/** As DUO passes it on. */
export const intrekkingVanDuo = z.object({ meldingsnummer, vestiging, mutatietijd: tijdstip });
export const intrekkingAntwoord = z
  .object({
    meldingsnummer,
    mutatietijd: z.iso.datetime(),
    verwerking: z.enum(['nieuw', 'verwerkt', 'geweigerd']),
    links: z.object({ melding: z.string() }),
  })
  .meta({ id: 'IntrekkingAntwoord' });

export const meldingenVraag = z.strictObject({
  ...bladvelden,
  sorteer: z
    .enum(['meldingsnummer', 'nieuwste'])
    .default('meldingsnummer')
    .meta({ description: 'nieuwste: wat het laatst is gemeld of gewijzigd staat bovenaan.' }),
});
export type Meldingenvraag = z.output<typeof meldingenVraag>;
export const meldingParams = z.strictObject({ meldingsnummer });
