import { plusDagen, toonDag } from '../datum.ts';
import { bezwaartermijn, isOpTijd } from '../bezwaar.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Beslissingen, metInhoud, nieuwId, type Omgeving, weiger } from '../beslis/types.ts';
import { berekenTermijn } from '../termijn/index.ts';
import type { BerekendeTermijn } from '../termijn/types.ts';
import { overBezwaarbrief, overBezwaaruitstelbrief } from './brieven.ts';
import type { Bezwaarhandeling } from './bezwaarhandelingen.ts';
import { schijvenVan } from './dwangsom.ts';
import type { Besluitop } from './gebeurtenis.ts';
import {
  bekendgemaakt,
  beslistermijn,
  besluitregel,
  bezwaarbeslistermijn,
  isOpenBezwaar,
  isVervangend,
  opschortingenVan,
} from './termijnen.ts';
import { besluitOver } from './toekenning.ts';

const VREEMD = weiger('NietMogelijk', 'Deze zaak heeft geen aanvraag.');

function reken(d: Dossier, naam: string, vanaf: string, { protocol }: Omgeving): BerekendeTermijn {
  const regel = protocol.termijnen[naam];
  if (!regel || d.vakantieregio === null) throw new Error(`het protocol kent termijn ${naam} niet`);
  return berekenTermijn(regel, vanaf, protocol.kalender, d.vakantieregio);
}

/**
 * The last day to decide that counts for a dwangsom, and on what. A term that the law itself sets is not lengthened by a
 * letter of uitstel (Awb 4:14 lid 1): for vervangende leerplicht the four weeks count, with what stood still.
 */
function teBeslissen(d: Dossier, { protocol }: Omgeving): { over: Besluitop; laatsteDag: string } | null {
  const { aanvraag, vakantieregio } = d;
  if (!aanvraag || vakantieregio === null) return null;
  if (bekendgemaakt(aanvraag) === null) {
    const regel = protocol.termijnen[besluitregel(aanvraag)];
    const wettelijk =
      isVervangend(aanvraag) && regel
        ? berekenTermijn(regel, aanvraag.ontvangenOp, protocol.kalender, vakantieregio, opschortingenVan(aanvraag))
        : beslistermijn(d);
    return wettelijk ? { over: { soort: 'aanvraag' }, laatsteDag: wettelijk.laatsteDag } : null;
  }
  const [eerst] = aanvraag.bezwaren.filter(isOpenBezwaar);
  const termijn = eerst && bezwaarbeslistermijn(d, eerst);
  return eerst && termijn ? { over: { soort: 'bezwaar', bezwaar: eerst.id }, laatsteDag: termijn.laatsteDag } : null;
}

/** What is decided about a bezwaar, and about not deciding in time. */
export const bezwaarBeslissingen: Beslissingen<Bezwaarhandeling> = {
  'leg-bezwaar-tegen-besluit-vast': (d, o, { protocol, dag }) => {
    const bekend = d.aanvraag && bekendgemaakt(d.aanvraag);
    if (bekend == null || d.vakantieregio === null) return VREEMD;
    const termijn = bezwaartermijn(bekend, protocol, d.vakantieregio);
    const { gepostOp } = o;
    const gegevens = {
      bezwaar: nieuwId('bezwaar', d),
      ...(gepostOp !== undefined && { gepostOp }),
      tot: termijn.tot,
      opTijd: isOpTijd(termijn, dag, gepostOp),
      commissie: o.commissie === 'ja',
    };
    return [{ soort: 'BezwaarIngediend', gegevens, ...metInhoud(o) }];
  },
  'verdaag-bezwaar': (d, o, omgeving) => {
    const bezwaar = d.aanvraag?.bezwaren.find(({ id }) => id === o.bezwaar);
    const huidig = bezwaar && bezwaarbeslistermijn(d, bezwaar);
    if (!huidig) return VREEMD;
    const { laatsteDag: hoogstens } = reken(d, 'bezwaar/verdaging', huidig.laatsteDag, omgeving);
    if (omgeving.dag > huidig.laatsteDag)
      return weiger(
        'NietMogelijk',
        `De termijn is al voorbij sinds ${toonDag(huidig.laatsteDag)}: uitstel kan niet meer.`,
      );
    if (o.tot <= huidig.laatsteDag || o.tot > hoogstens)
      return weiger(
        'Ongeldig',
        `tot: kies een dag na ${toonDag(huidig.laatsteDag)} en tot en met ${toonDag(hoogstens)}.`,
      );
    return [
      { soort: 'BezwaarbeslissingVerdaagd', gegevens: { bezwaar: o.bezwaar, tot: o.tot }, ...metInhoud(o) },
      { soort: 'BriefNodig', gegevens: { brief: 'bericht-uitstel', over: overBezwaaruitstelbrief(o.bezwaar) } },
    ];
  },
  'trek-bezwaar-in': (_, o) => [{ soort: 'BezwaarIngetrokken', gegevens: { bezwaar: o.bezwaar }, ...metInhoud(o) }],
  'beslis-bezwaar': (d, o, omgeving) => {
    const { aanvraag } = d;
    const { actor } = omgeving;
    const bezwaar = aanvraag?.bezwaren.find(({ id }) => id === o.bezwaar);
    if (!aanvraag || !bezwaar) return VREEMD;
    if (actor.soort === 'account' && actor.id === aanvraag.besluit?.door)
      return weiger(
        'NietMogelijk',
        'U nam het besluit waartegen dit bezwaar is. Laat een collega op het bezwaar beslissen (Awb 10:3 lid 3).',
      );
    const nieuw = o.nieuw === undefined ? null : besluitOver(d, aanvraag, o.nieuw, o, omgeving);
    if (nieuw && 'weigering' in nieuw) return nieuw;
    return [
      {
        soort: 'BezwaarBeslist',
        gegevens: {
          bezwaar: o.bezwaar,
          horen: o.horen,
          uitkomst: o.uitkomst,
          ...nieuw,
        },
        ...metInhoud(o),
      },
      { soort: 'BriefNodig', gegevens: { brief: 'beslissing-bezwaar', over: overBezwaarbrief(o.bezwaar) } },
    ];
  },
  'leg-ingebrekestelling-vast': (d, o, omgeving) => {
    const wacht = teBeslissen(d, omgeving);
    if (!wacht) return weiger('NietMogelijk', 'Er wordt op geen besluit gewacht.');
    const prematuur = omgeving.dag <= wacht.laatsteDag;
    const eersteDag = plusDagen(reken(d, 'dwangsom/eerste-dag', omgeving.dag, omgeving).laatsteDag, 1);
    const gegevens = {
      ingebrekestelling: nieuwId('ingebrekestelling', d),
      over: wacht.over,
      ...(!prematuur && { dwangsom: { eersteDag, schijven: schijvenVan(omgeving.protocol) } }),
    };
    return [{ soort: 'IngebrekestellingOntvangen', gegevens, ...metInhoud(o) }];
  },
};
