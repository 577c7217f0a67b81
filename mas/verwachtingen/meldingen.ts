import type { Dossier } from '../dossier/types.ts';
import type { Einde, Onderwerp } from './types.ts';
import { overIntrekking, overMelding } from './over.ts';

const LOPEND = ['geregistreerd', 'in-behandeling'];

function eindeVanIntrekking(d: Dossier, nummer: string): Einde {
  if (d.meldingen[nummer]?.status === 'ingetrokken') return { einde: 'gehaald' };
  // the school corrected the melding instead
  return { einde: 'vervallen', reden: 'melding-gewijzigd' };
}

/** A later melding that nobody looked at, and a withdrawal that the school was asked for. */
export const meldingen: Onderwerp = {
  is: (over) => over.startsWith('melding/') || over.startsWith('intrekking/'),
  verwacht: (d) => {
    const lopend = Object.values(d.meldingen).filter((m) => LOPEND.includes(m.status));
    return [
      ...lopend
        .filter((m) => m.vervolg && d.bekeken[m.meldingsnummer] === undefined)
        .map((m) => ({ over: overMelding(m.meldingsnummer), regel: 'melding/vervolg' })),
      ...lopend.flatMap(({ meldingsnummer }) => {
        const vanaf = d.intrekkingen[meldingsnummer];
        return vanaf ? [{ over: overIntrekking(meldingsnummer, vanaf), regel: 'melding/intrekking', vanaf }] : [];
      }),
    ];
  },
  einde: (d, { over }) => {
    const nummer = over.split('/')[1] ?? '';
    if (over.startsWith('intrekking/')) return eindeVanIntrekking(d, nummer);
    if (d.meldingen[nummer]?.status === 'ingetrokken') return { einde: 'vervallen', reden: 'melding-ingetrokken' };
    const gezien = d.bekeken[nummer] !== undefined || d.status === 'open';
    return gezien ? { einde: 'gehaald' } : { einde: 'vervallen', reden: 'vervallen' };
  },
};
