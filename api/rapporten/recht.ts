import { mag, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { geenRecht, inhoudOngeldig } from '../http/fout.ts';

export interface Gemeentenaam {
  code: string;
  naam: string;
}

/** The municipalities that this person may count, by name; who counts nowhere is told so. */
export async function zichtbareGemeenten(prisma: PrismaClient, wie: Wie): Promise<Gemeentenaam[]> {
  if (!mag(wie, 'lees-rapport'))
    throw geenRecht('Rapporten zijn er voor leerplichtambtenaren, teamleiders en auditors.');
  const alle = await prisma.gemeente.findMany({ orderBy: { naam: 'asc' }, select: { code: true, naam: true } });
  return alle.filter(({ code }) => mag(wie, 'lees-rapport', { gemeenten: [code] }));
}

/** The one that a question is about: nothing is added over municipalities, so it is one. */
export function kiesGemeente(gemeenten: readonly Gemeentenaam[], gevraagd: string | undefined): Gemeentenaam {
  const [eerste] = gemeenten;
  if (gevraagd === undefined) {
    if (eerste && gemeenten.length === 1) return eerste;
    throw inhoudOngeldig([{ veld: 'gemeente', fout: 'kies een gemeente: over gemeenten samen is er geen getal.' }]);
  }
  const gekozen = gemeenten.find(({ code }) => code === gevraagd);
  if (!gekozen) throw geenRecht('De cijfers van deze gemeente mag u niet zien.');
  return gekozen;
}

/** Criminal investigation counts for who may read it there, and for nobody else is it part of any number. */
export const teltWpg = (wie: Wie, gemeente: string): boolean => mag(wie, 'lees-wpg', { gemeenten: [gemeente] });
