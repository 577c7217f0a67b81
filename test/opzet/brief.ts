/** A made-up letter of a made-up municipality. */
import type { Briefopdracht } from '../../brieven/index.ts';
import type { Briefpapier } from '../../mas/protocol.ts';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M30 2 56 14v20c0 14-12 22-26 24C16 56 4 48 4 34V14Z" fill="#154273"/></svg>`;

export const VOORBEELDPAPIER: Briefpapier = {
  naam: 'Gemeente Voorbeeldstad',
  gemeente: 'Voorbeeldstad',
  afdeling: 'Team Leerplicht',
  bezoekadres: ['Stadhuisplein 1', '1234 AB Voorbeeldstad'],
  postadres: ['Postbus 100', '1230 AA Voorbeeldstad'],
  telefoon: '14 0999',
  email: 'leerplicht@voorbeeldstad.example',
  website: 'www.voorbeeldstad.example',
  privacyverklaring: 'https://www.voorbeeldstad.example/privacy',
  functionarisGegevensbescherming: 'fg@voorbeeldstad.example',
  mandaat: 'Mandaatbesluit Voorbeeldstad 2026, nummer 12',
  kleur: '#154273',
  logo: LOGO,
  logoTekst: 'Logo van de gemeente Voorbeeldstad',
};

const TEKST = `# Waarschuwing: {{ leerling.voornaam }} was niet op school

Geachte {{ geadresseerde.naam }},

{{ leerling.voornaam }} miste **{{ verzuim.uren | uren }}**. Neem uiterlijk {{ termijn.uiterlijk | datum }} contact op. Dat staat
in artikel 2 van de Leerplichtwet.

## Wat vragen wij?

- Zorg dat {{ leerling.voornaam }} op school is.
- Bel [14 0999](tel:140999) of kijk op [onze website]({{ afzender.website }}).

{% alinea %}

{% blok privacy %}`;

/** Another letter by what differs in it. */
export const voorbeeldbrief = (anders: Partial<Briefopdracht> = {}): Briefopdracht => ({
  tekst: TEKST,
  blokken: { privacy: '## Wat doen wij met uw gegevens?\n\nWij kregen deze gegevens van {{ school.naam }}.' },
  gegevens: {
    leerling: { voornaam: 'Noë' },
    geadresseerde: { naam: 'mevrouw ’t Hart-Özdemir' },
    verzuim: { uren: 22 },
    termijn: { uiterlijk: '2026-12-15' },
    afzender: { website: 'https://www.voorbeeldstad.example/leerplicht?a=1&b_c=2' },
    school: { naam: 'OBS De Verzonnen School' },
  },
  alinea: 'Wij spraken elkaar op school.\n\nDat was prettig.',
  papier: VOORBEELDPAPIER,
  versie: 'ouder',
  kop: {
    ontvanger: ['Mevrouw J.A. ’t Hart-Özdemir', 'Lange Kerkstraat 12 A', '1234 CD Voorbeeldstad'],
    datum: '2026-12-01',
    kenmerk: '2026-0417',
  },
  ondertekening: { namens: null, naam: 'S. Verzonnen', functie: 'leerplichtambtenaar', contact: ['Telefoon 14 0999'] },
  bijlagen: ['Afsprakenkaart'],
  ...anders,
});
