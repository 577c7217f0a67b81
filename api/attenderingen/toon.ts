import type { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import { naamVoor } from '../../mas/verwoord/termijn.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { neutraal } from '../zaken/termijn.ts';
import { zaakPad } from '../zaken/toon.ts';
import type { Attenderingsrij } from './lees.ts';
import type { attendering } from './schemas.ts';

/** A notice; of one about a term that falls under the Wpg no more is said to who may not read that. */
export function toonAttendering(wie: Wie, rij: Attenderingsrij): z.input<typeof attendering> {
  const { zaak_id: zaakId, gemeente, proef, trede, dag, stand } = rij;
  const verder = { zaakId, gemeente, trede, dag, links: { zaak: zaakPad(zaakId) } };
  const wpg = magWpg(wie, { gemeente, proef });
  if (stand?.regime === 'WPG' && !wpg) {
    const naam = naamVoor(stand, wpg);
    return { sleutel: rij.merk, termijn: neutraal(rij.termijn), naam, ...verder, afgeschermd: true };
  }
  // the key of a notice about no term names what it is about, and that may be for few
  const sleutel = rij.termijn === '' ? rij.merk : rij.sleutel;
  return { sleutel, termijn: rij.termijn, naam: rij.naam, ...verder };
}
