/** `npm run voorbeelden`: fills a Schakel that runs on this machine with a dozen made-up cases to look at. */
import { leesInstellingen } from '../platform/instellingen.ts';
import { dagVan, plusDagen } from '../mas/datum.ts';
import { Klant } from '../test/opzet/klant.ts';
import { maakVoorbeelden } from '../test/opzet/voorbeelden.ts';

const { oidc, data, host, port } = leesInstellingen(process.env);
if (oidc) {
  console.error('Voorbeelden zijn er voor een proefopstelling; hier melden echte mensen zich aan.');
  process.exit(1);
}
const huis = { api: `http://${host}:${port}`, map: data };
const [school, lpa, boa] = await Promise.all(['school', 'lpa', 'boa'].map((wie) => Klant.als(wie, huis)));
if (!school || !lpa || !boa) throw new Error('een van de demopersonen ontbreekt');
const vandaag = dagVan(Date.now());
const zaken = await maakVoorbeelden({ school, lpa, boa }, vandaag, (dagen) => plusDagen(vandaag, -dagen));
console.log(`${Object.keys(zaken).length} verzonnen zaken gemaakt. Kijk in de werkvoorraad.`);
