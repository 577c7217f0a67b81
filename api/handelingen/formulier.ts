/** The form of an action, from the one list in `mas/handelingen`: checks what is sent, and says what may be sent. */
import { z } from 'zod';
import type { Dossier } from '../../mas/dossier/types.ts';
import { HANDELINGSOORTEN, regelVan } from '../../mas/handelingen/index.ts';
import type { Vast, Veld } from '../../mas/handelingen/types.ts';
import type { Handelingsoort } from '../../mas/opdracht.ts';
import type { Vragenlijst } from '../../mas/protocol.ts';
import { dag, keuzeschema, tekst, tijd, verwijzing } from '../http/velden.ts';
import { antwoordenschema, losseAntwoorden } from './antwoorden.ts';
import type { Teksten } from './teksten.ts';

const TEKST = 10_000;
const PLAATS = 200;
const AFWIJKREDEN =
  'Alleen wat van de MAS afwijkt vraagt er een; de codes staan bij de zaak onder mogelijkeHandelingen.';

/** One or more, each at most once. */
const keuzesschema = (keuzes: Readonly<Record<string, string>>): z.ZodType =>
  z
    .array(keuzeschema(keuzes), `kies een of meer uit ${Object.keys(keuzes).join(', ')}`)
    .min(1, `kies een of meer uit ${Object.keys(keuzes).join(', ')}`)
    .refine((codes) => new Set(codes).size === codes.length, 'kies elk maar een keer')
    .meta({ uniqueItems: true });

/** Somebody who can be chosen, and whether the method chooses him. */
export interface Keuzepersoon {
  id: string;
  naam: string;
  standaard: boolean;
}

/** One or more, each at most once. Of a case of which nobody said yet who it can be, any id. */
function personenschema(personen: readonly Keuzepersoon[] = []): z.ZodType {
  const een = personen.length > 0 ? keuzeschema(Object.fromEntries(personen.map((p) => [p.id, p.naam]))) : verwijzing;
  const standaard = personen.flatMap((p) => (p.standaard ? [p.id] : []));
  return z
    .array(een, 'kies een of meer personen')
    .min(1, 'kies een of meer personen')
    .refine((ids) => new Set(ids).size === ids.length, 'kies elk maar een keer')
    .meta({ uniqueItems: true, ...(standaard.length > 0 && { default: standaard }) });
}

/** A choice without options is one that depends on a field that is not filled in yet. */
function veldschema(veld: Veld, { personen, partners }: Nodig): z.ZodType {
  switch (veld.soort) {
    case 'keuze':
      return Object.keys(veld.keuzes).length > 0 ? keuzeschema(veld.keuzes) : verwijzing;
    case 'keuzes':
      return keuzesschema(veld.keuzes);
    case 'dag':
      return dag;
    case 'tijd':
      return tijd;
    case 'verwijzing':
      return verwijzing;
    case 'personen':
      return personenschema(personen);
    case 'partner':
      return partners ? keuzeschema(partners) : verwijzing;
    case 'nummer':
      return z.int('geef een heel getal vanaf 1').min(1, 'geef een heel getal vanaf 1');
  }
}

interface Nodig {
  /** The case that it is done in: what can be chosen depends on its kind. */
  zaak?: Dossier;
  motivatie: boolean;
  toelichting: boolean;
  /** The codes of the protocol when the action departs from the MAS, with what a person reads. */
  afwijkredenen?: Readonly<Record<string, string>>;
  /** The questions of the protocol, when the action answers them. */
  vragenlijst?: Vragenlijst;
  /** Who can be chosen, when it asks for people of the case. */
  personen?: readonly Keuzepersoon[];
  /** Which partners it can go to, by id; null when nobody has to choose. */
  partners?: Readonly<Record<string, string>> | null;
}
const mits = (nodig: boolean, schema: z.ZodType): z.ZodType => (nodig ? schema : schema.optional());

/** What comes with an action besides a motivation and a toelichting; an action without it does not take it. */
function tekstvelden(vast: Vast, { vragenlijst }: Nodig): Record<string, z.ZodType> {
  const { antwoorden, plaats } = regelVan(vast.soort).tekst ?? {};
  const antwoord = vragenlijst ? antwoordenschema(vragenlijst) : losseAntwoorden;
  return {
    ...(antwoorden && { antwoorden: mits(antwoorden === 'verplicht', antwoord) }),
    ...(plaats && { plaats: mits(plaats === 'verplicht', tekst(PLAATS).meta({ title: 'Plaats' })) }),
  };
}

/** The body of one action. What is fixed in `vast` stands in it as a constant. */
export function formulier(vast: Vast, nodig: Nodig = { motivatie: false, toelichting: false }) {
  const gegeven: Record<string, unknown> = { ...vast };
  const velden = Object.entries(regelVan(vast.soort).velden(vast, nodig.zaak)).flatMap(([naam, veld]) => {
    if (veld.soort === 'partner' && nodig.partners === null) return [];
    const vaste = gegeven[naam] as string | number | undefined;
    const schema = (vaste === undefined ? veldschema(veld, nodig) : z.literal(vaste)).meta({ title: veld.naam });
    const nodigNu = !veld.optioneel || (veld.soort === 'partner' && nodig.partners !== undefined);
    return [[naam, mits(nodigNu, schema)] as const];
  });
  return z.strictObject({
    handeling: z.literal(vast.soort),
    ...Object.fromEntries(velden),
    ...tekstvelden(vast, nodig),
    dag: dag.optional().meta({ description: 'Dag waarop het gebeurde; zonder dag is dat vandaag.' }),
    toelichting: mits(nodig.toelichting, tekst(TEKST)),
    motivatie: mits(nodig.motivatie, tekst(TEKST)),
    afwijkreden: nodig.afwijkredenen
      ? keuzeschema(nodig.afwijkredenen)
      : verwijzing.optional().meta({ description: AFWIJKREDEN }),
  });
}

/** What a request says besides the action itself: no part of the command, so the same action with another one is the same. */
const gezienTot = z
  .int('geef het nummer van een gebeurtenis')
  .min(0, 'geef het nummer van een gebeurtenis')
  .optional()
  .meta({
    description: 'Nummer van de laatste gebeurtenis die u zag; het antwoord noemt dan wat er intussen gebeurde.',
  });

/** Any action: what a request must look like before anything is known of the case. */
const [eerste, ...rest] = HANDELINGSOORTEN.map((soort) =>
  formulier({ soort } as Vast)
    .extend({ gezienTot })
    .meta({ id: naamVan(soort) }),
);
if (!eerste) throw new Error('er zijn geen handelingen');
export const handelingVerzoek = z
  .discriminatedUnion('handeling', [eerste, ...rest], {
    error: `onbekende handeling: kies uit ${HANDELINGSOORTEN.join(', ')}`,
  })
  .meta({
    id: 'HandelingVerzoek',
    description: 'Wat in een zaak kan en met welke velden, staat bij de zaak onder mogelijkeHandelingen.',
  });
export type HandelingVerzoek = { handeling: Handelingsoort; dag?: string; gezienTot?: number } & Teksten &
  Record<string, unknown>;

function naamVan(soort: Handelingsoort): string {
  return `Handeling${soort.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

/** The JSON Schema that a screen can make a form of. */
export const alsJsonSchema = (vast: Vast, nodig: Nodig): unknown =>
  z.toJSONSchema(formulier(vast, nodig), { io: 'input' });
