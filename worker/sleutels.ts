/** `npm run sleutels -- nieuw | herwikkel` (docs/versleuteling.md) */
import { adressenVoorOpdracht } from '../platform/adressen.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { herwikkel } from '../platform/versleuteling/herwikkel.ts';
import { KekFout, nieuweKek } from '../platform/versleuteling/kek.ts';
import { eisKeks } from '../platform/versleuteling/sleutelbos.ts';

const GEBRUIK = `Gebruik: npm run --silent sleutels -- <opdracht>
  nieuw      maakt een sleutel voor SCHAKEL_KEKS; bewaar haar waar u wachtwoorden bewaart, en niet bij de databank
  herwikkel  pakt de sleutel van elke zaak opnieuw in met de eerste sleutel van SCHAKEL_KEKS`;

/** By the day: an operator sees which one is older. */
const naam = (): string => `kek-${new Date().toISOString().slice(0, 10)}`;

async function pakOpnieuwIn(): Promise<string> {
  const { databaseUrl, keks } = adressenVoorOpdracht(process.env);
  const prisma = maakPrisma(databaseUrl);
  try {
    const { aantal, nieuwste, vrij } = await herwikkel(prisma, eisKeks(keks));
    const klaar = `${aantal} zaaksleutels opnieuw ingepakt; alle zijn nu ingepakt met ${nieuwste}.`;
    if (vrij.length === 0) return klaar;
    return `${klaar}\nNiet meer in gebruik: ${vrij.join(', ')}. Haal ze uit SCHAKEL_KEKS; bewaar ze zo lang er reservekopieën van de databank zijn van vóór vandaag.`;
  } finally {
    await prisma.$disconnect();
  }
}

async function voerUit(opdracht: string | undefined): Promise<string> {
  if (opdracht === 'nieuw') return nieuweKek(naam());
  if (opdracht === 'herwikkel') return pakOpnieuwIn();
  throw new KekFout(GEBRUIK);
}

await voerUit(process.argv[2]).then(
  (tekst) => {
    console.log(tekst);
  },
  (fout: unknown) => {
    if (!(fout instanceof KekFout)) throw fout;
    console.error(fout.message);
    process.exitCode = 1;
  },
);
