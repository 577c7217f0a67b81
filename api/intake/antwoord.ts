/** Keeps what a partner wrote to a case, as a text of that case: of all that came only what the protocol names for it. */
import { BERICHTEN, type Berichtsoort } from '../../mas/berichten.ts';
import type { Moment } from '../../mas/datum.ts';
import type { InhoudRef } from '../../mas/gebeurtenis.ts';
import { leesPartnerantwoord } from '../../mas/partnerantwoord.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import type { Gegevens } from '../berichten/gebeurtenis.ts';
import { isDubbel } from '../databankfout.ts';
import { protocolVan } from '../huis.ts';
import { maakInhoud, refVan } from '../inhoud.ts';
import type { Postbezorger } from './intake.ts';

interface Wat {
  /** Of the command that it goes with. */
  sleutel: string;
  moment: Moment;
  bericht: Berichtsoort;
  gegevens: Gegevens;
}

/** Once for its key, so that a next attempt is the same command; null when it says nothing that is for the case. */
export async function bewaarAntwoord(
  huis: Pick<Postbezorger, 'prisma' | 'register'>,
  { zaakId, gemeente }: Pick<Zaak, 'zaakId' | 'gemeente'>,
  { sleutel, moment, bericht, gegevens }: Wat,
): Promise<InhoudRef | null> {
  const { inhoud } = huis.prisma;
  const zoek = () => inhoud.findUnique({ where: { zaakId_sleutel: { zaakId, sleutel } } });
  const eerder = await zoek();
  if (eerder) return refVan(eerder);
  const regel = (await protocolVan(huis, gemeente, moment)).berichten[bericht];
  const antwoord = regel ? leesPartnerantwoord(regel, gegevens) : null;
  if (antwoord === null) return null;
  const nieuw = maakInhoud({ antwoord }, ['antwoord'], { zaakId, sleutel });
  try {
    await inhoud.create({ data: { ...nieuw, regime: BERICHTEN[bericht].regime ?? 'AVG' } });
    return refVan(nieuw);
  } catch (fout) {
    const ander = isDubbel(fout) ? await zoek() : null;
    if (!ander) throw fout;
    return refVan(ander);
  }
}
