import { randomUUID } from 'node:crypto';
import { geefToken } from '../../api/toegang/uitgever.ts';
import type { Dag } from '../../mas/datum.ts';
import { melding } from './bron.ts';

export interface Antwoord<T = Record<string, unknown>> {
  status: number;
  lichaam: T;
  koppen: Headers;
}
/** Of one that falls under the Wpg and is not for who asks there are no `soort` and `gegevens`. */
interface Gebeurtenisrij {
  nr: number;
  soort: string;
  dag: Dag;
  actor: { soort: string };
  hash: string;
  gegevens: Record<string, unknown>;
  afgeschermd?: true;
}
interface Routebeeld {
  id: string;
  stand: string;
  soort: string;
  wachtOp: { onderdelen: { onderdeel: string }[]; regel: string; vanaf: Dag }[];
  teBesluiten: boolean;
  gedaan: { onderdeel: string; uitkomst: string | null; dag: Dag; datum: Dag | null }[];
  afgeschermd?: true;
}
interface Bijeenkomstbeeld {
  id: string;
  aard: string;
  op: Dag;
  tijd: string;
  plaats: string | null;
  uitkomst: string | null;
}
export interface Zaakbeeld {
  zaakId: string;
  zaaknummer: string;
  nr: number;
  status: string;
  stap: string | null;
  vandaag: Dag;
  soort: string;
  leerling: { id: string; leeftijd: number } | null;
  verbonden: { zaakId: string; richting: string }[];
  stappen: { stap: string; nummer: number; stand: string; fase: string; aanDeBeurt: boolean; nr: number | null }[];
  termijnen: {
    id: string;
    regel: string;
    laatsteDag: Dag;
    dagen: number | null;
    stand: string;
    afleiding: { tekst: string };
  }[];
  meldingen: {
    meldingsnummer: string;
    status: string;
    eersteDag: Dag;
    vervolg: boolean;
    ingetrokkenOp: Dag | null;
    keuzehulp: { soort: string; verschilt: boolean } | null;
  }[];
  fasen: { fase: string; stand: string }[];
  routes: Routebeeld[];
  verhoren: { id: string; verhoorOp: Dag; tijd: string | null; verzetVan: Dag[] }[];
  bijeenkomsten: Bijeenkomstbeeld[];
  antwoorden: { lijst: string; dag: Dag; open: number }[];
  berichten: { bericht: string; partner: string; over: string; dag: Dag }[];
  proeftijd: { zaakId: string; totEnMet: Dag } | null;
  mdos: { id: string; aanleiding: string; eersteAfmelding: Dag; gehouden: Dag[] }[];
  brieven: { brief: string }[];
  plicht: { geeindigd: object | null };
  mogelijkeHandelingen: { handeling: string; mogelijk: boolean; vast: Record<string, unknown> }[];
}

/** Somebody who uses the API over HTTP, as one of the demo persons. */
export class Klant {
  private readonly api: string;
  private readonly token: string;

  constructor(api: string, token: string) {
    this.api = api;
    this.token = token;
  }

  static async als(persoon: string, { api, map }: { api: string; map: string }): Promise<Klant> {
    return new Klant(api, await geefToken(map, persoon));
  }

