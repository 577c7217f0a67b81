/** The audit trail of a case on a day: everything in it comes from what was recorded by the end of that day. */
import { vernietigingUit } from '../../mas/bewaren/vernietigd.ts';
import { type Dag, dagVan, toonDag } from '../../mas/datum.ts';
import {
  dossierMet,
  dossierUit,
  laterVastgelegd,
  nuBekendOver,
  vastgelegdTotEnMet,
} from '../../mas/auditspoor/opdag.ts';
import { opVolgorde } from '../../mas/dossier/volgorde.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Wie } from '../../mas/rechten.ts';
import { spoorVan } from '../../mas/spoor.ts';
import { volgt } from '../../mas/verwoord/index.ts';
import { stapInWoorden } from '../../mas/verwoord/voortgang.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { ongeldig } from '../http/fout.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { namenVan } from '../leerlingen/namen.ts';
import { kloktijdVan } from '../proefzaken/moment.ts';
import { leesTeksten } from '../teksten.ts';
import { leesNamen } from '../tijdlijn/lees.ts';
import type { Bronnen } from '../tijdlijn/regel.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { type Blik, blikVan } from '../zaken/blik.ts';
import { toonProtocolnaam } from '../zaken/kop.ts';
import { toonRoute } from '../zaken/route.ts';
import { toonTermijnen } from '../zaken/termijn.ts';
import { tekstenBij, zaakPad } from '../zaken/toon.ts';
import { leesAdviezen, leesProtocollen } from './adviezen.ts';
import { toonBesluiten, toonMogelijk } from './besluiten.ts';
import { DOELEN, type Doelcode } from './doelen.ts';
import { type Auditbronnen, toonGebeurtenis } from './gebeurtenis.ts';
import { leesKeten } from './keten.ts';
import { toonNormen } from './normen.ts';
import type { Auditbeeld, Auditspoor } from './schemas.ts';

interface Vraag {
  op?: Dag | undefined;
  doel: Doelcode;
}

export async function leesAuditspoor(huis: Huis, wie: Wie, zaak: Zaak, { op, doel }: Vraag): Promise<Auditspoor> {
  const { prisma } = huis;
  const { zaakId, proef } = zaak;
  const [keten, moment, naamVan] = await Promise.all([
    leesKeten(prisma, zaakId),
    kloktijdVan(huis, zaak),
    namenVan(prisma, [zaak]),
  ]);
  const { gebeurtenissen: grootboek, stand } = keten;
  const vandaag = dagVan(moment);
  const dag = op ?? vandaag;
  if (dag > vandaag)
    throw ongeldig([
      { veld: 'op', fout: `deze dag is er voor de zaak nog niet: kies een dag tot en met ${toonDag(vandaag)}.` },
    ]);
  const terugblik = new Terugblik(huis, wie, zaak, grootboek, dag);
  return {
    zaakId,
    zaaknummer: zaaknummerVan(zaak),
    leerlingNaam: naamVan(zaak)?.naam ?? null,
    proef,
    op: dag,
    vandaag,
    begonnen: grootboek[0] ? dagVan(grootboek[0].moment) : vandaag,
    inzage: { doel, naam: DOELEN[doel].naam, vastgelegd: !proef },
    keten: stand,
    ...(vernietigingUit(grootboek) ?? { vernietigdOp: null, vernietigdOpGrondVan: null }),
    dagen: terugblik.dagen(),
    beeld: await terugblik.beeld(),
    later: await terugblik.later(),
    links: { self: `${zaakPad(zaakId)}/auditspoor?op=${dag}&doel=${doel}`, zaak: zaakPad(zaakId) },
  };
}

/** Somebody looks back at a case from the end of a day. */
class Terugblik {
  private readonly huis: Huis;
  private readonly wie: Wie;
  private readonly zaak: Zaak;
  private readonly grootboek: readonly Gebeurtenis[];
  private readonly dag: Dag;
  /** What was recorded by then. */
  private readonly begin: readonly Gebeurtenis[];
  private readonly zicht: Bronnen['zicht'];

  constructor(huis: Huis, wie: Wie, zaak: Zaak, grootboek: readonly Gebeurtenis[], dag: Dag) {
    this.huis = huis;
    this.wie = wie;
    this.zaak = zaak;
    this.grootboek = grootboek;
    this.dag = dag;
    this.begin = vastgelegdTotEnMet(grootboek, dag);
    // what something is about may be said later; that it falls under the Wpg holds for all of its time
    this.zicht = zichtOp(wie, zaak, dossierMet(zaak.zaakId, grootboek));
  }

