import type { ReactNode } from 'react';
import { lang } from '../datum.ts';
import { ouder } from '../teksten/ouder.ts';
import type { Stapeigenschappen } from './Invullen.tsx';
import type { Invoer } from './invoer.ts';
import type { Stap } from './stap.ts';
import { Stapvorm } from './Stapvorm.tsx';

const T = ouder.nakijken;
const V = ouder.vragen;
type Regel = readonly [vraag: string, antwoord: string];

const jaNee = (antwoord: string): string => (antwoord === 'ja' ? ouder.ja : ouder.nee);
const naamVan = (keuzes: readonly { code: string; naam: string }[], code: string): string =>
  keuzes.find((keuze) => keuze.code === code)?.naam ?? '';

function antwoordenVan(i: Invoer): readonly Regel[] {
  switch (i.grond) {
    case 'ongeschikt':
      return [
        [V.deskundige, naamVan(V.deskundigen, i.deskundige)],
        [V.deskundigeNaam, i.deskundigeNaam],
        [V.verklaringVan, lang(i.verklaringVan)],
        [V.nooitGeschikt, jaNee(i.nooitGeschikt)],
      ];
    case 'richting':
      return [
        [T.verklaard, V.bedenkingen],
        [V.richtingVorigJaar, jaNee(i.richtingVorigJaar)],
      ];
    case 'buitenland':
      return [
        [V.school, i.school],
        [V.plaats, i.plaats],
        [V.land, i.land],
        [V.verklaringVan, lang(i.verklaringVan)],
      ];
    case 'trekkend':
      return [
        [V.bedrijf, i.bedrijf],
        [V.reisVan, lang(i.reisVan)],
        [V.reisTot, lang(i.reisTot)],
      ];
    case '':
      return [];
  }
}

/** All answers once more, each with the way back to it. */
export function Nakijken({ sessie, invoer, verder }: Stapeigenschappen) {
  const { grond, schooljaar, eerder } = invoer;
  if (grond === '') return null;
  const bestanden = sessie.bestanden.map(({ naam }) => naam).join(', ');
  return (
    <Stapvorm stap="nakijken" titel={T.titel} fouten={[]} verder={verder}>
      <p className="ouder__tekst">{T.intro}</p>
      <div className="nakijken">
        <Deel
          titel={T.wie}
          regels={[
            [T.naam, sessie.naam],
            [T.kind, sessie.voornaam],
          ]}
        />
        <Deel
          titel={T.grond}
          wijzig="reden"
          regels={[
            [T.reden, naamVan(ouder.grond.keuzes, grond)],
            [T.schooljaar, schooljaar],
            [T.eerder, jaNee(eerder)],
          ]}
        />
        <Deel titel={V.titel[grond]} wijzig="vragen" regels={antwoordenVan(invoer)} />
        <Deel
          titel={T.bestanden}
          wijzig="documenten"
          regels={[[ouder.klaar.mee, bestanden === '' ? T.geen : bestanden]]}
        />
      </div>
    </Stapvorm>
  );
}

const Deel = ({ titel, wijzig, regels }: { titel: string; wijzig?: Stap; regels: readonly Regel[] }): ReactNode => (
  <section className="nakijken__deel">
    <div className="nakijken__kop">
      <h2>{titel}</h2>
      {wijzig && (
        <a className="nl-link" href={`#${wijzig}`}>
          {T.wijzig}
          <span className="vh"> {titel}</span>
        </a>
      )}
    </div>
    <dl>
      {regels.map(([vraag, antwoord]) => (
        <div key={vraag} className="nakijken__regel">
          <dt>{vraag}</dt>
          <dd>{antwoord}</dd>
        </div>
      ))}
    </dl>
  </section>
);
