import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { documentAdres } from '../../api/post.ts';
import { isWeg } from '../../api/client.ts';
import { Doodspoor } from '../../schil/Foutpagina.tsx';
import { Proefband } from '../../schil/Proefband.tsx';
import { nl } from '../../teksten/nl.ts';
import { GeladenBlad } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Nieuwtabblad } from '../zaak/documenten/Documenten.tsx';
import { stukVraag, type Stuk } from './vragen.ts';
import { Waarbij } from './Waarbij.tsx';

const T = nl.opvang;

/** One letter or message as it would have gone: its head, its text, and what would have been sent along. */
export function Opgevangen() {
  const { id } = getRouteApi('/binnen/opvang/$id').useParams();
  const vraag = useQuery(stukVraag(id));
  if (!vraag.data && isWeg(vraag.error)) return <Doodspoor titel={nl.fout.nietGevondenTitel} tekst={T.nietGevonden} />;
  return (
    <GeladenBlad kop={T.stuk} vraag={vraag}>
      {(stuk) => <Beeld stuk={stuk} />}
    </GeladenBlad>
  );
}

const Beeld = ({ stuk }: { stuk: Stuk }) => (
  <>
    {stuk.proef && <Proefband />}
    <div className="blad">
      <Kruimels pad={[{ naam: T.titel, naar: stuk.proef ? '/opvang?proef=ja' : '/opvang' }, { naam: T.stuk }]} />
      <h1 tabIndex={-1} data-titel={T.stuk}>
        {stuk.onderwerp}
      </h1>
      <p className="intro onder">
        <Waarbij stuk={stuk} /> <Merk icoon="brief">{T.kanaal[stuk.kanaal]}</Merk>{' '}
        {stuk.regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
      </p>
      <div className="leerlingkolom">
        <Paneel titel={T.kop}>
          <dl className="kenmerken">
            <Feit naam={T.aan} waarde={stuk.aan} />
            {Object.entries(stuk.koppen).map(([naam, waarde]) => (
              <Feit key={naam} naam={naam} waarde={waarde} />
            ))}
          </dl>
        </Paneel>
        {stuk.tekst !== '' && (
          <Paneel titel={T.tekst}>
            <pre className="opvang__tekst">{leesbaar(stuk.tekst)}</pre>
          </Paneel>
        )}
        {stuk.bijlagen.length > 0 && (
          <Paneel titel={T.bijlagen}>
            <ul className="plat">
              {stuk.bijlagen.map((bijlage, n) => (
                <li key={bijlage}>
                  <Nieuwtabblad adres={documentAdres(stuk.zaakId, bijlage)}>{T.bijlage(n + 1)}</Nieuwtabblad>
                </li>
              ))}
            </ul>
          </Paneel>
        )}
      </div>
    </div>
  </>
);

const Feit = ({ naam, waarde }: { naam: string; waarde: string }) => (
  <div>
    <dt>{naam}</dt>
    <dd>{waarde === '' ? T.geen : waarde}</dd>
  </div>
);

/** A message is JSON on one line; a person reads it with one field a line. */
function leesbaar(tekst: string): string {
  try {
    return JSON.stringify(JSON.parse(tekst), null, 2);
  } catch {
    return tekst;
  }
}
