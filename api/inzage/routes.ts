import { maakDossier } from '../../brieven/index.ts';
import { dagVan } from '../../mas/datum.ts';
import { mag } from '../../mas/rechten.ts';
import { gezagUit } from '../../mas/registraties.ts';
import { ApiFout, geenRecht } from '../http/fout.ts';
import { alsPdf } from '../http/pdf.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Kind } from '../leerlingen/kind.ts';
import { leerlingParams } from '../leerlingen/schemas.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { maakInzage } from './lees.ts';
import { dossierVanInzage } from './pdf.ts';
import { inzage, inzageVraag, type Inzagevrager, vragers } from './schemas.ts';
import { vragerVan } from './wie.ts';

const groep = 'verwerkingen';

export const inzageRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/inzage',
    groep,
    samenvatting: 'Alles wat over een persoon is vastgelegd, voor wie dat over zichzelf vraagt',
    uitleg:
      'Voor een verzoek om inzage (AVG artikel 15; Wpg artikel 25). Wat niet gegeven wordt, staat erbij met de reden. Het maken wordt vastgelegd.',
    params: leerlingParams,
    query: inzageVraag,
    uit: { 200: { wat: 'Het overzicht.', schema: inzage } },
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params, query }) => ({
      status: 200,
      lichaam: await maakInzage(huis, wie, params.leerlingId, query),
    }),
  }),
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/inzage.pdf',
    groep,
    samenvatting: 'Hetzelfde overzicht als toegankelijke PDF, om te geven aan wie het vroeg',
    params: leerlingParams,
    query: inzageVraag,
    uit: {
      200: {
        wat: 'PDF/UA-1.',
        soorten: ['application/pdf'],
        koppen: { 'Content-Disposition': 'De naam van het bestand.' },
      },
    },
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params, query }) => {
      const overzicht = await maakInzage(huis, wie, params.leerlingId, query);
      return alsPdf(await maakDossier(dossierVanInzage(overzicht)), `inzage-${overzicht.op}`);
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/inzage/vragers',
    groep,
    samenvatting: 'Wie om inzage kan vragen, en wat elk van hen krijgt',
    uitleg: 'Om uit te kiezen. Hiermee is nog geen overzicht gemaakt.',
    params: leerlingParams,
    uit: { 200: { wat: 'De jongere, en wie gezag heeft.', schema: vragers } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { leerlingId } }) => {
      if (!mag(wie, 'verleen-inzage')) throw geenRecht('Een overzicht maakt een leerplichtambtenaar of een auditor.');
      const { kind } = await zoekLeerling(huis.prisma, wie, 'verleen-inzage', 'lees-leerling', leerlingId);
      return { status: 200, lichaam: { vragers: vragersVan(kind) } };
    },
  }),
];

/** The jongere first. A refusal is what the overview itself would answer. */
function vragersVan(kind: Kind): Inzagevrager[] {
  const [{ voornaam, achternaam }] = kind.registraties;
  const jongere = { voor: 'jongere', rol: 'jongere', naam: `${voornaam} ${achternaam}` };
  const gezag = gezagUit(kind.registraties).map(({ id, rol, naam }) => ({ voor: `gezag/${id}`, rol, naam }));
  return [jongere, ...gezag].map((wie) => ({ ...wie, ...watKrijgt(kind, wie.voor) }));
}

function watKrijgt(kind: Kind, voor: string): Pick<Inzagevrager, 'krijgt' | 'waarom'> {
  try {
    const { omvang, regels } = vragerVan(kind, voor, dagVan(Date.now())).voor;
    return { krijgt: omvang, waarom: regels };
  } catch (fout) {
    if (fout instanceof ApiFout) return { krijgt: null, waarom: fout.message };
    throw fout;
  }
}
