/** What somebody typed and sends to others: where something stands in it, a burgerservicenummer, an address. */
import { alsAlineas, kaal } from '../brieven/tekst/index.ts';

/** A sentence, and where it stands as a person counts: what is wrong is told without repeating what somebody wrote. */
export interface Zin {
  zin: string;
  plek: string;
}

export const zinnenIn = (tekst: string): Zin[] =>
  alsAlineas(tekst).flatMap((deel, a) =>
    deel.split(/(?<=[.?!])\s+/).map((zin, z) => ({ zin, plek: `alinea ${a + 1}, zin ${z + 1}` })),
  );

/** As people write numbers of nine digits: with spaces or dots in them, or without. */
const NEGEN_CIJFERS = /(?<!\d)(?=((?:\d[ .]?){8}\d)(?!\d))/g;
/** A number of ten digits, or one of another country, is somebody's telephone. */
const TELEFOON = /(?<!\d)(?:\+\d(?:[ .-]?\d){8,12}|0(?:[ .-]?\d){9})(?!\d)/g;
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** A burgerservicenummer passes the test of eleven (Besluit burgerservicenummer); one in eleven other numbers does too. */
function isBsn(cijfers: string): boolean {
  const som = GEWICHTEN.reduce((tot, gewicht, n) => tot + gewicht * Number(cijfers[n]), 0);
  return som % 11 === 0 && Number(cijfers) > 0;
}

export const heeftBsn = (tekst: string): boolean =>
  [...tekst.replace(TELEFOON, ' ').matchAll(NEGEN_CIJFERS)].some(([, getal = '']) => isBsn(getal.replace(/\D/g, '')));

/** Somebody with an address as it stands on an envelope. */
interface Bewoner {
  adres: string[] | null;
}

/** Street with number, and postcode: each says by itself where somebody lives. */
const adresdelen = ({ adres }: Bewoner): string[] =>
  adres?.length === 2 ? [kaal(adres[0] ?? ''), kaal((adres[1] ?? '').slice(0, 7))] : [];

/** "Geheimstraat" of "Geheimstraat 12 a". */
export const straatVan = ({ adres }: Bewoner): string => (adres?.[0] ?? '').replace(/\s+\d\S*(\s+\S+)?$/, '');

/**
 * Whether it says where somebody lives.
 * @param aan who reads it: what is his own address as well says nothing to him
 */
export function noemtAdres(inhoud: string, van: Bewoner, aan: Bewoner = { adres: null }): boolean {
  const [tekst, eigen] = [kaal(inhoud), adresdelen(aan)];
  return adresdelen(van).some((deel) => !eigen.includes(deel) && tekst.includes(deel));
}
