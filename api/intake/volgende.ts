/**
 * What has to happen next with the messages of one melding. Pure, and asked again after each step: so the messages may
 * come in any order, twice, or while another process is busy with them.
 */

export interface Bericht {
  id: string;
  soort: 'melding' | 'intrekking';
  mutatietijd: string;
  vestiging: string;
  stand: string;
  /** The case that somebody began to send it to. */
  zaakId: string | null;
  /** Whether its text belongs to an event: then it is booked, whatever the row says. */
  geboekt: boolean;
}

/** What the ledger knows of the melding. */
export interface Boekstand {
  mutatietijd: string;
  ingetrokken: boolean;
}

export type Volgende =
  | { doe: 'markeer'; id: string; stand: 'verwerkt' | 'achterhaald' | 'geweigerd'; reden?: string }
  | { doe: 'trek-in-zonder-zaak' }
  | { doe: 'meld' | 'wijzig' | 'trek-in'; id: string };

/** @param berichten in the order in which they arrived */
export function volgende(berichten: readonly Bericht[], boekstand: Boekstand | null): Volgende | null {
  const eigenaar = berichten.find((b) => b.soort === 'melding')?.vestiging;
  if (eigenaar === undefined) return null;
  const open = berichten.filter((b) => b.stand === 'nieuw').sort((a, b) => (a.mutatietijd < b.mutatietijd ? -1 : 1));
  const vreemd = open.find((b) => b.vestiging !== eigenaar);
  if (vreemd)
    return { doe: 'markeer', id: vreemd.id, stand: 'geweigerd', reden: 'van een andere vestiging dan de melding' };
  const meldingen = open.filter((b) => b.soort === 'melding');
  const intrekking = open.find((b) => b.soort === 'intrekking');
  return boekstand
    ? inZaak(meldingen, intrekking, boekstand)
    : zonderZaak(meldingen, intrekking ?? berichten.find((b) => b.soort === 'intrekking' && b.vestiging === eigenaar));
}

function zonderZaak(meldingen: Bericht[], intrekking: Bericht | undefined): Volgende | null {
  // what somebody began to send may be in the case already: then it goes in, and is withdrawn there
  const begonnen = meldingen.find((m) => m.zaakId !== null);
  if (intrekking && !begonnen) {
    if (meldingen.length > 0) return { doe: 'trek-in-zonder-zaak' };
    return intrekking.stand === 'nieuw' ? { doe: 'markeer', id: intrekking.id, stand: 'verwerkt' } : null;
  }
  const eerste = begonnen ?? meldingen[0];
  return eerste ? { doe: 'meld', id: eerste.id } : null;
}

function inZaak(
  meldingen: Bericht[],
  intrekking: Bericht | undefined,
  { mutatietijd, ingetrokken }: Boekstand,
): Volgende | null {
  const [melding] = meldingen;
  if (melding?.geboekt) return { doe: 'markeer', id: melding.id, stand: 'verwerkt' };
  if (melding && melding.mutatietijd <= mutatietijd) return { doe: 'markeer', id: melding.id, stand: 'achterhaald' };
  if (melding) return { doe: 'wijzig', id: melding.id };
  if (!intrekking) return null;
  return ingetrokken ? { doe: 'markeer', id: intrekking.id, stand: 'verwerkt' } : { doe: 'trek-in', id: intrekking.id };
}
