/** For tests: cases that were played on the rules alone, put into the read model as the griffie would have left them. */
import { leesmodelVan } from '../../activities/leesmodel.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** What a test chooses of a case; the rest is as the game left it. */
export interface Zaakkeuze extends Partial<Pick<Dossier, 'gemeente' | 'vestiging' | 'behandelaar' | 'proef'>> {
  /** Last day of its only open term; null for a case without terms. Without it the terms stay as they are. */
  termijn?: Dag | null;
  voornaam?: string;
  achternaam?: string;
  geboortedatum?: Dag;
  /** Writes the row as an older program did. */
  vouw?: number;
}

function metTermijn(d: Dossier, laatsteDag: Dag | null): Record<string, Termijn> {
  const [eerste] = Object.values(d.termijnen).filter(({ stand }) => stand === 'open');
  return eerste && laatsteDag !== null ? { [eerste.id]: { ...eerste, laatsteDag } } : {};
}

/** @returns the dossier as it stands there */
export async function legZaakNeer(
  prisma: PrismaClient,
  naam: string,
  dossier: Dossier,
  {
    termijn,
    voornaam = 'Fictief',
    achternaam = 'Voorbeeld',
    geboortedatum = '2011-03-14',
    vouw,
    ...keuze
  }: Zaakkeuze = {},
): Promise<Dossier> {
  const leerlingId = `leerling-${naam}`;
  const d: Dossier = {
    ...dossier,
    proef: false,
    ...keuze,
    id: `verzuim-${naam}-regulier-1`,
    leerlingId,
    ...(termijn !== undefined && { termijnen: metTermijn(dossier, termijn) }),
  };
  const { zaak, meldingen } = leesmodelVan(d);
  const rij = { ...zaak, ...(vouw !== undefined && { vouw }) };
  await prisma.leerling.create({
    data: {
      id: leerlingId,
      persoonsnummer: `verzonnen-${naam}`,
      voornaam,
      achternaam,
      geboortedatum,
      geslacht: 'onbekend',
      gemeenteCode: d.gemeente ?? 'GM0361',
      proef: d.proef,
    },
  });
  // its number is given by the database, as for the griffie
  await prisma.$executeRaw`
    insert into zaak overriding user value
    select (jsonb_populate_record(null::zaak, ${JSON.stringify(rij)}::jsonb)).*`;
  await prisma.$executeRaw`
    insert into melding_stand select * from jsonb_populate_recordset(null::melding_stand, ${JSON.stringify(meldingen)}::jsonb)`;
  return d;
}
