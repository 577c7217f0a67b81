import { wijktAfVanAdvies } from '../advies.ts';
import type { Dag } from '../datum.ts';
import { wachtOpAkkoord, wachtOpMens } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import {
  alleUitkomstenVan,
  isStap,
  STAPPEN,
  STAPPENPLAN,
  type Stap,
  stapSleutel,
  type Uitkomst,
  uitkomstenVan,
} from '../stappenplan.ts';
import { openTerugkoppelingen, teVertellen, voorTerugkoppeling } from '../terugkoppeling.ts';
import { stappenOpKaart, wijktAfVanVolgorde } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { briefBijStap, nietMeerNodig, uitkomstZonderBrief, waaromNietMetDeHand, waaromZoNiet } from './metdehand.ts';
import { normBijStap, STAPTEKSTEN, uitlegVanStap } from './staptekst.ts';
import type { Handelingregels, Vast, Veld, Velden } from './types.ts';
import { verhoorWijktAf, waaromVerhoorNiet } from './verhoor.ts';

const stapVeld: Veld = {
  soort: 'keuze',
  naam: 'Stap',
  keuzes: Object.fromEntries(
    STAPPEN.map((stap) => [stap, `Stap ${STAPPENPLAN[stap].nummer}: ${STAPPENPLAN[stap].naam}`]),
  ),
};

/** Asked when ketenpartners hear how it ended. */
const gestoptVeld: Veld = {
  soort: 'keuze',
  naam: 'Is het verzuim gestopt?',
  keuzes: { ja: 'Ja', nee: 'Nee', onbekend: 'Dat is niet bekend' },
  optioneel: true,
};

/** Of a case of this kind; of any kind as long as the case is not known. */
const tabel = (d: Dossier | undefined, stap: Stap): Readonly<Record<string, Uitkomst>> =>
  d ? uitkomstenVan(d.soort, stap) : alleUitkomstenVan(stap);

/** Names of the outcomes of a step that a person chooses among, all of them or only those that end the case. */
const uitkomsten = (d: Dossier | undefined, stap: Stap, alleenSluitend = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tabel(d, stap))
      .filter(
        ([, { sluit, vanRoute, zonderBrief }]) => !vanRoute && !zonderBrief && (!alleenSluitend || sluit !== undefined),
      )
      .map(([code, { naam }]) => [code, naam]),
  );

/** With the outcome that holds only of a letter that was left: it is offered by itself, and then is no choice. */
const keuzes = (d: Dossier | undefined, stap: Stap, uitkomst: string | undefined): Record<string, string> => {
  const gekozen = tabel(d, stap)[uitkomst ?? ''];
  return {
    ...uitkomsten(d, stap),
    ...(uitkomst !== undefined && gekozen?.zonderBrief && { [uitkomst]: gekozen.naam }),
  };
};

const kandidaten = (d: Dossier, stap: Stap): Vast<'rond-af'>[] => {
  if (STAPPENPLAN[stap].perUitkomst)
    return Object.keys(uitkomsten(d, stap)).map((uitkomst) => ({ soort: 'rond-af', stap, uitkomst }));
  const zonder = uitkomstZonderBrief(d, stap);
  return [{ soort: 'rond-af', stap, ...(zonder !== undefined && { uitkomst: zonder }) }];
};

/** A step that began can have been done from that day on: terms count from there. */
const vanafBegin = (d: Dossier, { stap }: { stap: Stap }): { dag: Dag; waarom: string } => {
  const begonnen = d.stappen[stapSleutel(stap, d.ronde)]?.begonnen;
  return begonnen
    ? { dag: begonnen, waarom: `de dag waarop stap ${STAPPENPLAN[stap].nummer} begon` }
    : { dag: d.geopend?.dag ?? '', waarom: 'de dag waarop de zaak begon' };
};

