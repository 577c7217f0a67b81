import { maakBlad } from '../http/blad.ts';
import { nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zaakPad } from '../zaken/toon.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesBeslisbonnen } from './lees.ts';
import { beslisbon, beslisbonnenAntwoord, beslisbonnenVraag, beslisbonParams } from './schemas.ts';

const groep = 'besluiten';

export const beslisbonRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/beslisbonnen',
    groep,
    samenvatting: 'De beslisbonnen van een zaak',
    uitleg:
      'Van elke beslissing die een tabel nam of waarover zij adviseerde: wat is voorgelegd, wat eruit kwam, door welke regels met welke bron, onder welk protocol, en wat er is gekozen.',
    params: zaakParams,
    query: beslisbonnenVraag,
    uit: { 200: { wat: 'Een blad, op nummer.', schema: beslisbonnenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId }, query }) => {
      const zaak = await zoekZaak(prisma, wie, 'lees-beslisbonnen', zaakId);
      const { na, aantal } = query;
      const bonnen = await leesBeslisbonnen(prisma, zaakId, { na, aantal: aantal + 1 }, magWpg(wie, zaak));
      const blad = maakBlad(bonnen, `${zaakPad(zaakId)}/beslisbonnen`, query, ({ nr }) => String(nr));
      return { status: 200, lichaam: { beslisbonnen: blad.rijen }, koppen: blad.koppen };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/beslisbonnen/{nr}',
    groep,
    samenvatting: 'Een beslisbon',
    uitleg: 'Het nummer is dat van de gebeurtenis in het grootboek.',
    params: beslisbonParams,
    uit: { 200: { wat: 'De beslisbon.', schema: beslisbon } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId, nr } }) => {
      const zaak = await zoekZaak(prisma, wie, 'lees-beslisbonnen', zaakId);
      const [bon] = await leesBeslisbonnen(prisma, zaakId, { nr: Number(nr) }, magWpg(wie, zaak));
      if (!bon) throw nietGevonden('Deze beslisbon is er niet, of u mag haar niet zien.');
      return { status: 200, lichaam: bon };
    },
  }),
];
