/** Rows of the inbox as the intake reads them. What they hold was checked when it came in. */
import type { Zaaksoort } from '../../mas/begrippen.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Verzuimmelding } from '../verzuimmeldingen/schemas.ts';

export interface Meldingbericht {
  melding: Verzuimmelding;
  vakantieregio: Vakantieregio;
  /** How far the clock of a trial case is ahead of the machine; 0 for a real one. */
  verschuiving: number;
}
export interface Intrekkingbericht {
  vestiging: string;
}
export interface Samenvoegingbericht {
  leerlingId: string;
  metLeerlingId: string;
}

/** A case is *luxe* when the melding that starts it was reported as L. */
export const zaaksoortVan = ({ soort }: Pick<Verzuimmelding, 'soort'>): Zaaksoort =>
  soort === 'L' ? 'luxe' : 'regulier';
