import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type { Vrijstelling } from './gebeurtenis.ts';
import type { Beeindiging, JaNee, Oordeel, Terugkeeruitkomst, VerklaringDoor, Vrijstellingsgrond } from './gronden.ts';

export type Vrijstellingaanleiding =
  /** Parents tell that their child is exempt: it opens the case of the exemption, or renews it. */
  | { soort: 'ontvang-kennisgeving'; grond: Vrijstellingsgrond; dagtekening: Dag; schooljaar?: string }
  /** The child moved here from a municipality where it was exempt: the exemption goes on with the same last day. */
  | {
      soort: 'zet-vrijstelling-voort';
      vanZaak: string;
      gemeente: string;
      vrijstelling: Omit<Vrijstelling, 'vrijstelling'>;
    };

/**
 * What the documents say, as the LPA read them; which of it is asked depends on the ground. `grond` is that of the
 * kennisgeving, so that a screen can ask the right questions.
 */
export interface Beoordeling {
  kennisgeving: string;
  grond: Vrijstellingsgrond;
  oordeel: Oordeel;
  /** Onder a: who made the verklaring, on which day, and whether it says that the child will never be fit (LPW 6 lid 3, 7). */
  verklaringDoor?: VerklaringDoor;
  verklaringOp?: Dag;
  nooitGeschikt?: JaNee;
  /**
   * Onder b: the kennisgeving declares overwegende bedenkingen against the richting of every school within reach (LPW 8 lid 1);
   * in the year before the dagtekening the child was placed on a school of that richting (lid 2).
   */
  verklaringBedenkingen?: JaNee;
  geplaatst?: JaNee;
  /** Onder c: the head of the school abroad declares that the child is enrolled there and attends (LPW 9). */
  verklaringBuitenland?: JaNee;
  /** 5a: the journeys are in March up to and including October, the child comes along, a rijdende school is near. */
  inSeizoen?: JaNee;
  reistMee?: JaNee;
  rijdendeSchool?: JaNee;
  /** Onder b and c, the first time, after the duty began: the day on which the child came to live here. */
  komtWonenOp?: Dag;
}

/** What an official does with an exemption. */
export type Vrijstellinghandeling =
  | (VanEenMens & { soort: 'beoordeel-kennisgeving' } & Beoordeling)
  /** `dag` is the day on which parents said so. */
  | (VanEenMens & { soort: 'trek-kennisgeving-in'; kennisgeving: string })
  | (VanEenMens & { soort: 'bespreek-terugkeer'; vrijstelling: string; uitkomst: Terugkeeruitkomst })
  /** `dag` is the first day on which it does not hold: of an enrolment the day from which the child is a pupil. */
  | (VanEenMens & { soort: 'beeindig-vrijstelling'; reden: Beeindiging })
  /** The child is enrolled nowhere, and no exemption holds: absoluut verzuim follows. */
  | (VanEenMens & { soort: 'leg-geen-inschrijving-vast' })
  /** `gemeente` is where the child lives from `dag` on. */
  | (VanEenMens & { soort: 'draag-vrijstelling-over'; gemeente: string });
