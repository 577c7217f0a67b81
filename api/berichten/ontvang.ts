/** Takes in an event of a partner: who sent it is proven first, and then it is kept before anything else happens. */
import { keur } from '../../keten/handtekening.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Ketenpartner } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import { type ApiFout, conflict, nietAangemeld, ongeldig } from '../http/fout.ts';
import { veldfouten } from '../http/vertaal.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { type Gebeurtenis, gebeurtenis, regimeVan, soortVan } from './gebeurtenis.ts';

type Kop = (naam: string) => string | undefined;

const onbekend = (): ApiFout =>
  nietAangemeld('Deze afzender is niet bekend, of de handtekening klopt niet. Onderteken met Standard Webhooks.');

/** Whether this partner sent this body, now. */
export function isVan({ geheim, actief }: Ketenpartner, kop: Kop, lichaam: string): boolean {
  const koppen = {
    'webhook-id': kop('webhook-id') ?? '',
    'webhook-timestamp': kop('webhook-timestamp') ?? '',
    'webhook-signature': kop('webhook-signature') ?? '',
  };
  return actief && geheim !== null && keur(geheim, koppen, lichaam);
}

/** @returns the id under which it is kept: a repeat has that of the first */
export async function ontvang(huis: Huis, bytes: Uint8Array, kop: Kop): Promise<string> {
  const lichaam = Buffer.from(bytes).toString('utf8');
  const ruw = leesJson(lichaam);
  const bron = (ruw as { source?: unknown } | null)?.source;
  const partner =
    typeof bron === 'string' ? await huis.prisma.ketenpartner.findFirst({ where: { bron: { equals: bron } } }) : null;
  if (!partner || !isVan(partner, kop, lichaam)) throw onbekend();
  const gelezen = gebeurtenis.safeParse(ruw);
  if (!gelezen.success) throw ongeldig(veldfouten(gelezen.error));
  return await bewaar(huis, partner, gelezen.data, lichaam);
}

function leesJson(lichaam: string): unknown {
  try {
    return JSON.parse(lichaam);
  } catch {
    throw ongeldig([{ veld: 'lichaam', fout: 'is geen geldige JSON.' }]);
  }
}

async function bewaar(huis: Huis, partner: Ketenpartner, bericht: Gebeurtenis, lichaam: string): Promise<string> {
  const { prisma } = huis;
  const { id: gebeurtenisId, source: bron, type } = bericht;
  const { gemeenten } = partner;
  const soort = soortVan(await protocolVan(huis, gemeenten[0] ?? null), type);
  const wat = { id: nieuwId(), bron, gebeurtenisId, type, gebeurtenis: lichaam };
  const regime = regimeVan(partner.soort, soort);
  try {
    const { id } = await prisma.berichtIn.create({ data: { ...wat, ketenpartnerId: partner.id, regime, gemeenten } });
    return id;
  } catch (fout) {
    if (!isDubbel(fout)) throw fout;
  }
  const eerder = await prisma.berichtIn.findUniqueOrThrow({ where: { bron_gebeurtenisId: { bron, gebeurtenisId } } });
  if (zegtHetzelfde(gebeurtenis.parse(JSON.parse(eerder.gebeurtenis)), bericht)) return eerder.id;
  throw conflict('AndersBekend', 'Met dit id is al een ander bericht ontvangen. Geef een nieuw bericht een nieuw id.');
}

/** `time` says when it was logged, and may be another at a next attempt. */
const zegtHetzelfde = (een: Gebeurtenis, ander: Gebeurtenis): boolean =>
  canoniek([een.type, een.subject ?? null, een.data ?? null]) ===
  canoniek([ander.type, ander.subject ?? null, ander.data ?? null]);
