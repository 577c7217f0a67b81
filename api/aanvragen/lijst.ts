/** Requests: what has to be decided first on top. */
import { z } from 'zod';
import { AANVRAAGSOORTEN, type Aanvraagsoort, AANVRAAGUITKOMSTEN, HORENDEN } from '../../mas/aanvraag/soorten.ts';
import { beslistermijn } from '../../mas/aanvraag/termijnen.ts';
import { type Dag, dagenTot } from '../../mas/datum.ts';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { type Aanvraagstandcode, AANVRAAGSTANDEN, aanvraagstandVan } from '../../mas/verwoord/aanvraagstand.ts';
import { benoemd, noem } from '../http/benoemd.ts';
import { bladvelden } from '../http/blad.ts';
import { dag } from '../http/velden.ts';
import { soortrijvelden, telling, toonSoortrij } from '../zaken/soortrij.ts';
import type { Zaakmetnamen } from '../zaken/vansoort.ts';

export const aanvragenVraag = z.strictObject({
  ...bladvelden,
  stand: z.enum(Object.keys(AANVRAAGSTANDEN) as Aanvraagstandcode[]).optional(),
  aanvraagsoort: z.enum(Object.keys(AANVRAAGSOORTEN) as Aanvraagsoort[]).optional(),
});

const rij = z
  .object({
    ...soortrijvelden,
    stand: benoemd,
    aanvraagsoort: benoemd.nullable(),
    ontvangenOp: dag.nullable(),
    termijn: z
      .object({ naam: z.string(), laatsteDag: dag, dagen: z.int() })
      .nullable()
      .meta({ description: 'De termijn die het eerst afloopt; die om te besluiten zolang die loopt.' }),
    gehoord: z.array(z.string()).meta({ description: 'Wie er is gehoord.' }),
    uitkomst: benoemd.nullable().meta({ description: 'Wat nu geldt.' }),
  })
  .meta({ id: 'Aanvraagrij' });

export const aanvragenAntwoord = z
  .object({
    aanvragen: z.array(rij),
    standen: telling.meta({ description: 'Hoeveel er van elke stand zijn, van deze soort.' }),
    soorten: telling.meta({ description: 'Hoeveel er van elke soort zijn, met deze stand.' }),
    vandaag: dag,
  })
  .meta({ id: 'Aanvragen' });

export interface Aanvraagrij {
  stand: Aanvraagstandcode;
  aanvraagsoort: Aanvraagsoort | null;
  /** Where it stands in the list: the first last day first, what is dealt with last. */
  plek: string;
  beeld: z.input<typeof rij>;
}

const GEEN_DAG = '9999-12-31';

export function alsRij(zaak: Zaakmetnamen, vandaag: Dag): Aanvraagrij {
  const { dossier: d } = zaak;
  const { aanvraag } = d;
  const stand = aanvraagstandVan(d);
  const termijn = termijnVan(d);
  const plek = [stand === 'afgehandeld' ? '1' : '0', termijn?.laatsteDag ?? GEEN_DAG, zaak.zaakId].join(' ');
  const beeld = {
    ...toonSoortrij(zaak),
    stand: noem(AANVRAAGSTANDEN, stand),
    aanvraagsoort: aanvraag ? noem(AANVRAAGSOORTEN, aanvraag.aanvraagsoort) : null,
    ontvangenOp: aanvraag?.ontvangenOp ?? null,
    termijn: termijn && {
      naam: termijn.naam,
      laatsteDag: termijn.laatsteDag,
      dagen: dagenTot(vandaag, termijn.laatsteDag),
    },
    gehoord: [...new Set(aanvraag?.gehoord.map(({ wie }) => HORENDEN[wie]))],
    uitkomst: aanvraag?.besluit ? noem(AANVRAAGUITKOMSTEN, aanvraag.besluit.geldend.uitkomst) : null,
  };
  return { stand, aanvraagsoort: aanvraag?.aanvraagsoort ?? null, plek, beeld };
}

/** The one to decide in, and without it the first to end. */
function termijnVan(d: Dossier): Termijn | null {
  const open = openTermijnen(d).sort((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : 1));
  return beslistermijn(d) ?? open[0] ?? null;
}
