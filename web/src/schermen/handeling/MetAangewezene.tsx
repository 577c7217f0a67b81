import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MogelijkeHandeling, Tijdlijnregel, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { KanNiet } from './KanNiet.tsx';
import { Context } from './MetZaak.tsx';
import { regelVraag } from './waarover.ts';

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  nr: number;
  children: ReactNode;
}

/**
 * An action about the event that was pointed out: who may not read that hears so before he fills in anything. Where the
 * timeline cannot be had the form is there all the same: the API refuses as well.
 */
export function MetAangewezene({ zaak, handeling, nr, children }: Eigenschappen) {
  const regels = useQuery(regelVraag(zaak.zaakId, nr));
  if (regels.isError && regels.data === undefined) return children;
  return (
    <Geladen kop={handeling.naam} vraag={regels}>
      {(gevonden) =>
        isAfgeschermd(gevonden, nr) ? (
          <>
            <Context zaak={zaak} />
            <KanNiet zaak={zaak} gezocht={handeling} naam={handeling.naam} waarom={nl.rechten.alleenBoa} />
          </>
        ) : (
          children
        )
      }
    </Geladen>
  );
}

const isAfgeschermd = (regels: readonly Tijdlijnregel[], nr: number): boolean =>
  regels.flatMap((regel) => [regel, ...regel.eronder]).some((g) => g.nr === nr && g.afgeschermd === true);
