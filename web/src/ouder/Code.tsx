import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ouder } from '../teksten/ouder.ts';
import { Bericht } from '../ui/Bericht.tsx';
import type { Veldfout } from '../ui/Foutlijst.tsx';
import { Veld } from '../ui/Veld.tsx';
import { alsZin } from '../veldfout.ts';
import { gaNaar, neemCodeUitAdres } from './stap.ts';
import { Stapvorm } from './Stapvorm.tsx';
import { Storing } from './Storing.tsx';
import { bezwarenIn, geefCode, sessieVraag } from './vragen.ts';

const T = ouder.code;
const VELD = 'code-veld';

const veldfoutVan = (fout: unknown): Veldfout[] => {
  const [eerste] = bezwarenIn(fout);
  return eerste ? [{ id: VELD, fout: alsZin(eerste.fout) }] : [];
};

/**
 * The code from the letter. It is kept nowhere: who comes back types it again.
 * @param terug somebody was away for too long: afterwards he goes on where he was
 */
export function Code({ terug = false }: { terug?: boolean }) {
  const client = useQueryClient();
  const [code, zetCode] = useState(neemCodeUitAdres);
  const [mist, zetMist] = useState<Veldfout[]>([]);
  const geef = useMutation({
    networkMode: 'always',
    mutationFn: geefCode,
    onSuccess: async () => {
      await client.query({ ...sessieVraag, staleTime: 0 });
      if (!terug) gaNaar('wie');
    },
  });
  const uitAntwoord = veldfoutVan(geef.error);
  const fouten = mist.length > 0 ? mist : uitAntwoord;
  const veld = useRef<HTMLInputElement>(null);
  // the refusal comes later than the click: the focus goes to what has to be looked at
  useEffect(() => {
    if (geef.isError) veld.current?.focus();
  }, [geef.isError, geef.failureCount]);
  return (
    <Stapvorm
      stap="code"
      titel={T.titel}
      fouten={fouten}
      {...(mist.length === 0 && { foutTitel: ouder.nietGoed })}
      knop={T.verder}
      verder={() => {
        const nu = code.trim() === '' ? [{ id: VELD, fout: T.leeg }] : [];
        zetMist(nu);
        if (nu.length === 0 && !geef.isPending) geef.mutate(code);
        else geef.reset();
      }}
    >
      {terug && <Bericht toon="let" titel={ouder.sessieWeg} />}
      {geef.isError && uitAntwoord.length === 0 && <Storing fout={geef.error} />}
      <Veld label={T.label} hulp={T.hulp} id={VELD} fout={fouten[0]?.fout} verplicht>
        {(bedrading) => (
          <input
            {...bedrading}
            ref={veld}
            type="text"
            className="utrecht-textbox ouder__code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={({ target }) => {
              zetCode(target.value);
            }}
          />
        )}
      </Veld>
      <p className="ouder__tekst">{T.uitleg}</p>
    </Stapvorm>
  );
}
