/** What belongs in every answer to a person (AVG 15 lid 1, 12 lid 1), as data. */
export const HERKOMST = [
  'De school: via DUO, of rechtstreeks (Leerplichtwet 1969 artikel 21a).',
  'De gemeente: de basisregistratie personen.',
  'De jongere zelf, ouders of verzorgers.',
  'Ketenpartners, zoals jeugdhulp of de jeugdarts.',
];

/** What belongs to no case goes with the last one (worker/vernietiging/leerling.ts). */
export const BEWAREN_PERSOON = {
  naam: 'De persoon, wie gezag heeft, verlof en codes',
  waarde: 'Zolang er een zaak van de leerling is. Zij worden vernietigd met de laatste zaak.',
};

export const AUTOMATISCH =
  'Er is niets automatisch besloten. Beslistabellen geven een advies; een leerplichtambtenaar besluit, en kan afwijken. Bij elk advies staan de regels die golden (AVG artikel 15 lid 1 onder h en artikel 22).';

export const AUTOMATISCH_WPG =
  'Er is niets automatisch besloten. Beslistabellen geven een advies; een opsporingsambtenaar besluit, en kan afwijken. Bij elk advies staan de regels die golden.';

export const RECHTEN = [
  'Klopt er iets niet? U kunt vragen om het te verbeteren (AVG artikel 16). U krijgt binnen een maand antwoord.',
  'U kunt een kopie vragen van elke brief en elk document in de lijst: noem de naam en de dag.',
  'Bent u het niet eens met dit antwoord? U kunt bezwaar maken bij de gemeente (UAVG artikel 34).',
  'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (AVG artikel 77).',
];
export const RECHTEN_WPG = [
  'Klopt er iets niet? U kunt vragen om het te verbeteren (Wpg artikel 28).',
  'Bent u het niet eens met dit antwoord? U kunt bezwaar maken bij de gemeente (Wpg artikel 29).',
  'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
];

/** Said to everybody, whether there is anything or not: that there is would be an answer as well. */
export const OVER_WPG = {
  wat: 'Of er politiegegevens zijn, en welke',
  waarom: 'Daarover besluit een opsporingsambtenaar apart, op een eigen verzoek (Wpg artikel 25 en 27).',
};
export const OVER_ANDEREN = {
  wat: 'Adres, telefoon en e-mail van anderen',
  waarom: 'Dat zijn gegevens van een ander (AVG artikel 15 lid 4; UAVG artikel 41).',
};
export const OVER_MEDEWERKERS = {
  wat: 'Namen van medewerkers',
  waarom: 'Hun rol en organisatie staan er wel (HvJ EU 22 juni 2023, C-579/21).',
};
export const OVER_GEHEIM = {
  wat: 'Het adres van de leerling, en plaatsen van bijeenkomsten',
  waarom: 'Dit adres is geheim.',
};
export const OVER_REDENEN = {
  wat: 'De redenen om een geheim adres te lezen',
  waarom: 'Die kunnen zeggen waar iemand woont of is.',
};
export const OVER_JONGERE = {
  wat: 'De zaken, en wat verder over de jongere gaat',
  waarom:
    'Dat vraagt de jongere zelf vanaf 16 jaar; daarvoor alleen zijn wettelijk vertegenwoordiger (UAVG artikel 5). Hier staat wat over uzelf gaat.',
};

export const VOOR_DE_MAKER = [
  'Lees de teksten na: staat er iets in over een ander, zoals een broer, een zus of de andere ouder, lak dat weg.',
  'Stel vast wie vraagt voordat u dit geeft (AVG artikel 12 lid 6).',
  'U antwoordt binnen een maand; dat mag met twee maanden worden verlengd (AVG artikel 12 lid 3).',
];
/** As with a letter to somebody who is marked so (api/brieven). */
export const VOOR_DE_MAKER_GEBLOKKEERD =
  'Bij deze persoon staat dat een brief schade kan doen. Laat een collega meekijken voordat u dit overzicht geeft, en let op wat erin staat over waar de leerling woont.';
export const VOOR_DE_MAKER_WPG = [
  'U kunt inzage weigeren als dat nodig is voor het onderzoek, de vervolging, de veiligheid of de rechten van anderen. Dat doet u schriftelijk, met uw redenen (Wpg artikel 27).',
  'U antwoordt binnen zes weken (Wpg artikel 25).',
];
