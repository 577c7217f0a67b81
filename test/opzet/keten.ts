import { randomUUID } from 'node:crypto';
import { onderteken } from '../../keten/handtekening.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Nobody has this address: what goes there is caught as it would have gone. */
const WEBHOOK = 'https://keten.example.invalid/gebeurtenissen';

/** A ketenpartner at the other side: it sends, and fetches what belongs to a message, with the secret that it shares. */
export class Partner {
  readonly id: string;
  private readonly api: string;
  private readonly bron: string;
  private readonly geheim: string;

  private constructor(api: string, { id, bron, geheim }: { id: string; bron: string | null; geheim: string | null }) {
    this.id = id;
    this.api = api;
    this.bron = bron ?? '';
    this.geheim = geheim ?? '';
  }

  static async als(id: string, { api }: { api: string }, prisma: PrismaClient): Promise<Partner> {
    return new Partner(api, await prisma.ketenpartner.findUniqueOrThrow({ where: { id } }));
  }
  /** One that gets events from now on, and fetches the rest. */
  static async metWebhook(id: string, huis: { api: string }, prisma: PrismaClient): Promise<Partner> {
    await prisma.ketenpartner.update({ where: { id }, data: { webhook: WEBHOOK, haaltOp: true } });
    return Partner.als(id, huis, prisma);
  }

  /**
   * @param soort between nl.leerplicht and the version
   * @returns the id of the event
   */
  async stuur(soort: string, data: object, id: string = randomUUID()): Promise<string> {
    const type = `nl.leerplicht.${soort}.v1`;
    const lichaam = JSON.stringify({ specversion: '1.0', id, source: this.bron, type, data });
    const { status } = await fetch(`${this.api}/v1/berichten`, {
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json',
        ...onderteken(this.geheim, id, Date.now(), lichaam),
      },
      body: lichaam,
    });
    if (status !== 202) throw new Error(`${type} van ${this.id}: ${status}`);
    return id;
  }

  /** What a `dataref` points at, wherever the house that it names stands. */
  async haal(dataref: string, kenmerk: string): Promise<{ status: number; lichaam: Record<string, unknown> }> {
    const antwoord = await fetch(`${this.api}${new URL(dataref).pathname}`, {
      headers: { ...onderteken(this.geheim, kenmerk, Date.now(), '') },
    });
    return { status: antwoord.status, lichaam: (await antwoord.json()) as Record<string, unknown> };
  }
}
