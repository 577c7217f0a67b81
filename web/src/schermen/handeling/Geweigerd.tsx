import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { ApiFout } from '../../api/client.ts';
import type { Tijdlijnregel } from '../../api/zaak.ts';
import { middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';

interface Eigenschappen {
  zaakId: string;
  fout: ApiFout;
  ref?: Ref<HTMLDivElement>;
}

/** Why an action was refused, what others did in the meantime, and the way on. What was typed stays. */
export const Geweigerd = ({ zaakId, fout: { probleem }, ref }: Eigenschappen) => {
  const intussen = (probleem.intussen ?? []) as readonly Tijdlijnregel[];
  return (
    <Bericht
      toon="fout"
      titel={intussen.length > 0 ? nl.handeling.geweigerd : nl.handeling.nietVastgelegd}
      rol="alert"
      {...(ref && { ref })}
    >
      <p>
        {probleem.detail} {nl.handeling.geweigerdTekst}
      </p>
      {intussen.length > 0 && (
        <>
          <p>{nl.handeling.intussen}</p>
          <ul className="intussen">
            {intussen.map(({ nr, titel, wie, dag, moment }) => (
              <li key={nr}>
                {titel}
                <small>{[wie, `${middel(dag)} ${tijd(moment)}`].filter(Boolean).join(', ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }} hash="nu">
          {nl.handeling.bekijkNu}
        </Link>
      </p>
    </Bericht>
  );
};
