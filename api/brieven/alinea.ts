/** What an official may not write in the free paragraph of a letter: words that the letter never says, and a BSN. */
import { alsAlineas, zegt } from '../../brieven/tekst/index.ts';
import { inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import type { Briefwerk } from './zoek.ts';

type Werk = Pick<Briefwerk, 'regime'> & { bron: Pick<Briefwerk['bron'], 'regel' | 'protocol'> };

/** A sentence, and where it stands as a person counts: what is wrong is told without repeating what somebody wrote. */
interface Zin {
  zin: string;
  plek: string;
}

/** @throws when something in it may not go out */
export function keurAlinea(werk: Werk, alinea: string): void {
  const fouten = zinnenIn(alinea).flatMap((zin) => [...verbodenIn(werk, zin), ...bsnIn(zin)]);
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
}

const zinnenIn = (alinea: string): Zin[] =>
  alsAlineas(alinea).flatMap((deel, a) =>
    deel.split(/(?<=[.?!])\s+/).map((zin, z) => ({ zin, plek: `alinea ${a + 1}, zin ${z + 1}` })),
  );

function verbodenIn({ bron: { regel, protocol }, regime }: Werk, { zin, plek }: Zin): Veldfout[] {
  const { alinea } = protocol;
  const bij = regel.verbodenWoorden.flatMap((woord) => alinea.bij[woord.toLowerCase()] ?? []);
  const opsporing = alinea.regime[regime];
  const woorden = [...new Set([...regel.verbodenWoorden, ...bij, ...opsporing])];
  return woorden
    .filter((woord) => zegt(zin, woord))
    .map((woord): Veldfout => {
      const waarom = opsporing.includes(woord) ? ' Het hoort bij opsporing, en deze brief niet.' : '';
      return {
        veld: 'alinea',
        fout: `"${woord}" mag niet in deze brief (${plek}).${waarom} Haal het weg, of schrijf het anders.`,
      };
    });
}

/** As people write numbers of nine digits: with spaces or dots in them, or without. */
const NEGEN_CIJFERS = /(?<!\d)(?=((?:\d[ .]?){8}\d)(?!\d))/g;
/** A number of ten digits, or one of another country, is somebody's telephone. */
const TELEFOON = /(?<!\d)(?:\+\d(?:[ .-]?\d){8,12}|0(?:[ .-]?\d){9})(?!\d)/g;
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** A burgerservicenummer passes the test of eleven (Besluit burgerservicenummer); one in eleven other numbers does too. */
function isBsn(cijfers: string): boolean {
  const som = GEWICHTEN.reduce((tot, gewicht, n) => tot + gewicht * Number(cijfers[n]), 0);
  return som % 11 === 0 && Number(cijfers) > 0;
}

function bsnIn({ zin, plek }: Zin): Veldfout[] {
  const nummers = [...zin.replace(TELEFOON, ' ').matchAll(NEGEN_CIJFERS)].map(([, getal = '']) =>
    getal.replace(/\D/g, ''),
  );
  if (!nummers.some(isBsn)) return [];
  const fout = `hier staat een burgerservicenummer (${plek}), en dat staat in geen brief. Haal het weg; het kenmerk van de zaak staat al in de brief.`;
  return [{ veld: 'alinea', fout }];
}
