import type { Verklaring } from '../../mas/bewaren/verklaring.ts';
import { nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { keurGoed, laatWeg, leesLijsten, peil, stelVoor, trekIn, voorstellenVan, zoekLijst } from './lijst.ts';
import {
  goedkeuring,
  HOOGSTENS_ZAKEN,
  lijstMetRegels,
  lijstParams,
  lijsten,
  lijstvoorstel,
  peiling,
  weglating,
} from './schemas.ts';
import { maakPdf } from './pdf.ts';
import { LIJSTEN, toonLijst, toonLijsten } from './toon.ts';

const groep = 'vernietiging';
const EEN = `${LIJSTEN}/{lijstId}`;
const DE_LIJST = { 200: { wat: 'De lijst.', schema: lijstMetRegels } };

export const vernietigingRoutes = (huis: Huis): Route[] => [
  ...voorstelRoutes(huis),
  ...lijstRoutes(huis),
  ...verklaringRoutes(huis),
];

const voorstelRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'post',
    pad: LIJSTEN,
    groep,
    samenvatting: 'Een vernietigingslijst voorstellen',
    uitleg: `De gesloten zaken van een gemeente waarvan de bewaartermijn voorbij is, en waarin niets meer loopt. Hoogstens ${HOOGSTENS_ZAKEN}; stel daarna een volgende voor. Er wordt niets vernietigd voordat iemand anders de lijst goedkeurt.`,
    lichaam: lijstvoorstel,
    uit: { 201: { wat: 'De lijst.', schema: lijstMetRegels, koppen: { Location: 'De lijst.' } } },
    fouten: ['conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, lichaam }) => {
      const { id } = await stelVoor(huis, wie, lichaam);
      const koppen = { Location: `${LIJSTEN}/${id}` };
      return { status: 201, lichaam: await toonLijst(huis.prisma, wie, id), koppen };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/vernietigingskandidaten',
    groep,
    samenvatting: 'Hoeveel zaken een vernietigingslijst nu zou tellen',
    uitleg: 'Voor wie haar kan voorstellen. Er wordt niets vastgelegd.',
    query: lijstvoorstel,
    uit: { 200: { wat: 'Hoeveel.', schema: peiling } },
    behandel: async ({ wie, query }) => {
      const { kandidaten, eerstvolgende, uitzoeken } = await peil(huis, wie, query);
      const aantal = kandidaten.length;
      return { status: 200, lichaam: { aantal, vol: aantal === HOOGSTENS_ZAKEN, eerstvolgende, uitzoeken } };
    },
  }),
];

const lijstRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: LIJSTEN,
    groep,
    samenvatting: 'De vernietigingslijsten, de nieuwste eerst',
    uit: { 200: { wat: 'De lijsten.', schema: lijsten } },
    behandel: async ({ wie }) => ({
      status: 200,
      lichaam: {
        lijsten: await toonLijsten(huis.prisma, wie, await leesLijsten(huis, wie)),
        voorstellen: await voorstellenVan(huis, wie),
      },
    }),
  }),
  route({
    methode: 'get',
    pad: EEN,
    groep,
    samenvatting: 'Een vernietigingslijst met haar zaken',
    params: lijstParams,
    uit: DE_LIJST,
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { lijstId } }) => {
      await zoekLijst(huis, wie, lijstId);
      return { status: 200, lichaam: await toonLijst(huis.prisma, wie, lijstId) };
    },
  }),
  route({
    methode: 'post',
    pad: `${EEN}/weglatingen`,
    groep,
    samenvatting: 'Een zaak van de lijst laten, met een reden',
    params: lijstParams,
    lichaam: weglating,
    uit: DE_LIJST,
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, params: { lijstId }, lichaam }) => {
      await laatWeg(huis, wie, await zoekLijst(huis, wie, lijstId), lichaam);
      return { status: 200, lichaam: await toonLijst(huis.prisma, wie, lijstId) };
    },
  }),
  route({
    methode: 'post',
    pad: `${EEN}/goedkeuring`,
    groep,
    samenvatting: 'Een vernietigingslijst goedkeuren',
    uitleg:
      'Door iemand anders dan wie haar voorstelde. Daarna wordt alles op de lijst vernietigd; dat is niet terug te draaien. Staan er intussen meer of minder zaken op dan u noemt, dan gebeurt er niets.',
    params: lijstParams,
    lichaam: goedkeuring,
    uit: DE_LIJST,
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, params: { lijstId }, lichaam }) => {
      await keurGoed(huis, wie, await zoekLijst(huis, wie, lijstId), lichaam);
      return { status: 200, lichaam: await toonLijst(huis.prisma, wie, lijstId) };
    },
  }),
  route({
    methode: 'post',
    pad: `${EEN}/intrekking`,
    groep,
    samenvatting: 'Een vernietigingslijst intrekken voordat iemand haar goedkeurt',
    params: lijstParams,
    uit: DE_LIJST,
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params: { lijstId } }) => {
      await trekIn(huis, wie, await zoekLijst(huis, wie, lijstId));
      return { status: 200, lichaam: await toonLijst(huis.prisma, wie, lijstId) };
    },
  }),
];

const NOG_NIET = 'Er is nog geen verklaring: deze lijst is niet uitgevoerd.';

const verklaringRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: `${EEN}/verklaring`,
    groep,
    samenvatting: 'De verklaring van vernietiging, ondertekend',
    uitleg:
      'Byte voor byte zoals zij is ondertekend. `Signature-Ed25519` is de handtekening in hex, `Signature-Key` de vingerafdruk van de sleutel; het is de sleutel van de uitvoer van zaken.',
    params: lijstParams,
    uit: {
      200: {
        wat: 'De verklaring.',
        soorten: ['application/json'],
        koppen: { 'Signature-Ed25519': 'De handtekening, in hex.', 'Signature-Key': 'De vingerafdruk van de sleutel.' },
      },
    },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { lijstId } }) => {
      const { verklaring, handtekening, vingerafdruk } = await zoekLijst(huis, wie, lijstId);
      if (verklaring === null || handtekening === null || vingerafdruk === null) throw nietGevonden(NOG_NIET);
      const koppen = {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="verklaring-${lijstId}.json"`,
        'Signature-Ed25519': handtekening,
        'Signature-Key': vingerafdruk,
      };
      return { status: 200, lichaam: Buffer.from(verklaring), koppen };
    },
  }),
  route({
    methode: 'get',
    pad: `${EEN}/verklaring/pdf`,
    groep,
    samenvatting: 'De verklaring van vernietiging, als PDF',
    params: lijstParams,
    uit: { 200: { wat: 'De verklaring (PDF/UA).', soorten: ['application/pdf'] } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params: { lijstId } }) => {
      const { verklaring, handtekening } = await zoekLijst(huis, wie, lijstId);
      if (verklaring === null || handtekening === null) throw nietGevonden(NOG_NIET);
      const pdf = await maakPdf(huis, JSON.parse(verklaring) as Verklaring, handtekening);
      const koppen = {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="verklaring-${lijstId}.pdf"`,
      };
      return { status: 200, lichaam: Buffer.from(pdf), koppen };
    },
  }),
];
