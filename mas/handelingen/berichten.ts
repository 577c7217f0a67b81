import {
  ANTWOORDEN,
  ANTWOORDUITKOMSTEN,
  BERICHTEN,
  type Berichtsoort,
  MET_TOESTEMMING,
  OP_VERZOEK,
  type Verzoek,
} from '../berichten.ts';
import { regimeVanBezigheid } from '../bezigheidregime.ts';
import { berichtVan } from '../dossier/bericht.ts';
import type { BerichtStand, Dossier, RouteStand } from '../dossier/types.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { geweigerden } from '../geweigerd.ts';
import { isGedaan } from '../routes/gedaan.ts';
import { lopendeRoutes, routeregelVoor } from '../routes/index.ts';
import { inTeTrekken, isOpsporing, toestemmingOpPapier } from '../toestemming.ts';
import { toestemmingVeld } from './toestemming.ts';
import { openVragen } from '../verwachtingen/antwoorden.ts';
import { naamVanBezorging } from '../verwoord/bericht.ts';
import { PARTNERS } from '../verwoord/namen.ts';
import { redenVanWeigering } from '../verwoord/weigering.ts';
import { wachtOpPartners } from '../wachten.ts';
import { isVraagOnbezorgd } from '../vraagbezorgd.ts';
import { type Handelingregels, nooit, type Vast, type Veld } from './types.ts';

const OP_VERZOEK_SOORTEN = Object.keys(OP_VERZOEK) as Berichtsoort[];
const berichtVeld: Veld = { soort: 'verwijzing', naam: 'Bericht' };
const partnerVeld: Veld = { soort: 'partner', naam: 'Aan wie', optioneel: true };
const namenVan = (soorten: readonly Berichtsoort[]): Record<string, string> =>
  Object.fromEntries(soorten.map((soort) => [soort, BERICHTEN[soort].naam]));
const alleAntwoorden = Object.values(ANTWOORDEN).flatMap(({ soorten }) => soorten);
const alleUitkomsten = Object.assign({}, ...Object.values(ANTWOORDUITKOMSTEN)) as Record<string, string>;

/** The route that runs in which this message belongs; undefined for one that belongs to none. */
export const routeVoorVerzoek = (d: Dossier, route: Verzoek['route']): RouteStand | undefined =>
  route && lopendeRoutes(d).find((r) => r.soort === route.soort && isGedaan(r, route.na));

function waaromVerzoekNiet(d: Dossier, soort: Berichtsoort): string | null {
  const verzoek = OP_VERZOEK[soort];
  if (!verzoek) return 'Dit bericht volgt vanzelf uit wat u in de zaak vastlegt.';
  const { route } = verzoek;
  if (route && !routeVoorVerzoek(d, route))
    return `Dit bericht hoort bij de route ${routeregelVoor(route.soort).naam.toLowerCase()}, en die is nog niet zover of loopt niet.`;
  // of a route it is the route's to know
  return !route && MET_TOESTEMMING.includes(soort) && !toestemmingOpPapier(d, BERICHTEN[soort].partner)
    ? `Voeg eerst de ondertekende toestemming voor ${PARTNERS[BERICHTEN[soort].partner]} toe als document: zonder toestemming deelt u niets.`
    : null;
}

export const NIET_GEWEIGERD = 'Dit is niet geweigerd, of hoeft niet meer.';
const VREEMD = 'Dit bericht hoort niet bij deze zaak.';
const bij = (d: Dossier, over: string | undefined, waarom: (bericht: BerichtStand) => string | null): string | null => {
  const bericht = berichtVan(d, over);
  return bericht ? waarom(bericht) : VREEMD;
};
/** Of before Schakel sent messages: who sent it did not record that, and in a closed case nobody has to. */
const isVanVoorheen = ({ status }: Dossier, { kenmerk }: BerichtStand): string | null =>
  status === 'gesloten' && kenmerk === undefined ? 'Dit bericht heeft Schakel nooit verstuurd.' : null;
const isBezorgd = ({ bezorgd }: BerichtStand): string | null => (bezorgd ? 'Dit bericht is al bezorgd.' : null);

const wachtNiet = (d: Dossier, over: string | undefined): string | null =>
  bij(d, over, () =>
    openVragen(d).some((vraag) => vraag.over === over) ? null : 'Op een antwoord op dit bericht wacht de zaak nu niet.',
  );

/** Messages of investigation are a BOA's alone. */
const isWpg = (d: Dossier, { over }: { over?: string }): boolean => {
  const bericht = berichtVan(d, over)?.bericht;
  return bericht !== undefined && BERICHTEN[bericht].regime === 'WPG';
};

