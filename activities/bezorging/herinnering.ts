/** Asks a ketenpartner for the answer that a term waits for. It holds no content: the message that it asks about did. */
import { maakGebeurtenis } from '../../keten/gebeurtenis.ts';
import { wachtOpPartners } from '../../mas/wachten.ts';
import type { Bezorging, Bezorgvraag } from '../types.ts';
import { type Begin, bezorg, type Poging, type Vast } from './bezorg.ts';
import { herinneringsmail } from './mailtekst.ts';
import type { Nodig } from './nodig.ts';
import { referentieVoor, zoekPartner } from './partner.ts';
import { type Partnerpost, pogingNaar } from './partnerpost.ts';

type Vraag = Bezorgvraag<'herinner'>;
/** In the opvang. */
const NAAM = 'Herinnering aan een antwoord';
const TYPE = 'nl.leerplicht.antwoord-herinnerd.v1';

export const herinnerPartner = (nodig: Nodig, vraag: Vraag): Promise<Bezorging> =>
  bezorg(nodig.prisma, vraag, { bereid: (begin) => bereid(nodig, vraag, begin) });

async function bereid(
  { prisma, kanalen }: Nodig,
  { bezigheid: { sleutel, termijn: id } }: Vraag,
  { d, kenmerk, nu: tijd }: Begin,
): Promise<Poging | { geweigerd: string }> {
  const termijn = Object.values(d.termijnen).find((t) => t.id === id);
  const wacht = termijn && wachtOpPartners(d).find(({ over }) => over === termijn.over);
  // the case went on while the reminder waited for its turn
  if (!wacht) return { geweigerd: 'GeenOntvanger' };
  const partner = await zoekPartner(prisma, d, wacht.partner);
  const ketenpartnerId = partner?.id ?? wacht.partner;
  const zaakReferentie = await referentieVoor(prisma, d.id, ketenpartnerId);
  const { laatsteDag: antwoordUiterlijk } = termijn;
  const data = { zaakReferentie, antwoordUiterlijk, regime: wacht.regime };
  const gebeurtenis = maakGebeurtenis({
    id: kenmerk,
    oin: kanalen.oin,
    type: TYPE,
    zaakReferentie,
    tijd,
    data,
    dataref: null,
  });
  const vast: Vast = { soort: 'herinnering', regime: wacht.regime, ketenpartnerId, bericht: JSON.parse(gebeurtenis) };
  const mail = { ...herinneringsmail({ zaakReferentie, antwoordUiterlijk }), bijlagen: [] };
  const post: Partnerpost = { sleutel, kenmerk, regime: wacht.regime, naam: NAAM, gebeurtenis, metInhoud: false, mail };
  const poging = pogingNaar(kanalen, d, partner, wacht.partner, post);
  return 'geweigerd' in poging ? poging : { ...poging, vast };
}
