import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { nieuweInvoer } from './formulier/invoer.ts';
import { Meldingformulier } from './formulier/Meldingformulier.tsx';

export function NieuweMelding() {
  const { naam, vestiging, mag } = useIk();
  const [leeg] = useState(() => nieuweInvoer({ melder: naam, leslocatie: vestiging?.naam ?? '' }));
  if (!mag.melden) return <GeenRecht />;
  return (
    <div className="blad">
      <Kruimels pad={[{ naam: nl.meldingen.titel, naar: '/meldingen' }, { naam: nl.meldingen.nieuw }]} />
      {vestiging && <p className="boven">{vestiging.naam}</p>}
      <h1 tabIndex={-1}>{nl.meldingen.nieuw}</h1>
      <p className="intro">{nl.meldingen.nieuwIntro}</p>
      <Meldingformulier kladje="melding/nieuw" leeg={leeg} />
    </div>
  );
}
