/**
 * Who asks what is held about him, and how much of it is his to have (AVG 15; UAVG 5). From sixteen on a jongere asks himself;
 * until then his legal representative does: a parent or guardian with gezag, and not somebody who only takes care of him. Each of
 * them always gets what is about himself.
 */
import type { Dag } from '../../mas/datum.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import { gezagUit } from '../../mas/registraties.ts';
import type { Gezag } from '../../prisma/generated/client.ts';
import { conflict, nietGevonden } from '../http/fout.ts';
import type { Kind } from '../leerlingen/kind.ts';
import type { Inzage } from './schemas.ts';

/** In years (UAVG 5). */
const VRAAGT_ZELF = 16;
/** Who represents a child by law (BW 1:245); a feitelijke verzorger does not. */
const VERTEGENWOORDIGERS = ['ouder', 'voogd'];

export interface Vrager {
  voor: Inzage['voor'];
  /** Null: the jongere himself. */
  gezag: Gezag | null;
}

export function vragerVan({ registraties }: Kind, voor: string, vandaag: Dag): Vrager {
  const [leerling] = registraties;
  const zelf = leeftijdOp(leerling.geboortedatum, vandaag) >= VRAAGT_ZELF;
  if (voor === 'jongere') {
    if (!zelf)
      throw conflict(
        'OnderZestien',
        'Deze jongere is jonger dan 16: zijn wettelijk vertegenwoordiger vraagt voor hem (UAVG artikel 5). Kies wie gezag heeft.',
      );
    const naam = `${leerling.voornaam} ${leerling.achternaam}`;
    return {
      voor: { wie: voor, naam, omvang: 'alles', regels: 'De jongere is 16 jaar of ouder en vraagt zelf.' },
      gezag: null,
    };
  }
  const gezag = gezagUit(registraties).find(({ id }) => voor === `gezag/${id}`);
  if (!gezag) throw nietGevonden('Deze persoon heeft geen gezag over deze leerling.');
  const namens = !zelf && VERTEGENWOORDIGERS.includes(gezag.rol);
  return {
    voor: {
      wie: voor,
      naam: gezag.naam,
      omvang: namens ? 'alles' : 'eigen',
      regels: namens
        ? 'De jongere is jonger dan 16; zijn wettelijk vertegenwoordiger vraagt voor hem, en voor zichzelf.'
        : 'Wie vraagt, krijgt hier alleen wat over hemzelf gaat.',
    },
    gezag,
  };
}
