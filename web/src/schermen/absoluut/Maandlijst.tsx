import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';
import { andereMaand, dezeMaand, naamVanMaand } from './maand.ts';
import { Vaststellen } from './Vaststellen.tsx';
import { maandlijstVraag } from './vragen.ts';

const T = nl.absoluut;
const route = getRouteApi('/binnen/absoluut');

/** Who was enrolled nowhere, or exempt by artikel 5 onder a, at the end of a month: it is to be filled in before the 7th. */
export function Maandlijst() {
  const { maand = dezeMaand() } = route.useSearch();
  const lijst = useQuery(maandlijstVraag(maand));
  return (
    <Paneel titel={T.maandlijst(naamVanMaand(maand))}>
      <p className="maanden">
        <NaarMaand maand={andereMaand(maand, -1)} />
        <NaarMaand maand={andereMaand(maand, 1)} />
      </p>
      <Geladen vraag={lijst}>{(data) => <Inhoud lijst={data} />}</Geladen>
    </Paneel>
  );
}

const NaarMaand = ({ maand }: { maand: string }) => (
  <Link className="nl-link" to="/absoluut" search={{ maand }} resetScroll={false}>
    {naamVanMaand(maand)}
  </Link>
);

const Inhoud = ({ lijst }: { lijst: Schema<'Maandlijst'> }) => (
  <>
    <p>
      {T.peildatum(middel(lijst.peildatum))} {lijst.uiterlijk !== null && T.uiterlijk(middel(lijst.uiterlijk))}
    </p>
    <Vaststellen key={lijst.maand} lijst={lijst} />
    <Regels regels={lijst.regels} />
  </>
);

const Regels = ({ regels }: Pick<Schema<'Maandlijst'>, 'regels'>) =>
  regels.length === 0 ? (
    <p>{T.niemand}</p>
  ) : (
    <Tabel onderschrift={T.maandonderschrift} kolommen={Object.values(T.kolom)}>
      {regels.map((regel) => (
        <Rij key={regel.zaakId}>
          <Rijkop>
            <Link className="rij__link" to="/zaken/$id" params={{ id: regel.zaakId }}>
              {regel.leerling}
            </Link>
            <small>{regel.zaaknummer}</small>
          </Rijkop>
          <Cel>{regel.soortNaam}</Cel>
          <Cel label={T.kolom.geboren}>{regel.geboortedatum && middel(regel.geboortedatum)}</Cel>
          <Cel label={T.kolom.sinds}>{regel.sinds === null ? T.onbekend : middel(regel.sinds)}</Cel>
          <Cel>{regel.stap}</Cel>
          <Cel label={T.kolom.behandelaar}>
            {regel.behandelaar ?? <em className="niemand">{nl.algemeen.niemand}</em>}
          </Cel>
        </Rij>
      ))}
    </Tabel>
  );
