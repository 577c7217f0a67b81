import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { QueryClient } from '@tanstack/react-query';
import { ikVraag, wijzeVraag } from './api/ik.ts';
import { ApiFout } from './api/client.ts';
import { PaginaBestaatNiet, PaginaFout, SchilFout } from './schil/Foutpagina.tsx';
import { thuisVan } from './schil/menu.ts';
import { eigenPad } from './schil/terug.ts';
import { Schil } from './schil/Schil.tsx';
import { leesZaakZoek } from './schermen/zaak/zoek.ts';
import { leesOpvangZoek } from './schermen/opvang/zoek.ts';
import { leesMaandZoek } from './schermen/absoluut/maand.ts';
import { leesAuditzoek } from './schermen/auditspoor/zoek.ts';
import { leesInzagezoek } from './schermen/inzage/zoek.ts';
import { leesAanvragenZoek } from './schermen/aanvragen/zoek.ts';
import { leesRapportZoek } from './schermen/rapporten/zoek.ts';
import { leesVernietigingZoek } from './schermen/vernietiging/zoek.ts';
import { leesVrijstellingenZoek } from './schermen/vrijstellingen/zoek.ts';
import { leesWerkvoorraadZoek } from './schermen/werkvoorraad/zoek.ts';

/** The addresses of the screens. Everything that changes what is shown stands in them, but never a name or a text. */

const NIETS_AAN_TE_DOEN = 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // a refusal is an answer: asking again gives the same
      retry: (keer, fout) =>
        keer < 2 && (!(fout instanceof ApiFout) || fout.status === 0 || fout.status >= NIETS_AAN_TE_DOEN),
      refetchOnWindowFocus: true,
    },
  },
});

const wortel = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: PaginaBestaatNiet,
  errorComponent: SchilFout,
});

interface Startzoek {
  aanmelden?: string;
  terug?: string;
}
const tekst = (waarde: unknown): string | undefined =>
  typeof waarde === 'string' && waarde !== '' ? waarde : undefined;

const Start = lazyRouteComponent(() => import('./schermen/start/Start.tsx'), 'Start');
const start = createRoute({
  getParentRoute: () => wortel,
  path: '/',
  validateSearch: ({ aanmelden, terug }: Record<string, unknown>): Startzoek => ({
    ...(tekst(aanmelden) !== undefined && { aanmelden: tekst(aanmelden) ?? '' }),
    ...(tekst(terug) !== undefined && { terug: tekst(terug) ?? '' }),
  }),
  beforeLoad: async ({ context, search }) => {
    // the page itself says that this cannot be asked
    const wijze = await context.queryClient.query({ ...wijzeVraag, staleTime: 'static' }).catch(() => null);
    const ik = wijze?.aangemeld ? await context.queryClient.query({ ...ikVraag, staleTime: 'static' }) : null;
    // signed in already, in another tab: on to where he was going
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router is told to go elsewhere
    if (ik) throw redirect({ href: eigenPad(search.terug) ?? thuisVan(ik), replace: true });
  },
  component: Start,
  // the page stands while that is asked, and waits for it itself
  pendingComponent: Start,
  pendingMs: 0,
  pendingMinMs: 0,
});

/** Everything behind it asks for somebody who is signed in; who is not, signs in and comes back to where he was going. */
const binnen = createRoute({
  getParentRoute: () => wortel,
  id: 'binnen',
  beforeLoad: async ({ context, location }) => {
    const ik = await context.queryClient.query({ ...ikVraag, staleTime: 'static' });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router is told to go elsewhere
    if (!ik) throw redirect({ to: '/', search: { terug: location.href }, replace: true });
  },
  component: Schil,
});

const scherm = <const Pad extends string>(path: Pad, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => binnen, path, component });

const werkvoorraad = createRoute({
  getParentRoute: () => binnen,
  path: '/werkvoorraad',
  validateSearch: leesWerkvoorraadZoek,
  component: lazyRouteComponent(() => import('./schermen/werkvoorraad/Werkvoorraad.tsx'), 'Werkvoorraad'),
});

const vrijstellingen = createRoute({
  getParentRoute: () => binnen,
  path: '/vrijstellingen',
  validateSearch: leesVrijstellingenZoek,
  component: lazyRouteComponent(() => import('./schermen/vrijstellingen/Vrijstellingen.tsx'), 'Vrijstellingen'),
});

