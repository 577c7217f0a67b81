import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dagVan, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { type Herspeling, laatsteHerspeling, vraagHerspeling } from './herspelingen.ts';

/** The history of the case held against the code and the ledger, whenever an auditor asks for it. */
export function Herspelen({ zaakId }: { zaakId: string }) {
  const bron = useQueryClient();
  const laatste = useQuery(laatsteHerspeling(zaakId));
  const herspeel = useMutation({
    mutationFn: () => vraagHerspeling(zaakId),
    onSuccess: (gevraagd) => {
      bron.setQueryData(laatsteHerspeling(zaakId).queryKey, gevraagd);
    },
  });
  const fout = herspeel.error ?? laatste.error;
  const bezig = herspeel.isPending || laatste.data?.klaarOp === null;
  return (
    <Paneel
      titel={nl.herspelen.titel}
      acties={
        <Knop
          klein
          aria-disabled={bezig}
          onClick={() => {
            if (!bezig) herspeel.mutate();
          }}
        >
          {nl.herspelen.herspeel}
        </Knop>
      }
    >
      <p className="onder">{nl.herspelen.uitleg}</p>
      {fout !== null && <Foutmelding fout={fout} />}
      <div role="status">
        {bezig ? <p>{nl.herspelen.bezig}</p> : laatste.data === null ? <p>{nl.herspelen.geen}</p> : null}
        {!bezig && laatste.data && <Uitkomst herspeling={laatste.data} />}
      </div>
    </Paneel>
  );
}

function Uitkomst({ herspeling: { klaarOp, verslag } }: { herspeling: Herspeling }) {
  if (klaarOp === null || verslag === null) return null;
  const { bevindingen, woorden } = verslag;
  const goed = bevindingen.length === 0;
  return (
    <Bericht
      toon={goed ? 'goed' : 'fout'}
      titel={goed ? nl.herspelen.klopt : nl.herspelen.afwijkingen(bevindingen.length)}
    >
      <ul className="plat">
        {woorden.slice(0, -1).map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      {!goed && <p>{nl.herspelen.doe}</p>}
      <p className="onder">{nl.herspelen.gedaan(middel(dagVan(klaarOp)), tijd(Date.parse(klaarOp)))}</p>
    </Bericht>
  );
}
