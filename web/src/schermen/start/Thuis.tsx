import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';

/** Where somebody begins who has no worklist: what he can do here. */
export function Thuis() {
  const { mag } = useIk();
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{nl.thuis.titel}</h1>
      {mag.zaken ? <OpenZaak /> : !mag.proefzaken && <p>{nl.thuis.niets}</p>}
      <h2 className="nl-heading nl-heading--level-3 tussenkop">{nl.thuis.kanOok}</h2>
      <ul className="plat">
        <li>
          <Link className="nl-link" to="/methode">
            {nl.schil.methode}
          </Link>
        </li>
        {mag.proefzaken && (
          <li>
            <Link className="nl-link" to="/proefdraaien">
              {nl.schil.proefdraaien}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function OpenZaak() {
  const ga = useNavigate();
  const [nummer, zet] = useState('');
  return (
    <form
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        if (nummer.trim() !== '') void ga({ to: '/zaken/$id', params: { id: nummer.trim() } });
      }}
    >
      <p>{nl.thuis.zoekUitleg}</p>
      <Veld label={nl.thuis.zaaknummer}>
        {(bedrading) => (
          <input
            {...bedrading}
            className="utrecht-textbox"
            value={nummer}
            onChange={({ target }) => {
              zet(target.value);
            }}
          />
        )}
      </Veld>
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {nl.thuis.open}
        </Knop>
      </div>
    </form>
  );
}
