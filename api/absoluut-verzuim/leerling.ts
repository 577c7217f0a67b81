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
  const leerling = bekend && (await overlevendeVan(db, bekend));
  if (leerling && magMelden(wie, leerling.gemeenteCode)) return { leerling, nieuw: false };
  // whoever is known elsewhere only is a stranger here: the line is judged as that of any other stranger
  const nieuw = await vanNieuw(db, wie, regel);
  return leerling && !('fouten' in nieuw) ? { fouten: [NIET_TOE_TE_VOEGEN] } : nieuw;
}

async function overlevendeVan(db: Databank, bekend: Leerling): Promise<Leerling> {
  const [hoofd] = await kringVan(db, bekend.id);
  return hoofd === bekend.id ? bekend : db.leerling.findUniqueOrThrow({ where: { id: hoofd } });
}

async function vanNieuw(db: Databank, wie: Wie, regel: Lijstregel): Promise<Gevonden> {
  const { persoonsnummer, voornaam, achternaam, geboortedatum, geslacht, gemeente } = regel;
  if (!voornaam || !achternaam || !geboortedatum || !geslacht || !gemeente) {
    const mist = NODIG.filter((veld) => regel[veld] === undefined);
    return {
      fouten: mist.map((veld) => ({
        veld,
        fout: 'is nodig: Schakel kent in uw gemeente geen leerling met dit nummer.',
      })),
    };
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
const NIET_VAN_U: Veldfout = { veld: 'gemeente', fout: 'u werkt niet voor deze gemeente.' };
const NIET_TOE_TE_VOEGEN: Veldfout = {
  veld: 'persoonsnummer',
  fout: 'hiermee kan Schakel geen leerling toevoegen. Kijk het nummer na; klopt het, vraag dan uw beheerder.',
};
