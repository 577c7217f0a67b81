/** The report: per norm, municipality, school or month how often a norm applied and was departed from. */
import type { Dag } from '../../mas/datum.ts';
import { isSchooljaar, maandnummer } from '../../mas/normen/klein.ts';
import { normVan } from '../../mas/normen/lijst.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import { KLEINSTE_AANTAL } from '../../mas/stappenplan.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { type Gemeentenaam, kiesGemeente, teltWpg, zichtbareGemeenten } from './recht.ts';
import {
  type Cel,
  cellenPerSchool,
  celVan,
  maandenVan,
  type Periode,
  schooljaarVan,
  type Telrij,
  ZONDER,
} from './reken.ts';
import type { Norminfo, Rapport, Rapportregel, Rapportvraag } from './schemas.ts';
import { telNormen } from './tel.ts';
import { toonNorm, toonReden } from './woorden.ts';

/** Ten years of months. */
const HOOGSTENS_MAANDEN = 120;
/** What people ask for is which reasons were given most. */
const HOOGSTENS_REDENEN = 3;

type Vraag = Rapportvraag & Periode;

/** With the school year of today where no period was named. */
export function metPeriode<V extends { [K in keyof Periode]?: string | undefined }>(
  vraag: V,
  vandaag: Dag,
): V & Periode {
  const jaar = schooljaarVan((vraag.van ?? vraag.totEnMet ?? vandaag).slice(0, 7));
  return { ...vraag, van: vraag.van ?? jaar.van, totEnMet: vraag.totEnMet ?? jaar.totEnMet };
}

/** What cannot be asked, since it has no answer that keeps small numbers back, or none at all. */
export function keur({ van, totEnMet, vestiging, per, norm }: Omit<Vraag, 'per'> & Partial<Pick<Vraag, 'per'>>): void {
  const fouten: Veldfout[] = [];
  const maanden = maandnummer(totEnMet) - maandnummer(van) + 1;
  if (maanden < 1) fouten.push({ veld: 'totEnMet', fout: 'kies een maand vanaf de eerste maand.' });
  if (maanden > HOOGSTENS_MAANDEN) fouten.push({ veld: 'van', fout: `kies hoogstens ${HOOGSTENS_MAANDEN} maanden.` });
  if ((vestiging !== undefined || per === 'school') && !isSchooljaar(van, totEnMet))
    fouten.push({ veld: 'van', fout: 'kies voor scholen een heel schooljaar, van augustus tot en met juli.' });
  if (per === 'maand' && vestiging !== undefined)
    fouten.push({ veld: 'vestiging', fout: 'per maand is er geen getal van een school.' });
  if (per !== undefined && per !== 'norm' && norm === undefined)
    fouten.push({ veld: 'norm', fout: 'kies een norm: verschillende normen tellen we niet bij elkaar op.' });
  if (norm !== undefined && normVan(norm) === undefined)
    fouten.push({ veld: 'norm', fout: 'kies een norm die er is.' });
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
}

/** What a municipality counts by: its own protocol says how small a number may be, and what things are called. */
export interface Telling {
  gemeente: Gemeentenaam;
  protocol: Protocol;
  /** Null where the protocol names none: then nothing is shown. */
  drempel: number | null;
  normen: Map<string, Telrij[]>;
}

export async function telGemeente(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  gemeente: Gemeentenaam,
  vandaag: Dag,
  norm?: string,
): Promise<Telling> {
  const protocol = await protocolOp(huis, gemeente.code, vandaag);
  const normen = await telNormen(huis.prisma, gemeente.code, teltWpg(wie, gemeente.code), norm);
  return { gemeente, protocol, drempel: protocol.drempels[KLEINSTE_AANTAL]?.waarde ?? null, normen };
}

const LEEG: Cel = { toegepast: 0, afgeweken: 0, redenen: null };

/** The cell of a norm: of one school when the question names it. */
export function celIn({ normen, drempel }: Telling, norm: string, periode: Periode, vestiging?: string): Cel {
  const [rijen, grens] = [normen.get(norm) ?? [], drempel ?? Infinity];
  return vestiging === undefined
    ? celVan(rijen, periode, grens)
    : (cellenPerSchool(rijen, periode, grens).get(vestiging) ?? LEEG);
}

const regel = (sleutel: string, naam: string, cel: Cel, protocol: Protocol): Rapportregel => ({
  sleutel,
  naam,
  toegepast: cel.toegepast,
  afgeweken: cel.afgeweken,
  percentage: cel.afgeweken === null || cel.toegepast === 0 ? null : Math.round((100 * cel.afgeweken) / cel.toegepast),
  redenen: cel.redenen?.slice(0, HOOGSTENS_REDENEN).map((r) => ({ ...r, naam: toonReden(r.code, protocol) })) ?? null,
});

