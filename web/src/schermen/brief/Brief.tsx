import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Brief as BriefInZaak, brievenVraag } from '../../api/post.ts';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Context, MetZaak } from '../handeling/MetZaak.tsx';
import { NaarZaak } from '../handeling/NaarZaak.tsx';
import { Opstellen } from './Opstellen.tsx';
import { Vastgesteld } from './Vastgesteld.tsx';

const route = getRouteApi('/binnen/zaken/$id/brief');

/** One letter of a case: to make it and send it, to approve that of a colleague, or to see what went out. */
export function Brief() {
  const { id } = route.useParams();
  return (
    <MetZaak id={id} kruimel={nl.brief.kruimel} breed>
      {(zaak) => <InZaak zaak={zaak} />}
    </MetZaak>
  );
}

function InZaak({ zaak }: { zaak: Zaak }) {
  const { over } = route.useSearch();
  return (
    <Geladen kop={nl.brief.kruimel} vraag={useQuery(brievenVraag(zaak))}>
      {({ brieven }) => {
        const brief = brieven.find((b) => b.over === over);
        return brief ? <Gevonden key={brief.over} zaak={zaak} brief={brief} /> : <Onbekend zaak={zaak} />;
      }}
    </Geladen>
  );
}

const kanVaststellen = ({ mogelijkeHandelingen }: Zaak, { over }: BriefInZaak) =>
  mogelijkeHandelingen.find((m) => m.handeling === 'stel-brief-vast' && m.mogelijk && m.vast.over === over);

/** Who was making the letter goes on seeing what he made, also when somebody else settled it meanwhile. */
function Gevonden({ zaak, brief }: { zaak: Zaak; brief: BriefInZaak }) {
  const nu = kanVaststellen(zaak, brief);
  const [begonnen] = useState(nu);
  const handeling = nu ?? begonnen;
  if (handeling) return <Opstellen zaak={zaak} brief={brief} handeling={handeling} nietMeer={nu === undefined} />;
  return <Vastgesteld zaak={zaak} brief={brief} />;
}

const Onbekend = ({ zaak }: { zaak: Zaak }) => (
  <>
    <Context zaak={zaak} />
    <h1 tabIndex={-1}>{nl.brief.kruimel}</h1>
    <Bericht toon="let" titel={nl.brief.onbekend}>
      <NaarZaak id={zaak.zaakId} />
    </Bericht>
  </>
);
