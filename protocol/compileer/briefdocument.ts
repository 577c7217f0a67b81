/** docs/brieven.md, made from the national protocol: one row a letter. */
import { BRIEVEN } from '../../mas/brieven.ts';
import type { Briefregel, Protocol } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';

const KOP = `# Brieven

De brieven die Schakel maakt, met wie hem krijgt, wie tekent en welke termijn hij noemt. Deze bladzijde komt uit \`protocol/landelijk/brieven/**\`: maak haar opnieuw met \`npm run --silent protocol -- documenteer-brieven > docs/brieven.md\`; een toets bewaakt dat zij klopt. Hoe elke brief eruitziet, staat in [brieven/](brieven/README.md).

Een brief is een map: \`brief.yaml\` zegt wat hij moet en mag, \`ouder.md\`, \`jongere.md\` en \`school.md\` zijn de teksten, in een klein Markdown met velden van \`mas/briefvelden.ts\`. Wat brieven delen staat in \`brieven/blokken\`. Een regio zet in \`protocol/<regio>/brieven\` alleen neer wat bij haar anders is: een tekst, een blok, of een regel van een \`brief.yaml\`; het briefpapier van haar gemeenten staat in \`briefpapier.yaml\`, de beeldmerken in \`beeldmerken/\`. Een tekst met een onbekend veld, zonder een verplicht blok of met iets dat de brief nooit zegt, weigert \`npm run protocol -- controleer\` met bestand en regel.`;

const KOPPEN = ['nr', 'brief', 'aan', 'tekent', 'regime', 'termijn', 'verplichte blokken', 'bron'];

const TEKENT: Readonly<Record<Briefregel['ondertekenaar'], string>> = {
  lpa: 'leerplichtambtenaar',
  boa: 'buitengewoon opsporingsambtenaar, zelf',
  college: 'leerplichtambtenaar, namens het college',
};

function termijn({ termijnen }: Protocol, { termijn: sleutel }: Briefregel): string {
  const regel = sleutel === undefined ? undefined : termijnen[sleutel];
  return regel ? `${toonLengte(regel.lengte, regel.eenheid)} (\`${sleutel ?? ''}\`)` : '';
}

export function documenteerBrieven(protocol: Protocol): string {
  const rijen = Object.entries(protocol.brieven)
    .sort(([, a], [, b]) => (a.code < b.code ? -1 : 1))
    .map(([soort, regel]) => [
      regel.code,
      BRIEVEN[soort as keyof typeof BRIEVEN],
      regel.aan.join(', '),
      TEKENT[regel.ondertekenaar] + (regel.vierOgen ? ', na een tweede blik' : ''),
      regel.regime,
      termijn(protocol, regel),
      regel.blokken.join(', '),
      regel.bron,
    ]);
  const tabel = [KOPPEN, KOPPEN.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`);
  return `${KOP}\n\n${tabel.join('\n')}`;
}
