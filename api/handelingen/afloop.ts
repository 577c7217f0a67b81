/** What somebody hears of his action: at once, or when he asks for it later. */
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { nietBeschikbaar, nietGevonden } from '../http/fout.ts';
import type { Antwoord } from '../http/route.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { leesIntussen } from '../tijdlijn/lees.ts';
import { leesBeeld } from '../zaken/beeld.ts';
import { zaakPad } from '../zaken/toon.ts';
import { antwoordVan, isOnderweg, type Uitslag } from './voerUit.ts';
import { weigering } from './weigering.ts';

interface Afloop {
  eigenSleutel: string;
  uitslag: Uitslag;
  gezienTot: number | undefined;
}

export async function alsAntwoord(
  huis: Huis,
  wie: Wie,
  zaakId: string,
  { eigenSleutel, uitslag, gezienTot }: Afloop,
): Promise<Antwoord> {
  const self = `${zaakPad(zaakId)}/handelingen/${eigenSleutel}`;
  switch (uitslag.soort) {
    case 'geboekt': {
      const links = { gebeurtenissen: gebeurtenissenVan(zaakId, eigenSleutel), zaak: zaakPad(zaakId) };
      const zaak = await huis.prisma.zaak.findUniqueOrThrow({ where: { zaakId } });
      const intussen = await leesIntussen(huis, wie, zaak, gezienTot, `verzoek/${wie.id}/${eigenSleutel}`);
      const lichaam = { nr: uitslag.nr, zaak: await leesBeeld(huis, wie, zaak), intussen, links };
      return { status: 201, lichaam, koppen: { Location: self } };
    }
    case 'onderweg':
      return { status: 202, lichaam: { stand: 'onderweg', links: { self } }, koppen: { Location: self } };
    case 'weg':
      throw nietBeschikbaar(
        'De zaak is nu niet bereikbaar of heeft het te druk. Probeer het zo opnieuw met dezelfde Idempotency-Key.',
      );
    case 'geweigerd':
      throw await weigering(huis, wie, zaakId, uitslag, gezienTot);
  }
}

const gebeurtenissenVan = (zaakId: string, eigenSleutel: string): string =>
  `${zaakPad(zaakId)}/gebeurtenissen?handeling=${encodeURIComponent(eigenSleutel)}`;

export async function toonStand(huis: Huis, wie: Wie, { zaakId, proef }: Zaak, eigenSleutel: string) {
  const volledig = `${wie.id}/${eigenSleutel}`;
  const self = `${zaakPad(zaakId)}/handelingen/${eigenSleutel}`;
  const antwoord = await antwoordVan(huis.prisma, zaakId, volledig, null);
  if (antwoord?.soort === 'geboekt') {
    return {
      stand: 'geboekt',
      nr: antwoord.nr,
      links: { self, gebeurtenissen: gebeurtenissenVan(zaakId, eigenSleutel) },
    };
  }
  if (antwoord?.soort === 'geweigerd') {
    return { stand: 'geweigerd', code: antwoord.code, detail: antwoord.tekst, links: { self } };
  }
  if (await isOnderweg(clientVoor(huis, proef), zaakId, volledig)) return { stand: 'onderweg', links: { self } };
  throw nietGevonden('Deze handeling is niet bekend: zij is niet aanvaard, of niet van u.');
}
