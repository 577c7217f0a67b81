import { zonderWeekdag } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Regels, Tabeldeel } from './Deel.tsx';
import type { Inzage } from './vragen.ts';

const T = nl.inzage;
const V = T.persoonVelden;
const jaNee = (waarde: boolean): string => (waarde ? T.ja : T.nee);

export const Persoondeel = ({ persoon: p }: { persoon: NonNullable<Inzage['persoon']> }) => (
  <Tabeldeel
    titel={T.persoon}
    kolommen={[T.kolommen.gegeven, T.kolommen.waarde]}
    rijen={[
      [V.persoonsnummer, p.persoonsnummer],
      [V.naam, `${p.voornaam} ${p.achternaam}`],
      [V.geboortedatum, zonderWeekdag(p.geboortedatum)],
      [V.geslacht, p.geslacht],
      [V.adres, p.adres ?? T.nietHier],
      [V.gemeente, p.gemeente],
      [V.startkwalificatie, jaNee(p.startkwalificatie)],
      [V.email, p.email ?? T.nietBekend],
      [V.digitaal, jaNee(p.digitaal)],
      [V.taal, p.taal],
      [V.registraties, p.registraties],
    ]}
  />
);

export const Gezagdeel = ({ gezag }: Pick<Inzage, 'gezag'>) => (
  <Tabeldeel
    titel={T.gezag}
    kolommen={[T.kolommen.naam, T.kolommen.rol, T.kolommen.bereik]}
    rijen={gezag.map((g) => [g.naam, g.rol, <Regels key="bereik" regels={bereikVan(g)} />])}
  />
);

const bereikVan = ({ telefoon, email, adres, digitaal, taal }: Inzage['gezag'][number]): string[] =>
  (
    [
      [V.telefoon, telefoon],
      [V.email, email],
      [V.adres, adres && nl.leerling.opAdres(adres)],
      [V.digitaal, digitaal === null ? null : jaNee(digitaal)],
      [V.taal, taal],
    ] as const
  ).flatMap(([naam, waarde]) => (waarde === null ? [] : [`${naam}: ${waarde}`]));