  async vraag<T = Record<string, unknown>>(
    methode: string,
    pad: string,
    lichaam?: unknown,
    koppen: Record<string, string> = {},
  ): Promise<Antwoord<T>> {
    const antwoord = await fetch(`${this.api}${pad}`, {
      method: methode,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(lichaam !== undefined && { 'content-type': 'application/json' }),
        ...koppen,
      },
      ...(lichaam !== undefined && { body: JSON.stringify(lichaam) }),
    });
    const tekst = await antwoord.text();
    return { status: antwoord.status, lichaam: (tekst ? JSON.parse(tekst) : {}) as T, koppen: antwoord.headers };
  }
  haal<T = Record<string, unknown>>(pad: string): Promise<Antwoord<T>> {
    return this.vraag<T>('GET', pad);
  }
  post<T = Record<string, unknown>>(
    pad: string,
    lichaam: unknown,
    koppen?: Record<string, string>,
  ): Promise<Antwoord<T>> {
    return this.vraag<T>('POST', pad, lichaam, koppen);
  }

  /** The same with a body and an answer that are no JSON. */
  ruw(
    methode: string,
    pad: string,
    lichaam?: Uint8Array<ArrayBuffer>,
    koppen: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.api}${pad}`, {
      method: methode,
      headers: { authorization: `Bearer ${this.token}`, ...koppen },
      ...(lichaam && { body: lichaam }),
    });
  }

  /** A document of a case as it is kept, byte for byte; empty when it is not there for this person. */
  async document(zaakId: string, id: string): Promise<Buffer> {
    const antwoord = await fetch(`${this.api}/v1/zaken/${zaakId}/documenten/${id}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return Buffer.from(antwoord.ok ? new Uint8Array(await antwoord.arrayBuffer()) : []);
  }

  handel(
    zaakId: string,
    handeling: Record<string, unknown>,
    sleutel: string = randomUUID(),
  ): Promise<Antwoord<{ nr?: number; code?: string; detail?: string }>> {
    return this.post(`/v1/zaken/${zaakId}/handelingen`, handeling, { 'idempotency-key': sleutel });
  }
  async gelukt(zaakId: string, handeling: Record<string, unknown>, sleutel?: string): Promise<number> {
    const { status, lichaam } = await this.handel(zaakId, handeling, sleutel);
    if (status !== 201) throw new Error(`${JSON.stringify(handeling)}: ${status} ${JSON.stringify(lichaam)}`);
    return lichaam.nr ?? 0;
  }
  rondAf(zaakId: string, stap: string, uitkomst: string): Promise<number> {
    // nobody wrote to the school, so step 9 has to be explained; and whoever was told something hears how it ended
    const waarom = {
      brief: { motivatie: 'De gemeente verstuurde de brief vandaag zelf, per post.' },
      terugkoppeling: { motivatie: 'De school weet het al.', afwijkreden: 'anders', verzuimGestopt: 'onbekend' },
      // what they hear may be under way still
      evaluatie: { motivatie: 'De ketenpartners horen het nog.' },
    };
    return this.gelukt(zaakId, { handeling: 'rond-af', stap, uitkomst, ...waarom[stap as keyof typeof waarom] });
  }

  async zaak(zaakId: string): Promise<Zaakbeeld> {
    const { status, lichaam } = await this.haal<Zaakbeeld>(`/v1/zaken/${zaakId}`);
    if (status !== 200) throw new Error(`${zaakId}: ${status} ${JSON.stringify(lichaam)}`);
    return lichaam;
  }
  async gebeurtenissen(zaakId: string): Promise<Gebeurtenisrij[]> {
    return (await this.haal<{ gebeurtenissen: Gebeurtenisrij[] }>(`/v1/zaken/${zaakId}/gebeurtenissen?aantal=100`))
      .lichaam.gebeurtenissen;
  }

  /** A trial case that begins at nine in the morning of a day; gives its id. */
  async proefzaak(start: Dag, anders: Record<string, unknown> = {}): Promise<string> {
    const { status, lichaam } = await this.post<{ zaakId: string }>('/v1/proefzaken', { start, ...anders });
    if (status !== 201) throw new Error(`proefzaak: ${status} ${JSON.stringify(lichaam)}`);
    return lichaam.zaakId;
  }
  naar(
    zaakId: string,
    /** or `volgende-gebeurtenis` */ dag: Dag,
  ): Promise<Antwoord<{ gebeurtenissen: Gebeurtenisrij[] }>> {
    return this.post(`/v1/proefzaken/${zaakId}/klok`, { naar: dag });
  }

  /** Reports an absence of today; for who is no school this is refused. */
  meld(dag: Dag, anders: Record<string, unknown> = {}): Promise<Antwoord> {
    return this.post('/v1/verzuimmeldingen', melding(dag, anders));
  }
}
