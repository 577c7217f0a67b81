/** The inbox: what arrived is kept first and then brought to its case, again and again until the case has booked it. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Huis } from '../huis.ts';
import { draagOver, nogOverTeDragen } from '../ouderportaal/overdracht.ts';
import { brengKetenbericht } from './ketenbericht.ts';
import { brengMelding } from './melding.ts';
import { brengOpening } from './opening.ts';
import { brengSamenvoeging } from './samenvoeging.ts';
import { brengVernietiging } from './vernietiging.ts';

/** How many messages one round of the sweep takes up. */
const PER_RONDE = 200;

export type Postbezorger = Pick<Huis, 'prisma' | 'client' | 'proefClient' | 'taskQueue' | 'register' | 'log'>;

type Adres =
  | { soort: 'melding'; nummer: string; proef: boolean }
  | { soort: 'samenvoeging'; id: string }
  /** The worker destroyed the content of a case. */
  | { soort: 'vernietiging'; id: string }
  /** Of a case that no melding opens. */
  | { soort: 'opening'; id: string }
  /** What was sent along with a kennisgeving, by the id of that. */
  | { soort: 'stukken'; id: string }
  /** Of a ketenpartner. */
  | { soort: 'bericht'; id: string };

export class Intake {
  private readonly huis: Postbezorger;
  /** One after another for each melding; another process may be busy with it too, which the ledger keeps apart. */
  private readonly rijen = new Map<string, Promise<void>>();

  constructor(huis: Postbezorger) {
    this.huis = huis;
  }

  /** Brings the messages of one melding, one merge, or one message of a partner, as far as they will go. Never rejects: the sweep tries again. */
  breng(adres: Adres): Promise<void> {
    const naam = JSON.stringify(adres);
    const beurt = (this.rijen.get(naam) ?? Promise.resolve()).then(() => this.probeer(adres));
    this.rijen.set(naam, beurt);
    void beurt.then(() => {
      if (this.rijen.get(naam) === beurt) this.rijen.delete(naam);
    });
    return beurt;
  }

  /** When nothing is on its way any more: until then it may still speak to the server. */
  async rust(): Promise<void> {
    while (this.rijen.size > 0) await Promise.all(this.rijen.values());
  }

  /** The same for a person who waits: after `ms` it goes on without him. */
  async brengBinnen(adres: Adres, ms: number): Promise<void> {
    const klaar = new AbortController();
    const teLaat = wacht(ms, undefined, { signal: klaar.signal }).catch(() => undefined);
    await Promise.race([this.breng(adres), teLaat]);
    klaar.abort();
  }

  /** Takes up what a process left behind, or what could not be brought before. What was tried often comes last. */
  async veeg(magVerder: () => boolean = () => true): Promise<void> {
    // a withdrawal that came before its melding waits until that is here
    const rijen = await this.huis.prisma.$queryRaw<{ id: string; soort: string; nummer: string; proef: boolean }[]>`
      select id, soort, nummer, proef from postvak p
      where stand = 'nieuw' and (soort <> 'intrekking' or exists (
        select 1 from postvak m where m.soort = 'melding' and m.nummer = p.nummer and m.proef = p.proef))
      order by pogingen, ontvangen_op limit ${PER_RONDE}`;
    const adressen = rijen.map(({ id, soort, nummer, proef }): Adres =>
      soort === 'samenvoeging' || soort === 'opening' || soort === 'vernietiging'
        ? { soort, id }
        : { soort: 'melding', nummer, proef },
    );
    const vanPartners = await this.huis.prisma.berichtIn.findMany({
      where: { stand: 'nieuw' },
      orderBy: [{ pogingen: 'asc' }, { ontvangenOp: 'asc' }],
      take: PER_RONDE,
      select: { id: true },
    });
    adressen.push(...vanPartners.map(({ id }): Adres => ({ soort: 'bericht', id })));
    const stukken = await nogOverTeDragen(this.huis.prisma);
    adressen.push(...stukken.map((id): Adres => ({ soort: 'stukken', id })));
    const eenmaal = new Map(adressen.map((adres) => [JSON.stringify(adres), adres]));
    for (const [naam, adres] of eenmaal) if (magVerder() && !this.rijen.has(naam)) await this.breng(adres);
  }

  /** What came along with it follows at once, or with a next round. */
  private async open(id: string): Promise<void> {
    await brengOpening(this.huis, id);
    await draagOver(this.huis, id);
  }

  private async probeer(adres: Adres): Promise<void> {
    try {
      if (adres.soort === 'samenvoeging') await brengSamenvoeging(this.huis, adres.id);
      else if (adres.soort === 'vernietiging') await brengVernietiging(this.huis, adres.id);
      else if (adres.soort === 'opening') await this.open(adres.id);
      else if (adres.soort === 'stukken') await draagOver(this.huis, adres.id);
      else if (adres.soort === 'bericht') await brengKetenbericht(this.huis, adres.id);
      else await brengMelding(this.huis, adres);
    } catch (fout) {
      this.huis.log.warn(
        { fout: fout, soort: adres.soort },
        'bericht kon niet worden bezorgd; de veegronde probeert het opnieuw',
      );
    }
  }
}
