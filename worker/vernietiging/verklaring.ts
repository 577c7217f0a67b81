/**
 * The certificate of a list (verklaring van vernietiging): what was destroyed, on what ground, by whom and when, signed with
 * the key of the exports. It names cases by their opaque id and officials by their account; nobody else.
 */
import type { Ondertekenaar } from '../../bewijs/ondertekening.ts';
import type { Beletsel } from '../../mas/bewaren/beletsels.ts';
import type { Weglaatreden } from '../../mas/bewaren/lijst.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import type { Verklaring } from '../../mas/bewaren/verklaring.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Vernietigingslijst, Vernietigingsregel } from '../../prisma/generated/client.ts';
import { aantallenVan, type Gewist } from './wis.ts';

export interface Ondertekend {
  verklaring: string;
  handtekening: string;
  vingerafdruk: string;
}

export function maakVerklaring(
  lijst: Vernietigingslijst,
  regels: readonly Vernietigingsregel[],
  { op, ondertekenaar }: { op: Date; ondertekenaar: Ondertekenaar },
): Ondertekend {
  const { vingerafdruk } = ondertekenaar;
  const verklaring = canoniek(inhoudVan(lijst, regels, op, vingerafdruk));
  return { verklaring, handtekening: ondertekenaar.onderteken(verklaring), vingerafdruk };
}

function inhoudVan(
  lijst: Vernietigingslijst,
  regels: readonly Vernietigingsregel[],
  op: Date,
  sleutel: string,
): Verklaring {
  return {
    soort: 'schakel-verklaring-van-vernietiging',
    versie: 1,
    lijst: lijst.id,
    gemeente: lijst.gemeente,
    deel: lijst.deel as Vernietigdeel,
    peildatum: lijst.peildatum,
    voorgesteld: { door: lijst.voorgesteldDoor, op: lijst.voorgesteldOp.toISOString() },
    goedgekeurd: { door: lijst.goedgekeurdDoor ?? '', op: lijst.goedgekeurdOp?.toISOString() ?? '' },
    uitgevoerdOp: op.toISOString(),
    zaken: regels.filter(({ stand }) => stand === 'klaar').map(zaakVan),
    weggelaten: regels.flatMap(({ zaakId, weggelaten, weggelatenDoor }) =>
      weggelaten === null ? [] : [{ zaakId, reden: weggelaten as Weglaatreden, door: weggelatenDoor ?? '' }],
    ),
    nietVernietigd: regels
      .filter(({ stand, beletsels }) => stand === 'niet-vernietigd' && !beletsels.includes('andere-lijst'))
      .map(({ zaakId, beletsels }) => ({ zaakId, beletsels: beletsels as Beletsel[] })),
    sleutel,
  };
}

function zaakVan({ zaakId, soort, grondslag, vernietigbaarOp, aantallen, hashVoor, hashNa }: Vernietigingsregel) {
  const gewist = (aantallen ?? {}) as Gewist;
  return { zaakId, soort, grondslag, vernietigbaarOp, aantallen: aantallenVan(gewist), gewist, hashVoor, hashNa };
}
