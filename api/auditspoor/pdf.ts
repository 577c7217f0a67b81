/** An audit trail on paper: from the same object as the JSON and the screen, so that they cannot say different things. */
import type { Dossierblok, Dossierdocument } from '../../brieven/index.ts';
import { toonDag, toonDatum } from '../../mas/datum.ts';
import { inZin } from '../../mas/verwoord/zin.ts';
import { gebeurtenisrijen } from './pdfgebeurtenis.ts';
import { adviesrijen, besluitrijen, mogelijkrijen, normrijen, termijnrijen } from './pdfrijen.ts';
import type { Auditbeeld, Auditspoor } from './schemas.ts';

type Tabel = Extract<Dossierblok, { soort: 'tabel' }>;

const kop = (tekst: string): Dossierblok => ({ soort: 'kop', niveau: 2, tekst });
const alinea = (tekst: string): Dossierblok => ({ soort: 'alinea', tekst });
const tabel = (koppen: string[], breedtes: number[], rijen: string[][]): Tabel => ({
  soort: 'tabel',
  koppen,
  breedtes,
  rijen,
});
/** A chapter with a table; a sentence in its place when there is nothing in it. */
type Hoofdstuk = (titel: string, inhoud: Tabel, leeg: string) => Dossierblok[];

/** Where the chain is broken nobody knows that there was nothing: only that nothing of it can be seen any more. */
const hoofdstukVan =
  ({ stand }: Auditspoor['keten']): Hoofdstuk =>
  (titel, inhoud, leeg) => [
    kop(titel),
    inhoud.rijen.length > 0 ? inhoud : alinea(stand === 'gebroken' ? `Voor zover nog te zien: ${inZin(leeg)}` : leeg),
  ];

export const dossierVanAuditspoor = (spoor: Auditspoor): Dossierdocument => ({
  titel: `Auditspoor van zaak ${spoor.zaaknummer}`,
  van: `Zoals de zaak was op ${toonDatum(spoor.op)}`,
  datum: spoor.vandaag,
  voet: `Auditspoor van zaak ${spoor.zaaknummer}, beeld van ${toonDag(spoor.op)}`,
  blokken: blokkenVan(spoor, hoofdstukVan(spoor.keten)),
});

const blokkenVan = (spoor: Auditspoor, hoofdstuk: Hoofdstuk): Dossierblok[] => [
  ...voorop(spoor),
  ...(spoor.beeld ? beeldblokken(spoor.beeld, hoofdstuk) : [alinea(zonderBeeld(spoor))]),
  ...laterblokken(spoor, hoofdstuk),
  ...ketenblokken(spoor, hoofdstuk),
];

/** Of a case of which the first event is broken there is no day left. */
const zonderBeeld = ({ op, begonnen, dagen }: Auditspoor): string =>
  dagen.length === 0
    ? 'Van deze zaak is niets meer te zien.'
    : `Op ${toonDatum(op)} was er nog niets vastgelegd. De zaak begint op ${toonDatum(begonnen)}.`;

const GEEN_BEWIJS = 'Gebruik dit auditspoor niet als bewijs.';

function voorop({ zaaknummer, leerlingNaam, proef, op, vandaag, inzage, keten }: Auditspoor): Dossierblok[] {
  return [
    kop('Over dit auditspoor'),
    tabel(
      ['Gegeven', 'Waarde'],
      [1, 3],
      [
        ['Zaak', zaaknummer],
        ['Leerling', leerlingNaam ?? 'niet bekend'],
        ['Beeld van', toonDatum(op)],
        ['Gemaakt op', toonDatum(vandaag)],
        ['Doel', inzage.naam],
        ['Grootboek', keten.stand === 'gebroken' ? `${keten.tekst}\n${GEEN_BEWIJS}` : keten.tekst],
      ],
    ),
    alinea('Dit beeld komt alleen uit wat tot en met die dag is vastgelegd. Wat later is vastgelegd, staat apart.'),
    alinea(
      proef
        ? 'Dit is een proefzaak: de inzage is niet vastgelegd.'
        : 'Dat dit auditspoor is gemaakt, is vastgelegd met het doel.',
    ),
  ];
}

