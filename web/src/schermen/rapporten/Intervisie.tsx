import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { intervisieVraag } from './vragen.ts';

const T = nl.rapporten.intervisie;

/** Cases that were alike and were decided otherwise, to talk about. */
export function Intervisie({ gemeente }: { gemeente: string | undefined }) {
  const vraag = useQuery(intervisieVraag(gemeente));
  return (
    <>
      <p>{T.uitleg}</p>
      <Geladen vraag={vraag}>{(data) => <Groepen {...data} />}</Geladen>
    </>
  );
}

const Groepen = ({ drempel, groepen }: Schema<'Intervisie'>) => (
  <>
    <p>{drempel === null ? nl.rapporten.nooit : T.privacy(drempel)}</p>
    {groepen.length === 0 ? (
      <Bericht toon="info" titel={T.leeg} />
    ) : (
      <div className="onderelkaar">
        {groepen.map((groep, n) => (
          <Groep
            key={groep.antwoorden.map(({ vraag, antwoord }) => vraag + antwoord).join()}
            groep={groep}
            nummer={n + 1}
          />
        ))}
      </div>
    )}
  </>
);

const Groep = ({ groep, nummer }: { groep: Schema<'Intervisie'>['groepen'][number]; nummer: number }) => (
  <Paneel titel={T.groep(nummer)}>
    <h3>{T.antwoorden}</h3>
    <ul>
      {groep.antwoorden.map(({ vraag, antwoord }) => (
        <li key={vraag}>
          {vraag} {antwoord}
        </li>
      ))}
    </ul>
    <h3>{T.keuzes}</h3>
    <ul>
      {groep.keuzes.map(({ routes, redenen }) => (
        <li key={routes.join()}>
          <strong>{routes.join(' + ')}</strong>. {redenen.length === 0 ? T.volgens : T.redenen(redenen.join(', '))}
        </li>
      ))}
    </ul>
  </Paneel>
);
