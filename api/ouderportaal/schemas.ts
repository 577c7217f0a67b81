import { z } from 'zod';
import { VRIJSTELLINGSGRONDEN, type Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';
import { documentId } from '../documenten/schemas.ts';
import { schooljaar, tekst, verwijzing, zaakdag } from '../http/velden.ts';

/** What a parent has: a scan or a picture. What an office program makes is not among it. */
export const BESTANDSOORTEN = ['application/pdf', 'image/jpeg', 'image/png'] as const;
/** A statement of some pages, photographed one by one. */
export const HOOGSTENS_BESTANDEN = 8;

const grond = z.enum(Object.keys(VRIJSTELLINGSGRONDEN) as [Vrijstellingsgrond, ...Vrijstellingsgrond[]]);
const naam = tekst(200);

/** What belongs to every kennisgeving (LPW 6 lid 1): for which year, whether it is the first, and who signs. */
const altijd = {
  schooljaar,
  eerder: z.boolean('kies ja of nee').meta({ description: 'Of er eerder een beroep op vrijstelling is gedaan.' }),
  gezag: z.enum(['alleen', 'samen']).meta({ description: 'Of nog iemand het gezag heeft.' }),
  anderen: naam.optional().meta({ description: 'De namen van wie ook het gezag heeft, als dat zo is.' }),
  akkoord: z.literal(true, 'zet het vinkje: zonder ondertekening telt de kennisgeving niet'),
  bestanden: z.array(documentId).max(HOOGSTENS_BESTANDEN),
};

const ongeschikt = z.object({
  ...altijd,
  grond: z.literal('ongeschikt'),
  deskundige: z.enum(['arts', 'pedagoog', 'psycholoog']),
  deskundigeNaam: naam,
  verklaringVan: zaakdag,
  nooitGeschikt: z.boolean('kies ja of nee').meta({ description: 'Wat de verklaring daarover zegt (LPW 6 lid 3).' }),
});
const richting = z.object({
  ...altijd,
  grond: z.literal('richting'),
  bedenkingen: z
    .literal(true, 'zet het vinkje: de wet vraagt deze verklaring')
    .meta({ description: 'De verklaring van LPW 8 lid 1. Naar de overtuiging zelf wordt niet gevraagd.' }),
  richtingVorigJaar: z.boolean('kies ja of nee').meta({ description: 'LPW 8 lid 2.' }),
});
const buitenland = z.object({
  ...altijd,
  grond: z.literal('buitenland'),
  school: naam,
  plaats: naam,
  land: naam,
  verklaringVan: zaakdag,
});
const trekkend = z.object({
  ...altijd,
  grond: z.literal('trekkend'),
  bedrijf: naam,
  reisVan: zaakdag,
  reisTot: zaakdag,
});

export const kennisgeving = z
  .discriminatedUnion('grond', [ongeschikt, richting, buitenland, trekkend], 'kies een reden')
  .meta({ id: 'OnlineKennisgeving' });
export type Kennisgeving = z.output<typeof kennisgeving>;

export const codeverzoek = z
  .object({
    leerlingId: verwijzing,
    gezagId: verwijzing.meta({ description: 'Voor wie de code is: iemand met gezag over deze leerling.' }),
  })
  .meta({ id: 'Portaalcodeverzoek' });
export const codeAntwoord = z
  .object({
    code: z.string().meta({ description: 'Wordt nu getoond, en daarna nooit meer.' }),
    geldigTot: zaakdag.meta({ description: 'De laatste dag.' }),
    adres: z.string().meta({ description: 'Waar de ouder het formulier vindt.' }),
  })
  .meta({ id: 'Portaalcode' });

export const aanmelding = z
  .object({ code: z.string('vul de code in').min(1, 'vul de code in').max(60, 'is te lang: hoogstens 60 tekens') })
  .meta({ id: 'Ouderaanmelding' });

export const bestandParams = z.object({ id: documentId });
export const bestandbeeld = z
  .object({ id: z.string(), naam: z.string(), grootte: z.int().meta({ description: 'In bytes.' }) })
  .meta({ id: 'Portaalbestand' });

export const bevestiging = z
  .object({
    kenmerk: z.string(),
    ontvangenOp: zaakdag,
    voornaam: z.string(),
    grond,
    schooljaar: z.string(),
    bestanden: z.array(z.string()).meta({ description: 'De namen van de bestanden.' }),
    vrijgesteld: z
      .object({ totEnMet: zaakdag.nullable().meta({ description: 'De laatste dag; null als zij geen einde heeft.' }) })
      .nullable()
      .meta({ description: 'De vrijstelling die gold toen de kennisgeving kwam; null als er geen gold.' }),
  })
  .meta({ id: 'OntvangenKennisgeving' });
export type Bevestiging = z.input<typeof bevestiging>;

export const sessiebeeld = z
  .object({
    voornaam: z.string().meta({ description: 'Van het kind.' }),
    naam: z.string().meta({ description: 'Van wie de brief kreeg.' }),
    kenmerk: z.string().meta({ description: 'Van deze uitnodiging; het opent niets.' }),
    geldigTot: zaakdag,
    vandaag: zaakdag,
    schooljaren: z.array(z.string()),
    bestanden: z.array(bestandbeeld),
    hoogstens: z.object({ bytes: z.int(), bestanden: z.int() }),
    verzonden: bevestiging.nullable(),
  })
  .meta({ id: 'Oudersessie' });
export type Sessiebeeld = z.input<typeof sessiebeeld>;
