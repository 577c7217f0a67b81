/** Cases on a database of a test's own, handled at the door of the griffie: no server, a clock that the test sets. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan, type Dag } from '../../mas/datum.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Actor, InhoudRef, Tekstveld } from '../../mas/gebeurtenis.ts';
import type { Postopdracht, Van } from '../../mas/opdracht.ts';
import type { Databank } from '../../platform/databank/databank.ts';
import { pasMigratiesToe } from '../../platform/databank/migraties.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Protocollen } from '../../protocol/index.ts';
import { protocollen } from './protocollen.ts';
import { beslisEnBoek } from '../../activities/griffie.ts';
import { leesGebeurtenissen } from '../../activities/grootboek.ts';
import { zoutHash } from '../../platform/gezouten.ts';
import { registreer } from '../../activities/protocol.ts';
import { Protocolregister } from '../../activities/register.ts';
import type { Boeking, Geboekt } from '../../activities/types.ts';
import { startProefdatabank } from './databank.ts';
import { startPostgres } from './postgres.ts';

const NEGEN_UUR = 9 * 3_600_000;
const ACTOREN: Record<Van, Actor> = {
  handeling: { soort: 'account', id: 'lpa-1' },
  sein: { soort: 'account', id: 'lpa-1' },
  postvak: { soort: 'account', id: 'demo-school' },
  zaak: { soort: 'zaak' },
};

export class Proefgriffie {
  readonly prisma: PrismaClient;
  readonly protocollen: Protocollen;
  readonly register = new Protocolregister();
  private teller = 0;

  constructor(prisma: PrismaClient, protocollen: Protocollen) {
    this.prisma = prisma;
    this.protocollen = protocollen;
  }

  /** A griffie on a database that is brought up to date first, with the protocols of this checkout in force. */
  static async open(url: string): Promise<Proefgriffie> {
    await pasMigratiesToe(url);
    const griffie = new Proefgriffie(maakPrisma(url), protocollen);
    await registreer(griffie.prisma, griffie.protocollen.versies);
    return griffie;
  }

  /** A case of which nothing is booked yet. */
  zaak(leerling = `l${(this.teller += 1)}`, wat: 'verzuim' | 'proef' = 'verzuim'): Proefzaak {
    return new Proefzaak(this, `${wat}-${leerling}-regulier-1`);
  }

  /** A case that began on 2 November 2026. */
  async geopend(): Promise<Proefzaak> {
    const zaak = this.zaak();
    await zaak.meld();
    return zaak;
  }

  /** Stores what somebody wrote, as the API does. Without a case it is a text that a melding brought. */
  async tekst(
    zaakId: string | null,
    velden: Tekstveld[],
    tekst = 'verzonnen',
    antwoorden: object = {},
  ): Promise<InhoudRef> {
    const rij = { id: randomUUID(), zaakId, zout: randomUUID(), tekst: canoniek({ tekst, antwoorden }), velden };
    const sha256 = zoutHash(rij.zout, rij.tekst);
    await this.prisma.inhoud.create({ data: { ...rij, sha256 } });
    return { id: rij.id, sha256, velden };
  }
}

/** A griffie on a database and in a folder of its own, which are gone when it stops. */
export class EigenGriffie extends Proefgriffie {
  readonly url: string;
  readonly map: string;
  private readonly databank: Pick<Databank, 'stop'>;

  private constructor(databank: Pick<Databank, 'url' | 'stop'>, map: string) {
    super(maakPrisma(databank.url), protocollen);
    this.url = databank.url;
    this.map = map;
    this.databank = databank;
  }

  /** On the embedded database. */
  static async start(): Promise<EigenGriffie> {
    const map = nieuweMap();
    return new EigenGriffie(await startProefdatabank({ map }), map).gereed();
  }

  /** For who does several things at once: on a real PostgreSQL where there is one. */
  static async opPostgres(): Promise<EigenGriffie> {
    const postgres = await startPostgres();
    return postgres ? new EigenGriffie(postgres, nieuweMap()).gereed() : EigenGriffie.start();
  }

  private async gereed(): Promise<this> {
    await pasMigratiesToe(this.url);
    await registreer(this.prisma, this.protocollen.versies);
    return this;
  }

