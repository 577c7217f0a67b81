import { Link } from '@tanstack/react-router';
import type { Zaak } from '../../api/zaak.ts';
import { afstand, dagenTussen, kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { adresVan } from './adres.ts';

type Verwachting = Zaak['verwacht'][number];

/** Whom the case waits for, and when he is reminded. */
export const Verwacht = ({ zaak }: { zaak: Zaak }) =>
  zaak.verwacht.length === 0 ? null : (
    <Paneel titel={nl.zaak.verwacht}>
      <ul className="verwacht">
        {zaak.verwacht.map((v) => (
          <li key={v.id}>
            <p>
              <b>{v.partner}</b> <Uiterlijk dag={v.uiterlijk} dagen={dagenTussen(zaak.vandaag, v.uiterlijk)} />
            </p>
            <p>{v.wat}</p>
            <Herinneringen verwachting={v} />
            <Herinner zaak={zaak} verwachting={v} />
          </li>
        ))}
      </ul>
    </Paneel>
  );

const Uiterlijk = ({ dag, dagen }: { dag: string; dagen: number }) =>
  dagen < 0 ? (
    <Merk toon="fout" icoon="let">
      {afstand(dagen)}
    </Merk>
  ) : (
    <Merk>{nl.zaak.uiterlijk(kort(dag))}</Merk>
  );

function Herinneringen({ verwachting: { herinneringen, volgendeHerinnering } }: { verwachting: Verwachting }) {
  const zinnen = [
    ...(herinneringen.length > 0 ? [nl.zaak.herinnerd(herinneringen.map(kort).join(', '))] : []),
    ...(volgendeHerinnering === null ? [] : [nl.zaak.herinnering(kort(volgendeHerinnering))]),
  ];
  return zinnen.length === 0 ? null : <p className="verwacht__herinnering">{zinnen.join(' ')}</p>;
}

/** Asks the partner once more, besides what happens by itself. */
function Herinner({ zaak, verwachting: { id, partner } }: { zaak: Zaak; verwachting: Verwachting }) {
  const m = zaak.mogelijkeHandelingen.find((h) => h.handeling === 'herinner' && h.mogelijk && h.vast.termijn === id);
  return m ? (
    <p>
      <Link className="nl-link" {...adresVan(zaak, m)}>
        {nl.zaak.herinnerNu}
        <span className="vh">: {partner}</span>
      </Link>
    </p>
  ) : null;
}
