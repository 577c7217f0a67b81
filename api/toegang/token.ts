/** `npm run token -- <demopersoon>`: prints a token for a demo person, and nothing else, so that it fits in `$( … )`. */
import { leesInstellingen } from '../../platform/instellingen.ts';
import { DEMOPERSONEN } from './demo.ts';
import { geefToken } from './uitgever.ts';

const [naam = ''] = process.argv.slice(2);
const { oidc, data } = leesInstellingen(process.env);
if (oidc) {
  console.error(`Tokens komen van ${oidc.issuer}; Schakel geeft ze hier niet zelf uit.`);
  process.exitCode = 1;
} else if (!Object.hasOwn(DEMOPERSONEN, naam)) {
  console.error('Gebruik: npm run token -- <demopersoon>\n\nDemopersonen, met hun account:');
  for (const [wie, persoon] of Object.entries(DEMOPERSONEN))
    console.error(`  ${wie.padEnd(14)} ${persoon.id.padEnd(19)} ${persoon.naam}`);
  process.exitCode = 1;
} else {
  console.log(await geefToken(data, naam));
}
