/** Finding a pupil of whom there may be no case yet, and adding one whom nobody knew. */
import { dagVan } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import { conflict, geenRecht, inhoudOngeldig } from '../http/fout.ts';
import { nieuwId } from '../inhoud.ts';
import { kaal } from '../kaal.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { type Kind, leesKinderen } from './kind.ts';
import type { Gevondenleerling, NieuweLeerling, Opzoeking } from './opzoekschemas.ts';

/** Who shares a birth date and a name is one of a few. */
const HOOGSTENS = 10;
const RECHT = 'wijzig-leerling';

/**
 * The children that this person works for, each once. Nobody is shown whom he does not know well enough to name: by number,
 * or by name and birth date. Of each that is shown it is logged.
 */
export async function zoekOp(prisma: PrismaClient, wie: Wie, opzoeking: Opzoeking): Promise<Gevondenleerling[]> {
  eisRecht(wie);
  const kinderen = await leesKinderen(prisma, wie, await idsBij(prisma, opzoeking));
  const gevonden = kinderen.filter(({ waarover }) => mag(wie, RECHT, waarover));
  for (const { registraties } of gevonden)
    await logVerwerking(prisma, wie, { activiteit: 'zoek-leerling', leerlingId: registraties[0].id, regime: 'AVG' });
  return gevonden.map(toon);
}

async function idsBij(prisma: PrismaClient, opzoeking: Opzoeking): Promise<string[]> {
  const { persoonsnummer, achternaam = '', geboortedatum = '' } = opzoeking;
  const rijen = await prisma.$queryRaw<{ id: string }[]>`
    select id from leerling where not proef and ${
      persoonsnummer === undefined
        ? Prisma.sql`geboortedatum = ${geboortedatum} and strpos(${kaal(Prisma.sql`achternaam`)}, ${kaal(achternaam)}) > 0`
        : Prisma.sql`persoonsnummer = ${persoonsnummer}`
    } order by achternaam, voornaam, id limit ${HOOGSTENS}`;
  return rijen.map(({ id }) => id);
}

function toon({
  registraties: [{ id, voornaam, achternaam, geboortedatum, gemeente }],
  zaken,
}: Kind): Gevondenleerling {
  const openZaken = zaken.filter(({ status }) => status === 'open').length;
  return { id, voornaam, achternaam, geboortedatum, gemeenteNaam: gemeente.naam, openZaken };
}

/**
 * A child that Schakel does not know yet, such as one that never went to school.
 * @returns its id
 * @throws {ApiFout} geen-recht outside one's municipalities; conflict when the number is known
 */
export async function maakLeerling(prisma: PrismaClient, wie: Wie, nieuw: NieuweLeerling): Promise<string> {
  eisRecht(wie);
  const { gemeente: gemeenteCode, adres, ...persoon } = nieuw;
  if (!mag(wie, RECHT, { gemeenten: [gemeenteCode] })) throw geenRecht('U werkt niet voor deze gemeente.');
  if (!(await prisma.gemeente.findUnique({ where: { code: gemeenteCode } })))
    throw inhoudOngeldig([{ veld: 'gemeente', fout: 'deze gemeente kent Schakel niet.' }]);
  if (persoon.geboortedatum > dagVan(Date.now()))
    throw inhoudOngeldig([{ veld: 'geboortedatum', fout: 'ligt na vandaag.' }]);
  const id = nieuwId();
  try {
    await prisma.leerling.create({ data: { id, ...persoon, ...adres, gemeenteCode } });
  } catch (fout) {
    if (!isDubbel(fout)) throw fout;
    throw conflict(
      'AlBekend',
      'Schakel kent dit nummer al. Zoek de leerling op met het nummer. Vindt u hem zo niet? Dan hoort hij bij een andere gemeente.',
    );
  }
  await logVerwerking(prisma, wie, { activiteit: 'maak-leerling', leerlingId: id, regime: 'AVG' });
  return id;
}

function eisRecht(wie: Wie): void {
  if (!mag(wie, RECHT)) throw geenRecht('Dit kan niet met uw rol.');
}
