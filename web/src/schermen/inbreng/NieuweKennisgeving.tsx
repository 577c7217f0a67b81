import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { BijLeerling } from './BijLeerling.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Inbrengveld } from './veld.ts';
import { legKennisgevingVast, type NieuweKennisgeving } from './vragen.ts';

const T = nl.inbreng.kennisgeving;

const NUMMER: Inbrengveld = {
  naam: 'persoonsnummer',
  label: T.persoonsnummer,
  soort: 'tekst',
  hulp: T.persoonsnummerHulp,
};
const VELDEN: readonly Inbrengveld[] = [
  { naam: 'grond', label: T.grond, soort: 'keuze', opties: T.gronden },
  { naam: 'dagtekening', label: T.dagtekening, soort: 'dag' },
  { naam: 'ontvangenOp', label: T.ontvangenOp, soort: 'dag', hulp: T.ontvangenOpHulp },
  { naam: 'toelichting', label: T.toelichting, soort: 'lang', optioneel: true },
];

/** A kennisgeving on paper, of a pupil who is told by his number. */
export function KennisgevingVastleggen() {
  const { mag } = useIk();
  if (!mag.handelen) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <p className="intro">{T.intro}</p>
      <Formulier velden={[NUMMER, ...VELDEN]} wie={{}} />
    </div>
  );
}

/** The same, from the page of the pupil. */
export function KennisgevingBijLeerling() {
  const { id } = getRouteApi('/binnen/leerlingen/$id/kennisgeving').useParams();
  return (
    <BijLeerling id={id} titel={T.titel} intro={T.intro}>
      <Formulier velden={VELDEN} wie={{ leerlingId: id }} />
    </BijLeerling>
  );
}

function Formulier({ velden, wie }: { velden: readonly Inbrengveld[]; wie: Pick<NieuweKennisgeving, 'leerlingId'> }) {
  const ga = useNavigate();
  const naarLijst = (): void => {
    void ga({ to: '/vrijstellingen' });
  };
  return (
    <Inbrengformulier
      kladje={`kennisgeving/${wie.leerlingId ?? 'nieuw'}`}
      velden={velden}
      knop={T.knop}
      verstuur={(antwoorden) => legKennisgevingVast({ ...antwoorden, ...wie } as NieuweKennisgeving)}
      klaar={({ zaakId }) => {
        if (zaakId === null) naarLijst();
        else void ga({ to: '/zaken/$id', params: { id: zaakId } });
      }}
      nietDoen={naarLijst}
    />
  );
}