/** The terms for which a ketenpartner has the move. */
const metPartner = (d: Dossier): string[] => {
  const wacht = wachtOpPartners(d).map(({ over }) => over);
  return openTermijnen(d)
    .filter(({ over }) => wacht.includes(over))
    .map(({ id }) => id);
};

function naamVanOpnieuw({ bezigheid }: Vast<'bied-opnieuw-aan'>, d?: Dossier): string {
  if (!d || bezigheid === undefined) return 'Opnieuw aanbieden wat niet is aangenomen';
  const geweigerd = geweigerden(d).find((een) => een.bezigheid === bezigheid);
  const code = geweigerd?.code ?? null;
  const reden = geweigerd?.onzeker
    ? ' (het is niet zeker of het is aangekomen)'
    : code === null
      ? ''
      : ` (niet aangenomen: ${redenVanWeigering(code)})`;
  return `Opnieuw aanbieden: ${naamVanBezorging(d, bezigheid)}${reden}`;
}

/** Messages to ketenpartners, how they got there, and the answers that come by phone. */
export const berichtHandelingen: Handelingregels<
  | 'stuur-bericht'
  | 'leg-bezorging-vast'
  | 'leg-antwoord-vast'
  | 'laat-antwoord-los'
  | 'herinner'
  | 'bied-opnieuw-aan'
  | 'trek-toestemming-in'
