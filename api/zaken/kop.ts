/** What stands at the head of a case: whom it is about, who handles it, and how far it is. */
import { z } from 'zod';
import { type Dag, plusDagen } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { eindePlicht, leeftijdOp } from '../../mas/leeftijd.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { gezagUit } from '../../mas/registraties.ts';
import type { Wie } from '../../mas/rechten.ts';
import { spoorVan } from '../../mas/spoor.ts';
import { DUO_STATUSSEN } from '../../mas/verwoord/namen.ts';
import { onderwerpVan } from '../../mas/verwoord/onderwerp.ts';
import { stapInWoorden } from '../../mas/verwoord/voortgang.ts';
import { nieuwsteMelding } from '../../mas/verzuimsoort.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { dag } from '../http/velden.ts';
import { leesKinderen } from '../leerlingen/kind.ts';
import { leesVerbonden, verbonden } from './verbonden.ts';
import { spoorstap } from '../werkvoorraad/schemas.ts';

const leerling = z
  .object({
    id: z.string(),
    naam: z.string(),
    leeftijd: z.int(),
    leerplichtTotEnMet: dag
      .nullable()
      .meta({ description: 'Laatste dag van de leerplicht of de kwalificatieplicht; null als die niet bekend is.' }),
    adresGeheim: z.boolean(),
  })
  .meta({ id: 'LeerlingInZaak' });

export const kopvelden = {
  vandaag: dag.meta({ description: 'De dag op de klok van de zaak.' }),
  leerling: leerling.nullable(),
  school: z.object({ vestiging: z.string(), naam: z.string() }).nullable(),
  behandelaarNaam: z.string().nullable(),
  verbonden: z.array(verbonden).meta({ description: 'Zaken waaruit deze volgt, of die hieruit volgen.' }),
  onderwerp: z
    .string()
    .nullable()
    .meta({ description: 'Waar de zaak over gaat: het verzuim van de nieuwste melding, of de grond.' }),
  duoStatus: z.string().nullable().meta({ description: 'Status bij DUO in woorden, van de nieuwste melding.' }),
  spoor: z.array(spoorstap).meta({ description: 'Leeg als de zaak geen stappenplan volgt.' }),
  protocol: z.object({ naam: z.string(), versie: z.string() }),
  stapInWoorden: z.string(),
};

/** What a case is shown with and stands outside its dossier. */
export interface Omstandigheden {
  leerling: z.input<typeof leerling> | null;
  school: { vestiging: string; naam: string } | null;
  behandelaarNaam: string | null;
  verbonden: z.input<typeof verbonden>[];
  /** Who has gezag over the child. */
  gezag: readonly Gezag[];
}
type Gezag = Pick<Kind['registraties'][0]['gezag'][number], 'id' | 'rol' | 'naam'>;

export async function leesOmstandigheden(
  prisma: PrismaClient,
  wie: Wie,
  zaak: Zaak,
  vandaag: Dag,
): Promise<Omstandigheden> {
  const { leerlingId, vestiging, behandelaar } = zaak;
  const [kinderen, school, account, andere] = await Promise.all([
    leerlingId === null ? [] : leesKinderen(prisma, wie, [leerlingId]),
    vestiging === null ? null : prisma.school.findUnique({ where: { vestiging }, select: { naam: true } }),
    behandelaar === null ? null : prisma.account.findUnique({ where: { id: behandelaar }, select: { naam: true } }),
    leesVerbonden(prisma, wie, zaak),
  ]);
  const [kind] = kinderen;
  return {
    leerling: kind ? toonLeerling(kind, vandaag) : null,
    school: vestiging !== null && school ? { vestiging, naam: school.naam } : null,
    behandelaarNaam: account?.naam ?? null,
    verbonden: andere,
    gezag: kind ? gezagUit(kind.registraties) : [],
  };
}

type Kind = Awaited<ReturnType<typeof leesKinderen>>[number];

function toonLeerling({ registraties: [registratie], waarover }: Kind, vandaag: Dag): z.input<typeof leerling> {
  const { id, voornaam, achternaam, geboortedatum, startkwalificatie } = registratie;
  return {
    id,
    naam: `${voornaam} ${achternaam}`,
    leeftijd: leeftijdOp(geboortedatum, vandaag),
    leerplichtTotEnMet: plusDagen(eindePlicht({ geboortedatum, startkwalificatie }).dag, -1),
    adresGeheim: waarover.adresGeheim === true,
  };
}

/** A protocol is called after its region: `ijssel-vecht` is IJssel-Vecht. */
export const toonProtocolnaam = (naam: string): string => naam.replace(/(^|-)(ij|\w)/g, (deel) => deel.toUpperCase());

export function toonKop(d: Dossier, { naam, versie }: Protocol, vandaag: Dag) {
  const melding = nieuwsteMelding(d);
  return {
    vandaag,
    onderwerp: onderwerpVan(d),
    duoStatus: melding && DUO_STATUSSEN[melding.status],
    spoor: spoorVan(d),
    protocol: { naam: toonProtocolnaam(naam), versie },
    stapInWoorden: stapInWoorden(d),
  };
}
