import { z } from 'zod';
import { RECTIFICATIEBESLUITEN, type Rectificatiebesluit } from '../../mas/rectificatie.ts';
import { dag } from '../http/velden.ts';
import { adres } from '../verzuimmeldingen/schemas.ts';

const veld = z.object({ naam: z.string(), waarde: z.string() }).meta({ id: 'Inzageveld' });

const gebeurtenis = z
  .object({
    dag: dag.meta({ description: 'De dag waar het over gaat.' }),
    vastgelegd: dag,
    titel: z.string(),
    tekst: z.string().nullable(),
    door: z.string().meta({ description: 'De rol van wie dit deed; namen van medewerkers staan er niet in.' }),
    teksten: z.array(veld).meta({ description: 'Wat mensen erbij schreven.' }),
    afwijking: z.boolean().meta({ description: 'Dit week af van de werkwijze (MAS).' }),
    afwijkreden: z.string().nullable(),
    verbeterd: z
      .array(z.object({ op: dag, besluit: z.enum(Object.keys(RECTIFICATIEBESLUITEN) as Rectificatiebesluit[]) }))
      .meta({ description: 'Of iemand vond dat dit niet klopt, en wat daarover is besloten.' }),
  })
  .meta({ id: 'Inzagegebeurtenis' });
export type Inzagegebeurtenis = z.input<typeof gebeurtenis>;

const weging = z
  .object({
    dag,
    naam: z.string(),
    uitkomst: z.string().meta({ description: 'Als zin.' }),
    gekozen: z.string().nullable().meta({ description: 'Als zin; null: er is niets gekozen.' }),
    invoer: z
      .array(veld)
      .nullable()
      .meta({ description: 'Wat de beslistabel is voorgelegd. Null: dat is vernietigd.' }),
    logica: z.array(z.string()).meta({ description: 'De regels die golden, met hun bron.' }),
  })
  .meta({ id: 'Inzageweging', description: 'Een advies van een beslistabel: een mens besloot.' });

const stuk = z
  .object({
    id: z.string(),
    soort: z.string(),
    naam: z.string(),
    mediatype: z.string(),
    grootte: z.int(),
    sha256: z.string(),
    op: dag,
  })
  .meta({ id: 'Inzagestuk' });
export type Inzagestuk = z.input<typeof stuk>;

const zaak = z
  .object({
    zaakId: z.string(),
    zaaknummer: z.string(),
    soort: z.string(),
    status: z.string(),
    geopend: dag.nullable(),
    gesloten: dag.nullable(),
    stand: z.string(),
    gebeurtenissen: z.array(gebeurtenis),
    wegingen: z.array(weging),
    stukken: z.array(stuk).meta({ description: 'Brieven en andere documenten. De inhoud krijgt u op verzoek.' }),
  })
  .meta({ id: 'Inzagezaak' });
export type Inzagezaak = z.input<typeof zaak>;

const persoon = z
  .object({
    persoonsnummer: z.string(),
    voornaam: z.string(),
    achternaam: z.string(),
    geboortedatum: dag,
    geslacht: z.string(),
    adres: z.string().nullable(),
    gemeente: z.string(),
    startkwalificatie: z.boolean(),
    email: z.string().nullable(),
    digitaal: z.boolean(),
    taal: z.string(),
    registraties: z.int(),
  })
  .meta({ id: 'Inzagepersoon' });

