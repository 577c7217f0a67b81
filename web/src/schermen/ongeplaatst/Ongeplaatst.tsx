import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIk } from '../../api/ik.ts';
import { dagVan, middel, tijd } from '../../datum.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht as Blok } from '../../ui/Bericht.tsx';
import { Geladen, Skelet } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Afhandelen } from './Afhandelen.tsx';
import { Gegevens } from './Gegevens.tsx';
import { Plaatsen } from './Plaatsen.tsx';
import { type Bericht, HOOGSTENS, ongeplaatstVraag } from './vragen.ts';

const T = nl.ongeplaatst;

/** What partners sent and the house could not place: somebody looks, places it in a case, or says what he did with it. */
export function Ongeplaatst() {
  const { mag } = useIk();
  const lijst = useQuery({ ...ongeplaatstVraag, enabled: mag.ongeplaatst });
  const [gedaan, meld] = useState('');
  const kop = useRef<HTMLHeadingElement>(null);
  if (!mag.ongeplaatst) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 ref={kop} tabIndex={-1}>
        {T.titel}
      </h1>
      <p className="intro">{T.intro}</p>
      <div role="status">{gedaan !== '' && <Blok toon="goed" titel={gedaan} />}</div>
      <Geladen vraag={lijst} skelet={<Skelet rijen={3} hoogte="9rem" />}>
        {({ berichten }) => (
          <Lijst
            berichten={berichten}
            klaar={(wat) => {
              // what was acted upon goes from the list, and the focus must not go with it
              flushSync(() => {
                meld(wat);
              });
              kop.current?.focus();
            }}
          />
        )}
      </Geladen>
    </div>
  );
}

interface Eigenschappen {
  berichten: readonly Bericht[];
  klaar: (wat: string) => void;
}
function Lijst({ berichten, klaar }: Eigenschappen) {
  if (berichten.length === 0)
    return (
      <Blok toon="info" titel={T.leegTitel}>
        {T.leeg}
      </Blok>
    );
  return (
    <>
      {berichten.length === HOOGSTENS && <p className="onder">{T.meer(HOOGSTENS)}</p>}
      <ul className="leerlingkolom">
        {berichten.map((bericht) => (
          <li key={bericht.id}>
            <Een bericht={bericht} klaar={klaar} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Een({ bericht, klaar }: { bericht: Bericht; klaar: Eigenschappen['klaar'] }) {
  const [open, zetOpen] = useState<'plaatsen' | 'afhandelen' | null>(null);
  const sluit = (): void => {
    zetOpen(null);
  };
  const naKlaar = (wat: string): void => {
    flushSync(sluit);
    klaar(wat);
  };
  const { ontvangenOp, naam, type, van, regime, reden, zaakId, plaatsbaar } = bericht;
  return (
    <Paneel inLijst titel={naam ?? T.onbekend} acties={regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}>
      <p className="onder">{T.van(van, middel(dagVan(ontvangenOp)), tijd(Date.parse(ontvangenOp)))}</p>
      <p>
        <b>{T.reden}</b> {reden}
      </p>
      {naam === null && (
        <p className="onder">
          {T.type} <code>{type}</code>
        </p>
      )}
      <Gegevens gegevens={bericht.gegevens} />
      {zaakId !== null && (
        <p>
          <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
            {T.naarZaak}
          </Link>
        </p>
      )}
      <div className="knoppen">
        {plaatsbaar && (
          <Knop
            onClick={() => {
              zetOpen('plaatsen');
            }}
          >
            {T.plaatsen}
          </Knop>
        )}
        <Knop
          onClick={() => {
            zetOpen('afhandelen');
          }}
        >
          {T.afhandelen}
        </Knop>
      </div>
      <Plaatsen bericht={bericht} open={open === 'plaatsen'} sluit={sluit} klaar={naKlaar} />
      <Afhandelen bericht={bericht} open={open === 'afhandelen'} sluit={sluit} klaar={naKlaar} />
    </Paneel>
  );
}
