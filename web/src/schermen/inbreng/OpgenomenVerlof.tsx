import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { middel } from '../../datum.ts';
import { NietGevonden } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { verlofVraag } from '../leerling/verlof.ts';
import { BijLeerling } from './BijLeerling.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Inbrengveld } from './veld.ts';
import { legOpnameVast, type OpgenomenVerlof as Gegevens } from './vragen.ts';

const T = nl.inbreng.opgenomen;

const VELDEN: readonly Inbrengveld[] = [
  { naam: 'van', label: T.van, soort: 'dag' },
  { naam: 'totEnMet', label: T.totEnMet, soort: 'dag' },
  { naam: 'bekendOp', label: T.bekendOp, soort: 'dag' },
];

/** Leave that the head of the school refused was taken all the same: a case of luxeverzuim begins. */
export function OpgenomenVerlof() {
  const { id, verlof: verlofId } = getRouteApi('/binnen/leerlingen/$id/verlof/$verlof/opgenomen').useParams();
  const ga = useNavigate();
  const vraag = useQuery(verlofVraag(id));
  const terug = (): void => {
    void ga({ to: '/leerlingen/$id', params: { id } });
  };
  return (
    <BijLeerling id={id} titel={T.titel} intro={T.intro}>
      <Geladen vraag={vraag}>
        {({ schooljaren }) => {
          const verlof = schooljaren.flatMap(({ verloven }) => verloven).find((een) => een.id === verlofId);
          if (!verlof) return <NietGevonden />;
          const { van, totEnMet } = verlof;
          return (
            <>
              <p>{T.geweigerd(nl.zaak.periode(middel(van), middel(totEnMet)))}</p>
              <Inbrengformulier
                kladje={`verlof/${verlofId}/opgenomen`}
                velden={VELDEN}
                begin={{ van, totEnMet }}
                knop={T.knop}
                verstuur={(antwoorden) => legOpnameVast({ ...antwoorden, leerlingId: id, verlofId } as Gegevens)}
                klaar={({ zaakId }) => {
                  if (zaakId === null) terug();
                  else void ga({ to: '/zaken/$id', params: { id: zaakId } });
                }}
                nietDoen={terug}
              />
            </>
          );
        }}
      </Geladen>
    </BijLeerling>
  );
}
