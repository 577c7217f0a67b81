import { BEZWAAR_TEGEN, bezwaartermijn, isOpTijd } from '../bezwaar.ts';
import { isSchooldag } from '../kalender.ts';
import {
  BEDRAG_BIJ,
  type Dwangsom,
  type Dwangsomsoort,
  LASTMAXIMUM,
  type Tijdseenheid,
  verbeurdBedrag,
} from '../dwangsom.ts';
import type { Dag } from '../datum.ts';
import type { Dossier, LastStand, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { ONDERDEEL_BIJ } from '../handelingen/last.ts';
import type { Weigering } from '../opdracht.ts';
import { laatste } from '../routes/gedaan.ts';
import { bekendgemaakt, schuldVan } from '../routes/last.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { magLast } from './lastweging.ts';
import { type Beslissingen, metAfwijking, metInhoud, type Omgeving, weiger } from './types.ts';
import { bonVan } from './weeg.ts';

const VREEMD = weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');

interface Geweigerd {
  weigering: Weigering;
}

/** An amount as it was given, or that of the municipality: what is laid down is the most that is proportional. */
function bedragVan(veld: string, sleutel: string, gegeven: number | undefined, o: Omgeving): number | Geweigerd {
  const beleid = o.protocol.drempels[sleutel]?.waarde;
  if (beleid === undefined)
    return weiger(
      'NietMogelijk',
      `Uw gemeente heeft dit bedrag niet vastgesteld: ${sleutel} staat niet in het protocol.`,
    );
  return gegeven !== undefined && gegeven > beleid
    ? weiger('Ongeldig', `${veld}: hoogstens € ${beleid}; meer heeft uw gemeente niet vastgesteld.`)
    : (gegeven ?? beleid);
}

interface Bedragen {
  bedrag?: number;
  maximum?: number;
}

function dwangsomVan(soort: Dwangsomsoort, { bedrag, maximum }: Bedragen, o: Omgeving): Dwangsom | Geweigerd {
  const perKeer = bedragVan('bedrag', BEDRAG_BIJ[soort], bedrag, o);
  if (typeof perKeer !== 'number') return perKeer;
  const hoogste = bedragVan('maximum', LASTMAXIMUM, maximum, o);
  if (typeof hoogste !== 'number') return hoogste;
  if (hoogste < perKeer) return weiger('Ongeldig', `maximum: kies een bedrag vanaf € ${perKeer}.`);
  const per = o.protocol.instellingen['last/tijdseenheid']?.waarde as Tijdseenheid | undefined;
  return {
    soort,
    bedrag: perKeer,
    ...(soort === 'per-tijdseenheid' && { per: per ?? 'schooldag' }),
    maximum: hoogste,
  };
}

/** The last day to keep it, as the protocol reckons it from the day on which it is said. */
function begunstigingVanaf(d: Dossier, { protocol, vandaag }: Omgeving): Dag {
  const regel = protocol.termijnen['last/begunstiging'];
  if (!regel || d.vakantieregio === null) throw new Error('het protocol kent termijn last/begunstiging niet');
  return berekenTermijn(regel, vandaag, protocol.kalender, d.vakantieregio).laatsteDag;
}

const gedaan = (soort: keyof typeof ONDERDEEL_BIJ, { id }: RouteStand, uitkomst: string | null = null): Voorval => ({
  soort: 'RouteonderdeelGedaan',
  gegevens: { route: id, onderdeel: ONDERDEEL_BIJ[soort], uitkomst },
});

/** Asks the table against whom and in which case, and says the last with its receipt. */
function bepaal(
  d: Dossier,
  route: RouteStand,
  last: Pick<LastStand, 'stand' | 'tegen' | 'dwangsom' | 'begunstigingTot'>,
  o: Parameters<typeof metInhoud>[0] & { soort: 'neem-last-voor' | 'leg-last-op'; afwijkreden?: string },
  omgeving: Omgeving,
): Voorval[] | Geweigerd {
  const gewogen = magLast(d, route.id, last.tegen, o, omgeving);
  if ('weigering' in gewogen) return gewogen;
  const afwijking = gewogen.afwijking || omgeving.afwijkreden != null;
  const reden = gewogen.afwijking
    ? metAfwijking({ ...omgeving, afwijkreden: o.afwijkreden ?? null })
    : metAfwijking(omgeving);
  return [
    { soort: 'LastBepaald', gegevens: { route: route.id, ...last, ...reden }, ...metInhoud(o) },
    gedaan(o.soort, route),
    bonVan(gewogen.gewogen, { gekozen: last.tegen, afwijking }),
  ];
}

/** What a last onder dwangsom is decided with: its amounts and days, what was forfeited, and whether a bezwaar is in time. */
export const lastBeslissingen: Beslissingen<
  'neem-last-voor' | 'leg-last-op' | 'stel-verbeuren-vast' | 'leg-deelbetaling-vast' | 'leg-bezwaar-vast'
> = {
  'neem-last-voor': (d, o, omgeving) => {
    const route = d.routes[o.route];
    if (!route) return VREEMD;
    const dwangsom = dwangsomVan(o.dwangsom, o, omgeving);
    if ('weigering' in dwangsom) return dwangsom;
    const begunstigingTot = o.begunstigingTot ?? begunstigingVanaf(d, omgeving);
    return bepaal(d, route, { stand: 'voorgenomen', tegen: o.tegen, dwangsom, begunstigingTot }, o, omgeving);
  },
  'leg-last-op': (d, o, omgeving) => {
    const route = d.routes[o.route];
    if (!route?.last) return VREEMD;
    const { tegen, dwangsom: was, begunstigingTot } = route.last;
    const bedragen = { bedrag: o.bedrag ?? was.bedrag, maximum: o.maximum ?? was.maximum };
    const dwangsom = dwangsomVan(was.soort, bedragen, omgeving);
    if ('weigering' in dwangsom) return dwangsom;
    const tot = o.begunstigingTot ?? begunstigingTot;
    return bepaal(d, route, { stand: 'opgelegd', tegen, dwangsom, begunstigingTot: tot }, o, omgeving);
  },
  'stel-verbeuren-vast': (d, o, { protocol: { kalender } }) => {
    const route = d.routes[o.route];
    const { vakantieregio } = d;
    if (!route?.last || vakantieregio === null) return VREEMD;
    const { dwangsom } = route.last;
    const telt = (dag: Dag): boolean => dwangsom.per !== 'schooldag' || isSchooldag(dag, kalender, vakantieregio);
    const { van, tot, aantal } = o;
    const nieuw = { van, tot, ...(aantal !== undefined && { aantal }) };
    const eerder = route.verbeurd ?? [];
    const was = verbeurdBedrag(dwangsom, eerder, telt);
    const totaal = verbeurdBedrag(dwangsom, [...eerder, nieuw], telt);
    if (totaal === was)
      return weiger(
        'NietMogelijk',
        was >= dwangsom.maximum
          ? `Het maximum van € ${dwangsom.maximum} is al verbeurd.`
          : 'Over deze dagen is geen dwangsom verbeurd: er is geen schooldag bij, of het bedrag ineens was al verbeurd.',
      );
    return [
      {
        soort: 'DwangsomVerbeurd',
        gegevens: { route: route.id, ...nieuw, bedrag: totaal - was, totaal },
        ...metInhoud(o),
      },
      gedaan('stel-verbeuren-vast', route),
    ];
  },
  'leg-deelbetaling-vast': (d, o) => {
    const route = d.routes[o.route];
    const schuld = route && schuldVan(route);
    if (!schuld) return VREEMD;
    const gegevens = { route: route.id, centen: o.centen, rest: schuld.centen - o.centen };
    return [{ soort: 'DwangsomDeelsBetaald', gegevens, ...metInhoud(o) }, gedaan('leg-deelbetaling-vast', route)];
  },
  'leg-bezwaar-vast': (d, o, { protocol, dag }) => {
    const route = d.routes[o.route];
    if (!route || d.vakantieregio === null) return VREEMD;
    const besluit = o.tegen === 'last' ? bekendgemaakt(route) : laatste(route, 'dwangsom-ingevorderd')?.dag;
    if (besluit === undefined)
      return weiger('Ongeldig', `tegen: ${BEZWAAR_TEGEN[o.tegen].toLowerCase()} is niet verzonden.`);
    const termijn = bezwaartermijn(besluit, protocol, d.vakantieregio);
    const { tegen, gepostOp } = o;
    const gegevens = {
      route: route.id,
      tegen,
      ...(gepostOp !== undefined && { gepostOp }),
      tot: termijn.tot,
      opTijd: isOpTijd(termijn, dag, gepostOp),
    };
    return [{ soort: 'BezwaarOntvangen', gegevens, ...metInhoud(o) }, gedaan('leg-bezwaar-vast', route)];
  },
};
