/** A protocol as people read it: what `npm run protocol -- toon` writes. */
import type { Waarde } from '../../mas/beslistabel.ts';
import { BEWAARMOMENTEN, type Bewaarregel } from '../../mas/bewaren/regels.ts';
import { toonDatum } from '../../mas/datum.ts';
import type { Instelling, LadderTrede, Protocol, TermijnRegel, Vragenlijst } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';
import type { Beslissing, Dmnmodel } from '../dmn/model.ts';
import { tabelnaam, zin } from './tabelzin.ts';

/** That it is right, in two lines. */
export function vatSamen(protocol: Protocol): string {
  const { naam, versie, hash, termijnen, ladders, vragenlijsten, beslissingen } = protocol;
  const aantallen = Object.entries({ termijnen, ladders, vragenlijsten, tabellen: beslissingen }).map(
    ([wat, tabel]) => `${wat}: ${Object.keys(tabel).length}`,
  );
  return `Protocol ${naam}, versie ${versie}, klopt (${aantallen.join(', ')}).\nHash ${hash}`;
}

export function schrijfUit(protocol: Protocol): string {
  const { vakantiesGeldigTot, gelijkgesteldGeldigTot } = protocol.kalender;
  return [
    vatSamen(protocol),
    `\nSchoolvakanties bekend tot en met ${toonDatum(vakantiesGeldigTot)}.`,
    `Gelijkgestelde dagen bekend tot en met ${toonDatum(gelijkgesteldGeldigTot)}.`,
    ...kop('Termijnen', protocol.termijnen, (sleutel, regel) => [
      `${sleutel}: ${toonTermijn(regel)}`,
      `  ${regel.grondslag}; ${regel.bron}`,
    ]),
    ...kop('Drempels', protocol.drempels, (sleutel, { naam, waarde, eenheid, bron }) => [
      `${sleutel}: ${naam}: ${waarde} ${eenheid}`,
      `  ${bron}`,
    ]),
    ...kop('Vaste dagen', protocol.vasteDagen, (sleutel, { naam, dagen, bron }) => [
      `${sleutel}: ${naam}: ${dagen.join(', ')}`,
      `  ${bron}`,
    ]),
    ...kop('Bewaartermijnen', protocol.bewaartermijnen ?? {}, (sleutel, regel) => [
      `${sleutel}: ${toonBewaarregel(regel)}`,
      ...regel.termijnen.map(({ bron }) => `  ${bron}`),
    ]),
    ...kop('Ladders', protocol.ladders, (naam, treden) => [
      naam,
      ...treden.map((trede) => `  ${trede.naam}: ${toonTrede(trede)}`),
    ]),
    ...kop('Instellingen', protocol.instellingen, toonInstelling),
    ...kop('Vragenlijsten', protocol.vragenlijsten, toonVragenlijst),
    ...kop('Tabellen', protocol.beslissingen, toonModel),
  ].join('\n');
}

/** "dossier van een aanvraag: 19 jaar na de geboorte, en 2 jaar na het einde van de zaak" */
export const toonBewaarregel = ({ naam, termijnen }: Bewaarregel): string =>
  `${naam}: ${termijnen.map(({ jaren, vanaf }) => `${jaren} jaar na ${BEWAARMOMENTEN[vanaf]}`).join(', en ')}`;

const kop = <T>(titel: string, tabel: Record<string, T>, toon: (sleutel: string, entry: T) => string[]): string[] => [
  `\n${titel}`,
  ...Object.entries(tabel).flatMap(([sleutel, entry]) => toon(sleutel, entry).map((regel) => `  ${regel}`)),
];

export const toonTermijn = (r: TermijnRegel): string =>
  `${r.naam}, ${toonLengte(r.lengte, r.eenheid)} ${r.richting} ${r.vanaf}, doorschuiven ${r.doorschuiven}, ladder ${r.ladder}`;

/** "2 werkdagen voor de laatste dag, aan lpa" */
export function toonTrede({ na, eenheid, ontvanger }: LadderTrede): string {
  const plaats = na === 0 ? 'op' : `${toonLengte(Math.abs(na), eenheid)} ${na < 0 ? 'voor' : 'na'}`;
  return `${plaats} de laatste dag, aan ${ontvanger}`;
}

const toonInstelling = (sleutel: string, { naam, waarde, keuzes, bron }: Instelling): string[] => [
  `${sleutel}: ${naam}: ${keuzes[waarde] ?? waarde}`,
  `  ${bron}`,
];

const toonVragenlijst = (sleutel: string, { naam, vragen }: Vragenlijst): string[] => [
  `${sleutel}: ${naam}`,
  ...Object.entries(vragen).flatMap(([vraag, { tekst, soort, keuzes = {}, regime }]) => {
    const wpg = regime ? `, ${regime}` : '';
    const antwoorden = Object.entries(keuzes).map(([code, keuze]) => `    ${code}: ${keuze}`);
    return [`  ${vraag}: ${tekst} (${soort}${wpg})`, ...antwoorden];
  }),
];

const toonModel = (naam: string, model: Waarde): string[] =>
  (model as unknown as Dmnmodel).beslissingen.flatMap((beslissing) => [
    `${tabelnaam(naam, beslissing)}${toonHitPolicy(beslissing)}`,
    ...toonLogica(beslissing).map((regel) => `  ${regel}`),
  ]);

/** What holds when several rules do. */
function toonHitPolicy({ logica }: Beslissing): string {
  if (logica?.soort !== 'tabel') return '';
  return ` (${[logica.hitPolicy, logica.aggregatie ?? []].flat().join(' ')})`;
}

function toonLogica({ logica }: Beslissing): string[] {
  if (logica?.soort === 'tabel')
    return logica.regels.map((regel) => `${regel.nr}: ${zin(logica, regel)} (${regel.bron})`);
  return logica?.soort === 'uitdrukking' ? [logica.tekst] : [];
}
