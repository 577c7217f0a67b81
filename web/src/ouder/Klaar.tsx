import { lang } from '../datum.ts';
import { ouder } from '../teksten/ouder.ts';
import { Bericht } from '../ui/Bericht.tsx';
import { Knop } from '../ui/Knop.tsx';
import { Kop } from './Kop.tsx';
import type { Bevestiging } from './vragen.ts';

const T = ouder.klaar;

/** That it arrived, by which number, and what follows. To be printed. */
export const Klaar = ({
  bevestiging: { kenmerk, ontvangenOp, voornaam, schooljaar, bestanden, vrijgesteld },
}: {
  bevestiging: Bevestiging;
}) => (
  <>
    <Kop>{T.titel}</Kop>
    <div className="ouder__tekst">
      <div>
        <p>{T.kenmerk}</p>
        <p className="kenmerk">{kenmerk}</p>
      </div>
      <p>{T.bewaar}</p>
      <p>
        {T.op(lang(ontvangenOp))} {T.over(voornaam, schooljaar)}
      </p>
      {bestanden.length === 0 ? (
        <p>{T.nietsMee}</p>
      ) : (
        <div>
          <p>{T.mee}:</p>
          <ul className="ouder__lijst">
            {bestanden.map((naam) => (
              <li key={naam}>{naam}</li>
            ))}
          </ul>
        </div>
      )}
      {vrijgesteld ? (
        <Bericht toon="let" titel={T.vrijgesteldKop}>
          <p>
            {vrijgesteld.totEnMet === null ? T.blijvend(voornaam) : T.vrijgesteld(voornaam, lang(vrijgesteld.totEnMet))}
          </p>
        </Bericht>
      ) : (
        <Bericht toon="let" titel={T.plichtKop}>
          <p>{T.plicht(voornaam)}</p>
        </Bericht>
      )}
      <h2>{T.hoeKop}</h2>
      {T.hoe.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      <p>{T.weg}</p>
    </div>
    <div className="knoppen">
      <Knop
        onClick={() => {
          window.print();
        }}
      >
        {T.afdrukken}
      </Knop>
    </div>
  </>
);
