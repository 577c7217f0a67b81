import { z } from 'zod';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { eisWerkvoorraad } from '../werkvoorraad/recht.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';

const gelezen = z
  .strictObject({ nr: z.int().min(1).meta({ description: 'De laatste gebeurtenis die u zag.' }) })
  .meta({ id: 'Gelezen' });

export const gelezenRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'put',
    pad: '/v1/zaken/{zaakId}/gelezen',
    groep: 'werkvoorraad',
    samenvatting: 'Leg vast tot waar u een zaak hebt gezien',
    uitleg: 'Loopt alleen op: van twee schermen telt wat het verst is. Verder dan de laatste gebeurtenis telt niet.',
    params: zaakParams,
    lichaam: gelezen,
    uit: { 204: { wat: 'Vastgelegd.' } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params, lichaam }) => {
      eisWerkvoorraad(wie);
      const { zaakId, nr } = await zoekZaak(prisma, wie, 'lees-zaak', params.zaakId);
      await prisma.$executeRaw`
        insert into gelezen (account_id, zaak_id, nr) values (${wie.id}, ${zaakId}, ${Math.min(lichaam.nr, nr)})
        on conflict (account_id, zaak_id) do update set nr = greatest(gelezen.nr, excluded.nr)`;
      return { status: 204 };
    },
  }),
];