const normregels = (telling: Telling, vraag: Vraag): Rapportregel[] =>
  [...telling.normen.keys()].flatMap((norm) => {
    const cel = celIn(telling, norm, vraag, vraag.vestiging);
    const naam = toonNorm(norm, telling.protocol)?.naam ?? norm;
    return cel.toegepast > 0 ? [regel(norm, naam, cel, telling.protocol)] : [];
  });

const maandregels = (telling: Telling, norm: string, vraag: Vraag): Rapportregel[] =>
  maandenVan(vraag).map((maand) =>
    regel(maand, maand, celIn(telling, norm, { van: maand, totEnMet: maand }), telling.protocol),
  );

function schoolregels(
  telling: Telling,
  norm: string,
  vraag: Vraag,
  scholen: ReadonlyMap<string, string>,
): Rapportregel[] {
  const cellen = cellenPerSchool(telling.normen.get(norm) ?? [], vraag, telling.drempel ?? Infinity);
  return [...cellen]
    .filter(([school]) => vraag.vestiging === undefined || school === vraag.vestiging)
    .map(([school, cel]) => regel(school, naamVanSchool(school, scholen), cel, telling.protocol))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

const naamVanSchool = (school: string, scholen: ReadonlyMap<string, string>): string =>
  school === ZONDER ? 'Zonder school' : (scholen.get(school) ?? school);

async function leesScholen(prisma: PrismaClient, tellingen: readonly Telling[]): Promise<Map<string, string>> {
  const codes = tellingen.flatMap(({ normen }) =>
    [...normen.values()].flatMap((rijen) => rijen.flatMap(({ vestiging }) => vestiging ?? [])),
  );
  const scholen = await prisma.school.findMany({
    where: { vestiging: { in: [...new Set(codes)] } },
    orderBy: { naam: 'asc' },
    select: { vestiging: true, naam: true },
  });
  return new Map(scholen.map(({ vestiging, naam }) => [vestiging, naam]));
}

/** The lines of the report, and what they add up to where they can be added. */
function verdeel(
  tellingen: readonly Telling[],
  vraag: Vraag,
  scholen: ReadonlyMap<string, string>,
): Pick<Rapport, 'regels' | 'totaal'> {
  const { per, norm, vestiging } = vraag;
  const [eerste] = tellingen;
  if (!eerste) return { regels: [], totaal: null };
  if (per === 'norm' || norm === undefined) return { regels: normregels(eerste, vraag), totaal: null };
  if (per === 'gemeente')
    return {
      regels: tellingen.map((telling) =>
        regel(telling.gemeente.code, telling.gemeente.naam, celIn(telling, norm, vraag, vestiging), telling.protocol),
      ),
      totaal: null,
    };
  const regels = per === 'maand' ? maandregels(eerste, norm, vraag) : schoolregels(eerste, norm, vraag, scholen);
  return { regels, totaal: regel('totaal', 'Totaal', celIn(eerste, norm, vraag, vestiging), eerste.protocol) };
}

function normenIn(tellingen: readonly Telling[]): Norminfo[] {
  const namen = new Map<string, Norminfo>();
  for (const { normen, protocol } of tellingen)
    for (const id of normen.keys()) {
      const norm = toonNorm(id, protocol);
      if (norm && !namen.has(id)) namen.set(id, norm);
    }
  return [...namen.values()];
}

export async function maakRapport(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  gevraagd: Rapportvraag,
  vandaag: Dag,
): Promise<Rapport> {
  const gemeenten = await zichtbareGemeenten(huis.prisma, wie);
  const vraag = metPeriode(gevraagd, vandaag);
  keur(vraag);
  const { per, gemeente: code } = vraag;
  const gekozen = per === 'gemeente' && code === undefined ? gemeenten : [kiesGemeente(gemeenten, code)];
  const tellingen = await Promise.all(gekozen.map((gemeente) => telGemeente(huis, wie, gemeente, vandaag)));
  const scholen = await leesScholen(huis.prisma, tellingen);
  const [eerste] = tellingen;
  const drempels = tellingen.flatMap(({ drempel }) => drempel ?? []);
  return {
    van: vraag.van,
    totEnMet: vraag.totEnMet,
    per,
    gemeente: per === 'gemeente' ? null : (eerste?.gemeente ?? null),
    vestiging:
      vraag.vestiging === undefined ? null : { code: vraag.vestiging, naam: naamVanSchool(vraag.vestiging, scholen) },
    norm: vraag.norm === undefined || !eerste ? null : toonNorm(vraag.norm, eerste.protocol),
    drempel: drempels.length > 0 ? Math.max(...drempels) : null,
    ...verdeel(tellingen, vraag, scholen),
    keuzes: {
      gemeenten,
      normen: normenIn(tellingen),
      scholen: [...scholen].map(([school, naam]) => ({ code: school, naam })),
    },
  };
}
