import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Dag, Lijstdeel, Regels, Tabeldeel, Weggelaten } from './Deel.tsx';
import { Gezagdeel, Persoondeel } from './Persoon.tsx';
import { Kring } from './Kring.tsx';
import type { Inzage } from './vragen.ts';
import { Zaakdeel } from './Zaakdeel.tsx';

const T = nl.inzage;
const K = T.kolommen;

/** The same as the PDF, in the same order. */
export const Document = ({ inzage: o }: { inzage: Inzage }) => (
  <>
    <p>{o.voor.regels}</p>
    {o.persoon && <Persoondeel persoon={o.persoon} />}
    {o.gezag.length > 0 && <Gezagdeel gezag={o.gezag} />}
    {o.zaken.map((zaak) => (
      <Zaakdeel key={zaak.zaakId} zaak={zaak} />
    ))}
    {o.regime === 'AVG' && <Kring inzage={o} />}
    <Tabeldeel
      titel={T.ontvangers}
      kolommen={[K.ontvanger, K.wat, K.keer, K.laatste]}
      rijen={o.ontvangers.map(({ naam, wat, keer, laatste }) => [naam, wat, keer, <Dag key="laatste" dag={laatste} />])}
    />
    {o.regime === 'AVG' && <Gelezen gelezen={o.gelezen} />}
    <Lijstdeel titel={T.herkomst} items={o.herkomst} />
    <Tabeldeel
      titel={T.bewaren}
      kolommen={[K.wat, K.hoeLang]}
      rijen={o.bewaren.map(({ naam, waarde }) => [naam, waarde])}
    />
    <Paneel titel={T.automatisch}>
      <p>{o.automatisch}</p>
    </Paneel>
    <Weggelaten titel={T.weggelaten} weggelaten={o.weggelaten} />
    <Lijstdeel titel={T.rechten} items={o.rechten} />
  </>
);

const Gelezen = ({ gelezen }: Pick<Inzage, 'gelezen'>) => (
  <Tabeldeel
    titel={T.gelezen}
    kolommen={[K.wie, K.opGrond, K.keer, K.wanneer]}
    rijen={gelezen.map((g) => [
      <Regels key="wie" regels={[g.rol, g.organisatie].filter((deel) => deel !== '')} />,
      <Regels key="wat" regels={[g.wat, g.grondslag]} />,
      g.keer,
      g.eerste === g.laatste ? <Dag key="dag" dag={g.eerste} /> : T.periode(middel(g.eerste), middel(g.laatste)),
    ])}
  />
);
