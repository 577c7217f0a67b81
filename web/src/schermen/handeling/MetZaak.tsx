import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isWeg } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { type Zaak, zaakVraag } from '../../api/zaak.ts';
import { GeenRecht, NietGevonden } from '../../schil/Foutpagina.tsx';
import { Proefband } from '../../schil/Proefband.tsx';
import { nl } from '../../teksten/nl.ts';
import { GeladenBlad } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';

interface Eigenschappen {
  id: string;
  /** What this screen is, at the end of the way to it. */
  kruimel: string;
  /** It needs the room of two columns of the same weight. */
  breed?: boolean;
  children: (zaak: Zaak) => ReactNode;
}

/** A screen on which somebody records something in a case: with the case, and the way back to it. */
export function MetZaak({ id, ...scherm }: Eigenschappen) {
  const vraag = useQuery(zaakVraag(id));
  if (vraag.data === undefined && isWeg(vraag.error)) return <NietGevonden />;
  return (
    <GeladenBlad kop={scherm.kruimel} vraag={vraag}>
      {(zaak) => <InZaak zaak={zaak} {...scherm} />}
    </GeladenBlad>
  );
}

function InZaak({ zaak, kruimel, breed = false, children }: Omit<Eigenschappen, 'id'> & { zaak: Zaak }) {
  const { mag } = useIk();
  // in a trial case everybody who may have one does what an official does
  if (!mag.handelen && !mag.toewijzen && !(zaak.proef && mag.proefzaken)) return <GeenRecht />;
  return (
    <>
      {zaak.proef && <Proefband />}
      <div className={breed ? 'blad blad--breed' : 'blad'}>
        <Kruimels
          pad={[
            ...(mag.handelen || mag.toewijzen ? [{ naam: nl.schil.werkvoorraad, naar: '/werkvoorraad' }] : []),
            { naam: naamVan(zaak), naar: `/zaken/${zaak.zaakId}` },
            { naam: kruimel },
          ]}
        />
        {children(zaak)}
      </div>
    </>
  );
}

const naamVan = ({ leerling, zaaknummer }: Zaak): string => leerling?.naam ?? zaaknummer;

/** Which case this is about, above the heading. */
export const Context = ({ zaak }: { zaak: Zaak }) => (
  <p className="boven">{nl.handeling.over(zaak.leerling?.naam ?? '', zaak.stapInWoorden, zaak.zaaknummer)}</p>
);
