/** The preview of a letter: every copy, byte for byte as it would go out. Nothing is booked. */
import { maakBrief } from '../../brieven/index.ts';
import { BRIEVEN, GEZAG_ONBEKEND, type Vierogenreden } from '../../mas/brieven.ts';
import { isMeerderjarig } from '../../mas/leeftijd.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { metBriefcode } from '../ouderportaal/briefcode.ts';
import { keurAlinea } from './alinea.ts';
import { waarschuwingenAfspraken } from './afspraken.ts';
import { bewaar, type Kopie } from './bewaar.ts';
import { leesBijlagen } from './bijlagen.ts';
import { duid } from './duid.ts';
import { magAdresVan } from './geheim.ts';
import { type Gekozen, isOnbereikbaar, kies, type Mogelijk, waarschuwingenBij } from './keuze.ts';
import { waarschuwingenAlinea, waarschuwingenBijlagen } from './lek.ts';
import { opdrachtVoor, type Toevoeging, vingerafdruk } from './opdracht.ts';
import { sleutelVan, wieIs } from './personen.ts';
import type { BriefKandidaat, VoorbeeldAntwoord, VoorbeeldVerzoek } from './schemas.ts';
import { type Briefwerk, leesBriefwerk } from './zoek.ts';

export async function maakVoorbeeld(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  verzoek: VoorbeeldVerzoek,
): Promise<VoorbeeldAntwoord> {
  const { over, alinea = '', bijlagen = [], aan } = verzoek;
  const werk = await leesBriefwerk(huis, wie, zaak, over);
  if (werk.bron.stand.stand !== undefined)
    throw conflict('NietNodig', 'Deze brief staat niet meer klaar: hij is vastgesteld, of er is van afgezien.');
  keurAlinea(werk, alinea);
  const { gekozen, fouten } = kies(werk.mogelijk, aan);
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
  const stukken = await leesBijlagen(huis.prisma, werk.bron.dossier, bijlagen, werk.regime);
  const bereikbaar = gekozen.filter((g) => !isOnbereikbaar(g));
  const kopieen = await maakKopieen(huis, werk, bereikbaar, { alinea, bijlagen: stukken.map(({ naam }) => naam) });
  const voorbeeld = nieuwId();
  const weggelaten = [...nietGekozen(werk.mogelijk, bereikbaar), ...(isZonderGezag(werk) ? [GEZAG_ONBEKEND] : [])];
  const rij = { id: voorbeeld, zaakId: zaak.zaakId, over, accountId: wie.id, dag: werk.bron.dag, alinea, bijlagen };
  await bewaar(huis, werk, kopieen, { ...rij, weggelaten });
  return {
    voorbeeld,
    dag: werk.bron.dag,
    titel: kopieen[0]?.brief.titel ?? BRIEVEN[werk.bron.stand.brief],
    geadresseerden: await toonKandidaten(huis, wie, werk, kopieen),
    alinea: werk.bron.regel.alinea ?? null,
    weggelaten,
    vierOgen: vierOgenVan(werk, kopieen),
    waarschuwingen: [
      ...waarschuwingenBij(bereikbaar),
      ...waarschuwingenAlinea(werk.bron, alinea, bereikbaar),
      ...waarschuwingenAfspraken(werk, bereikbaar),
      ...waarschuwingenBijlagen(werk.bron, stukken, bereikbaar),
    ],
    ontbreekt: ontbreektBij(werk, gekozen),
  };
}

const nietGekozen = (mogelijk: readonly Mogelijk[], gekozen: readonly Gekozen[]) =>
  mogelijk
    .filter(({ kandidaat }) => kandidaat.standaard)
    .map(({ kandidaat }) => kandidaat.aan)
    .filter((aan) => !gekozen.some((g) => sleutelVan(g.kandidaat.aan) === sleutelVan(aan)));

const vierOgenVan = ({ bron }: Briefwerk, kopieen: readonly Kopie[]): Vierogenreden[] => [
  ...new Set([
    ...kopieen.flatMap(({ exemplaar }) => exemplaar.vierOgen),
    ...(bron.regel.vierOgen ? ['protocol' as const] : []),
  ]),
];

/** One after the other: setting a letter takes a whole core. */
async function maakKopieen(
  { prisma }: Huis,
  werk: Briefwerk,
  gekozen: readonly Gekozen[],
  erbij: Toevoeging,
): Promise<Kopie[]> {
  const { leerling, account } = werk.bron;
  const kopieen: Kopie[] = [];
  for (const g of gekozen) {
    const opdracht = opdrachtVoor(werk.bron, g, erbij, gekozen);
    const { aan, versie, vierOgen } = g.kandidaat;
    const id = nieuwId();
    const voor = { document: id, leerlingId: leerling.id, aan, door: account.id };
    const brief = await maakBrief(await metBriefcode(prisma, opdracht, voor)).catch((fout: unknown) => {
      throw duid(fout);
    });
    const document = { id, sha256: brief.sha256 };
    const gegevens = vingerafdruk(opdracht, g, werk.mogelijk);
    const { kanaal, taal } = g;
    kopieen.push({
      gekozen: g,
      brief,
      exemplaar: { id: nieuwId(), aan, versie, kanaal, taal, document, gegevens, vierOgen },
    });
  }
  return kopieen;
}

/** Without an address nothing goes by post, and a letter to the parents wants somebody with gezag. */
function ontbreektBij(werk: Briefwerk, gekozen: readonly Gekozen[]): VoorbeeldAntwoord['ontbreekt'] {
  const zonderAdres = gekozen.filter(isOnbereikbaar).map(({ persoon }) => ({
    veld: 'adres',
    uitleg: `Van ${wieIs(persoon)} is geen adres bekend. Vul het aan bij de leerling, of kies een ander kanaal.`,
  }));
  return isZonderGezag(werk) ? [...zonderAdres, ZONDER_GEZAG] : zonderAdres;
}
const isZonderGezag = ({ bron, mogelijk }: Briefwerk): boolean =>
  bron.regel.aan.includes('ouder') &&
  !isMeerderjarig(bron.leerling.geboortedatum, bron.dag) &&
  !mogelijk.some(({ kandidaat }) => kandidaat.versie === 'ouder');
const ZONDER_GEZAG = {
  veld: 'gezag',
  uitleg: 'Niemand met gezag is bekend. Leg bij de leerling vast wie het gezag heeft.',
};

async function toonKandidaten(
  { prisma }: Huis,
  wie: Wie,
  { bron, mogelijk }: Briefwerk,
  kopieen: readonly Kopie[],
): Promise<BriefKandidaat[]> {
  const uit: BriefKandidaat[] = [];
  for (const { kandidaat, persoon } of mogelijk) {
    const kopie = kopieen.find(({ gekozen }) => gekozen.persoon === persoon);
    const leesbaar = await magAdresVan(prisma, wie, bron, persoon);
    uit.push({
      ...kandidaat,
      wie: wieIs(persoon),
      rol: persoon.rol,
      adres: leesbaar ? persoon.adres : null,
      geheim: persoon.geheim,
      kanaal: kopie?.gekozen.kanaal ?? kandidaat.kanaal,
      gekozen: kopie !== undefined,
      document: kopie ? { ...kopie.exemplaar.document, bladzijden: kopie.brief.bladzijden } : null,
    });
  }
  return uit;
}
