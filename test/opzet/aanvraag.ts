import type { Aanvraagsoort } from '../../mas/aanvraag/soorten.ts';
import { beslistermijn } from '../../mas/aanvraag/termijnen.ts';
import type { AanvraagStand } from '../../mas/aanvraag/stand.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Hooruitkomst } from '../../mas/aanvraag/soorten.ts';
import { HOORPLICHT } from '../../mas/aanvraag/horen.ts';
import type { Leerplichtige } from '../../mas/leeftijd.ts';
import { Spel, tekst } from './spel.ts';

/** For whom the law knows it: in the year of the request, from 1 February on. */
const LEEFTIJD: Readonly<Record<Aanvraagsoort, number>> = {
  'ander-onderwijs': 17,
  'vervangend-school': 15,
  'vervangend-instelling': 16,
  verlof: 15,
};

/** A request played on the rules alone. */
export class Aanvraagspel extends Spel {
  /** Received on this day; leave of fifteen schooldagen from 1 to 19 June, unless something else is asked for. */
  static ontvangen(
    dag: Dag,
    aanvraagsoort: Aanvraagsoort = 'verlof',
    { leerling, ...anders }: { van?: Dag; totEnMet?: Dag; leerling?: Partial<Leerplichtige> } = {},
  ): Aanvraagspel {
    const jaar = dag.slice(0, 4);
    const { van = `${jaar}-06-01`, totEnMet = `${jaar}-06-19` } = anders;
    const feiten = {
      leerling: {
        geboortedatum: `${Number(jaar) - LEEFTIJD[aanvraagsoort]}-02-01`,
        startkwalificatie: false,
        ...leerling,
      },
    };
    return new Aanvraagspel(dag)
      .gelukt(
        {
          soort: 'ontvang-aanvraag',
          dag,
          opening: {
            zaaksoort: 'aanvraag',
            leerlingId: 'leerling-1',
            gemeente: 'GM0361',
            vakantieregio: 'noord',
            proef: true,
          },
          aanvraagsoort,
          van,
          totEnMet,
          ...(aanvraagsoort === 'verlof' && { dagen: 15 }),
          inhoud: tekst('toelichting'),
        },
        'postvak',
        feiten,
      )
      .weet(feiten);
  }

  get stand(): AanvraagStand {
    const { aanvraag } = this.dossier;
    if (!aanvraag) throw new Error('er is geen aanvraag');
    return aanvraag;
  }
  /** Last day to decide; undefined when that was made known. */
  get beslisUiterlijk(): Dag | undefined {
    return beslistermijn(this.dossier)?.laatsteDag;
  }
  /** The letter of this kind that is due goes out today. */
  verstuur(brief: string): this {
    const [over] = Object.entries(this.dossier.brieven).findLast(([, b]) => b.brief === brief && !b.stand) ?? [];
    return this.verstuurBrief(over ?? `geen ${brief}`);
  }
  /** Asks for what is missing, by a letter that goes out today. */
  vraagAanvulling(tot?: Dag): this {
    this.gelukt({ soort: 'vraag-aanvulling', ...(tot !== undefined && { tot }), inhoud: tekst('toelichting') });
    return this.verstuur('verzoek-aanvulling');
  }
  legAanvullingVast(): this {
    const aanvulling = this.stand.aanvullingen.at(-1)?.id ?? '';
    return this.gelukt({ soort: 'leg-aanvulling-vast', aanvulling });
  }
  /** Everybody is heard who has to be. */
  hoor(uitkomst: Hooruitkomst = 'geen-bezwaar'): this {
    for (const wie of HOORPLICHT[this.stand.aanvraagsoort].wie) this.gelukt({ soort: 'leg-horen-vast', wie, uitkomst });
    return this;
  }
  /** Decides, and makes it known today. */
  besluit(uitkomst: 'toegewezen' | 'deels' | 'afgewezen', extra: object = {}): this {
    this.gelukt({ soort: 'beslis-aanvraag', uitkomst, ...extra, inhoud: tekst('motivatie') });
    return this.verstuurBrief(`aanvraag/besluit/${this.stand.besluit?.id ?? ''}`);
  }
}
