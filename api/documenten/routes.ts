import { z } from 'zod';
import { isVernietigd, VERNIETIGD } from '../../mas/bewaren/vernietigd.ts';
import type { Document } from '../../prisma/generated/client.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { conflict, ongeldig } from '../http/fout.ts';
import { bewaarBestand } from './bewaar.ts';
import { leesBestandsnaam } from './keur.ts';
import { documentPad, leesDocument, leesDocumenten } from './lees.ts';
import { bestandsnaam, documentenAntwoord, documentParams, geuploadAntwoord, regimeKop } from './schemas.ts';
import { HOOGSTENS_BYTES, SOORTEN } from './soorten.ts';

const groep = 'documenten';
const soorten = Object.keys(SOORTEN);

export const documentRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/documenten',
    groep,
    samenvatting: 'De documenten van een zaak',
    uitleg: 'Brieven die zijn vastgesteld, en wat is ingebracht. Wat u nog niet toevoegde, ziet alleen u.',
    params: zaakParams,
    uit: { 200: { wat: 'De documenten, het oudste eerst.', schema: documentenAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'lees-documenten', params.zaakId);
      const dossier = await leesDossier(huis.prisma, zaak);
      return { status: 200, lichaam: { documenten: await leesDocumenten(huis.prisma, wie, zaak, dossier) } };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/zaken/{zaakId}/documenten',
    groep,
    samenvatting: 'Een bestand inbrengen',
    uitleg:
      'Het lichaam is het bestand zelf. Daarna voegt u het toe met de handeling voeg-document-toe; wat u een dag lang niet toevoegt, wordt weggegooid.',
    params: zaakParams,
    koppen: {
      Bestandsnaam: { verplicht: true, wat: 'De naam, met procenten gecodeerd (UTF-8).', schema: bestandsnaam },
      Regime: { verplicht: true, wat: 'Onder welk regime het valt.', schema: regimeKop },
    },
    bestand: { soorten, hoogstens: HOOGSTENS_BYTES },
    lichaam: z.instanceof(Uint8Array),
    uit: { 201: { wat: 'Bewaard.', schema: geuploadAntwoord, koppen: { Location: 'Het document.' } } },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, params: { zaakId }, lichaam, kop }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'breng-document-in', zaakId);
      const regime = leesRegime(kop('regime'));
      const waarover = { ...waaroverVan(zaak), alleenBoa: regime === 'WPG' };
      eis(wie, 'handel/voeg-document-toe', waaroverVan(zaak), 'Deze handeling hoort niet bij uw rol.');
      eis(wie, 'handel/voeg-document-toe', waarover, 'Dit is opsporing: alleen een BOA kan dit vastleggen.');
      if (isVernietigd(await leesDossier(huis.prisma, zaak))) throw conflict(VERNIETIGD.code, VERNIETIGD.tekst);
      const bestand = { naam: leesBestandsnaam(kop('bestandsnaam')), mediatype: soortUit(kop), bytes: lichaam };
      const bewaard = await bewaarBestand(huis, wie, zaak, bestand, regime);
      const self = documentPad(zaakId, bewaard.id);
      return { status: 201, lichaam: { ...bewaard, links: { self } }, koppen: { Location: self } };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/documenten/{id}',
    groep,
    samenvatting: 'Een document zelf',
    uitleg: 'Een brief met een geheim adres leest alleen wie dat adres mag lezen. Dat u hem las, wordt vastgelegd.',
    params: documentParams,
    uit: { 200: { wat: 'Het bestand.', soorten } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { zaakId, id } }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'lees-document', zaakId);
      const document = await leesDocument(huis.prisma, wie, zaak, await leesDossier(huis.prisma, zaak), id);
      return { status: 200, lichaam: document.bytes, koppen: bestandskoppen(document) };
    },
  }),
];

function leesRegime(kop: string | undefined) {
  const gelezen = regimeKop.safeParse(kop);
  if (gelezen.success) return gelezen.data;
  throw ongeldig([{ veld: 'Regime', fout: 'deze kop is verplicht: AVG of WPG.' }]);
}

/** The type that was let in, without a charset behind it. */
const soortUit = (kop: (naam: string) => string | undefined): string =>
  (kop('content-type') ?? '').split(';', 1).join('').trim().toLowerCase();

/**
 * A browser shows what is safe to show and saves the rest. Nothing in a file may load or run anything, and only our own
 * screens may frame it. A PDF is not sandboxed: browsers then refuse to show it, and what it holds never runs in our name.
 */
function bestandskoppen({ naam, mediatype }: Pick<Document, 'naam' | 'mediatype'>): Record<string, string> {
  const inline = SOORTEN[mediatype]?.inline ?? false;
  const beleid = ["default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'self'"];
  return {
    'Content-Type': mediatype === 'text/plain' ? 'text/plain; charset=utf-8' : mediatype,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${alsNaam(naam)}`,
    'Content-Security-Policy': [...beleid, ...(mediatype === 'application/pdf' ? [] : ['sandbox'])].join('; '),
    'X-Frame-Options': 'SAMEORIGIN',
  };
}

/** As RFC 8187 writes it down: what a URI may hold and a header may not is encoded as well. */
const alsNaam = (naam: string): string =>
  encodeURIComponent(naam).replace(/['()*]/g, (teken) => `%${teken.charCodeAt(0).toString(16).toUpperCase()}`);
