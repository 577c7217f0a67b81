/** An exemption played on the rules alone: parents tell, the LPA judges, the calendar does the rest. */
import type { Dag } from '../../mas/datum.ts';
import type { Weigering } from '../../mas/opdracht.ts';
import type { Beeindiging, Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';
import { kennisgevingenVan, onbeoordeeld, periodenVan } from '../../mas/vrijstelling/leven.ts';
import type { Beoordeling } from '../../mas/vrijstelling/opdracht.ts';
import { Geweigerd, Spel, tekst } from './spel.ts';

type Gelezen = Omit<Beoordeling, 'kennisgeving' | 'grond' | 'oordeel'>;

/** Ten years old in 2027, so the duty ends on the eighteenth birthday: 5 May 2035. */
export const KIND = { geboortedatum: '2017-05-05', startkwalificatie: false };

/** Documents with which a kennisgeving meets the Act, when it is in time. */
export const GOED: Readonly<Record<Vrijstellingsgrond, Gelezen>> = {
  ongeschikt: { verklaringDoor: 'arts', nooitGeschikt: 'nee' },
  richting: { verklaringBedenkingen: 'ja', geplaatst: 'nee' },
  buitenland: { verklaringBuitenland: 'ja' },
  trekkend: { inSeizoen: 'ja', reistMee: 'ja', rijdendeSchool: 'nee' },
};

export class Vrijstellingspel extends Spel {
  /** @param dag first day of the story */
  static op(dag: Dag, kind: { geboortedatum: Dag; startkwalificatie: boolean } = KIND): Vrijstellingspel {
    const spel = new Vrijstellingspel(dag);
    spel.weet({ leerling: kind, gemeenteBekend: true });
    return spel;
  }

  /** Parents tell, and we get it today. */
  kennisgeving(grond: Vrijstellingsgrond = 'ongeschikt', schooljaar?: string): this {
    const opening = {
      zaaksoort: 'vrijstelling' as const,
      leerlingId: 'leerling-1',
      gemeente: 'GM0361',
      vakantieregio: 'noord' as const,
      proef: true,
    };
    const wat = { soort: 'ontvang-kennisgeving' as const, grond, ...(schooljaar !== undefined && { schooljaar }) };
    return this.gelukt({ ...wat, dag: this.vandaag, dagtekening: this.vandaag, opening }, 'postvak');
  }

  /** Judges the oldest that nobody judged yet; gives the refusal, or null when it was booked. */
  beoordeel(oordeel: Beoordeling['oordeel'], anders: Gelezen & { uitleg?: true } = {}): Weigering | null {
    const [k] = onbeoordeeld(this.dossier);
    if (!k) throw new Geweigerd('er is niets te beoordelen');
    const { uitleg, ...gelezen } = anders;
    const documenten = {
      ...GOED[k.grond],
      ...(k.grond === 'ongeschikt' && { verklaringOp: k.ontvangenOp }),
      ...gelezen,
    };
    return this.doe({
      soort: 'beoordeel-kennisgeving',
      kennisgeving: k.id,
      grond: k.grond,
      oordeel,
      ...documenten,
      ...(uitleg && { inhoud: tekst('motivatie'), afwijkreden: 'anders' }),
    });
  }

  voldoet(anders: Gelezen & { uitleg?: true } = {}): this {
    return this.geboekt(this.beoordeel('voldoet', anders));
  }
  voldoetNiet(anders: Gelezen & { uitleg?: true } = {}): this {
    return this.geboekt(this.beoordeel('voldoet-niet', anders));
  }
  private geboekt(weigering: Weigering | null): this {
    if (weigering) throw new Geweigerd(`${weigering.code} ${weigering.tekst}`);
    return this;
  }

  /** Parents take back what they told last. */
  trekIn(): this {
    const kennisgeving = kennisgevingenVan(this.dossier).at(-1)?.id ?? '';
    return this.gelukt({ soort: 'trek-kennisgeving-in', kennisgeving, inhoud: tekst('toelichting') });
  }

  beeindig(reden: Beeindiging = 'ingeschreven'): this {
    return this.gelukt({ soort: 'beeindig-vrijstelling', reden, inhoud: tekst('toelichting') });
  }

  /** First and last day of each exemption, in order. */
  get perioden(): [Dag, Dag | null][] {
    return periodenVan(this.dossier).map(({ van, totEnMet }) => [van, totEnMet]);
  }
  /** Which other cases follow, each with what it is told. */
  get vervolg(): unknown[] {
    return this.van('VervolgzaakNodig').map(({ gegevens: { opdracht } }) => opdracht);
  }
  /** The day and the kind of each letter that came to be due. */
  get briefdagen(): [Dag, string][] {
    return this.van('BriefNodig').map(({ dag, gegevens: { brief } }) => [dag, brief]);
  }
}
