import { z } from 'zod';
import { afwijkredenenVoor } from '../../mas/afwijkredenen.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { geweigerden } from '../../mas/geweigerd.ts';
import type { Protocol, Vragenlijst } from '../../mas/protocol.ts';
import { type Mogelijkheid, mogelijkeHandelingen } from '../../mas/handelingen/index.ts';
import { type Brieftijd, waaromNietMeer } from '../../mas/brieftermijn.ts';
import { waaromNietZelf } from '../../mas/handelingen/brieven.ts';
import type { Vast } from '../../mas/handelingen/types.ts';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import { alsJsonSchema, type Keuzepersoon } from './formulier.ts';
import { keuzeBij, type Partnerkeuze } from './partners.ts';

export const mogelijkeHandeling = z
  .object({
    handeling: z.string(),
    naam: z.string(),
    uitleg: z.string().meta({ description: 'Wat u ermee doet, in een zin.' }),
    norm: z.string().optional().meta({ description: 'Wat de MAS zegt, bij een handeling die daarvan kan afwijken.' }),
    vast: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'Velden die vastliggen.' }),
    mogelijk: z.boolean(),
    waarom: z.string().optional().meta({ description: 'Waarom het nu niet kan.' }),
    afwijking: z.boolean().optional().meta({ description: 'Wijkt af van de MAS: pas toe of leg uit.' }),
    schema: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'JSON Schema van het lichaam van de POST.' }),
  })
  .meta({ id: 'MogelijkeHandeling' });
export type MogelijkeHandeling = z.input<typeof mogelijkeHandeling>;

interface Nu {
  protocol: Protocol;
  vandaag: Dag;
  /** Whom a BOA can call; absent where nobody asked. */
  verdachten?: readonly Keuzepersoon[];
  /** The ketenpartners of the municipality; absent where nobody asked. */
  partners?: readonly Partnerkeuze[];
}

/** The questions that an action answers; null when the protocol does not have them, so that there is nothing to answer. */
function vragenVan(vast: Vast, { vragenlijsten }: Protocol): { vragenlijst?: Vragenlijst } | null {
  if (!('lijst' in vast)) return {};
  const vragenlijst = vragenlijsten[vast.lijst];
  return vragenlijst ? { vragenlijst } : null;
}

function toon(d: Dossier, m: Mogelijkheid, { protocol, verdachten, partners }: Nu): MogelijkeHandeling[] {
  const vragen = vragenVan(m.vast, protocol);
  if (!vragen) return [];
  const { soort: handeling, ...vast } = m.vast;
  const basis = {
    handeling,
    naam: m.naam,
    uitleg: m.uitleg,
    ...(m.norm !== undefined && { norm: m.norm }),
    vast: vast as Record<string, string | number>,
  };
  if (!m.mogelijk) return [{ ...basis, mogelijk: false, waarom: m.waarom }];
  const nodig = {
    zaak: d,
    motivatie: m.motivatieNodig,
    toelichting: m.toelichtingNodig,
    ...(m.afwijking && { afwijkredenen: afwijkredenenVoor(d, protocol) }),
    ...vragen,
    ...(verdachten && m.vast.soort === 'roep-op' && { personen: verdachten }),
    ...(partners && { partners: keuzeBij(d, m.vast, partners) }),
  };
  const schema = alsJsonSchema(m.vast, nodig) as Record<string, unknown>;
  return [{ ...basis, mogelijk: true, afwijking: m.afwijking, schema }];
}

/** The letter that would go out with this action. */
function briefBij(d: Dossier, vast: Vast): string | undefined {
  if (vast.soort === 'keur-brief-goed') return vast.over;
  return vast.soort === 'bied-opnieuw-aan'
    ? geweigerden(d).find((g) => g.bezigheid === vast.bezigheid)?.over
    : undefined;
}

/** The rules know the case, and not who asks or when: what he cannot do because of what he did himself, or of the day. */
function voorWie(d: Dossier, { id }: Wie, tijd: Brieftijd, m: Mogelijkheid): Mogelijkheid {
  if (!m.mogelijk) return m;
  const zelf = m.vast.soort === 'keur-brief-goed' ? waaromNietZelf(d, m.vast.over, id) : null;
  const waarom = zelf ?? waaromNietMeer(d, briefBij(d, m.vast), tijd);
  return waarom === null ? m : { ...m, mogelijk: false, waarom };
}

/** What this person may do in this case, and why the rest of it cannot be done now. */
export const toonMogelijk = (d: Dossier, nu: Nu, wie: Wie, waarover: Waarover): MogelijkeHandeling[] =>
  mogelijkeHandelingen(d)
    .filter(({ vast, alleenBoa }) => mag(wie, `handel/${vast.soort}`, { ...waarover, alleenBoa }))
    .flatMap((m) => toon(d, voorWie(d, wie, nu, m), nu));
