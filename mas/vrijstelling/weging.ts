/** The kennisgeving weighed by the table: what the documents say and what the law computes go in, reasons come out. */
import type { Waarde } from '../beslistabel.ts';
import type { Omgeving } from '../beslis/types.ts';
import { type Gewogen, weeg } from '../beslis/weeg.ts';
import type { Dossier } from '../dossier/types.ts';
import { leerplichtBegin } from '../leeftijd.ts';
import type { Toets } from './gebeurtenis.ts';
import { type Oordeel, type Weigerreden, WEIGERREDENEN } from './gronden.ts';
import type { Beoordeling } from './opdracht.ts';
import type { KennisgevingStand } from './stand.ts';
import { isWeekendgeval, toetsRichting, type Toetssteen, toetsTijdig, toetsVerklaring } from './toetsen.ts';

export interface Uitslag {
  advies: Oordeel;
  redenen: Weigerreden[];
  toetsen: Toets[];
  gewogen: Gewogen;
}

const toetsenVan = (k: KennisgevingStand, o: Beoordeling, steen: Toetssteen): Toets[] => [
  toetsTijdig(k, steen, o.komtWonenOp),
  ...(k.grond === 'ongeschikt' && o.verklaringOp !== undefined ? [toetsVerklaring(k, o.verklaringOp, steen)] : []),
  ...(k.grond === 'richting' ? [toetsRichting(k, o.geplaatst === 'ja', steen)] : []),
];

/** When it came, as the table reads it: too late for a renewal, or for a first appeal, are two different things. */
function tijdig(k: KennisgevingStand, toetsen: readonly Toets[], { verlengt, protocol }: Toetssteen): string {
  const toets = toetsen.find((t) => t.toets === 'tijdig');
  if (!toets || toets.voldaan || toets.grens === null) return 'ja';
  if (!verlengt) return 'nee';
  return isWeekendgeval(k.ontvangenOp, toets.grens, protocol) ? 'weekend' : 'nee';
}

const GEVRAAGD = [
  'verklaringDoor',
  'verklaringBedenkingen',
  'geplaatst',
  'verklaringBuitenland',
  'inSeizoen',
  'reistMee',
  'rijdendeSchool',
] as const satisfies (keyof Beoordeling)[];

/** What the LPA read in the documents; what this ground does not ask stays unread. */
const gelezen = (o: Beoordeling): Record<string, Waarde> =>
  Object.fromEntries(GEVRAAGD.flatMap((vraag) => (o[vraag] === undefined ? [] : [[vraag, o[vraag]]])));

const isReden = (code: unknown): code is Weigerreden => typeof code === 'string' && Object.hasOwn(WEIGERREDENEN, code);

const codesIn = (waarde: Waarde | undefined): Weigerreden[] =>
  (Array.isArray(waarde) ? waarde : []).flatMap((reden) => {
    const code = typeof reden === 'object' && reden !== null && 'code' in reden ? reden.code : undefined;
    return isReden(code) ? [code] : [];
  });

export function weegKennisgeving(
  d: Dossier,
  k: KennisgevingStand,
  o: Beoordeling,
  steen: Toetssteen,
  omgeving: Omgeving,
): Uitslag {
  const { protocol, regio, geboortedatum, verlengt } = steen;
  const toetsen = toetsenVan(k, o, steen);
  const gewogen = weeg(d, 'vrijstelling', omgeving, k.id, {
    grond: k.grond,
    eersteBeroep: verlengt === undefined,
    alPlichtig: leerplichtBegin(geboortedatum, protocol.kalender, regio) <= k.ontvangenOp,
    tijdig: tijdig(k, toetsen, steen),
    ...gelezen(o),
    verklaringJong: toetsen.some(({ toets, voldaan }) => toets === 'verklaring' && voldaan),
  });
  const { vrijstelling, vrijstellingBezwaren } = gewogen.uitkomst;
  return { advies: vrijstelling as Oordeel, redenen: codesIn(vrijstellingBezwaren), toetsen, gewogen };
}
