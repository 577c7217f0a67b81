import { z } from 'zod';
import { dagVan } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { geenRecht } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { leesLijst } from './lees.ts';
import { alsCsv, leesMaandlijst } from './maandlijst.ts';
import {
  HOOGSTENS_BYTES,
  HOOGSTENS_REGELS,
  lijstAntwoord,
  maandlijst,
  maandtaakAntwoord,
  maandvraag,
  UITKOMSTEN,
} from './schemas.ts';
import { leesMaandtaak, stelVast } from './vaststellen.ts';
import { verwerkLijst, type Verwerkt } from './verwerk.ts';

const groep = 'absoluut verzuim';
const SOORTEN = ['text/csv', 'application/json'] as const;
/** How long somebody waits for the cases; the lines themselves are safe long before. */
const GEDULD_MS = 3_000;

export const absoluutRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/absoluut-verzuim/lijsten',
    groep,
    samenvatting: 'Een lijst brengen van leerlingen die nergens staan ingeschreven',
    uitleg: `Een vergelijking van de bevolking met de inschrijvingen (Leerplichtwet artikel 19), als CSV in UTF-8 of als JSON (\`{"regels": [...]}\`, met \`"bron": "ambtenaar"\` als u de leerling zelf vond). De eerste regel van een CSV noemt de kolommen: persoonsnummer, voornaam, achternaam, geboortedatum, geslacht, straat, huisnummer, postcode, plaats, gemeente, niet ingeschreven sinds, peildatum, geen school sinds, ouders weten sinds. Elke regel krijgt een antwoord; wat goed is, wordt bewaard, ook als een andere regel fout is. Hoogstens ${HOOGSTENS_REGELS} regels. Dezelfde lijst nog eens sturen verandert niets.`,
    lichaam: z.instanceof(Uint8Array),
    bestand: { soorten: SOORTEN, hoogstens: HOOGSTENS_BYTES },
    uit: { 200: { wat: 'Wat er van elke regel is geworden.', schema: lijstAntwoord } },
    fouten: ['te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam, kop }) => {
      if (!mag(wie, 'breng-absoluutlijst'))
        throw geenRecht('Een lijst van absoluut verzuim brengt een leerplichtambtenaar of een teamleider.');
      const verwerkt = await verwerkLijst(huis, wie, leesLijst(lichaam, kop('content-type') ?? ''));
      await brengBinnen(huis, intake, verwerkt);
      return { status: 200, lichaam: toon(verwerkt, await zakenVan(huis, verwerkt)) };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/absoluut-verzuim/maandlijst',
    groep,
    samenvatting: 'De maandlijst: absoluut verzuim en vrijstellingen op artikel 5 onder a',
    uitleg: 'Van de gemeenten waarvoor u werkt. Met `Accept: text/csv` als bestand voor een rekenblad.',
    query: maandvraag,
    uit: { 200: { wat: 'De lijst.', schema: maandlijst, soorten: ['text/csv'] } },
    fouten: ['inhoud-ongeldig'],
    behandel: ({ wie, query, kop }) => toonMaandlijst(huis, wie, query.maand, kop('accept') ?? ''),
  }),
  route({
    methode: 'post',
    pad: '/v1/absoluut-verzuim/maandlijst',
    groep,
    samenvatting: 'De maandlijst van een maand vaststellen',
    uitleg:
      'Voor de gemeenten waarvoor u werkt. De lijst blijft daarna zoals die is, ook als er in een zaak iets verandert. Nog eens vaststellen verandert niets.',
    lichaam: maandvraag,
    uit: {
      200: { wat: 'De lijst was al vastgesteld.', schema: maandlijst },
      201: { wat: 'De lijst is nu vastgesteld.', schema: maandlijst },
    },
    fouten: ['inhoud-ongeldig', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, lichaam: { maand } }) => {
      vraagRecht(wie);
      const vandaag = dagVan(Date.now());
      const nieuw = await stelVast(huis.prisma, wie, maand, vandaag);
      return { status: nieuw ? 201 : 200, lichaam: await leesMaandlijst(huis, wie, maand, vandaag) };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/absoluut-verzuim/maandlijst/taak',
    groep,
    samenvatting: 'Of de maandlijst van vorige maand nog moet worden vastgesteld, en voor wanneer',
    uit: { 200: { wat: 'Wat er nog moet.', schema: maandtaakAntwoord } },
    behandel: async ({ wie }) => {
      vraagRecht(wie);
      return { status: 200, lichaam: { taak: await leesMaandtaak(huis, wie, dagVan(Date.now())) } };
    },
  }),
];

/** Brings the new lines to their cases as far as that goes at once; the sweep of the inbox does the rest. */
async function brengBinnen({ prisma }: Huis, intake: Intake, verwerkt: readonly Verwerkt[]): Promise<void> {
  const nummers = verwerkt.flatMap(({ nummer }) => nummer ?? []);
  const rijen = await prisma.postvak.findMany({
    where: { soort: 'opening', nummer: { in: nummers }, stand: 'nieuw' },
    select: { id: true },
  });
  const tot = Date.now() + GEDULD_MS;
  for (const { id } of rijen) {
    const over = tot - Date.now();
    if (over <= 0) return;
    await intake.brengBinnen({ soort: 'opening', id }, over);
  }
}

/** The cases that began with a new line, by its number, as far as they are there by now. */
async function zakenVan({ prisma }: Huis, verwerkt: readonly Verwerkt[]): Promise<ReadonlyMap<string, string>> {
  const rijen = await prisma.postvak.findMany({
    where: { soort: 'opening', nummer: { in: verwerkt.flatMap(({ nummer }) => nummer ?? []) }, stand: 'verwerkt' },
    select: { nummer: true, zaakId: true },
  });
  return new Map(rijen.flatMap(({ nummer, zaakId }) => (zaakId === null ? [] : [[nummer, zaakId]])));
}

const toon = (verwerkt: readonly Verwerkt[], zaken: ReadonlyMap<string, string>): z.input<typeof lijstAntwoord> => ({
  regels: verwerkt.map(({ nummer, ...regel }) => {
    const zaakId = zaken.get(nummer ?? '') ?? regel.zaakId;
    return { ...regel, ...(zaakId !== undefined && { zaakId }) };
  }),
  aantallen: Object.fromEntries(
    UITKOMSTEN.map((uitkomst) => [uitkomst, verwerkt.filter((regel) => regel.uitkomst === uitkomst).length]),
  ) as z.input<typeof lijstAntwoord>['aantallen'],
});

/** @throws {ApiFout} geen-recht */
function vraagRecht(wie: Wie): void {
  if (!mag(wie, 'breng-absoluutlijst'))
    throw geenRecht('De maandlijst is er voor leerplichtambtenaren en teamleiders.');
}

async function toonMaandlijst(huis: Huis, wie: Wie, maand: string, accept: string): Promise<Antwoord> {
  vraagRecht(wie);
  const lijst = await leesMaandlijst(huis, wie, maand, dagVan(Date.now()));
  if (!accept.toLowerCase().includes('text/csv')) return { status: 200, lichaam: lijst };
  return {
    status: 200,
    lichaam: alsCsv(lijst),
    koppen: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="maandlijst-${maand}.csv"`,
    },
  };
}
