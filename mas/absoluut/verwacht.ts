import type { Dossier, Termijn } from '../dossier/types.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import type { Einde, Onderwerp, Verwachting } from '../verwachtingen/types.ts';
import { isKlaar } from '../voortgang.ts';
import { aangeschrevenOp, inschrijfregel, isInschrijvenVerwacht, overInschrijven } from './termijn.ts';

const OVER_OUDERS = 'absoluut/ouders';
const OVER_ONDERZOEK = 'absoluut/onderzoek';

/** Burgemeester en wethouders tell the parents within seven days (LPW 1a1 lid 4). */
function ouders({ absoluut }: Dossier): Verwachting[] {
  const { geenSchoolSinds: vanaf, oudersWetenSinds } = absoluut ?? {};
  return vanaf !== undefined && oudersWetenSinds === undefined
    ? [{ over: OVER_OUDERS, regel: 'geen-school/ouders', vanaf }]
    : [];
}

/** Within four weeks after the parents know it the LPA investigates (LPW 22 lid 4). */
function onderzoek(d: Dossier): Verwachting[] {
  const vanaf = d.absoluut?.oudersWetenSinds;
  return vanaf !== undefined && !isKlaar(d, 'onderzoek')
    ? [{ over: OVER_ONDERZOEK, regel: 'geen-school/onderzoek', vanaf }]
    : [];
}

/** They enrol their child after they were pointed at their duty. */
function inschrijven(d: Dossier): Verwachting[] {
  const vanaf = aangeschrevenOp(d);
  return vanaf !== undefined && isInschrijvenVerwacht(d)
    ? [{ over: overInschrijven(vanaf), regel: inschrijfregel(d), vanaf }]
    : [];
}

function eindeVanInschrijven(d: Dossier, termijn: Termijn): Einde {
  if (d.absoluut?.ingeschreven) return { einde: 'gehaald' };
  const vanaf = aangeschrevenOp(d);
  // another letter said anew until when
  if (vanaf !== undefined && overInschrijven(vanaf) !== termijn.over)
    return { einde: 'vervallen', reden: 'opnieuw-geteld' };
  return isVerstreken(termijn) ? { einde: 'bereikt' } : { einde: 'vervallen', reden: 'vervallen' };
}

const einde = (gehaald: boolean): Einde =>
  gehaald ? { einde: 'gehaald' } : { einde: 'vervallen', reden: 'vervallen' };

/** What a case of absoluut verzuim waits for besides the steps. */
export const absoluut: Onderwerp = {
  is: (over) => over.startsWith('absoluut/'),
  verwacht: (d) => [...ouders(d), ...onderzoek(d), ...inschrijven(d)],
  einde: (d, termijn) => {
    if (termijn.over === OVER_OUDERS) return einde(d.absoluut?.oudersWetenSinds !== undefined);
    if (termijn.over === OVER_ONDERZOEK) return einde(d.stappen.onderzoek?.stand === 'gedaan');
    return eindeVanInschrijven(d, termijn);
  },
};
