import { z } from 'zod';

export const zaaknummer = z
  .string()
  .max(30)
  .meta({ description: 'Hoe mensen de zaak noemen: jaar van opening en volgnummer. Een proefzaak begint met P-.' });
