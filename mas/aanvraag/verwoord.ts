import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Woorden } from '../verwoord/types.ts';
import { alsZin, inZin } from '../verwoord/zin.ts';
import type { Aanvraagbesluit, Aanvraaggegevens } from './gebeurtenis.ts';
import type { Leeftijdstoets } from './leeftijd.ts';
import {
  AANVRAAGSOORTEN,
  AANVRAAGUITKOMSTEN,
  BEROEPUITKOMSTEN,
  BEZWAARHOREN,
  BEZWAARUITKOMSTEN,
  HOORUITKOMSTEN,
  HORENDEN,
  OPSCHORTINGSGRONDEN,
} from './soorten.ts';

const periode = ({ van, totEnMet }: { van: Dag; totEnMet: Dag }): string =>
  `${toonDag(van)} tot en met ${toonDag(totEnMet)}`;
const schooldagen = (dagen: number | undefined): string =>
  dagen === undefined ? '' : ` Het gaat om ${dagen} ${dagen === 1 ? 'schooldag' : 'schooldagen'}.`;

const watGeldt = ({ toegekend }: Aanvraagbesluit): string | null =>
  toegekend ? `Van ${periode(toegekend)}.${schooldagen(toegekend.dagen)}` : null;

const metToets = (tekst: string | null, toets: Leeftijdstoets | undefined): string | null =>
  toets ? [...(tekst === null ? [] : [tekst]), alsZin(toets.afleiding)].join(' ') : tekst;

const nuGeldt = (besluit: Aanvraagbesluit): string =>
  [`Nu geldt: ${inZin(AANVRAAGUITKOMSTEN[besluit.uitkomst])}.`, watGeldt(besluit) ?? ''].join(' ').trim();

const opschortingVan = ({ aanvraag }: Dossier, id: string): string => {
  const opschorting = aanvraag?.opschortingen.find((een) => een.id === id);
  return opschorting ? ` De termijn stond stil vanaf ${toonDag(opschorting.van)}.` : '';
};

const EINDE = {
  aangevuld: 'De aanvraag is aangevuld.',
  verlopen: 'De tijd is voorbij.',
  besloten: 'Er is besloten.',
} as const;

