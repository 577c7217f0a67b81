/** DUO over HTTP and JSON, as the simulator speaks it. */
import { z } from 'zod';
import { canoniek } from '../../mas/canoniek.ts';
import { codeVan, isWeigering, type Uitslag, Uitstel } from '../kanaal.ts';
import { wachttijd } from '../wachttijd.ts';
import type { Duobericht, DuoPoort, Onleesbaar } from './poort.ts';
import { gemeente, schoolbericht } from './schoolbericht.ts';

/** For one exchange, in milliseconds. */
const GEDULD_MS = 10_000;

const code = z.string().regex(/^[\w-]{1,60}$/);
const ontvangst = z.object({ ontvangst: code });
const weigering = z.object({ code });
const berichten = z.object({ berichten: z.array(z.unknown()) });
const genummerd = z.object({ volg: z.int32().min(1) });
const geadresseerd = z.object({ gemeente });

/** @param adres of DUO, with or without a path */
export function maakDuo(adres: string, { geduldMs = GEDULD_MS }: { geduldMs?: number } = {}): DuoPoort {
  const basis = adres.replace(/\/+$/, '');
  const vraag = async (pad: string, opties: RequestInit = {}): Promise<{ antwoord: Response; lichaam: unknown }> => {
    try {
      const signal = AbortSignal.timeout(geduldMs);
      const antwoord = await fetch(`${basis}${pad}`, { ...opties, redirect: 'manual', signal });
      return { antwoord, lichaam: await antwoord.json().catch(() => null) };
    } catch (fout) {
      throw new Uitstel((fout as Error).name === 'TimeoutError' ? 'ETIMEDOUT' : codeVan((fout as Error).cause));
    }
  };
  return {
    meldStatus: async (status, sleutel) => {
      const { antwoord, lichaam } = await vraag('/statussen', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': sleutel },
        // it comes out of the database with its fields in another order, and is the same text at each attempt
        body: canoniek(status),
      });
      return beoordeel(antwoord, lichaam);
    },
    haalBerichten: async (na) => {
      const { antwoord, lichaam } = await vraag(`/meldingen?na=${na}`);
      if (antwoord.status !== 200) throw uitstel(antwoord);
      const gelezen = berichten.safeParse(lichaam);
      if (!gelezen.success) throw new Uitstel('Onleesbaar');
      return leesBladzijde(gelezen.data.berichten, na);
    },
  };
}

/** One by one: what cannot be read is handed on as it came, and holds up nothing that follows. */
function leesBladzijde(elementen: readonly unknown[], na: number): (Duobericht | Onleesbaar)[] {
  let volg = na;
  return elementen.map((ruw) => {
    volg = genummerd.safeParse(ruw).data?.volg ?? volg;
    const gelezen = genummerd.and(schoolbericht).safeParse(ruw);
    return gelezen.success
      ? gelezen.data
      : { soort: 'onleesbaar', volg, gemeente: geadresseerd.safeParse(ruw).data?.gemeente ?? null, ruw };
  });
}

function beoordeel(antwoord: Response, lichaam: unknown): Uitslag {
  const { status } = antwoord;
  if (status >= 200 && status < 300)
    return { uit: 'bezorgd', ontvangst: ontvangst.safeParse(lichaam).data?.ontvangst ?? null };
  if (isWeigering(status))
    return { uit: 'geweigerd', code: weigering.safeParse(lichaam).data?.code ?? `HTTP-${status}` };
  throw uitstel(antwoord);
}

const uitstel = ({ status, headers }: Response): Uitstel =>
  new Uitstel(`HTTP-${status}`, {
    wachtMs: wachttijd(headers.get('retry-after') ?? undefined, Date.now()),
    misschien: false,
  });
