/** What the national register and the labour inspectorate have to hear of an exemption (LPW 6 lid 4–5; Leerplichtregeling 5). */
import type { Berichtsoort } from '../berichten.ts';
import type { Dossier } from '../dossier/types.ts';
import { periodenVan } from './leven.ts';

export const overRegister = (vrijstelling: string): string => `vrijstelling/register/${vrijstelling}`;
export const overArbeid = (vrijstelling: string): string => `vrijstelling/arbeid/${vrijstelling}`;

/** The exemption that a message is about; null when it is about none. */
export function vanBericht(over: string): string | null {
  const [wat, waarvoor, id = null] = over.split('/');
  return wat === 'vrijstelling' && (waarvoor === 'register' || waarvoor === 'arbeid') ? id : null;
}

/**
 * Each exemption that holds is registered, unless the municipality where the child lived before did so. That it ended before
 * its day, or never was, the register hears when it heard of it: so no end comes without a begin.
 */
export function registerNodig(d: Dossier): { over: string; bericht: Berichtsoort }[] {
  const perioden = periodenVan(d);
  const nieuw = perioden.filter(({ vanZaak }) => vanZaak === undefined);
  const bekend = (id: string): boolean =>
    d.berichten[overRegister(id)] !== undefined || d.vrijstelling?.perioden[id]?.vanZaak !== undefined;
  const geldt = (id: string): boolean =>
    perioden.some(({ vrijstelling, beeindigd }) => vrijstelling === id && beeindigd === undefined);
  return [
    ...nieuw.map(({ vrijstelling }) => ({
      over: overRegister(vrijstelling),
      bericht: 'vrijstelling-geregistreerd' as const,
    })),
    ...Object.keys(d.vrijstelling?.register ?? {})
      .filter((id) => bekend(id) && !geldt(id))
      .map((id) => ({ over: `${overRegister(id)}/einde`, bericht: 'vrijstelling-geeindigd' as const })),
  ];
}
