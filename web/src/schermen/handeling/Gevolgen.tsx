import type { UseQueryResult } from '@tanstack/react-query';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon, type Icoonnaam } from '../../ui/Icoon.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { foutenUit } from './fouten.ts';
import type { Proef } from './vragen.ts';
import type { Ontbreekt } from './waarden.ts';

type Gevolg = Proef['uitkomst']['gevolgen'][number];

const ICONEN: Readonly<Record<Gevolg['soort'], Icoonnaam>> = {
  stap: 'pijl',
  termijn: 'klok',
  route: 'sla',
  brief: 'brief',
  bericht: 'brief',
  regime: 'slot',
  mdo: 'mens',
  zaak: 'vink',
};

interface Eigenschappen {
  proef: UseQueryResult<Proef>;
  /** What has to be filled in before anything can be said. */
  nodig: readonly Ontbreekt[];
  /** Why it can no longer be done. */
  kanNiet?: string | null;
  labels: Readonly<Record<string, string>>;
}

/** Consequences before the click: what will happen, and what stays as it is. */
export function Gevolgen({ proef, nodig, kanNiet = null, labels }: Eigenschappen) {
  const uitkomst = nodig.length === 0 && kanNiet === null && !proef.isError ? proef.data?.uitkomst : undefined;
  return (
    <>
      <Paneel titel={nl.handeling.gebeurt}>
        <div aria-busy={proef.isFetching}>
          {uitkomst ? <Lijst gevolgen={uitkomst.gevolgen} /> : <Waarom {...{ proef, nodig, kanNiet, labels }} />}
        </div>
      </Paneel>
      {uitkomst && (
        <Paneel titel={nl.handeling.blijft}>
          <Blijft zinnen={uitkomst.blijft} />
        </Paneel>
      )}
    </>
  );
}

const Lijst = ({ gevolgen }: { gevolgen: readonly Gevolg[] }) =>
  gevolgen.length === 0 ? (
    <p className="plat">{nl.handeling.geenGevolgen}</p>
  ) : (
    <ul className="gevolg">
      {gevolgen.map(({ soort, tekst }) => (
        <li key={`${soort} ${tekst}`}>
          <Icoon n={ICONEN[soort]} />
          <span>{tekst}</span>
        </li>
      ))}
    </ul>
  );

const Blijft = ({ zinnen }: { zinnen: readonly string[] }) =>
  zinnen.length === 0 ? (
    <p className="plat">{nl.handeling.blijftAlles}</p>
  ) : (
    <ul className="plat">
      {zinnen.map((zin) => (
        <li key={zin}>{zin}</li>
      ))}
    </ul>
  );

/** Why it cannot be said yet what will happen: too little is filled in, it cannot be done like this, or it is not known. */
function Waarom({ proef, nodig, kanNiet, labels }: Eigenschappen) {
  if (kanNiet) return <Punten kop={nl.handeling.zoNiet} punten={[kanNiet]} />;
  if (nodig.length > 0) return <Punten kop={nl.handeling.nogNodig} punten={nodig.map(({ fout }) => fout)} />;
  if (!proef.isError) return <p className="plat">{nl.handeling.gevolgenLaden}</p>;
  const probleem = proef.error instanceof ApiFout ? proef.error.probleem : null;
  if (probleem === null || probleem.status === 0 || probleem.status >= 500)
    return <p className="plat">{nl.handeling.gevolgenWeg}</p>;
  const fouten = foutenUit(probleem, labels).map(({ fout }) => fout);
  return <Punten kop={nl.handeling.zoNiet} punten={fouten.length > 0 ? fouten : [probleem.detail]} />;
}

const Punten = ({ kop, punten }: { kop: string; punten: readonly string[] }) => (
  <>
    <p className="plat">{kop}</p>
    <ul className="gevolg__punten">
      {punten.map((punt) => (
        <li key={punt}>{punt}</li>
      ))}
    </ul>
  </>
);
