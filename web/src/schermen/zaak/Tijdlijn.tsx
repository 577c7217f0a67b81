import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Tijdlijnregel, tijdlijnVraag, type Zaak } from '../../api/zaak.ts';
import { lang } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding, Skelet } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { magRectificeren } from '../handeling/Rectificeer.tsx';
import { Onderweg } from './Onderweg.tsx';
import { perDag } from './perDag.ts';
import { Regel } from './Regel.tsx';
import { Soortkeuze } from './Soortkeuze.tsx';

/** As many lines stand there before somebody asks for more. */
const EERST = 7;

/** What happened, the newest first. When it cannot be read, the rest of the case can. */
export function Tijdlijn({ zaak }: { zaak: Zaak }) {
  const { zaakId } = zaak;
  const tijdlijn = useInfiniteQuery(tijdlijnVraag(zaakId));
  return (
    <Paneel id="tijdlijn" titel={nl.zaak.tijdlijn} acties={<Soortkeuze />}>
      <Onderweg zaakId={zaakId} />
      {tijdlijn.data ? (
        <Regels
          rectificeerIn={magRectificeren(zaak) ? zaakId : null}
          regels={tijdlijn.data.pages.flatMap((blad) => blad.regels)}
          totaal={tijdlijn.data.pages.at(-1)?.totaal ?? 0}
          verder={tijdlijn.hasNextPage ? () => void tijdlijn.fetchNextPage() : null}
        />
      ) : tijdlijn.isError ? (
        <Foutmelding fout={tijdlijn.error} opnieuw={() => void tijdlijn.refetch()} />
      ) : (
        <Skelet rijen={EERST} />
      )}
      {tijdlijn.isFetchNextPageError && (
        <Foutmelding fout={tijdlijn.error} opnieuw={() => void tijdlijn.fetchNextPage()} />
      )}
    </Paneel>
  );
}

interface Eigenschappen {
  regels: readonly Tijdlijnregel[];
  /** Of all lines that there are, also those that are not here yet. */
  totaal: number;
  verder: (() => void) | null;
  /** The case, when this person may record in it that an event is not right. */
  rectificeerIn: string | null;
}

function Regels({ regels, totaal, verder, rectificeerIn }: Eigenschappen) {
  const { toon } = getRouteApi('/binnen/zaken/$id').useSearch();
  const [alle, zetAlle] = useState(false);
  const gekozen = toon === undefined ? regels : regels.filter(({ soort }) => soort === toon);
  const zichtbaar = alle ? gekozen : gekozen.slice(0, EERST);
  const nogHier = gekozen.length - zichtbaar.length;
  return (
    <>
      <Dagen regels={zichtbaar} rectificeerIn={rectificeerIn} />
      {gekozen.length === 0 && (
        <p className="klein">{regels.length === 0 ? nl.zaak.leegTijdlijn : nl.zaak.geenRegels}</p>
      )}
      {nogHier > 0 && (
        <Knop
          klein
          onClick={() => {
            zetAlle(true);
          }}
        >
          {nl.zaak.ouder(toon === undefined ? totaal - EERST : nogHier)}
        </Knop>
      )}
      {nogHier === 0 && verder && (
        <Knop klein onClick={verder}>
          {toon === undefined ? nl.zaak.ouder(totaal - regels.length) : nl.zaak.zoekVerder}
        </Knop>
      )}
    </>
  );
}

const Dagen = ({ regels, rectificeerIn }: Pick<Eigenschappen, 'regels' | 'rectificeerIn'>) => (
  <div className="tijdlijn">
    {perDag(regels).map(({ dag, regels }) => (
      <section key={`${dag} ${regels[0]?.nr ?? ''}`}>
        <h3 className="tl__dag">
          <time dateTime={dag}>{lang(dag)}</time>
        </h3>
        <ol>
          {regels.map((regel) => (
            <Regel key={regel.nr} regel={regel} rectificeerIn={rectificeerIn} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);