const beeldblokken = (beeld: Auditbeeld, hoofdstuk: Hoofdstuk): Dossierblok[] => [
  ...waarblokken(beeld),
  ...oordeelblokken(beeld, hoofdstuk),
  ...hoofdstuk(
    'Welke termijnen liepen?',
    tabel(
      ['Termijn', 'Laatste dag', 'Stand', 'Hoe die dag is gevonden'],
      [5, 3, 3, 9],
      beeld.termijnen.map(termijnrijen),
    ),
    'Op deze dag liepen er geen termijnen.',
  ),
  ...hoofdstuk('Wat was bekend?', gebeurtenistabel(beeld.bekend), 'Er was nog niets bekend.'),
  ...hoofdstuk(
    'Wat kon er op die dag?',
    tabel(['Handeling', 'Kon het?', 'Norm, of waarom niet'], [7, 4, 9], beeld.mogelijk.map(mogelijkrijen)),
    'Op deze dag kon er niets meer in de zaak.',
  ),
];

const waarblokken = ({ waar }: Auditbeeld): Dossierblok[] => [
  kop('Waar stond de zaak?'),
  tabel(
    ['Gegeven', 'Waarde'],
    [1, 3],
    [
      ['Stand', `${waar.stapInWoorden} (${waar.status})`],
      ['Behandelaar', waar.behandelaarNaam ?? 'nog niemand'],
      [
        'Routes',
        waar.routes.map((route) => ('naam' in route ? `${route.naam}: ${route.zin}` : 'Afgeschermd')).join('\n') ||
          'geen',
      ],
      ['Protocol', [waar.protocol.naam, waar.protocol.versie, waar.protocol.hash].filter(Boolean).join('\n')],
    ],
  ),
];

/** What people decided, what was advised, and by which norms that is measured. */
const oordeelblokken = ({ adviezen, besluiten, normen }: Auditbeeld, hoofdstuk: Hoofdstuk): Dossierblok[] => [
  ...hoofdstuk(
    'Wat is besloten, en waarom?',
    tabel(['Nr', 'Dag', 'Wie', 'Besluit, norm en motivering'], [1, 3, 4, 12], besluiten.map(besluitrijen)),
    'Op deze dag was er nog niets besloten.',
  ),
  ...hoofdstuk(
    'Wat was het advies?',
    tabel(['Nr', 'Dag', 'Advies en beslisbon'], [1, 3, 16], adviezen.map(adviesrijen)),
    'Op deze dag was er nog geen advies.',
  ),
  ...hoofdstuk(
    'Normen gevolgd en afgeweken',
    tabel(['Norm en bron', 'Gevolgd bij nr', 'Afgeweken bij nr'], [10, 4, 6], normen.map(normrijen)),
    'Er gold nog geen norm.',
  ),
];

const gebeurtenistabel = (gebeurtenissen: Auditbeeld['bekend']): Tabel =>
  tabel(['Nr', 'Vastgelegd', 'Gaat over', 'Wie', 'Wat'], [1, 3, 3, 4, 11], gebeurtenissen.map(gebeurtenisrijen));

const laterblokken = ({ later, op }: Auditspoor, hoofdstuk: Hoofdstuk): Dossierblok[] => [
  ...hoofdstuk(
    'Later vastgelegd',
    gebeurtenistabel(later.gebeurtenissen),
    'Over deze dag en de dagen ervoor is later niets vastgelegd.',
  ),
  ...(later.stapInWoorden === null
    ? []
    : [alinea(`Met wat nu over ${toonDag(op)} bekend is: ${later.stapInWoorden}.`)]),
];

/** The whole hashes: what is proved with them is in the file of the proof. */
const ketenblokken = ({ beeld, later }: Auditspoor, hoofdstuk: Hoofdstuk): Dossierblok[] =>
  hoofdstuk(
    'De keten: de hash van elke gebeurtenis',
    tabel(
      ['Nr', 'Hash'],
      [1, 12],
      [...(beeld?.bekend ?? []), ...later.gebeurtenissen]
        .sort((a, b) => a.nr - b.nr)
        .map(({ nr, hash }) => [String(nr), hash]),
    ),
    'Er zijn geen gebeurtenissen om te tonen.',
  );
