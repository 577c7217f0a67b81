/** `npm run --silent dmn -- evalueer MODEL BESLISSING INVOER.json` */
import { voerUit } from './opdracht.ts';

const { code, tekst } = await voerUit(process.argv.slice(2));
process.stdout.write(`${tekst}\n`);
process.exitCode = code;
