import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';

const T = nl.toegankelijkheid;

/** What is known of how accessible this is, what is not known yet, and whom to tell what does not work. */
export function Toegankelijkheid() {
  const { gemeenten } = useIk();
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <p className="intro">{T.intro}</p>
      <div className="kol">
        {T.delen.map(({ kop, zinnen, punten }) => (
          <Paneel key={kop} titel={kop}>
            <div className="plat">
              {zinnen.map((zin) => (
                <p key={zin}>{zin}</p>
              ))}
              {punten.length > 0 && (
                <ul className="opsom">
                  {punten.map((punt) => (
                    <li key={punt}>{punt}</li>
                  ))}
                </ul>
              )}
            </div>
          </Paneel>
        ))}
        <Paneel titel={T.melden}>
          <div className="plat">
            <p>{T.meldenUitleg}</p>
            <p>{gemeenten.length > 0 ? T.meldenBij(gemeenten.map(({ naam }) => naam)) : T.meldenBijBeheer}</p>
            <p>{T.meldenAntwoord}</p>
          </div>
        </Paneel>
      </div>
    </div>
  );
}
