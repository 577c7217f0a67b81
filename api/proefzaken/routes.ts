import { dagVan, plusMaanden } from '../../mas/datum.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { leesGebeurtenissen } from '../gebeurtenissen/lees.ts';
import { maakBlad } from '../http/blad.ts';
import { conflict, geenRecht, inhoudOngeldig, nietBeschikbaar } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import { clientVoor, type Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { namenVan } from '../leerlingen/namen.ts';
import { bewaarMelding } from '../verzuimmeldingen/bewaar.ts';
import { bezwarenTegen } from '../verzuimmeldingen/regels.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams, zakenAntwoord } from '../zaken/schemas.ts';
import { toonOverzicht, zaakPad } from '../zaken/toon.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { ochtendVan, verzinMelding } from './melding.ts';
import { Proefklok } from './proefklok.ts';
import { klokAntwoord, klokzet, proefstart, proefzaak, proefzakenVraag } from './schemas.ts';
import type { z } from 'zod';

const groep = 'proefzaken';
const GEDULD_MS = 10_000;
/** Further than that a trial would keep a person waiting, and no calendar is known. */
const HOOGSTENS_MAANDEN = 24;
const klokPad = (zaakId: string): string => `/v1/proefzaken/${zaakId}/klok`;

export const proefzaakRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/proefzaken',
    groep,
    samenvatting: 'Een proefzaak beginnen op een dag naar keuze',
    uitleg:
      'Met een verzonnen leerling, apart van echte zaken; er gaat nooit iets naar buiten. Verder werkt zij als elke zaak.',
    lichaam: proefstart,
    uit: { 201: { wat: 'De proefzaak is begonnen.', schema: proefzaak, koppen: { Location: 'De zaak.' } } },
    fouten: ['verkeerd-soort-inhoud', 'te-groot', 'inhoud-ongeldig'],
    behandel: ({ wie, lichaam }) => begin(huis, intake, wie, lichaam),
  }),
  route({
    methode: 'get',
    pad: '/v1/proefzaken',
    groep,
    samenvatting: 'De proefzaken van uw gemeenten',
    query: proefzakenVraag,
    uit: { 200: { wat: 'Een blad.', schema: zakenAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      eisProef(wie);
      const rijen = await huis.prisma.zaak.findMany({
        where: { proef: true, nr: { gt: 0 }, gemeente: { in: [...wie.gemeenten] }, zaakId: { gt: query.na ?? '' } },
        orderBy: { zaakId: 'asc' },
        take: query.aantal + 1,
      });
      const blad = maakBlad(rijen, '/v1/proefzaken', query, ({ zaakId }) => zaakId);
      const namen = await namenVan(huis.prisma, blad.rijen);
      return {
        status: 200,
        lichaam: { zaken: blad.rijen.map((zaak) => toonOverzicht(zaak, namen(zaak))) },
        koppen: blad.koppen,
      };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/proefzaken/{zaakId}/klok',
    groep,
    samenvatting: 'De klok van een proefzaak vooruitzetten',
    uitleg: 'Naar een dag (om negen uur), of naar het eerste dat vanzelf gebeurt. Nooit terug, en hoogstens twee jaar.',
    params: zaakParams,
    lichaam: klokzet,
    uit: { 200: { wat: 'Wat er onderweg is gebeurd.', schema: klokAntwoord } },
    fouten: ['niet-gevonden', 'conflict', 'verkeerd-soort-inhoud', 'te-groot', 'inhoud-ongeldig'],
    behandel: ({ wie, params, lichaam }) => zetKlok(huis, wie, params.zaakId, lichaam.naar),
  }),
];

function eisProef(wie: Wie): void {
  if (!mag(wie, 'gebruik-proefzaken')) throw geenRecht('U kunt geen proefzaken gebruiken.');
}

async function begin(huis: Huis, intake: Intake, wie: Wie, wens: z.output<typeof proefstart>): Promise<Antwoord> {
  eisProef(wie);
  clientVoor(huis, true); // refuses when trial cases are off, before anything is kept
  const { prisma } = huis;
  const [gemeente] = wie.gemeenten;
  const school = await prisma.school.findFirst({ orderBy: { vestiging: 'asc' } });
  if (gemeente === undefined || !school) {
    throw conflict(
      'GeenGemeenteOfSchool',
      'Voor een proefzaak zijn een gemeente bij uw account en een bekende school nodig.',
    );
  }
  const melding = verzinMelding(wens, gemeente, school.vestiging);
  const bezwaren = bezwarenTegen(melding, wens.start)
    .map(({ veld, fout }) => ({ veld: veld.replace('leerling.', ''), fout }))
    .filter(({ veld }) => Object.hasOwn(wens, veld));
  if (bezwaren.length > 0) throw inhoudOngeldig(bezwaren);
  const herkomst = { proef: true, accountId: wie.id, verschuiving: ochtendVan(wens.start) - Date.now() };
  await bewaarMelding(prisma, melding, school.vakantieregio as Vakantieregio, herkomst);
  const { meldingsnummer } = melding;
  await intake.brengBinnen({ soort: 'melding', nummer: meldingsnummer, proef: true }, GEDULD_MS);
  const rij = await prisma.meldingZaak.findUnique({ where: { meldingsnummer_proef: { meldingsnummer, proef: true } } });
  if (!rij) throw nietBeschikbaar('De proefzaak is bewaard, maar kon nog niet beginnen. Kijk zo bij uw proefzaken.');
  const links = { self: zaakPad(rij.zaakId), klok: klokPad(rij.zaakId) };
  const leerling = `${melding.leerling.voornaam} ${melding.leerling.achternaam}`;
  return {
    status: 201,
    lichaam: { zaakId: rij.zaakId, meldingsnummer, leerling, links },
    koppen: { Location: links.self },
  };
}

async function zetKlok(huis: Huis, wie: Wie, zaakId: string, naar: string): Promise<Antwoord> {
  const { prisma } = huis;
  const zaak = await zoekZaak(prisma, wie, zaakId);
  eis(wie, 'gebruik-proefzaken', waaroverVan(zaak), 'U kunt geen proefzaken gebruiken.');
  if (!zaak.proef) throw conflict('GeenProefzaak', 'Dit is een echte zaak: haar klok loopt zoals die aan de muur.');
  const klok = new Proefklok(clientVoor(huis, true), zaakId, await verschuivingVan(prisma, zaak));
  if (zaak.status === 'gesloten') throw conflict('Gesloten', 'Deze proefzaak is gesloten; er gebeurt niets meer in.');
  await klok.naar(await doelVan(klok, naar));
  const moment = await klok.nu();
  const zicht = zichtOp(wie, zaak, await leesDossier(prisma, zaak));
  const gebeurtenissen = await leesGebeurtenissen(prisma, zaakId, { na: zaak.nr, aantal: 1_000 }, zicht);
  return {
    status: 200,
    lichaam: { vandaag: dagVan(moment), moment, gebeurtenissen, links: { zaak: zaakPad(zaakId) } },
  };
}

/** The moment to go to, or why not. */
async function doelVan(klok: Proefklok, naar: string): Promise<number> {
  const nu = await klok.nu();
  const vandaag = dagVan(nu);
  const grens = plusMaanden(vandaag, HOOGSTENS_MAANDEN);
  const weiger = (fout: string) => inhoudOngeldig([{ veld: 'naar', fout }]);
  if (naar !== 'volgende-gebeurtenis') {
    if (naar < vandaag)
      throw weiger(`${naar} is voorbij: op de klok van deze zaak is het ${vandaag}, en terug kan niet.`);
    if (naar > grens) throw weiger(`dat is meer dan twee jaar vooruit; hoogstens tot ${grens}.`);
    return ochtendVan(naar);
  }
  const { eersteWekking } = await klok.stand();
  if (eersteWekking === null)
    throw conflict('NietsTeVerwachten', 'Er staat niets te gebeuren: er loopt geen termijn met een volgende trede.');
  if (dagVan(eersteWekking) > grens)
    throw weiger(`dat is pas op ${dagVan(eersteWekking)}, meer dan twee jaar vooruit.`);
  return eersteWekking;
}