const gezag = z
  .object({
    rol: z.string(),
    naam: z.string(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    adres: adres.nullable(),
    digitaal: z.boolean().nullable(),
    taal: z.string().nullable(),
  })
  .meta({ id: 'Inzagegezag', description: 'Van een ander dan wie vraagt alleen de naam en de rol.' });

export const inzage = z
  .object({
    leerlingId: z.string(),
    op: dag,
    voor: z.object({
      wie: z.string(),
      naam: z.string(),
      omvang: z.enum(['alles', 'eigen']).meta({ description: 'eigen: alleen wat over wie vraagt zelf gaat.' }),
      regels: z.string().meta({ description: 'Waarom wie vraagt dit krijgt.' }),
    }),
    regime: z.enum(['AVG', 'WPG']).meta({ description: 'WPG: alleen de politiegegevens.' }),
    persoon: persoon.nullable(),
    gezag: z.array(gezag),
    zaken: z.array(zaak),
    berichten: z
      .array(
        z.object({ van: z.string(), soort: z.string(), ontvangen: dag, stand: z.string(), teksten: z.array(veld) }),
      )
      .meta({ description: 'Berichten van ketenpartners die in geen gebeurtenis van een zaak staan.' }),
    meldingen: z.array(
      z.object({
        soort: z.string(),
        nummer: z.string(),
        van: z.string(),
        ontvangen: dag,
        teksten: z.array(veld).meta({ description: 'Van wat in geen zaak staat: wat de school schreef.' }),
      }),
    ),
    verlof: z.array(z.object({ grond: z.string(), van: dag, totEnMet: dag, besluit: z.string(), school: z.string() })),
    portaal: z.array(
      z.object({
        doel: z.string(),
        voor: z.string(),
        gemaakt: dag,
        geldigTot: dag,
        gebruikt: dag.nullable(),
        bestanden: z.array(z.string()),
      }),
    ),
    maandlijsten: z.array(z.object({ gemeente: z.string(), maand: z.string() })),
    ontvangers: z
      .array(z.object({ naam: z.string(), wat: z.string(), keer: z.int(), laatste: dag }))
      .meta({ description: 'Aan wie gegevens zijn verstrekt (AVG artikel 15 lid 1 onder c).' }),
    gelezen: z
      .array(
        z.object({
          rol: z.string(),
          organisatie: z.string(),
          wat: z.string(),
          grondslag: z.string(),
          keer: z.int(),
          eerste: dag,
          laatste: dag,
        }),
      )
      .meta({ description: 'Wie de gegevens las, zonder namen (HvJ EU 22 juni 2023, C-579/21).' }),
    doorbrekingen: z
      .array(z.object({ op: dag, rol: z.string(), organisatie: z.string(), reden: z.string().nullable() }))
      .meta({ description: 'Wie met een reden een geheim adres kon lezen. De reden krijgt alleen de jongere zelf.' }),
    doelen: z.array(veld),
    herkomst: z.array(z.string()),
    bewaren: z.array(veld),
    automatisch: z.string(),
    rechten: z.array(z.string()),
    weggelaten: z.array(z.object({ wat: z.string(), waarom: z.string() })),
    voorDeMaker: z
      .array(z.string())
      .meta({ description: 'Wat u nog naloopt voordat u dit geeft. Staat niet in de PDF.' }),
    links: z.object({ self: z.string(), pdf: z.string() }),
  })
  .meta({ id: 'Inzage' });
export type Inzage = z.input<typeof inzage>;

export const inzageVraag = z.strictObject({
  voor: z
    .string()
    .regex(/^(jongere|gezag\/[\w-]{1,60})$/, 'is `jongere`, of `gezag/` met het nummer van wie gezag heeft')
    .meta({ description: 'Wie vraagt: de jongere zelf, of iemand met gezag.' }),
  regime: z
    .enum(['AVG', 'WPG'])
    .default('AVG')
    .meta({ description: 'WPG: alleen de politiegegevens, en alleen voor wie ze mag lezen.' }),
});

const vrager = z
  .object({
    voor: z.string().meta({ description: 'Neem dit over in `voor`.' }),
    rol: z.string(),
    naam: z.string(),
    krijgt: z
      .enum(['alles', 'eigen'])
      .nullable()
      .meta({ description: 'eigen: alleen wat over wie vraagt zelf gaat. Null: die vraag wordt geweigerd.' }),
    waarom: z.string(),
  })
  .meta({ id: 'Inzagevrager' });
export type Inzagevrager = z.input<typeof vrager>;

export const vragers = z.object({ vragers: z.array(vrager) }).meta({ id: 'Inzagevragers' });
