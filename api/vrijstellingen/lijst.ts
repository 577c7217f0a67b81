/** The exemptions of this school year: which are still to be renewed before 1 July, and which ask for something else. */
import { z } from 'zod';
import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import {
  type Vrijstellingstand,
  VRIJSTELLINGSTANDEN,
  vrijstellingstandVan,
} from '../../mas/verwoord/vrijstellingstand.ts';
import { TERUGKEERUITKOMSTEN, type Vrijstellingsgrond, VRIJSTELLINGSGRONDEN } from '../../mas/vrijstelling/gronden.ts';
import { kennisgevingenVan, laatstePeriode } from '../../mas/vrijstelling/leven.ts';
import { benoemd, noem } from '../http/benoemd.ts';
import { bladvelden } from '../http/blad.ts';
import { dag } from '../http/velden.ts';
import { soortrijvelden, telling, toonSoortrij } from '../zaken/soortrij.ts';
import type { Zaakmetnamen } from '../zaken/vansoort.ts';

export const vrijstellingenVraag = z.strictObject({
  ...bladvelden,
  stand: z.enum(Object.keys(VRIJSTELLINGSTANDEN) as Vrijstellingstand[]).optional(),
  grond: z.enum(Object.keys(VRIJSTELLINGSGRONDEN) as Vrijstellingsgrond[]).optional(),
});

const rij = z
  .object({
    ...soortrijvelden,
    stand: benoemd,
    grond: benoemd
      .nullable()
      .meta({ description: 'Van de vrijstelling, of van de kennisgeving zolang die er niet is.' }),
    van: dag.nullable(),
    totEnMet: dag.nullable(),
    kennisgevingTot: dag.nullable().meta({ description: 'Laatste dag waarop de volgende kennisgeving op tijd is.' }),
    ontvangenOp: dag.nullable().meta({ description: 'Van de kennisgeving die nog niet is beoordeeld.' }),
    herinnerdOp: dag.nullable().meta({ description: 'Toen de herinnering aan de ouders wegging.' }),
    terugkeer: benoemd.nullable().meta({ description: 'Wat er van het gesprek over de terugkeer kwam.' }),
  })
  .meta({ id: 'Vrijstellingrij' });

export const vrijstellingenAntwoord = z
  .object({
    vrijstellingen: z.array(rij),
    standen: telling.meta({ description: 'Hoeveel er van elke stand zijn, met deze grond.' }),
    gronden: telling.meta({ description: 'Hoeveel er van elke grond zijn, met deze stand.' }),
    schooljaar: z.string(),
    vandaag: dag,
  })
  .meta({ id: 'Vrijstellingen' });

export interface Vrijstellingrij {
  stand: Vrijstellingstand;
  grond: Vrijstellingsgrond | null;
  /** Where it stands in the list: what has to be done first, the first last day first. */
  plek: string;
  beeld: z.input<typeof rij>;
}

/** Without a last day a row comes after those that have one. */
const GEEN_DAG = '9999-12-31';
const RANG = Object.keys(VRIJSTELLINGSTANDEN) as Vrijstellingstand[];

export function alsRij(zaak: Zaakmetnamen): Vrijstellingrij {
  const { dossier: d } = zaak;
  const stand = vrijstellingstandVan(d);
  const periode = laatstePeriode(d);
  const laatste = kennisgevingenVan(d).at(-1);
  const grond = periode?.grond ?? laatste?.grond ?? null;
  const kennisgevingTot = stand === 'voorbij' ? null : (periode?.kennisgevingTot ?? null);
  const plek = [String(RANG.indexOf(stand)), kennisgevingTot ?? GEEN_DAG, zaak.zaakId].join(' ');
  const beeld = {
    ...toonSoortrij(zaak),
    stand: noem(VRIJSTELLINGSTANDEN, stand),
    grond: grond && noem(VRIJSTELLINGSGRONDEN, grond),
    van: periode?.van ?? null,
    totEnMet: periode?.totEnMet ?? null,
    kennisgevingTot,
    ontvangenOp: laatste?.beoordeling === null ? laatste.ontvangenOp : null,
    herinnerdOp: herinnerdOp(d, periode?.dag ?? null),
    terugkeer: periode?.terugkeer ? noem(TERUGKEERUITKOMSTEN, periode.terugkeer.uitkomst) : null,
  };
  return { stand, grond, plek, beeld };
}

/** The last reminder to parents since this exemption was booked. */
function herinnerdOp({ brieven }: Dossier, sinds: Dag | null): Dag | null {
  const dagen = Object.values(brieven)
    .filter(({ brief, dag: op }) => brief === 'herinnering-vrijstelling' && sinds !== null && op >= sinds)
    .flatMap(({ verzondenOp }) => verzondenOp ?? []);
  return dagen.sort().at(-1) ?? null;
}
