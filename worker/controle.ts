import { adressenVoorOpdracht } from '../platform/adressen.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { verbindTemporal } from '../platform/temporal/verbinding.ts';
import { codecVoorOpdracht } from './codec.ts';
import { controleer } from './controle-zaken.ts';

/** `npm run controle`: whether ledger, read model and workflows say the same of every case. Changes nothing. */
const {
  databaseUrl,
  temporalAddress: address,
  proefzakenAan,
  keks,
  instellingen: i,
} = adressenVoorOpdracht(process.env);
const prisma = maakPrisma(databaseUrl);
const codec = await codecVoorOpdracht(prisma, keks);
const echt = verbindTemporal({ address, namespace: i.namespace, codec });
const proef = proefzakenAan ? verbindTemporal({ address, namespace: i.namespaceProef, codec }) : null;

const uit = await controleer({ prisma, client: echt.client, proefClient: proef?.client ?? null }).catch(
  (fout: unknown): never => {
    const waarom = fout instanceof Error ? fout.message.split('\n')[0] : String(fout);
    console.error(
      `De controle is niet gedaan: de databank of Temporal (${address}) antwoordt niet (${waarom}). Probeer het opnieuw als beide draaien.`,
    );
    process.exit(1);
  },
);
await Promise.all([prisma.$disconnect(), echt.close(), proef?.close()]);

console.log(`${uit.zaken} zaken en ${uit.gebeurtenissen} gebeurtenissen gecontroleerd.`);
if (uit.vernietigd > 0) console.log(`${uit.vernietigd} teksten zijn vernietigd; de keten klopt ook zonder.`);
if (!proef) console.log('Proefzaken staan uit: hun workflows zijn niet bevraagd.');
for (const { zaakId, wat } of uit.afwijkingen) console.log(`AFWIJKING ${zaakId}: ${wat}`);
console.log(uit.afwijkingen.length === 0 ? 'Alles klopt.' : `Aantal afwijkingen: ${uit.afwijkingen.length}.`);
process.exitCode = uit.afwijkingen.length === 0 ? 0 : 1;
