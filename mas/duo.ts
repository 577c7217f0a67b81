/** What DUO hears of a melding (domain §7.2; LPW 21a lid 6). */
import type { DuoReden } from './stappenplan.ts';

/** Status of a melding at DUO. The first is the school's to set, and so is `ingetrokken`. */
export type DuoStatus = 'geregistreerd' | 'in-behandeling' | 'afgesloten' | 'ingetrokken' | 'ter-kennisgeving';

/** The three that DUO knows (Besluit verzuimmelding). */
export const DUO_TOELICHTINGEN = {
  gezien: 'Gezien door de gemeente',
  actie: 'Er wordt actie ondernomen',
  'geen-actie-meer': 'Er loopt geen actie meer',
} as const;
export type DuoToelichting = keyof typeof DUO_TOELICHTINGEN;

export interface DuoMelding {
  meldingsnummer: string;
  /** Counts from 1 for each melding: DUO gets them in this order, each once. */
  volg: number;
  status: Extract<DuoStatus, 'in-behandeling' | 'afgesloten' | 'ter-kennisgeving'>;
  reden: DuoReden | null;
  toelichting: DuoToelichting | null;
}