const aanvragen = createRoute({
  getParentRoute: () => binnen,
  path: '/aanvragen',
  validateSearch: leesAanvragenZoek,
  component: lazyRouteComponent(() => import('./schermen/aanvragen/Aanvragen.tsx'), 'Aanvragen'),
});

const absoluut = createRoute({
  getParentRoute: () => binnen,
  path: '/absoluut',
  validateSearch: leesMaandZoek,
  component: lazyRouteComponent(() => import('./schermen/absoluut/Absoluut.tsx'), 'Absoluut'),
});

const rapporten = createRoute({
  getParentRoute: () => binnen,
  path: '/rapporten',
  validateSearch: leesRapportZoek,
  component: lazyRouteComponent(() => import('./schermen/rapporten/Rapporten.tsx'), 'Rapporten'),
});

const vernietiging = createRoute({
  getParentRoute: () => binnen,
  path: '/vernietiging',
  validateSearch: leesVernietigingZoek,
  component: lazyRouteComponent(() => import('./schermen/vernietiging/Vernietiging.tsx'), 'Vernietiging'),
});

const handeling = createRoute({
  getParentRoute: () => binnen,
  path: '/zaken/$id/handelingen/$soort',
  /** What is fixed of the action, such as the step or the route: codes and opaque ids alone. */
  validateSearch: (zoek: Record<string, unknown>): Record<string, string | number> =>
    Object.fromEntries(
      Object.entries(zoek).filter((paar): paar is [string, string | number] =>
        ['string', 'number'].includes(typeof paar[1]),
      ),
    ),
  component: lazyRouteComponent(() => import('./schermen/handeling/Handeling.tsx'), 'Handeling'),
});

const brief = createRoute({
  getParentRoute: () => binnen,
  path: '/zaken/$id/brief',
  /** Which letter of the case: a code of it. */
  validateSearch: ({ over }: Record<string, unknown>): { over: string } => ({ over: tekst(over) ?? '' }),
  component: lazyRouteComponent(() => import('./schermen/brief/Brief.tsx'), 'Brief'),
});

const opvang = createRoute({
  getParentRoute: () => binnen,
  path: '/opvang',
  validateSearch: leesOpvangZoek,
  component: lazyRouteComponent(() => import('./schermen/opvang/Opvang.tsx'), 'Opvang'),
});

const zaak = createRoute({
  getParentRoute: () => binnen,
  path: '/zaken/$id',
  validateSearch: leesZaakZoek,
  component: lazyRouteComponent(() => import('./schermen/zaak/Zaak.tsx'), 'Zaak'),
});

const auditspoor = createRoute({
  getParentRoute: () => binnen,
  path: '/zaken/$id/auditspoor',
  validateSearch: leesAuditzoek,
  component: lazyRouteComponent(() => import('./schermen/auditspoor/Auditspoor.tsx'), 'Auditspoor'),
});

const inzage = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen/$id/inzage',
  validateSearch: leesInzagezoek,
  component: lazyRouteComponent(() => import('./schermen/inzage/Inzage.tsx'), 'Inzage'),
});

