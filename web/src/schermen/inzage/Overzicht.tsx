import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { zonderWeekdag } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Weggelaten } from './Deel.tsx';
import { Document } from './Document.tsx';
import { Geladen } from './Geladen.tsx';
import { type Inzage, inzageVraag } from './vragen.ts';
import type { Regime } from './zoek.ts';

const T = nl.inzage;

interface Eigenschappen {
  leerlingId: string;
  voor: string;
  regime: Regime;
}

/** What would be given, as it stands in the PDF; before it what its maker must know. */
export function Overzicht({ leerlingId, voor, regime }: Eigenschappen) {
  return (
    <div className="blad blad--breed">
      <p className="boven">
        <Link className="nl-link" to="/leerlingen/$id" params={{ id: leerlingId }}>
          {T.terug}
        </Link>
      </p>
      <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
        {regime === 'WPG' ? T.titelWpg : T.titel}
      </h1>
      <Geladen vraag={useQuery(inzageVraag(leerlingId, voor, regime))}>
        {(inzage) => (
          <div className="onderelkaar">
            <p className="onder">{T.voor(inzage.voor.naam, zonderWeekdag(inzage.op))}</p>
            <Vooraf inzage={inzage} />
            <Document inzage={inzage} />
          </div>
        )}
      </Geladen>
      <Verder leerlingId={leerlingId} voor={voor} regime={regime} />
    </div>
  );
}

const Vooraf = ({ inzage: { op, voorDeMaker, weggelaten, links } }: { inzage: Inzage }) => (
  <>
    <Bericht toon="let" titel={T.maker}>
      <p>{T.makerUitleg}</p>
      <ul className="opsom">
        {voorDeMaker.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </Bericht>
    <Weggelaten titel={T.weggelatenMaker} weggelaten={weggelaten} />
    <div>
      <p className="onder">{T.gelogd}</p>
      <div className="knoppen">
        <a className="nl-button nl-button--primary" href={links.pdf} download={`inzage-${op}.pdf`}>
          {T.pdf}
        </a>
        <a className="nl-button nl-button--secondary" href={links.self} download={`inzage-${op}.json`}>
          {T.json}
        </a>
      </div>
    </div>
  </>
);

/** Also after a refusal: somebody else may ask, or about something else. */
function Verder({ leerlingId, voor, regime }: Eigenschappen) {
  const ik = useIk();
  const adres = { to: '/leerlingen/$id/inzage', params: { id: leerlingId } } as const;
  return (
    <div className="audit__voet">
      <p>
        <Link className="nl-link" {...adres} search={{}}>
          {T.anders}
        </Link>
      </p>
      {ik.mag.politiegegevens && (
        <p>
          <Link
            className="nl-link"
            {...adres}
            search={regime === 'WPG' ? { voor } : { voor, regime: 'WPG' }}
            preload={false}
          >
            {T.ander[regime]}
          </Link>
        </p>
      )}
    </div>
  );
}
