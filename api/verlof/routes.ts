import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leerlingParams } from '../leerlingen/schemas.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { bewaarVerlof } from './bewaar.ts';
import { toonVerlof } from './lees.ts';
import { verlofAntwoord, verlofmelding } from './schemas.ts';

const groep = 'verlof';

export const verlofRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/verlofmeldingen',
    groep,
    samenvatting: 'Vastleggen wat het hoofd van de school over verlof besloot',
    uitleg:
      'Voor verlof tot en met tien schooldagen. Er begint geen zaak: Schakel telt per schooljaar en per artikel, en zegt waar school en wet het niet eens zijn. Nog eens hetzelfde verlof vervangt wat er stond.',
    lichaam: verlofmelding,
    uit: {
      200: { wat: 'Dit verlof was er al, en is bijgewerkt.', schema: verlofAntwoord },
      201: { wat: 'Vastgelegd.', schema: verlofAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam }) => {
      const gevonden = await zoekLeerling(huis.prisma, wie, 'wijzig-leerling', 'leg-verlof-vast', lichaam.leerlingId);
      const nieuw = await bewaarVerlof(huis, wie, gevonden, lichaam);
      return { status: nieuw ? 201 : 200, lichaam: await toonVerlof(huis, gevonden.kind) };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/verlof',
    groep,
    samenvatting: 'Het verlof van een leerling, geteld per schooljaar en per artikel',
    params: leerlingParams,
    uit: { 200: { wat: 'Het verlof, met wat er niet aan klopt.', schema: verlofAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const { kind } = await zoekLeerling(huis.prisma, wie, 'lees-leerling', 'lees-verlof', params.leerlingId);
      return { status: 200, lichaam: await toonVerlof(huis, kind) };
    },
  }),
];
