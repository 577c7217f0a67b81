/** A replay is asked for here and done by the worker: it needs the code of the workflows, and takes longer than an answer may. */
import type { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import type { Herspeling } from '../../prisma/generated/client.ts';
import { nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import type { Activiteitsoort } from '../verwerkingen/activiteiten.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zaakPad } from '../zaken/toon.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { herspeelverslag, herspeling, herspelingen, herspelingParams } from './schemas.ts';

const groep = 'audit';
const pad = '/v1/zaken/{zaakId}/herspelingen';
/** The newest; who wants more of it asks again. */
const HOOGSTENS = 25;

export const herspelingRoutes = ({ prisma }: Huis): Route[] => {
  const zoek = async (wie: Wie, activiteit: Activiteitsoort, zaakId: string): Promise<void> => {
    eis(wie, 'herspeel', {}, 'Alleen een auditor laat een zaak herspelen.');
    const zaak = await zoekZaak(prisma, wie, activiteit, zaakId);
    eis(wie, 'herspeel', waaroverVan(zaak), 'Alleen een auditor laat een zaak herspelen.');
  };
  return [
    route({
      methode: 'post',
      pad,
      groep,
      samenvatting: 'Een zaak laten herspelen',
      uitleg:
        'Speelt de geschiedenis van de workflow af op de code van nu en vergelijkt haar daarmee en met het grootboek: wekkers, activiteiten, antwoorden, resultaten en boekingen. In de zaak verandert niets. Dat duurt enkele seconden: vraag de uitkomst op bij het adres in Location.',
      params: zaakParams,
      uit: { 202: { wat: 'Er wordt aan gewerkt.', schema: herspeling, koppen: { Location: 'De herspeling.' } } },
      fouten: ['niet-gevonden'],
      behandel: async ({ wie, params: { zaakId } }) => {
        await zoek(wie, 'herspeel-zaak', zaakId);
        const rij = await prisma.herspeling.create({ data: { id: nieuwId(), zaakId, gevraagdDoor: wie.id } });
        const lichaam = toon(rij);
        return { status: 202, lichaam, koppen: { Location: lichaam.links.self } };
      },
    }),
    route({
      methode: 'get',
      pad,
      groep,
      samenvatting: 'De herspelingen van een zaak, de nieuwste eerst',
      uitleg: `De laatste ${HOOGSTENS}.`,
      params: zaakParams,
      uit: { 200: { wat: 'De herspelingen.', schema: herspelingen } },
      fouten: ['niet-gevonden'],
      behandel: async ({ wie, params: { zaakId } }) => {
        await zoek(wie, 'lees-herspeling', zaakId);
        const rijen = await prisma.herspeling.findMany({
          where: { zaakId },
          orderBy: { gevraagdOp: 'desc' },
          take: HOOGSTENS,
        });
        return { status: 200, lichaam: { herspelingen: rijen.map(toon) } };
      },
    }),
    route({
      methode: 'get',
      pad: `${pad}/{herspelingId}`,
      groep,
      samenvatting: 'Een herspeling',
      params: herspelingParams,
      uit: { 200: { wat: 'De herspeling.', schema: herspeling } },
      fouten: ['niet-gevonden'],
      behandel: async ({ wie, params: { zaakId, herspelingId: id } }) => {
        await zoek(wie, 'lees-herspeling', zaakId);
        const rij = await prisma.herspeling.findFirst({ where: { id, zaakId } });
        if (!rij) throw nietGevonden('Deze herspeling is er niet. Kijk in de lijst van de zaak.');
        return { status: 200, lichaam: toon(rij) };
      },
    }),
  ];
};

const toon = ({ id, zaakId, gevraagdDoor, gevraagdOp, klaarOp, verslag }: Herspeling): z.output<typeof herspeling> => ({
  id,
  zaakId,
  gevraagdDoor,
  gevraagdOp: gevraagdOp.toISOString(),
  klaarOp: klaarOp?.toISOString() ?? null,
  verslag: verslag === null ? null : herspeelverslag.parse(verslag),
  links: { self: `${zaakPad(zaakId)}/herspelingen/${id}` },
});
