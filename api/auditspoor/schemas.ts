import { z } from 'zod';
import { beslisbon } from '../beslisbonnen/schemas.ts';
import { antwoordvelden, dag, zaakdag } from '../http/velden.ts';
import { termijnbeeld } from '../zaken/termijn.ts';
import { norminfo } from '../rapporten/schemas.ts';
import { routebeeld } from '../zaken/route.ts';
import { rectificaties } from '../tijdlijn/schemas.ts';
import { zaaknummer } from '../zaken/nummer.ts';
import { spoorstap } from '../werkvoorraad/schemas.ts';
import { DOELCODES } from './doelen.ts';

const moment = z.int().meta({ description: 'Op de klok van de zaak (ms sinds 1970).' });

const ketenstand = z
  .object({
    stand: z.enum(['klopt', 'gebroken', 'niet-te-controleren']),
    aantal: z.int().meta({ description: 'Hoeveel gebeurtenissen het grootboek telt.' }),
    bij: z.int().nullable().meta({ description: 'De eerste gebeurtenis die niet klopt.' }),
    tekst: z.string(),
  })
  .meta({ id: 'Ketenstand', description: 'Gaat over het hele grootboek, niet alleen tot en met de dag.' });
export type Ketenstand = z.input<typeof ketenstand>;

/** What stands of an event that is not for whoever asks: that it was there, and its place in the chain. */
const plaats = {
  nr: z.int(),
  dag: dag.meta({ description: 'De dag waar het over gaat.' }),
  moment,
  vastgelegd: dag.meta({ description: 'De dag waarop het is vastgelegd.' }),
  hash: z.string(),
};
const hersteld = z
  .object({ op: dag, nr: z.int() })
  .nullable()
  .meta({ description: 'Teruggenomen: op welke dag en met welke gebeurtenis, voor zover toen al vastgelegd.' });

const gebeurtenis = z
  .object({
    ...plaats,
    titel: z.string(),
    tekst: z.string().nullable(),
    wie: z.string().nullable().meta({ description: 'Wie dit deed; Schakel als de zaak dit zelf deed.' }),
    stap: z.int().nullable(),
    volgt: z.boolean().meta({ description: 'Volgt uit iets anders, zoals een termijn uit een stap.' }),
    afwijking: z.boolean().meta({ description: 'Week af van de norm.' }),
    afwijkreden: z.string().nullable(),
    motivatie: z.string().nullable(),
    toelichting: z.string().nullable(),
    plaats: z.string().nullable(),
    antwoord: antwoordvelden.nullable().meta({ description: 'Wat een ketenpartner in zijn bericht schreef.' }),
    melding: antwoordvelden.nullable().meta({ description: 'Wat de school in haar melding over het verzuim schreef.' }),
    antwoorden: antwoordvelden
      .nullable()
      .meta({ description: 'Wat er op een vragenlijst is geantwoord, onder de vragen van toen.' }),
    vernietigd: z.boolean().meta({
      description:
        'Er hoorde een tekst bij, en die is er niet meer. Is dat zonder vernietiging, dan is de keten gebroken.',
    }),
    hersteld,
    gerectificeerd: rectificaties,
  })
  .meta({ id: 'Auditgebeurtenis' });

const afgeschermd = z
  .object({ ...plaats, titel: z.string(), afgeschermd: z.literal(true) })
  .meta({ id: 'AfgeschermdeAuditgebeurtenis', description: 'Valt onder de Wpg en is niet voor u.' });
const auditgebeurtenis = z.union([gebeurtenis, afgeschermd]);
export type Auditgebeurtenis = z.input<typeof auditgebeurtenis>;

const nagerekend = z
  .object({
    stand: z.enum(['zelfde', 'anders', 'niet-na-te-rekenen']),
    tekst: z.string(),
  })
  .meta({ id: 'Nagerekend', description: 'De beslisbon, nu opnieuw uitgerekend.' });
export type Nagerekend = z.input<typeof nagerekend>;

const benoemd = { naam: z.string(), waarde: z.string() };
const bonwoorden = z
  .object({
    uitkomst: z.array(z.object(benoemd)).meta({ description: 'Per beslissing haar vraag, en wat eruit kwam.' }),
    gekozen: z.string().nullable().meta({
      description:
        'Wat is gekozen, en of dat het advies volgt, voor zover de tabel één ding adviseert; van een melding wat de school meldde.',
    }),
    beslissingen: z.array(
      z.object({
        ...benoemd,
        standaard: z.boolean().meta({ description: 'Geen regel gold; de tabel zegt wat er dan geldt.' }),
        regels: z.array(z.object({ nr: z.int(), bron: z.string() })),
      }),
    ),
    invoer: z
      .array(z.object(benoemd))
      .nullable()
      .meta({ description: 'Wat de tabellen is voorgelegd, onder de vragen van toen; null als dat is vernietigd.' }),
  })
  .meta({ id: 'Bonwoorden', description: 'Een beslisbon zoals een mens haar leest.' });
export type Bonwoorden = z.input<typeof bonwoorden>;

const advies = z
  .object({
    bon: beslisbon,
    inWoorden: z.string().meta({ description: 'Het advies als zin.' }),
    woorden: bonwoorden,
    nagerekend,
    hersteld,
  })
  .meta({ id: 'Auditadvies' });

const besluit = z
  .object({
    nr: z.int(),
    titel: z.string(),
    tekst: z.string().nullable(),
    dag,
    vastgelegd: dag,
    moment,
    wie: z.string().nullable(),
    norm: z
      .string()
      .nullable()
      .meta({ description: 'Wat er bij de handeling over de MAS of de wet stond; null als die er niets over zegt.' }),
    afwijking: z.boolean(),
    afwijkreden: z.string().nullable(),
    motivatie: z.string().nullable(),
    bonnen: z.array(z.int()).meta({ description: 'Beslisbonnen die er in dezelfde boeking bij horen.' }),
    hersteld,
  })
  .meta({ id: 'Auditbesluit' });
