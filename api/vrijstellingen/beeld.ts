/** An exemption as its case shows it: what holds from when until when, and what parents told with what was found of it. */
import { z } from 'zod';
import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import {
  BEEINDIGINGEN,
  OORDELEN,
  TERUGKEERUITKOMSTEN,
  TOETSEN,
  VRIJSTELLINGSGRONDEN,
  WEIGERREDENEN,
} from '../../mas/vrijstelling/gronden.ts';
import { kennisgevingenVan, periodenVan } from '../../mas/vrijstelling/leven.ts';
import { overRegister } from '../../mas/vrijstelling/register.ts';
import type { KennisgevingStand, PeriodeStand } from '../../mas/vrijstelling/stand.ts';
import { benoemd, noem } from '../http/benoemd.ts';
import { dag } from '../http/velden.ts';

const periode = z
  .object({
    id: z.string(),
    grond: benoemd,
    van: dag,
    totEnMet: dag
      .nullable()
      .meta({ description: 'Null als het kind nooit geschikt zal zijn: dan tot het einde van de plicht.' }),
    geldt: z.enum(['straks', 'nu', 'voorbij']),
    kennisgevingTot: dag
      .nullable()
      .meta({ description: 'Laatste dag waarop de volgende kennisgeving op tijd is; null als die niet nodig is.' }),
    voortgezet: z.boolean().meta({ description: 'Overgenomen van een andere gemeente.' }),
    nietVerlengdOp: dag.nullable(),
    terugkeer: z.object({ uitkomst: benoemd, dag }).nullable(),
    beeindigd: z.object({ reden: benoemd, dag }).nullable(),
    register: z
      .object({ bezorgdOp: dag.nullable() })
      .nullable()
      .meta({ description: 'Het bericht aan het Landelijk Vrijstellingsregister; null als dat niet nodig is.' }),
  })
  .meta({ id: 'Vrijstellingsperiode' });

const kennisgeving = z
  .object({
    id: z.string(),
    grond: benoemd,
    ontvangenOp: dag,
    dagtekening: dag,
    ingetrokkenOp: dag.nullable().meta({ description: 'De ouders trokken haar in; zij wordt niet meer beoordeeld.' }),
    beoordeling: z
      .object({
        oordeel: benoemd,
        dag,
        eersteBeroep: z.boolean(),
        redenen: z.array(z.string()).meta({ description: 'Wat er volgens de beslistabel aan ontbreekt.' }),
        toetsen: z.array(z.object({ toets: benoemd, voldaan: z.boolean(), afleiding: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'KennisgevingInZaak' });

export const vrijstellingbeeld = z
  .object({ perioden: z.array(periode), kennisgevingen: z.array(kennisgeving) })
  .meta({ id: 'Vrijstellingbeeld', description: 'De jongste periode en de jongste kennisgeving staan bovenaan.' });

/** Null in a case that is about something else. */
export const toonVrijstelling = (d: Dossier, vandaag: Dag): z.input<typeof vrijstellingbeeld> | null =>
  d.vrijstelling
    ? {
        perioden: periodenVan(d)
          .toReversed()
          .map((p) => toonPeriode(d, p, vandaag)),
        kennisgevingen: kennisgevingenVan(d).toReversed().map(toonKennisgeving),
      }
    : null;

function registerVan({ berichten }: Dossier, { vrijstelling }: PeriodeStand): z.input<typeof periode>['register'] {
  const bericht = berichten[overRegister(vrijstelling)];
  return bericht ? { bezorgdOp: bericht.bezorgd?.dag ?? null } : null;
}

function geldtOp({ van, totEnMet }: PeriodeStand, vandaag: Dag): z.input<typeof periode>['geldt'] {
  // one that ended before it began never held
  if (totEnMet !== null && (totEnMet < van || totEnMet < vandaag)) return 'voorbij';
  return vandaag < van ? 'straks' : 'nu';
}

const toonPeriode = (d: Dossier, p: PeriodeStand, vandaag: Dag): z.input<typeof periode> => ({
  id: p.vrijstelling,
  grond: noem(VRIJSTELLINGSGRONDEN, p.grond),
  van: p.van,
  totEnMet: p.totEnMet,
  geldt: geldtOp(p, vandaag),
  kennisgevingTot: p.kennisgevingTot,
  voortgezet: p.vanZaak !== undefined,
  nietVerlengdOp: p.nietVerlengdOp ?? null,
  terugkeer: p.terugkeer ? { uitkomst: noem(TERUGKEERUITKOMSTEN, p.terugkeer.uitkomst), dag: p.terugkeer.dag } : null,
  register: registerVan(d, p),
  beeindigd: p.beeindigd ? { reden: noem(BEEINDIGINGEN, p.beeindigd.reden), dag: p.beeindigd.dag } : null,
});

const toonKennisgeving = ({ beoordeling, ...k }: KennisgevingStand): z.input<typeof kennisgeving> => ({
  id: k.id,
  grond: noem(VRIJSTELLINGSGRONDEN, k.grond),
  ontvangenOp: k.ontvangenOp,
  dagtekening: k.dagtekening,
  ingetrokkenOp: k.ingetrokkenOp ?? null,
  beoordeling: beoordeling && {
    oordeel: noem(OORDELEN, beoordeling.oordeel),
    dag: beoordeling.dag,
    eersteBeroep: beoordeling.eersteBeroep,
    redenen: beoordeling.redenen.map((reden) => WEIGERREDENEN[reden]),
    toetsen: beoordeling.toetsen.map(({ toets, voldaan, afleiding }) => ({
      toets: noem(TOETSEN, toets),
      voldaan,
      afleiding,
    })),
  },
});
