import { useRef } from 'react';
import { ApiFout } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { useDoorbreking } from './vragen.ts';

const REDEN_MAX = 1_000;
const isVeldfout = (fout: unknown): fout is ApiFout => fout instanceof ApiFout && fout.probleem.velden !== undefined;

/** Breaks the glass: a secret address is shown to who says why he needs it, and it is told that this is kept. */
export function Doorbreken({ leerlingId, klaar }: { leerlingId: string; klaar: () => void }) {
  const [reden, zet] = useKladje(useIk().id, `adres/${leerlingId}`, '');
  const doorbreking = useDoorbreking(leerlingId);
  const veld = useRef<HTMLTextAreaElement>(null);
  const { error } = doorbreking;
  const fout = isVeldfout(error) ? error.probleem.velden?.[0]?.fout : undefined;
  const verstuur = (): void => {
    if (doorbreking.isPending) return;
    doorbreking.mutate(reden, {
      onSuccess: () => {
        zet('');
        klaar();
      },
      onError: (reactie) => {
        if (isVeldfout(reactie)) veld.current?.focus();
      },
    });
  };
  return (
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      {error && !isVeldfout(error) && <Foutmelding fout={error} />}
      <Veld
        label={nl.leerling.reden}
        hulp={nl.leerling.redenLog}
        fout={fout === undefined ? undefined : nl.leerling.redenFout(fout)}
        verplicht
      >
        {(bedrading) => (
          <textarea
            {...bedrading}
            ref={veld}
            className="utrecht-textarea"
            rows={3}
            maxLength={REDEN_MAX}
            value={reden}
            onChange={({ target }) => {
              zet(target.value);
            }}
            onKeyDown={({ key, ctrlKey }) => {
              if (key === 'Enter' && ctrlKey) verstuur();
            }}
          />
        )}
      </Veld>
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {nl.leerling.doorbreken}
        </Knop>
      </div>
    </form>
  );
}
