import type { Invulling } from '../invulling.ts';
import { veldId } from '../schema.ts';
import { tekstVan } from '../waarden.ts';
import { Tekstvak } from './Tekstvak.tsx';

interface Eigenschappen {
  invulling: Invulling;
  label: string;
  fout: string | undefined;
}

/** Room to say more; without it some actions say nothing. */
export const Toelichting = ({ invulling, label, fout }: Eigenschappen) => {
  const { formulier, waarden } = invulling.gegeven;
  const nodig = formulier.toelichtingNodig;
  return (
    <Tekstvak
      id={veldId('toelichting')}
      label={label}
      verplicht={nodig}
      rijen={nodig ? 5 : 3}
      fout={fout}
      waarde={tekstVan(waarden, 'toelichting')}
      zet={(tekst) => {
        invulling.zet('toelichting', tekst);
      }}
    />
  );
};