  async stop(): Promise<void> {
    await this.prisma.$disconnect();
    await this.databank.stop();
    rmSync(this.map, { recursive: true, force: true });
  }
}

const nieuweMap = (): string => mkdtempSync(join(tmpdir(), 'schakel-griffie-'));

export class Proefzaak {
  readonly zaakId: string;
  readonly griffie: Proefgriffie;
  vandaag: Dag = '2026-11-02';
  private teller = 0;

  constructor(griffie: Proefgriffie, zaakId: string) {
    this.griffie = griffie;
    this.zaakId = zaakId;
  }

  boeking(opdracht: unknown, anders: Partial<Boeking> = {}): Boeking {
    const van = anders.van ?? 'handeling';
    return {
      zaakId: this.zaakId,
      na: 0,
      sleutel: `k${(this.teller += 1)}`,
      opdracht,
      van,
      actor: ACTOREN[van],
      moment: beginVan(this.vandaag) + NEGEN_UUR,
      ...anders,
    };
  }

  boek(opdracht: unknown, anders: Partial<Boeking> = {}): Promise<Geboekt> {
    return beslisEnBoek(this.griffie.prisma, this.griffie.register, this.boeking(opdracht, anders));
  }

  /** The number of the last event, or the code of the refusal. */
  async uit(opdracht: unknown, anders: Partial<Boeking> = {}): Promise<number | string> {
    const { antwoord } = await this.boek(opdracht, anders);
    return antwoord.geweigerd?.code ?? antwoord.nr;
  }

  async meldopdracht(meldingsnummer = `m-${this.zaakId}`): Promise<Extract<Postopdracht, { soort: 'meld' }>> {
    return {
      soort: 'meld',
      dag: this.vandaag,
      leerlingId: 'leerling-1',
      zaaksoort: 'regulier',
      gemeente: 'GM0361',
      vakantieregio: 'noord',
      proef: false,
      melding: {
        meldingsnummer,
        mutatietijd: `${this.vandaag}T07:00:00.000Z`,
        duoSoort: 'V3',
        eersteDag: '2026-10-05',
        laatsteDag: null,
        vestiging: '99XX00',
      },
      inhoud: await this.griffie.tekst(null, ['melding']),
    };
  }

  async meld(meldingsnummer?: string): Promise<number | string> {
    return this.uit(await this.meldopdracht(meldingsnummer), { van: 'postvak' });
  }

  tekst(...velden: Tekstveld[]): Promise<InhoudRef> {
    return this.griffie.tekst(this.zaakId, velden);
  }

  /** Answers to a questionnaire, with whatever else is said. */
  antwoorden(antwoorden: object, ...velden: Tekstveld[]): Promise<InhoudRef> {
    return this.griffie.tekst(this.zaakId, ['antwoorden', ...velden], 'verzonnen', antwoorden);
  }

  /** A note, the simplest thing that a person can do. */
  async noteer(anders: Partial<Boeking> = {}): Promise<number | string> {
    return this.uit({ soort: 'noteer', inhoud: await this.tekst('toelichting') }, anders);
  }

  /** Its melding is taken back, which closes it. */
  async trekIn(): Promise<number | string> {
    const melding = { meldingsnummer: `m-${this.zaakId}`, mutatietijd: `${this.vandaag}T12:00:00.000Z` };
    return this.uit({ soort: 'trek-melding-in', dag: this.vandaag, ...melding }, { van: 'postvak' });
  }

  /** The ledger hears that all of it was destroyed. @throws when it is not booked */
  async boekVernietiging(aantallen: { teksten: number }): Promise<void> {
    const lijst = { lijst: 'lijst-1', deel: 'geheel', grondslag: 'verzonnen' };
    const wat = { soort: 'boek-vernietiging', ...lijst, documenten: 0, berichten: 0, ...aantallen };
    const uit = await this.uit(wat, { van: 'postvak' });
    if (typeof uit === 'string') throw new Error(`vernietiging van ${this.zaakId} geweigerd: ${uit}`);
  }

  gebeurtenissen() {
    return leesGebeurtenissen(this.griffie.prisma, this.zaakId, 0);
  }

  /** The ledger folded; what the database keeps as a copy is not looked at. */
  async dossier(): Promise<Dossier> {
    return (await this.gebeurtenissen()).reduce(pasToe, leegDossier(this.zaakId));
  }
}
