import { createHash } from 'node:crypto';
import type { Regime } from '../../mas/begrippen.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { type Bestand, keurBestand } from './keur.ts';

/** Keeps a file that somebody brings in, once it is what it says. It belongs to no event yet: an action binds it. */
export async function bewaarBestand(
  { prisma, virusscan }: Pick<Huis, 'prisma' | 'virusscan'>,
  wie: Wie,
  { zaakId }: Zaak,
  bestand: Bestand,
  regime: Regime,
): Promise<{ id: string; sha256: string; naam: string }> {
  await keurBestand(bestand);
  const { naam, mediatype, bytes } = bestand;
  const scan = await virusscan.scan(bytes);
  if (scan === 'besmet')
    throw inhoudOngeldig([
      { veld: 'bestand', fout: 'er zit een virus in. Het is niet bewaard. Meld dit bij uw beheerder.' },
    ]);
  const id = nieuwId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await prisma.document.create({
    data: {
      id,
      zaakId,
      soort: 'bijlage',
      naam,
      mediatype,
      bytes: new Uint8Array(bytes),
      sha256,
      regime,
      scan,
      gemaaktDoor: wie.id,
    },
  });
  return { id, sha256, naam };
}
