/**
 * An event as it goes to a partner: CloudEvents 1.0 in the NL GOV profile (`berichten.md` §1). Names, addresses and numbers
 * of people are never in it: who may know them fetches them, or gets them in a mail.
 */
import { CloudEvent, HTTP } from 'cloudevents';

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
  data: Record<string, unknown>;
  /** Where the partner fetches the rest; null when there is nothing to fetch. */
  dataref: string | null;
}

/** Of whom an event comes: the organisation and its system, never a place. */
export const bronVan = (oin: string | null): string => `urn:nld:oin:${oin ?? '0'.repeat(20)}:systeem:leerplicht`;

/** @returns the text of the event, to be kept and sent as it is */
export function maakGebeurtenis({ id, oin, type, zaakReferentie, tijd, data, dataref }: Gebeurtenisopdracht): string {
  const gebeurtenis = new CloudEvent({
    specversion: '1.0',
    id,
    source: bronVan(oin),
    type,
    subject: zaakReferentie,
    time: tijd.toISOString(),
    datacontenttype: 'application/json',
    ...(dataref !== null && { dataref }),
    data,
  });
  return String(HTTP.structured(gebeurtenis).body);
}
