// For the health check of a container, whose image has no curl: ends well when the address answers well.
import { get } from 'node:http';

const [adres = ''] = process.argv.slice(2);
get(adres, { timeout: 4_000 }, (antwoord) => process.exit(antwoord.statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));
