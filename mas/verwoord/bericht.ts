import { BERICHTEN, type Berichtkanaal, ANTWOORDUITKOMSTEN } from '../berichten.ts';
import { toonDag } from '../datum.ts';
import { berichtVan } from '../dossier/bericht.ts';
import type { Dossier } from '../dossier/types.ts';
import { DUO_TOELICHTINGEN } from '../duo.ts';
import { DUO_REDENEN } from '../stappenplan.ts';
import { berichtSleutel, briefSleutel, duoSleutel, zonderKeer } from '../sleutels.ts';
import { naamVanBrief } from './brief.ts';
import { DUO_STATUSSEN, PARTNERS } from './namen.ts';
import type { Woorden } from './types.ts';
import { alsZin, inZin } from './zin.ts';

const KANALEN: Readonly<Record<Berichtkanaal, string>> = {
  'e-mail': 'Per e-mail.',
  webhook: 'Rechtstreeks naar het systeem van de ontvanger.',
  duo: 'Via DUO.',
  opvang: 'Het bericht is opgevangen en niet echt verstuurd.',
  telefoon: 'Met de telefoon.',
  anders: 'Op een andere manier.',
};

/** "aan Halt: aanmelding bij Halt". One that was voided is not in the dossier any more, and has no name left. */
export function naamVanBericht(d: Dossier, over: string): string {
  const soort = berichtVan(d, over)?.bericht;
  return soort ? `${inZin(BERICHTEN[soort].naam)} (aan ${PARTNERS[BERICHTEN[soort].partner]})` : 'een bericht';
}

/** What does not get out, by its business key. */
export function naamVanBezorging(d: Dossier, bezigheid: string): string {
  const sleutel = zonderKeer(bezigheid);
  const bericht = Object.keys(d.berichten).find((over) => berichtSleutel(d, d.berichten[over]) === sleutel);
  if (bericht !== undefined) return naamVanBericht(d, bericht);
  const brief = Object.entries(d.brieven).find(([, { exemplaren = [] }]) =>
    exemplaren.some(({ id }) => briefSleutel(d, id) === sleutel),
  );
  if (brief) return naamVanBrief(d, brief[0]);
  const melding = Object.values(d.meldingen).find(({ meldingsnummer, duo = [] }) =>
    duo.some(({ volg }) => duoSleutel(d, meldingsnummer, volg) === sleutel),
  );
  if (melding) return 'een status voor DUO';
  return sleutel.startsWith(`${d.id}/herinner/`) ? 'een herinnering' : 'iets dat niet meer hoeft';
}

/** Messages to ketenpartners and to DUO, their delivery and their answers. */
export const berichten: Woorden<
  | 'BerichtNodig'
  | 'BerichtBezorgd'
  | 'AntwoordOntvangen'
  | 'AntwoordLosgelaten'
  | 'HerinneringGevraagd'
  | 'BezorgingHapert'
  | 'BezorgingGeweigerd'
  | 'OpnieuwAangeboden'
  | 'BezorgingOnzeker'
  | 'DuoStatusNodig'
  | 'DuoStatusGemeld'
  | 'ToestemmingIngetrokken'
> = {
  BerichtNodig: {
    soort: 'post',
    volgt: true,
    titel: ({ gegevens }) => {
      const { naam, partner } = BERICHTEN[gegevens.bericht];
      return `Bericht nodig aan ${PARTNERS[partner]}: ${inZin(naam)}`;
    },
  },
  BerichtBezorgd: {
    soort: 'post',
    titel: ({ gegevens: { over } }, d) => `Bericht bezorgd: ${naamVanBericht(d, over)}`,
    tekst: ({ gegevens: { kanaal } }) => KANALEN[kanaal],
  },
  AntwoordOntvangen: {
    soort: 'post',
    titel: ({ gegevens: { antwoord } }) => {
      const { naam, partner } = BERICHTEN[antwoord];
      return `Antwoord van ${PARTNERS[partner]}: ${inZin(naam)}`;
    },
    tekst: ({ gegevens: { antwoord, uitkomst, datum } }) => {
      const hoe = ANTWOORDUITKOMSTEN[antwoord]?.[uitkomst ?? ''];
      const delen = [
        ...(hoe === undefined ? [] : [alsZin(hoe)]),
        ...(datum === undefined ? [] : [`Dag: ${toonDag(datum)}.`]),
      ];
      return delen.join(' ') || null;
    },
  },
  AntwoordLosgelaten: {
    soort: 'post',
    titel: ({ gegevens: { over } }, d) => `Verder zonder antwoord: ${naamVanBericht(d, over)}`,
  },
  ToestemmingIngetrokken: {
    soort: 'post',
    titel: ({ gegevens: { partner } }) => `Toestemming ingetrokken voor ${PARTNERS[partner]}`,
    tekst: () => 'Schakel deelt hierna niets meer waarvoor deze toestemming nodig is.',
  },
  HerinneringGevraagd: {
    soort: 'post',
    titel: ({ gegevens: { termijn } }, d) => `Ketenpartner herinnerd: ${d.termijnen[termijn]?.naam ?? 'een termijn'}`,
  },
  BezorgingHapert: {
    soort: 'post',
    titel: ({ gegevens: { bezigheid } }, d) => `Nog niet bezorgd: ${naamVanBezorging(d, bezigheid)}`,
    tekst: () => 'Schakel blijft het proberen. De behandelaar krijgt bericht.',
  },
  BezorgingGeweigerd: {
    soort: 'post',
    titel: ({ gegevens: { bezigheid } }, d) => `Niet aangenomen: ${naamVanBezorging(d, bezigheid)}`,
    tekst: () => 'De ontvanger weigert het. Schakel probeert het niet opnieuw. De behandelaar krijgt bericht.',
  },
  OpnieuwAangeboden: {
    soort: 'post',
    titel: ({ gegevens: { bezigheid } }, d) => `Opnieuw aangeboden: ${naamVanBezorging(d, bezigheid)}`,
  },
  BezorgingOnzeker: {
    soort: 'post',
    titel: ({ gegevens: { bezigheid } }, d) => `Het is niet zeker of ${naamVanBezorging(d, bezigheid)} is aangekomen`,
    tekst: () => 'Schakel verstuurt het niet meer. De behandelaar krijgt bericht: vraag het de ontvanger.',
  },
  DuoStatusNodig: {
    soort: 'melding',
    volgt: true,
    titel: ({ gegevens: { status } }) => `Status voor DUO: ${inZin(DUO_STATUSSEN[status])}`,
    tekst: ({ gegevens: { reden, toelichting } }) =>
      [...(reden ? [DUO_REDENEN[reden]] : []), ...(toelichting ? [DUO_TOELICHTINGEN[toelichting]] : [])]
        .map(alsZin)
        .join(' ') || null,
  },
  DuoStatusGemeld: {
    soort: 'melding',
    volgt: true,
    titel: ({ gegevens: { meldingsnummer, volg } }, d) => {
      const status = d.meldingen[meldingsnummer]?.duo?.find((stand) => stand.volg === volg)?.status;
      return `DUO kent de status${status ? `: ${inZin(DUO_STATUSSEN[status])}` : ''}`;
    },
    tekst: ({ gegevens: { via } }) => (via ? 'De status is opgevangen, niet echt verzonden.' : null),
  },
};
