import { z } from 'zod';
import { dagVan } from '../../mas/datum.ts';
import { isPlichtVoorbij } from '../../mas/leeftijd.ts';
import type { Wie } from '../../mas/rechten.ts';
import { gezagUit } from '../../mas/registraties.ts';
import { eisEigenHerkomst } from '../aanmelden/herkomst.ts';
import { leesBestandsnaam } from '../documenten/keur.ts';
import { bestandsnaam } from '../documenten/schemas.ts';
import { HOOGSTENS_BYTES } from '../documenten/soorten.ts';
import { leesSleutel } from '../handelingen/routes.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import { type Huis, protocolVan } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { zoekLeerling } from '../leerlingen/zoek.ts';
import { gooiBestandWeg, leesBestanden, neemBestand } from './bestanden.ts';
import { laatOuderBinnen } from './binnenlaten.ts';
import { formulierAdres, type Gemaakt, laatsteDagVanCode, maakCode } from './codes.ts';
import { wisOudercookie, zetOudercookie } from './cookie.ts';
import { metCode } from './inlog.ts';
import {
  aanmelding,
  bestandbeeld,
  bestandParams,
  BESTANDSOORTEN,
  bevestiging,
  codeAntwoord,
  codeverzoek,
  HOOGSTENS_BESTANDEN,
  kennisgeving,
  sessiebeeld,
  type Sessiebeeld,
} from './schemas.ts';
import { beginPortaalsessie, eindigPortaalsessie, type Portaalsessie } from './sessies.ts';
import { leesBevestiging, stuurKennisgeving } from './stuur.ts';
import { kenmerkVan, schooljarenOp } from './zending.ts';

const groep = 'ouderportaal';

