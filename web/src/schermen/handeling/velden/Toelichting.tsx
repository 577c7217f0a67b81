import { nl } from '../../../teksten/nl.ts';
import type { Invulling } from '../invulling.ts';
import { veldId } from '../schema.ts';
import { tekstVan } from '../waarden.ts';
import { Tekstvak } from './Tekstvak.tsx';

/** Room to say more; without it some actions say nothing. */
export const Toelichting = ({ invulling, fout }: { invulling: Invulling; fout: string | undefined }) => {
  const { formulier, waarden } = invulling.gegeven;
  const nodig = formulier.toelichtingNodig;
  return (
    <Tekstvak
      id={veldId('toelichting')}
      label={nodig ? nl.handeling.toelichtingNodig : nl.handeling.toelichting}
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
