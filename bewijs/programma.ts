/** `node controleer.mjs BESTAND`: the check as one file, for a machine with nothing but Node (tools/bewijsprogramma.ts). */
import { voerControleUit } from './controle/opdracht.ts';

/** Put in when the file is made. */
declare const PROGRAMMA: string;

const GEBRUIK = `Gebruik: node controleer.mjs BESTAND [--sleutel VINGERAFDRUK] [--anker HASH] [--json]
  BESTAND    de uitvoer van een zaak
  --sleutel  de vingerafdruk van de gemeente, die u van haar zelf kreeg en niet met dit bestand
  --anker    de hash van een anker dat u zelf eerder bewaarde
  --json     het antwoord als JSON

Einde met 0: de uitvoer klopt. 1: zij klopt niet. 2: het bestand is niet te lezen.`;

const { code, tekst } = voerControleUit(process.argv.slice(2), GEBRUIK, PROGRAMMA);
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
