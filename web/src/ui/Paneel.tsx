import { type ReactNode, useId } from 'react';

interface Eigenschappen {
  titel: ReactNode;
  /** Where a link on the page jumps to. */
  id?: string;
  acties?: ReactNode;
  /** `hoofd`: the panel that this screen is about. */
  toon?: 'hoofd';
  niveau?: 2 | 3;
  /** One of a list is no landmark: of those no two may have the same name, and in a list they may. */
  inLijst?: boolean;
  children: ReactNode;
}

export function Paneel({ titel, id, acties, toon, niveau = 2, inLijst = false, children }: Eigenschappen) {
  const kopId = useId();
  const Kop = `h${niveau}` as const;
  const Deel = inLijst ? 'article' : 'section';
  return (
    <Deel id={id} aria-labelledby={kopId} className={toon ? `paneel paneel--${toon}` : 'paneel'}>
      <div className="paneel__kop">
        <Kop id={kopId} className="nl-heading nl-heading--level-3 paneel__titel">
          {titel}
        </Kop>
        {acties}
      </div>
      {children}
    </Deel>
  );
}
