/**
 * What each decision of the tables answers, by its name in the models of the protocol: a protocol that was kept holds the names
 * and not the questions, and a receipt names the decisions of then.
 */
const VRAGEN: Readonly<Record<string, string>> = {
  thuiszitter: 'Zit de leerling thuis?',
  verzuimladder: 'Wat doen school en leerplichtambtenaar nu?',
  duoReden: 'Waarom sluit de melding?',
  haltVerwijzingTegen: 'Waarom kan de aanmelding nog niet?',
  haltVerwijzing: 'Mag de jongere bij Halt worden aangemeld?',
  lastUitgesloten: 'Waarom kan een last onder dwangsom hier niet?',
  lastNodig: 'Wat moet u eerst weten?',
  lastAfwijking: 'Wat vraagt om uitleg?',
  last: 'Kan een last onder dwangsom hier?',
  jongereVerdacht: 'Kan de jongere verdachte zijn?',
  ouderVerdacht: 'Kunnen de ouders verdachte zijn?',
  artikel5bToets: 'Staat een afgewezen beroep op artikel 5 onder b in de weg?',
  procesverbaalTegen: 'Wat spreekt tegen een proces-verbaal, of moet nog worden uitgezocht?',
  verdachte: 'Tegen wie kan het proces-verbaal worden opgemaakt?',
  afschriftRvdk: 'Gaat een afschrift naar de Raad voor de Kinderbescherming?',
  problematiek: 'Zijn er achterliggende problemen?',
  hulpAanvaard: 'Willen en kunnen ouders en jongere hulp aannemen?',
  hulpVoor: 'Wat spreekt voor vrijwillige hulp?',
  hulpTegen: 'Wat spreekt tegen vrijwillige hulp?',
  hulpNodig: 'Wat moet u nog weten voor vrijwillige hulp?',
  hulp: 'Hoe staat het met vrijwillige hulp?',
  haltOndergrens: 'Is de ondergrens van Halt gehaald?',
  haltUitgesloten: 'Wat sluit Halt volgens de wet uit?',
  haltVoor: 'Wat spreekt voor Halt?',
  haltTegen: 'Wat spreekt tegen Halt?',
  haltNodig: 'Welke antwoorden zijn nog nodig voor Halt?',
  haltOnbekend: 'Welke feiten zijn nog niet bekend?',
  haltOverleg: 'Waarom is overleg met Halt en OM nodig?',
  halt: 'Hoe staat het met Halt?',
  civielVoor: 'Wat spreekt voor dwang in een civiel kader?',
  civielTegen: 'Wat spreekt tegen dwang in een civiel kader?',
  civielNodig: 'Wat moet u nog weten voor dwang in een civiel kader?',
  civielAfwijking: 'Wat moet u uitleggen als u bij onveiligheid meteen doorpakt?',
  civiel: 'Hoe staat het met dwang in een civiel kader?',
  verdachteMogelijk: 'Kan iemand verdachte zijn?',
  strafrechtUitgesloten: 'Wat sluit strafrecht volgens de wet uit?',
  strafrechtVoor: 'Wat spreekt voor dwang in een strafrechtelijk kader?',
  strafrechtTegen: 'Wat spreekt tegen dwang in een strafrechtelijk kader?',
  strafrechtNodig: 'Wat moet u nog weten voor dwang in een strafrechtelijk kader?',
  strafrecht: 'Hoe staat het met dwang in een strafrechtelijk kader?',
  advies: 'Welke route of routes passen het best, de lichtste eerst?',
  routekaartRedenen: 'Wat wijst op luxeverzuim, en wat niet?',
  routekaart: 'Routekaart A of B?',
  schoolprotocol: 'Wat doet de school volgens haar eigen protocol?',
  veiligThuisRedenen: 'Wat spreekt voor of tegen, en wat is nog nodig?',
  veiligThuis: 'Meldt u bij Veilig Thuis?',
  verzuimsoort: 'Als welke soort verzuim meldt de school bij DUO?',
  vrijstellingBezwaren: 'Aan welke voorwaarden voldoet de kennisgeving niet?',
  vrijstelling: 'Voldoet de kennisgeving aan de wet?',
  waarschuwingRedenen: 'Waarom kan een proces-verbaal meteen?',
  waarschuwingNodig: 'Wat moet u nog weten?',
  waarschuwing: 'Volstaat een waarschuwing?',
};

/** What a table weighs by how many reasons there are; the model has no question for it. */
const AANTAL = /Aantal$/;

/** A decision as a person reads it: its question; the name itself for one of a region that has no words here. */
export function beslissingInWoorden(naam: string): string {
  const van = naam.replace(AANTAL, '');
  const vraag = Object.hasOwn(VRAGEN, van) ? VRAGEN[van] : undefined;
  if (vraag === undefined) return naam;
  return van === naam ? vraag : `Hoeveel redenen zijn er: ${vraag.charAt(0).toLowerCase()}${vraag.slice(1)}`;
}
