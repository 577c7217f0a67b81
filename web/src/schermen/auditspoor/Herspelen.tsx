import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dagVan, middel, tijd } from '../../datum.ts';
import { isSessieVoorbij } from '../../schil/sessie.ts';
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
      {fout !== null && !isSessieVoorbij(fout) && <Foutmelding fout={fout} />}
      <div role="status">
        {bezig ? <p>{nl.herspelen.bezig}</p> : laatste.data === null ? <p>{nl.herspelen.geen}</p> : null}
        {!bezig && laatste.data && <Uitkomst herspeling={laatste.data} />}
      </div>
    </Paneel>
  );
}

function Uitkomst({ herspeling: { klaarOp, verslag } }: { herspeling: Herspeling }) {
  if (klaarOp === null || verslag === null) return null;
  const { bevindingen, vernietigdOp, woorden } = verslag;
  // the outcome stands last in the words; of a case that was destroyed there is none
  const zinnen = vernietigdOp === undefined ? woorden.slice(0, -1) : woorden;
  return (
    <Bericht {...oordeel(verslag)}>
      <ul className="plat">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      {bevindingen.length > 0 && <p>{nl.herspelen.doe}</p>}
      <p className="onder">{nl.herspelen.gedaan(middel(dagVan(klaarOp)), tijd(Date.parse(klaarOp)))}</p>
    </Bericht>
  );
}

function oordeel({ bevindingen, vernietigdOp }: NonNullable<Herspeling['verslag']>) {
  if (bevindingen.length > 0) return { toon: 'fout', titel: nl.herspelen.afwijkingen(bevindingen.length) } as const;
  if (vernietigdOp !== undefined) return { toon: 'info', titel: nl.herspelen.nietTeHerspelen } as const;
  return { toon: 'goed', titel: nl.herspelen.klopt } as const;
}
