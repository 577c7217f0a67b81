/** docs/brieven.md, made from the national protocol: one row a letter. */
import { BRIEVEN } from '../../mas/brieven.ts';
import type { Briefregel, Protocol } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';

const KOP = `# Brieven

De brieven die Schakel maakt, met wie hem krijgt, wie tekent en welke termijn hij noemt. Deze bladzijde komt uit \`protocol/landelijk/brieven/**\`: maak haar opnieuw met \`npm run --silent protocol -- documenteer-brieven > docs/brieven.md\`; een toets bewaakt dat zij klopt. Hoe elke brief eruitziet, staat in [brieven/](brieven/README.md).

Een brief is een map: \`brief.yaml\` zegt wat hij moet en mag, \`ouder.md\`, \`jongere.md\` en \`school.md\` zijn de teksten, in een klein Markdown met velden van \`mas/briefvelden.ts\`. Wat brieven delen staat in \`brieven/blokken\`. Een regio zet in \`protocol/<regio>/brieven\` alleen neer wat bij haar anders is: een tekst, een blok, of een regel van een \`brief.yaml\`; het briefpapier van haar gemeenten staat in \`briefpapier.yaml\`, de beeldmerken in \`beeldmerken/\`. Een tekst met een onbekend veld, zonder een verplicht blok of met iets dat de brief nooit zegt, weigert \`npm run protocol -- controleer\` met bestand en regel.

De termijn die een brief noemt, telt vanaf de dag waarop hij weggaat. Hoort hij bij een stap, een route of de overdracht aan het Doorstroompunt, dan loopt hij daar, en telt hij opnieuw als een latere of verbeterde brief een latere dag noemt. Anders begint de brief hem zelf, en stopt hij als de lezer schrijft, als een verbeterde brief weg is, of als een medewerker hem afrondt. Elke brief van een ouder of de jongere telt daarvoor, waar hij ook over gaat; op de dag van verzenden telt wat na het verzenden is vastgelegd. Een brief met een bijlage in de tabel kan niet weg zonder bijlage. Wordt een brief met een termijn pas later goedgekeurd, verzonden of opnieuw aangeboden, en klopt de laatste dag die erin staat dan niet meer, dan weigert Schakel dat: neem hem terug, en stel hem opnieuw vast. Dat geldt ook voor een brief die een medewerker zelf post: stel hem vast op de dag waarop hij op de post gaat. Een andere dag kan alleen als de laatste dag in de brief dan dezelfde is. Tussen de brief met een oproep voor verhoor en het verhoor zit de termijn \`verhoor/oproep\`, of een medewerker legt uit waarom niet. Wordt een gesprek of verhoor verzet nadat de brief erover weg is, dan staat een verbeterde brief klaar. Welke brief een medewerker wanneer kan vragen, staat in \`mas/briefvoorwaarden.ts\`.

Wat achter \`{% bladzijde %}\` staat, komt na de ondertekening op een eigen bladzijde: een formulier om terug te sturen, of wat wij met de gegevens doen. Wat een medewerker zelf in de vrije alinea schrijft, wordt gekeurd voordat de brief er is: op de verboden woorden van de brief, op die van \`alinea.yaml\` (opsporing in een brief onder de AVG, een bedrag waar de brief niet van een boete spreekt, en in elke brief een ziekte of behandeling, een oordeel over schuld en Veilig Thuis), op een burgerservicenummer en op het geheime adres van een ander. Het gewone adres van een ander, de straat van een geheim adres, de naam van wie geblokkeerd is of een geheim adres heeft, een bijlage van een ouder, en een verboden woord in een afspraak die de brief noemt, geven een waarschuwing.\n\nEen brief noemt de afspraken van wie hem leest: de school leest die met de school, de jongere die met hem, ouders op één adres die met een ouder. De afsprakenkaart en het verslag van een overleg noemen ze alle; de school leest daarin die met de school en met de jongere.`;

const SLOT = `## Wat geen brief is

Vier nummers van de catalogus zijn geen brief. Zij gaan als bericht naar een ketenpartner: wat dat bericht mag bevatten ligt vast, en de zaak wacht op het antwoord ([berichten.md](berichten.md)).

| nr   | stuk                                              | bericht                        |
| ---- | ------------------------------------------------- | ------------------------------ |
| BR09 | Aanmelding bij Halt                               | HLT-01                         |
| BR10 | Verzoek aan de school om een zorgmelding          | SCH-06                         |
| BR15 | Begeleidende brief bij het proces-verbaal         | OM-01                          |
| BR21 | Terugkoppeling aan een ketenpartner               | een eigen bericht per partner  |

Het proces-verbaal zelf (BR14) maakt een BOA op ambtseed (Wetboek van Strafvordering artikel 153): Schakel legt vast dat het er is. BR39 staat niet in de catalogus: artikel 77e, vijfde lid, van het Wetboek van Strafrecht vraagt erom.

BR41 tot en met BR43 staan er ook niet: de beslissing op bezwaar (Awb 7:12), de beschikking over een dwangsom bij te laat beslissen (Awb 4:18) en het besluit op een verzoek om een last op te heffen (Awb 5:34).

BR34 hoort bij een verzoek om inzage; Schakel biedt hem nog niet aan.`;

const KOPPEN = ['nr', 'brief', 'aan', 'tekent', 'regime', 'termijn', 'verplichte blokken', 'bijlage', 'bron'];

const TEKENT: Readonly<Record<Briefregel['ondertekenaar'], string>> = {
  lpa: 'leerplichtambtenaar',
  boa: 'buitengewoon opsporingsambtenaar, zelf',
  college: 'leerplichtambtenaar, namens het college',
  beslisser: 'leerplichtambtenaar; alleen over verlof in eigen naam',
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
      regel.bijlageVerplicht ?? '',
      regel.bron,
    ]);
  const tabel = [KOPPEN, KOPPEN.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`);
  return [KOP, tabel.join('\n'), SLOT].join('\n\n');
}
