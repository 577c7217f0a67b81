/** From what the engine refused to what somebody who makes a letter is told. */
import { BriefFout } from '../../brieven/index.ts';
import { BRIEFGROEPEN, isBriefgroep } from '../../mas/briefvelden.ts';
import { inhoudOngeldig } from '../http/fout.ts';

/** What an official can do something about; a fault of the text or the engine is a fault of ours. */
export function duid(fout: unknown): unknown {
  if (!(fout instanceof BriefFout)) return fout;
  switch (fout.reden) {
    case 'veld-leeg':
      return inhoudOngeldig(fout.velden.map((veld) => ({ veld, fout: watOntbreekt(veld) })));
    case 'teken':
    case 'alinea':
      return inhoudOngeldig([{ veld: 'alinea', fout: fout.message }]);
    case 'adres':
      return inhoudOngeldig([{ veld: 'adres', fout: fout.message }]);
    case 'tekst':
    case 'motor':
      return fout;
  }
}

function watOntbreekt(veld: string): string {
  const groep = /^\w+/.exec(veld)?.[0] ?? '';
  if (!isBriefgroep(groep)) return 'is niet bekend.';
  const { wat, doe } = BRIEFGROEPEN[groep];
  return `er ontbreekt ${wat}. ${doe}`;
}
