import type { z } from 'zod';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Opvang } from '../../prisma/generated/client.ts';
import { leesWijzer, maakBlad, schrijfWijzer } from '../http/blad.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { zaakPad } from '../zaken/toon.ts';
import { waaroverVan } from '../zaken/zoek.ts';
import { leesOpvang, wijzer } from './lees.ts';
import { leesWaarbij, type Waarbij } from './waarbij.ts';
import { opgevangenStuk, type opgevangenRegel, opvangAntwoord, opvangParams, opvangVraag } from './schemas.ts';

const groep = 'opvang';
const PAD = '/v1/opvang';

export const opvangRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: PAD,
    groep,
    samenvatting: 'Wat is opgevangen in plaats van verstuurd, het nieuwste eerst',
    uitleg:
      'Brieven en berichten waarvoor geen echt kanaal is ingesteld, en alles van proefzaken. Wat onder de Wpg valt ziet alleen een BOA.',
    query: opvangVraag,
    uit: { 200: { wat: 'Een blad.', schema: opvangAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      eisOpvang(wie, { proef: query.proef });
      const rijen = await leesOpvang(prisma, wie, query, leesWijzer(query.na, wijzer));
      const blad = maakBlad(rijen, PAD, query, ({ op, id }) => schrijfWijzer([op.toISOString(), id]));
      const waarbij = await leesWaarbij(prisma, blad.rijen);
      const opvang = blad.rijen.map((stuk) => toonRegel(wie, stuk, waarbij(stuk)));
      return { status: 200, lichaam: { opvang }, koppen: blad.koppen };
    },
  }),
  route({
    methode: 'get',
    pad: `${PAD}/{opvangId}`,
    groep,
    samenvatting: 'Een brief of bericht zoals het zou zijn verstuurd',
    params: opvangParams,
    uit: { 200: { wat: 'De brief of het bericht.', schema: opgevangenStuk } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { opvangId } }) => {
      if (!mag(wie, 'lees-opvang') && !mag(wie, 'gebruik-proefzaken')) throw geenRecht(GEEN_RECHT);
      const stuk = await prisma.opvang.findUnique({ where: { id: opvangId } });
      if (!stuk || !magStuk(wie, stuk)) throw nietGevonden('Dit is er niet, of u mag het niet zien.');
      const waarbij = (await leesWaarbij(prisma, [stuk]))(stuk);
      if (!stuk.proef) {
        const { zaakId, regime } = stuk;
        const wat = { activiteit: 'lees-opvang', zaakId, leerlingId: waarbij.zaak?.leerlingId ?? null } as const;
        await logVerwerking(prisma, wie, { ...wat, regime: regime === 'WPG' ? 'WPG' : 'AVG' });
      }
      const { aan, koppen, tekst, bijlagen } = stuk;
      return { status: 200, lichaam: { ...toonRegel(wie, stuk, waarbij), aan, koppen, tekst, bijlagen } };
    },
  }),
];

const GEEN_RECHT = 'Voor uw rol is er geen opvang van brieven en berichten.';
function eisOpvang(wie: Wie, waarover: Waarover): void {
  if (!mag(wie, 'lees-opvang', waarover)) throw geenRecht(GEEN_RECHT);
}

const magStuk = (wie: Wie, stuk: Opvang): boolean =>
  mag(wie, 'lees-opvang', waaroverVan(stuk)) && (stuk.regime !== 'WPG' || magWpg(wie, stuk));

const toonRegel = (wie: Wie, stuk: Opvang, { zaak, ontvanger }: Waarbij): z.input<typeof opgevangenRegel> => ({
  id: stuk.id,
  zaakId: stuk.zaakId,
  zaaknummer: zaak && zaaknummerVan(zaak),
  ontvanger,
  gemeente: stuk.gemeente,
  proef: stuk.proef,
  regime: stuk.regime === 'WPG' ? 'WPG' : 'AVG',
  kanaal: stuk.kanaal as z.input<typeof opgevangenRegel>['kanaal'],
  onderwerp: stuk.onderwerp,
  op: stuk.op.toISOString(),
  links: {
    self: `${PAD}/${stuk.id}`,
    zaak: zaak && mag(wie, 'lees-zaak', waaroverVan(zaak)) ? zaakPad(stuk.zaakId) : null,
  },
});
