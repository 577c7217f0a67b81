import { ApiFout } from '../api/client.ts';

const NIET_AANGEMELD = 401;

/** The dialog to sign in again comes by itself: beside it there is nothing to say. */
export const isSessieVoorbij = (fout: unknown): boolean => fout instanceof ApiFout && fout.status === NIET_AANGEMELD;
