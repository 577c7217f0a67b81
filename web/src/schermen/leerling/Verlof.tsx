import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { type Verlofjaar, verlofVraag } from './verlof.ts';

const T = nl.leerling.verlof;

/** The leave that a head of school decided on, counted as the law counts it, with where the two do not agree. */
export const Verlof = ({ leerlingId }: { leerlingId: string }) => (
  <Paneel titel={T.titel}>
    <Geladen vraag={useQuery(verlofVraag(leerlingId))}>
      {({ schooljaren }) =>
        schooljaren.length === 0 ? (
          <p>{T.geen}</p>
        ) : (
          schooljaren.map((jaar) => <Jaar key={jaar.schooljaar} leerlingId={leerlingId} jaar={jaar} />)
        )
      }
    </Geladen>
  </Paneel>
);

interface Eigenschappen {
  leerlingId: string;
  jaar: Verlofjaar;
}

function Jaar({ leerlingId, jaar: { schooljaar, verleend, verloven, signalen } }: Eigenschappen) {
  const { mag } = useIk();
  return (
    <div className="verlof">
      <h3>{T.jaar(schooljaar)}</h3>
      <p>
        {T.vakantie(verleend.f.dagen, verleend.f.keren)} {T.gewichtig(verleend.g.dagen)}
      </p>
      {signalen.map(({ soort, verlof, tekst }) => (
        <Bericht key={`${soort}-${verlof}`} toon="let">
          <p>{tekst}</p>
        </Bericht>
      ))}
      <ul className="rijtjes">
        {verloven.map(({ id, grond, van, totEnMet, dagen, besluit }) => (
          <li key={id}>
            {grond.naam} <Merk toon={besluit === 'verleend' ? 'goed' : 'neutraal'}>{T.besluit[besluit]}</Merk>
            <small>
              {nl.zaak.periode(middel(van), middel(totEnMet))} · {nl.aanvraag.schooldagen(dagen)}
            </small>
            {besluit === 'geweigerd' && mag.handelen && (
              <Link
                className="nl-link"
                to="/leerlingen/$id/verlof/$verlof/opgenomen"
                params={{ id: leerlingId, verlof: id }}
              >
                {T.opgenomen}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
