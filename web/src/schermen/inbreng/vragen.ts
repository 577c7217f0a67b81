import { api, type Schema, vraag } from '../../api/client.ts';

export type NieuweKennisgeving = Schema<'Kennisgeving'>;
export type NieuweAanvraag = Schema<'Aanvraag'>;
export type NieuwVerlof = Schema<'Verlofmelding'>;

export const legKennisgevingVast = (kennisgeving: NieuweKennisgeving): Promise<Schema<'KennisgevingAntwoord'>> =>
  vraag(api.POST('/v1/kennisgevingen', { body: kennisgeving }));

export const legAanvraagVast = (aanvraag: NieuweAanvraag, sleutel: string): Promise<Schema<'AanvraagOntvangst'>> =>
  vraag(api.POST('/v1/aanvragen', { params: { header: { 'Idempotency-Key': sleutel } }, body: aanvraag }));

export const legVerlofVast = (verlof: NieuwVerlof): Promise<Schema<'VerlofVanLeerling'>> =>
  vraag(api.POST('/v1/verlofmeldingen', { body: verlof }));
