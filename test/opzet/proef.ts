import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateStage,
  type WorkflowHandle,
} from '@temporalio/client';
import { setTimeout as wacht } from 'node:timers/promises';
import { isZoWeer } from '../../api/http/vertaal.ts';
import { Proefklok } from '../../api/proefzaken/proefklok.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan, type Dag } from '../../mas/datum.ts';
import type { Gebeurtenis, Gebeurtenissoort, GebeurtenisVan, InhoudRef, Tekstveld } from '../../mas/gebeurtenis.ts';
import { AANLEIDINGEN } from '../../mas/aanleidingen.ts';
import { familieVan, type Zaaksoort } from '../../mas/begrippen.ts';
import type { Aanleiding, Handeling, Postopdracht } from '../../mas/opdracht.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  handel,
  NAWERK,
  nawerkId,
  ontvang,
  type Postverzoek,
  type Stand,
  VERZUIMZAAK,
  vraagStand,
  ZAAKWORKFLOW,
} from '../../workflows/definities.ts';

const NEGEN_UUR = 9 * 3_600_000;
const ACTOR = { soort: 'account', id: 'proef-lpa' } as const;
type MeldOpdracht = Extract<Postopdracht, { soort: 'meld' }>;

export interface Machines {
  client: Client;
  prisma: PrismaClient;
  taskQueue: string;
}
export interface Begin {
  /** Hands over to a next run after so many history events. */
  verderNa?: number;
  /** What leaves the house goes to real channels, though the clock is that of a trial. */
  echt?: true;
  leerlingId?: string;
  /** Of a child that is known as a pupil; without it nothing is known of its age. */
  geboortedatum?: Dag;
}

/**
 * One case at its own door, without the API: for what only shows there, such as hand-overs, lost answers and rubbish.
 * It begins at nine in the morning of a chosen day; its clock moves when the test says so.
 */
export class Proef {
  readonly zaakId: string;
  readonly klok: Proefklok;
  private readonly machines: Machines;
  private readonly verschuiving: number;
  private teller = 0;

  constructor(machines: Machines, zaakId: string, verschuiving: number) {
    this.machines = machines;
    this.zaakId = zaakId;
    this.verschuiving = verschuiving;
    this.klok = new Proefklok(machines.client, zaakId, verschuiving);
  }

