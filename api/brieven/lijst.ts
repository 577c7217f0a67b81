/** The letters of a case with their copies, and for whom each is. */
import { BRIEVEN } from '../../mas/brieven.ts';
import { regimeVanBrief } from '../../mas/briefregime.ts';
import type { BriefStand, Dossier } from '../../mas/dossier/types.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { leesBetrokken, type Persoon, wieIs, zoekPersoon } from './personen.ts';
import type { BriefInZaak } from './schemas.ts';

export async function leesBrieven(prisma: PrismaClient, wie: Wie, zaak: Zaak, d: Dossier): Promise<BriefInZaak[]> {
  const personen = (await leesBetrokken(prisma, wie, zaak))?.personen ?? [];
  const wpg = magWpg(wie, zaak);
  return Object.entries(d.brieven).flatMap(([over, stand]) => {
    const regime = regimeVanBrief(d, over);
    return wpg || regime !== 'WPG' ? [toon(over, stand, regime, wie, personen)] : [];
  });
}

function toon(
  over: string,
  stand: BriefStand,
  regime: BriefInZaak['regime'],
  wie: Wie,
  personen: readonly Persoon[],
): BriefInZaak {
  const { brief, exemplaren = [] } = stand;
  return {
    over,
    brief,
    naam: BRIEVEN[brief],
    gevraagdOp: stand.dag,
    stand: stand.stand ?? 'nodig',
    corrigeert: stand.corrigeert ?? null,
    regime,
    vierOgen: stand.vierOgen ?? [],
    goedgekeurd: stand.goedgekeurd !== undefined,
    vastgesteldDoorMij: stand.vastgesteld?.door === wie.id,
    vastgesteldOp: stand.vastgesteld?.dag ?? null,
    verzondenOp: stand.verzondenOp ?? null,
    hapertSinds: stand.hapertSinds ?? null,
    geweigerd: stand.geweigerd ?? null,
    exemplaren: exemplaren.map(({ id, aan, versie, kanaal, document, verzondenOp }) => {
      const persoon = zoekPersoon(personen, aan);
      return { id, aan, wie: persoon ? wieIs(persoon) : WEG[aan.soort], versie, kanaal, document, verzondenOp };
    }),
  };
}

/** Who is not in the register any more has no name here: what stands on the letter itself does not change. */
const WEG = { gezag: 'Iemand die toen gezag had', jongere: 'De jongere', school: 'De school' } as const;
