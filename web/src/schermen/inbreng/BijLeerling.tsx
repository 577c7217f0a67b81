import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isWeg } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { GeenRecht, NietGevonden } from '../../schil/Foutpagina.tsx';
import { GeladenBlad } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { leerlingVraag } from '../leerling/vragen.ts';

interface Eigenschappen {
  id: string;
  titel: string;
  intro: string;
  children: ReactNode;
}

/** A screen on which somebody records something about a pupil: with who that is, and the way back. */
export function BijLeerling({ id, titel, intro, children }: Eigenschappen) {
  const { mag } = useIk();
  const vraag = useQuery({ ...leerlingVraag(id), enabled: mag.handelen });
  if (!mag.handelen) return <GeenRecht />;
  if (!vraag.data && isWeg(vraag.error)) return <NietGevonden />;
  return (
    <GeladenBlad kop={titel} vraag={vraag}>
      {({ voornaam, achternaam }) => (
        <div className="blad">
          <Kruimels pad={[{ naam: `${voornaam} ${achternaam}`, naar: `/leerlingen/${id}` }, { naam: titel }]} />
          <h1 tabIndex={-1}>{titel}</h1>
          <p className="intro">{intro}</p>
          {children}
        </div>
      )}
    </GeladenBlad>
  );
}
