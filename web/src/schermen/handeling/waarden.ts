import { nl } from '../../teksten/nl.ts';
import type { Uitlegvraag } from './fouten.ts';
import type { Formulier, Formulierveld } from './schema.ts';

/** What somebody filled in, by field: one text or code, several codes, or the answers by question. */
export type Waarde = string | readonly string[] | Antwoorden;
export type Waarden = Readonly<Record<string, Waarde>>;
export type Antwoorden = Readonly<Record<string, string>>;

export const NIETS: Waarden = {};

export const tekstVan = (waarden: Waarden, naam: string): string => {
  const waarde = waarden[naam];
  return typeof waarde === 'string' ? waarde : '';
};
export const lijstVan = (waarden: Waarden, naam: string): readonly string[] => {
  const waarde = waarden[naam];
  return isLijst(waarde) ? waarde : [];
};
export const antwoordenVan = (waarden: Waarden): Antwoorden => {
  const waarde = waarden.antwoorden;
  return waarde === undefined || typeof waarde === 'string' || isLijst(waarde) ? {} : waarde;
};
const isLijst = (waarde: Waarde | undefined): waarde is readonly string[] => Array.isArray(waarde);

/** What is sent: what is fixed of the action, with what was filled in. */
export type Lichaam = Readonly<Record<string, unknown>>;

export interface Gegeven {
  /** The action with its fixed fields. */
  vast: Lichaam;
  formulier: Formulier;
  waarden: Waarden;
  /** The day of the case: the day on which it happened unless somebody says otherwise. */
  vandaag: string;
}

/** What a person chose; where there is only one way, that is it. */
export const gekozenVan = (veld: Formulierveld, waarden: Waarden): string => {
  const enige = veld.soort === 'keuze' && veld.verplicht && veld.opties.length === 1 ? veld.opties[0]?.code : undefined;
  return tekstVan(waarden, veld.naam).trim() || (enige ?? '');
};

/** The same of what more than one can be chosen of: what the method chooses, until a person did. */
export const gekozenenVan = (
  { naam, standaard }: Extract<Formulierveld, { soort: 'keuzes' }>,
  waarden: Waarden,
): readonly string[] => (waarden[naam] === undefined ? standaard : lijstVan(waarden, naam));

/** 9.30 as people write it is 09:30. */
const alsTijd = (tekst: string): string =>
  tekst.replace(/^(\d{1,2})[.:](\d{2})$/, (_, uur: string, minuut: string) => `${uur.padStart(2, '0')}:${minuut}`);

const waardeVan = (veld: Formulierveld, waarden: Waarden): unknown => {
  if (veld.soort === 'keuzes') return gekozenenVan(veld, waarden);
  const tekst = gekozenVan(veld, waarden);
  if (veld.soort === 'tijd') return alsTijd(tekst);
  return veld.soort === 'nummer' && tekst !== '' ? Number(tekst) : tekst;
};
const isLeeg = (waarde: unknown): boolean => waarde === '' || (Array.isArray(waarde) && waarde.length === 0);
const gevuld = (paren: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(paren.filter(([, waarde]) => !isLeeg(waarde)));

/** Answers as the API reads them: a count is a number. */
export const alsAntwoorden = (antwoorden: Antwoorden): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(antwoorden)
      .filter(([, waarde]) => waarde !== '')
      .map(([vraag, waarde]) => [vraag, /^\d+$/.test(waarde) ? Number(waarde) : waarde]),
  );

const TEKSTEN = ['toelichting', 'motivatie'] as const;
/** The day that was shown, so that what is recorded is what was read. */
export const dagVan = ({ waarden, vandaag }: Gegeven): string =>
  waarden.dag === undefined ? vandaag : tekstVan(waarden, 'dag');

const zonderTekst = (g: Gegeven): Lichaam => ({
  ...g.vast,
  ...gevuld([
    ['dag', dagVan(g)],
    ...g.formulier.velden
      .filter(({ soort }) => soort !== 'tekst')
      .map((v) => [v.naam, waardeVan(v, g.waarden)] as const),
  ]),
  ...(g.formulier.antwoorden && { antwoorden: alsAntwoorden(antwoordenVan(g.waarden)) }),
});

