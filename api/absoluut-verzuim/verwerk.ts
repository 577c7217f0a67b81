/** What becomes of each line of a list. Good lines are kept, whatever is wrong with others; the same list twice changes nothing. */
import { bewaarOpening } from '../../activities/opening.ts';
import { regioVan } from '../../activities/regio.ts';
import { type Dag, dagVan, toonDag } from '../../mas/datum.ts';
import { isPlichtig } from '../../mas/leeftijd.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Leerling, Prisma } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import type { Veldfout } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { vindLeerling } from './leerling.ts';
import type { Gelezen, Lijst } from './lees.ts';
import type { Lijstregel, RegelAntwoord, Regeluitkomst as Uit } from './schemas.ts';
import { leesZaken, nummerVan, watErAlIs } from './bekend.ts';

type Databank = Prisma.TransactionClient;
type Werkhuis = Pick<Huis, 'prisma' | 'register'>;
/** What a line came to, and the number under which it waits in the inbox when it is new. */
export type Verwerkt = RegelAntwoord & { nummer?: string };

export async function verwerkLijst(huis: Werkhuis, wie: Wie, { bron, regels }: Lijst): Promise<Verwerkt[]> {
  const uit: Verwerkt[] = [];
  for (const gelezen of regels) uit.push({ regel: gelezen.regel, ...(await verwerkRegel(huis, wie, bron, gelezen)) });
  return uit;
}

const fout = (fouten: Veldfout[]): Uit => ({
  uitkomst: 'fout',
  uitleg: 'Deze regel is niet verwerkt. Verbeter hem, en stuur hem opnieuw.',
  fouten,
});

async function verwerkRegel(
  huis: Werkhuis,
  wie: Wie,
  bron: Lijst['bron'],
  gelezen: Gelezen,
): Promise<Uit & { nummer?: string }> {
  if ('fouten' in gelezen) return fout(gelezen.fouten);
  const bezwaren = bezwarenTegen(gelezen.goed, dagVan(Date.now()));
  if (bezwaren.length > 0) {
    const gevonden = await vindLeerling(huis.prisma, wie, gelezen.goed);
    return fout([...bezwaren, ...('fouten' in gevonden ? gevonden.fouten : [])]);
  }
  for (let keer = 1; ; keer += 1) {
    try {
      const uit = await huis.prisma.$transaction((tx) => boek(huis, tx, wie, bron, gelezen.goed));
      if (uit.leerling) {
        const { id: leerlingId } = uit.leerling;
        await logVerwerking(huis.prisma, wie, { activiteit: 'breng-absoluutlijst', leerlingId, regime: 'AVG' });
      }
      return uit;
    } catch (oorzaak) {
      // somebody else made the same child at the same moment: look again
      if (!isDubbel(oorzaak) || keer === 3) throw oorzaak;
    }
  }
}

/** What cannot be true of a line by itself. */
function bezwarenTegen(
  { peildatum, nietIngeschrevenSinds, geenSchoolSinds, oudersWetenSinds }: Lijstregel,
  vandaag: Dag,
): Veldfout[] {
  const na = (veld: string, dag: Dag | undefined, grens: Dag, wat: string): Veldfout[] =>
    dag !== undefined && dag > grens ? [{ veld, fout: `${toonDag(dag)} ligt na ${wat} (${toonDag(grens)}).` }] : [];
  return [
    ...na('peildatum', peildatum, vandaag, 'vandaag'),
    ...na('nietIngeschrevenSinds', nietIngeschrevenSinds, peildatum, 'de peildatum'),
    ...na('geenSchoolSinds', geenSchoolSinds, peildatum, 'de peildatum'),
    ...na('oudersWetenSinds', oudersWetenSinds, vandaag, 'vandaag'),
    ...(oudersWetenSinds !== undefined && geenSchoolSinds !== undefined && oudersWetenSinds < geenSchoolSinds
      ? [{ veld: 'oudersWetenSinds', fout: 'ligt voor de dag van het besluit.' }]
      : []),
  ];
}

async function boek(
  huis: Werkhuis,
  tx: Databank,
  wie: Wie,
  bron: Lijst['bron'],
  regel: Lijstregel,
): Promise<Uit & { nummer?: string }> {
  const gevonden = await vindLeerling(tx, wie, regel);
  if ('fouten' in gevonden) return fout(gevonden.fouten);
  const { leerling, nieuw } = gevonden;
  const vakantieregio = await regioVan(tx, { plaats: leerling.plaats, gemeente: leerling.gemeenteCode });
  const { kalender } = (await huis.register.nu(tx)).voor(leerling.gemeenteCode, regel.peildatum);
  if (!isPlichtig(leerling, regel.peildatum, kalender, vakantieregio))
    return { uitkomst: 'niet-leerplichtig', uitleg: 'De leerling is op de peildatum niet (meer) leerplichtig.' };
  if (nieuw) await tx.leerling.create({ data: leerling });
  const zaken = await leesZaken(tx, leerling);
  const nummer = nummerVan(leerling, regel, zaken);
  const uit =
    (await watErAlIs(tx, zaken, { leerling, regel, nummer })) ??
    (await bewaar(tx, wie, { bron, regel, leerling, vakantieregio, nummer }));
  return { ...uit, leerling: { id: leerling.id, naam: `${leerling.voornaam} ${leerling.achternaam}` } };
}

interface Nieuw {
  bron: Lijst['bron'];
  regel: Lijstregel;
  leerling: Leerling;
  vakantieregio: Awaited<ReturnType<typeof regioVan>>;
  nummer: string;
}

async function bewaar(
  tx: Databank,
  wie: Wie,
  { bron, regel, leerling, vakantieregio, nummer }: Nieuw,
): Promise<Uit & { nummer: string }> {
  const { nietIngeschrevenSinds, geenSchoolSinds, oudersWetenSinds } = regel;
  await bewaarOpening(tx, {
    nummer,
    leerlingId: leerling.id,
    inhoudId: null,
    door: wie.id,
    dag: dagVan(Date.now()),
    opening: { gemeente: leerling.gemeenteCode, vakantieregio, proef: false },
    aanleiding: {
      soort: 'meld-absoluut',
      sinds: nietIngeschrevenSinds ?? null,
      bron,
      ...(geenSchoolSinds !== undefined && {
        geenSchool: { besluitOp: geenSchoolSinds, ...(oudersWetenSinds !== undefined && { oudersWetenSinds }) },
      }),
    },
    verschuiving: 0,
  });
  return { uitkomst: 'nieuw', uitleg: 'Er komt een zaak voor deze leerling.', nummer };
}