const boom = wortel.addChildren([
  start,
  binnen.addChildren([
    werkvoorraad,
    vrijstellingen,
    aanvragen,
    absoluut,
    rapporten,
    vernietiging,
    handeling,
    brief,
    opvang,
    zaak,
    auditspoor,
    inzage,
    scherm(
      '/archief',
      lazyRouteComponent(() => import('./schermen/archief/Archief.tsx'), 'Archief'),
    ),
    scherm(
      '/vernietiging/$id',
      lazyRouteComponent(() => import('./schermen/vernietiging/Lijst.tsx'), 'Lijst'),
    ),
    scherm(
      '/thuis',
      lazyRouteComponent(() => import('./schermen/start/Thuis.tsx'), 'Thuis'),
    ),
    scherm(
      '/zaken/$id/signalering',
      lazyRouteComponent(() => import('./schermen/signalering/Signalering.tsx'), 'Signalering'),
    ),
    scherm(
      '/zaken/$id/methode',
      lazyRouteComponent(() => import('./schermen/methode/Methode.tsx'), 'MethodeVanZaak'),
    ),
    scherm(
      '/leerlingen/$id',
      lazyRouteComponent(() => import('./schermen/leerling/Leerling.tsx'), 'Leerling'),
    ),
    scherm(
      '/leerlingen/$id/verwerkingen',
      lazyRouteComponent(() => import('./schermen/verwerkingen/VanLeerling.tsx'), 'VanLeerling'),
    ),
    scherm(
      '/zaken/$id/verwerkingen',
      lazyRouteComponent(() => import('./schermen/verwerkingen/VanZaak.tsx'), 'VanZaak'),
    ),
    scherm(
      '/leerlingen/$id/kennisgeving',
      lazyRouteComponent(() => import('./schermen/inbreng/NieuweKennisgeving.tsx'), 'NieuweKennisgeving'),
    ),
    scherm(
      '/leerlingen/$id/aanvraag',
      lazyRouteComponent(() => import('./schermen/inbreng/NieuweAanvraag.tsx'), 'NieuweAanvraag'),
    ),
    scherm(
      '/leerlingen/$id/verlof',
      lazyRouteComponent(() => import('./schermen/inbreng/NieuwVerlof.tsx'), 'NieuwVerlof'),
    ),
    scherm(
      '/leerlingen/$id/verlof/$verlof/opgenomen',
      lazyRouteComponent(() => import('./schermen/inbreng/OpgenomenVerlof.tsx'), 'OpgenomenVerlof'),
    ),
    scherm(
      '/vrijstellingen/nieuw',
      lazyRouteComponent(() => import('./schermen/inbreng/KiesLeerling.tsx'), 'KennisgevingVastleggen'),
    ),
    scherm(
      '/aanvragen/nieuw',
      lazyRouteComponent(() => import('./schermen/inbreng/KiesLeerling.tsx'), 'AanvraagVastleggen'),
    ),
    scherm(
      '/meldingen',
      lazyRouteComponent(() => import('./schermen/meldingen/Meldingen.tsx'), 'Meldingen'),
    ),
    scherm(
      '/meldingen/nieuw',
      lazyRouteComponent(() => import('./schermen/meldingen/NieuweMelding.tsx'), 'NieuweMelding'),
    ),
    scherm(
      '/meldingen/$nummer',
      lazyRouteComponent(() => import('./schermen/meldingen/Melding.tsx'), 'Melding'),
    ),
    scherm(
      '/meldingen/$nummer/wijzigen',
      lazyRouteComponent(() => import('./schermen/meldingen/WijzigMelding.tsx'), 'WijzigMelding'),
    ),
    scherm(
      '/berichten',
      lazyRouteComponent(() => import('./schermen/ongeplaatst/Ongeplaatst.tsx'), 'Ongeplaatst'),
    ),
    scherm(
      '/opvang/$id',
      lazyRouteComponent(() => import('./schermen/opvang/Opgevangen.tsx'), 'Opgevangen'),
    ),
    scherm(
      '/methode',
      lazyRouteComponent(() => import('./schermen/methode/Methode.tsx'), 'Methode'),
    ),
    scherm(
      '/proefdraaien',
      lazyRouteComponent(() => import('./schermen/proefdraaien/Proefzaken.tsx'), 'Proefzaken'),
    ),
    scherm(
      '/proefdraaien/$id',
      lazyRouteComponent(() => import('./schermen/proefdraaien/Proefzaak.tsx'), 'Proefzaak'),
    ),
    scherm(
      '/toegankelijkheid',
      lazyRouteComponent(() => import('./schermen/toegankelijkheid/Toegankelijkheid.tsx'), 'Toegankelijkheid'),
    ),
  ]),
]);

export const router = createRouter({
  routeTree: boom,
  context: { queryClient },
  // in the place of the screen that failed: the shell around it goes on working
  defaultErrorComponent: PaginaFout,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // dates and codes read as they are in an address, without quotes
  parseSearch: (zoek) => Object.fromEntries(new URLSearchParams(zoek)),
  stringifySearch: (zoek) => {
    const gevuld = Object.entries(zoek).filter(([, waarde]) => waarde !== undefined && waarde !== '');
    const tekst = new URLSearchParams(gevuld.map(([naam, waarde]) => [naam, String(waarde)])).toString();
    return tekst === '' ? '' : `?${tekst}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
