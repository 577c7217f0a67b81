/** Asks a ketenpartner for the answer that a term waits for. It holds no content: the message that it asks about did. */
import { HERINNERING } from '../../keten/berichtschema.ts';
import { maakGebeurtenis } from '../../keten/gebeurtenis.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { isVraagOnbezorgd } from '../../mas/vraagbezorgd.ts';
import { wachtOpPartners } from '../../mas/wachten.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { type Begin, bezorg, type Poging, type Vast } from './bezorg.ts';
import { afdelingVan } from './contact.ts';
import { herinneringsmail } from './mailtekst.ts';
import type { Nodig } from './nodig.ts';
import { partnerVoor, referentieVoor } from './partner.ts';
import { type Partnerpost, pogingNaar } from './partnerpost.ts';
import { volgnummerVan } from './volgnummer.ts';

type Vraag = Bezorgvraag<'herinner'>;
/** In the opvang. */
const NAAM = 'Herinnering aan een antwoord';

export const herinnerPartner = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, (begin) => bereid(nodig, vraag, begin));

async function bereid(
  { prisma, kanalen, register }: Nodig,
  { bezigheid: { sleutel, termijn: id } }: Vraag,
  { d, kenmerk, eerder, nu }: Begin,
): Promise<Poging | { geweigerd: Weigercode } | null> {
  const termijn = Object.values(d.termijnen).find((t) => t.id === id);
  const wacht = termijn && wachtOpPartners(d).find(({ over }) => over === termijn.over);
  // the case went on while the reminder waited for its turn
  if (!wacht) return null;
  // he would look for a question that he never got: whoever handles the case hears of it instead
  if (isVraagOnbezorgd(d, wacht)) return { geweigerd: 'VraagNietBezorgd' };
  const partner = await partnerVoor(prisma, d, wacht.partner, { sleutel, over: wacht.over }, eerder);
  if (partner === 'MeerOntvangers') return { geweigerd: partner };
  const ketenpartnerId = eerder?.ketenpartnerId ?? partner?.id ?? wacht.partner;
  // the same at each attempt, also when the term was moved in the meantime
  const gebeurtenis = eerder
    ? (eerder.bericht as unknown as Gebeurtenis)
    : maak(
        kanalen,
        { id: kenmerk, tijd: nu, volgnummer: await volgnummerVan(prisma, d, sleutel) },
        await dataVan(prisma, d, ketenpartnerId, { termijn, wacht }),
      );
  const { regime, ...over } = gebeurtenis.data;
  const vandaag = dagVan(nu.getTime());
  const contact = afdelingVan(d, (await register.nu(prisma)).voor(d.gemeente, vandaag));
  const vast: Vast = { soort: 'herinnering', regime, ketenpartnerId, bericht: gebeurtenis };
  const post: Partnerpost = {
    ...{ sleutel, kenmerk, regime, naam: NAAM, metInhoud: false },
    gebeurtenis: canoniek(gebeurtenis),
    mail: { ...herinneringsmail({ ...over, vandaag, ...contact }), bijlagen: [] },
  };
  const poging = pogingNaar(kanalen, d, partner, wacht.partner, post);
  return 'geweigerd' in poging ? poging : { ...poging, vast };
}

/** An event as it was kept, as far as we made it. */
interface Gebeurtenis {
  data: { zaakReferentie: string; antwoordUiterlijk: Dag; regime: Regime };
}

const dataVan = async (
  prisma: PrismaClient,
  d: Dossier,
  ketenpartnerId: string,
  { termijn, wacht }: { termijn: Termijn; wacht: { regime: Regime } },
): Promise<Gebeurtenis['data']> => ({
  zaakReferentie: await referentieVoor(prisma, d.id, ketenpartnerId),
  antwoordUiterlijk: termijn.laatsteDag,
  regime: wacht.regime,
});

function maak(
  { oin, adres }: Nodig['kanalen'],
  wanneer: { id: string; tijd: Date; volgnummer: number },
  data: Gebeurtenis['data'],
): Gebeurtenis {
  const { zaakReferentie } = data;
  return JSON.parse(
    maakGebeurtenis({ ...wanneer, oin, type: HERINNERING, zaakReferentie, data: { ...data }, adres, haaltOp: false }),
  ) as Gebeurtenis;
}
