/** What stands in every letter: who writes to whom, about whom. */
import type { Dossier } from '../../../mas/dossier/types.ts';
import { leeftijdOp } from '../../../mas/leeftijd.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import { zaaknummerVan } from '../../../mas/zaaknummer.ts';
import { type Persoon, sleutelVan } from '../personen.ts';
import type { Kopiebron, Vullers, Waarden } from './types.ts';

export const basis: Vullers<
  'afzender' | 'geadresseerde' | 'zaak' | 'leerling' | 'school' | 'termijn' | 'boa' | 'partner'
> = {
  afzender: ({ bron: { papier, account } }) => ({
    gemeente: papier.gemeente,
    afdeling: papier.afdeling,
    postadres: papier.postadres.join(', '),
    telefoon: papier.telefoon,
    email: papier.email,
    website: papier.website,
    privacyverklaring: papier.privacyverklaring,
    functionarisGegevensbescherming: papier.functionarisGegevensbescherming,
    naam: account.naam,
    functie: account.functie,
    telefoonAmbtenaar: account.telefoon,
    emailAmbtenaar: account.email,
  }),
  geadresseerde: (kopie) => ({ naam: kopie.persoon.naam, aanhef: aanhefVan(kopie), rol: kopie.persoon.rol }),
  zaak: (kopie) => ({
    kenmerk: zaaknummerVan(kopie.bron.zaak),
    eersteBrief: !kreegEerder(kopie),
    luxe: kopie.bron.dossier.soort === 'luxe',
    herkomst: herkomstVan(kopie.bron.dossier),
    ookJongere: krijgtOok(kopie, ({ aan }) => aan.soort === 'jongere'),
    ookOuders: krijgtOok(kopie, ({ aan, rol }) => aan.soort === 'gezag' && rol !== 'verzorger'),
    ookSchool: krijgtOok(kopie, ({ aan }) => aan.soort === 'school'),
  }),
  leerling: ({ bron: { leerling, dag } }) => ({
    voornaam: leerling.voornaam,
    achternaam: leerling.achternaam,
    leeftijd: leeftijdOp(leerling.geboortedatum, dag),
  }),
  school: ({ bron: { school } }) => ({ naam: school?.naam ?? null, plaats: school?.plaats ?? null }),
  termijn: ({ bron: { regel, protocol, dossier, dag } }) => {
    const termijn = regel.termijn === undefined ? undefined : protocol.termijnen[regel.termijn];
    if (!termijn || isGeweest(dossier, regel.termijn)) return null;
    return {
      uiterlijk: berekenTermijn(termijn, dag, protocol.kalender, dossier.vakantieregio ?? 'midden').laatsteDag,
    };
  },
  boa: ({ bron: { account } }) => (account.boa ? { naam: account.naam, aktenummer: account.aktenummer } : null),
  partner: ({ bron: { partners, stand } }) => {
    const soort = PARTNER_IN[stand.brief];
    const partner = partners.find((p) => p.soort === soort);
    return partner ? { naam: partner.naam } : null;
  },
};

/** A school reported it by DUO, the registers tell of a child that is enrolled nowhere, or somebody wrote himself. */
function herkomstVan({ soort, meldingen }: Dossier): Waarden<'zaak'>['herkomst'] {
  if (soort === 'absoluut') return 'registers';
  return Object.keys(meldingen).length > 0 ? 'melding' : 'eigen-bericht';
}

/** Whether there are such people, and each of them gets a copy: of one parent alone no letter says "de ouders". */
function krijgtOok({ bron: { personen }, ontvangers }: Kopiebron, is: (persoon: Persoon) => boolean): boolean {
  const zulke = personen.filter(is);
  return zulke.length > 0 && zulke.every((persoon) => ontvangers.includes(persoon));
}

/** The step that is still to come with the term of this letter was done, or the case was closed without it. */
function isGeweest({ status, stappen }: Dossier, termijn: string | undefined): boolean {
  if (termijn !== 'stap/evaluatie') return false;
  return status === 'gesloten' || (stappen.evaluatie?.klaar ?? null) !== null;
}

/** Of whom a letter speaks; in one that is not named here no partner is asked anything. */
const PARTNER_IN: Readonly<Record<string, string>> = {
  toestemmingsformulier: 'hulpverlener',
  'halt-voorstel': 'halt',
  'mededeling-raad': 'raad',
  'mededeling-veilig-thuis': 'veilig-thuis',
  'afschrift-tafel': 'jeugdbeschermingstafel',
};

/** A jongere who is written to in his own words is called by his first name. */
function aanhefVan({ bron: { leerling, regel }, persoon }: Kopiebron): string {
  if (persoon.rol === 'jongere' && regel.aan.includes('jongere')) return `Beste ${leerling.voornaam}`;
  return persoon.rol === 'school' ? 'Geachte directie' : `Geachte ${persoon.naam}`;
}

/** Whether a letter of this case went to this person before: then it told what becomes of the data (AVG 14). */
const kreegEerder = ({ bron: { dossier }, persoon }: Kopiebron): boolean =>
  Object.values(dossier.brieven)
    .flatMap(({ exemplaren = [] }) => exemplaren)
    .some(({ aan, verzondenOp }) => verzondenOp !== null && sleutelVan(aan) === sleutelVan(persoon.aan));
