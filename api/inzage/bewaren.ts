/**
 * How long what is held of a person is kept (AVG 15 lid 1 onder d): the terms of the protocol for the kinds of case that he
 * has, and of a closed case the day, as far as that can be counted.
 */
import { leesBewaarvraag } from '../../activities/bewaarvraag.ts';
import type { Regime, Zaaksoort } from '../../mas/begrippen.ts';
import { BELETSELS } from '../../mas/bewaren/beletsels.ts';
import { oordeelOverBewaren } from '../../mas/bewaren/dag.ts';
import { BEWAARMOMENTEN, type Bewaarregel, WPG_REGEL, zaakregelVan } from '../../mas/bewaren/regels.ts';
import { type Dag, plusDagen, toonDatum } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { hoofdletter } from '../../mas/verwoord/zin.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { type Huis, protocolVan } from '../huis.ts';
import type { Inzage } from './schemas.ts';
import type { Vrager } from './wie.ts';
import { BEWAREN_PERSOON } from './woorden.ts';

type Bewaarregels = Inzage['bewaren'];

/**
 * @param zaken those that stand in the overview: of another one it is not said that it is there
 * @param vandaag of the machine, as with destruction: it is about the store
 */
export async function leesBewaren(
  huis: Huis,
  zaken: readonly Zaak[],
  { voor }: Vrager,
  regime: Regime,
  vandaag: Dag,
): Promise<Bewaarregels> {
  const regels: Bewaarregels = [];
  for (const zaak of zaken) {
    const protocol = await protocolVan(huis, zaak.gemeente);
    const regel = protocol.bewaartermijnen?.[regime === 'WPG' ? WPG_REGEL : zaakregelVan(zaak.soort as Zaaksoort)];
    if (!regel) continue;
    // a day that counts from a birth would tell it to who asks about himself alone
    const dag = voor.omvang === 'alles' ? await leesDag(huis, zaak, regime, vandaag, protocol) : null;
    regels.push(
      dag === null
        ? { naam: hoofdletter(regel.naam), waarde: inWoorden(regel) }
        : { naam: `Zaak ${zaaknummerVan(zaak)}: ${regel.naam}`, waarde: dag },
    );
  }
  const elkEenmaal = [...new Map(regels.map((regel) => [JSON.stringify(regel), regel])).values()];
  return regime === 'AVG' ? [...elkEenmaal, BEWAREN_PERSOON] : elkEenmaal;
}

/** Until which day, in words. Null as long as the case runs, or something keeps it: then nobody can say the day. */
async function leesDag(
  { prisma }: Huis,
  { zaakId }: Zaak,
  regime: Regime,
  vandaag: Dag,
  protocol: Protocol,
): Promise<string | null> {
  const vraag = await leesBewaarvraag(prisma, { zaakId, deel: regime === 'WPG' ? 'wpg' : 'geheel', vandaag });
  if (!vraag) return null;
  // what still runs in a closed case, or came in for it, puts off its destruction and not this day; and which regime it has is not told
  const afgelopen = { ...vraag, postWacht: false, dossier: { ...vraag.dossier, termijnen: {} } };
  const oordeel = oordeelOverBewaren(protocol, afgelopen);
  if ('beletsels' in oordeel) return oordeel.beletsels.includes('al-vernietigd') ? BELETSELS['al-vernietigd'] : null;
  const { vernietigbaarOp, stappen } = oordeel.afleiding;
  return [
    `Tot en met ${toonDatum(plusDagen(vernietigbaarOp, -1))}; daarna mag het worden vernietigd.`,
    ...stappen.map(({ tekst, bron }) => `${hoofdletter(tekst)} (${bron}).`),
  ].join(' ');
}

const inWoorden = ({ termijnen }: Bewaarregel): string =>
  [
    ...termijnen.map(({ vanaf, jaren, bron }) => `Tot ${jaren} jaar na ${BEWAARMOMENTEN[vanaf]} (${bron}).`),
    ...(termijnen.length > 1 ? ['De laatste van deze dagen telt.'] : []),
  ].join(' ');
