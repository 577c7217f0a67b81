/** Compiles berichten.yaml: what each message may hold, held against what its partner may get. */
import { BERICHTEN, type Berichtsoort, isBerichtsoort } from '../../mas/berichten.ts';
import type { Berichtinhoud, Protocol } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { berichtSchema } from './berichtschema.ts';
import { opGelijkenis } from './gelijkenis.ts';
import { compileerPartners, type Partnermatrix, veldenVan } from './partners.ts';
import type { Protocolmap } from './protocolmap.ts';
import { toetsTabel } from './toets.ts';

/** Reverse domain, lower case, one version (NL GOV profile for CloudEvents). */
const TYPE = /^(?!.*\.v\d+\.)[a-z]+(\.[a-z]+)+\.[a-z0-9]+(-[a-z0-9]+)*\.v[1-9]\d*$/;
/** Organisations come and go, so a type names the matter. */
const ORGANISATIES: readonly string[] = [
  'halt',
  'duo',
  'rvdk',
  'raad',
  'om',
  'swv',
  'ggd',
  'rmc',
  'politie',
  'gemeente',
];

const HOORT = {
  code: 'de code uit de keten, zoals HLT-01',
  type: 'het type van de gebeurtenis, zoals nl.leerplicht.hulp-verzocht.v1',
  grondslag: 'het artikel waarop de uitwisseling rust',
  kern: 'velden die geen mens aanwijzen, of niets',
  inhoud: 'groepen of velden, of niets',
  leest: 'van een bericht dat binnenkomt: per veld hoe het in de zaak heet',
};

/** The messages of the national protocol; they hold for every region. */
export function compileerBerichten(map: Protocolmap): Protocol['berichten'] {
  const matrix = compileerPartners(map.lees('partners.yaml'));
  const bestand = map.lees('berichten.yaml');
  const ruw = toetsTabel(bestand, berichtSchema, HOORT);
  toetsSoorten(bestand);
  if (matrix === null) return {};
  return Object.fromEntries(
    Object.entries(ruw).map(([soort, regel]) => {
      const velden = (wat: 'kern' | 'inhoud') => veldenVan(bestand, [soort, wat], regel[wat], matrix.groepen);
      const bericht: Berichtinhoud = { ...regel, kern: velden('kern'), inhoud: velden('inhoud') };
      toetsNaam(bestand, soort, bericht, ruw);
      if (isBerichtsoort(soort)) toetsInhoud(bestand, soort, bericht, matrix);
      return [soort, bericht];
    }),
  );
}

/** Each kind of message has one entry: an event without a type cannot leave, and one of an unknown type cannot come in. */
function toetsSoorten(bestand: Bestand): void {
  const staan = Object.keys(bestand.tabel());
  const soorten = Object.keys(BERICHTEN);
  for (const soort of staan.filter((naam) => !isBerichtsoort(naam)))
    bestand.meld(
      [soort],
      'dit bericht kent Schakel niet',
      `Schrijf ${opGelijkenis(soort, soorten)[0] ?? ''}, of haal het weg`,
    );
  if (bestand.waarde === null) return;
  for (const soort of soorten.filter((naam) => !staan.includes(naam)))
    bestand.meld([], `het bericht ${soort} ontbreekt`, 'Zet het erbij: een zaak stuurt het, of wacht erop');
}

function toetsNaam(
  bestand: Bestand,
  soort: string,
  { type, code }: Berichtinhoud,
  alle: Readonly<Record<string, { type: string; code: string }>>,
): void {
  const organisatie = type.split(/[.-]/).find((deel) => ORGANISATIES.includes(deel));
  if (!TYPE.test(type))
    bestand.meld([soort, 'type'], `"${type}" is geen type`, 'Schrijf het als nl.leerplicht.onderwerp-gedaan.v1');
  else if (organisatie !== undefined)
    bestand.meld([soort, 'type'], `"${organisatie}" is een organisatie`, 'Noem de zaak waar het over gaat');
  const ander = (veld: 'type' | 'code', ook: (naam: string) => boolean): string | undefined =>
    Object.keys(alle).find((naam) => naam < soort && ook(naam) && alle[naam]?.[veld] === { type, code }[veld]);
  const zelfdeType = ander('type', () => true);
  if (zelfdeType !== undefined)
    bestand.meld([soort, 'type'], `dit type heeft ${zelfdeType} al`, 'Geef elk bericht een eigen type');
  const gaatUit = (naam: string): boolean => isBerichtsoort(naam) && BERICHTEN[naam].richting === 'uit';
  const zelfdeCode = gaatUit(soort) ? ander('code', gaatUit) : undefined;
  if (zelfdeCode !== undefined)
    bestand.meld([soort, 'code'], `deze code heeft ${zelfdeCode} al`, 'Geef elk bericht dat uitgaat een eigen code');
}

/** A field that the partner may not get is refused here, and not when the message is sent. */
function toetsInhoud(bestand: Bestand, soort: Berichtsoort, bericht: Berichtinhoud, matrix: Partnermatrix): void {
  const { partner, regime } = BERICHTEN[soort];
  const { wpg, mag, metToestemming } = matrix.partners[partner];
  if (regime === 'WPG' && !wpg)
    bestand.meld(
      [soort],
      `${partner} heeft geen grondslag in de Wpg`,
      'Zet wpg: true in partners.yaml met de grondslag',
    );
  if (bericht.leest && BERICHTEN[soort].richting === 'uit')
    bestand.meld([soort, 'leest'], 'dit bericht gaat uit', 'Laat weg: alleen wat binnenkomt, wordt gelezen');
  for (const veld of bericht.kern.filter((naam) => !matrix.kern.has(naam)))
    bestand.meld([soort, 'kern'], `"${veld}" mag niet in de kern`, `Kies uit ${[...matrix.kern].join(', ')}`);
  for (const veld of bericht.inhoud) {
    if (mag.has(veld) || matrix.kern.has(veld)) continue;
    if (!metToestemming.has(veld))
      bestand.meld(
        [soort, 'inhoud'],
        `${partner} mag "${veld}" niet krijgen`,
        'Haal het weg, of pas partners.yaml aan',
      );
    else if (bericht.toestemming === 'geen')
      bestand.meld(
        [soort, 'inhoud'],
        `${partner} krijgt "${veld}" alleen met toestemming`,
        'Zet toestemming: ouders-en-jongere',
      );
  }
}
