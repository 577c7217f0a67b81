/** Gets one message to one ketenpartner: as an event that he fetches the rest of, or in a mail. */
import { stringify } from 'yaml';
import { maakGebeurtenis } from '../../keten/gebeurtenis.ts';
import type { Bijlage } from '../../keten/smtp.ts';
import { bouwBericht } from '../../mas/berichtbouw.ts';
import { BERICHTEN, VRAAG_VAN_PARTNER } from '../../mas/berichten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan, type Dag, dagVan, plusDagen } from '../../mas/datum.ts';
import { berichtVan } from '../../mas/dossier/bericht.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { isAdresGeheim, zonderAdres } from '../../mas/registraties.ts';
import { STAPPENPLAN } from '../../mas/stappenplan.ts';
import { berekenTermijn } from '../../mas/termijn/index.ts';
import { toestemmingVoor } from '../../mas/toestemming.ts';
import { termijnVanAntwoord } from '../../mas/verwachtingen/antwoordtermijn.ts';
import { overzichtVan } from '../../mas/voortgang.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { Ketenpartner } from '../../prisma/generated/client.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { type Begin, bezorg, type Poging, type Vast } from './bezorg.ts';
import { type Geval, leesBron, mistBoa } from './bron.ts';
import { berichtmail } from './mailtekst.ts';
import type { Nodig } from './nodig.ts';
import { leesVraagVan, partnerVoor, referentieVoor } from './partner.ts';
import { type Partnerpost, pogingNaar } from './partnerpost.ts';
import { leesRegistraties } from './registraties.ts';
import { volgnummerVan } from './volgnummer.ts';

type Vraag = Bezorgvraag<'bericht'>;
export const verstuurBericht = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, (begin) => bereid(nodig, vraag, begin));

async function bereid(nodig: Nodig, vraag: Vraag, begin: Begin): Promise<Poging | { geweigerd: Weigercode }> {
  const { d, eerder, kenmerk } = begin;
  const geval = await leesGeval(nodig, d, vraag.bezigheid.over);
  // looked at each time: who withdrew his consent while the message waited does not see it leave
  if (geval.inhoud.toestemming !== 'geen' && !toestemmingVoor(d, geval.over)) return { geweigerd: 'GeenToestemming' };
  const partner = await partnerVoor(nodig.prisma, d, geval.regel.partner, vraag.bezigheid, eerder);
  if (partner === 'MeerOntvangers') return { geweigerd: partner };
  if (eerder && isGewist(eerder)) return { geweigerd: 'InhoudVerlopen' };
  const gemaakt = eerder ? await vastVan(nodig, d, eerder, geval) : await bouw(nodig, begin, geval, partner);
  if (gemaakt === 'GeenBoa') return { geweigerd: gemaakt };
  // counted from this attempt, so that the partner has the whole of it however long it took to reach him
  const vast = {
    ...gemaakt,
    ...(gemaakt.inhoud && { inhoudTot: inhoudTot(d, geval.protocol, dagVan(begin.nu.getTime())) }),
  };
  const post = postVan(vast, geval, { sleutel: vraag.bezigheid.sleutel, kenmerk });
  const poging = pogingNaar(nodig.kanalen, d, partner, geval.regel.partner, post);
  return 'geweigerd' in poging ? poging : { ...poging, vast };
}

async function leesGeval({ prisma, register }: Nodig, d: Dossier, over: string): Promise<Geval> {
  const stand = berichtVan(d, over);
  if (!stand) throw new Error('dit bericht hoort niet bij deze zaak');
  const protocol = (await register.nu(prisma)).voor(d.gemeente, stand.dag);
  const inhoud = protocol.berichten[stand.bericht];
  if (!inhoud) throw new Error(`het protocol kent bericht ${stand.bericht} niet`);
  return { over, stand, regel: BERICHTEN[stand.bericht], inhoud, protocol };
}

/** An event as it was kept, as far as we made it. */
interface Gebeurtenis {
  data: Basis & Record<string, unknown>;
}
/** What every event holds (`berichten.md` §1): nothing that says of whom it is. */
interface Basis {
  zaakReferentie: string;
  berichtnummer: string;
  /** Id of the event of the partner that this answers. */
  inAntwoordOp: string | null;
  antwoordUiterlijk: Dag | null;
}
type Bewaard = Vast & { bericht: Gebeurtenis; inhoud: Record<string, unknown> | null };

/** There was something in it, and that is kept no longer. */
const isGewist = ({ inhoud, inhoudTot }: NonNullable<Begin['eerder']>): boolean =>
  inhoudTot !== null && inhoud === null;

async function vastVan(
  { prisma }: Nodig,
  d: Dossier,
  { ketenpartnerId, bericht, inhoud }: NonNullable<Begin['eerder']>,
  { regel }: Geval,
): Promise<Bewaard> {
  const bewaard = inhoud as Record<string, unknown> | null;
  const geheim = isAdresGeheim(await leesRegistraties(prisma, d));
  return {
    soort: 'bericht',
    regime: regel.regime ?? 'AVG',
    ...(ketenpartnerId !== null && { ketenpartnerId }),
    bericht: bericht as unknown as Gebeurtenis,
    inhoud: geheim && bewaard ? zonderAdres(bewaard) : bewaard,
  };
}

