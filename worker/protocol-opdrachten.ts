/** The commands about versions of protocols: what differs, which are in force, taking one into force, withdrawing one. */
import type { PrismaClient } from '../prisma/generated/client.ts';
import { registreer } from '../activities/protocol.ts';
import { leesBeslist, leesVersies, type Protocolversie, trekIn } from '../activities/protocolversies.ts';
import { vanKracht } from '../activities/register-keuze.ts';
import { type Dag, isDag, toonDatum } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import { LANDELIJK } from '../protocol/compileer/kop.ts';
import { OpdrachtFout, type Opdrachten } from '../protocol/compileer/opdracht.ts';
import { verschil } from '../protocol/compileer/verschil/index.ts';
import { rustOpOud } from './protocol-basis.ts';
import { compileerMap, kiesHash, type MetDatabank, zoekProtocol } from './protocol-bron.ts';
import { nietIngetrokken, noem, toonBeslist, toonVersies } from './protocol-tekst.ts';

export interface Nodig {
  vandaag: Dag;
  metDatabank: MetDatabank;
}

export const versieopdrachten = ({ vandaag, metDatabank }: Nodig): Opdrachten => ({
  verschil: {
    plaatsen: ['A', 'B'],
    uitleg: 'zegt wat in B anders is dan in A; elk is een map, een bestand met een document, of een hash',
    voerUit: async ([a = '', b = '']) =>
      toonVerschil(await zoekProtocol(a, metDatabank), await zoekProtocol(b, metDatabank)),
  },
  versies: {
    plaatsen: [],
    uitleg: 'noemt de versies in de databank, en welke van kracht zijn',
    voerUit: () => metDatabank('programma', async (prisma) => toonVersies(await leesVersies(prisma), vandaag)),
  },
  'neem-in-gebruik': {
    plaatsen: ['MAP'],
    opties: { vanaf: 'JJJJ-MM-DD' },
    uitleg: 'laat het protocol in een map gelden vanaf een dag, vandaag of later',
    voerUit: async ([map = ''], { vanaf = '' }) => {
      const protocol = await compileerMap(map);
      keurDag(vanaf, vandaag);
      return metDatabank('programma', (prisma) => neemInGebruik(prisma, protocol, vanaf));
    },
  },
  'trek-in': {
    plaatsen: ['HASH'],
    opties: { reden: '"..."' },
    uitleg: 'trekt een versie voorgoed in, en noemt wat eronder is geboekt',
    voerUit: ([hash = ''], { reden = '' }) =>
      metDatabank('eigenaar', (prisma) => trekVersieIn(prisma, hash, reden, vandaag)),
  },
  beslissingen: {
    plaatsen: ['HASH'],
    uitleg: 'noemt wat onder een versie is geboekt',
    voerUit: ([hash = '']) =>
      metDatabank('programma', async (prisma) =>
        toonBeslist(await leesBeslist(prisma, kiesHash(hash, await leesVersies(prisma)).hash)),
      ),
  },
});

/** A document in a file was made by anybody: it may have every part, and in it anything. */
function vergelijk(was: Protocol, wordt: Protocol): string[] {
  try {
    return verschil(was, wordt);
  } catch (fout) {
    if (!(fout instanceof TypeError)) throw fout;
    const wat = 'Een van de twee is geen protocol zoals Schakel het bewaart: neem het over uit de databank.';
    throw new OpdrachtFout(wat, { cause: fout });
  }
}

function toonVerschil(was: Protocol, wordt: Protocol): string {
  const regels = vergelijk(was, wordt);
  return regels.length === 0 ? 'Geen verschil.' : regels.map((regel) => `${regel}.`).join('\n');
}

function keurDag(vanaf: string, vandaag: Dag): void {
  if (!isDag(vanaf))
    throw new OpdrachtFout(`${vanaf} is geen bestaande dag: schrijf jaar-maand-dag, zoals ${vandaag}.`);
  if (vanaf < vandaag)
    throw new OpdrachtFout(
      `${toonDatum(vanaf)} is voorbij: wat over de dagen sindsdien nog wordt geboekt, zou ongemerkt anders worden beslist dan wat al is geboekt. Kies ${vandaag} of later.`,
    );
}

