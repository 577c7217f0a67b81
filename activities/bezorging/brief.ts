/** Gets one copy of a letter to one person: by post, by e-mail, or by hand. */
import { createHash } from 'node:crypto';
import { gaatEchtUit, type Kanalen } from '../../keten/kanalen.ts';
import type { Bijlage, Mailbericht } from '../../keten/smtp.ts';
import { waaromNietMeer } from '../../mas/brieftermijn.ts';
import { BRIEVEN, type Briefstuk, type Exemplaar } from '../../mas/brieven.ts';
import { regimeVanBrief } from '../../mas/briefregime.ts';
import { dagVan } from '../../mas/datum.ts';
import { briefVan } from '../../mas/dossier/brief.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { Document, PrismaClient } from '../../prisma/generated/client.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { leesBereik } from './adres.ts';
import { type Begin, bezorg, type Poging, type Vast } from './bezorg.ts';
import { briefmail } from './mailtekst.ts';
import type { Nodig } from './nodig.ts';

type Vraag = Bezorgvraag<'brief'>;
type Bestand = Bijlage & { id: string };
/** What is handed to a channel: the letter as it was settled, byte for byte, and what goes along. */
interface Stuk {
  exemplaar: Exemplaar;
  /** Name of the municipality that it comes from. */
  gemeente: string;
  brief: Bestand;
  bijlagen: Bestand[];
}

/** It is in the letter, behind the window of the envelope. It may be secret, so it stands nowhere else. */
const POSTADRES = 'het adres in de brief';

export const verzendBrief = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, (begin) => bereid(nodig, vraag, begin));

/** Also of a letter that was taken back while this copy was under way. */
function exemplaarVan(d: Dossier, { bezigheid: { over, exemplaar } }: Vraag): Exemplaar {
  const { exemplaren = [], teruggenomen = [] } = briefVan(d, over) ?? {};
  const gevonden = [...exemplaren, ...teruggenomen].find(({ id }) => id === exemplaar);
  if (!gevonden) throw new Error('dit exemplaar hoort bij geen brief');
  return gevonden;
}

async function bereid(nodig: Nodig, vraag: Vraag, begin: Begin): Promise<Poging | { geweigerd: Weigercode }> {
  const { d, kenmerk } = begin;
  const exemplaar = exemplaarVan(d, vraag);
  const vast: Vast = { soort: 'brief', regime: regimeVanBrief(d, vraag.bezigheid.over) };
  // looked at each time: who was blocked, or whose address became secret, since it was settled gets nothing unseen
  const bereik = await leesBereik(nodig.prisma, d, exemplaar.aan);
  const gezien = briefVan(d, vraag.bezigheid.over)?.vierOgen ?? [];
  if (bereik.vierOgen.some((reden) => !gezien.includes(reden))) return { geweigerd: 'VierOgenNodig' };
  if (await isDagVoorbij(nodig, vraag, begin)) return { geweigerd: 'DagVoorbij' };
  const stukken = await leesBijlagen(nodig.prisma, d, vraag, exemplaar);
  if (!stukken.every((stuk) => geldt(d, stuk))) return { geweigerd: 'BijlageVervallen' };
  // somebody puts it in their hands
  if (exemplaar.kanaal === 'uitgereikt')
    return { vast, kanaal: 'uitgereikt', aan: '', stuur: () => Promise.resolve({ uit: 'bezorgd', ontvangst: null }) };
  const mail = exemplaar.kanaal === 'e-mail' ? bereik.mail : null;
  if (mail && 'geweigerd' in mail) return mail;
  const aan = mail?.adres ?? POSTADRES;
  const stuk = await leesStuk(nodig.prisma, d, exemplaar, stukken);
  const echt = d.proef ? null : weg(nodig.kanalen, stuk, mail, kenmerk);
  if (echt) return { vast, kanaal: exemplaar.kanaal, aan, stuur: echt };
  // what was caught would count as made known, and its term would run (Awb 3:41)
  if (!d.proef && gaatEchtUit(nodig.kanalen))
    return { geweigerd: exemplaar.kanaal === 'post' ? 'GeenPoststraat' : 'GeenKanaal' };
  const stuur = () => nodig.kanalen.opvang({ ...opgevangen(d, vraag, stuk), id: kenmerk, regime: vast.regime, aan });
  return { vast, kanaal: 'opvang', aan, stuur };
}

