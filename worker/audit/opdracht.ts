/** What `npm run audit` answers, as text and exit code. */
import { writeFileSync } from 'node:fs';
import { voerControleUit } from '../../bewijs/controle/opdracht.ts';
import type { Uitslag } from '../../bewijs/controle/verwoord.ts';
import type { Uitvoer } from '../../bewijs/formaat.ts';
import { CODE } from '../../protocol/code.ts';

const GEBRUIK = `Gebruik: npm run audit -- <opdracht>
  exporteer ZAAK          schrijft alles wat een zaak bewijst, ondertekend, naar zaak-<ZAAK>.json in deze map; ZAAK is het
                          zaaknummer, zoals 2026-0417
  controleer BESTAND [--sleutel VINGERAFDRUK] [--anker HASH] [--json]
                          controleert zo'n bestand, zonder server en zonder databank
  herspeel ZAAK           speelt de geschiedenis van een zaak af op de code, en vergelijkt haar daarmee en met het grootboek
  ankers                  de laatste ankers, om elders te bewaren
  sleutels                de sleutels waarmee is ondertekend
  sleutels vorige-kwijt   neemt een nieuwe sleutel in gebruik zonder handtekening van de vorige`;

/** What needs the house itself: its database, its key, and its Temporal server. */
export interface Huis {
  /** The text of an export; null when there is no such case. */
  exporteer: (zaakId: string) => Promise<string | null>;
  herspeel: (zaakId: string) => Promise<Uitslag>;
  ankers: () => Promise<string>;
  sleutels: () => Promise<string>;
  vorigeKwijt: () => Promise<string>;
}

/** Runs one command. */
export async function voerUit([opdracht, ...args]: readonly string[], huis: Huis): Promise<Uitslag> {
  if (opdracht === 'controleer') return voerControleUit(args, GEBRUIK, CODE);
  const [doel, ...rest] = args;
  if (doel === undefined && opdracht === 'ankers') return { code: 0, tekst: await huis.ankers() };
  if (doel === undefined && opdracht === 'sleutels') return { code: 0, tekst: await huis.sleutels() };
  if (doel === undefined || rest.length > 0) return { code: 1, tekst: GEBRUIK };
  if (opdracht === 'sleutels' && doel === 'vorige-kwijt') return { code: 0, tekst: await huis.vorigeKwijt() };
  if (opdracht === 'exporteer') return schrijf(doel, await huis.exporteer(doel));
  return opdracht === 'herspeel' ? await huis.herspeel(doel) : { code: 1, tekst: GEBRUIK };
}

function schrijf(zaakId: string, uitvoer: string | null): Uitslag {
  if (uitvoer === null) return { code: 1, tekst: `Er is geen zaak ${zaakId}. Kijk het zaaknummer na.` };
  const bestand = `zaak-${zaakId.replace(/[^\w-]/g, '_')}.json`;
  // it holds what people wrote: for nobody but who asked for it
  writeFileSync(bestand, uitvoer, { mode: 0o600 });
  return { code: 0, tekst: `${bestand} geschreven (${Buffer.byteLength(uitvoer)} bytes). ${watErinStaat(uitvoer)}` };
}

/** Of a case that was destroyed nothing is left that somebody wrote. */
function watErinStaat(uitvoer: string): string {
  const { grootboek, inhoud, documenten } = (JSON.parse(uitvoer) as Uitvoer).delen;
  const gebeurtenissen = `Erin staan ${tel(grootboek.length, 'gebeurtenis', 'gebeurtenissen')}`;
  if (inhoud.length + documenten.length === 0)
    return `${gebeurtenissen}, en geen teksten of documenten: die zijn er van deze zaak niet, of niet meer.`;
  return `${gebeurtenissen}, ${tel(inhoud.length, 'tekst', 'teksten')} en ${tel(documenten.length, 'document', 'documenten')}. Het bevat persoonsgegevens.`;
}

const tel = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;
