/** What `npm run audit` answers, as text and exit code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { CODE } from '../../protocol/weeg.ts';
import { controleerBonnen } from './bonnen.ts';
import { alsUitvoer, type Uitvoer } from './uitvoer.ts';

export interface Uitslag {
  code: 0 | 1;
  tekst: string;
}

const GEBRUIK = `Gebruik: npm run audit -- <opdracht>
  exporteer ZAAK             schrijft grootboek, teksten en protocollen van een zaak naar zaak-<ZAAK>.json in deze map
  herspeel ZAAK              speelt de geschiedenis van een zaak af op de code, en vergelijkt haar daarmee en met het grootboek
  controleer-bonnen BESTAND  rekent elke beslisbon uit zo'n bestand na, zonder server en zonder databank`;

/** What needs the house itself: its database, and its Temporal server. */
export interface Huis {
  /** Reads an export; null when there is no such case. */
  haal: (zaakId: string) => Promise<Uitvoer | null>;
  herspeel: (zaakId: string) => Promise<Uitslag>;
}

/** Runs one command. */
export async function voerUit(args: readonly string[], { haal, herspeel }: Huis): Promise<Uitslag> {
  const [opdracht, doel, ...rest] = args;
  if (doel === undefined || rest.length > 0) return { code: 1, tekst: GEBRUIK };
  if (opdracht === 'exporteer') return schrijf(doel, await haal(doel));
  if (opdracht === 'herspeel') return await herspeel(doel);
  return opdracht === 'controleer-bonnen' ? reken(doel) : { code: 1, tekst: GEBRUIK };
}

function schrijf(zaakId: string, uitvoer: Uitvoer | null): Uitslag {
  if (!uitvoer) return { code: 1, tekst: `Er is geen zaak ${zaakId}. Kijk het zaaknummer na.` };
  const bestand = `zaak-${zaakId.replace(/[^\w-]/g, '_')}.json`;
  // it holds what people wrote: for nobody but who asked for it
  writeFileSync(bestand, `${JSON.stringify(uitvoer, null, 1)}\n`, { mode: 0o600 });
  const { grootboek, inhoud, protocollen } = uitvoer;
  const aantallen = `${grootboek.length} gebeurtenissen, ${inhoud.length} teksten, ${protocollen.length} protocollen`;
  return { code: 0, tekst: `${bestand} geschreven: ${aantallen}. Het bevat persoonsgegevens.` };
}

function reken(bestand: string): Uitslag {
  const uitvoer = lees(bestand);
  if (!uitvoer)
    return {
      code: 1,
      tekst: `${bestand} is geen uitvoer van een zaak. Maak er een met npm run audit -- exporteer ZAAK.`,
    };
  const { nagerekend, vernietigd, fout } = controleerBonnen(uitvoer);
  if (fout !== null) return { code: 1, tekst: `Zaak ${uitvoer.zaakId} klopt niet: ${fout}.` };
  const einde = `Het grootboek telt ${uitvoer.grootboek.length} gebeurtenissen en eindigt op ${uitvoer.grootboek.at(-1)?.hash ?? 'niets'}.`;
  const kwijt = vernietigd > 0 ? ` Van ${vernietigd} is de invoer er niet: vernietigd, of niet meegegeven.` : '';
  const klopt =
    nagerekend > 0
      ? `${nagerekend} beslisbonnen nagerekend met ${CODE}: alle kloppen.`
      : 'Er is geen beslisbon na te rekenen.';
  return { code: nagerekend > 0 || vernietigd === 0 ? 0 : 1, tekst: `${klopt}${kwijt} ${einde}` };
}

function lees(bestand: string): Uitvoer | null {
  try {
    return alsUitvoer(JSON.parse(readFileSync(bestand, 'utf8')));
  } catch {
    return null;
  }
}