export type Auditbesluit = z.input<typeof besluit>;

const norm = norminfo
  .extend({
    toetsen: z.array(
      z.object({
        nr: z.int().meta({ description: 'De gebeurtenis waarbij de norm gold.' }),
        dag,
        titel: z.string(),
        uitkomst: z.enum(['gevolgd', 'afgeweken']),
        reden: z.string().nullable().meta({ description: 'Waarom ervan is afgeweken; de motivering staat erbij.' }),
      }),
    ),
  })
  .meta({
    id: 'Auditnorm',
    description: 'Een norm die in deze zaak gold, zoals het rapport pas toe of leg uit haar telt.',
  });
export type Auditnorm = z.input<typeof norm>;

const mogelijk = z
  .object({
    handeling: z.string(),
    naam: z.string(),
    norm: z.string().nullable(),
    mogelijk: z.boolean(),
    afwijking: z.boolean().meta({ description: 'Kon, en week dan af van de MAS: alleen met uitleg.' }),
    waarom: z.string().nullable().meta({ description: 'Waarom het toen niet kon.' }),
  })
  .meta({ id: 'Auditmogelijkheid' });
export type Auditmogelijkheid = z.input<typeof mogelijk>;

const waar = z
  .object({
    stapInWoorden: z.string(),
    status: z.enum(['open', 'gesloten']),
    spoor: z.array(spoorstap).meta({ description: 'Leeg als de zaak geen stappenplan volgt.' }),
    routekaart: z.enum(['A', 'B']).nullable(),
    ronde: z.int(),
    behandelaarNaam: z.string().nullable(),
    protocol: z
      .object({ hash: z.string(), naam: z.string().nullable(), versie: z.string().nullable() })
      .meta({ description: 'Waaronder het laatst is beslist.' }),
    routes: z.array(routebeeld),
  })
  .meta({ id: 'Auditstand' });

const beeld = z
  .object({
    waar,
    bekend: z.array(auditgebeurtenis).meta({ description: 'Wat toen was vastgelegd, het laatste eerst.' }),
    adviezen: z.array(advies).meta({ description: 'De beslisbonnen tot en met die dag, de laatste eerst.' }),
    besluiten: z.array(besluit).meta({ description: 'Wat mensen besloten, het laatste eerst.' }),
    normen: z.array(norm),
    termijnen: z.array(termijnbeeld).meta({ description: 'De termijnen zoals zij er op die dag voor stonden.' }),
    mogelijk: z.array(mogelijk).meta({ description: 'Wat er aan het einde van die dag kon, en wat niet.' }),
  })
  .meta({ id: 'Auditbeeld' });
export type Auditbeeld = z.input<typeof beeld>;

export const auditspoor = z
  .object({
    zaakId: z.string(),
    zaaknummer,
    leerlingNaam: z.string().nullable(),
    proef: z.boolean(),
    op: dag.meta({ description: 'De dag waarvan dit het beeld is.' }),
    vandaag: dag.meta({ description: 'De dag op de klok van de zaak.' }),
    begonnen: dag.meta({ description: 'De dag waarop het eerste is vastgelegd.' }),
    inzage: z
      .object({
        doel: z.enum(DOELCODES),
        naam: z.string(),
        vastgelegd: z.boolean().meta({ description: 'Van een proefzaak wordt inzage niet vastgelegd.' }),
      })
      .meta({ description: 'Waarvoor u dit inziet.' }),
    keten: ketenstand,
    vernietigdOp: zaakdag.nullable().meta({
      description: 'De dag waarop de inhoud van de zaak is vernietigd, ook als dat na de dag van dit beeld was.',
    }),
    vernietigdOpGrondVan: z
      .string()
      .nullable()
      .meta({ description: 'De grondslag waarop de inhoud is vernietigd, zoals het grootboek haar noemt.' }),
    dagen: z
      .array(
        z.object({
          dag,
          aantal: z.int(),
          besluit: z.boolean().meta({ description: 'Een mens deed die dag iets.' }),
        }),
      )
      .meta({ description: 'De dagen waarop iets is vastgelegd.' }),
    beeld: beeld
      .nullable()
      .meta({ description: 'Alleen uit wat die dag was vastgelegd. Null als de zaak er toen nog niet was.' }),
    later: z
      .object({
        gebeurtenissen: z.array(auditgebeurtenis).meta({ description: 'Op volgorde van vastleggen.' }),
        stapInWoorden: z.string().nullable().meta({
          description: 'Waar de zaak stond met wat nu over die dag bekend is; null als dat er niet uit volgt.',
        }),
      })
      .meta({
        description:
          'Wat na die dag is vastgelegd over die dag of ervoor, of daarvan iets terugnam. Het zit niet in het beeld.',
      }),
    links: z.object({ self: z.string(), zaak: z.string() }),
  })
  .meta({ id: 'Auditspoor' });
export type Auditspoor = z.input<typeof auditspoor>;

export const auditspoorVraag = z.strictObject({
  op: zaakdag.optional().meta({ description: 'De dag; zonder dit vandaag, op de klok van de zaak.' }),
  doel: z
    .enum(DOELCODES, { error: `kies waarvoor u dit inziet: ${DOELCODES.join(', ')}` })
    .meta({ description: 'Waarvoor u dit inziet; dat wordt vastgelegd.' }),
});
