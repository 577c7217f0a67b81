import { useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen, Skelet } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Maandmelding } from '../absoluut/Maandmelding.tsx';
import { Chips } from './Chips.tsx';
import { Filterbalk } from './Filterbalk.tsx';
import { Keuzebalk } from './Keuzebalk.tsx';
import { Leeg } from './Leeg.tsx';
import { Lijst } from './Lijst.tsx';
import { Samenvatting } from './Samenvatting.tsx';
import { Dagregel, Gewijzigd, Status, Toetsregel, Uitslag } from './Stand.tsx';
import { useTerugNaarRij } from './terug.ts';
import { naarBegin, naarRij } from './toetsen.ts';
import { useFilters } from './useFilters.ts';
import { useKeuze } from './useKeuze.ts';
import { useLijst } from './useLijst.ts';
import { useToewijzing } from './useToewijzing.ts';
import { Weergaven } from './Weergaven.tsx';

export function Werkvoorraad() {
  const { mag } = useIk();
  return mag.handelen || mag.toewijzen ? <Scherm /> : <GeenRecht />;
}

/** The start of the day: which cases there are, and which one first. */
function Scherm() {
  useTerugNaarRij();
  const filters = useFilters();
  const lijst = useLijst(filters.lijst);
  const open = lijst.rijen.filter(({ status }) => status === 'open');
  const keuze = useKeuze(filters.weergave, open);
  const { melding, zetMelding, wijsToe, neem, bezig } = useToewijzing(filters.weergave, keuze.wis);
  const balk = useRef<HTMLDivElement>(null);
  const { rijen, vraag } = lijst;
  const wis = (): void => {
    const laatste = keuze.gekozen.at(-1);
    keuze.wis();
    if (laatste && balk.current?.contains(document.activeElement)) naarRij(laatste.zaakId);
  };
  return (
    <div className="blad blad--breed">
      <div className="titelrij">
        <div>
          <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
            {nl.werkvoorraad.titel}
          </h1>
          <Dagregel {...lijst} />
        </div>
        <Samenvatting />
      </div>
      <Maandmelding metLink />
      <Weergaven
        filters={filters}
        meld={(tekst) => {
          zetMelding({ tekst, toon: 'goed' });
        }}
      />
      <Filterbalk filters={filters} />
      <Chips filters={filters} />
      {melding && !melding.stil && (
        <Uitslag
          melding={melding}
          sluit={() => {
            zetMelding(null);
            naarBegin();
          }}
        />
      )}
      <Gewijzigd aantal={lijst.gewijzigd} werkBij={() => void lijst.werkBij().then(naarBegin)} />
      {keuze.gekozen.length > 0 && <Keuzebalk ref={balk} keuze={keuze} bezig={bezig} wijsToe={wijsToe} wis={wis} />}
      <Geladen vraag={vraag} skelet={<Skelet rijen={8} hoogte="4.1rem" />}>
        {() => (
          <>
            <Status>
              {[
                melding?.stil && melding.tekst,
                keuze.gekozen.length > 0
                  ? nl.werkvoorraad.aantalGekozen(keuze.gekozen.length)
                  : nl.werkvoorraad.aantal(rijen.length, vraag.hasNextPage),
                lijst.gewijzigd > 0 && nl.werkvoorraad.wijzigingen(lijst.gewijzigd),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Status>
            {rijen.length === 0 ? (
              <Leeg filters={filters} />
            ) : (
              <Lijst
                rijen={rijen}
                teKiezen={open.length}
                bezig={filters.wacht || vraag.isPlaceholderData}
                filters={filters}
                keuze={keuze}
                neem={neem}
                naarBalk={() => balk.current?.querySelector<HTMLElement>('select, button')?.focus()}
                wis={wis}
              />
            )}
            {vraag.hasNextPage && <Volgende vraag={vraag} aantal={rijen.length} />}
            {rijen.length > 0 && <Toetsregel />}
          </>
        )}
      </Geladen>
    </div>
  );
}

/** The focus goes along to the first row that came. */
function Volgende({ vraag, aantal }: { vraag: ReturnType<typeof useLijst>['vraag']; aantal: number }) {
  return (
    <div className="knoppen">
      <Knop
        onClick={() => {
          if (vraag.isFetchingNextPage) return;
          void vraag.fetchNextPage().then(({ data }) => {
            const eerste = data?.pages.flatMap(({ rijen }) => rijen)[aantal];
            if (eerste) requestAnimationFrame(() => naarRij(eerste.zaakId));
          });
        }}
      >
        {vraag.isFetchingNextPage ? nl.algemeen.laden : nl.werkvoorraad.volgende}
      </Knop>
    </div>
  );
}
