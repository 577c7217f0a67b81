import { inject, vi } from 'vitest';
import { dagVan } from '../../../mas/datum.ts';
import { melding, meldingsnummer } from '../../opzet/bron.ts';
import { Klant } from '../../opzet/klant.ts';
import { type Kind, kind } from './mens.ts';

/** What was there before a story on the screen begins, done through the API by whoever does that. */

const huis = inject('huis');
export const alsKlant = (persoon: string): Promise<Klant> => Klant.als(persoon, huis);

/** A busy machine is no failure. */
export const GEDULD = { timeout: 15_000, interval: 100 };

export interface Begin {
  wie: Kind;
  zaakId: string;
  meldingsnummer: string;
}

/** A child that school reported today; with an account, somebody handles its case. */
export async function nieuweZaak(wie: Kind | string, behandelaar?: string): Promise<Begin> {
  const kindje = typeof wie === 'string' ? kind(wie) : wie;
  const [school, lpa] = [await alsKlant('school'), await alsKlant('lpa')];
  const vandaag = dagVan(Date.now());
  const nummer = meldingsnummer();
  const leerling = {
    ...(melding(vandaag).leerling as object),
    persoonsnummer: kindje.nummer,
    voornaam: kindje.voornaam,
    achternaam: kindje.achternaam,
  };
  const nu = new Date().toISOString();
  await school.meld(vandaag, { leerling, meldingsnummer: nummer, melddatumtijd: nu, mutatietijd: nu });
  const zaakId = await vi.waitFor(async () => {
    const { zaakId } = (await lpa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam;
    if (zaakId === null) throw new Error(`${nummer}: nog geen zaak`);
    return zaakId;
  }, GEDULD);
  if (behandelaar !== undefined) await lpa.gelukt(zaakId, { handeling: 'wijs-toe', behandelaar });
  return { wie: kindje, zaakId, meldingsnummer: nummer };
}

/** Steps 2 to 6 of routekaart A as they mostly go. */
export async function naarStap7(wie: Klant, zaakId: string): Promise<void> {
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ] as const)
    await wie.rondAf(zaakId, stap, uitkomst);
}
