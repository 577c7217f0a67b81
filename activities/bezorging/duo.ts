/** Tells DUO what became of a melding (LPW 21a lid 6): each status once, and those of one melding in order. */
import type { Duostatus } from '../../keten/duo/poort.ts';
import type { Dossier, DuoStand } from '../../mas/dossier/types.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { type Begin, bezorg, type Poging } from './bezorg.ts';
import { leesContact } from './contact.ts';
import type { Nodig } from './nodig.ts';

type Vraag = Bezorgvraag<'duo'>;

/** The case asks for the next status of a melding only when the one before it is told, or was refused. */
export const meldDuoStatus = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, (begin) => bereid(nodig, vraag, begin));

async function bereid({ prisma, kanalen, register }: Nodig, { bezigheid }: Vraag, begin: Begin): Promise<Poging> {
  const { d, kenmerk, eerder } = begin;
  const { meldingsnummer, volg, sleutel } = bezigheid;
  // what the first attempt said may have arrived: whoever is named in it stays the same
  const bericht = eerder
    ? (eerder.bericht as unknown as Duostatus)
    : await maakStatus({ prisma, register }, d, statusVan(d, meldingsnummer, volg));
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

async function maakStatus(
  { prisma, register }: Omit<Nodig, 'kanalen'>,
  d: Dossier,
  stand: DuoStand,
): Promise<Duostatus> {
  const { meldingsnummer, status, reden, toelichting, dag } = stand;
  const protocol = (await register.nu(prisma)).voor(d.gemeente, dag);
  const contact = await leesContact(prisma, d, protocol);
  return { meldingsnummer, status, reden, toelichting, dag, gemeente: d.gemeente ?? '', contact };
}
