import { mag, type Wie } from '../../mas/rechten.ts';
import { geenRecht } from '../http/fout.ts';
import { schrijfCsv } from '../http/csv.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leerlingParams } from '../leerlingen/schemas.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zaakPad } from '../zaken/toon.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesVerwerkingen } from './lees.ts';
import { type Verwerkingen, verwerkingen } from './schemas.ts';

const groep = 'verwerkingen';
const UITLEG =
  'Een regel voor elke dag, persoon en activiteit. Ook dit lezen wordt vastgelegd. Met `Accept: text/csv` als bestand voor een rekenblad.';
const uit = { 200: { wat: 'Wie wat las, en waarvoor.', schema: verwerkingen, soorten: ['text/csv'] } };

export const verwerkingRoutes = ({ prisma }: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/verwerkingen',
    groep,
    samenvatting: 'Wie de gegevens van een leerling heeft gelezen',
    uitleg: UITLEG,
    params: leerlingParams,
    uit,
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { leerlingId }, kop }) => {
      eisRecht(wie);
      const { kind } = await zoekLeerling(prisma, wie, 'lees-verwerkingen', 'lees-verwerkingen', leerlingId);
      const sleutels = {
        leerlingIds: kind.registraties.map(({ id }) => id),
        zaakIds: kind.zaken.map(({ zaakId }) => zaakId),
      };
      const gelezen = await leesVerwerkingen(prisma, sleutels, mag(wie, 'lees-wpg', kind.waarover));
      return antwoord({ ...gelezen, links: { self: `${leerlingPad(leerlingId)}/verwerkingen` } }, kop('accept') ?? '');
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/verwerkingen',
    groep,
    samenvatting: 'Wie een zaak heeft gelezen',
    uitleg: UITLEG,
    params: zaakParams,
    uit,
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId }, kop }) => {
      eisRecht(wie);
      const zaak = await zoekZaak(prisma, wie, 'lees-verwerkingen', zaakId);
      const gelezen = await leesVerwerkingen(prisma, { leerlingIds: [], zaakIds: [zaakId] }, magWpg(wie, zaak));
      return antwoord({ ...gelezen, links: { self: `${zaakPad(zaakId)}/verwerkingen` } }, kop('accept') ?? '');
    },
  }),
];

function eisRecht(wie: Wie): void {
  if (!mag(wie, 'lees-verwerkingen')) throw geenRecht('Wie een dossier las, zien een teamleider en een auditor.');
}

const KOPPEN = [
  'dag',
  'eerste',
  'laatste',
  'keer',
  'naam',
  'rol',
  'organisatie',
  'wat',
  'grondslag',
  'regime',
  'zaaknummer',
  'reden',
] as const;

const antwoord = (lichaam: Verwerkingen, accept: string): Antwoord =>
  accept.includes('text/csv')
    ? {
        status: 200,
        lichaam: schrijfCsv([
          [...KOPPEN],
          ...lichaam.verwerkingen.map((v) => KOPPEN.map((kop) => String(v[kop] ?? ''))),
        ]),
        koppen: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="verwerkingen.csv"',
        },
      }
    : { status: 200, lichaam };