/** The life of a request in words. */
export const aanvragen: Woorden<keyof Aanvraaggegevens> = {
  AanvraagOntvangen: {
    soort: 'melding',
    titel: () => 'Aanvraag ontvangen',
    tekst: ({ gegevens }) =>
      `${AANVRAAGSOORTEN[gegevens.aanvraagsoort]}, van ${periode(gegevens)}.${schooldagen(gegevens.dagen)}`,
  },
  AanvullingGevraagd: {
    soort: 'besluit',
    titel: () => 'Aanvulling van de aanvraag gevraagd',
    tekst: ({ gegevens: { tot } }) =>
      `De beslistermijn staat stil vanaf de dag na die waarop de brief weggaat.${tot === undefined ? '' : ` De aanvrager heeft tot en met ${toonDag(tot)}.`}`,
  },
  BeslistermijnOpgeschort: {
    soort: 'termijn',
    titel: ({ gegevens: { van } }) => `De beslistermijn staat stil vanaf ${toonDag(van)}`,
    tekst: ({ gegevens: { grond, uiterlijk } }) =>
      `Want ${OPSCHORTINGSGRONDEN[grond]}. Dat duurt hoogstens tot en met ${toonDag(uiterlijk)}.`,
  },
  OpschortingGeeindigd: {
    soort: 'termijn',
    volgt: true,
    titel: () => 'De beslistermijn loopt weer',
    tekst: ({ gegevens: { opschorting, totEnMet, door } }, d) =>
      `${EINDE[door]}${opschortingVan(d, opschorting)} Zij stond stil tot en met ${toonDag(totEnMet)}.`,
  },
  AanvullingOntvangen: { soort: 'melding', titel: () => 'De aanvraag is aangevuld' },
  AanvraagVerdaagd: {
    soort: 'besluit',
    titel: ({ gegevens: { tot } }) => `Besluit uitgesteld tot en met ${toonDag(tot)}`,
  },
  AanvraagGehoord: {
    soort: 'bevinding',
    titel: ({ gegevens: { wie } }) => `Gehoord over de aanvraag: ${inZin(HORENDEN[wie])}`,
    tekst: ({ gegevens: { uitkomst } }) => `${HOORUITKOMSTEN[uitkomst]}.`,
  },
  AanvraagBesloten: {
    soort: 'besluit',
    titel: ({ gegevens: { uitkomst } }) => `Besluit op de aanvraag: ${inZin(AANVRAAGUITKOMSTEN[uitkomst])}`,
    tekst: ({ gegevens }) => metToets(watGeldt(gegevens), gegevens.toets),
  },
  AanvraagbesluitBekendgemaakt: {
    soort: 'besluit',
    titel: () => 'Het besluit is bekendgemaakt',
    tekst: ({ dag }) => `Verzonden op ${toonDag(dag)}: de bezwaartermijn telt vanaf de dag erna.`,
  },
  AfschriftVerzonden: { soort: 'post', titel: () => 'Afschrift van het besluit verzonden' },
  BezwaarIngediend: {
    soort: 'besluit',
    titel: ({ gegevens: { opTijd } }) => `Bezwaar ontvangen, ${opTijd ? 'op tijd' : 'te laat'}`,
    tekst: ({ gegevens: { tot, gepostOp, commissie } }) =>
      [
        `De laatste dag was ${toonDag(tot)}.`,
        ...(gepostOp === undefined ? [] : [`Volgens het poststempel verzonden op ${toonDag(gepostOp)}.`]),
        ...(commissie ? ['Een commissie adviseert erover.'] : []),
      ].join(' '),
  },
  BezwaarbeslissingVerdaagd: {
    soort: 'besluit',
    titel: ({ gegevens: { tot } }) => `Beslissing op bezwaar uitgesteld tot en met ${toonDag(tot)}`,
  },
  BezwaarIngetrokken: { soort: 'besluit', titel: () => 'Het bezwaar is ingetrokken' },
  BezwaarBeslist: {
    soort: 'besluit',
    titel: ({ gegevens: { uitkomst } }) => `Beslissing op bezwaar: ${inZin(BEZWAARUITKOMSTEN[uitkomst])}`,
    tekst: ({ gegevens: { horen, besluit, toets } }) =>
      [horen && `${BEZWAARHOREN[horen]}.`, metToets(besluit ? nuGeldt(besluit) : null, toets)]
        .filter((zin) => typeof zin === 'string')
        .join(' ') || null,
  },
  BezwaarbeslissingBekendgemaakt: { soort: 'besluit', titel: () => 'De beslissing op bezwaar is bekendgemaakt' },
  BeroepIngesteld: {
    soort: 'besluit',
    titel: ({ gegevens: { opTijd } }) => `Beroep ingesteld bij de rechtbank, ${opTijd ? 'op tijd' : 'te laat'}`,
    tekst: ({ gegevens: { tot, gepostOp } }) =>
      [
        `De laatste dag was ${toonDag(tot)}.`,
        ...(gepostOp === undefined ? [] : [`Volgens het poststempel verzonden op ${toonDag(gepostOp)}.`]),
      ].join(' '),
  },
  BeroepAfgelopen: {
    soort: 'besluit',
    titel: ({ gegevens: { uitkomst } }) => `Beroep afgelopen: ${inZin(BEROEPUITKOMSTEN[uitkomst])}`,
    tekst: ({ gegevens: { besluit } }) => (besluit ? nuGeldt(besluit) : null),
  },
  IngebrekestellingOntvangen: {
    soort: 'melding',
    titel: ({ gegevens: { dwangsom } }) => `Ingebrekestelling ontvangen${dwangsom ? '' : ', te vroeg'}`,
    tekst: ({ gegevens: { dwangsom } }) =>
      dwangsom
        ? `Is er dan nog geen besluit, dan telt de dwangsom vanaf ${toonDag(dwangsom.eersteDag)}.`
        : 'De beslistermijn was nog niet voorbij. Er volgt geen dwangsom uit.',
  },
  DwangsomVastgesteld: {
    soort: 'besluit',
    titel: ({ gegevens: { dagen } }) =>
      dagen === 0 ? 'Geen dwangsom: het besluit was er op tijd' : 'Dwangsom wegens te laat beslissen vastgesteld',
    tekst: ({ gegevens: { dagen, bedrag } }) =>
      dagen === 0 ? null : `${dagen} ${dagen === 1 ? 'dag' : 'dagen'}, samen € ${bedrag}.`,
  },
  GeweigerdVerlofOpgenomen: {
    soort: 'bevinding',
    titel: () => 'Het geweigerde verlof is toch opgenomen',
    tekst: ({ gegevens }) => `Van ${periode(gegevens)}. Hiervoor begint een zaak over luxeverzuim.`,
  },
  VerlofNaWeigeringGemeld: {
    soort: 'melding',
    titel: () => 'Geweigerd verlof is toch opgenomen',
    tekst: ({ gegevens }) =>
      `Van ${periode(gegevens)}. Er is geen melding van de school: ${gegevens.zaakId === undefined ? 'het hoofd van de school weigerde dit verlof' : 'dit komt uit een andere zaak'}.`,
  },
};
