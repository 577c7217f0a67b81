import { getypt, type Kind, kies, schrijf } from './mens.ts';
import type { Scherm } from './scherm.ts';

/** Who the child is and who reports it: what the administration of a school always fills in. */
export async function vulMeldingIn(scherm: Scherm, { nummer, voornaam, achternaam }: Kind): Promise<void> {
  await schrijf(scherm, 'BSN of onderwijsnummer', nummer);
  await schrijf(scherm, 'Voornaam', voornaam);
  await schrijf(scherm, 'Achternaam', achternaam);
  await schrijf(scherm, 'Geboortedatum', '14-03-2012');
  await kies(scherm, 'Geslacht', 'Onbekend');
  await kies(scherm, 'Heeft de leerling een startkwalificatie?', 'Nee');
  await scherm.page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Alkmaar' });
  await kies(scherm, 'Miste de leerling sinds die dag alle lessen?', 'Nee');
  await schrijf(scherm, 'Reden van het verzuim', 'Afwezig zonder bericht');
  await schrijf(scherm, 'Opleiding', 'havo');
  await schrijf(scherm, 'Leerjaar', '3');
  await schrijf(scherm, 'Functie', 'verzuimcoördinator');
  await schrijf(scherm, 'Telefoonnummer', '0720000000');
  await schrijf(scherm, 'E-mailadres', 'verzuim@school.example');
  await schrijf(scherm, 'Wat heeft de school al gedaan?', 'De mentor heeft gebeld. (verzonnen)');
  await kies(scherm, 'Moet de gemeente iets doen?', 'Ja');
}

/** Since when the child is away. */
export const vanaf = (scherm: Scherm, dag: string): Promise<void> =>
  schrijf(scherm, 'Eerste dag van het verzuim', getypt(dag));

/** One more day of the specification: the whole of it, or these lessons. */
export async function misteDag(scherm: Scherm, lesuren: readonly number[] = []): Promise<void> {
  await scherm.knop('Dag toevoegen').click();
  const dag = scherm.page.getByRole('group', { name: /^Dag \d/ }).last();
  if (lesuren.length === 0) return;
  await dag.getByRole('radio', { name: 'Losse lesuren' }).check();
  for (const uur of lesuren) await dag.getByRole('checkbox', { name: String(uur), exact: true }).check();
}

/** Sends the melding, and gives its number: it stands in the address of the page that shows it. */
export async function verstuurMelding(scherm: Scherm): Promise<string> {
  await scherm.knop('Melding versturen').click();
  await scherm.page.waitForURL(/\/meldingen\/M-[0-9a-f]+$/);
  await scherm.tekst('Verstuurd').waitFor();
  return scherm.page.url().split('/').at(-1) ?? '';
}