export const ouderportaalRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/ouderportaal/codes',
    groep,
    samenvatting: 'Een code maken waarmee een ouder online een kennisgeving doet',
    uitleg:
      'De code staat alleen in dit antwoord. Zij geldt voor deze ouder en dit kind, één keer, tot en met de laatste dag. Een nieuwe code trekt de vorige in.',
    lichaam: codeverzoek,
    uit: { 201: { wat: 'De code.', schema: codeAntwoord } },
    fouten: ['niet-gevonden', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, lichaam: { leerlingId, gezagId } }) => {
      const { code, geldigTot } = await geefCode(huis, wie, leerlingId, gezagId);
      return { status: 201, lichaam: { code, geldigTot, adres: formulierAdres(huis.adres) } };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/ouderportaal/aanmelding',
    groep,
    samenvatting: 'Met een code uit een brief naar het formulier',
    uitleg:
      'Het antwoord zet een cookie dat alleen dit formulier opent. Een code die fout, gebruikt of verlopen is, krijgt hetzelfde antwoord.',
    zonderAanmelden: true,
    lichaam: aanmelding,
    uit: { 204: { wat: 'U kunt het formulier invullen.', koppen: { 'Set-Cookie': 'De sessie van het formulier.' } } },
    fouten: ['geen-recht', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig', 'te-veel'],
    behandel: async ({ lichaam, kop, vanaf }) => {
      eisEigenHerkomst({ get: kop }, huis.adres);
      const codeId = await metCode(huis.prisma).meldAan(lichaam.code, vanaf);
      if (codeId === null) throw inhoudOngeldig([{ veld: 'code', fout: GEEN_CODE }]);
      return { status: 204, koppen: zetOudercookie(huis.adres, await beginPortaalsessie(huis.prisma, codeId)) };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/ouderportaal/sessie',
    groep,
    samenvatting: 'Wie het formulier invult, en wat het formulier nodig heeft',
    voorOuders: laatOuderBinnen(huis),
    uit: { 200: { wat: 'De voornaam van het kind, en wat al is meegestuurd.', schema: sessiebeeld } },
    behandel: async ({ portaal }) => ({ status: 200, lichaam: await toonSessie(huis, portaal) }),
  }),
  route({
    methode: 'delete',
    pad: '/v1/ouderportaal/sessie',
    groep,
    samenvatting: 'Het formulier sluiten',
    voorOuders: laatOuderBinnen(huis),
    uit: { 204: { wat: 'Gesloten. Met de code kan het opnieuw.' } },
    behandel: async ({ portaal }) => {
      await eindigPortaalsessie(huis.prisma, portaal.id);
      return { status: 204, koppen: wisOudercookie(huis.adres) };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/ouderportaal/bestanden',
    groep,
    samenvatting: 'Een bestand meesturen',
    uitleg: 'Het lichaam is het bestand zelf. Het wordt weggegooid als de kennisgeving niet binnen een dag volgt.',
    voorOuders: laatOuderBinnen(huis),
    koppen: {
      Bestandsnaam: { verplicht: true, wat: 'De naam, met procenten gecodeerd (UTF-8).', schema: bestandsnaam },
    },
    bestand: { soorten: BESTANDSOORTEN, hoogstens: HOOGSTENS_BYTES },
    lichaam: z.instanceof(Uint8Array),
    uit: { 201: { wat: 'Bewaard.', schema: bestandbeeld } },
    fouten: ['te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ portaal, lichaam, kop }) => {
      const mediatype = BESTANDSOORTEN.find((soort) => (kop('content-type') ?? '').toLowerCase().startsWith(soort));
      const bestand = { naam: leesBestandsnaam(kop('bestandsnaam')), mediatype: mediatype ?? '', bytes: lichaam };
      return { status: 201, lichaam: await neemBestand(huis, portaal, bestand) };
    },
  }),
  route({
    methode: 'delete',
    pad: '/v1/ouderportaal/bestanden/{id}',
    groep,
    samenvatting: 'Een bestand toch niet meesturen',
    voorOuders: laatOuderBinnen(huis),
    params: bestandParams,
    uit: { 204: { wat: 'Weggegooid.' } },
    fouten: ['niet-gevonden'],
    behandel: async ({ portaal, params }) => {
      await gooiBestandWeg(huis, portaal, params.id);
      return { status: 204 };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/ouderportaal/kennisgeving',
    groep,
    samenvatting: 'De kennisgeving versturen',
    uitleg: 'Herhaal na een storing met dezelfde Idempotency-Key: dan komt zij één keer binnen.',
    voorOuders: laatOuderBinnen(huis),
    koppen: {
      'Idempotency-Key': { verplicht: true, wat: 'Een eigen sleutel van wie verstuurt.', schema: z.string() },
    },
    lichaam: kennisgeving,
    uit: { 201: { wat: 'Ontvangen en bewaard.', schema: bevestiging } },
    fouten: ['te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ portaal, lichaam, kop }) => ({
      status: 201,
      lichaam: await stuurKennisgeving(huis, intake, portaal, leesSleutel(kop('idempotency-key')), lichaam),
    }),
  }),
];

const GEEN_CODE =
  'deze code kunnen wij niet gebruiken. Kijk of u hem goed hebt overgenomen. Misschien is hij verlopen, al gebruikt of vervangen.';

async function geefCode(huis: Huis, wie: Wie, leerlingId: string, gezagId: string): Promise<Gemaakt> {
  const { leerling, kind } = await zoekLeerling(huis.prisma, wie, 'wijzig-leerling', 'maak-portaalcode', leerlingId);
  const vandaag = dagVan(Date.now());
  const weiger = (fout: string) => inhoudOngeldig([{ veld: 'gezagId', fout }]);
  if (leerling.proef) throw weiger('een verzonnen leerling heeft geen ouders die het formulier kunnen invullen.');
  if (isPlichtVoorbij(leerling, vandaag))
    throw inhoudOngeldig([
      { veld: 'leerlingId', fout: 'de leerplicht van dit kind is voorbij: een vrijstelling is niet meer nodig.' },
    ]);
  if (!gezagUit(kind.registraties).some(({ id }) => id === gezagId))
    throw weiger('deze persoon heeft geen gezag over deze leerling.');
  const [eerste, ...andere] = kind.registraties.map(({ id }) => id);
  const geldigTot = laatsteDagVanCode(await protocolVan(huis, leerling.gemeenteCode), vandaag);
  return await huis.prisma.$transaction((tx) =>
    maakCode(tx, { leerlingIds: [eerste ?? leerlingId, ...andere], gezagId, geldigTot, door: wie.id }),
  );
}

async function toonSessie({ prisma }: Huis, sessie: Portaalsessie): Promise<Sessiebeeld> {
  const { code, leerling, gezag } = sessie;
  const vandaag = dagVan(Date.now());
  return {
    voornaam: leerling.voornaam,
    naam: gezag.naam,
    kenmerk: kenmerkVan(code.id),
    geldigTot: code.geldigTot,
    vandaag,
    schooljaren: schooljarenOp(vandaag),
    bestanden: code.gebruiktOp === null ? await leesBestanden(prisma, code.id) : [],
    hoogstens: { bytes: HOOGSTENS_BYTES, bestanden: HOOGSTENS_BESTANDEN },
    verzonden: await leesBevestiging(prisma, sessie),
  };
}
