import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import type { Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

/** What the school reported, with its status at DUO. What the keuzehulp makes of it is shown, and corrects nothing. */
export const Meldingen = ({ zaak: { meldingen, proef, vernietigdOp } }: { zaak: Zaak }) => (
  <Paneel titel={nl.zaak.meldingen}>
    <ul className="brokken">
      {meldingen.map((melding) => (
        <li key={melding.meldingsnummer}>
          <p>
            <b>{melding.soortNaam}</b> <Merk>{melding.statusNaam}</Merk>
          </p>
          <p>
            {nl.zaak.periode(middel(melding.eersteDag), melding.laatsteDag && middel(melding.laatsteDag))}
            {melding.vervolg && ` · ${nl.zaak.vervolg}`}
          </p>
          <p className="brokken__klein">
            {nl.zaak.nummer} <Nummer nummer={melding.meldingsnummer} metPagina={!proef && vernietigdOp === null} />
            {melding.ingetrokkenOp !== null && ` · ${nl.zaak.ingetrokken(middel(melding.ingetrokkenOp))}`}
          </p>
          {melding.keuzehulp?.verschilt && (
            <p className="brokken__let">
              <Icoon n="let" />
              {nl.zaak.keuzehulpAnders(melding.keuzehulp.naam)}
            </p>
          )}
        </li>
      ))}
    </ul>
  </Paneel>
);

/** Leads to the melding itself. That of a trial case was made up with it and has no page; that of a destroyed case is gone. */
function Nummer({ nummer, metPagina }: { nummer: string; metPagina: boolean }) {
  const { mag } = useIk();
  if (!metPagina || !mag.meldingenLezen) return <code>{nummer}</code>;
  return (
    <Link className="nl-link" to="/meldingen/$nummer" params={{ nummer }}>
      <code>{nummer}</code>
    </Link>
  );
}
