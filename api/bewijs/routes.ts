import { exporteer } from '../../bewijs/opslag/exporteer.ts';
import { neemInGebruik, SleutelFout } from '../../bewijs/opslag/sleutels.ts';
import type { Rol } from '../../mas/rechten.ts';
import { nietBeschikbaar, nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { eisHeleZaak, verborgenVoor } from './verborgen.ts';

export const bewijsRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/bewijs',
    groep: 'besluiten',
    samenvatting: 'Het bewijs van een zaak, ondertekend',
    uitleg:
      'Grootboek, teksten, brieven, beslisbonnen en ankers in één bestand, dat elders te controleren is met niets dan Node. Een zaak met een deel dat onder de Wpg valt, krijgt alleen wie dat mag lezen. Waar een geheim adres in staat dat u niet mag lezen, gaat niet mee.',
    params: zaakParams,
    uit: {
      200: {
        wat: 'De uitvoer, precies zoals zij is ondertekend.',
        soorten: ['application/json'],
        koppen: { 'Content-Disposition': 'De naam van het bestand.' },
      },
    },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId } }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'exporteer-bewijs', zaakId, (gevonden) =>
        eisHeleZaak(huis.prisma, wie, gevonden),
      );
      const uitvoer = await maak(huis, zaakId, wie.rol, await verborgenVoor(huis.prisma, wie, zaak));
      if (uitvoer === null) throw nietGevonden('Deze zaak is er niet, of u mag haar niet zien.');
      const koppen = {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="zaak-${zaakId.replace(/[^\w-]/g, '_')}.json"`,
      };
      return { status: 200, lichaam: Buffer.from(uitvoer), koppen };
    },
  }),
];

async function maak(
  { prisma, ondertekensleutels }: Huis,
  zaakId: string,
  voor: Rol,
  verborgen: ReadonlySet<string>,
): Promise<string | null> {
  const nu = Date.now();
  try {
    const ondertekenaar = await neemInGebruik(prisma, ondertekensleutels, { op: new Date(nu) });
    return await exporteer(prisma, zaakId, { ondertekenaar, nu, voor, verborgen });
  } catch (fout) {
    if (fout instanceof SleutelFout) throw nietBeschikbaar('De beheerder moet de ondertekensleutel nog goed zetten.');
    throw fout;
  }
}
