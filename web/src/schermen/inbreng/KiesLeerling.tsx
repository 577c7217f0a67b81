import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Gevonden } from './Gevonden.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import { NieuweLeerling } from './NieuweLeerling.tsx';
import type { Inbrengveld } from './veld.ts';
import { type Vondst, zoekLeerling } from './vragen.ts';

const T = nl.inbreng.leerling;

export type Waarvoor = 'kennisgeving' | 'aanvraag';
const VORIG = {
  kennisgeving: { naam: nl.vrijstellingen.titel, naar: '/vrijstellingen' },
  aanvraag: { naam: nl.aanvragen.titel, naar: '/aanvragen' },
} as const;

const ZOEKVELDEN: readonly Inbrengveld[] = [
  { naam: 'hoe', label: T.hoe, soort: 'keuze', opties: T.manieren },
  {
    naam: 'persoonsnummer',
    label: T.persoonsnummer,
    soort: 'tekst',
    hulp: T.persoonsnummerHulp,
    alleenAls: ({ hoe }) => hoe === 'nummer',
  },
  { naam: 'achternaam', label: T.achternaam, soort: 'tekst', hulp: T.deel, alleenAls: ({ hoe }) => hoe === 'naam' },
  { naam: 'geboortedatum', label: T.geboortedatum, soort: 'dag', alleenAls: ({ hoe }) => hoe === 'naam' },
];

export const KennisgevingVastleggen = () => <KiesLeerling waarvoor="kennisgeving" />;
export const AanvraagVastleggen = () => <KiesLeerling waarvoor="aanvraag" />;

/** Whose it is, before it is recorded: a child that there may be no case of yet, or that nobody knows. */
function KiesLeerling({ waarvoor }: { waarvoor: Waarvoor }) {
  const { mag } = useIk();
  return mag.handelen ? <Scherm waarvoor={waarvoor} /> : <GeenRecht />;
}

function Scherm({ waarvoor }: { waarvoor: Waarvoor }) {
  const ga = useNavigate();
  const [gezocht, zetGezocht] = useState<Gezocht | null>(null);
  const [nieuw, zetNieuw] = useState(false);
  const { titel } = nl.inbreng[waarvoor];
  const vorig = VORIG[waarvoor];
  return (
    <div className="blad">
      <Kruimels pad={[vorig, { naam: titel }]} />
      <h1 tabIndex={-1}>{titel}</h1>
      <p className="intro">{T.intro}</p>
      {gezocht && nieuw ? (
        <NieuweLeerling
          begin={gezocht.vraag}
          waarvoor={waarvoor}
          nietDoen={() => {
            zetNieuw(false);
          }}
        />
      ) : (
        <>
          <Inbrengformulier
            kladje={`zoek/${waarvoor}`}
            velden={ZOEKVELDEN}
            knop={T.zoek}
            verstuur={async ({ hoe: _, ...vraag }) => ({ vraag, vondsten: await zoekLeerling(vraag) })}
            klaar={zetGezocht}
            nietDoen={() => {
              void ga({ to: vorig.naar });
            }}
          />
          {gezocht && (
            <Gevonden
              vondsten={gezocht.vondsten}
              waarvoor={waarvoor}
              nieuw={() => {
                zetNieuw(true);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface Gezocht {
  vraag: Record<string, string>;
  vondsten: readonly Vondst[];
}
