import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type {
  Aanvraagsoort,
  Beroepuitkomst,
  Bezwaarhoren,
  Bezwaaruitkomst,
  Gehoorde,
  Hooruitkomst,
} from './soorten.ts';

export type Aanvraagaanleiding =
  | {
      soort: 'ontvang-aanvraag';
      aanvraagsoort: Aanvraagsoort;
      van: Dag;
      totEnMet: Dag;
      dagen?: number;
      /** Site of the school of the pupil. */
      vestiging?: string;
    }
  /** Leave that was refused was taken all the same (LPW 26): in that case, or without one by the head of the school. */
  | { soort: 'meld-geweigerd-verlof'; zaakId?: string; van: Dag; totEnMet: Dag; vestiging?: string };

/** What is granted: the period and the days that were asked for, unless others are given. */
interface Toekenning {
  van?: Dag;
  totEnMet?: Dag;
  dagen?: number;
}

/** What an official does with a request. */
export type Aanvraaghandeling = VanEenMens &
  (
    | { soort: 'trek-aanvraag-in' }
    /** What is missing comes as toelichting. */
    | { soort: 'vraag-aanvulling'; tot?: Dag }
    | { soort: 'leg-aanvulling-vast'; aanvulling: string }
    /** The applicant agreed in writing to wait until this day (Awb 4:15 lid 2 onder a). */
    | { soort: 'leg-instemming-uitstel-vast'; tot: Dag }
    | { soort: 'stel-buiten-behandeling' }
    | { soort: 'verdaag'; tot: Dag }
    | { soort: 'leg-horen-vast'; wie: Gehoorde; uitkomst: Hooruitkomst }
    | ({ soort: 'beslis-aanvraag'; uitkomst: 'toegewezen' | 'deels' | 'afgewezen' } & Toekenning)
    /** The letter went out without Schakel: on this day it was made known. `over` is what the letter is about. */
    | { soort: 'leg-bekendmaking-vast'; over: string }
    | { soort: 'leg-afschrift-vast' }
    | { soort: 'leg-bezwaar-tegen-besluit-vast'; gepostOp?: Dag; commissie: 'ja' | 'nee' }
    | { soort: 'verdaag-bezwaar'; bezwaar: string; tot: Dag }
    | { soort: 'trek-bezwaar-in'; bezwaar: string }
    | ({
        soort: 'beslis-bezwaar';
        bezwaar: string;
        horen: Bezwaarhoren;
        uitkomst: Bezwaaruitkomst;
        /** What is decided on the request when the bezwaar is gegrond. */
        nieuw?: 'toegewezen' | 'deels' | 'afgewezen';
      } & Toekenning)
    | { soort: 'leg-beroep-vast'; bezwaar: string; gepostOp?: Dag }
    | ({
        soort: 'leg-uitspraak-vast';
        beroep: string;
        uitkomst: Beroepuitkomst;
        /** What the court decided on the request in place of the municipality (Awb 8:72 lid 3). */
        nieuw?: 'toegewezen' | 'deels' | 'afgewezen';
      } & Toekenning)
    | { soort: 'leg-ingebrekestelling-vast' }
    | { soort: 'leg-opgenomen-verlof-vast'; van: Dag; totEnMet: Dag }
  );
