/** Leave that the head of a school decided on, counted by schooljaar, by article and by ground, and held against the law. */
import { type Dag, plusDagen, schooljaarVan, vergelijk } from '../datum.ts';
import { isSchooldag, maandagVan } from '../kalender.ts';
import type { Kalender, Protocol, Vakantieregio } from '../protocol.ts';
import {
  DAGEN_VAN_HET_HOOFD,
  EERSTE_LESWEKEN,
  VAKANTIEKEREN,
  type Verlofartikel,
  type Verlofbesluit,
  VERLOFGRONDEN,
  type Verlofgrond,
} from './gronden.ts';

export interface Verlof {
  id: string;
  grond: Verlofgrond;
  /** Both inclusive. */
  van: Dag;
  totEnMet: Dag;
  /** Schooldagen in it. */
  dagen: number;
  besluit: Verlofbesluit;
  /** Of the site of the school: its holidays say when the schooljaar begins. */
  regio: Vakantieregio;
}

/** Where school and law disagree; `verlof` is the leave that it is about. */
export interface Verlofsignaal {
  soort: 'nooit-geoorloofd' | 'meer-dan-de-grond' | 'te-veel-dagen' | 'vakantie-vaker' | 'vakantie-eerste-lesweken';
  verlof: string;
  tekst: string;
}
export interface Verlofjaar {
  schooljaar: string;
  /** Of what was granted, by article: each is counted apart (LPW 13a, 14). */
  verleend: Record<Verlofartikel, { keren: number; dagen: number }>;
  verloven: Verlof[];
  signalen: Verlofsignaal[];
}
type Regels = Pick<Protocol, 'drempels' | 'kalender'>;

/** @throws Error when the protocol lacks a threshold that it must hold */
function drempel({ drempels }: Pick<Protocol, 'drempels'>, naam: string): number {
  const gevonden = drempels[naam];
  if (!gevonden) throw new Error(`het protocol kent drempel ${naam} niet`);
  return gevonden.waarde;
}

const is = (verlof: Verlof, artikel: Verlofartikel): boolean =>
  verlof.besluit === 'verleend' && VERLOFGRONDEN[verlof.grond].artikel === artikel;
const som = (verloven: readonly Verlof[]): { keren: number; dagen: number } => ({
  keren: verloven.length,
  dagen: verloven.reduce((totaal, { dagen }) => totaal + dagen, 0),
});

/** How many schooldagen lie in a period. */
export function schooldagenIn(van: Dag, totEnMet: Dag, kalender: Kalender, regio: Vakantieregio): number {
  let aantal = 0;
  for (let dag = van; dag <= totEnMet; dag = plusDagen(dag, 1)) if (isSchooldag(dag, kalender, regio)) aantal += 1;
  return aantal;
}

/** The lesweken with which a schooljaar begins: from its first schooldag until the last day of the last of them. */
export function eersteLesweken(
  schooljaar: string,
  weken: number,
  kalender: Kalender,
  regio: Vakantieregio,
): [Dag, Dag] {
  let eerste = `${schooljaar.slice(0, 4)}-08-01`;
  while (!isSchooldag(eerste, kalender, regio)) eerste = plusDagen(eerste, 1);
  return [eerste, plusDagen(maandagVan(eerste), 7 * weken - 1)];
}

/** A ground for which nobody may give leave. */
const nooit = (verloven: readonly Verlof[]): Verlofsignaal[] =>
  verloven
    .filter(({ grond }) => VERLOFGRONDEN[grond].drempel === null)
    .map(({ id, grond }) => ({
      soort: 'nooit-geoorloofd',
      verlof: id,
      tekst: `${VERLOFGRONDEN[grond].naam} is nooit een gewichtige omstandigheid (Beleidsregel BWBR0031787).`,
    }));

/**
 * Together more days in a schooljaar than one ground gives: of the leave with which it came to be too many. Of a ground that
 * gives all that the head may give, `teVeelDagen` says it.
 */
