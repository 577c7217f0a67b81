/** From a refusal of the method to what a person is told, with what can be done instead. */
import { dagVan } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { ApiFout, conflict, inhoudOngeldig, nietBeschikbaar } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { leesmomentVan } from '../proefzaken/moment.ts';
import { leesIntussen } from '../tijdlijn/lees.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { waaroverVan } from '../zaken/zoek.ts';
import { toonMogelijk } from './mogelijk.ts';
import type { Uitslag } from './voerUit.ts';

type Geweigerd = Pick<Extract<Uitslag, { soort: 'geweigerd' }>, 'code' | 'tekst'>;

/**
 * What is lawful is read again: between the request and its refusal somebody else did something.
 * @param gezienTot the last event that this person saw: what others booked since then goes with the refusal
 */
export async function weigering(
  huis: Huis,
  wie: Wie,
  zaakId: string,
  { code, tekst }: Geweigerd,
  gezienTot: number | undefined,
): Promise<ApiFout> {
  switch (code) {
    case 'MotivatieNodig':
      return inhoudOngeldig([{ veld: 'motivatie', fout: tekst }], { code });
    case 'Ongeldig':
    case 'Onbekend':
      return inhoudOngeldig([veldVan(tekst)], { code });
    case 'Programmafout':
      return new ApiFout('onverwachte-fout', tekst, { code });
  }
  const { prisma } = huis;
  const zaak = await prisma.zaak.findUniqueOrThrow({ where: { zaakId } });
  if (code === 'Gesloten' && zaak.status === 'open') {
    return nietBeschikbaar(
      'Deze zaak is open, maar loopt niet in Temporal. Er is niets vastgelegd. Laat de beheerder kijken: npm run controle noemt zulke zaken.',
    );
  }
  const dossier = await leesDossier(prisma, zaak);
  const moment = await leesmomentVan(prisma, zaak);
  const nu = { protocol: await protocolVan(huis, dossier.gemeente, moment), vandaag: dagVan(moment) };
  const mogelijkeHandelingen = toonMogelijk(dossier, nu, wie, waaroverVan(zaak)).filter((m) => m.mogelijk);
  return conflict(code, tekst, { mogelijkeHandelingen, intussen: await leesIntussen(huis, wie, zaak, gezienTot) });
}

/**
 * The rules begin a refusal of a field with its name, and that of an answer with its question; the one text that they ask
 * for by itself is the toelichting.
 */
function veldVan(tekst: string): { veld: string; fout: string } {
  const [, veld, fout] = /^(\w+(?:\.\w+)?): (.+)$/s.exec(tekst) ?? [];
  return { veld: veld ?? 'toelichting', fout: fout ?? tekst };
}
