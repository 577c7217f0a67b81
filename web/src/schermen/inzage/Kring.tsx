import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Dag, Regels, Tabeldeel } from './Deel.tsx';
import type { Inzage } from './vragen.ts';

const T = nl.inzage;
const K = T.kolommen;

/** What stands with the person and not with a case. */
export const Kring = ({ inzage: { meldingen, verlof, portaal, maandlijsten } }: { inzage: Inzage }) => (
  <>
    <Tabeldeel
      titel={T.meldingen}
      kolommen={[K.ontvangen, K.soort, K.nummer, K.van]}
      rijen={meldingen.map(({ ontvangen, soort, nummer, van }) => [
        <Dag key="ontvangen" dag={ontvangen} />,
        soort,
        nummer,
        van,
      ])}
    />
    <Tabeldeel
      titel={T.verlof}
      kolommen={[K.van, K.totEnMet, K.grond, K.besluit, K.school]}
      rijen={verlof.map((v) => [
        <Dag key="van" dag={v.van} />,
        <Dag key="tot" dag={v.totEnMet} />,
        v.grond,
        v.besluit,
        v.school,
      ])}
    />
    <Tabeldeel
      titel={T.portaal}
      kolommen={[K.gemaakt, K.voor, K.doel, K.gebruikt, K.bestanden]}
      rijen={portaal.map((p) => [
        <Dag key="gemaakt" dag={p.gemaakt} />,
        p.voor,
        T.geldig(p.doel, middel(p.geldigTot)),
        p.gebruikt === null ? T.nee : <Dag key="gebruikt" dag={p.gebruikt} />,
        <Regels key="bestanden" regels={p.bestanden} />,
      ])}
    />
    <Tabeldeel
      titel={T.maandlijsten}
      kolommen={[K.maand, K.gemeente]}
      rijen={maandlijsten.map(({ maand, gemeente }) => [maand, gemeente])}
    />
  </>
);
