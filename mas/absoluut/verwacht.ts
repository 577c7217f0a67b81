import type { Dossier, Termijn } from '../dossier/types.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import type { Einde, Onderwerp, Verwachting } from '../verwachtingen/types.ts';
import { aangeschrevenOp, inschrijfregel, isInschrijvenVerwacht, overInschrijven } from './termijn.ts';

const OVER_OUDERS = 'absoluut/ouders';

/** Burgemeester en wethouders tell the parents within seven days (LPW 1a1 lid 4). */
function ouders({ absoluut }: Dossier): Verwachting[] {
  const { geenSchoolSinds: vanaf, oudersWetenSinds } = absoluut ?? {};
  return vanaf !== undefined && oudersWetenSinds === undefined
    ? [{ over: OVER_OUDERS, regel: 'geen-school/ouders', vanaf }]
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

/** What a case of absoluut verzuim waits for besides the steps. */
export const absoluut: Onderwerp = {
  is: (over) => over.startsWith('absoluut/'),
  verwacht: (d) => [...ouders(d), ...inschrijven(d)],
  einde: (d, termijn) => {
    if (termijn.over !== OVER_OUDERS) return eindeVanInschrijven(d, termijn);
    return d.absoluut?.oudersWetenSinds === undefined
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' };
  },
};
