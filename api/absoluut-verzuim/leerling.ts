/** Whom a line is about: a record that is there, or a new one of what the line says. */
import { kringVan } from '../../activities/kring.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Leerling, Prisma } from '../../prisma/generated/client.ts';
import type { Veldfout } from '../http/fout.ts';
import { nieuwId } from '../inhoud.ts';
import type { Lijstregel } from './schemas.ts';

type Databank = Prisma.TransactionClient;
type Gevonden = { leerling: Leerling; nieuw: boolean } | { fouten: Veldfout[] };

const NODIG = ['voornaam', 'achternaam', 'geboortedatum', 'geslacht', 'gemeente'] as const;

/** Who is known is not changed by a list: that says where he is not enrolled, and no more. */
export async function vindLeerling(db: Databank, wie: Wie, regel: Lijstregel): Promise<Gevonden> {
  const { persoonsnummer } = regel;
  const bekend = await db.leerling.findUnique({ where: { persoonsnummer_proef: { persoonsnummer, proef: false } } });
  return bekend ? vanBekend(db, wie, bekend) : vanNieuw(db, wie, regel);
}

async function vanBekend(db: Databank, wie: Wie, bekend: Leerling): Promise<Gevonden> {
  const [hoofd] = await kringVan(db, bekend.id);
  const leerling = hoofd === bekend.id ? bekend : await db.leerling.findUniqueOrThrow({ where: { id: hoofd } });
  return magMelden(wie, leerling.gemeenteCode) ? { leerling, nieuw: false } : { fouten: [NIET_VAN_U] };
}

async function vanNieuw(db: Databank, wie: Wie, regel: Lijstregel): Promise<Gevonden> {
  const { persoonsnummer, voornaam, achternaam, geboortedatum, geslacht, gemeente } = regel;
  if (!voornaam || !achternaam || !geboortedatum || !geslacht || !gemeente) {
    const mist = NODIG.filter((veld) => regel[veld] === undefined);
    return { fouten: mist.map((veld) => ({ veld, fout: 'is nodig: deze leerling kent Schakel nog niet.' })) };
  }
  if (!magMelden(wie, gemeente)) return { fouten: [NIET_VAN_U] };
  if (!(await db.gemeente.findUnique({ where: { code: gemeente } })))
    return { fouten: [{ veld: 'gemeente', fout: 'deze gemeente kent Schakel niet.' }] };
  const leerling: Leerling = {
    id: nieuwId(),
    persoonsnummer,
    voornaam,
    achternaam,
    geboortedatum,
    geslacht,
    straat: regel.straat ?? null,
    huisnummer: regel.huisnummer ?? null,
    postcode: regel.postcode ?? null,
    plaats: regel.plaats ?? null,
    gemeenteCode: gemeente,
    startkwalificatie: false,
    adresGeheim: false,
    email: null,
    digitaal: false,
    taal: 'nl',
    proef: false,
    samengevoegdMet: null,
  };
  return { leerling, nieuw: true };
}

const magMelden = (wie: Wie, gemeente: string): boolean => mag(wie, 'breng-absoluutlijst', { gemeenten: [gemeente] });
const NIET_VAN_U: Veldfout = { veld: 'gemeente', fout: 'u werkt niet voor de gemeente van deze leerling.' };
