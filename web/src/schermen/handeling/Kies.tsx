import { Link } from '@tanstack/react-router';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { kenmerkVan } from './vind.ts';
import { useWaarover } from './waarover.ts';

/** An address that leaves open what it is about: which term, which meeting, which outcome. */
export function Kies({ zaak, uit }: { zaak: Zaak; uit: readonly MogelijkeHandeling[] }) {
  const over = useWaarover(zaak, uit);
  return (
    <>
      <h1 tabIndex={-1}>{nl.handeling.kies}</h1>
      <p className="intro">{nl.handeling.kiesIntro}</p>
      <ul className="acties">
        {uit.map((handeling) => (
          <li key={kenmerkVan(handeling)} className={`actie actie--${toonVan(handeling)}`}>
            <Regel zaakId={zaak.zaakId} handeling={handeling} over={over(handeling.vast)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const toonVan = ({ mogelijk, afwijking }: MogelijkeHandeling): string =>
  mogelijk ? (afwijking ? 'afwijking' : 'mas') : 'niet';

interface Regeleigenschappen {
  zaakId: string;
  handeling: MogelijkeHandeling;
  over: readonly string[];
}

function Regel({ zaakId, handeling, over }: Regeleigenschappen) {
  const { naam, mogelijk, waarom, vast } = handeling;
  const inhoud = (
    <>
      <span className="actie__kop">
        <span className="actie__titel">{naam}</span>
      </span>
      <span className="actie__uitleg">{[...over, ...(waarom === undefined ? [] : [waarom])].join('. ')}</span>
    </>
  );
  if (!mogelijk) return <div className="actie__in">{inhoud}</div>;
  return (
    <Link
      className="actie__in"
      to="/zaken/$id/handelingen/$soort"
      params={{ id: zaakId, soort: handeling.handeling }}
      search={vast}
    >
      {inhoud}
      <Icoon n="pijl" />
    </Link>
  );
}