/** The last day in it is not what the case would keep when it goes now: somebody takes it back and settles it anew. */
async function isDagVoorbij(
  { prisma, register }: Nodig,
  { bezigheid: { over }, verschuiving }: Vraag,
  { d, opServer }: Begin,
): Promise<boolean> {
  if (verschuiving === undefined) return false;
  const vandaag = dagVan(opServer + verschuiving);
  const protocol = (await register.nu(prisma)).voor(d.gemeente, vandaag);
  return waaromNietMeer(d, over, { protocol, vandaag }) !== null;
}

/** The real way out, when there is one. */
function weg(
  { mail, post }: Kanalen,
  { exemplaar, gemeente, brief, bijlagen }: Stuk,
  aan: Mailbericht['aan'] | null,
  id: string,
): Poging['stuur'] | null {
  const alles = [{ ...brief, naam: 'brief.pdf' }, ...bijlagen];
  if (aan) return mail && (() => mail({ ...briefmail(gemeente), aan, bijlagen: alles, id }));
  return exemplaar.kanaal === 'post' && post ? () => post({ id, bestanden: alles }) : null;
}

const opgevangen = (
  d: Dossier,
  { bezigheid: { sleutel, over } }: Vraag,
  { exemplaar, gemeente, brief, bijlagen }: Stuk,
) => ({
  sleutel,
  zaakId: d.id,
  gemeente: d.gemeente ?? '',
  proef: d.proef,
  kanaal: exemplaar.kanaal,
  onderwerp: naamVan(d, over),
  koppen: {},
  tekst: exemplaar.kanaal === 'e-mail' ? briefmail(gemeente).tekst : '',
  bijlagen: [brief.id, ...bijlagen.map(({ id }) => id)],
});

const naamVan = (d: Dossier, over: string): string => {
  const soort = briefVan(d, over)?.brief;
  return soort ? BRIEVEN[soort] : '';
};

/** What goes along, as it was settled; of a letter of before that stood in the ledger, as somebody saw it. */
async function leesBijlagen(
  prisma: PrismaClient,
  d: Dossier,
  { bezigheid: { over } }: Vraag,
  { id }: Exemplaar,
): Promise<Briefstuk[]> {
  const vast = briefVan(d, over)?.bijlagen;
  if (vast) return vast;
  const [voorbeeld] = await prisma.$queryRaw<{ bijlagen: string[] }[]>`
    select bijlagen from briefvoorbeeld
    where zaak_id = ${d.id} and over = ${over} and exemplaren @> ${JSON.stringify([{ id }])}::jsonb`;
  return (voorbeeld?.bijlagen ?? []).map((stuk) => ({ id: stuk, sha256: d.documenten[stuk]?.sha256 ?? '' }));
}

/** A document that was voided since goes nowhere. */
const geldt = ({ documenten }: Dossier, { id, sha256 }: Briefstuk): boolean => documenten[id]?.sha256 === sha256;

/** Reads what is sent; what differs by a single bit from what was settled is not. */
async function leesStuk(
  prisma: PrismaClient,
  d: Dossier,
  exemplaar: Exemplaar,
  erbij: readonly Briefstuk[],
): Promise<Stuk> {
  const vast = [exemplaar.document, ...erbij];
  const rijen = await prisma.document.findMany({ where: { id: { in: vast.map(({ id }) => id) }, zaakId: d.id } });
  const [brief, ...bijlagen] = vast.map(({ id, sha256 }) => {
    const rij = rijen.find((een) => een.id === id);
    if (!rij) throw new Error('een document bij deze brief is er niet');
    if (createHash('sha256').update(rij.bytes).digest('hex') !== sha256)
      throw new Error('een document bij deze brief is niet wat is vastgesteld');
    return alsStuk(rij);
  });
  if (!brief) throw new Error('deze brief is er niet');
  const gemeente = await prisma.gemeente.findUnique({ where: { code: d.gemeente ?? '' } });
  return { exemplaar, gemeente: gemeente?.naam ?? '', brief, bijlagen };
}

const alsStuk = ({ id, naam, mediatype, bytes }: Document): Bestand => ({ id, naam, mediatype, inhoud: bytes });