function meerDanDeGrond(verloven: readonly Verlof[], regels: Regels): Verlofsignaal[] {
  const totaal = new Map<Verlofgrond, number>();
  return verloven.flatMap(({ id, grond, dagen }): Verlofsignaal[] => {
    const { naam, drempel: hoogstens } = VERLOFGRONDEN[grond];
    const meest = hoogstens === null ? null : drempel(regels, hoogstens);
    const eerder = totaal.get(grond) ?? 0;
    totaal.set(grond, eerder + dagen);
    if (meest === null || meest >= drempel(regels, DAGEN_VAN_HET_HOOFD)) return [];
    if (eerder > meest || eerder + dagen <= meest) return [];
    const samen =
      eerder === 0 ? `verleend zijn er ${dagen}` : `dit schooljaar zijn er samen ${eerder + dagen} verleend`;
    return [
      {
        soort: 'meer-dan-de-grond',
        verlof: id,
        tekst: `${naam}: hoogstens ${meest} ${meest === 1 ? 'schooldag' : 'schooldagen'}, en ${samen} (Beleidsregel BWBR0031787).${eerder === 0 ? '' : ' Ga na of het om meer dan één gebeurtenis ging.'}`,
      },
    ];
  });
}

/** Together more days than the head may give: of the leave with which it came to be too many. */
function teVeelDagen(verloven: readonly Verlof[], artikel: Verlofartikel, regels: Regels): Verlofsignaal[] {
  const meest = drempel(regels, DAGEN_VAN_HET_HOOFD);
  const wie =
    artikel === 'f'
      ? 'Meer vakantie kan niet, ook niet van de leerplichtambtenaar (LPW 13a).'
      : 'Over meer dagen beslist de leerplichtambtenaar (LPW 14 lid 3).';
  let totaal = 0;
  for (const { id, dagen } of verloven) {
    totaal += dagen;
    if (totaal > meest)
      return [
        {
          soort: 'te-veel-dagen',
          verlof: id,
          tekst: `Samen is dit meer dan ${meest} schooldagen in dit schooljaar. ${wie}`,
        },
      ];
  }
  return [];
}

/** A holiday in term time: once a schooljaar, and never in its first lesweken (LPW 13a). */
function vakantie(schooljaar: string, verloven: readonly Verlof[], regels: Regels): Verlofsignaal[] {
  const keren = drempel(regels, VAKANTIEKEREN);
  const weken = drempel(regels, EERSTE_LESWEKEN);
  return verloven.flatMap((verlof, n): Verlofsignaal[] => {
    const [begin, einde] = eersteLesweken(schooljaar, weken, regels.kalender, verlof.regio);
    return [
      ...(n >= keren
        ? [
            {
              soort: 'vakantie-vaker' as const,
              verlof: verlof.id,
              tekst: `Vakantieverlof kan hoogstens ${keren} keer in een schooljaar (LPW 13a).`,
            },
          ]
        : []),
      ...(verlof.van <= einde && verlof.totEnMet >= begin
        ? [
            {
              soort: 'vakantie-eerste-lesweken' as const,
              verlof: verlof.id,
              tekst: `Vakantieverlof kan niet in de eerste ${weken} lesweken van het schooljaar (LPW 13a lid 2).`,
            },
          ]
        : []),
    ];
  });
}

/** By schooljaar, the last first; leave belongs to the one in which it begins. */
export function telVerlof(verloven: readonly Verlof[], regels: Regels): Verlofjaar[] {
  const opVolgorde = verloven.toSorted((a, b) => vergelijk(a.van, b.van));
  const jaren = [...new Set(opVolgorde.map(({ van }) => schooljaarVan(van)))].reverse();
  return jaren.map((schooljaar) => {
    const inJaar = opVolgorde.filter(({ van }) => schooljaarVan(van) === schooljaar);
    const [f, g] = [inJaar.filter((verlof) => is(verlof, 'f')), inJaar.filter((verlof) => is(verlof, 'g'))];
    return {
      schooljaar,
      verleend: { f: som(f), g: som(g) },
      verloven: inJaar,
      signalen: [
        ...nooit(g),
        ...meerDanDeGrond(g, regels),
        ...teVeelDagen(f, 'f', regels),
        ...teVeelDagen(g, 'g', regels),
        ...vakantie(schooljaar, f, regels),
      ],
    };
  });
}

/** Whether the head of the school decides: asked for and granted before come to no more than he may give (LPW 14 lid 3). */
export function beslistHetHoofd(
  gevraagd: { van: Dag; dagen: number },
  verloven: readonly Verlof[],
  regels: Regels,
): boolean {
  const jaar = telVerlof(verloven, regels).find(({ schooljaar }) => schooljaar === schooljaarVan(gevraagd.van));
  return (jaar?.verleend.g.dagen ?? 0) + gevraagd.dagen <= drempel(regels, DAGEN_VAN_HET_HOOFD);
}
