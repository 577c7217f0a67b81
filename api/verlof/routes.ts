import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { brengNaarZaak } from '../intake/zaakbegin.ts';
import { leerlingParams } from '../leerlingen/schemas.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { zaakPad } from '../zaken/toon.ts';
import { bewaarVerlof } from './bewaar.ts';
import { toonVerlof } from './lees.ts';
import { bewaarOpgenomen } from './opgenomen.ts';
import { opgenomen, opgenomenAntwoord, verlofAntwoord, verlofmelding } from './schemas.ts';

const groep = 'verlof';

const GEDULD_MS = 5_000;
const OPGENOMEN = 'handel/leg-opgenomen-verlof-vast';

export const verlofRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/verlofmeldingen',
    groep,
    samenvatting: 'Vastleggen wat het hoofd van de school over verlof besloot',
    uitleg:
      'Voor verlof tot en met tien schooldagen. Er begint geen zaak: Schakel telt per schooljaar en per artikel, en zegt waar school en wet het niet eens zijn. Nog eens hetzelfde verlof vervangt wat er stond; met vervallen telt het nergens meer mee.',
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
  route({
    methode: 'post',
    pad: '/v1/verlofopnames',
    groep,
    samenvatting: 'Vastleggen dat verlof dat de school weigerde, toch is opgenomen',
    uitleg:
      'Er begint een zaak over luxeverzuim, of het komt in de open zaak daarover. Dezelfde dagen nog eens doen niets.',
    lichaam: opgenomen,
    uit: {
      201: { wat: 'De zaak is er.', schema: opgenomenAntwoord, koppen: { Location: 'De zaak.' } },
      202: { wat: 'Ontvangen en bewaard; de zaak begint vanzelf.', schema: opgenomenAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam }) => {
      const { leerling } = await zoekLeerling(huis.prisma, wie, OPGENOMEN, 'leg-verlof-vast', lichaam.leerlingId);
      const nummer = await bewaarOpgenomen(huis, wie, leerling, lichaam);
      const zaakId = await brengNaarZaak(huis.prisma, intake, { nummer, proef: leerling.proef }, GEDULD_MS);
      const zaak = zaakId === null ? null : zaakPad(zaakId);
      return {
        status: zaak === null ? 202 : 201,
        lichaam: { zaakId, links: { zaak, leerling: leerlingPad(leerling.id) } },
        ...(zaak !== null && { koppen: { Location: zaak } }),
      };
    },
  }),
];
