/** The way to a ketenpartner as it is now: his webhook, his mailbox, or the opvang. */
import { gaatEchtUit, type Kanalen } from '../../keten/kanalen.ts';
import type { Bijlage } from '../../keten/smtp.ts';
import type { Regime } from '../../mas/begrippen.ts';
import type { Ketenpartner as Soort } from '../../mas/berichten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { Ketenpartner } from '../../prisma/generated/client.ts';
import type { Poging } from './bezorg.ts';
import { type Weg, wegenNaar } from './partner.ts';

/** What goes to a partner, for whichever way there is. */
export interface Partnerpost {
  sleutel: string;
  kenmerk: string;
  regime: Regime;
  /** For who reads it in the opvang. */
  naam: string;
  gebeurtenis: string;
  /** There is something that he has to fetch, or to get with it. */
  metInhoud: boolean;
  mail: { onderwerp: string; tekst: string; bijlagen: Bijlage[] };
}

export function pogingNaar(
  kanalen: Kanalen,
  d: Dossier,
  partner: Ketenpartner | null,
  soort: Soort,
  post: Partnerpost,
): Omit<Poging, 'vast'> | { geweigerd: Weigercode } {
  const wegen = partner ? wegenNaar(partner, post.metInhoud) : [];
  for (const weg of d.proef ? [] : wegen) {
    const stuur = echteWeg(kanalen, weg, post);
    if (stuur) return { kanaal: weg.kanaal, aan: weg.naar, stuur };
  }
  const [weg] = wegen;
  // where nothing leaves the house nobody has to be reachable
  if (!d.proef && gaatEchtUit(kanalen)) return { geweigerd: weg ? 'GeenKanaal' : 'GeenOntvanger' };
  const aan = weg?.naar ?? soort;
  return {
    kanaal: 'opvang',
    aan,
    stuur: () => kanalen.opvang({ ...alsOpvang(d, weg?.kanaal ?? 'e-mail', post), aan }),
  };
}

function echteWeg({ mail, webhook }: Kanalen, weg: Weg, post: Partnerpost): Poging['stuur'] | null {
  const { kenmerk: id, gebeurtenis: lichaam } = post;
  if (weg.kanaal === 'webhook') return webhook && (() => webhook({ naar: weg.naar, geheim: weg.geheim, id, lichaam }));
  return mail && (() => mail({ ...post.mail, aan: { adres: weg.naar }, id }));
}

const alsOpvang = (d: Dossier, kanaal: Weg['kanaal'], { sleutel, kenmerk, regime, naam, ...post }: Partnerpost) => ({
  id: kenmerk,
  sleutel,
  zaakId: d.id,
  gemeente: d.gemeente ?? '',
  proef: d.proef,
  regime,
  kanaal,
  onderwerp: naam,
  koppen: kanaal === 'webhook' ? { 'webhook-id': kenmerk } : { subject: post.mail.onderwerp },
  tekst: kanaal === 'webhook' ? post.gebeurtenis : leesbaar(post.mail),
  bijlagen: [],
});

/** The text attachments under it: nobody has to open a file to see what would have been sent. */
const leesbaar = ({ tekst, bijlagen }: Partnerpost['mail']): string =>
  [tekst, ...bijlagen.map(({ naam, inhoud }) => `--- ${naam} ---\n${Buffer.from(inhoud).toString('utf8')}`)].join('\n');
