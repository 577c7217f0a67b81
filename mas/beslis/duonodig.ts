import type { Dossier, DuoStand, MeldingStand } from '../dossier/types.ts';
import type { DuoMelding, DuoStatus, DuoToelichting } from '../duo.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { DUO_REDENEN, type DuoReden } from '../stappenplan.ts';
import { meldNaVan } from './berichtnodig.ts';
import type { Omgeving } from './types.ts';
import { weeg } from './weeg.ts';

/** What DUO hears with a status that is ours to set; the others are the school's. */
const TOELICHTING: Readonly<Record<DuoMelding['status'], DuoToelichting>> = {
  'in-behandeling': 'actie',
  afgesloten: 'geen-actie-meer',
  'ter-kennisgeving': 'gezien',
};
const isOnze = (status: DuoStatus): status is DuoMelding['status'] => Object.hasOwn(TOELICHTING, status);
const isReden = (reden: unknown): reden is DuoReden => typeof reden === 'string' && Object.hasOwn(DUO_REDENEN, reden);

/** The last status that DUO heard, or still has to hear. */
const laatst = ({ duo = [] }: MeldingStand): DuoStand | undefined =>
  duo.findLast(({ hoeftNiet }) => hoeftNiet === undefined);

/** A melding is dealt with before it is closed: DUO knows no other way (domain §7.2). */
const opWeg = (melding: MeldingStand, status: DuoMelding['status']): DuoMelding['status'][] =>
  status === 'afgesloten' && laatst(melding)?.status !== 'in-behandeling' ? ['in-behandeling', status] : [status];

/**
 * What DUO hears of this status. From in behandeling, or what came after it, DUO knows no way to ter kennisgeving (domain
 * §7.2): a melding that it was told is being dealt with, and of which that was put right, is closed instead.
 */
const voorDuo = (melding: MeldingStand, status: DuoMelding['status']): DuoMelding['status'] =>
  status === 'ter-kennisgeving' && ['in-behandeling', 'afgesloten'].includes(laatst(melding)?.status ?? '')
    ? 'afgesloten'
    : status;

/**
 * With which reason: that of the close of the case. A melding that is only taken note of has none of its own; the table says
 * it by what step 5 found, and by whether the leerling is back (domain §1.3 A5, §7.2). Where that says nothing it is that
 * there was no unlawful absence: of the seven reasons that DUO knows no other says that nothing had to be done.
 */
function redenBij(
  d: Dossier,
  status: DuoMelding['status'],
  nieuw: DuoMelding['status'],
  omgeving: Omgeving,
): DuoReden | null {
  if (nieuw !== 'afgesloten') return null;
  if (status !== 'ter-kennisgeving') return isReden(d.gesloten?.reden) ? d.gesloten.reden : null;
  const { duoReden } = weeg(d, 'duo-reden', omgeving).uitkomst;
  return isReden(duoReden) ? duoReden : 'legitiem-afwezig';
}

/** The statuses that DUO hears of one melding now that it has this one. */
function nieuwBij(was: DuoStatus | undefined, melding: MeldingStand): DuoMelding['status'][] {
  const { status } = melding;
  if (!isOnze(status) || status === was) return [];
  const doel = voorDuo(melding, status);
  if (laatst(melding)?.status === doel) return [];
  return was === 'in-behandeling' && laatst(melding) === undefined ? [doel] : opWeg(melding, doel);
}

/**
 * Every change of the status of a melding is told to DUO (LPW 21a lid 6), once and in order. A melding that was dealt with
 * before Schakel told DUO anything asks nothing until its status changes.
 * @param ervoor the dossier before the decision
 */
export function duoNodig(ervoor: Dossier, d: Dossier, omgeving: Omgeving): Voorval[] {
  return Object.values(d.meldingen).flatMap((melding) => {
    const { meldingsnummer, status, duo = [] } = melding;
    const statussen = nieuwBij(ervoor.meldingen[meldingsnummer]?.status, melding);
    const meldNa = statussen.length > 0 ? meldNaVan(d, 'duo', omgeving) : undefined;
    if (meldNa === undefined || !isOnze(status)) return [];
    return statussen.map((nieuw, n): Voorval => {
      const laatste = n === statussen.length - 1;
      const gegevens = {
        meldingsnummer,
        volg: duo.length + n + 1,
        status: nieuw,
        reden: redenBij(d, status, nieuw, omgeving),
        toelichting: TOELICHTING[laatste ? status : nieuw],
        meldNa,
      };
      return { soort: 'DuoStatusNodig', gegevens };
    });
  });
}
