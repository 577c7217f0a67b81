import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isWeg } from '../../api/client.ts';
import { type Zaak, zaakVraag } from '../../api/zaak.ts';
import { NietGevonden } from '../../schil/Foutpagina.tsx';
import { Proefband } from '../../schil/Proefband.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen, GeladenBlad, Skelet } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Fasen } from '../../ui/Spoor.tsx';
import { Acties } from '../zaak/Acties.tsx';
import { Klok } from './Klok.tsx';
import { Opnieuw } from './Opnieuw.tsx';
import { Post } from './Post.tsx';
import { Verloop } from './Verloop.tsx';
import { klokVraag } from './vragen.ts';

const T = nl.proef;

/** One trial case: its clock, where it stands, what comes when nobody acts, and what somebody can try. */
export function Proefzaak() {
  const { id } = getRouteApi('/binnen/proefdraaien/$id').useParams();
  const vraag = useQuery(zaakVraag(id));
  if (isWeg(vraag.error)) return <NietGevonden />;
  return (
    <GeladenBlad kop={T.titel} vraag={vraag} skelet={<Skelet rijen={3} hoogte="8rem" />}>
      {(zaak) => (zaak.proef ? <Pagina key={id} zaak={zaak} /> : <NietGevonden />)}
    </GeladenBlad>
  );
}

function Pagina({ zaak }: { zaak: Zaak }) {
  const { zaakId, zaaknummer, leerling } = zaak;
  const naam = leerling?.naam ?? zaaknummer;
  const klok = useQuery(klokVraag(zaakId));
  return (
    <>
      <Proefband />
      <div className="blad blad--breed">
        <Kruimels pad={[{ naam: T.titel, naar: '/proefdraaien' }, { naam }]} />
        <div className="titelrij">
          <div>
            <h1 tabIndex={-1}>{naam}</h1>
            <p className="onder">{T.onder(zaaknummer, leerling?.leeftijd ?? null)}</p>
          </div>
          <div className="titelrij__knoppen">
            <Link className="nl-button nl-button--secondary knop--klein" to="/zaken/$id" params={{ id: zaakId }}>
              {T.naarZaak}
            </Link>
            <Opnieuw zaakId={zaakId} />
          </div>
        </div>
        <Geladen vraag={klok} skelet={<Skelet rijen={1} hoogte="7rem" />}>
          {(stand) => <Klok zaakId={zaakId} klok={stand} gesloten={zaak.status === 'gesloten'} />}
        </Geladen>
        <div className="proefraster">
          <div className="kol">
            <Waar zaak={zaak} />
            <Paneel titel={T.verloop}>
              <Geladen vraag={klok}>{({ verloop }) => <Verloop verloop={verloop} />}</Geladen>
            </Paneel>
          </div>
          <div className="kol">
            <Paneel titel={T.probeer}>
              {zaak.status === 'gesloten' ? <p>{T.geslotenUitleg}</p> : <Acties zaak={zaak} />}
            </Paneel>
            <Post zaak={zaak} />
            <Paneel titel={T.zoWerkt}>
              <p className="plat">{T.zoWerktTekst}</p>
            </Paneel>
          </div>
        </div>
      </div>
    </>
  );
}

const Waar = ({ zaak: { zaakId, stapInWoorden, spoor } }: { zaak: Zaak }) => (
  <Paneel
    titel={T.waar}
    toon="hoofd"
    acties={
      <Link className="nl-link" to="/zaken/$id/methode" params={{ id: zaakId }}>
        {T.inMethode}
      </Link>
    }
  >
    <p className="nuregel">{stapInWoorden}</p>
    <Fasen spoor={spoor} />
  </Paneel>
);
