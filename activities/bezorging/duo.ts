/** Tells DUO what became of a melding (LPW 21a lid 6): each status once, and those of one melding in order. */
import type { Contact, Duostatus } from '../../keten/duo/poort.ts';
import type { Kanalen } from '../../keten/kanalen.ts';
import type { Dossier, DuoStand } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { type Begin, bezorg, type Poging } from './bezorg.ts';

type Vraag = Bezorgvraag<'duo'>;
interface Nodig {
  prisma: PrismaClient;
  kanalen: Pick<Kanalen, 'duo' | 'opvang'>;
}

/** The case asks for the next status of a melding only when the one before it is told, or was refused. */
export const meldDuoStatus = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, (begin) => bereid(nodig, vraag, begin));

async function bereid({ prisma, kanalen }: Nodig, { bezigheid }: Vraag, begin: Begin): Promise<Poging> {
  const { d, kenmerk, eerder } = begin;
  const { meldingsnummer, volg, sleutel } = bezigheid;
  // what the first attempt said may have arrived: whoever is named in it stays the same
  const bericht = eerder
    ? (eerder.bericht as unknown as Duostatus)
    : alsStatus(d, statusVan(d, meldingsnummer, volg), await leesContact(prisma, d));
  const vast = { soort: 'duo', regime: 'AVG', ketenpartnerId: 'duo', bericht } as const;
  const { duo } = kanalen;
  if (duo && !d.proef) return { vast, kanaal: 'duo', aan: 'DUO', stuur: () => duo.meldStatus(bericht, kenmerk) };
  const plaats = { sleutel, zaakId: d.id, gemeente: d.gemeente ?? '', proef: d.proef, regime: 'AVG' };
  const onderwerp = `Status van melding ${meldingsnummer}: ${bericht.status}`;
  const tekst = JSON.stringify(bericht, null, 2);
  const stuk = { ...plaats, id: kenmerk, kanaal: 'duo', aan: 'DUO', onderwerp, koppen: {}, tekst, bijlagen: [] };
  return { vast, kanaal: 'opvang', aan: 'DUO', stuur: () => kanalen.opvang(stuk) };
}

function statusVan(d: Dossier, meldingsnummer: string, volg: number): DuoStand {
  const gevonden = d.meldingen[meldingsnummer]?.duo?.find((stand) => stand.volg === volg);
  if (!gevonden) throw new Error('deze status hoort bij geen melding van de zaak');
  return gevonden;
}

const alsStatus = (
  { gemeente }: Dossier,
  { meldingsnummer, status, reden, toelichting, dag }: DuoStand,
  contact: Contact,
): Duostatus => ({ meldingsnummer, status, reden, toelichting, dag, gemeente: gemeente ?? '', contact });

/** Who handles the case; as long as nobody does, the municipality. */
async function leesContact(prisma: PrismaClient, { behandelaar, gemeente }: Dossier): Promise<Contact> {
  const account = behandelaar === null ? null : await prisma.account.findUnique({ where: { id: behandelaar } });
  if (account)
    return { naam: account.naam, functie: account.functie, telefoon: account.telefoon, email: account.email };
  const rij = await prisma.gemeente.findUnique({ where: { code: gemeente ?? '' } });
  return { naam: `Leerplicht ${rij?.naam ?? ''}`.trim(), functie: null, telefoon: null, email: null };
}
