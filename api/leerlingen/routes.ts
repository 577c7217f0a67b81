import { overlevende } from '../../activities/kring.ts';
import type { Wie } from '../../mas/rechten.ts';
import { conflict } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { doorbreek, zetAdresgeheim } from './adres.ts';
import { zetGezag } from './gezag.ts';
import { maakLeerling, zoekOp } from './opzoeken.ts';
import { nieuweLeerling, nieuweLeerlingAntwoord, opzoekAntwoord, opzoeking } from './opzoekschemas.ts';
import { voegSamen } from './samenvoegen.ts';
import {
  adresgeheim,
  doorbreking,
  doorbrekingAntwoord,
  gezag,
  leerlingAntwoord,
  type LeerlingAntwoord,
  leerlingParams,
  samenvoeging,
  samenvoegingAntwoord,
} from './schemas.ts';
import { leerlingPad, toonLeerling } from './toon.ts';
import { zoekLeerling } from './zoek.ts';

const groep = 'leerlingen';
const GEDULD_MS = 3_000;

export const leerlingRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/leerlingen/opzoekingen',
    groep,
    samenvatting: 'Een leerling opzoeken, ook als er nog geen zaak is',
    uitleg:
      'Met het persoonsnummer, of met achternaam en geboortedatum. De vraag staat in het lichaam, omdat zij een naam is. Alleen leerlingen van uw gemeenten. Wie u vindt, wordt vastgelegd.',
    lichaam: opzoeking,
    uit: { 200: { wat: 'Wie het kan zijn.', schema: opzoekAntwoord } },
    fouten: ['te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam }) => ({
      status: 200,
      lichaam: { leerlingen: await zoekOp(huis.prisma, wie, lichaam) },
    }),
  }),
  route({
    methode: 'post',
    pad: '/v1/leerlingen',
    groep,
    samenvatting: 'Een leerling toevoegen die Schakel nog niet kent',
    uitleg: 'Bijvoorbeeld een kind dat nog nooit naar school ging. Zoek de leerling eerst op.',
    lichaam: nieuweLeerling,
    uit: { 201: { wat: 'Toegevoegd.', schema: nieuweLeerlingAntwoord, koppen: { Location: 'De leerling.' } } },
    fouten: ['conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam }) => {
      const id = await maakLeerling(huis.prisma, wie, lichaam);
      const self = leerlingPad(id);
      return { status: 201, lichaam: { id, links: { self } }, koppen: { Location: self } };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}',
    groep,
    samenvatting: 'Een leerling, wie het gezag heeft, broers en zussen, en de zaken',
    uitleg:
      'Een geheim adres ziet alleen wie een open zaak van de leerling behandelt, of wie een reden gaf. Dat u een leerling inziet, wordt vastgelegd.',
    params: leerlingParams,
    uit: { 200: { wat: 'De leerling.', schema: leerlingAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => ({ status: 200, lichaam: await lees(huis, wie, params.leerlingId) }),
  }),
  route({
    methode: 'put',
    pad: '/v1/leerlingen/{leerlingId}/gezag',
    groep,
    samenvatting: 'Vastleggen wie het gezag heeft, en hoe iedereen te bereiken is',
    uitleg: 'Een geheim adres openbaar maken kan alleen wie het mag lezen.',
    params: leerlingParams,
    lichaam: gezag,
    uit: { 200: { wat: 'De leerling.', schema: leerlingAntwoord } },
    fouten: ['niet-gevonden', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, params: { leerlingId }, lichaam }) => {
      const gevonden = await zoekLeerling(huis.prisma, wie, 'wijzig-leerling', 'wijzig-leerling', leerlingId);
      await zetGezag(huis.prisma, wie, gevonden, lichaam);
      return { status: 200, lichaam: await lees(huis, wie, leerlingId) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/leerlingen/{leerlingId}/doorbrekingen',
    groep,
    samenvatting: 'Een geheim adres lezen, met een reden',
    uitleg: 'De reden en uw naam blijven bewaard. Daarna leest u het adres een uur lang bij de leerling.',
    params: leerlingParams,
    lichaam: doorbreking,
    uit: { 201: { wat: 'U kunt het adres lezen.', schema: doorbrekingAntwoord } },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, params, lichaam }) => {
      const gevonden = await zoekLeerling(huis.prisma, wie, 'doorbreek-adres', 'doorbreek-adres', params.leerlingId);
      const tot = await doorbreek(huis.prisma, wie, gevonden, lichaam.reden);
      return { status: 201, lichaam: { tot: tot.toISOString() } };
    },
  }),
  route({
    methode: 'put',
    pad: '/v1/leerlingen/{leerlingId}/adresgeheim',
    groep,
    samenvatting: 'Vastleggen of het adres geheim is',
    uitleg: 'Openbaar maken kan alleen wie het adres mag lezen.',
    params: leerlingParams,
    lichaam: adresgeheim,
    uit: { 200: { wat: 'De leerling.', schema: leerlingAntwoord } },
    fouten: ['niet-gevonden', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, params: { leerlingId }, lichaam }) => {
      const gevonden = await zoekLeerling(huis.prisma, wie, 'wijzig-adresgeheim', 'lees-leerling', leerlingId);
      await zetAdresgeheim(huis.prisma, wie, gevonden, lichaam.geheim);
      return { status: 200, lichaam: await lees(huis, wie, leerlingId) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/leerlingen/{leerlingId}/samenvoegingen',
    groep,
    samenvatting: 'Twee registraties van één leerling samenvoegen',
    uitleg:
      'De zaken en hun nummers blijven; elk krijgt een gebeurtenis. Nieuwe meldingen gaan naar de oudste open zaak van hun soort.',
    params: leerlingParams,
    lichaam: samenvoeging,
    uit: {
      200: { wat: 'Dit waren al dezelfde.', schema: samenvoegingAntwoord },
      201: { wat: 'Samengevoegd, en in elke zaak geboekt.', schema: samenvoegingAntwoord },
      202: { wat: 'Samengevoegd; het boeken in de zaken volgt vanzelf.', schema: samenvoegingAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: ({ wie, params, lichaam }) => voeg(huis, intake, wie, params.leerlingId, lichaam.met, lichaam.motivatie),
  }),
];

async function lees({ prisma }: Huis, wie: Wie, leerlingId: string): Promise<LeerlingAntwoord> {
  return await toonLeerling(prisma, wie, await zoekLeerling(prisma, wie, 'lees-leerling', 'lees-leerling', leerlingId));
}

async function voeg(
  huis: Huis,
  intake: Intake,
  wie: Wie,
  leerlingId: string,
  met: string,
  motivatie: string,
): Promise<Antwoord> {
  const { prisma } = huis;
  if (leerlingId === met) throw conflict('Dezelfde', 'Dit is één en dezelfde registratie.');
  // of both: a merge opens the one file to whoever may see the other
  await zoekLeerling(prisma, wie, 'wijzig-leerling', 'voeg-leerling-samen', leerlingId);
  await zoekLeerling(prisma, wie, 'wijzig-leerling', 'voeg-leerling-samen', met);
  const ids = await voegSamen(prisma, { leerlingId, met, motivatie, accountId: wie.id });
  const tot = Date.now() + GEDULD_MS;
  for (const id of ids) await intake.brengBinnen({ soort: 'samenvoeging', id }, Math.max(0, tot - Date.now()));
  const rijen = await prisma.postvak.findMany({ where: { id: { in: ids } }, orderBy: { nummer: 'asc' } });
  const blijft = await overlevende(prisma, met);
  return {
    status: ids.length === 0 ? 200 : rijen.some(({ stand }) => stand === 'nieuw') ? 202 : 201,
    lichaam: {
      leerling: blijft,
      zaken: rijen.map(({ nummer, stand }) => ({ zaakId: nummer, verwerking: stand })),
      links: { leerling: leerlingPad(blijft) },
    },
  };
}
