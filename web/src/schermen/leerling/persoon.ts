import { ApiFout, type Schema } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import type { Veldfout } from '../../ui/Foutlijst.tsx';
import type { Leerling } from './vragen.ts';

type Gezaghebbende = Schema<'Gezaghebbende'>;
type Gezag = Schema<'Gezag'>;

export const ADRESVELDEN = ['straat', 'huisnummer', 'postcode', 'plaats'] as const;
export type Adres = Record<(typeof ADRESVELDEN)[number], string>;

/** How somebody can be reached, as it is being filled in. */
export interface Bereik {
  email: string;
  digitaal: boolean;
  taal: string;
}
/** Somebody with gezag as he is being filled in. */
export interface Persoon extends Bereik {
  /** Of who is known already. */
  id: string | null;
  rol: Gezaghebbende['rol'];
  naam: string;
  telefoon: string;
  /** Where he lives: with the pupil, somewhere else, or where this person may not read. */
  woont: 'bij' | 'elders' | 'verborgen';
  adres: Adres;
  adresGeheim: boolean;
  geblokkeerd: boolean;
}
export interface Invulling {
  personen: Persoon[];
  jongere: Bereik;
}

const GEEN_ADRES: Adres = { straat: '', huisnummer: '', postcode: '', plaats: '' };
export const leegPersoon: Persoon = {
  id: null,
  rol: 'ouder',
  naam: '',
  telefoon: '',
  email: '',
  digitaal: false,
  taal: 'nl',
  woont: 'bij',
  adres: GEEN_ADRES,
  adresGeheim: false,
  geblokkeerd: false,
};

/** An address that is secret, and not shown to this person, is not his to change. */
const alsPersoon = ({ telefoon, email, adres, ...rest }: Leerling['gezag'][number]): Persoon => ({
  ...rest,
  telefoon: telefoon ?? '',
  email: email ?? '',
  woont: adres ? 'elders' : rest.adresGeheim ? 'verborgen' : 'bij',
  adres: adres ? { ...GEEN_ADRES, ...adres } : GEEN_ADRES,
});

export const invullingVan = ({ gezag, email, digitaal, taal }: Leerling): Invulling => ({
  personen: gezag.length === 0 ? [leegPersoon] : gezag.map(alsPersoon),
  jongere: { email: email ?? '', digitaal, taal },
});

const gevuld = (waarde: string): string | undefined => (waarde.trim() === '' ? undefined : waarde.trim());

/** Left out: as it was. */
function adresVan({ woont, adres }: Persoon): Pick<Gezaghebbende, 'adres'> {
  if (woont === 'verborgen') return {};
  if (woont === 'bij') return { adres: null };
  const { straat, huisnummer, postcode, plaats } = adres;
  const velden = { straat, huisnummer, postcode: postcode.replaceAll(/\s/g, '').toUpperCase(), plaats };
  return { adres: Object.fromEntries(ADRESVELDEN.map((veld) => [veld, velden[veld].trim()])) as Adres };
}

function alsGezaghebbende(persoon: Persoon): Gezaghebbende {
  const { id, rol, naam, adresGeheim, geblokkeerd, digitaal, taal, woont } = persoon;
  const telefoon = gevuld(persoon.telefoon);
  const email = gevuld(persoon.email);
  return {
    rol,
    naam: naam.trim(),
    geblokkeerd,
    digitaal,
    taal,
    adresGeheim: woont !== 'bij' && adresGeheim,
    ...(id !== null && { id }),
    ...(telefoon !== undefined && { telefoon }),
    ...(email !== undefined && { email }),
    ...adresVan(persoon),
  };
}

export const gezagVan = ({ personen, jongere }: Invulling): Gezag => ({
  gezag: personen.map(alsGezaghebbende),
  jongere: { email: gevuld(jongere.email) ?? null, digitaal: jongere.digitaal, taal: jongere.taal },
});

/** The API names a field `gezag.0.naam`, `gezag.0.adres.straat` or `jongere.email`. */
export const veldId = (n: number, veld: string): string => `gezag.${n}.${veld}`;

const NAMEN: Readonly<Record<string, string>> = nl.leerling.velden;

/** What the API refused, as sentences that name the field. */
export const veldfouten = (fout: unknown): Veldfout[] =>
  fout instanceof ApiFout
    ? (fout.probleem.velden ?? []).flatMap(({ veld, fout: tekst }) => {
        const naam = NAMEN[veld.split('.').at(-1) ?? ''];
        return naam === undefined ? [] : [{ id: veld, fout: alsFout(naam, tekst) }];
      })
    : [];

/** Some errors are a whole sentence about somebody, and not something that is said of the field. */
const alsFout = (naam: string, tekst: string): string =>
  tekst.startsWith('wie ') ? `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}` : `${naam} ${tekst}`;
