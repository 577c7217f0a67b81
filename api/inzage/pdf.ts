/** The overview on paper: from the same object as the JSON. What is for who makes it is not in it. */
import type { Dossierblok, Dossierdocument } from '../../brieven/index.ts';
import { toonDag, toonDatum } from '../../mas/datum.ts';
import { benoemd } from '../auditspoor/bonwoorden.ts';
import type { Inzage, Inzagegebeurtenis, Inzagezaak } from './schemas.ts';

const kop = (tekst: string): Dossierblok => ({ soort: 'kop', niveau: 2, tekst });
const onderkop = (tekst: string): Dossierblok => ({ soort: 'kop', niveau: 3, tekst });
const alinea = (tekst: string): Dossierblok => ({ soort: 'alinea', tekst });
/** Nothing where there are no rows. */
const tabel = (koppen: string[], breedtes: number[], rijen: string[][]): Dossierblok[] =>
  rijen.length > 0 ? [{ soort: 'tabel', koppen, breedtes, rijen }] : [];
const hoofdstuk = (titel: string, blokken: Dossierblok[]): Dossierblok[] => [
  kop(titel),
  ...(blokken.length > 0 ? blokken : [alinea('Hierover is niets vastgelegd.')]),
];
const jaNee = (waarde: boolean): string => (waarde ? 'ja' : 'nee');

export const dossierVanInzage = (o: Inzage): Dossierdocument => ({
  titel: o.regime === 'WPG' ? 'Inzage in politiegegevens' : 'Inzage in uw gegevens',
  van: `Voor ${o.voor.naam}, op ${toonDatum(o.op)}`,
  datum: o.op,
  voet: `Inzage van ${toonDag(o.op)}`,
  blokken: [
    alinea(o.voor.regels),
    ...(o.persoon ? hoofdstuk('De persoon', persoonblokken(o.persoon)) : []),
    ...(o.gezag.length > 0 ? hoofdstuk('Wie gezag heeft', gezagblokken(o.gezag)) : []),
    ...o.zaken.flatMap(zaakblokken),
    ...berichtblokken(o),
    ...(o.regime === 'AVG' ? kringblokken(o) : []),
    ...hoofdstuk('Aan wie gegevens zijn gegeven', [
      ...tabel(
        ['Ontvanger', 'Wat', 'Hoe vaak', 'Laatst'],
        [8, 5, 2, 4],
        o.ontvangers.map(({ naam, wat, keer, laatste }) => [naam, wat, String(keer), toonDag(laatste)]),
      ),
    ]),
    ...(o.regime === 'AVG' ? gelezenblokken(o) : []),
    ...hoofdstuk('Waar de gegevens vandaan komen', [{ soort: 'lijst', items: o.herkomst }]),
    ...hoofdstuk(
      'Hoe lang wij ze bewaren',
      tabel(
        ['Wat', 'Hoe lang'],
        [1, 2],
        o.bewaren.map(({ naam, waarde }) => [naam, waarde]),
      ),
    ),
    ...hoofdstuk('Automatisch besluiten', [alinea(o.automatisch)]),
    ...hoofdstuk(
      'Wat hier niet in staat, en waarom',
      tabel(
        ['Wat', 'Waarom'],
        [1, 1],
        o.weggelaten.map(({ wat, waarom }) => [wat, waarom]),
      ),
    ),
    ...hoofdstuk('Wat u kunt doen', [{ soort: 'lijst', items: o.rechten }]),
  ],
});

const persoonblokken = (p: NonNullable<Inzage['persoon']>): Dossierblok[] =>
  tabel(
    ['Gegeven', 'Waarde'],
    [1, 2],
    [
      ['Persoonsnummer', p.persoonsnummer],
      ['Naam', `${p.voornaam} ${p.achternaam}`],
      ['Geboortedatum', toonDatum(p.geboortedatum)],
      ['Geslacht', p.geslacht],
      ['Adres', p.adres ?? 'staat hier niet in'],
      ['Gemeente', p.gemeente],
      ['Startkwalificatie', jaNee(p.startkwalificatie)],
      ['E-mail', p.email ?? 'niet bekend'],
      ['Wil brieven per e-mail', jaNee(p.digitaal)],
      ['Taal', p.taal],
      ['Aantal registraties', String(p.registraties)],
    ],
  );

const gezagblokken = (gezag: Inzage['gezag']): Dossierblok[] =>
  tabel(
    ['Rol', 'Naam', 'Bereik'],
    [2, 4, 6],
    gezag.map(({ rol, naam, telefoon, email, adres, digitaal, taal }) => [
      rol,
      naam,
      [
        ...(telefoon === null ? [] : [`Telefoon: ${telefoon}`]),
        ...(email === null ? [] : [`E-mail: ${email}`]),
        ...(adres === null ? [] : [`Adres: ${adres.straat} ${adres.huisnummer}, ${adres.postcode} ${adres.plaats}`]),
        ...(digitaal === null ? [] : [`Wil brieven per e-mail: ${jaNee(digitaal)}`]),
        ...(taal === null ? [] : [`Taal: ${taal}`]),
      ].join('\n'),
    ]),
  );

