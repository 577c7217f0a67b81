import type { Dag } from '../datum.ts';
import type { InhoudRef } from '../gebeurtenis.ts';
import type { Vrijstellingsgrond } from './gronden.ts';

/** How it stands with the exemption of one child: what parents told, and what holds by it. */
export interface VrijstellingStand {
  /** By id, in the order of receipt. */
  kennisgevingen: Record<string, KennisgevingStand>;
}
export interface KennisgevingStand {
  id: string;
  grond: Vrijstellingsgrond;
  ontvangenOp: Dag;
  dagtekening: Dag;
  inhoud: InhoudRef | null;
}
