import { api, type Schema, vraag } from '../../api/client.ts';

export type NieuweKennisgeving = Schema<'Kennisgeving'>;
export type NieuweAanvraag = Schema<'Aanvraag'>;
export type NieuwVerlof = Schema<'Verlofmelding'>;

export const legKennisgevingVast = (
  kennisgeving: NieuweKennisgeving,
  sleutel: string,
): Promise<Schema<'KennisgevingAntwoord'>> =>
  vraag(api.POST('/v1/kennisgevingen', { params: { header: { 'Idempotency-Key': sleutel } }, body: kennisgeving }));

export const legAanvraagVast = (aanvraag: NieuweAanvraag, sleutel: string): Promise<Schema<'AanvraagOntvangst'>> =>
  vraag(api.POST('/v1/aanvragen', { params: { header: { 'Idempotency-Key': sleutel } }, body: aanvraag }));

export const legVerlofVast = (verlof: NieuwVerlof): Promise<Schema<'VerlofVanLeerling'>> =>
  vraag(api.POST('/v1/verlofmeldingen', { body: verlof }));

export type OpgenomenVerlof = Schema<'OpgenomenVerlof'>;

export const legOpnameVast = (opname: OpgenomenVerlof): Promise<Schema<'OpgenomenVerlofOntvangst'>> =>
  vraag(api.POST('/v1/verlofopnames', { body: opname }));

export type Vondst = Schema<'GevondenLeerling'>;

/** With what somebody looks for is a name: it is sent, and never comes in an address. */
export const zoekLeerling = async (opzoeking: Schema<'Opzoeking'>): Promise<Vondst[]> =>
  (await vraag(api.POST('/v1/leerlingen/opzoekingen', { body: opzoeking }))).leerlingen;

/** Of the answers to a form: an address is a whole, or is not there. */
export function legLeerlingVast(antwoorden: Record<string, string>): Promise<Schema<'NieuweLeerlingAntwoord'>> {
  const { adres, straat, huisnummer, postcode = '', plaats, ...wie } = antwoorden;
  const woont = { straat, huisnummer, postcode: postcode.replaceAll(' ', '').toUpperCase(), plaats };
  const body = { ...wie, ...(adres === 'ja' && { adres: woont }) };
  return vraag(api.POST('/v1/leerlingen', { body: body as Schema<'NieuweLeerling'> }));
}
