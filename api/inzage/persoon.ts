/** Who the person is, and who is responsible for him: of anybody but who asks no more than name and role. */
import { gezagUit } from '../../mas/registraties.ts';
import type { Kind } from '../leerlingen/kind.ts';
import type { Inzage } from './schemas.ts';
import type { Vrager } from './wie.ts';

type Registraties = Kind['registraties'];

const GESLACHTEN: Readonly<Record<string, string>> = { M: 'man', V: 'vrouw', O: 'onbekend' };
const TALEN = new Intl.DisplayNames('nl', { type: 'language' });
/** A language as people call it; what is no code of one stays as it was written. */
const taalnaam = (taal: string): string => (/^[a-z]{2,3}$/.test(taal) ? (TALEN.of(taal) ?? taal) : taal);

export function toonPersoon(registraties: Registraties, metAdres: boolean): Inzage['persoon'] {
  const [l] = registraties;
  const adres = [
    [l.straat, l.huisnummer],
    [l.postcode, l.plaats],
  ].map((deel) => deel.filter(Boolean).join(' '));
  return {
    persoonsnummer: l.persoonsnummer,
    voornaam: l.voornaam,
    achternaam: l.achternaam,
    geboortedatum: l.geboortedatum,
    geslacht: GESLACHTEN[l.geslacht] ?? l.geslacht,
    adres: metAdres ? adres.filter((deel) => deel !== '').join(', ') : null,
    gemeente: l.gemeente.naam,
    startkwalificatie: l.startkwalificatie,
    email: l.email,
    digitaal: l.digitaal,
    taal: taalnaam(l.taal),
    registraties: registraties.length,
  };
}

export const toonGezag = (registraties: Registraties, { voor, gezag }: Vrager): Inzage['gezag'] =>
  gezagUit(registraties)
    .filter(({ id }) => voor.omvang === 'alles' || id === gezag?.id)
    .map((g) => {
      const { rol, naam, straat, huisnummer, postcode, plaats } = g;
      const eigen = g.id === gezag?.id;
      const adres =
        straat !== null && huisnummer !== null && postcode !== null && plaats !== null
          ? { straat, huisnummer, postcode, plaats }
          : null;
      return {
        rol,
        naam,
        telefoon: eigen ? g.telefoon : null,
        email: eigen ? g.email : null,
        adres: eigen ? adres : null,
        digitaal: eigen ? g.digitaal : null,
        taal: eigen ? taalnaam(g.taal) : null,
      };
    });
