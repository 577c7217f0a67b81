import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nl } from '../../teksten/nl.ts';
import { BijLeerling } from './BijLeerling.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Inbrengveld } from './veld.ts';
import { legKennisgevingVast, type NieuweKennisgeving as Gegevens } from './vragen.ts';

const T = nl.inbreng.kennisgeving;

const VELDEN: readonly Inbrengveld[] = [
  { naam: 'grond', label: T.grond, soort: 'keuze', opties: T.gronden },
  { naam: 'dagtekening', label: T.dagtekening, soort: 'dag' },
  { naam: 'ontvangenOp', label: T.ontvangenOp, soort: 'dag', hulp: T.ontvangenOpHulp },
  { naam: 'schooljaar', label: T.schooljaar, soort: 'tekst', hulp: T.schooljaarHulp, optioneel: true },
  { naam: 'toelichting', label: T.toelichting, soort: 'lang', optioneel: true },
];

/** A kennisgeving that parents sent on paper. */
export function NieuweKennisgeving() {
  const { id } = getRouteApi('/binnen/leerlingen/$id/kennisgeving').useParams();
  return (
    <BijLeerling id={id} titel={T.titel} intro={T.intro}>
      <Formulier leerlingId={id} />
    </BijLeerling>
  );
}

function Formulier({ leerlingId }: { leerlingId: string }) {
  const ga = useNavigate();
  // made when the form opens: who sends twice tells once
  const [sleutel] = useState(() => crypto.randomUUID());
  return (
    <Inbrengformulier
      kladje={`kennisgeving/${leerlingId}`}
      velden={VELDEN}
      knop={T.knop}
      verstuur={(antwoorden) => legKennisgevingVast({ ...antwoorden, leerlingId } as Gegevens, sleutel)}
      klaar={({ zaakId }) => {
        void (zaakId === null ? ga({ to: '/vrijstellingen' }) : ga({ to: '/zaken/$id', params: { id: zaakId } }));
      }}
      nietDoen={() => {
        void ga({ to: '/leerlingen/$id', params: { id: leerlingId } });
      }}
    />
  );
}