async function neemInGebruik(prisma: PrismaClient, protocol: Protocol, vanaf: Dag): Promise<string> {
  const versies = await leesVersies(prisma);
  const bekend = versies.find(({ hash }) => hash === protocol.hash);
  if (bekend?.ingetrokken)
    throw new OpdrachtFout(`${noem(bekend)} is ingetrokken: verander in protocol.yaml minstens de versie.`);
  if (bekend) throw new OpdrachtFout(alInGebruik(bekend, nietIngetrokken(versies), vanaf));
  keurGemeenten(protocol, vanaf, nietIngetrokken(versies));
  const ouder = await rustOpOud(prisma, protocol, vanaf, nietIngetrokken(versies));
  await registreer(prisma, [{ protocol, geldigVanaf: vanaf }]);
  return [
    `${protocol.naam} ${protocol.versie} geldt vanaf ${toonDatum(vanaf)}.`,
    `Hash ${protocol.hash}`,
    ...(ouder.length > 0 ? ['Rust nog op het vorige landelijke protocol; neem het opnieuw in gebruik:'] : []),
    ...ouder.map((versie) => `  ${noem(versie)}`),
  ].join('\n');
}

/** A document is registered once; one that was replaced comes back under another name of its version. */
function alInGebruik(bekend: Protocolversie, versies: readonly Protocolversie[], vanaf: Dag): string {
  const sinds = `${noem(bekend)} is al in gebruik, vanaf ${toonDatum(bekend.geldigVanaf)}`;
  if (vanKracht(versies, bekend.naam, vanaf) === bekend || bekend.geldigVanaf > vanaf) return `${sinds}.`;
  return `${sinds}, en daarna vervangen. Verander in protocol.yaml de versie om dit weer te laten gelden.`;
}

/** A municipality belongs to one region at a time. */
function keurGemeenten({ naam, gemeenten }: Protocol, vanaf: Dag, versies: readonly Protocolversie[]): void {
  for (const andere of versies.filter((versie) => versie.naam !== naam)) {
    const geldtDan = andere.geldigVanaf > vanaf || vanKracht(versies, andere.naam, vanaf) === andere;
    const dubbel = andere.gemeenten.find((gemeente) => gemeenten.includes(gemeente));
    if (geldtDan && dubbel !== undefined)
      throw new OpdrachtFout(
        `${dubbel} hoort dan al bij ${noem(andere)}. Neem daar eerst een versie zonder ${dubbel} in gebruik.`,
      );
  }
}

async function trekVersieIn(prisma: PrismaClient, begin: string, reden: string, vandaag: Dag): Promise<string> {
  const versies = await leesVersies(prisma);
  const versie = kiesHash(begin, versies);
  const over = nietIngetrokken(versies).filter(({ hash }) => hash !== versie.hash);
  if (versie.ingetrokken)
    throw new OpdrachtFout(`${noem(versie)} is al ingetrokken, op ${toonDatum(versie.ingetrokken.op)}.`);
  if (!over.some(({ naam }) => naam === LANDELIJK))
    throw new OpdrachtFout(`${noem(versie)} is het enige landelijke protocol: neem eerst een ander in gebruik.`);
  await trekIn(prisma, versie.hash, reden).catch(vertaalRecht);
  const opvolger = vanKracht(over, versie.naam, vandaag) ?? vanKracht(over, LANDELIJK, vandaag);
  return [
    `${noem(versie)} is ingetrokken.`,
    ...(opvolger ? [`Vanaf de volgende boeking geldt in plaats daarvan ${noem(opvolger)}.`] : []),
    ...(opvolger && opvolger.geldigVanaf > vandaag
      ? [
          `Die begint op ${toonDatum(opvolger.geldigVanaf)}; omdat er geen eerdere is, geldt zij ook voor de dagen ervoor.`,
        ]
      : []),
    toonBeslist(await leesBeslist(prisma, versie.hash)),
  ].join('\n');
}

/** SQLSTATE: this user may not do that. */
const GEEN_RECHT = '42501';

function vertaalRecht(fout: unknown): never {
  const { meta } = fout as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };
  if (meta?.driverAdapterError?.cause?.originalCode !== GEEN_RECHT) throw fout;
  throw new OpdrachtFout(
    'Deze gebruiker van de databank mag geen versie intrekken: geef in DATABASE_OWNER_URL de eigenaar van de tabellen.',
  );
}
