/** Who somebody is, and how to become somebody. */
import type { z } from 'zod';
import { mag, type Wie } from '../../mas/rechten.ts';
import { leesCookie } from '../aanmelden/cookies.ts';
import { leesSessie } from '../aanmelden/sessies.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { DEMOPERSONEN } from '../toegang/demo.ts';
import { aanmeldwijze, ik, MAG } from './schemas.ts';

export const ikRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/ik',
    groep: 'Aanmelden',
    samenvatting: 'Wie u bent, en wat u mag',
    uit: { 200: { wat: 'U.', schema: ik } },
    behandel: async ({ wie }) => ({ status: 200, lichaam: await vertelOver(huis, wie) }),
  }),
  route({
    methode: 'get',
    pad: '/v1/aanmeldwijze',
    groep: 'Aanmelden',
    samenvatting: 'Hoe u zich kunt aanmelden',
    zonderAanmelden: true,
    uit: { 200: { wat: 'De manieren.', schema: aanmeldwijze } },
    behandel: async ({ kop }) => ({ status: 200, lichaam: await wijze(huis, kop) }),
  }),
];

async function vertelOver({ prisma, proefClient, inlog }: Huis, wie: Wie): Promise<z.input<typeof ik>> {
  const { id, rol, boa, gemeenten: codes, vestiging } = wie;
  const [{ naam }, gemeenten, school] = await Promise.all([
    prisma.account.findUniqueOrThrow({ where: { id }, select: { naam: true } }),
    prisma.gemeente.findMany({ where: { code: { in: [...codes] } }, orderBy: { naam: 'asc' } }),
    vestiging === null ? null : prisma.school.findUnique({ where: { vestiging } }),
  ]);
  return {
    id,
    naam,
    rol,
    boa,
    gemeenten: gemeenten.map((gemeente) => ({ code: gemeente.code, naam: gemeente.naam })),
    vestiging: school && { vestiging: school.vestiging, naam: school.naam },
    mag: Object.fromEntries(Object.entries(MAG).map(([wat, recht]) => [wat, mag(wie, recht)])) as Record<
      keyof typeof MAG,
      boolean
    >,
    proefzakenAan: proefClient !== null,
    demo: isDemo(inlog),
  };
}

const isDemo = (inlog: Huis['inlog']): boolean => inlog !== null && inlog.demo !== null;

/** Asking this does not keep a session alive. */
async function wijze(
  { inlog, prisma, adres }: Huis,
  kop: (naam: string) => string | undefined,
): Promise<z.input<typeof aanmeldwijze>> {
  const geheim = leesCookie({ get: kop }, adres, 'schakel');
  const personen = Object.entries(DEMOPERSONEN).map(([als, { naam, rol, wat }]) => ({ als, naam, rol, wat }));
  const aangemeld = geheim !== undefined && (await leesSessie(prisma, geheim, true)) !== null;
  return { aangemeld, browser: inlog !== null, demo: isDemo(inlog) ? personen : null };
}
