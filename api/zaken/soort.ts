import { z } from 'zod';

/** Every kind of case (`Zaaksoort`). */
export const zaaksoort = z.enum(['regulier', 'luxe', 'absoluut', 'vrijstelling', 'aanvraag']);