> = {
  'stuur-bericht': {
    naam: ({ bericht }) =>
      bericht
        ? `Bericht aan ${PARTNERS[BERICHTEN[bericht].partner]}: ${BERICHTEN[bericht].naam}`
        : 'Een bericht sturen',
    uitleg: ({ bericht }) => (bericht && OP_VERZOEK[bericht]?.uitleg) ?? 'U stuurt een bericht aan een ketenpartner.',
    velden: () => ({
      bericht: { soort: 'keuze', naam: 'Bericht', keuzes: namenVan(OP_VERZOEK_SOORTEN) },
      partner: partnerVeld,
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: (_, { bericht }) => bericht !== undefined && BERICHTEN[bericht].regime === 'WPG',
    waaromNiet: (d, { bericht }) => (bericht === undefined ? null : waaromVerzoekNiet(d, bericht)),
    waaromVeldenNiet: (_, { bericht, inhoud }) =>
      OP_VERZOEK[bericht]?.vraag && !inhoud?.velden.includes('toelichting')
        ? 'toelichting: schrijf op wat u vraagt of meldt; dat gaat mee met het bericht.'
        : null,
    wijktAf: nooit,
    kandidaten: () => OP_VERZOEK_SOORTEN.map((bericht) => ({ soort: 'stuur-bericht', bericht })),
  },
  'leg-bezorging-vast': {
    naam: () => 'Vastleggen dat een bericht op een andere manier is doorgegeven',
    uitleg: () => 'U legt vast dat u het bericht zelf hebt doorgegeven; Schakel verstuurt het dan niet meer.',
    naSluiting: true,
    velden: () => ({
      over: berichtVeld,
      kanaal: { soort: 'keuze', naam: 'Hoe', keuzes: { telefoon: 'Met de telefoon', anders: 'Op een andere manier' } },
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, (bericht) => isBezorgd(bericht) ?? isVanVoorheen(d, bericht)),
    wijktAf: nooit,
    kandidaten: (d) =>
      Object.entries(d.berichten)
        .filter(([, bericht]) => isBezorgd(bericht) === null && isVanVoorheen(d, bericht) === null)
        .map(([over]) => ({ soort: 'leg-bezorging-vast', over })),
  },
  'leg-antwoord-vast': {
    naam: () => 'Een antwoord van een ketenpartner vastleggen',
    uitleg: () => 'U legt vast wat een ketenpartner u antwoordde, bijvoorbeeld door de telefoon.',
    velden: ({ antwoord }) => ({
      over: berichtVeld,
      antwoord: { soort: 'keuze', naam: 'Antwoord', keuzes: namenVan(alleAntwoorden) },
      ...uitkomstVeld(antwoord),
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    waaromNiet: (d, { over, antwoord }) =>
      bij(d, over, ({ bericht }) => {
        const soorten = ANTWOORDEN[bericht]?.soorten;
        if (!soorten) return 'Een antwoord op dit bericht legt u vast bij de route.';
        return antwoord === undefined || soorten.includes(antwoord) ? null : 'Dit is geen antwoord op dit bericht.';
      }),
    wijktAf: nooit,
    kandidaten: (d) =>
      openVragen(d).flatMap(({ over, soorten }) =>
        soorten.map((antwoord) => ({ soort: 'leg-antwoord-vast' as const, over, antwoord })),
      ),
  },
  'laat-antwoord-los': {
    naam: () => 'Verder zonder antwoord op een bericht',
    uitleg: () => 'U wacht niet langer op dit antwoord, en legt uit waarom.',
    velden: () => ({ over: berichtVeld }),
    motivatie: 'altijd',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => wachtNiet(d, over),
    wijktAf: nooit,
    kandidaten: (d) => openVragen(d).map(({ over }) => ({ soort: 'laat-antwoord-los', over })),
  },
  herinner: {
    naam: () => 'Een ketenpartner herinneren',
    uitleg: () => 'U vraagt de ketenpartner nog een keer om het antwoord.',
    velden: () => ({ termijn: { soort: 'verwijzing', naam: 'Termijn' } }),
    motivatie: 'bij-afwijking',
    alleenBoa: (d, { termijn }) => d.termijnen[termijn ?? '']?.regime === 'WPG',
    waaromNiet: (d, { termijn }) => {
      if (termijn === undefined) return null;
      const wacht = wachtOpPartners(d).find(({ over }) => over === d.termijnen[termijn]?.over);
      if (!wacht || !metPartner(d).includes(termijn)) return 'Voor deze termijn is geen ketenpartner aan zet.';
      return isVraagOnbezorgd(d, wacht)
        ? 'De ketenpartner kreeg de vraag zelf nog niet. Bied die opnieuw aan, of leg vast dat u hem anders doorgaf.'
        : null;
    },
    waaromVeldenNiet: (d, { termijn, dag }, vandaag) =>
      d.herinnerdOp?.[termijn] === (dag ?? vandaag)
        ? 'termijn: deze dag is al een herinnering gestuurd. Wacht op antwoord, of bel de ketenpartner.'
        : null,
    wijktAf: nooit,
    kandidaten: (d) => metPartner(d).map((termijn) => ({ soort: 'herinner', termijn })),
  },
  'bied-opnieuw-aan': {
    naam: naamVanOpnieuw,
    uitleg: () =>
      'U biedt opnieuw aan wat de ontvanger niet aannam, of misschien niet kreeg, nadat u hebt gedaan wat daarvoor nodig was.',
    naSluiting: true,
    velden: () => ({ bezigheid: { soort: 'verwijzing', naam: 'Wat niet is aangenomen' }, partner: partnerVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: (d, { bezigheid }) => bezigheid !== undefined && regimeVanBezigheid(d, bezigheid) === 'WPG',
    waaromNiet: (d, { bezigheid }) =>
      bezigheid === undefined || geweigerden(d).some((geweigerd) => geweigerd.bezigheid === bezigheid)
        ? null
        : NIET_GEWEIGERD,
    wijktAf: nooit,
    kandidaten: (d) => geweigerden(d).map(({ bezigheid }) => ({ soort: 'bied-opnieuw-aan', bezigheid })),
  },
  'trek-toestemming-in': {
    naam: ({ partner }) =>
      partner ? `De toestemming voor ${PARTNERS[partner]} is ingetrokken` : 'Een toestemming is ingetrokken',
    uitleg: () => 'U legt vast dat ouders of jongere hun toestemming intrekken; Schakel deelt dan meteen niets meer.',
    naSluiting: true,
    velden: () => ({ partner: toestemmingVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: (d, { partner }) => partner !== undefined && isOpsporing(d, partner),
    waaromNiet: (d, { partner }) =>
      partner === undefined || inTeTrekken(d).includes(partner)
        ? null
        : 'Voor deze ketenpartner is hier geen toestemming. Loopt de route nog, leg het intrekken dan bij de route vast.',
    wijktAf: nooit,
    kandidaten: (d) => inTeTrekken(d).map((partner) => ({ soort: 'trek-toestemming-in', partner })),
  },
};

/** Some answers can go in more ways than one; of an answer that is not known yet it is not known whether it can. */
function uitkomstVeld(antwoord: Berichtsoort | undefined): Record<string, Veld> {
  const naam = 'Uitkomst';
  if (antwoord === undefined) return { uitkomst: { soort: 'keuze', naam, keuzes: alleUitkomsten, optioneel: true } };
  const keuzes = ANTWOORDUITKOMSTEN[antwoord];
  return keuzes ? { uitkomst: { soort: 'keuze', naam, keuzes } } : {};
}
