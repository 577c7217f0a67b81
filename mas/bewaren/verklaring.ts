/** What a certificate of destruction says: the text that is signed is the canonical JSON of this. */
import type { Dag } from '../datum.ts';
import type { Vernietigaantallen } from '../gebeurtenis.ts';
import type { Beletsel } from './beletsels.ts';
import type { Weglaatreden } from './lijst.ts';
import type { Vernietigdeel } from './regels.ts';

export interface Verklaring {
  soort: 'schakel-verklaring-van-vernietiging';
  versie: 1;
  lijst: string;
  gemeente: string;
  deel: Vernietigdeel;
  peildatum: Dag;
  /** By account; ISO instants of the machine. */
  voorgesteld: { door: string; op: string };
  goedgekeurd: { door: string; op: string };
  uitgevoerdOp: string;
  /** By opaque id. `gewist` counts rows by table; the hashes are those of the head of the ledger before and after. */
  zaken: {
    zaakId: string;
    soort: string;
    grondslag: string;
    vernietigbaarOp: Dag;
    aantallen: Vernietigaantallen;
    gewist: Record<string, number>;
    hashVoor: string | null;
    hashNa: string | null;
  }[];
  weggelaten: { zaakId: string; reden: Weglaatreden; door: string }[];
  nietVernietigd: { zaakId: string; beletsels: Beletsel[] }[];
  /** Thumbprint of the key that signed it. */
  sleutel: string;
}
