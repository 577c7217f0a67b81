import { Link } from '@tanstack/react-router';
import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Icoon } from '../../../ui/Icoon.tsx';
import { Merk } from '../../../ui/Merk.tsx';
import { Paneel } from '../../../ui/Paneel.tsx';
import { adresVan } from '../adres.ts';
import type { Vrijstellingbeeld } from './Vrijstelling.tsx';

const T = nl.vrijstelling;
type Kennisgeving = Vrijstellingbeeld['kennisgevingen'][number];

/** What parents told, each with what was judged of it and why. */
export const Kennisgevingen = ({
  zaak,
  kennisgevingen,
}: {
  zaak: Zaak;
  kennisgevingen: Vrijstellingbeeld['kennisgevingen'];
}) => (
  <Paneel titel={T.kennisgevingen}>
    {kennisgevingen.length === 0 ? (
      <p>{T.geenKennisgeving}</p>
    ) : (
      <ul className="brokken">
        {kennisgevingen.map((kennisgeving) => (
          <li key={kennisgeving.id}>
            <p>
              <b>{T.ontvangen(middel(kennisgeving.ontvangenOp))}</b> <Oordeel kennisgeving={kennisgeving} />
            </p>
            <p className="brokken__klein">
              {kennisgeving.grond.naam} · {T.gedagtekend(middel(kennisgeving.dagtekening))}
              {kennisgeving.beoordeling?.eersteBeroep && ` · ${T.eersteBeroep}`}
            </p>
            {kennisgeving.beoordeling ? (
              <Beoordeling beoordeling={kennisgeving.beoordeling} ontvangenOp={kennisgeving.ontvangenOp} />
            ) : (
              <Beoordeel zaak={zaak} id={kennisgeving.id} />
            )}
          </li>
        ))}
      </ul>
    )}
  </Paneel>
);

function Oordeel({ kennisgeving: { beoordeling, ingetrokkenOp } }: { kennisgeving: Kennisgeving }) {
  if (ingetrokkenOp !== null) return <Merk toon="neutraal">{T.ingetrokken(middel(ingetrokkenOp))}</Merk>;
  if (!beoordeling) return <Merk toon="let">{T.teBeoordelen}</Merk>;
  const voldoet = beoordeling.oordeel.code === 'voldoet';
  return (
    <Merk toon={voldoet ? 'goed' : 'fout'} icoon={voldoet ? 'vink' : 'let'}>
      {T.oordeel(beoordeling.oordeel.code)}
    </Merk>
  );
}

/** What the table found, and how the law counts: also where somebody judged otherwise. */
const Beoordeling = ({
  beoordeling,
  ontvangenOp,
}: {
  beoordeling: NonNullable<Kennisgeving['beoordeling']>;
  ontvangenOp: string;
}) => (
  <>
    <p>{T.beoordeeldOp(middel(beoordeling.dag))}</p>
    {beoordeling.redenen.length > 0 && (
      <ul className="redenen">
        {beoordeling.redenen.map((reden) => (
          <li key={reden}>
            <Icoon n="let" /> {reden}
          </li>
        ))}
      </ul>
    )}
    {beoordeling.toetsen.length > 0 && (
      <details className="waarom">
        <summary>{T.getoetst}</summary>
        <ul className="redenen">
          {beoordeling.toetsen.map(({ toets, voldaan, afleiding }) => (
            <li key={toets.code}>
              <Icoon n={voldaan ? 'vink' : 'let'} />
              <span className="vh">{voldaan ? T.voldaan : T.nietVoldaan} </span>
              <span>
                <b>{toets.naam}</b>
                {toets.code === 'tijdig' && ` (${T.binnen(middel(ontvangenOp))})`}: {afleiding}
              </span>
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);

function Beoordeel({ zaak, id }: { zaak: Zaak; id: string }) {
  const m = zaak.mogelijkeHandelingen.find(
    ({ handeling, mogelijk, vast }) => handeling === 'beoordeel-kennisgeving' && mogelijk && vast.kennisgeving === id,
  );
  return m ? (
    <p>
      <Link className="nl-link" {...adresVan(zaak, m)}>
        {T.beoordeel}
      </Link>
    </p>
  ) : null;
}
