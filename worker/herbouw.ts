import { adressenVoorOpdracht } from '../platform/adressen.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { herbouw } from './herbouw-zaken.ts';

/** `npm run leesmodel:herbouw`: lists and screens again as the ledger says. The system may go on meanwhile. */
const prisma = maakPrisma(adressenVoorOpdracht(process.env).databaseUrl);
const { zaken, rijen, afwijkend, onvouwbaar } = await herbouw(prisma);
await prisma.$disconnect();

console.log(`${zaken} zaken herbouwd, ${rijen} rijen.`);
console.log(
  afwijkend.length === 0
    ? 'Alles stond er al zoals het grootboek zegt.'
    : `Anders dan het grootboek en nu hersteld: ${afwijkend.join(', ')}`,
);
if (onvouwbaar.length > 0) {
  console.log(`Niet te lezen en gelaten zoals het was (zie npm run controle): ${onvouwbaar.join(', ')}`);
  process.exitCode = 1;
}
