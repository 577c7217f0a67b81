import { z } from 'zod';
import { mag, type Recht, type Wie } from '../../mas/rechten.ts';
import { maakBlad } from '../http/blad.ts';
import { geenRecht } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { GROOTSTE, SOORTEN } from './gebeurtenis.ts';
import { leesInhoud } from './inhoud.ts';
import { leesOngeplaatst, logOngeplaatst, toonOngeplaatst, wijzerVan } from './ongeplaatst.ts';
import { ontvang } from './ontvang.ts';
import { handelAf, plaats } from './plaats.ts';
import {
  afhandeling,
  berichtParams,
  inhoud,
  inhoudParams,
  ongeplaatstAntwoord,
  ongeplaatstVraag,
  ontvangst,
  plaatsing,
  plaatsingAntwoord,
} from './schemas.ts';

const groep = 'berichten';
const kop = z.string().max(1_000);
const koppen = {
  'webhook-id': { verplicht: true, wat: 'Id van het bericht, bij elke poging hetzelfde.', schema: kop },
  'webhook-timestamp': {
    verplicht: true,
    wat: 'Moment van de poging: seconden sinds 1970. Vijf minuten geldig.',
    schema: kop,
  },
  'webhook-signature': { verplicht: true, wat: 'Handtekening volgens Standard Webhooks: v1,…', schema: kop },
};

export const berichtRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/berichten',
    groep,
    samenvatting: 'Als ketenpartner een bericht sturen',
    uitleg:
      'Een CloudEvent volgens het NL GOV-profiel, ondertekend volgens Standard Webhooks met het geheim dat u met de gemeente deelt. Wat bewaard is wordt bevestigd, ook als Schakel het soort bericht niet kent of de zaak niet vindt: dan kijkt een mens ernaar. Herhaal na een storing met hetzelfde id.',
    zonderAanmelden: true,
    koppen,
    bestand: { soorten: SOORTEN, hoogstens: GROOTSTE },
    lichaam: z.instanceof(Uint8Array),
    uit: { 202: { wat: 'Ontvangen en bewaard; het boeken volgt vanzelf.', schema: ontvangst } },
    fouten: ['niet-aangemeld', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: async (verzoek) => {
      const id = await ontvang(huis, verzoek.lichaam, verzoek.kop);
      // a partner is not kept waiting for the case, and what fails here the sweep does
      void intake.breng({ soort: 'bericht', id });
      return { status: 202, lichaam: { id } };
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/berichten/ongeplaatst',
    groep,
    samenvatting: 'Berichten van ketenpartners die nergens pasten, het oudste eerst',
    query: ongeplaatstVraag,
    uit: { 200: { wat: 'Een blad.', schema: ongeplaatstAntwoord, koppen: { Link: 'Het volgende blad.' } } },
    behandel: async ({ wie, query }) => {
      eis(wie, 'lees-ongeplaatst');
      const rijen = await leesOngeplaatst(huis.prisma, wie, query);
      const blad = maakBlad(rijen, '/v1/berichten/ongeplaatst', query, wijzerVan);
      for (const rij of blad.rijen) await logOngeplaatst(huis.prisma, wie, 'lees-ongeplaatst', rij);
      const berichten = await Promise.all(blad.rijen.map((rij) => toonOngeplaatst(huis, rij)));
      return { status: 200, lichaam: { berichten }, koppen: blad.koppen };
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/berichten/ongeplaatst/{berichtId}/afhandelen',
    groep,
    samenvatting: 'Een bericht afhandelen dat nergens past',
    params: berichtParams,
    lichaam: afhandeling,
    uit: { 204: { wat: 'Afgehandeld.' } },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: ({ wie, params, lichaam }) => {
      eis(wie, 'plaats-bericht');
      return handelAf(huis, wie, params.berichtId, lichaam.toelichting);
    },
  }),
  route({
    methode: 'post',
    pad: '/v1/berichten/ongeplaatst/{berichtId}/plaatsen',
    groep,
    samenvatting: 'Een bericht in een zaak plaatsen',
    uitleg: 'De zaak boekt het alsof het daar vanzelf was aangekomen, of weigert het en zegt waarom.',
    params: berichtParams,
    lichaam: plaatsing,
    uit: {
      200: { wat: 'Geboekt in de zaak.', schema: plaatsingAntwoord },
      202: { wat: 'Aanvaard; het boeken volgt vanzelf.', schema: plaatsingAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud'],
    behandel: ({ wie, params, lichaam }) => {
      eis(wie, 'plaats-bericht');
      return plaats(huis, intake, wie, params.berichtId, lichaam);
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/berichten/{kenmerk}/inhoud',
    groep,
    samenvatting: 'Als ketenpartner de inhoud van een bericht ophalen',
    uitleg:
      'Alleen voor wie het bericht kreeg. Onderteken zoals een bericht: het kenmerk als webhook-id, en een leeg lichaam. Elke keer wordt vastgelegd.',
    zonderAanmelden: true,
    koppen,
    params: inhoudParams,
    uit: { 200: { wat: 'De inhoud.', schema: inhoud } },
    fouten: ['niet-aangemeld', 'niet-gevonden'],
    behandel: async (verzoek) => ({
      status: 200,
      lichaam: await leesInhoud(huis, verzoek.params.kenmerk, verzoek.kop),
    }),
  }),
];

function eis(wie: Wie, recht: Recht): void {
  if (!mag(wie, recht)) throw geenRecht('Berichten die nergens passen zijn er voor wie zaken behandelt.');
}
