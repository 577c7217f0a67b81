import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';

/** A day in the address of which there is no picture: what the API says of it, and a way to one that there is. */
export function DagKanNiet({ fout, naarVandaag }: { fout: unknown; naarVandaag: () => void }) {
  const velden = fout instanceof ApiFout ? (fout.probleem.velden ?? []) : [];
  return (
    <Bericht toon="fout" titel={nl.auditspoor.dagKanNiet} rol="alert">
      {velden.map(({ veld, fout: zin }) => (
        <p key={veld}>{hoofdletter(zin)}</p>
      ))}
      <Knop klein onClick={naarVandaag}>
        {nl.auditspoor.naarVandaag}
      </Knop>
    </Bericht>
  );
}

const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);
