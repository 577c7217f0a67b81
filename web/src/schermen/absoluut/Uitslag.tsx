import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';

const T = nl.absoluut;
type Antwoord = Schema<'AbsoluutlijstAntwoord'>;
const TONEN: Readonly<Record<string, Toon>> = { nieuw: 'goed', fout: 'fout' };

/** The field as the heading of the file calls it: `nietIngeschrevenSinds` is "niet ingeschreven sinds". */
const kolom = (veld: string): string => veld.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What became of each line of a list. */
export const Uitslag = ({ antwoord: { regels, aantallen } }: { antwoord: Antwoord }) => (
  <>
    <Bericht toon={aantallen.fout > 0 ? 'let' : 'goed'} titel={T.gelezen(regels.length)} rol="status">
      <p>{T.aantallen(aantallen)}</p>
    </Bericht>
    <Tabel onderschrift={T.uitslag} kolommen={Object.values(T.regelkolom)}>
      {regels.map(({ regel, uitkomst, uitleg, fouten = [], leerling, zaakId }) => (
        <Rij key={regel}>
          <Rijkop>
            {T.regel(regel)}
            {leerling && (
              <Link className="nl-link regel" to="/leerlingen/$id" params={{ id: leerling.id }}>
                {T.naarLeerling(leerling.naam)}
              </Link>
            )}
          </Rijkop>
          <Cel>
            <Merk toon={TONEN[uitkomst] ?? 'neutraal'}>{T.uitkomst[uitkomst]}</Merk>
          </Cel>
          <Cel>
            {uitleg}
            {fouten.length > 0 && (
              <ul className="lijstfouten">
                {fouten.map(({ veld, fout }) => (
                  <li key={`${veld}-${fout}`}>
                    {kolom(veld)}: {fout}
                  </li>
                ))}
              </ul>
            )}
            {zaakId !== undefined && (
              <Link className="nl-link regel" to="/zaken/$id" params={{ id: zaakId }}>
                {T.naarZaak(regel)}
              </Link>
            )}
          </Cel>
        </Rij>
      ))}
    </Tabel>
  </>
);
