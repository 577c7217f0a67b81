import { dagVan } from '../../mas/datum.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { toonOverzicht } from '../zaken/toon.ts';
import { magAdresLezen, magDoorbreken } from './adres.ts';
import { broersEnZussen } from './gezin.ts';
import { toonGezag } from './gezag.ts';
import type { LeerlingAntwoord } from './schemas.ts';
import type { Gevonden } from './zoek.ts';

export const leerlingPad = (id: string): string => `/v1/leerlingen/${id}`;

/** A pupil as this person may see him, today on the clock of who looks. */
export async function toonLeerling(
  prisma: PrismaClient,
  wie: Wie,
  { leerling, kind }: Gevonden,
): Promise<LeerlingAntwoord> {
  const vandaag = dagVan(Date.now());
  const { id, persoonsnummer, voornaam, achternaam, geboortedatum, geslacht } = leerling;
  const { straat, huisnummer, postcode, plaats, startkwalificatie, samengevoegdMet } = leerling;
  const leestAdres = await magAdresLezen(prisma, wie, kind);
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: kind.zaken.map(({ zaakId }) => zaakId) } },
    orderBy: [{ geopend: 'asc' }, { zaakId: 'asc' }],
  });
  return {
    id,
    persoonsnummer,
    voornaam,
    achternaam,
    geboortedatum,
    leeftijd: leeftijdOp(geboortedatum, vandaag),
    geslacht,
    adres: leestAdres ? { straat, huisnummer, postcode, plaats } : null,
    adresGeheim: kind.waarover.adresGeheim ?? false,
    magDoorbreken: magDoorbreken(wie, kind),
    doorbrokenTot: kind.doorbreking?.tot.toISOString() ?? null,
    gemeente: leerling.gemeenteCode,
    gemeenteNaam: leerling.gemeente.naam,
    startkwalificatie,
    samengevoegdMet,
    email: leerling.email,
    digitaal: leerling.digitaal,
    taal: leerling.taal,
    gezag: await toonGezag(prisma, wie, leerling.gezag, kind),
    broersEnZussen: await broersEnZussen(prisma, wie, kind, vandaag),
    zaken: zaken.map((zaak) => toonOverzicht(zaak, { id, naam: `${voornaam} ${achternaam}` })),
    links: {
      self: leerlingPad(id),
      ...(samengevoegdMet !== null && { samengevoegdMet: leerlingPad(samengevoegdMet) }),
    },
  };
}
