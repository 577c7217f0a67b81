import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { motivatiesVraag } from './vragen.ts';
import { type RapportZoek, zonderRegel } from './zoek.ts';

const T = nl.rapporten.motivatie;

/** Why people departed, in their own words, each with the case that it stands in. */
export function Motivaties({ zoek }: { zoek: RapportZoek }) {
  const vraag = useQuery(motivatiesVraag(zoek));
  return (
    <>
      <p>
        <Link className="nl-link" to="/rapporten" search={zonderRegel(zoek)}>
          {T.terug}
        </Link>
      </p>
      <Geladen vraag={vraag}>{(data) => <Inhoud data={data} />}</Geladen>
    </>
  );
}

const Inhoud = ({ data }: { data: Schema<'Motivaties'> }) => (
  <Paneel titel={T.titel(data.norm.naam)}>
    <p>{data.norm.norm}</p>
    <p>{data.getoond ? T.uitleg : T.verborgen}</p>
    {data.getoond && data.motivaties.length === 0 && <p>{T.geen}</p>}
    <ul className="plat">
      {data.motivaties.map((motivatie) => (
        <Motivatie key={`${motivatie.zaakId}/${motivatie.nr}`} motivatie={motivatie} />
      ))}
    </ul>
    {data.meer && <p>{T.meer}</p>}
  </Paneel>
);

const Motivatie = ({ motivatie: m }: { motivatie: Schema<'Motivaties'>['motivaties'][number] }) => (
  <li>
    <p>
      <Link className="nl-link" to="/zaken/$id" params={{ id: m.zaakId }} hash="tijdlijn">
        {T.zaak(m.zaaknummer)}
      </Link>{' '}
      · {middel(m.dag)} · {T.gebeurtenis(m.nr)}
      {m.reden !== null && ` · ${m.reden}`}
    </p>
    <p>{m.motivatie ?? <em>{T.zonder}</em>}</p>
  </li>
);