  /** The days on which something was recorded, also those after this day: where there is something to see. */
  dagen(): Auditspoor['dagen'] {
    const dagen = new Map<Dag, Auditspoor['dagen'][number]>();
    for (const g of this.grootboek) {
      const dag = dagVan(g.moment);
      const regel = dagen.get(dag) ?? { dag, aantal: 0, besluit: false };
      const besluit = regel.besluit || (this.zicht(g) && g.actor.soort === 'account' && !volgt(g));
      dagen.set(dag, { dag, aantal: regel.aantal + 1, besluit });
    }
    return [...dagen.values()];
  }

  async beeld(): Promise<Auditbeeld | null> {
    const laatste = this.begin.at(-1);
    if (!laatste) return null;
    const { zaakId } = this.zaak;
    const dossier = dossierMet(zaakId, this.begin);
    const bronnen = await this.bronnen(dossier, this.begin, this.begin);
    const { protocol, teksten, namen, zicht } = bronnen;
    const blik = blikVan(this.wie, this.zaak, { vandaag: this.dag, protocol });
    return {
      waar: {
        ...waarStond(dossier),
        behandelaarNaam: dossier.behandelaar === null ? null : (namen.get(dossier.behandelaar) ?? dossier.behandelaar),
        protocol: { hash: laatste.protocol, naam: toonProtocolnaam(protocol.naam), versie: protocol.versie },
        routes: opVolgorde(Object.values(dossier.routes)).map((route) => toonRoute(dossier, route, blik, teksten)),
      },
      bekend: this.begin.map((g) => toonGebeurtenis(g, bronnen)).reverse(),
      adviezen: await leesAdviezen(this.huis.prisma, zaakId, this.begin.filter(zicht), bronnen),
      besluiten: toonBesluiten(zaakId, this.begin, bronnen),
      normen: toonNormen(zaakId, this.begin, bronnen, blik.wpg),
      termijnen: toonTermijnen(dossier, blik),
      mogelijk: toonMogelijk(dossier, blik.wpg, bronnen),
    };
  }

  /** Told as it is known now, and apart from the rest. */
  async later(): Promise<Auditspoor['later']> {
    const later = laterVastgelegd(this.grootboek, this.dag);
    if (later.length === 0) return { gebeurtenissen: [], stapInWoorden: null };
    const { zaakId } = this.zaak;
    const bronnen = await this.bronnen(dossierMet(zaakId, this.grootboek), this.grootboek, later);
    const bekend = nuBekendOver(this.grootboek, this.dag);
    const toen = dossierUit(zaakId, bekend);
    return {
      gebeurtenissen: later.map((g) => toonGebeurtenis(g, bronnen)),
      stapInWoorden: toen.status === 'leeg' ? null : stapInWoorden(toen),
    };
  }

  /** @param tonen the events whose texts are shown */
  private async bronnen(
    dossier: Dossier,
    vastgelegd: readonly Gebeurtenis[],
    tonen: readonly Gebeurtenis[],
  ): Promise<Auditbronnen> {
    const { prisma } = this.huis;
    const leesbaar = vastgelegd.filter(this.zicht);
    const getoond = tonen.filter(this.zicht);
    const ids = getoond.flatMap(({ inhoud }) => inhoud?.id ?? []);
    const lijsten = getoond.filter(({ inhoud }) => inhoud?.velden.includes('antwoorden'));
    const [teksten, namen, protocol, toen] = await Promise.all([
      leesTeksten(prisma, [...new Set([...ids, ...tekstenBij(dossier)])], this.wie),
      leesNamen(prisma, leesbaar),
      this.protocolBij(dossier, vastgelegd.at(-1)),
      leesProtocollen(
        prisma,
        lijsten.map((g) => g.protocol),
      ),
    ]);
    return { leesbaar, dossier, protocol, teksten, namen, zicht: this.zicht, toen };
  }

  /** The protocol that was decided under last; where that cannot be read any more, what was in force on the day. */
  private async protocolBij(dossier: Dossier, laatste: Gebeurtenis | undefined): Promise<Blik['protocol']> {
    const hash = laatste?.protocol ?? '';
    const bewaard = (await leesProtocollen(this.huis.prisma, [hash])).get(hash);
    return bewaard ?? (await protocolOp(this.huis, dossier.gemeente, this.dag));
  }
}

const waarStond = (d: Dossier) => ({
  stapInWoorden: stapInWoorden(d),
  status: d.status === 'gesloten' ? ('gesloten' as const) : ('open' as const),
  spoor: spoorVan(d),
  routekaart: d.routekaart,
  ronde: d.ronde,
});
