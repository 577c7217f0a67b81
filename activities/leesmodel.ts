/**
 * What lists and screens read of a case, derived from its dossier and from nothing else. Griffie writes it with the
 * events, the rebuild writes it again, and the check compares: all three ask this one function, so they cannot differ.
 */
import { canoniek } from '../mas/canoniek.ts';
import { VOUW_VERSIE } from '../mas/dossier/index.ts';
import type { Dossier, MeldingStand } from '../mas/dossier/types.ts';
import type { DuoStatus } from '../mas/duo.ts';
import { lopendeRoutes, routeregelVan } from '../mas/routes/index.ts';
import { overzichtVan } from '../mas/voortgang.ts';
import { wachtOpPartners } from '../mas/wachten.ts';

/** A row of table `zaak`, by the names of its columns. */
export interface Zaakrij {
  zaak_id: string;
  nr: number;
  hash: string;
  proef: boolean;
  status: Dossier['status'];
  soort: string | null;
  leerling_id: string | null;
  gemeente: string | null;
  vestiging: string | null;
  behandelaar: string | null;
  routekaart: string | null;
  fase: string | null;
  stap: string | null;
  ronde: number;
  geopend: string | null;
  /** On the clock of the case, in milliseconds: which of two cases of one day is the older. */
  geopend_op: number | null;
  gesloten: string | null;
  eerste_termijn: string | null;
  /** Kinds of the routes that run, each once; those under the Wpg apart. */
  routes: string[];
  routes_wpg: string[];
  /** A ketenpartner owes an answer; what is owed under the Wpg apart. */
  wacht: boolean;
  wacht_wpg: boolean;
  /** Number of the last event that the norms were held against. */
  getoetst: number;
  dossier: string;
  vouw: number;
}

/** A row of table `melding_stand`: what DUO hears about a melding. */
export interface Meldingrij {
  zaak_id: string;
  meldingsnummer: string;
  proef: boolean;
  vestiging: string;
  vervolg: boolean;
  duo_status: DuoStatus;
  duo_reden: string | null;
}

export interface Leesmodel {
  zaak: Zaakrij;
  meldingen: Meldingrij[];
}

/** The rows of a case as they have to stand in the database. A case without events is the row that the lock made. */
export function leesmodelVan(d: Dossier): Leesmodel {
  const { stap, fase, eersteTermijn } = overzichtVan(d);
  return {
    zaak: {
      zaak_id: d.id,
      nr: d.nr,
      hash: d.hash,
      proef: d.proef,
      status: d.status,
      soort: d.soort,
      leerling_id: d.leerlingId,
      gemeente: d.gemeente,
      vestiging: d.vestiging,
      behandelaar: d.behandelaar,
      routekaart: d.routekaart,
      fase,
      stap,
      ronde: d.ronde,
      geopend: d.geopend?.dag ?? null,
      geopend_op: d.geopend?.moment ?? null,
      gesloten: d.gesloten?.dag ?? null,
      eerste_termijn: eersteTermijn,
      ...routesVan(d),
      getoetst: d.nr,
      dossier: d.nr === 0 ? '' : canoniek(d),
      vouw: d.nr === 0 ? 0 : VOUW_VERSIE,
    },
    meldingen: Object.values(d.meldingen)
      .map((m) => meldingrij(d, m))
      .sort((a, b) => (a.meldingsnummer < b.meldingsnummer ? -1 : 1)),
  };
}

/** What routes run, and whether others have the move: in order, so that the same case always gives the same row. */
function routesVan(d: Dossier): Pick<Zaakrij, 'routes' | 'routes_wpg' | 'wacht' | 'wacht_wpg'> {
  const routes = lopendeRoutes(d);
  const soorten = (wpg: boolean): string[] =>
    [...new Set(routes.filter((r) => (routeregelVan(r).regime === 'WPG') === wpg).map(({ soort }) => soort))].sort();
  const wacht = wachtOpPartners(d).map(({ regime }) => regime);
  return {
    routes: soorten(false),
    routes_wpg: soorten(true),
    wacht: wacht.includes('AVG'),
    wacht_wpg: wacht.includes('WPG'),
  };
}

const meldingrij = (d: Dossier, m: MeldingStand): Meldingrij => ({
  zaak_id: d.id,
  meldingsnummer: m.meldingsnummer,
  proef: d.proef,
  vestiging: m.vestiging,
  vervolg: m.vervolg,
  duo_status: m.status,
  duo_reden: m.status === 'afgesloten' ? (d.gesloten?.reden ?? null) : null,
});