/** The body of the action. */
export const lichaamVan = (g: Gegeven): Lichaam => ({
  ...zonderTekst(g),
  ...gevuld([
    ...g.formulier.velden
      .filter(({ soort }) => soort === 'tekst')
      .map((v) => [v.naam, waardeVan(v, g.waarden)] as const),
    ...[...TEKSTEN, 'afwijkreden'].map((naam) => [naam, tekstVan(g.waarden, naam).trim()] as const),
  ]),
});

/** Stands where a text belongs: what follows from an action does not depend on the words with it. */
const IETS = '…';

/** What stands in for an explanation while it is only asked what would follow. */
export const metMotivatie = (lichaam: Lichaam): Lichaam => ({ ...lichaam, motivatie: IETS });
export const metUitleg = (lichaam: Lichaam, afwijkreden: string | undefined): Lichaam => ({
  ...metMotivatie(lichaam),
  ...(afwijkreden !== undefined && { afwijkreden }),
});

/** The body that asks what would follow. No word of what somebody writes leaves the screen for it. */
export function proefVan(g: Gegeven): Lichaam {
  const { formulier } = g;
  const lichaam = {
    ...zonderTekst(g),
    ...Object.fromEntries(
      formulier.velden.filter((v) => v.soort === 'tekst' && v.verplicht).map((v) => [v.naam, IETS]),
    ),
    ...(formulier.toelichtingNodig && { toelichting: IETS }),
  };
  return formulier.motivatieNodig ? metUitleg(lichaam, formulier.afwijkredenen[0]?.code) : lichaam;
}

/** What is still to be filled in, each with the name of its field, in the order of the form. */
export interface Ontbreekt {
  veld: string;
  fout: string;
}

const { ontbreekt } = nl.handeling;

/** Which fields, as errors name them, are changed by what is filled in. */
export function gewijzigdDoor(waarden: Waarden, naam: string, nieuw: Waarde): string[] {
  if (naam !== 'antwoorden') return [naam];
  const [oud, nu] = [antwoordenVan(waarden), antwoordenVan({ antwoorden: nieuw })];
  return Object.keys(nu)
    .filter((vraag) => nu[vraag] !== oud[vraag])
    .map((vraag) => `antwoorden.${vraag}`);
}

/** The fields that have to be filled in before it can be said what follows. */
export const ontbrekendeVelden = (g: Gegeven): Ontbreekt[] => [
  ...(dagVan(g) === '' ? [{ veld: 'dag', fout: ontbreekt.vastleggenDag }] : []),
  ...g.formulier.velden
    .filter((v) => v.verplicht && v.soort !== 'tekst' && isLeeg(waardeVan(v, g.waarden)))
    .map((v) => ({ veld: v.naam, fout: ontbreekt[v.soort](v.label) })),
];

const ontbrekendeTeksten = ({ formulier, waarden }: Gegeven, uitleg: Uitlegvraag): Ontbreekt[] => {
  const mist = (nodig: boolean, veld: string, fout: string): Ontbreekt[] =>
    nodig && tekstVan(waarden, veld).trim() === '' ? [{ veld, fout }] : [];
  const afwijking = uitleg === 'afwijking';
  return [
    ...formulier.velden
      .filter(({ soort }) => soort === 'tekst')
      .flatMap((v) => mist(v.verplicht, v.naam, ontbreekt.tekst(v.label))),
    ...mist(formulier.toelichtingNodig, 'toelichting', ontbreekt.toelichting),
    ...mist(afwijking, 'afwijkreden', ontbreekt.afwijkreden),
    ...mist(uitleg !== null, 'motivatie', afwijking ? ontbreekt.waaromAfwijken : ontbreekt.motivatie),
  ];
};

/** All that is still missing. Whether it is right is for the API to say. */
export const ontbrekend = (g: Gegeven, uitleg: Uitlegvraag): Ontbreekt[] => [
  ...ontbrekendeVelden(g),
  ...ontbrekendeTeksten(g, uitleg),
];
