/** The commands that need nothing but the files. */
import type { Protocol } from '../../mas/protocol.ts';
import { documenteerBrieven } from './briefdocument.ts';
import { documenteer } from './document.ts';
import { OpdrachtFout, type Opdrachten } from './opdracht.ts';
import { schrijfUit, vatSamen } from './toon.ts';

/**
 * @param laad compiles the protocols, the national one first
 * @param laadMap compiles the one in a folder
 */
export const bestandsopdrachten = (
  laad: () => Promise<readonly Protocol[]>,
  laadMap: (map: string) => Promise<Protocol>,
): Opdrachten => ({
  controleer: {
    plaatsen: ['[MAP]'],
    uitleg: 'leest de protocollen en de kalenders, of het protocol in een map, en noemt alles wat niet klopt',
    voerUit: async ([map]) => (map === undefined ? await laad() : [await laadMap(map)]).map(vatSamen).join('\n'),
  },
  toon: {
    plaatsen: ['[NAAM]'],
    uitleg: 'schrijft alle protocollen uit, of een: termijnen, drempels, ladders, instellingen, vragen en tabellen',
    voerUit: async ([naam]) =>
      kies(await laad(), naam)
        .map(schrijfUit)
        .join('\n\n'),
  },
  documenteer: {
    plaatsen: [],
    uitleg: 'maakt de bladzijde docs/termijnen.md',
    voerUit: async () => documenteer(await laad()),
  },
  'documenteer-brieven': {
    plaatsen: [],
    uitleg: 'maakt de bladzijde docs/brieven.md',
    voerUit: async () => (await laad()).slice(0, 1).map(documenteerBrieven).join(''),
  },
});

function kies(alle: readonly Protocol[], naam: string | undefined): readonly Protocol[] {
  const gekozen = naam === undefined ? alle : alle.filter((protocol) => protocol.naam === naam);
  if (gekozen.length > 0) return gekozen;
  throw new OpdrachtFout(
    `${naam ?? ''} is geen protocol. Kies uit ${alle.map((protocol) => protocol.naam).join(', ')}.`,
  );
}
