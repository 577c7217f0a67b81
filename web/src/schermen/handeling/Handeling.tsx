import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { aangewezenIn, vraagtAanwijzen, wijsAan } from './aanwijzen.ts';
import { Aanwijzen } from './Aanwijzen.tsx';
import { Formulier } from './Formulier.tsx';
import { KanNiet } from './KanNiet.tsx';
import { Kies } from './Kies.tsx';
import { MetAangewezene } from './MetAangewezene.tsx';
import { Context, MetZaak } from './MetZaak.tsx';
import { eerderGegeven } from './lijst.ts';
import { leesFormulier } from './schema.ts';
import { kenmerkVan, vind } from './vind.ts';
import { vragenlijstenVraag } from './vragen.ts';

const route = getRouteApi('/binnen/zaken/$id/handelingen/$soort');

/** One action in a case: applied as the MAS says, or departed from and explained. */
export function Handeling() {
  const { id } = route.useParams();
  return (
    <MetZaak id={id} kruimel={nl.handeling.kruimel}>
      {(zaak) => <Gevonden zaak={zaak} />}
    </MetZaak>
  );
}

/** What could be done when the form was opened stays open, also when it no longer can: nothing that is typed is lost. */
function Gevonden({ zaak }: { zaak: Zaak }) {
  const { soort } = route.useParams();
  const zoek = route.useSearch();
  const vondst = vind(zaak.mogelijkeHandelingen, soort, zoek);
  const nu = vondst.soort === 'deze' && vondst.handeling.mogelijk ? vondst.handeling : null;
  const [laatste, zetLaatste] = useState(nu);
  const [adres, zetAdres] = useState({ soort, zoek });
  if (adres.soort !== soort || JSON.stringify(adres.zoek) !== JSON.stringify(zoek)) {
    zetAdres({ soort, zoek });
    zetLaatste(nu);
  } else if (nu !== null && nu !== laatste) zetLaatste(nu);
  const nr = aangewezenIn(zoek, zaak.nr);
  const open = laatste !== null && vraagtAanwijzen(laatste);
  if (laatste && (!open || nr !== undefined)) {
    const deze = open && nr !== undefined ? wijsAan(laatste, nr) : laatste;
    const formulier = (
      <MetVragen
        key={kenmerkVan(deze)}
        zaak={zaak}
        handeling={deze}
        nietMeer={nu ? null : waaromNiet(zaak, vondst.soort === 'deze' ? vondst.handeling : undefined)}
      />
    );
    if (!open || nr === undefined) return formulier;
    return (
      <MetAangewezene zaak={zaak} handeling={deze} nr={nr}>
        {formulier}
      </MetAangewezene>
    );
  }
  if (laatste)
    return (
      <>
        <Context zaak={zaak} />
        <Aanwijzen zaak={zaak} handeling={laatste} />
      </>
    );
  return (
    <>
      <Context zaak={zaak} />
      {vondst.soort === 'kies' ? (
        <Kies zaak={zaak} uit={vondst.uit} />
      ) : (
        <KanNiet
          zaak={zaak}
          gezocht={vondst.soort === 'deze' ? vondst.handeling : { handeling: soort, vast: zoek }}
          {...(vondst.soort === 'deze' && { naam: vondst.handeling.naam })}
          waarom={waaromNiet(zaak, vondst.soort === 'deze' ? vondst.handeling : undefined)}
        />
      )}
    </>
  );
}

function waaromNiet({ status, vernietigdOp }: Zaak, handeling: MogelijkeHandeling | undefined): string {
  if (vernietigdOp !== null) return nl.handeling.vernietigd(middel(vernietigdOp));
  return handeling?.waarom ?? (status === 'gesloten' ? nl.handeling.gesloten : nl.handeling.kanNietTekst);
}

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  nietMeer: string | null;
}

/** An action that answers a questionnaire needs its questions. */
function MetVragen({ zaak, handeling, nietMeer }: Eigenschappen) {
  const vraagt = leesFormulier(handeling.schema ?? {}).antwoorden;
  const lijsten = useQuery({ ...vragenlijstenVraag(zaak.zaakId), enabled: vraagt });
  if (!vraagt) return <Formulier {...{ zaak, handeling, nietMeer }} vragenlijst={null} />;
  return (
    <Geladen kop={handeling.naam} vraag={lijsten}>
      {({ vragenlijsten }) => {
        const lijst = vragenlijsten.find((l) => l.lijst === handeling.vast.lijst);
        const vragenlijst = lijst ? { lijst, eerder: eerderGegeven(vragenlijsten, lijst) } : null;
        return <Formulier {...{ zaak, handeling, nietMeer, vragenlijst }} />;
      }}
    </Geladen>
  );
}
