import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { zaakVraag } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Keuze } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { DOELEN, isDoel } from './zoek.ts';

/** Asked at the door: nobody looks back into a case without saying for what. */
export function Doelvraag({ zaakId }: { zaakId: string }) {
  const ga = getRouteApi('/binnen/zaken/$id/auditspoor').useNavigate();
  const id = useId();
  // only as it was read already: to read it now is to look before saying for what
  const zaak = useQueryClient().getQueryData(zaakVraag(zaakId).queryKey);
  const [doel, zet] = useState<string>();
  const [mis, zetMis] = useState(false);
  return (
    <div className="blad">
      <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
        {nl.auditspoor.titel}
      </h1>
      {zaak && <p className="boven">{nl.zaak.zaakMet(zaak.zaaknummer)}</p>}
      <p>{nl.auditspoor.doelUitleg}</p>
      <form
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          zetMis(!isDoel(doel));
          // the door is no place to go back to
          if (isDoel(doel)) void ga({ search: (nu) => ({ ...nu, doel }), replace: true });
          else document.getElementById(id)?.focus();
        }}
      >
        <Keuze
          id={id}
          legend={nl.auditspoor.doelVraag}
          opties={DOELEN}
          waarde={doel}
          zet={zet}
          fout={mis && doel === undefined ? nl.auditspoor.doelMist : undefined}
        />
        <div className="knoppen">
          <Knop type="submit" soort="primair">
            {nl.auditspoor.open}
          </Knop>
          <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
            {nl.auditspoor.terugNaarZaak}
          </Link>
        </div>
      </form>
    </div>
  );
}
