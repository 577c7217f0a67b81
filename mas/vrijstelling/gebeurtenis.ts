import type { Dag } from '../datum.ts';
import type { Vrijstellingsgrond } from './gronden.ts';

/** The facts of an exemption that follows from the Act itself (LPW 5, 5a). */
export interface Vrijstellinggegevens {
  /** `dag` of the event is that of receipt; the answers and documents that came with it are inhoud. */
  KennisgevingOntvangen: { kennisgeving: string; grond: Vrijstellingsgrond; dagtekening: Dag };
}