  static async begin(
    machines: Machines,
    dag: Dag,
    { verderNa, echt, leerlingId = randomBytes(5).toString('hex'), geboortedatum }: Begin = {},
  ): Promise<Proef> {
    const zaakId = `proef-${leerlingId}-regulier-1`;
    const verschuiving = beginVan(dag) + NEGEN_UUR - Date.now();
    const proef = new Proef(machines, zaakId, verschuiving);
    if (geboortedatum !== undefined) await proef.kenLeerling(leerlingId, geboortedatum);
    const start = new WithStartWorkflowOperation(VERZUIMZAAK, {
      workflowId: zaakId,
      taskQueue: machines.taskQueue,
      args: [{ zaakId, verschuiving, ...(verderNa !== undefined && { verderNa }) }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    const opdracht = { ...(await proef.meldopdracht(dag, leerlingId)), proef: echt !== true };
    const sleutel = `melding/${opdracht.melding.meldingsnummer}`;
    await machines.client.workflow.executeUpdateWithStart(ontvang, {
      args: [{ sleutel, actor: { soort: 'account', id: 'proef-school' }, opdracht }],
      startWorkflowOperation: start,
    });
    return proef;
  }

  /** A case that no melding opens: a workflow of its own kind, and what it begins with as the inbox brings it. */
  static async openen(
    machines: Machines,
    dag: Dag,
    { leerlingId, geboortedatum }: { leerlingId: string; geboortedatum: Dag },
    aanleiding: Aanleiding,
  ): Promise<Proef> {
    const { zaaksoort } = AANLEIDINGEN[aanleiding.soort];
    const zaakId = `proef-${leerlingId}-${zaaksoort}-1`;
    const proef = new Proef(machines, zaakId, beginVan(dag) + NEGEN_UUR - Date.now());
    await proef.kenLeerling(leerlingId, geboortedatum);
    const startWorkflowOperation = new WithStartWorkflowOperation(ZAAKWORKFLOW[familieVan(zaaksoort)], {
      workflowId: zaakId,
      taskQueue: machines.taskQueue,
      args: [{ zaakId, verschuiving: proef.verschuiving }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    await machines.client.workflow.executeUpdateWithStart(ontvang, {
      args: [await proef.post(dag, aanleiding)],
      startWorkflowOperation,
    });
    return proef;
  }

  /** What comes in for a case that is open, on the day of its clock. */
  async ontvangt(dag: Dag, aanleiding: Aanleiding): Promise<void> {
    await this.handle.executeUpdate(ontvang, { args: [await this.post(dag, aanleiding)] });
  }

  private async post(dag: Dag, aanleiding: Aanleiding): Promise<Postverzoek> {
    const [, leerlingId = '', zaaksoort] = this.zaakId.split('-');
    const opening = {
      zaaksoort: zaaksoort as Zaaksoort,
      leerlingId,
      gemeente: 'GM0361',
      vakantieregio: 'noord' as const,
      proef: true,
    };
    const inhoud = await this.tekst({ toelichting: 'verzonnen' });
    return {
      sleutel: `opening/${(this.teller += 1)}`,
      actor: ACTOR,
      opdracht: { ...aanleiding, dag, opening, inhoud },
    };
  }

  private async kenLeerling(id: string, geboortedatum: Dag): Promise<void> {
    const naam = { voornaam: 'Proef', achternaam: 'Verzonnen', geslacht: 'onbekend', persoonsnummer: `proef-${id}` };
    await this.machines.prisma.leerling.create({
      data: { id, ...naam, geboortedatum, gemeenteCode: 'GM0361', proef: true },
    });
  }

  async meldopdracht(dag: Dag, leerlingId: string): Promise<MeldOpdracht> {
    const meldingsnummer = `m-${leerlingId}`;
    const mutatietijd = `${dag}T07:00:00.000Z`;
    return {
      soort: 'meld',
      dag,
      leerlingId,
      zaaksoort: 'regulier',
      gemeente: 'GM0361',
      vakantieregio: 'noord',
      proef: true,
      melding: { meldingsnummer, mutatietijd, duoSoort: 'V3', eersteDag: dag, laatsteDag: null, vestiging: '99XX00' },
      inhoud: await this.tekst({ melding: '{}' }),
    };
  }

  get handle(): WorkflowHandle {
    return this.machines.client.workflow.getHandle(this.zaakId);
  }

  /** Stores what a person wrote, as the API does, and gives the reference that a command holds. */
  async tekst(teksten: Partial<Record<Tekstveld, string | Record<string, string | number>>>): Promise<InhoudRef> {
    const [id, zout, tekst] = [randomUUID(), randomBytes(16).toString('hex'), canoniek(teksten)];
    const sha256 = createHash('sha256')
      .update(zout + tekst)
      .digest('hex');
    const velden = Object.keys(teksten) as Tekstveld[];
    await this.machines.prisma.inhoud.create({ data: { id, zaakId: this.zaakId, zout, tekst, sha256, velden } });
    return { id, sha256, velden };
  }

  /** Sends an action and waits for its answer: the number of the last event, or the code of the refusal. */
  async doe(handeling: Handeling, sleutel = `k${(this.teller += 1)}`): Promise<number | string> {
    try {
      const lopend = await this.handle.startUpdate(handel, {
        args: [{ sleutel, actor: ACTOR, handeling }],
        updateId: sleutel,
        waitForStage: WorkflowUpdateStage.ACCEPTED,
      });
      return (await lopend.result()).nr;
    } catch (fout) {
      if (fout instanceof WorkflowUpdateFailedError)
        return (fout.cause as { type?: string } | undefined)?.type ?? 'onbekend';
      if (isZoWeer(fout)) return 'Overdracht';
      throw fout;
    }
  }

  /** As the API does: with the same key, until the next run has begun. */
  async houdVol(handeling: Handeling, sleutel: string): Promise<number | string> {
    for (;;) {
      const uit = await this.doe(handeling, sleutel);
      if (uit !== 'Overdracht') return uit;
      await wacht(20);
    }
  }

  async gelukt(handeling: Handeling, sleutel?: string): Promise<number> {
    const uit = await this.doe(handeling, sleutel);
    if (typeof uit !== 'number') throw new Error(`${handeling.soort}: ${uit}`);
    return uit;
  }

  /** What somebody still settles once the case is closed; resolves when what follows from it is out. */
  async naSluiting(handeling: Handeling, sleutel = `k${(this.teller += 1)}`): Promise<void> {
    const { client, taskQueue } = this.machines;
    const { zaakId, verschuiving } = this;
    const start = new WithStartWorkflowOperation(NAWERK, {
      workflowId: nawerkId(zaakId),
      taskQueue,
      args: [{ zaakId, verschuiving }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    const verzoek = { sleutel, actor: ACTOR, handeling };
    await client.workflow.executeUpdateWithStart(handel, { args: [verzoek], startWorkflowOperation: start });
    await client.workflow.getHandle(nawerkId(zaakId)).result();
  }

  /** A note; its text is stored first. */
  async noteer(sleutel?: string): Promise<number | string> {
    return this.doe({ soort: 'noteer', inhoud: await this.tekst({ toelichting: 'verzonnen bevinding' }) }, sleutel);
  }

  stand(): Promise<Stand> {
    return this.handle.query(vraagStand);
  }

  /** Moves the clock of this case to an hour of a day, and waits until everything that was due then is done. */
  async naar(dag: Dag, uur = 9): Promise<void> {
    await this.klok.naar(beginVan(dag) + uur * 3_600_000);
  }

  async totRust(): Promise<void> {
    await this.klok.naar(await this.klok.nu());
  }

  async gebeurtenissen(): Promise<Gebeurtenis[]> {
    const rijen = await this.machines.prisma.gebeurtenis.findMany({
      where: { zaakId: this.zaakId },
      orderBy: { nr: 'asc' },
    });
    return rijen.map(({ kop, hash }) => ({ ...(JSON.parse(kop) as Gebeurtenis), hash }));
  }

  async van<S extends Gebeurtenissoort>(soort: S): Promise<GebeurtenisVan<S>[]> {
    return (await this.gebeurtenissen()).filter((g): g is GebeurtenisVan<S> & Gebeurtenis => g.soort === soort);
  }
}
