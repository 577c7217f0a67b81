import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { standVraag } from '../../api/onderweg.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';

/** After it waiting is no longer normal. */
const LANG_MS = 30_000;

interface Eigenschappen {
  zaakId: string;
  sleutel: string;
  /** What was sent before the last change, and had arrived. */
  eerder: boolean;
  naVastleggen: () => void;
  /** With the reason. */
  naWeigering: (reden: string) => void;
}

/** Accepted, and not in the case yet: never shown as done before it is. */
export function Onderweg({ zaakId, sleutel, eerder, naVastleggen, naWeigering }: Eigenschappen) {
  const [sinds] = useState(() => Date.now());
  const { data, dataUpdatedAt, errorUpdatedAt } = useQuery(standVraag(zaakId, sleutel));
  const kop = useRef<HTMLHeadingElement>(null);
  const klaar = useEffectEvent(() => {
    if (data?.stand === 'geboekt') naVastleggen();
    if (data?.stand === 'geweigerd') naWeigering(data.detail ?? '');
  });
  useEffect(() => {
    klaar();
  }, [data?.stand]);
  useEffect(() => {
    kop.current?.focus();
  }, []);
  const lang = Math.max(dataUpdatedAt, errorUpdatedAt) - sinds > LANG_MS;
  return (
    <>
      <h1 ref={kop} tabIndex={-1}>
        {nl.handeling.onderwegTitel}
      </h1>
      <Bericht toon="info" rol="status">
        <p>{lang ? nl.handeling.onderwegLang : nl.handeling.onderwegTekst}</p>
        {eerder && <p>{nl.handeling.onderwegEerder}</p>}
      </Bericht>
      <p>
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
          {nl.handeling.naarZaak}
        </Link>
      </p>
    </>
  );
}
