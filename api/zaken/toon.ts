import { isBereikt } from '../../mas/dossier/termijn.ts';
import { BRIEVEN } from '../../mas/brieven.ts';
import type { Dossier, RouteStand, Termijn } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import { ONDERDELEN, routeregelVan } from '../../mas/routes/index.ts';
import { STAPPEN, STAPPENPLAN, type Stap, stapSleutel } from '../../mas/stappenplan.ts';
import { aanDeBeurt, fasenVan, stappenOpKaart } from '../../mas/voortgang.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { toonMogelijk } from '../handelingen/mogelijk.ts';
import type { termijn, zaakAntwoord, ZaakAntwoord, ZaakOverzicht, Zaakstap } from './schemas.ts';
import { waaroverVan } from './zoek.ts';
import type { z } from 'zod';

export const zaakPad = (zaakId: string): string => `/v1/zaken/${zaakId}`;

const velden = (z: Zaak) =>
  ({
    zaakId: z.zaakId,
    soort: z.soort as ZaakOverzicht['soort'],
    status: z.status as ZaakOverzicht['status'],
    gemeente: z.gemeente,
    vestiging: z.vestiging,
    behandelaar: z.behandelaar,
    routekaart: z.routekaart,
    fase: z.fase as ZaakOverzicht['fase'],
    stap: z.stap as ZaakOverzicht['stap'],
    ronde: z.ronde,
    geopend: z.geopend,
    gesloten: z.gesloten,
    eersteTermijn: z.eersteTermijn,
  }) satisfies Partial<ZaakOverzicht>;

export const toonOverzicht = (z: Zaak, leerling: ZaakOverzicht['leerling']): ZaakOverzicht => ({
  ...velden(z),
  leerling,
  links: { self: zaakPad(z.zaakId) },
});

/** A case in full: every step of the method, every term with how it was reached, and what this person may do now. */
export function toonZaak(zaak: Zaak, d: Dossier, protocol: Protocol, wie: Wie): ZaakAntwoord {
  const self = zaakPad(zaak.zaakId);
  return {
    ...velden(zaak),
    nr: zaak.nr,
    proef: zaak.proef,
    leerlingId: d.leerlingId,
    ookBekendAls: d.ookBekendAls,
    sluitreden: d.gesloten?.reden ?? null,
    fasen: fasenVan(d),
    stappen: STAPPEN.filter((stap) => hoortErbij(d, stap)).flatMap((stap) => toonStap(d, stap)),
    routes: opVolgorde(d.routes).map(toonRoute),
    verhoren: opVolgorde(d.verhoren).map(({ oproepenNodig: _, ...v }) => v),
    mdos: opVolgorde(d.mdos),
    afspraken: opVolgorde(d.afspraken),
    brieven: Object.entries(d.brieven).map(([over, b]) => ({ ...b, over, naam: BRIEVEN[b.brief] })),
    verzuim: d.verzuim,
    plicht: d.plicht,
    termijnen: toonTermijnen(d),
    meldingen: Object.values(d.meldingen).map(({ duoSoort, mutatietijd: _, inhoud: __, ...m }) => ({
      ...m,
      soort: duoSoort,
    })),
    mogelijkeHandelingen: toonMogelijk(d, protocol, wie, waaroverVan(zaak)),
    links: {
      self,
      gebeurtenissen: `${self}/gebeurtenissen`,
      handelingen: `${self}/handelingen`,
      ...(d.leerlingId !== null && { leerling: `/v1/leerlingen/${d.leerlingId}` }),
    },
  };
}

/** The steps of this routekaart, and what was done on the other before that was chosen. */
const hoortErbij = (d: Dossier, stap: Stap): boolean =>
  stappenOpKaart(d).includes(stap) || d.stappen[stapSleutel(stap, d.ronde)] !== undefined;

/** In the order in which they began: an id ends in the number of its booking. */
const opVolgorde = <T extends { id: string }>(deel: Record<string, T>): T[] => {
  const nummer = ({ id }: T): number => Number(id.slice(id.lastIndexOf('-') + 1));
  return Object.values(deel).sort((a, b) => nummer(a) - nummer(b));
};

function toonRoute(route: RouteStand): z.input<typeof zaakAntwoord>['routes'][number] {
  const { naam, uitkomsten } = routeregelVan(route);
  const code = route.uitkomst;
  return {
    ...route,
    naam,
    uitkomst: code === null ? null : { code, naam: uitkomsten[code]?.naam ?? code },
    gedaan: route.gedaan.map((g) => ({ ...g, naam: ONDERDELEN[g.onderdeel]?.naam ?? g.onderdeel })),
  };
}

/** A step of a round is shown once for each round that there was. */
function toonStap(d: Dossier, stap: Stap): Zaakstap[] {
  const { nummer, naam, fase, perRonde, uitkomsten } = STAPPENPLAN[stap];
  const rondes = perRonde ? Array.from({ length: d.ronde }, (_, n) => n + 1) : [null];
  return rondes.map((ronde) => {
    const stand = d.stappen[stapSleutel(stap, ronde ?? 1)];
    const code = stand?.uitkomst ?? null;
    return {
      stap,
      nummer,
      naam,
      fase,
      ronde,
      stand: stand?.stand ?? 'nog-niet',
      aanDeBeurt: aanDeBeurt(d) === stap && (ronde ?? d.ronde) === d.ronde,
      begonnen: stand?.begonnen ?? null,
      klaar: stand?.klaar ?? null,
      uitkomst: code === null ? null : { code, naam: uitkomsten[code]?.naam ?? code },
      nr: stand?.nr ?? null,
    };
  });
}

export const toonTermijnen = (d: Dossier): z.input<typeof termijn>[] =>
  Object.values(d.termijnen).map((termijn: Termijn) => {
    const { bereikt: _, treden, ...rest } = termijn;
    const toonTrede = ({ naam, dag, ontvanger }: Termijn['treden'][number]) => ({
      naam,
      dag,
      ontvanger,
      bereikt: isBereikt(termijn, { naam, dag }),
    });
    return { ...rest, treden: treden.map(toonTrede) };
  });