function zaakblokken(z: Inzagezaak): Dossierblok[] {
  const loop = [
    z.status,
    ...(z.geopend === null ? [] : [`geopend op ${toonDag(z.geopend)}`]),
    ...(z.gesloten === null ? [] : [`gesloten op ${toonDag(z.gesloten)}`]),
  ];
  return [
    kop(`Zaak ${z.zaaknummer} (${z.soort})`),
    alinea(`${loop.join(', ')}.`),
    ...(z.stand === '' ? [] : [alinea(`Stand: ${z.stand}.`)]),
    ...metKop(
      'Wat er is gebeurd',
      tabel(['Dag', 'Vastgelegd', 'Door', 'Wat'], [3, 3, 4, 11], z.gebeurtenissen.map(gebeurtenisrij)),
    ),
    ...metKop(
      'Adviezen van beslistabellen',
      tabel(
        ['Dag', 'Advies', 'Uitkomst, keuze, regels en wat is voorgelegd'],
        [3, 5, 12],
        z.wegingen.map((weging) => [toonDag(weging.dag), weging.naam, wegingregels(weging).join('\n')]),
      ),
    ),
    ...metKop(
      'Brieven en documenten',
      tabel(
        ['Dag', 'Naam', 'SHA-256'],
        [3, 6, 12],
        z.stukken.map(({ op, naam, sha256 }) => [toonDag(op), naam, sha256]),
      ),
    ),
  ];
}

const wegingregels = ({ uitkomst, gekozen, invoer, logica }: Inzagezaak['wegingen'][number]): string[] => [
  uitkomst,
  ...(gekozen === null ? [] : [gekozen]),
  ...logica,
  invoer === null ? 'Wat de tabel is voorgelegd, is vernietigd.' : `Voorgelegd: ${invoer.map(benoemd).join('; ')}`,
];

const metKop = (titel: string, blokken: Dossierblok[]): Dossierblok[] =>
  blokken.length > 0 ? [onderkop(titel), ...blokken] : [];

const gebeurtenisrij = (g: Inzagegebeurtenis): string[] => [
  toonDag(g.dag),
  toonDag(g.vastgelegd),
  g.door,
  [
    g.titel,
    ...g.verbeterd.map(({ op, besluit }) =>
      besluit === 'verbeterd'
        ? `Klopt niet: verbeterd op ${toonDag(op)}.`
        : `Om verbetering gevraagd, en afgewezen op ${toonDag(op)}.`,
    ),
    ...(g.tekst === null ? [] : [g.tekst]),
    ...(g.afwijking ? ['Dit week af van de werkwijze.'] : []),
    ...(g.afwijkreden === null ? [] : [`Reden om af te wijken: ${g.afwijkreden}`]),
    ...g.teksten.map(({ naam, waarde }) => `${naam}: ${waarde}`),
  ].join('\n'),
];

const metVelden = (eerst: string, velden: Inzage['berichten'][number]['teksten']): string =>
  [eerst, ...velden.map(({ naam, waarde }) => `${naam}: ${waarde}`)].join('\n');

const berichtblokken = (o: Inzage): Dossierblok[] =>
  o.berichten.length === 0
    ? []
    : hoofdstuk(
        'Berichten die in geen zaak staan',
        tabel(
          ['Ontvangen', 'Van', 'Wat'],
          [3, 5, 12],
          o.berichten.map((b) => [toonDag(b.ontvangen), b.van, metVelden(`${b.soort}: ${b.stand}`, b.teksten)]),
        ),
      );

const kringblokken = (o: Inzage): Dossierblok[] => [
  ...hoofdstuk(
    'Meldingen en andere berichten',
    tabel(
      ['Ontvangen', 'Soort', 'Nummer', 'Van'],
      [3, 3, 6, 6],
      o.meldingen.map(({ ontvangen, soort, nummer, van, teksten }) => [
        toonDag(ontvangen),
        soort,
        nummer,
        metVelden(van, teksten),
      ]),
    ),
  ),
  ...hoofdstuk(
    'Verlof',
    tabel(
      ['Van', 'Tot en met', 'Grond', 'Besluit', 'School'],
      [3, 3, 6, 3, 3],
      o.verlof.map((v) => [toonDag(v.van), toonDag(v.totEnMet), v.grond, v.besluit, v.school]),
    ),
  ),
  ...hoofdstuk(
    'Online formulier voor ouders',
    tabel(
      ['Gemaakt', 'Voor', 'Doel', 'Gebruikt', 'Bestanden'],
      [3, 3, 3, 3, 6],
      o.portaal.map((p) => [
        toonDag(p.gemaakt),
        p.voor,
        `${p.doel}, geldig tot en met ${toonDag(p.geldigTot)}`,
        p.gebruikt === null ? 'nee' : toonDag(p.gebruikt),
        p.bestanden.join('\n'),
      ]),
    ),
  ),
  ...hoofdstuk(
    'Maandlijsten',
    tabel(
      ['Maand', 'Gemeente'],
      [1, 1],
      o.maandlijsten.map(({ maand, gemeente }) => [maand, gemeente]),
    ),
  ),
];

const gelezenblokken = (o: Inzage): Dossierblok[] => [
  ...hoofdstuk(
    'Wie de gegevens las, en waarvoor',
    tabel(
      ['Wie', 'Wat en op welke grond', 'Hoe vaak', 'Wanneer'],
      [5, 9, 2, 4],
      o.gelezen.map((g) => [
        [g.rol, g.organisatie].filter((deel) => deel !== '').join('\n'),
        `${g.wat}\n${g.grondslag}`,
        String(g.keer),
        g.eerste === g.laatste ? toonDag(g.eerste) : `${toonDag(g.eerste)}\ntot en met\n${toonDag(g.laatste)}`,
      ]),
    ),
  ),
  ...(o.doorbrekingen.length === 0
    ? []
    : hoofdstuk(
        'Wie met een reden een geheim adres kon lezen',
        tabel(
          ['Dag', 'Wie', 'Reden'],
          [3, 6, 9],
          o.doorbrekingen.map(({ op, rol, organisatie, reden }) => [
            toonDag(op),
            [rol, organisatie].filter((deel) => deel !== '').join('\n'),
            reden ?? 'staat hier niet in',
          ]),
        ),
      )),
];
