import { dagVan } from '../../mas/datum.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { maakBlad } from '../http/blad.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import { type Huis, protocolVan } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { magAdresLezen } from '../leerlingen/adres.ts';
import { leesKinderen } from '../leerlingen/kind.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { leesEerdere } from './eerder.ts';
import { keuzehulp } from './keuzehulp.ts';
import { bewaarIntrekking, bewaarMelding } from './bewaar.ts';
import { keurMelding, keurMutatietijd } from './regels.ts';
import {
  intrekking,
  intrekkingAntwoord,
  type Keuzehulp,
  keuzehulpAntwoord,
  type Keuzehulpvraag,
  keuzehulpvraag,
  meldingAntwoord,
  meldingenAntwoord,
  meldingenVraag,
  meldingParams,
  verzuimmelding,
  type Verzuimmelding,
} from './schemas.ts';
import {
  leesMelding,
  leesMeldingen,
  meldingPad,
  type Meldingrij,
  toonMelding,
  toonMeldingen,
  wijzerVan,
} from './toon.ts';

/** How long a school waits for the case; the message itself is safe long before. */
const GEDULD_MS = 3_000;
const groep = 'verzuimmeldingen';

export const meldingRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/verzuimmeldingen',
    groep,
    samenvatting: 'Verzuim melden, of een melding wijzigen',
    uitleg:
      'Voor scholen. Hetzelfde meldingsnummer met een latere mutatietijd wijzigt de melding; met een eerdere is het bericht achterhaald, en komt de nieuwste versie terug. In werkelijkheid meldt een school bij DUO; dit is de naad waarop dat aansluit.',
    lichaam: verzuimmelding,
    uit: {
      200: { wat: 'Dit bericht was er al.', schema: meldingAntwoord },
      201: { wat: 'Ontvangen en in een zaak geboekt.', schema: meldingAntwoord, koppen: { Location: 'De melding.' } },
      202: {
        wat: 'Ontvangen en bewaard; het boeken volgt vanzelf.',
        schema: meldingAntwoord,
        koppen: { Location: 'De melding.' },
      },
    },
    fouten: ['conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: ({ wie, lichaam }) => meld(huis, intake, wie, lichaam),
  }),
  route({
    methode: 'get',
    pad: '/v1/verzuimmeldingen',
    groep,
    samenvatting: 'Meldingen met hun status bij DUO',
    uitleg: 'Een school ziet die van haar vestiging; een leerplichtambtenaar en een teamleider die van hun gemeenten.',
    query: meldingenVraag,
    uit: {
      200: { wat: 'Een blad.', schema: meldingenAntwoord, koppen: { Link: 'Het volgende blad.' } },
    },
    behandel: async ({ wie, query }) => {
      eisLezen(wie);
      const rijen = await leesMeldingen(huis.prisma, wie, query);
      const blad = maakBlad(rijen, '/v1/verzuimmeldingen', query, wijzerVan(query));
      return {
        status: 200,
        lichaam: { meldingen: await toonMeldingen(huis.prisma, wie, blad.rijen) },
        koppen: blad.koppen,
      };
    },
  }),
  // before the melding with a number, or it would be taken for one
  route({
    methode: 'post',
    pad: '/v1/verzuimmeldingen/keuzehulp',
    groep,
    samenvatting: 'Welk soort verzuim het is, terwijl u de melding invult',
    uitleg:
      'De keuzehulp van DUO, zoals het protocol van de gemeente haar kent. Telt mee wat u over deze leerling in dezelfde weken al meldde. Er wordt niets bewaard.',
    lichaam: keuzehulpvraag,
    uit: { 200: { wat: 'Het soort, als dat al te zeggen is.', schema: keuzehulpAntwoord } },
    fouten: ['te-groot', 'verkeerd-soort-inhoud'],
    behandel: async ({ wie, lichaam }) => ({ status: 200, lichaam: await adviseer(huis, wie, lichaam) }),
  }),
  route({
    methode: 'get',
    pad: '/v1/verzuimmeldingen/{meldingsnummer}',
    groep,
    samenvatting: 'Een melding met haar status bij DUO',
    params: meldingParams,
    uit: { 200: { wat: 'De melding.', schema: meldingAntwoord } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      eisLezen(wie);
      const rij = await zoek(huis, wie, params.meldingsnummer);
      await logVerwerking(huis.prisma, wie, {
        activiteit: 'lees-melding',
        leerlingId: rij.leerling_id,
        regime: 'AVG',
        ...(rij.zaak_id !== null && { zaakId: rij.zaak_id }),
      });
      return { status: 200, lichaam: await toon(huis, wie, rij) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/verzuimmeldingen/{meldingsnummer}/intrekking',
    groep,
    samenvatting: 'Een melding intrekken',
    uitleg: 'Mag ook voordat de melding er is, meer dan eens, en na sluiting van de zaak.',
    params: meldingParams,
    lichaam: intrekking,
    uit: {
      200: { wat: 'Dit bericht was er al.', schema: intrekkingAntwoord },
      201: { wat: 'Ontvangen en verwerkt.', schema: intrekkingAntwoord },
      202: { wat: 'Ontvangen en bewaard; wacht op de melding of op het boeken.', schema: intrekkingAntwoord },
    },
    fouten: ['conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: ({ wie, params, lichaam }) => trekIn(huis, intake, wie, params.meldingsnummer, lichaam.mutatietijd),
  }),
];

async function meld(huis: Huis, intake: Intake, wie: Wie, melding: Verzuimmelding): Promise<Antwoord> {
  if (!mag(wie, 'meld-verzuim')) throw geenRecht('Alleen een school kan verzuim melden.');
  const vakantieregio = await keurMelding(huis.prisma, melding);
  if (!mag(wie, 'meld-verzuim', { vestiging: melding.vestiging })) {
    throw geenRecht(
      `Vestiging ${melding.vestiging} is niet die van uw account: u kunt alleen voor uw eigen vestiging melden.`,
    );
  }
  const nieuw = await bewaarMelding(huis.prisma, melding, vakantieregio, { proef: false, accountId: wie.id });
  await intake.brengBinnen({ soort: 'melding', nummer: melding.meldingsnummer, proef: false }, GEDULD_MS);
  const rij = await zoek(huis, wie, melding.meldingsnummer);
  const nieuwste = await toon(huis, wie, rij);
  const status = nieuwste.verwerking === 'nieuw' ? 202 : nieuw ? 201 : 200;
  // a message that was overtaken is kept and changes nothing: its school is told, with what counts instead of it
  const achterhaald = rij.mutatietijd > new Date(melding.mutatietijd);
  const lichaam = achterhaald ? { ...nieuwste, verwerking: 'achterhaald' as const } : nieuwste;
  return { status, lichaam, koppen: { Location: meldingPad(melding.meldingsnummer) } };
}

async function trekIn(huis: Huis, intake: Intake, wie: Wie, nummer: string, mutatietijd: string): Promise<Antwoord> {
  const { id: accountId, vestiging } = wie;
  if (vestiging === null || !mag(wie, 'meld-verzuim', { vestiging }))
    throw geenRecht('Alleen de school kan een melding intrekken.');
  keurMutatietijd(mutatietijd);
  const nieuw = await bewaarIntrekking(huis.prisma, { nummer, mutatietijd, vestiging }, { proef: false, accountId });
  await intake.brengBinnen({ soort: 'melding', nummer, proef: false }, GEDULD_MS);
  const rij = await huis.prisma.postvak.findFirstOrThrow({
    where: { soort: 'intrekking', nummer, mutatietijd: new Date(mutatietijd), proef: false },
  });
  return {
    status: rij.stand === 'nieuw' ? 202 : nieuw ? 201 : 200,
    lichaam: { meldingsnummer: nummer, mutatietijd, verwerking: rij.stand, links: { melding: meldingPad(nummer) } },
  };
}

function eisLezen(wie: Wie): void {
  if (!mag(wie, 'lees-melding')) throw geenRecht('U kunt geen meldingen inzien.');
}

async function zoek({ prisma }: Huis, wie: Wie, nummer: string): Promise<Meldingrij> {
  const rij = await leesMelding(prisma, wie, nummer);
  if (!rij) throw nietGevonden('Deze melding is er niet, of u mag haar niet zien.');
  return rij;
}

async function toon({ prisma }: Huis, wie: Wie, rij: Meldingrij) {
  const [kind] = await leesKinderen(prisma, wie, [rij.leerling_id]);
  // a school reads what it sent: that it knew an address is no reason to tell it the one that is secret by now
  const metAdres = kind?.waarover.adresGeheim !== true || (await magAdresLezen(prisma, wie, kind));
  return await toonMelding(prisma, wie, rij, metAdres);
}

/** What the table makes of it so far. A school that asks about another site than its own is told so here already. */
async function adviseer(huis: Huis, wie: Wie, vraag: Keuzehulpvraag): Promise<Keuzehulp> {
  const vestiging = vraag.vestiging ?? wie.vestiging;
  if (vestiging === null || !mag(wie, 'meld-verzuim', { vestiging })) {
    throw geenRecht('De keuzehulp is er voor een school, en voor haar eigen vestiging.');
  }
  const { prisma } = huis;
  const moment = Date.now();
  const school = await prisma.school.findUniqueOrThrow({ where: { vestiging } });
  const protocol = await protocolVan(huis, vraag.leerling?.gemeente ?? null, moment);
  const { persoonsnummer } = vraag.leerling ?? {};
  const totEnMet = vraag.begindatum ?? dagVan(moment);
  const eerdere =
    persoonsnummer === undefined ? [] : await leesEerdere(prisma, vestiging, persoonsnummer, { totEnMet, protocol });
  const vakantieregio = school.vakantieregio as Vakantieregio;
  return keuzehulp(vraag, { protocol, vakantieregio, vestiging, moment, eerdere });
}
