/** `npm run protocol -- controleer | toon | documenteer` */
import { laadProtocollen } from '../index.ts';
import { voerUit } from './opdracht.ts';

const { code, tekst } = voerUit(process.argv.slice(2), () => laadProtocollen().alle);
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
