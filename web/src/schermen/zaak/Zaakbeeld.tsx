import { useIk } from '../../api/ik.ts';
import { volgtMas, type Zaak } from '../../api/zaak.ts';
import { thuisVan } from '../../schil/menu.ts';
import { Proefband } from '../../schil/Proefband.tsx';
import { nl } from '../../teksten/nl.ts';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Vastgelegd } from '../handeling/Vastgelegd.tsx';
import { Ankers } from './Ankers.tsx';
import { Bijeenkomsten } from './Bijeenkomsten.tsx';
import { Documenten } from './documenten/Documenten.tsx';
import { useGelezen } from './gelezen.ts';
import { Kop, naamVan } from './Kop.tsx';
import { Meldingen } from './Meldingen.tsx';
import { Nu } from './Nu.tsx';
import { Onderwerp } from './Onderwerp.tsx';
import { Plan } from './Plan.tsx';
import { Post } from './Post.tsx';
import { Routes } from './Routes.tsx';
import { Termijnen } from './Termijnen.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';
import { Veranderd } from './Veranderd.tsx';
import { useVeranderd } from './veranderd.ts';
import { Verwacht } from './Verwacht.tsx';

/** The order here is the order in which it is read; the style sheet places the stappenplan beside it on wide screens. */
export function Zaakbeeld({ zaak, oud }: { zaak: Zaak; oud: string | null }) {
  const ik = useIk();
  useGelezen(zaak);
  const veranderd = useVeranderd(zaak);
  const naam = naamVan(zaak);
  const thuis = thuisVan(ik);
  return (
    <>
      {zaak.proef && <Proefband />}
      <div className="blad blad--breed zaak">
        <Kruimels
          pad={thuis === '/werkvoorraad' ? [{ naam: nl.schil.werkvoorraad, naar: thuis }, { naam }] : [{ naam }]}
        />
        <Kop zaak={zaak} />
        <Vastgelegd />
        <Veranderd zaakId={zaak.zaakId} veranderd={veranderd} oud={oud} />
        <Ankers zaak={zaak} veranderd={veranderd !== null} />
        <div className={volgtMas(zaak) ? 'zaakraster' : 'zaakraster zaakraster--zonder'}>
          <div className="kol kol--nu">
            <Nu zaak={zaak} />
          </div>
          <aside
            className="kol kol--rechts"
            aria-label={zaak.meldingen.length > 0 ? nl.zaak.rechts : nl.zaak.rechtsZonder}
          >
            <Termijnen zaak={zaak} />
            <Verwacht zaak={zaak} />
            <Bijeenkomsten zaak={zaak} />
            {zaak.meldingen.length > 0 && <Meldingen zaak={zaak} />}
          </aside>
          <div className="kol kol--midden">
            <Onderwerp zaak={zaak} />
            <Routes zaak={zaak} />
            <Tijdlijn zaak={zaak} />
            <Post zaak={zaak} />
            <Documenten zaak={zaak} />
          </div>
          {volgtMas(zaak) && (
            <div className="kol kol--stappen">
              <Plan zaak={zaak} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
