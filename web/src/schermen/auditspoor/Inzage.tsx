import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Bewijs } from './Bewijs.tsx';
import type { Auditspoor } from './vragen.ts';

/** That this look is on record and for what; and the same as a file. */
export function Inzage({ spoor: { inzage, links, zaakId, zaaknummer, op } }: { spoor: Auditspoor }) {
  const ik = useIk();
  const zoek = getRouteApi('/binnen/zaken/$id/auditspoor').useSearch();
  return (
    <div className="audit__voet">
      <p className="onder">
        {inzage.vastgelegd ? nl.auditspoor.gelogd(inzage.naam) : nl.auditspoor.nietGelogd(inzage.naam)}{' '}
        <Link
          className="nl-link"
          to="/zaken/$id/auditspoor"
          params={{ id: zaakId }}
          search={zoek.op === undefined ? {} : { op: zoek.op }}
          replace
        >
          {nl.auditspoor.anderDoel}
        </Link>
      </p>
      <p>
        <a className="nl-link" href={links.self} download={`auditspoor-${zaaknummer}-${op}.json`}>
          {nl.auditspoor.download}
        </a>
      </p>
      <p>
        <a
          className="nl-link"
          href={links.self.replace('/auditspoor?', '/auditspoor.pdf?')}
          download={`auditspoor-${zaaknummer}-${op}.pdf`}
        >
          {nl.auditspoor.downloadPdf}
        </a>
      </p>
      <Bewijs zaakId={zaakId} zaaknummer={zaaknummer} />
      {ik.mag.verwerkingen && (
        <p>
          <Link className="nl-link" to="/zaken/$id/verwerkingen" params={{ id: zaakId }} preload={false}>
            {nl.verwerkingen.titel}
          </Link>
        </p>
      )}
    </div>
  );
}
