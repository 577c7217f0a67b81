import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Geladen } from './Geladen.tsx';
import { type Vrager, vragersVraag } from './vragen.ts';
import { type Regime, REGIMES } from './zoek.ts';

const T = nl.inzage;
type KanVragen = Vrager & { krijgt: keyof typeof T.krijgt };
const kanVragen = (vrager: Vrager): vrager is KanVragen => vrager.krijgt !== null;
const ROLLEN: Readonly<Record<string, string>> = nl.leerling.rollen;
const metRol = ({ naam, rol }: Vrager): string => T.metRol(naam, (ROLLEN[rol] ?? rol).toLowerCase());

/** Asked at the door: who asks, what each of them gets, and why. */
export const Kiesvrager = ({ leerlingId }: { leerlingId: string }) => (
  <div className="blad">
    <p className="boven">
      <Link className="nl-link" to="/leerlingen/$id" params={{ id: leerlingId }}>
        {T.terug}
      </Link>
    </p>
    <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
      {T.titel}
    </h1>
    <p className="intro">{T.intro}</p>
    <Geladen vraag={useQuery(vragersVraag(leerlingId))}>
      {({ vragers }) => (
        <div className="onderelkaar">
          {vragers.some(kanVragen) ? (
            <Formulier leerlingId={leerlingId} vragers={vragers.filter(kanVragen)} />
          ) : (
            <Bericht toon="info" titel={T.niemand} />
          )}
          <Geweigerd vragers={vragers.filter((vrager) => !kanVragen(vrager))} />
        </div>
      )}
    </Geladen>
  </div>
);

function Formulier({ leerlingId, vragers }: { leerlingId: string; vragers: readonly KanVragen[] }) {
  const ga = getRouteApi('/binnen/leerlingen/$id/inzage').useNavigate();
  const ik = useIk();
  const id = useId();
  const [voor, zet] = useState<string>();
  const [regime, zetRegime] = useState<Regime>('AVG');
  const [mis, zetMis] = useState(false);
  return (
    <form
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        zetMis(voor === undefined);
        if (voor === undefined) document.getElementById(id)?.focus();
        else void ga({ params: { id: leerlingId }, search: { voor, ...(regime === 'WPG' && { regime }) } });
      }}
    >
      <Keuze
        id={id}
        legend={T.wie}
        opties={vragers.map((vrager) => ({
          code: vrager.voor,
          naam: metRol(vrager),
          uitleg: `${T.krijgt[vrager.krijgt]} ${vrager.waarom}`,
        }))}
        waarde={voor}
        zet={zet}
        fout={mis && voor === undefined ? T.wieMist : undefined}
      />
      {ik.mag.politiegegevens && (
        <Keuze
          id={`${id}-regime`}
          legend={T.waarover}
          hulp={T.regimeUitleg}
          opties={REGIMES.map((code) => ({ code, naam: T.regimes[code] }))}
          waarde={regime}
          zet={(code) => {
            zetRegime(code === 'WPG' ? 'WPG' : 'AVG');
          }}
        />
      )}
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {T.toon}
        </Knop>
      </div>
    </form>
  );
}

const Geweigerd = ({ vragers }: { vragers: readonly Vrager[] }) =>
  vragers.length === 0 ? null : (
    <Paneel titel={T.kanNiet}>
      <ul className="rijtjes">
        {vragers.map((vrager) => (
          <li key={vrager.voor}>
            <b>{metRol(vrager)}</b>
            <small>{vrager.waarom}</small>
          </li>
        ))}
      </ul>
    </Paneel>
  );
