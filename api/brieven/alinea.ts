/** What an official may not write in the free paragraph of a letter: words that the letter never says, and a BSN. */
import { zegt } from '../../brieven/tekst/index.ts';
import { inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import { heeftBsn, type Zin, zinnenIn } from '../vrijetekst.ts';
import type { Briefwerk } from './zoek.ts';

type Werk = Pick<Briefwerk, 'regime'> & { bron: Pick<Briefwerk['bron'], 'regel' | 'protocol'> };

/** @throws when something in it may not go out */
export function keurAlinea(werk: Werk, alinea: string): void {
  const fouten = zinnenIn(alinea).flatMap((zin) => [...verbodenIn(werk, zin), ...bsnIn(zin)]);
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
}

/** Of what was written before, and is printed in a letter: the words that this one never says, as a person reads them. */
export const verbodenWoorden = (werk: Werk, tekst: string): string[] => gezegdIn(werk, tekst).map(leesbaar);

/** What it says of the words that the letter never says; of "boete" and "boete*" the first is enough. */
function gezegdIn({ bron: { regel, protocol }, regime }: Werk, tekst: string): string[] {
  const { alinea } = protocol;
  const bij = regel.verbodenWoorden.flatMap((woord) => alinea.bij[woord.toLowerCase()] ?? []);
  const zelf = Object.values(regel.teksten);
  const nooit = (alinea.nooit ?? []).filter((woord) => !zelf.some((brief) => zegt(brief, woord)));
  const woorden = [...new Set([...regel.verbodenWoorden, ...bij, ...alinea.regime[regime], ...nooit])];
  const gezegd = woorden.filter((woord) => zegt(tekst, woord));
  return gezegd.filter((woord) => !gezegd.includes(woord.replace(/\*$/, '')) || !woord.endsWith('*'));
}

const leesbaar = (woord: string): string => woord.replace(/\*$/, '…');

function verbodenIn(werk: Werk, { zin, plek }: Zin): Veldfout[] {
  const opsporing = werk.bron.protocol.alinea.regime[werk.regime];
  return gezegdIn(werk, zin).map((woord): Veldfout => {
    const waarom = opsporing.includes(woord) ? ' Het hoort bij opsporing, en deze brief niet.' : '';
    return {
      veld: 'alinea',
      fout: `"${leesbaar(woord)}" mag niet in deze brief (${plek}).${waarom} Haal het weg, of schrijf het anders.`,
    };
  });
}

function bsnIn({ zin, plek }: Zin): Veldfout[] {
  if (!heeftBsn(zin)) return [];
  const fout = `hier staat een burgerservicenummer (${plek}), en dat staat in geen brief. Haal het weg; het kenmerk van de zaak staat al in de brief.`;
  return [{ veld: 'alinea', fout }];
}
