/** What people decided up to a day, the norm that each decision was measured by, and what could be done at the end of it. */
import { dagVan } from '../../mas/datum.ts';
import { afwijkingIn, meet } from '../../mas/auditspoor/norm.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { type Mogelijkheid, mogelijkeHandelingen } from '../../mas/handelingen/index.ts';
import { boekingenVan } from '../../mas/verwoord/boekingen.ts';
import { verwoord } from '../../mas/verwoord/index.ts';
import { naamMetWaarover } from '../../mas/verwoord/waarover.ts';
import { inZin } from '../../mas/verwoord/zin.ts';
import { type Bronnen, geschreven, hersteldOp, kopVan, naamVan } from '../tijdlijn/regel.ts';
import type { Auditbesluit, Auditmogelijkheid } from './schemas.ts';

/** The last one first. Of what is not for this person no decision shows. */
export function toonBesluiten(zaakId: string, begin: readonly Gebeurtenis[], bronnen: Bronnen): Auditbesluit[] {
  const ervoor = dossiersVoor(zaakId, begin);
  return boekingenVan(begin)
    .flatMap((boeking) => toonBesluit(boeking, bronnen, (nr) => ervoor.get(nr) ?? leegDossier(zaakId)) ?? [])
    .reverse();
}

/** By the number of an event the dossier right before it. */
function dossiersVoor(zaakId: string, begin: readonly Gebeurtenis[]): ReadonlyMap<number, Dossier> {
  let dossier = leegDossier(zaakId);
  return new Map(
    begin.map((g) => {
      const ervoor = dossier;
      dossier = pasToe(dossier, g);
      return [g.nr, ervoor];
    }),
  );
}

function toonBesluit(
  boeking: readonly Gebeurtenis[],
  bronnen: Bronnen,
  ervoor: (nr: number) => Dossier,
): Auditbesluit | null {
  const kop = kopVan(boeking, () => true);
  // what came of a decision is no decision of its own: where the one is not to be seen, nobody decided the other
  if (!kop || !bronnen.zicht(kop)) return null;
  const zichtbaar = boeking.filter(bronnen.zicht);
  const gemeten = meet(zichtbaar, ervoor(boeking[0]?.nr ?? kop.nr));
  if (!gemeten) return null;
  const { afwijking, afwijkreden } = afwijkingIn(zichtbaar);
  const { titel, tekst } = verwoord(kop, bronnen.dossier, bronnen.namen, bronnen.leesbaar);
  const motivaties = zichtbaar.flatMap((g) => geschreven(g, bronnen.teksten).motivatie ?? []);
  return {
    nr: kop.nr,
    titel,
    tekst,
    dag: kop.dag,
    vastgelegd: dagVan(kop.moment),
    moment: kop.moment,
    wie: naamVan(kop, bronnen.namen),
    norm: gemeten.norm,
    afwijking,
    afwijkreden: afwijkreden === null ? null : (bronnen.protocol.afwijkredenen[afwijkreden] ?? afwijkreden),
    motivatie: motivaties[0] ?? null,
    bonnen: zichtbaar.flatMap((g) => (g.soort === 'BeslissingGewogen' ? [g.nr] : [])),
    hersteld: hersteldOp(boeking, bronnen),
  };
}

/** What the method allowed, whoever would have done it; what only a BOA does, for who may read that. */
export const toonMogelijk = (d: Dossier, wpg: boolean, bronnen: Bronnen): Auditmogelijkheid[] =>
  mogelijkeHandelingen(d)
    .filter(({ alleenBoa }) => wpg || !alleenBoa)
    .map((m) => ({
      handeling: m.vast.soort,
      naam: naamVanMogelijk(m, bronnen),
      norm: m.norm ?? null,
      mogelijk: m.mogelijk,
      afwijking: m.mogelijk && m.afwijking,
      waarom: m.mogelijk ? null : m.waarom,
    }));

/** An action on something that was recorded says what: there are as many of it as there are such records. */
function naamVanMogelijk({ naam, vast }: Mogelijkheid, { leesbaar, dossier, namen }: Bronnen): string {
  const over = vast.soort === 'herstel' ? leesbaar.find(({ nr }) => nr === vast.nr) : undefined;
  if (!over) return naamMetWaarover(dossier, naam, vast);
  return `${naam}: ${inZin(verwoord(over, dossier, namen, leesbaar).titel)} (nummer ${over.nr})`;
}
