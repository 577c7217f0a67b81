import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Tijdlijnregel, tijdlijnVraag, type Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { type Planstap, Stappenplan } from '../../ui/Stappenplan.tsx';
import { methodeVraag } from '../methode/vragen.ts';
import { feitVan, motivatieVan, standVan } from './plan.ts';

type Zaakstap = Zaak['stappen'][number];

/** The steps of the MAS as they went in this case: the round that runs, and the earlier ones folded in. */
export function Plan({ zaak }: { zaak: Zaak }) {
  const { data: tijdlijn } = useInfiniteQuery(tijdlijnVraag(zaak.zaakId));
  const regels = tijdlijn?.pages.flatMap((blad) => blad.regels) ?? [];
  const vooraf = useVooraf(zaak);
  const nu = zaak.stappen.filter(({ ronde }) => ronde === null || ronde === zaak.ronde);
  return (
    <Paneel id="stappen" titel={nl.zaak.stappen}>
      <Stappenplan stappen={[...vooraf, ...nu.map((stap) => planstap(stap, zaak, regels))]} />
      {Array.from({ length: zaak.ronde - 1 }, (_, n) => n + 1).map((ronde) => (
        <details key={ronde} className="vouw">
          <summary>{nl.zaak.eerdereRonde(ronde)}</summary>
          <Stappenplan
            stappen={zaak.stappen.filter((stap) => stap.ronde === ronde).map((stap) => planstap(stap, zaak, regels))}
          />
        </details>
      ))}
      <p className="paneel__voet">
        <Link className="nl-link" to="/zaken/$id/methode" params={{ id: zaak.zaakId }}>
          {nl.zaak.processchema}
        </Link>
      </p>
    </Paneel>
  );
}

const planstap = (stap: Zaakstap, zaak: Zaak, regels: readonly Tijdlijnregel[]): Planstap => ({
  nummer: stap.nummer,
  naam: stap.naam,
  stand: standVan(stap, zaak),
  feit: feitVan(stap),
  onder: <Waarom motivatie={stap.stand === 'overgeslagen' ? motivatieVan(stap, regels) : null} />,
});

const Waarom = ({ motivatie }: { motivatie: string | null }): ReactNode =>
  motivatie !== null && (
    <details className="waarom">
      <summary>{nl.zaak.waaromOvergeslagen}</summary>
      <p>{motivatie}</p>
    </details>
  );

/** What comes before there is a case has no place in the case itself: the method knows what it is called. */
function useVooraf({ spoor, routekaart }: Zaak): Planstap[] {
  const { data } = useQuery(methodeVraag);
  const kaart = data?.kaarten.find(({ kaart }) => kaart === routekaart) ?? data?.kaarten[0];
  const vooraf = kaart?.stappen.filter(({ stap }) => stap === null) ?? [];
  return vooraf.map(({ nummer, naam }) => ({
    nummer,
    naam,
    stand: spoor.find((s) => s.nummer === nummer)?.stand ?? null,
  }));
}