/** Most steps are skipped without more; of which it is not known yet may be one that asks how the case ends. */
const uitkomstBijOverslaan = (d: Dossier | undefined, stap: Stap | undefined): Velden => {
  const naam = 'Hoe de zaak eindigt';
  if (!isStap(stap)) return { uitkomst: { soort: 'keuze', naam, keuzes: {}, optioneel: true } };
  return STAPPENPLAN[stap].overslaanVraagtUitkomst
    ? { uitkomst: { soort: 'keuze', naam, keuzes: uitkomsten(d, stap, true) } }
    : {};
};

const routeBezig = (d: Dossier, stap: Stap): string | null =>
  lopendeRoutes(d, stap).length > 0
    ? `Stap ${STAPPENPLAN[stap].nummer} is klaar als de route klaar is; rond de route af.`
    : null;

const zonderUitkomst = (d: Dossier, stap: Stap): string | null =>
  Object.keys(uitkomsten(d, stap)).length === 0
    ? `Stap ${STAPPENPLAN[stap].nummer} is klaar als de bij stap 7 gekozen route klaar is; is er geen, sla de stap dan over.`
    : null;

/** Whether this outcome closes the case; as long as none is chosen, whether any does. */
const kanSluiten = (d: Dossier, stap: Stap, uitkomst: string | undefined): boolean => {
  const sluitend = uitkomsten(d, stap, true);
  return uitkomst === undefined ? Object.keys(sluitend).length > 0 : Object.hasOwn(sluitend, uitkomst);
};

/** Nobody can look at a letter, or post it, any more once its case is closed. Which letter waits is not for everybody to know. */
function briefWacht(d: Dossier, stap: Stap | undefined, uitkomst: string | undefined): string | null {
  if (!isStap(stap) || tabel(d, stap)[uitkomst ?? '']?.sluit === undefined) return null;
  const brieven = Object.values(d.brieven);
  if (brieven.some(wachtOpAkkoord))
    return 'De zaak kan nog niet sluiten: er wacht een brief op akkoord. Laat een collega de brief goedkeuren, of neem hem terug.';
  return brieven.some(wachtOpMens)
    ? 'De zaak kan nog niet sluiten: er ligt een brief die u zelf post. Leg vast wanneer u hem postte, of neem hem terug.'
    : null;
}

/** Nobody sends a letter any more once the case is closed: of one that is due somebody explains why it stays unsent. */
const laatBriefLiggen = (d: Dossier): boolean => Object.values(d.brieven).some(({ stand }) => stand === undefined);

/** What this outcome leaves undone, or says without Schakel knowing of it, is explained: also when nothing departs. */
const vraagtUitleg = (d: Dossier, stap: Stap, uitkomst: string | undefined): boolean =>
  STAPPENPLAN[stap].motiveer === true ||
  // that the letter went out, while it still waits here: when and how stands nowhere else
  nietMeerNodig(d, briefBijStap(d, { stap, uitkomst })).length > 0 ||
  (kanSluiten(d, stap, uitkomst) && (openTerugkoppelingen(d).length > 0 || laatBriefLiggen(d)));

/** An outcome of a step in another kind of case than this one. */
const uitkomstFout = (d: Dossier, stap: Stap, uitkomst: string | undefined): string | null =>
  uitkomst === undefined || Object.hasOwn(tabel(d, stap), uitkomst)
    ? null
    : `uitkomst: kies uit ${Object.keys(uitkomsten(d, stap)).join(', ')}.`;

