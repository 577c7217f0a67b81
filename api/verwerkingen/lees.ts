/** Who read a dossier: what, on what ground, when and how often. */
import type { Regime } from '../../mas/begrippen.ts';
import type { Dag } from '../../mas/datum.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import { isWpgDoel, zonderDoel } from '../auditspoor/doelen.ts';
import { ACTIVITEITEN, type Activiteit, GRONDSLAG_WPG } from './activiteiten.ts';
import type { Verwerkingregel } from './schemas.ts';

/** So many lines are read at once: more than a dossier gets in its years. */
export const HOOGSTENS = 5_000;

export interface Dossiersleutels {
  /** Every record of a person; none where it is about a case alone. */
  leerlingIds: readonly string[];
  /** The cases that the reader may see: what was read in another is not for him to know. */
  zaakIds: readonly string[];
}

export interface Geteld {
  accountId: string;
  rol: string;
  activiteit: string;
  zaakId: string;
  regime: Regime;
  dag: Dag;
  eerste: Date;
  laatste: Date;
  keer: number;
  reden: string | null;
}

/** One line for each day, person, activity and case, the newest first. */
export const telVerwerkingen = (prisma: PrismaClient, { leerlingIds, zaakIds }: Dossiersleutels): Promise<Geteld[]> =>
  prisma.$queryRaw<Geteld[]>`
    select v.account_id as "accountId", v.rol, v.activiteit, v.zaak_id as "zaakId", v.regime,
      to_char(v.kwartier at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag,
      min(v.kwartier) as eerste, max(v.kwartier) as laatste, sum(v.aantal)::int as keer, max(d.reden) as reden
    from verwerking v left join doorbreking d on d.id = v.doorbreking_id
    where v.zaak_id = any(${[...zaakIds]}) or (v.zaak_id = '' and v.leerling_id = any(${[...leerlingIds]}))
    group by 1, 2, 3, 4, 5, 6 order by 8 desc, 1, 3 limit ${HOOGSTENS + 1}`;

/** What an activity is called. One of an older version of Schakel keeps its code. */
export const activiteitVan = (code: string): Activiteit =>
  (ACTIVITEITEN as Readonly<Record<string, Activiteit>>)[code] ?? { wat: code, grondslag: 'niet bekend' };

const ROLLEN: Readonly<Record<string, string>> = {
  school: 'School',
  lpa: 'Leerplichtambtenaar',
  teamleider: 'Teamleider',
  auditor: 'Auditor',
  beheerder: 'Functioneel beheerder',
  ketenpartner: 'Ketenpartner',
};
export const rolnaam = (rol: string): string => ROLLEN[rol] ?? rol;

/** For whom each account works: its municipalities, its school, or the partner that it speaks for. */
export async function leesOrganisaties(
  prisma: PrismaClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { naam: string; organisatie: string }>> {
  const accounts = await prisma.account.findMany({ where: { id: { in: [...ids] } } });
  const [gemeenten, scholen, partners] = await Promise.all([
    prisma.gemeente.findMany({ where: { code: { in: accounts.flatMap((a) => a.gemeenten) } } }),
    prisma.school.findMany({ where: { vestiging: { in: accounts.flatMap((a) => a.vestiging ?? []) } } }),
    prisma.ketenpartner.findMany({ where: { id: { in: accounts.flatMap((a) => a.ketenpartnerId ?? []) } } }),
  ]);
  const naamVan = new Map([
    ...gemeenten.map(({ code, naam }): [string, string] => [code, `gemeente ${naam}`]),
    ...scholen.map(({ vestiging, naam }): [string, string] => [vestiging, naam]),
    ...partners.map(({ id, naam }): [string, string] => [id, naam]),
  ]);
  return new Map(
    accounts.map(({ id, naam, gemeenten: codes, vestiging, ketenpartnerId }) => {
      const van = [...codes, vestiging, ketenpartnerId].flatMap((code) =>
        code === null ? [] : (naamVan.get(code) ?? code),
      );
      return [id, { naam, organisatie: van.join(', ') }];
    }),
  );
}

/**
 * With the names of who read, for whoever supervises that.
 * @param wpg whether he may know what was done under the Wpg; else only that something was
 */
export async function leesVerwerkingen(
  prisma: PrismaClient,
  sleutels: Dossiersleutels,
  wpg: boolean,
): Promise<{ verwerkingen: Verwerkingregel[]; volledig: boolean }> {
  const geteld = await telVerwerkingen(prisma, sleutels);
  const wie = await leesOrganisaties(prisma, [...new Set(geteld.map(({ accountId }) => accountId))]);
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: [...sleutels.zaakIds] } },
    select: { zaakId: true, volgnummer: true, geopend: true, proef: true },
  });
  const nummers = new Map(zaken.map((zaak) => [zaak.zaakId, zaaknummerVan(zaak)]));
  const toon = ({ accountId, rol, activiteit, zaakId, regime, eerste, laatste, ...rest }: Geteld): Verwerkingregel => {
    const bekend = wie.get(accountId);
    const dicht = regime === 'WPG' && !wpg;
    const { wat, grondslag } = activiteitVan(!wpg && isWpgDoel(activiteit) ? zonderDoel(activiteit) : activiteit);
    return {
      ...rest,
      eerste: eerste.toISOString(),
      laatste: laatste.toISOString(),
      naam: bekend?.naam ?? null,
      rol: rolnaam(rol),
      organisatie: bekend?.organisatie ?? '',
      wat: dicht ? 'Iets dat onder de Wpg valt' : wat,
      grondslag: regime === 'WPG' ? GRONDSLAG_WPG : grondslag,
      regime,
      zaakId: zaakId === '' ? null : zaakId,
      zaaknummer: nummers.get(zaakId) ?? null,
    };
  };
  return { verwerkingen: geteld.slice(0, HOOGSTENS).map(toon), volledig: geteld.length <= HOOGSTENS };
}
