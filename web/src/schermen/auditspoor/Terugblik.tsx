import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiFout, isWeg } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { NietGevonden } from '../../schil/Foutpagina.tsx';
import { Proefband } from '../../schil/Proefband.tsx';
import { isSessieVoorbij } from '../../schil/sessie.ts';
import { useUitgesteld } from '../../schil/uitgesteld.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding, Skelet } from '../../ui/Geladen.tsx';
import { Beeld } from './Beeld.tsx';
import { DagKanNiet } from './DagKanNiet.tsx';
import { Herspelen } from './Herspelen.tsx';
import { Inzage } from './Inzage.tsx';
import { Keten } from './Keten.tsx';
import { Schuif } from './Schuif.tsx';
import { auditspoorVraag } from './vragen.ts';
import type { Doel } from './zoek.ts';

/** Who drags the slider passes many days, and asks for the one where he stops. */
const UITSTEL_MS = 150;

export function Terugblik({ zaakId, doel }: { zaakId: string; doel: Doel }) {
  const route = getRouteApi('/binnen/zaken/$id/auditspoor');
  const { mag } = useIk();
  const { op } = route.useSearch();
  const ga = route.useNavigate();
  const vraag = useQuery(auditspoorVraag(zaakId, doel, useUitgesteld(op, UITSTEL_MS)));
  const { data: spoor } = vraag;
  const geweigerd = isOverDag(vraag.error);
  const afgemeld = isSessieVoorbij(vraag.error);
  if (isWeg(vraag.error) || (isGeweigerd(vraag.error) && !geweigerd)) return <NietGevonden />;
  // each day takes the place of the one before: Back leaves the page
  const zet = (dag: string | undefined): void =>
    void ga({ search: { doel, ...(dag !== undefined && { op: dag }) }, replace: true, resetScroll: false });
  return (
    <>
      {spoor?.proef && <Proefband />}
      <div className="blad blad--breed audit">
        <div className="titelrij">
          <div>
            <p className="boven">
              <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
                {spoor ? nl.zaak.zaakMet(spoor.zaaknummer) : nl.auditspoor.terugNaarZaak}
              </Link>
              {spoor?.leerlingNaam != null && ` · ${spoor.leerlingNaam}`}
            </p>
            <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
              {nl.auditspoor.titel}
            </h1>
          </div>
          {!geweigerd && !afgemeld && (
            <Keten
              keten={spoor?.keten}
              stand={vraag.isFetching ? 'bezig' : vraag.isError ? 'mislukt' : 'klaar'}
              opnieuw={() => void vraag.refetch()}
            />
          )}
        </div>
        {geweigerd ? (
          <DagKanNiet
            fout={vraag.error}
            naarVandaag={() => {
              zet(undefined);
            }}
          />
        ) : (
          vraag.isError && !afgemeld && <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />
        )}
        {spoor ? (
          <>
            <Schuif spoor={spoor} op={op ?? spoor.op} zet={zet} />
            <Beeld spoor={spoor} />
            {mag.herspelen && <Herspelen zaakId={zaakId} />}
            <Inzage spoor={spoor} />
          </>
        ) : (
          !vraag.isError && <Skelet rijen={5} hoogte="6rem" />
        )}
      </div>
    </>
  );
}

/** The source answered: there is nothing to ask again. */
const isGeweigerd = (fout: unknown): fout is ApiFout => fout instanceof ApiFout && fout.status === 400;
/** It is the day that cannot be asked for; of an address that names no case there is no other day either. */
const isOverDag = (fout: unknown): boolean =>
  isGeweigerd(fout) && (fout.probleem.velden ?? []).some(({ veld }) => veld === 'op');
