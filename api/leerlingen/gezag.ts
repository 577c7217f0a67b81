/** Who has gezag over a pupil or takes care of him (LPW 2), and how letters reach each of them. */
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Gezag as Rij, PrismaClient } from '../../prisma/generated/client.ts';
import { geenRecht, inhoudOngeldig } from '../http/fout.ts';
import { nieuwId } from '../inhoud.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import type { Wijzigveld } from '../verwerkingen/velden.ts';
import { meldGelezen } from './adres.ts';
import type { Kind } from './kind.ts';
import type { Gezag, Gezaghebbende, LeerlingAntwoord } from './schemas.ts';
import type { Gevonden } from './zoek.ts';

type MetGezag = LeerlingAntwoord['gezag'][number];

/** Each with his own address when this person may read it; a secret one that he reads is logged as that. */
export async function toonGezag(
  prisma: PrismaClient,
  wie: Wie,
  rijen: readonly Rij[],
  kind: Kind,
): Promise<MetGezag[]> {
  const leesbaar = rijen.filter((rij) => magLezen(wie, kind, rij));
  if (leesbaar.some((rij) => rij.adresGeheim && adresVan(rij))) await meldGelezen(prisma, wie, kind);
  return rijen.map((rij) => {
    const { id, naam, telefoon, email, adresGeheim, geblokkeerd, digitaal, taal } = rij;
    const adres = leesbaar.includes(rij) ? adresVan(rij) : null;
    return {
      id,
      rol: rij.rol as MetGezag['rol'],
      naam,
      telefoon,
      email,
      adres,
      adresGeheim,
      geblokkeerd,
      digitaal,
      taal,
    };
  });
}

const magLezen = (wie: Wie, { waarover }: Kind, { adresGeheim }: Pick<Rij, 'adresGeheim'>): boolean =>
  mag(wie, 'lees-adres', { ...waarover, adresGeheim });

function adresVan({ straat, huisnummer, postcode, plaats }: Rij): MetGezag['adres'] {
  return straat !== null && huisnummer !== null && postcode !== null && plaats !== null
    ? { straat, huisnummer, postcode, plaats }
    : null;
}

/** Replaces the list. Who was in it keeps his id: letters that went to him refer to it. */
export async function zetGezag(
  prisma: PrismaClient,
  wie: Wie,
  { leerling, kind }: Gevonden,
  nieuw: Gezag,
): Promise<void> {
  const bekend = new Map(leerling.gezag.map((rij) => [rij.id, rij]));
  // so that who comes in together stands in the order in which he was named
  const reeks = nieuwId();
  const rijen = nieuw.gezag.map((g, n) => ({ ...alsRij(wie, kind, g, n, bekend), id: g.id ?? `${reeks}-${n}` }));
  const ids = rijen.map(({ id }) => id);
  if (new Set(ids).size < ids.length)
    throw inhoudOngeldig([{ veld: 'gezag', fout: 'dezelfde persoon staat er twee keer in.' }]);
  const leerlingId = leerling.id;
  if (!leerling.proef)
    for (const veld of gewijzigd(leerling, rijen, nieuw.jongere))
      await logVerwerking(prisma, wie, { activiteit: `wijzig-leerling/${veld}`, leerlingId, regime: 'AVG' });
  await prisma.$transaction([
    prisma.gezag.deleteMany({ where: { leerlingId } }),
    prisma.gezag.createMany({ data: rijen.map((rij) => ({ ...rij, leerlingId })) }),
    ...(nieuw.jongere ? [prisma.leerling.update({ where: { id: leerlingId }, data: nieuw.jongere })] : []),
  ]);
}

type Nieuwe = Omit<Rij, 'leerlingId'>;
const VELDEN = ['rol', 'naam', 'telefoon', 'email', 'adresGeheim', 'geblokkeerd', 'digitaal', 'taal'] as const;
const ADRES = ['straat', 'huisnummer', 'postcode', 'plaats'] as const;
const BEREIK = ['email', 'digitaal', 'taal'] as const;

/** What is another than it was, each once. */
function gewijzigd(
  leerling: Gevonden['leerling'],
  rijen: readonly Nieuwe[],
  jongere: Gezag['jongere'],
): ReadonlySet<Wijzigveld> {
  const paren = leerling.gezag.flatMap((was) =>
    rijen.filter(({ id }) => id === was.id).map((wordt) => ({ was, wordt })),
  );
  return new Set<Wijzigveld>([
    ...(rijen.length > paren.length ? (['gezag/erbij'] as const) : []),
    ...(leerling.gezag.length > paren.length ? (['gezag/eraf'] as const) : []),
    ...paren.flatMap(({ was, wordt }): Wijzigveld[] => [
      ...VELDEN.filter((veld) => was[veld] !== wordt[veld]).map((veld) => `gezag/${veld}` as const),
      ...(ADRES.some((veld) => was[veld] !== wordt[veld]) ? (['gezag/adres'] as const) : []),
    ]),
    ...BEREIK.filter((veld) => jongere && jongere[veld] !== leerling[veld]).map((veld) => `jongere/${veld}` as const),
  ]);
}

function alsRij(
  wie: Wie,
  kind: Kind,
  g: Gezaghebbende,
  n: number,
  bekend: ReadonlyMap<string, Rij>,
): Omit<Rij, 'id' | 'leerlingId'> {
  const { id, rol, naam, telefoon = null, email = null, adres, adresGeheim, geblokkeerd, digitaal, taal } = g;
  const was = id === undefined ? undefined : bekend.get(id);
  if (id !== undefined && !was)
    throw inhoudOngeldig([{ veld: `gezag.${n}.id`, fout: 'deze persoon is niet bekend bij deze leerling.' }]);
  if (was?.adresGeheim && !adresGeheim && adres === undefined && !magLezen(wie, kind, was))
    throw geenRecht(
      'U mag dit adres niet lezen, en dus ook niet openbaar maken. Geef eerst een reden om het te lezen.',
    );
  const { straat, huisnummer, postcode, plaats } = adres === undefined ? (was ?? GEEN_ADRES) : (adres ?? GEEN_ADRES);
  const bereik = { telefoon, email, straat, huisnummer, postcode, plaats, adresGeheim, geblokkeerd, digitaal, taal };
  return { rol, naam, ...bereik };
}

const GEEN_ADRES = { straat: null, huisnummer: null, postcode: null, plaats: null };
