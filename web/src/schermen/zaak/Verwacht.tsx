import type { Zaak } from '../../api/zaak.ts';
import { afstand, dagenTussen, kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

type Verwachting = Zaak['verwacht'][number];

/** Whom the case waits for, and when he is reminded. */
export const Verwacht = ({ verwacht, vandaag }: { verwacht: readonly Verwachting[]; vandaag: string }) =>
  verwacht.length === 0 ? null : (
    <Paneel titel={nl.zaak.verwacht}>
      <ul className="verwacht">
        {verwacht.map((v) => (
          <li key={v.id}>
            <p>
              <b>{v.partner}</b> <Uiterlijk dag={v.uiterlijk} dagen={dagenTussen(vandaag, v.uiterlijk)} />
            </p>
            <p>{v.wat}</p>
            <Herinneringen verwachting={v} />
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
