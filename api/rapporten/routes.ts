import { dagVan } from '../../mas/datum.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { alsCsv, csvNaam } from './csv.ts';
import { maakIntervisie } from './intervisie.ts';
import { leesMotivaties } from './motivaties.ts';
import { maakRapport } from './rapport.ts';
import {
  intervisie,
  intervisievraag,
  motivaties,
  motivatievraag,
  type Rapport,
  rapport,
  rapportvraag,
} from './schemas.ts';

const groep = 'rapporten';

export const rapportRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/rapporten/pas-toe-of-leg-uit',
    groep,
    samenvatting: 'Hoe vaak normen golden, en hoe vaak ervan is afgeweken',
    uitleg:
      'Per norm, gemeente, school of maand. Kleine aantallen worden niet getoond, en ook niet waaruit zij zijn af te leiden. Wat onder de Wpg valt, telt alleen mee voor wie het mag lezen; proefzaken tellen niet mee. Met `Accept: text/csv` als bestand voor een rekenblad; elke regel zegt dan ook over welke gemeente, periode en norm zij gaat.',
    query: rapportvraag,
    uit: { 200: { wat: 'Het rapport.', schema: rapport, soorten: ['text/csv'] } },
    fouten: ['inhoud-ongeldig'],
    behandel: async ({ wie, query, kop }) =>
      antwoord(await maakRapport(huis, wie, query, dagVan(Date.now())), kop('accept') ?? ''),
  }),
  route({
    methode: 'get',
    pad: '/v1/rapporten/pas-toe-of-leg-uit/motivaties',
    groep,
    samenvatting: 'De motiveringen achter een aantal',
    uitleg:
      'De nieuwste eerst, elk met de gebeurtenis in de zaak. Niet als het aantal zelf niet wordt getoond. Elke zaak staat daarna in het logboek als gelezen.',
    query: motivatievraag,
    uit: { 200: { wat: 'De motiveringen.', schema: motivaties } },
    fouten: ['inhoud-ongeldig'],
    behandel: async ({ wie, query }) => ({
      status: 200,
      lichaam: await leesMotivaties(huis, wie, query, dagVan(Date.now())),
    }),
  }),
  route({
    methode: 'get',
    pad: '/v1/rapporten/intervisie',
    groep,
    samenvatting: 'Zaken met dezelfde antwoorden waarin anders is gekozen',
    uitleg:
      'Om samen te bespreken: zonder namen, scholen, dagen of zaaknummers, en alleen als genoeg zaken dezelfde antwoorden hebben.',
    query: intervisievraag,
    uit: { 200: { wat: 'De groepen.', schema: intervisie } },
    fouten: ['inhoud-ongeldig'],
    behandel: async ({ wie, query }) => ({
      status: 200,
      lichaam: await maakIntervisie(huis, wie, query.gemeente, dagVan(Date.now())),
    }),
  }),
];

function antwoord(lichaam: Rapport, accept: string): Antwoord {
  if (!accept.toLowerCase().includes('text/csv')) return { status: 200, lichaam };
  return {
    status: 200,
    lichaam: alsCsv(lichaam),
    koppen: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${csvNaam(lichaam)}"`,
    },
  };
}
