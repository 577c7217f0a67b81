import { BRIEVEN } from '../brieven.ts';
import { regimeVanBrief } from '../briefregime.ts';
import {
  hoortBrief,
  isZonderVerzuim,
  plichtVoorbij,
  TE_VRAGEN,
  voorwaardeVan,
  waaromNogNiet,
} from '../briefvoorwaarden.ts';
import { toonDag } from '../datum.ts';
import { DOCUMENTAARDEN } from '../documenten.ts';
import { briefVan, isDeelsVerzonden, wachtOpAkkoord, zelfTePosten } from '../dossier/brief.ts';
import type { BriefStand, Dossier } from '../dossier/types.ts';
import { brieftermijnen } from '../verwachtingen/brieven.ts';
import { regimeVeld } from './bevindingen.ts';
import { toestemmingVeld } from './toestemming.ts';
import { type Handelingregels, nooit, type Veld } from './types.ts';

const SOORTEN = Object.keys(TE_VRAGEN) as (keyof typeof TE_VRAGEN)[];
/** Those of a case; of any case when none is given. */
const soortenIn = (d?: Dossier): typeof SOORTEN => SOORTEN.filter((brief) => !d || hoortBrief(d, brief));

const briefVeld: Veld = { soort: 'verwijzing', naam: 'Brief' };
const VREEMD = 'Deze brief hoort niet bij deze zaak.';
const bij = (d: Dossier, over: string | undefined, waarom: (brief: BriefStand) => string | null): string | null => {
  const brief = briefVan(d, over);
  return brief ? waarom(brief) : VREEMD;
};

const GEDAAN: Readonly<Record<NonNullable<BriefStand['stand']>, string>> = {
  vastgesteld: 'Deze brief is al vastgesteld. Klopt hij niet, neem hem dan terug.',
  verzonden: 'Deze brief is al verzonden. Klopt hij niet, maak dan een verbeterde brief.',
  afgezien: 'Van deze brief is afgezien.',
  vervallen: 'De zaak eindigde voordat deze brief weg was.',
};
/** Why it cannot be settled: it was, or it was sent, or somebody chose not to send it. */
const nietNodig = ({ stand }: BriefStand): string | null => (stand === undefined ? null : GEDAAN[stand]);

function nietGoedTeKeuren(brief: BriefStand): string | null {
  if (brief.stand !== 'vastgesteld') return 'Deze brief is niet vastgesteld.';
  if (brief.goedgekeurd) return 'Deze brief is al goedgekeurd.';
  return wachtOpAkkoord(brief) ? null : 'Voor deze brief is geen goedkeuring nodig.';
}

/** What asks for something that nobody has to do any more is left. */
const nietVastTeStellen = (d: Dossier, brief: BriefStand): string | null => {
  const voorbij = plichtVoorbij(d, brief.brief);
  return nietNodig(brief) ?? (voorbij && `${voorbij} Zie ervan af.`);
};

function nietZelfTePosten(brief: BriefStand): string | null {
  if (brief.stand !== 'vastgesteld') return 'Deze brief is niet vastgesteld, of is al weg.';
  if (wachtOpAkkoord(brief)) return 'Iemand anders moet deze brief eerst goedkeuren.';
  return zelfTePosten(brief).length > 0 ? null : 'Schakel verstuurt deze brief zelf.';
}

const nietAfTeRonden = (d: Dossier, over: string | undefined): string | null =>
  brieftermijnen(d).some((termijn) => termijn.over === over) ? null : 'Voor deze brief loopt geen termijn.';

/** The second pair of eyes is somebody else's. Null for who did not settle it. */
export const waaromNietZelf = (d: Dossier, over: string | undefined, account: string): string | null =>
  briefVan(d, over)?.vastgesteld?.door === account
    ? 'U hebt deze brief zelf vastgesteld: iemand anders moet hem goedkeuren.'
    : null;

