/** `npm run protocol -- controleer | toon` */
import { laadProtocol } from '../index.ts';
import { voerUit } from './opdracht.ts';

const { code, tekst } = voerUit(process.argv.slice(2), laadProtocol);
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
