import { alsGebeurtenis, beslis, type Feiten } from '../../mas/beslis/index.ts';
import { beginVan, type Dag } from '../../mas/datum.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Actor, Gebeurtenis, Gebeurtenissoort, GebeurtenisVan, InhoudRef } from '../../mas/gebeurtenis.ts';
import type { Opdracht, Van, Weigering } from '../../mas/opdracht.ts';
import { wekkingen } from '../../mas/wekkingen.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { weegMet } from '../../protocol/weeg.ts';

const protocollen = await laadProtocollen();
const NEGEN_UUR = 9 * 3_600_000;

/** A reference to a text that exists as far as the rules are concerned. */
export const tekst = (...velden: InhoudRef['velden']): InhoudRef => ({ id: 'tekst-1', sha256: 'a'.repeat(64), velden });

/** What a departure from the MAS comes with: pas toe of leg uit. */
export const afwijking = { inhoud: tekst('motivatie'), afwijkreden: 'anders' };

/** A case played on the rules alone: no server, no database, a day that the test chooses. */
export class Spel {
  dossier: Dossier = leegDossier('proef-test-regulier-1');
  readonly gebeurtenissen: Gebeurtenis[] = [];
  vandaag: Dag;
  /** What griffie would read besides, for every command from now on. */
  feiten: Feiten = {};
  private teller = 0;

  constructor(vandaag: Dag) {
    this.vandaag = vandaag;
  }

  /** Decides and folds; gives the refusal, or null when it was booked. */
  doe(opdracht: unknown, van: Van = 'handeling', feiten: Feiten = {}): Weigering | null {
    const sleutel = `k${(this.teller += 1)}`;
    const actor: Actor = van === 'zaak' ? { soort: 'zaak' } : { soort: 'account', id: 'lpa-1' };
    const gemeente = this.dossier.gemeente ?? (opdracht as { gemeente?: string } | null)?.gemeente ?? null;
    const protocol = protocollen.voor(gemeente);
    const omgeving = {
      moment: beginVan(this.vandaag) + NEGEN_UUR,
      vandaag: this.vandaag,
      dag: this.vandaag,
      protocol,
      weeg: weegMet(protocol),
      code: 'toets',
      feiten: { ...this.feiten, ...feiten },
      sleutel,
      actor,
    };
    const besluit = beslis(this.dossier, opdracht, van, omgeving);
    if ('weigering' in besluit) return besluit.weigering;
    for (const voorval of besluit.voorvallen) {
      const g = { ...alsGebeurtenis(this.dossier, voorval, this.vandaag, omgeving), hash: `h${this.dossier.nr + 1}` };
      this.gebeurtenissen.push(g);
      this.dossier = pasToe(this.dossier, g);
    }
    return null;
  }

  gelukt(opdracht: Opdracht, van: Van = 'handeling', feiten: Feiten = {}): this {
    const weigering = this.doe(opdracht, van, feiten);
    if (weigering) throw new Error(`${opdracht.soort}: ${weigering.code} ${weigering.tekst}`);
    return this;
  }

  /** The melding with which every case begins. */
  meld(meldingsnummer = '1001', extra: Partial<Extract<Opdracht, { soort: 'meld' }>> = {}, feiten: Feiten = {}): this {
    const melding = {
      meldingsnummer,
      mutatietijd: `${this.vandaag}T07:00:00.000Z`,
      duoSoort: 'V3' as const,
      eersteDag: '2026-10-05',
      laatsteDag: null,
      vestiging: '99XX00',
    };
    return this.gelukt(
      {
        soort: 'meld',
        dag: this.vandaag,
        leerlingId: 'leerling-1',
        zaaksoort: 'regulier',
        gemeente: 'GM0361',
        vakantieregio: 'noord',
        proef: true,
        melding,
        inhoud: tekst('melding'),
        ...extra,
      },
      'postvak',
      feiten,
    );
  }

  rondAf(stap: Extract<Opdracht, { soort: 'rond-af' }>['stap'], uitkomst: string, extra: object = {}): this {
    return this.gelukt({ soort: 'rond-af', stap, uitkomst, ...extra });
  }

  /** Voids the action that event `nr` belongs to, with the facts that griffie would read. */
  herstel(nr: number): Weigering | null {
    const sleutel = this.gebeurtenissen[nr - 1]?.sleutel;
    const boeking = this.gebeurtenissen.filter((g) => g.sleutel === sleutel);
    const ervoor = this.gebeurtenissen
      .filter((g) => g.nr < (boeking[0]?.nr ?? 0))
      .reduce(pasToe, leegDossier(this.dossier.id));
    return this.doe({ soort: 'herstel', nr, inhoud: tekst('motivatie') }, 'handeling', { boeking, ervoor });
  }

  /** Lets everything ring that is due by noon of a day, and goes on from that day. */
  tot(dag: Dag): this {
    const nu = beginVan(dag) + 12 * 3_600_000;
    for (let w = wekkingen(this.dossier)[0]; w && w.wektOp <= nu; w = wekkingen(this.dossier)[0])
      this.gelukt(w.opdracht, 'zaak');
    this.vandaag = dag;
    return this;
  }

  van<S extends Gebeurtenissoort>(soort: S): GebeurtenisVan<S>[] {
    return this.gebeurtenissen.filter((g): g is GebeurtenisVan<S> & Gebeurtenis => g.soort === soort);
  }
}