function nietTerugTeNemen(brief: BriefStand): string | null {
  if (isDeelsVerzonden(brief)) return 'Er is al een exemplaar verzonden: maak zo nodig een verbeterde brief.';
  return brief.stand === 'vastgesteld' ? null : 'Deze brief is niet vastgesteld.';
}

/** What is due can be left; and of what could not be delivered to everybody the rest. */
const nietAfTeZien = (brief: BriefStand): string | null =>
  brief.stand === 'vastgesteld' && isDeelsVerzonden(brief) ? null : nietNodig(brief);

const nietTeVerbeteren = (brief: BriefStand): string | null =>
  brief.stand !== undefined && brief.stand !== 'vastgesteld' && isDeelsVerzonden(brief)
    ? null
    : 'Deze brief is niet verzonden.';

/** Letters of investigation are a BOA's alone. */
const isWpg = (d: Dossier, { over }: { over?: string }): boolean =>
  over !== undefined && regimeVanBrief(d, over) === 'WPG';

const alsKandidaat =
  <
    S extends
      | 'stel-brief-vast'
      | 'keur-brief-goed'
      | 'neem-brief-terug'
      | 'zie-af-van-brief'
      | 'corrigeer-brief'
      | 'leg-verzending-vast',
  >(
    soort: S,
    kan: (brief: BriefStand) => string | null,
  ) =>
  (d: Dossier) =>
    Object.entries(d.brieven)
      .filter(([, brief]) => kan(brief) === null)
      .map(([over]) => ({ soort, over }));

/** The life of a letter: asked for, settled byte for byte, looked at by somebody else, taken back, left, put right. */
export const briefHandelingen: Handelingregels<
  | 'stel-brief-voor'
  | 'stel-brief-vast'
  | 'keur-brief-goed'
  | 'neem-brief-terug'
  | 'zie-af-van-brief'
  | 'corrigeer-brief'
  | 'leg-verzending-vast'
  | 'rond-brieftermijn-af'
  | 'voeg-document-toe'
