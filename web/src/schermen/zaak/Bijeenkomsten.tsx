import type { ReactNode } from 'react';
import type { Zaak } from '../../api/zaak.ts';
import { kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

/** Who meets whom, and what was agreed; not there when there is none of it. */
export function Bijeenkomsten({ zaak }: { zaak: Zaak }) {
  const { bijeenkomsten, verhoren, mdos, afspraken } = zaak;
  if (bijeenkomsten.length + verhoren.length + mdos.length + afspraken.length === 0) return null;
  return (
    <Paneel titel={nl.zaak.bijeenkomsten}>
      <ul className="brokken">
        {mdos.map((mdo) => (
          <Mdo key={mdo.id} mdo={mdo} />
        ))}
        {bijeenkomsten.map((bijeenkomst) => (
          <Bijeenkomst key={bijeenkomst.id} bijeenkomst={bijeenkomst} />
        ))}
        {verhoren.map((verhoor) => (
          <Verhoor key={verhoor.id} verhoor={verhoor} />
        ))}
        {afspraken.map((afspraak) => (
          <Afspraak key={afspraak.id} afspraak={afspraak} />
        ))}
      </ul>
    </Paneel>
  );
}

interface Brok {
  naam: string;
  stand: string;
  wpg?: boolean;
  children: ReactNode;
}
const Brok = ({ naam, stand, wpg = false, children }: Brok) => (
  <li>
    <p>
      <b>{naam}</b> <Merk>{stand}</Merk> {wpg && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
    </p>
    {children}
  </li>
);

const opSom = (dagen: readonly string[]): string => dagen.map(kort).join(', ');
const wanneer = (dag: string, tijd: string | null): string =>
  tijd === null ? kort(dag) : `${kort(dag)} ${nl.zaak.om(tijd)}`;
const zin = (...delen: (string | null | false)[]): string => delen.filter(Boolean).join(' · ');

const Mdo = ({ mdo: { stand, aanleidingNaam, gehouden } }: { mdo: Zaak['mdos'][number] }) => (
  <Brok naam={nl.zaak.mdo} stand={nl.zaak.mdoStand[stand]}>
    <p>{aanleidingNaam}</p>
    <p>{gehouden.length > 0 ? nl.zaak.mdoGehouden(opSom(gehouden)) : nl.zaak.mdoNogNiet}</p>
  </Brok>
);

const Bijeenkomst = ({ bijeenkomst: b }: { bijeenkomst: Zaak['bijeenkomsten'][number] }) => (
  <Brok
    naam={zin(nl.zaak.aard[b.aard], b.met && nl.zaak.met[b.met])}
    stand={b.uitkomst ? nl.zaak.bijeenkomstUitkomst[b.uitkomst] : nl.zaak.gepland}
  >
    <p>{zin(wanneer(b.op, b.tijd), b.plaats)}</p>
    {b.verzetVan.length > 0 && <p>{nl.zaak.verzetVan(opSom(b.verzetVan))}</p>}
  </Brok>
);

const Verhoor = ({ verhoor: v }: { verhoor: Zaak['verhoren'][number] }) => (
  <Brok naam={nl.zaak.verhoor} stand={v.uitkomst ? nl.zaak.bijeenkomstUitkomst[v.uitkomst] : nl.zaak.gepland} wpg>
    <p>{zin(wanneer(v.verhoorOp, v.tijd), v.plaats)}</p>
    <p>
      {nl.zaak.opgeroepen(kort(v.opgeroepenOp))} {v.verzetVan.length > 0 && nl.zaak.verzetVan(opSom(v.verzetVan))}
    </p>
  </Brok>
);

const metWie = (met: string): string => (isPartner(met) ? nl.zaak.met[met] : met);
const isPartner = (met: string): met is keyof typeof nl.zaak.met => Object.hasOwn(nl.zaak.met, met);

const Afspraak = ({ afspraak: a }: { afspraak: Zaak['afspraken'][number] }) => (
  <Brok
    naam={`${nl.zaak.afspraak} ${metWie(a.met)}`}
    stand={a.uitkomst ? nl.zaak.afspraakUitkomst[a.uitkomst] : nl.zaak.mdoStand.loopt}
    wpg={a.regime === 'WPG'}
  >
    <p>{nl.zaak.evaluatieOp(kort(a.evaluatieOp))}</p>
  </Brok>
);