/** The steps of the stappenplan: to do them, to run ahead, to skip them with a motivation. */
export const stapHandelingen: Handelingregels<'rond-af' | 'sla-over'> = {
  'rond-af': {
    naam: ({ stap, uitkomst }, d) => {
      if (!isStap(stap)) return 'Een stap afronden';
      const hoe = uitkomst === undefined ? undefined : keuzes(d, stap, uitkomst)[uitkomst];
      return `Stap ${STAPPENPLAN[stap].nummer} afronden: ${hoe ?? STAPPENPLAN[stap].naam}`;
    },
    uitleg: ({ stap }, d) => (isStap(stap) ? uitlegVanStap(d?.soort, stap) : 'U legt vast hoe de stap eindigde.'),
    norm: (d, { stap }) => (isStap(stap) ? normBijStap(d, stap) : undefined),
    velden: ({ stap, uitkomst }, d) => ({
      stap: stapVeld,
      uitkomst: { soort: 'keuze', naam: 'Uitkomst', keuzes: isStap(stap) ? keuzes(d, stap, uitkomst) : {} },
      ...((stap === 'terugkoppeling' || !isStap(stap)) && { verzuimGestopt: gestoptVeld }),
    }),
    motivatie: 'bij-afwijking',
    vroegst: vanafBegin,
    motiveer: (d, { stap, uitkomst }) => isStap(stap) && vraagtUitleg(d, stap, uitkomst),
    alleenBoa: (_, { stap }) => isStap(stap) && STAPPENPLAN[stap].regime === 'WPG',
    waaromNiet: (d, { stap, uitkomst }) =>
      stapDicht(d, stap) ??
      (isStap(stap) ? (routeBezig(d, stap) ?? zonderUitkomst(d, stap)) : null) ??
      (stap === 'verhoor' ? waaromVerhoorNiet(d, uitkomst) : null) ??
      waaromNietMetDeHand(d, briefBijStap(d, { stap, uitkomst })) ??
      (isStap(stap) ? waaromZoNiet(d, stap, uitkomst) : null) ??
      briefWacht(d, stap, uitkomst),
    waaromVeldenNiet: (d, { stap, uitkomst, verzuimGestopt }) => {
      const fout = uitkomstFout(d, stap, uitkomst);
      if (fout !== null) return fout;
      if (stap === 'terugkoppeling' && verzuimGestopt === undefined && teVertellen(d).length > 0)
        return 'verzuimGestopt: kies of het verzuim is gestopt: dat horen de ketenpartners.';
      const bezig = Object.values(d.meldingen).find((m) => m.status === 'in-behandeling');
      return bezig && tabel(d, stap)[uitkomst]?.sluit === 'ter-kennisgeving'
        ? `uitkomst: melding ${bezig.meldingsnummer} is al in behandeling; ter kennisgeving aannemen kan alleen daarvoor.`
        : null;
    },
    wijktAf: (d, { stap, uitkomst }) =>
      isStap(stap) &&
      (wijktAfVanVolgorde(d, stap, uitkomst) ||
        wijktAfVanAdvies(d, stap, uitkomst) ||
        (stap === 'terugkoppeling' && voorTerugkoppeling(d).length > 0) ||
        (stap === 'verhoor' && verhoorWijktAf(d, uitkomst))),
    kandidaten: (d) => stappenOpKaart(d).flatMap((stap) => kandidaten(d, stap)),
  },
  'sla-over': {
    naam: ({ stap }) =>
      isStap(stap) ? `Stap ${STAPPENPLAN[stap].nummer} overslaan: ${STAPPENPLAN[stap].naam}` : 'Een stap overslaan',
    uitleg: ({ stap }) =>
      isStap(stap) && STAPPENPLAN[stap].optioneel
        ? 'U laat deze stap weg; dat mag zonder uitleg.'
        : 'U doet deze stap niet, en legt uit waarom.',
    norm: (_, { stap }) => (isStap(stap) ? STAPTEKSTEN[stap].norm : undefined),
    velden: ({ stap }, d) => ({
      stap: stapVeld,
      ...uitkomstBijOverslaan(d, stap),
    }),
    motivatie: 'bij-afwijking',
    vroegst: vanafBegin,
    waaromNiet: (d, { stap, uitkomst }) => stapDicht(d, stap) ?? briefWacht(d, stap, uitkomst),
    waaromVeldenNiet: (d, { stap, uitkomst }) => uitkomstFout(d, stap, uitkomst),
    // an optional step is left out without a word; to break off its route is something else
    wijktAf: (d, { stap }) =>
      !isStap(stap) || STAPPENPLAN[stap].optioneel !== true || lopendeRoutes(d, stap).length > 0,
    kandidaten: (d) => stappenOpKaart(d).map((stap) => ({ soort: 'sla-over', stap })),
  },
};
