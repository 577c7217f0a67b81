import { useQuery } from '@tanstack/react-query';
import { Csvknop } from '../../schil/Csvknop.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Filters, type Gemeente } from './Filters.tsx';
import { Regels } from './Regels.tsx';
import { bewaarCsv, type Rapport, rapportVraag } from './vragen.ts';
import type { RapportZoek } from './zoek.ts';

const T = nl.rapporten;

/** How often norms applied and were departed from. */
export function Cijfers({ zoek, gemeenten }: { zoek: RapportZoek; gemeenten: readonly Gemeente[] }) {
  const rapport = useQuery(rapportVraag(zoek));
  return (
    <>
      <p className="intro">{T.intro}</p>
      <Filters zoek={zoek} gemeenten={gemeenten} normen={rapport.data?.keuzes.normen ?? []} />
      {zoek.per !== undefined && zoek.norm === undefined && (
        <Bericht toon="info">
          <p>{T.kiesEerst}</p>
        </Bericht>
      )}
      <Geladen vraag={rapport}>{(data) => <Inhoud zoek={zoek} rapport={data} />}</Geladen>
    </>
  );
}

function Inhoud({ zoek, rapport }: { zoek: RapportZoek; rapport: Rapport }) {
  const { norm, per, drempel, regels } = rapport;
  return (
    <Paneel titel={norm !== null && per !== 'norm' ? norm.naam : T.delen.rapport}>
      {norm !== null && (
        <p>
          {norm.norm} {T.bron(norm.bron)}
        </p>
      )}
      <p>{drempel === null ? T.nooit : T.klein(drempel)}</p>
      {regels.length === 0 ? (
        <Bericht toon="info" titel={T.leeg}>
          <p>{T.leegUitweg}</p>
        </Bericht>
      ) : (
        <Regels rapport={rapport} zoek={zoek} />
      )}
      <Csvknop bewaar={bewaarCsv} van={zoek} />
    </Paneel>
  );
}
