import { regelVan } from '../../mas/handelingen/index.ts';
import type { Vast } from '../../mas/handelingen/types.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { keurBrief } from '../brieven/keur.ts';
import { inhoudOngeldig, ongeldig } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import { veldfouten } from '../http/vertaal.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { alsAntwoord, toonStand } from './afloop.ts';
import { keurAntwoorden } from './antwoorden.ts';
import { keurBerichttekst } from './berichttekst.ts';
import { doeNawerk, isNawerk } from './nawerk.ts';
import { formulier, type HandelingVerzoek, handelingVerzoek } from './formulier.ts';
import { type Proefverzoek, rekenUit } from './proef.ts';
import {
  geboekt,
  handelingParams,
  handelingStand,
  handelingVraag,
  onderweg,
  proefuitkomst,
  sleutel,
} from './schemas.ts';
import { bewaarTeksten, deelOp } from './teksten.ts';
import { antwoordVan, HERGEBRUIKT, voerUit } from './voerUit.ts';
import { weigering } from './weigering.ts';

const groep = 'handelingen';

export const handelingRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/zaken/{zaakId}/handelingen',
    groep,
    samenvatting: 'Iets doen in een zaak',
    uitleg:
      'Welke handelingen nu kunnen en met welke velden, staat bij de zaak onder mogelijkeHandelingen. Herhaal na een storing met dezelfde Idempotency-Key: dan gebeurt het één keer.',
    params: zaakParams,
    query: handelingVraag,
    koppen: {
      'Idempotency-Key': {
        verplicht: true,
        wat: 'Uw eigen kenmerk van deze handeling; bij elke handeling een nieuw.',
        schema: sleutel,
      },
    },
    lichaam: handelingVerzoek,
    uit: {
      200: { wat: 'Bij proef=true: wat er zou gebeuren.', schema: proefuitkomst },
      201: { wat: 'Geboekt.', schema: geboekt, koppen: { Location: 'De stand van deze handeling.' } },
      202: {
        wat: 'Aanvaard; het boeken volgt vanzelf.',
        schema: onderweg,
        koppen: { Location: 'De stand van deze handeling.' },
      },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: async ({ wie, params, query, lichaam, kop }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'handel-in-zaak', params.zaakId);
      const verzoek = leesVerzoek(lichaam as HandelingVerzoek);
      const { handeling, teksten } = verzoek;
      await eisHandeling(huis, wie, zaak, handeling);
      await keurAntwoorden(huis, zaak, handeling, teksten);
      if (query.proef) {
        await keurUitgaand(huis, wie, zaak, verzoek);
        return { status: 200, lichaam: await rekenUit(huis, wie, zaak, verzoek) };
      }
      return await handel(huis, wie, zaak, leesSleutel(kop('idempotency-key')), verzoek);
    },
  }),
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/handelingen/{sleutel}',
    groep,
    samenvatting: 'Hoe het met een handeling van u staat',
    params: handelingParams,
    uit: { 200: { wat: 'Onderweg, geboekt of geweigerd.', schema: handelingStand } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params }) => {
      const zaak = await zoekZaak(huis.prisma, wie, 'volg-handeling', params.zaakId);
      return { status: 200, lichaam: await toonStand(huis, wie, zaak, params.sleutel) };
    },
  }),
];

/** Whether only a BOA may do it can depend on the case, and on what is chosen: on the step, the route, the list. */
async function eisHandeling({ prisma }: Huis, wie: Wie, zaak: Zaak, handeling: Handeling): Promise<void> {
  const recht = `handel/${handeling.soort}` as const;
  eis(wie, recht, waaroverVan(zaak), 'Deze handeling hoort niet bij uw rol.');
  if (wie.boa) return;
  const alleenBoa =
    (regelVan(handeling.soort).alleenBoa?.(await leesDossier(prisma, zaak), handeling) ?? false) ||
    (handeling.soort === 'leg-rectificatie-vast' && (await isVerborgen(prisma, zaak, handeling.nr)));
  eis(wie, recht, { ...waaroverVan(zaak), alleenBoa }, 'Dit is opsporing: alleen een BOA kan dit vastleggen.');
}

/** Whether an event of the case is not for who may not read what falls under the Wpg: over his connection it is not even there. */
async function isVerborgen(prisma: Huis['prisma'], { zaakId, nr: laatste }: Zaak, nr: number): Promise<boolean> {
  if (nr > laatste) return false;
  const rij = await prisma.gebeurtenis.findUnique({ where: { zaakId_nr: { zaakId, nr } }, select: { kop: true } });
  return rij === null || (JSON.parse(rij.kop) as { regime: string }).regime === 'WPG';
}

/** What would leave the house as it was seen, or written. */
async function keurUitgaand(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  { handeling, teksten }: Pick<Proefverzoek, 'handeling' | 'teksten'>,
): Promise<void> {
  await keurBrief(huis, wie, zaak, handeling);
  await keurBerichttekst(huis, wie, zaak, handeling, teksten);
}

export function leesSleutel(kop: string | undefined): string {
  const gelezen = sleutel.safeParse(kop);
  if (gelezen.success) return gelezen.data;
  throw ongeldig([
    {
      veld: 'Idempotency-Key',
      fout: 'deze kop is verplicht: 1 tot 100 letters, cijfers, punten, dubbele punten en streepjes.',
    },
  ]);
}

/** Fields on which other fields of the same action depend. */
const BEPALEND = ['stap', 'onderdeel', 'lijst', 'aard'];

/** The command and the texts of a request. The choices of a field may depend on another: hence a second look. */
function leesVerzoek({ gezienTot, ...verzoek }: HandelingVerzoek): Proefverzoek {
  const { handeling: soort, ...gegeven } = verzoek;
  const bepalend = Object.entries(gegeven).filter(([naam, waarde]) => BEPALEND.includes(naam) && waarde !== undefined);
  const gelezen = formulier({ soort, ...Object.fromEntries(bepalend) } as Vast).safeParse(verzoek);
  if (!gelezen.success) throw inhoudOngeldig(veldfouten(gelezen.error));
  const { teksten, velden } = deelOp(gegeven);
  return { handeling: { soort, ...velden } as Handeling, teksten, gezienTot };
}

async function handel(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  eigenSleutel: string,
  { handeling, teksten, gezienTot }: Proefverzoek,
): Promise<Antwoord> {
  const { prisma } = huis;
  const { zaakId } = zaak;
  const client = clientVoor(huis, zaak.proef);
  const volledig = `${wie.id}/${eigenSleutel}`;
  // a repeat of what was booked is answered as that, whatever changed since then
  const nieuw = (await antwoordVan(prisma, zaakId, volledig, null)) === null;
  if (nieuw) await keurUitgaand(huis, wie, zaak, { handeling, teksten });
  const heeftTekst = Object.keys(teksten).length > 0;
  const regime = magWpg(wie, zaak) ? 'WPG' : 'AVG';
  const inhoud = heeftTekst ? await bewaarTeksten(prisma, zaakId, volledig, teksten, regime) : undefined;
  if (inhoud === null) throw await weigering(huis, wie, zaakId, HERGEBRUIKT, gezienTot);
  const opdracht = { ...handeling, ...(inhoud && { inhoud }) };
  const verzoek = { sleutel: volledig, actor: { soort: 'account' as const, id: wie.id }, handeling: opdracht };
  const eerst = await voerUit(client, prisma, zaakId, verzoek);
  const uitslag = isNawerk(eerst, verzoek) ? await doeNawerk(huis, zaak, verzoek) : eerst;
  return await alsAntwoord(huis, wie, zaakId, { eigenSleutel, uitslag, gezienTot });
}
