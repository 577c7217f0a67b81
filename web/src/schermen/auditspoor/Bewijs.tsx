import { useMutation } from '@tanstack/react-query';
import { api, vraag } from '../../api/client.ts';
import { bewaar } from '../../bewaar.ts';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { isSessieVoorbij } from '../../schil/sessie.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';

interface Eigenschappen {
  zaakId: string;
  zaaknummer: string;
}

/**
 * The signed proof of a case, as a file. Whether this person may take it hangs on what is in the case, so the API says; a
 * link would show its refusal as a page of text.
 */
export function Bewijs(zaak: Eigenschappen) {
  const bewijs = useMutation({ mutationFn: bewaarBewijs });
  const haal = useEenTegelijk(bewijs);
  return (
    <>
      {bewijs.isError && !isSessieVoorbij(bewijs.error) && <Foutmelding fout={bewijs.error} />}
      <p>
        <Knop
          klein
          onClick={() => {
            haal(zaak);
          }}
        >
          {nl.auditspoor.bewijs}
        </Knop>
      </p>
      <p className="onder">{nl.auditspoor.bewijsUitleg}</p>
    </>
  );
}

/** Byte for byte: the signature is over the file as it came. */
async function bewaarBewijs({ zaakId, zaaknummer }: Eigenschappen): Promise<void> {
  const bestand = await vraag(api.GET('/v1/zaken/{zaakId}/bewijs', { params: { path: { zaakId } }, parseAs: 'blob' }));
  bewaar(bestand, `bewijs-${zaaknummer}.json`);
}