/** Made once: what changes in the case after that is another message. */
async function bouw(
  nodig: Nodig,
  begin: Begin,
  geval: Geval,
  partner: Ketenpartner | null,
): Promise<Bewaard | 'GeenBoa'> {
  const { d, sleutel, kenmerk: id, nu: tijd } = begin;
  const { prisma, kanalen } = nodig;
  const { inhoud, regel } = geval;
  const ketenpartnerId = partner?.id ?? regel.partner;
  const bron = await leesBron(prisma, d, geval);
  if (mistBoa(geval, bron)) return 'GeenBoa';
  const gebouwd = bouwBericht(inhoud, bron);
  const zaakReferentie = await referentieVoor(prisma, d.id, ketenpartnerId);
  const metInhoud = Object.keys(gebouwd.inhoud).length > 0;
  const inAntwoordOp = await leesVraagVan(prisma, d.id, ketenpartnerId, vraagtype(geval));
  const data = {
    ...basis(d, geval, { zaakReferentie, inAntwoordOp }),
    ...(!inhoud.gevoelig && { stap: stapVan(d), ...gebouwd.kern }),
  };
  const { oin, adres } = kanalen;
  const volgnummer = await volgnummerVan(prisma, d, sleutel);
  const haaltOp = metInhoud && partner?.haaltOp === true;
  return {
    soort: 'bericht',
    regime: regel.regime ?? 'AVG',
    ketenpartnerId,
    bericht: JSON.parse(
      maakGebeurtenis({ id, oin, type: inhoud.type, zaakReferentie, tijd, volgnummer, data, adres, haaltOp }),
    ) as Gebeurtenis,
    inhoud: metInhoud ? gebouwd.inhoud : null,
  };
}

/** The type of the question of a partner that this answers. */
const vraagtype = ({ stand, protocol }: Geval): string | undefined =>
  protocol.berichten[VRAAG_VAN_PARTNER[stand.bericht] ?? '']?.type;

function basis(
  d: Dossier,
  { over, stand, regel, protocol }: Geval,
  aan: Pick<Basis, 'zaakReferentie' | 'inAntwoordOp'>,
): Gebeurtenis['data'] {
  const antwoordUiterlijk = termijnVanAntwoord(d, over)?.laatsteDag ?? null;
  return {
    ...aan,
    berichtnummer: stand.kenmerk ?? '',
    verwachtAntwoord: antwoordUiterlijk !== null,
    antwoordUiterlijk,
    regime: regel.regime ?? 'AVG',
    protocolHash: `sha256:${protocol.hash}`,
  };
}

function stapVan(d: Dossier): number | null {
  const { stap } = overzichtVan(d);
  return stap && STAPPENPLAN[stap].nummer;
}

/** Until the end of the last day of its term. */
export function inhoudTot(
  { vakantieregio }: Pick<Dossier, 'vakantieregio'>,
  { termijnen, kalender }: Pick<Protocol, 'termijnen' | 'kalender'>,
  vanaf: Dag,
): Date {
  const regel = termijnen['bezorging/inhoud'];
  if (!regel || vakantieregio === null) throw new Error('het protocol kent termijn bezorging/inhoud niet');
  return new Date(beginVan(plusDagen(berekenTermijn(regel, vanaf, kalender, vakantieregio).laatsteDag, 1)));
}

function postVan(
  { bericht, inhoud, regime }: Bewaard,
  { regel, inhoud: { kern } }: Geval,
  ids: Pick<Partnerpost, 'sleutel' | 'kenmerk'>,
): Partnerpost {
  const { zaakReferentie, berichtnummer, antwoordUiterlijk, ...rest } = bericht.data;
  const open = Object.fromEntries(Object.entries(rest).filter(([veld]) => kern.includes(veld)));
  const bijlagen = bijlageVan(berichtnummer, { ...open, ...inhoud });
  return {
    ...ids,
    regime,
    naam: regel.naam,
    gebeurtenis: canoniek(bericht),
    metInhoud: inhoud !== null,
    mail: {
      ...berichtmail({ zaakReferentie, berichtnummer, antwoordUiterlijk, bijlage: bijlagen.length > 0 }),
      bijlagen,
    },
  };
}

/** As people read it: a field a line, and what somebody wrote in it can be nothing but its text. */
const bijlageVan = (berichtnummer: string, inhoud: Record<string, unknown>): Bijlage[] =>
  Object.keys(inhoud).length === 0
    ? []
    : [
        {
          naam: `bericht ${berichtnummer.replace('/', '-')}.txt`,
          mediatype: 'text/plain; charset=utf-8',
          inhoud: Buffer.from(stringify(inhoud), 'utf8'),
        },
      ];
