import type { Dossier, DuoStand, MeldingStand } from '../dossier/types.ts';
import type { DuoMelding, DuoStatus, DuoToelichting } from '../duo.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { DUO_REDENEN, type DuoReden } from '../stappenplan.ts';
import { meldNaVan } from './berichtnodig.ts';
import type { Omgeving } from './types.ts';

/** What DUO hears with a status that is ours to set; the others are the school's. */
const TOELICHTING: Readonly<Record<DuoMelding['status'], DuoToelichting>> = {
  'in-behandeling': 'actie',
  afgesloten: 'geen-actie-meer',
  'ter-kennisgeving': 'gezien',
};
const isOnze = (status: DuoStatus): status is DuoMelding['status'] => Object.hasOwn(TOELICHTING, status);
const isReden = (reden: string | undefined): reden is DuoReden =>
  reden !== undefined && Object.hasOwn(DUO_REDENEN, reden);

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
 * With which reason. That a melding is only taken note of says that nothing had to be done about the absence; of the seven
 * reasons that DUO knows only that of no unlawful absence says the same.
 */
function redenBij(d: Dossier, status: DuoMelding['status'], nieuw: DuoMelding['status']): DuoReden | null {
  if (nieuw !== 'afgesloten') return null;
  if (status === 'ter-kennisgeving') return 'legitiem-afwezig';
  return isReden(d.gesloten?.reden) ? d.gesloten.reden : null;
}

/**
 * Every change of the status of a melding is told to DUO (LPW 21a lid 6), once and in order. A melding that was dealt with
 * before Schakel told DUO anything asks nothing until its status changes.
 * @param ervoor the dossier before the decision
 */
export function duoNodig(ervoor: Dossier, d: Dossier, omgeving: Omgeving): Voorval[] {
  const meldNa = meldNaVan(d, 'duo', omgeving);
  if (meldNa === undefined) return [];
  return Object.values(d.meldingen).flatMap((melding) => {
    const { meldingsnummer, status, duo = [] } = melding;
    const was = ervoor.meldingen[meldingsnummer]?.status;
    if (!isOnze(status) || status === was) return [];
    const doel = voorDuo(melding, status);
    if (laatst(melding)?.status === doel) return [];
    const eerst = was === 'in-behandeling' && laatst(melding) === undefined;
    return (eerst ? [doel] : opWeg(melding, doel)).map((nieuw, n): Voorval => {
      const gegevens = {
        meldingsnummer,
        volg: duo.length + n + 1,
        status: nieuw,
        reden: redenBij(d, status, nieuw),
        toelichting: TOELICHTING[nieuw === doel ? status : nieuw],
        meldNa,
      };
      return { soort: 'DuoStatusNodig', gegevens };
    });
  });
}
