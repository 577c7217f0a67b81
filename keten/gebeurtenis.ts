/**
 * An event as it goes to a partner: CloudEvents 1.0 in the NL GOV profile (`berichten.md` §1). Names, addresses and numbers
 * of people are never in it: who may know them fetches them, or gets them in a mail.
 */
import { CloudEvent, HTTP } from 'cloudevents';
import { schemaPad } from './berichtschema.ts';

export interface Gebeurtenisopdracht {
  /** The same at every attempt. */
  id: string;
  /** Identification of the municipality on the network of government: twenty digits; null while nothing leaves the house. */
  oin: string | null;
  type: string;
  /** How this partner knows the case: no other partner knows it so. */
  zaakReferentie: string;
  /** When it was logged. */
  tijd: Date;
  /** Rises within the case, with gaps, and belongs to this event for ever. */
  volgnummer: number;
  data: Record<string, unknown>;
  /** Where the API is to be found: its schemas, and what the partner fetches. */
  adres: string;
  /** There is something that the partner fetches. */
  haaltOp: boolean;
}

/** Of whom an event comes: the organisation and its system, never a place. */
export const bronVan = (oin: string | null): string => `urn:nld:oin:${oin ?? '0'.repeat(20)}:systeem:leerplicht`;

/** An event number of a ledger in as many digits as the largest has: so it sorts as text (CloudEvents, sequence). */
const alsReeks = (volgnummer: number): string => String(volgnummer).padStart(10, '0');

/** @returns the text of the event. What is kept of it is what it says; each attempt writes that in one canonical text. */
export function maakGebeurtenis(opdracht: Gebeurtenisopdracht): string {
  const { id, oin, type, zaakReferentie, tijd, volgnummer, data, adres, haaltOp } = opdracht;
  const gebeurtenis = new CloudEvent({
    specversion: '1.0',
    id,
    source: bronVan(oin),
    type,
    subject: zaakReferentie,
    time: tijd.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `${adres}${schemaPad(type)}`,
    sequence: alsReeks(volgnummer),
    ...(haaltOp && { dataref: `${adres}/v1/berichten/${id}/inhoud` }),
    data,
  });
  return String(HTTP.structured(gebeurtenis).body);
}
