import { ouder } from '../teksten/ouder.ts';
import { Kop } from './Kop.tsx';

const T = ouder.begin;

/** What this is, and what somebody needs before he begins. */
export const Begin = () => (
  <>
    <Kop>{T.titel}</Kop>
    <div className="ouder__tekst">
      <p>{T.intro}</p>
      <h2>{T.watKop}</h2>
      <p>{T.wat}</p>
      <h2>{T.nodigKop}</h2>
      <ul className="ouder__lijst">
        {T.nodig.map((wat) => (
          <li key={wat}>{wat}</li>
        ))}
      </ul>
    </div>
    <div className="knoppen">
      <a className="nl-button nl-button--primary" href="#code">
        {T.verder}
      </a>
    </div>
    <div className="ouder__tekst">
      <h2>{T.postKop}</h2>
      <p>{T.post}</p>
    </div>
  </>
);
