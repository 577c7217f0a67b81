import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { wachtOpMens } from '../dossier/brief.ts';
import { lopendeMdos } from '../dossier/mdo.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { type Routekaart, type Sluitreden, type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';

const stopRoute = ({ id }: RouteStand, door: Stap | Sluitreden): Voorval => ({
  soort: 'RouteGestaakt',
  gegevens: { route: id, door },
});

/** The routes of a step stop with it. */
export const staak = (d: Dossier, stap: Stap, door: Stap | Sluitreden): Voorval[] =>
  lopendeRoutes(d, stap).map((route) => stopRoute(route, door));

/** With another routekaart the steps of the old one are no steps of this case any more, and what ran in them stops. */
export const staakAndereKaart = (d: Dossier, kaart: Routekaart, door: Stap): Voorval[] =>
  lopendeRoutes(d)
    .filter(({ stap }) => (STAPPENPLAN[stap].kaart ?? kaart) !== kaart)
    .map((route) => stopRoute(route, door));

const vervalt = (d: Dossier, stap: Stap, door: Stap | Sluitreden): Voorval => ({
  soort: 'StapVervallen',
  gegevens: { stap, ronde: d.ronde, door },
});

/** These steps fall away, and what ran in them stops. What is done stays done. */
export const laatVervallen = (d: Dossier, stappen: readonly Stap[], door: Stap | Sluitreden): Voorval[] =>
  stappen.flatMap((stap) => [...(isKlaar(d, stap) ? [] : [vervalt(d, stap, door)]), ...staak(d, stap, door)]);

/** Endings after which DUO need not hear first that a melding was dealt with. */
const DUO_ZONDER_BEHANDELING: readonly Sluitreden[] = [
  'ter-kennisgeving',
  'ingetrokken',
  'overgedragen-gemeente',
  'overgedragen-doorstroompunt',
];

/** DUO hears that the meldingen are being dealt with: after step 2, or whatever comes instead of it (domain §7.2). */
export const neemInBehandeling = (d: Dossier): Voorval[] =>
  Object.values(d.meldingen)
    .filter(({ status }) => status === 'geregistreerd')
    .map(({ meldingsnummer }) => ({ soort: 'MeldingInBehandelingGenomen', gegevens: { meldingsnummer } }));

/** What is due, and what waits for somebody: in a closed case nobody settles, approves or posts a letter any more. */
const laatBrievenVervallen = (d: Dossier, reden: Sluitreden): Voorval[] =>
  Object.entries(d.brieven)
    .filter(([, brief]) => brief.stand === undefined || wachtOpMens(brief))
    .map(([over]) => ({ soort: 'BriefVervallen', gegevens: { over, reden } }));

/**
 * The end of a case: everything that was still to be done falls away, so that all phases have their record, and
 * everything that ran stops, in whatever step it began. A letter that is settled and free to go still goes out.
 */
export function sluit(d: Dossier, reden: Sluitreden, behalve: readonly Stap[] = []): Voorval[] {
  return [
    ...(DUO_ZONDER_BEHANDELING.includes(reden) ? [] : neemInBehandeling(d)),
    ...stappenOpKaart(d)
      .filter((stap) => !behalve.includes(stap) && !isKlaar(d, stap))
      .map((stap) => vervalt(d, stap, reden)),
    ...lopendeRoutes(d).map((route) => stopRoute(route, reden)),
    ...lopendeMdos(d).map(({ id }): Voorval => ({ soort: 'MdoGeeindigd', gegevens: { mdo: id, reden } })),
    ...laatBrievenVervallen(d, reden),
    { soort: 'ZaakGesloten', gegevens: { reden } },
  ];
}