> = {
  'stel-brief-voor': {
    naam: ({ brief }) => (brief ? `Een brief maken: ${BRIEVEN[brief].toLowerCase()}` : 'Een andere brief maken'),
    uitleg: () => 'U kiest een brief die niet vanzelf klaarstaat.',
    velden: (_, d) => ({
      brief: {
        soort: 'keuze',
        naam: 'Brief',
        keuzes: Object.fromEntries(soortenIn(d).map((brief) => [brief, BRIEVEN[brief]])),
      },
    }),
    norm: (_, { brief }) =>
      voorwaardeVan(brief).vraagtVerzuim ? 'De MAS: stel eerst vast dat er ongeoorloofd verzuim is.' : undefined,
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { brief }) => waaromNogNiet(d, brief),
    wijktAf: (d, { brief }) => isZonderVerzuim(d, brief),
    // any of them can be chosen; those that cannot now, or not without a word, stand by themselves and say why
    kandidaten: (d) => [
      { soort: 'stel-brief-voor' },
      ...soortenIn(d)
        .filter((brief) => waaromNogNiet(d, brief) !== null || isZonderVerzuim(d, brief))
        .map((brief) => ({
          soort: 'stel-brief-voor' as const,
          brief,
        })),
    ],
  },
  'stel-brief-vast': {
    naam: () => 'Een brief vaststellen en versturen',
    uitleg: () => 'U stelt de brief vast zoals u hem zag, en hij gaat weg.',
    norm: () => 'De MAS: de brief gaat naar ieder die gezag heeft, en vanaf 12 jaar ook naar de jongere.',
    velden: () => ({ over: briefVeld, voorbeeld: { soort: 'verwijzing', naam: 'Voorbeeld' } }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, (brief) => nietVastTeStellen(d, brief)),
    // its dates count from the day on which it is settled
    waaromVeldenNiet: (_, { dag }, vandaag) =>
      dag === undefined || dag === vandaag ? null : `dag: een brief stelt u vandaag vast (${toonDag(vandaag)}).`,
    wijktAf: nooit,
    kandidaten: alsKandidaat('stel-brief-vast', nietNodig),
  },
  'keur-brief-goed': {
    naam: () => 'Een brief van een collega goedkeuren',
    uitleg: () => 'U keurt de brief goed, en hij gaat weg.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, nietGoedTeKeuren),
    wijktAf: nooit,
    kandidaten: alsKandidaat('keur-brief-goed', nietGoedTeKeuren),
  },
  'neem-brief-terug': {
    naam: () => 'Een brief terugnemen',
    uitleg: () => 'U houdt de brief tegen voordat hij weg is, en legt uit waarom.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'altijd',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, nietTerugTeNemen),
    wijktAf: nooit,
    kandidaten: alsKandidaat('neem-brief-terug', nietTerugTeNemen),
  },
  'zie-af-van-brief': {
    naam: () => 'Een brief niet versturen',
    uitleg: () => 'U verstuurt deze brief niet, en legt uit waarom.',
    norm: (_, { over }) =>
      over?.startsWith('eigen/') ? undefined : 'De MAS: deze brief hoort bij wat u in de zaak deed.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'altijd',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, nietAfTeZien),
    wijktAf: nooit,
    kandidaten: alsKandidaat('zie-af-van-brief', nietAfTeZien),
  },
  'corrigeer-brief': {
    naam: () => 'Een verbeterde brief maken',
    uitleg: () => 'U maakt een nieuwe brief in plaats van een brief die niet klopte, en legt uit waarom.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'altijd',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, nietTeVerbeteren),
    wijktAf: nooit,
    kandidaten: alsKandidaat('corrigeer-brief', nietTeVerbeteren),
  },
  'leg-verzending-vast': {
    naam: () => 'Vastleggen dat u een brief zelf hebt gepost',
    uitleg: () => 'U legt vast op welke dag u de brief op de post deed; Schakel verstuurt hem dan niet meer.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, nietZelfTePosten),
    vroegst: (d, { over }) => {
      const { goedgekeurd, vastgesteld } = briefVan(d, over) ?? {};
      const dag = goedgekeurd?.dag ?? vastgesteld?.dag ?? d.geopend?.dag ?? '';
      return { dag, waarom: 'de dag waarop de brief klaar was' };
    },
    wijktAf: nooit,
    kandidaten: alsKandidaat('leg-verzending-vast', nietZelfTePosten),
  },
  'rond-brieftermijn-af': {
    naam: () => 'De termijn van een brief afronden',
    uitleg: () => 'U legt vast wat er na de brief is gebeurd, en de termijn van de brief is klaar.',
    velden: () => ({ over: briefVeld }),
    motivatie: 'bij-afwijking',
    toelichtingNodig: true,
    alleenBoa: isWpg,
    waaromNiet: (d, { over }) => bij(d, over, () => nietAfTeRonden(d, over)),
    wijktAf: nooit,
    kandidaten: (d) => brieftermijnen(d).map(({ over }) => ({ soort: 'rond-brieftermijn-af', over })),
  },
  'voeg-document-toe': {
    naam: () => 'Een document toevoegen',
    uitleg: () => 'U voegt een document toe aan het dossier.',
    velden: ({ aard }) => ({
      document: { soort: 'verwijzing', naam: 'Document' },
      aard: { soort: 'keuze', naam: 'Soort document', keuzes: DOCUMENTAARDEN },
      ...(aard === undefined && { partner: { ...toestemmingVeld, optioneel: true as const } }),
      ...(aard === 'toestemming' && { partner: toestemmingVeld }),
      regime: regimeVeld,
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: (_, { regime }) => regime === 'WPG',
    waaromNiet: (d, { document }) =>
      document !== undefined && Object.hasOwn(d.documenten, document) ? 'Dit document staat al in het dossier.' : null,
    waaromVeldenNiet: (_, { aard, partner }) => {
      if (aard !== 'toestemming')
        return partner === undefined ? null : 'partner: alleen een toestemming is voor een ketenpartner.';
      return partner === undefined ? 'partner: kies voor welke ketenpartner de toestemming is.' : null;
    },
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'voeg-document-toe' }],
  },
};
