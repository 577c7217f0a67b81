/** What recording a part of a route means, and what the MAS says of parts and endings that can depart from it. */
import type { Routesoort } from '../begrippen.ts';
import { BERICHTEN, MET_VRAAG } from '../berichten.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { PARTNERS } from '../verwoord/namen.ts';

export const ONDERDEELNORMEN: Readonly<Record<string, string>> = {
  'veilig-thuis-gemeld': 'De MAS: meld verzuim alleen bij Veilig Thuis als de vragen daarvoor tot een melding leiden.',
  'pv-opgemaakt': 'De MAS: hoor iemand eerst, en maak daarna proces-verbaal op.',
};

export const EINDENORMEN: Readonly<Partial<Record<Routesoort, string>>> = {
  basisroute: 'De MAS: kijk na een brief of gesprek eerst een paar weken of het verzuim stopt.',
  'vrijwillige-hulp': 'De MAS: de hulpverlener koppelt terug hoe de hulp eindigt.',
  'dwang-civiel': 'De MAS: de jeugdbeschermingstafel, de Raad of de rechter beslist hoe dit eindigt.',
};

/** What a part of a route is about: something that a ketenpartner told, or that is to be told to one. */
export function uitlegBijOnderdeel(onderdeel: string | undefined): string {
  const { ontvangt, stuurt } = ONDERDELEN[onderdeel ?? ''] ?? {};
  if (ontvangt) return `U legt vast wat u hoorde van ${PARTNERS[BERICHTEN[ontvangt].partner]}.`;
  if (stuurt) {
    const mee = MET_VRAAG.includes(stuurt) ? ', met uw toelichting' : '';
    return `U legt dit vast; daarna gaat er een bericht naar ${PARTNERS[BERICHTEN[stuurt].partner]}${mee}.`;
  }
  return 'U legt vast wat er in de route is gebeurd.';
}
