/** The API process. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Protocolregister } from '../activities/register.ts';
import { maakDuo } from '../keten/duo/http.ts';
import { eisBeideRegimes } from '../platform/databank/regimes.ts';
import { maakPrisma, VRAAG_MS } from '../platform/databank/prisma.ts';
import { leesInstellingen } from '../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../platform/kind.ts';
import { maakLog } from '../platform/log.ts';
import { leesOndertekensleutels } from '../platform/ondertekensleutel.ts';
import { eigenAdres } from '../platform/webadres.ts';
import { GEEN_VIRUSSCAN } from '../platform/virusscan.ts';
import { verbindTemporal } from '../platform/temporal/verbinding.ts';
import { maakCodec } from '../platform/versleuteling/codec.ts';
import { openSleutelbos } from '../platform/versleuteling/sleutelbos.ts';
import { zaakVan } from '../workflows/definities.ts';
import { maakInlog } from './aanmelden/inlog.ts';
import { maakApp } from './app.ts';
import { startPoller } from './duo/poller.ts';
import type { Huis } from './huis.ts';
import { startOpruimer } from './documenten/opruimen.ts';
import { Intake } from './intake/intake.ts';
import { startVeger } from './intake/veger.ts';
import { maakToegang } from './toegang/toegang.ts';
import { perVerzoek } from './regime.ts';
import { zaaiDemo } from './toegang/zaai.ts';
import { GEBOUWD } from './schermen/routes.ts';

const instellingen = leesInstellingen(process.env);
const log = maakLog('api', instellingen.logLevel);
const {
  databaseUrl,
  temporalAddress: address,
  namespace,
  namespaceProef,
  proefzakenAan,
  taskQueue,
  port,
  host,
  duoUrl,
} = instellingen;
if (databaseUrl === undefined || address === undefined) {
  throw new Error('De API heeft DATABASE_URL en TEMPORAL_ADDRESS nodig; npm start geeft ze zelf mee.');
}

const smal = maakPrisma(databaseUrl, { vraagMs: VRAAG_MS });
const ruim = instellingen.databaseWpgUrl ? maakPrisma(instellingen.databaseWpgUrl, { vraagMs: VRAAG_MS }) : smal;
await eisBeideRegimes(ruim);
const prisma = perVerzoek({ smal, ruim });
const sleutels = await openSleutelbos(prisma, instellingen.keks);
const codec = maakCodec({ sleutels, zaakVan });
const temporal = verbindTemporal({ address, namespace, codec });
const temporalProef = proefzakenAan ? verbindTemporal({ address, namespace: namespaceProef, codec }) : null;
// the people of the local issuer are made up; with a real issuer there are none of them
if (!instellingen.oidc) await zaaiDemo(prisma);

const register = new Protocolregister();
const toegang = await maakToegang(instellingen);
// the port is known once it is taken; nobody is served before the next lines have run
const server = createServer();
await once(server.listen(port, host), 'listening');
const gekozen = (server.address() as AddressInfo).port;
const luistert = eigenAdres(host, gekozen);
const adres = instellingen.publiekAdres ?? luistert;
const huis: Huis = {
  prisma,
  client: temporal.client,
  proefClient: temporalProef?.client ?? null,
  taskQueue,
  sleutels,
  ...(instellingen.temporalUiAdres && { temporalUiAdres: instellingen.temporalUiAdres }),
  register,
  toegang,
  virusscan: GEEN_VIRUSSCAN,
  ondertekensleutels: leesOndertekensleutels(instellingen),
  adres,
  ...(instellingen.vertrouwdeProxies && { vertrouwdeProxies: instellingen.vertrouwdeProxies }),
  inlog: maakInlog(instellingen, { adres, luistert, log }),
  schermen: GEBOUWD,
  log,
};
const intake = new Intake(huis);
server.on('request', maakApp(huis, intake));
const stopVeger = startVeger(intake, log);
const stopPoller = duoUrl ? startPoller({ prisma, intake, duo: maakDuo(duoUrl) }, log) : undefined;
const stopOpruimer = startOpruimer({ prisma, register }, log);

stopMetOuder(async () => {
  const dicht = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.all([dicht, stopVeger(), stopPoller?.(), stopOpruimer()]);
  await Promise.all([temporal.close(), temporalProef?.close(), smal.$disconnect(), ruim.$disconnect()]);
});
log.info({ port: gekozen }, 'de API luistert');
meldGereed({ port: gekozen });
