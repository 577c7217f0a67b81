/** What was not taken, or may not have arrived, and may be offered again once somebody did something about it. */
import { bezorgingen, isOnzeker } from './bezorging.ts';
import { openTermijnen } from './dossier/termijn.ts';
import type { Dossier } from './dossier/types.ts';
import { zonderKeer } from './sleutels.ts';
import { termijnVanBezigheid } from './bezigheden.ts';
import { wachtOpPartners } from './wachten.ts';

export interface Geweigerd {
  /** Its business key, without how often it was offered. */
  bezigheid: string;
  wat: 'brief' | 'bericht' | 'duo' | 'herinner';
  /** Of a letter: what it is about. */
  over?: string;
  /** Why: a code. Of a reminder that is not kept. */
  code: string | null;
  /** It was not refused: nobody knows whether it arrived. */
  onzeker?: true;
}

/** Of a melding DUO takes no status any more that comes before one that it knows. */
const isIngehaald = (d: Dossier, meldingsnummer: string, volg: number): boolean =>
  d.meldingen[meldingsnummer]?.duo?.some((stand) => stand.volg > volg && stand.gemeldOp !== null) ?? false;

/** A reminder is worth something as long as the partner still has the move. */
function isGewenst(d: Dossier, sleutel: string): boolean {
  const termijn = termijnVanBezigheid(d, sleutel);
  return openTermijnen(d).some(({ id, over }) => id === termijn?.id && wachtOpPartners(d).some((w) => w.over === over));
}

export const geweigerden = (d: Dossier): Geweigerd[] => [
  ...bezorgingen(d).flatMap(({ bezigheid: b, stand: { geweigerd } }): Geweigerd[] => {
    const onzeker = geweigerd === undefined && isOnzeker(d, b);
    if ((geweigerd === undefined && !onzeker) || (b.soort === 'duo' && isIngehaald(d, b.meldingsnummer, b.volg)))
      return [];
    return [
      {
        bezigheid: zonderKeer(b.sleutel),
        wat: b.soort,
        code: geweigerd?.code ?? null,
        ...(b.soort === 'brief' && { over: b.over }),
        ...(onzeker && { onzeker }),
      },
    ];
  }),
  ...d.herinneringenGeweigerd
    .filter(({ sleutel }) => isGewenst(d, sleutel))
    .map(({ sleutel }): Geweigerd => ({ bezigheid: zonderKeer(sleutel), wat: 'herinner', code: null })),
  ...d.onzeker
    .filter(({ sleutel }) => sleutel.startsWith(`${d.id}/herinner/`) && isGewenst(d, sleutel))
    .map(({ sleutel }): Geweigerd => ({ bezigheid: zonderKeer(sleutel), wat: 'herinner', code: null, onzeker: true })),
];
