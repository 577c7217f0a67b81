import { Link } from '@tanstack/react-router';
import type { Brief } from '../../api/post.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { kort, middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Melding } from '../handeling/Melding.tsx';
import { Context } from '../handeling/MetZaak.tsx';
import { Onderweg } from '../handeling/Onderweg.tsx';
import { useVersturen } from '../handeling/versturen.ts';
import { type Actie, actiesBij, BRIEFHANDELINGEN } from '../zaak/post/acties.ts';
import { Mis } from '../zaak/post/Brieven.tsx';
import { type Briefgroep, groepVan } from '../zaak/post/groepen.ts';
import { Exemplaren } from './Exemplaren.tsx';

const T = nl.brief;

export const Kop = ({ brief: { naam, regime, corrigeert } }: { brief: Brief }) => (
  <>
    <h1 tabIndex={-1}>{naam}</h1>
    {(regime === 'WPG' || corrigeert !== null) && (
      <p>
        {regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}{' '}
        {corrigeert !== null && <Merk>{nl.brieven.verbeterd}</Merk>}
      </p>
    )}
  </>
);

/** A letter that was settled: who gets it, how it looks, and what can still be done about it. */
export const Vastgesteld = ({ zaak, brief }: { zaak: Zaak; brief: Brief }) => (
  <div className="vorm vorm--brief">
    <div className="vorm__links">
      <Context zaak={zaak} />
      <Kop brief={brief} />
      <Stand zaak={zaak} brief={brief} />
      {brief.exemplaren.length > 0 && (
        <Paneel titel={T.ontvangers}>
          <ul className="rijtjes">
            {brief.exemplaren.map(({ id, wie, kanaal, verzondenOp }) => (
              <li key={id}>
                <b>{wie}</b> <Merk toon={verzondenOp === null ? 'neutraal' : 'goed'}>{standVan(verzondenOp)}</Merk>
                <small>{T.kanaal[kanaal]}</small>
              </li>
            ))}
          </ul>
        </Paneel>
      )}
    </div>
    <div className="vorm__rechts">
      {brief.exemplaren.length > 0 && (
        <Paneel titel={brief.stand === 'verzonden' ? T.zoVerzonden : T.zoals}>
          <Exemplaren
            zaakId={zaak.zaakId}
            exemplaren={brief.exemplaren.map(({ wie, document }) => ({ wie, documentId: document.id }))}
          />
        </Paneel>
      )}
    </div>
    <div className="vorm__knoppen">
      <Verder zaak={zaak} brief={brief} />
    </div>
  </div>
);

const standVan = (verzondenOp: string | null): string =>
  verzondenOp === null ? T.nogNiet : nl.brieven.verzondenOp(kort(verzondenOp));

function Stand({ zaak, brief }: { zaak: Zaak; brief: Brief }) {
  const groep = groepVan(brief);
  return (
    <Bericht toon={TONEN[groep]} titel={T.stand[groep]}>
      {groep === 'collega' && (
        <>
          {brief.vierOgen.map((reden) => (
            <p key={reden}>{T.vierOgen[reden]}</p>
          ))}
          {brief.vastgesteldDoorMij && <p>{T.nietUzelf}</p>}
        </>
      )}
      {groep === 'doen' && <p>{T.nietVoorU}</p>}
      {brief.vastgesteldOp !== null && <p>{T.vastgesteldOp(middel(brief.vastgesteldOp))}</p>}
      <Mis zaak={zaak} brief={brief} />
    </Bericht>
  );
}
const TONEN = {
  doen: 'info',
  collega: 'let',
  onderweg: 'info',
  verzonden: 'goed',
  niet: 'info',
} as const satisfies Record<Briefgroep, string>;

/** What can be done with it now. Approving is one click; the rest asks why, and has a form. */
function Verder({ zaak, brief }: { zaak: Zaak; brief: Brief }) {
  const kan = (soort: string): MogelijkeHandeling | undefined =>
    zaak.mogelijkeHandelingen.find((m) => m.handeling === soort && m.mogelijk && m.vast.over === brief.over);
  const goed = brief.vastgesteldDoorMij ? undefined : kan('keur-brief-goed');
  const rest = actiesBij(zaak, brief, BRIEFHANDELINGEN);
  if (goed) return <Goedkeuren zaak={zaak} handeling={goed} rest={rest} />;
  return rest.length === 0 ? null : (
    <div className="knoppen">
      <Links zaak={zaak} acties={rest} />
    </div>
  );
}

const Links = ({ zaak, acties }: { zaak: Zaak; acties: readonly Actie[] }) =>
  acties.map(({ handeling: { handeling: soort, vast }, naam }) => (
    <Link
      key={`${soort} ${naam}`}
      className="nl-button nl-button--secondary"
      to="/zaken/$id/handelingen/$soort"
      params={{ id: zaak.zaakId, soort }}
      search={vast}
    >
      {naam}
    </Link>
  ));

interface Goed {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  rest: readonly Actie[];
}
function Goedkeuren({ zaak, handeling, rest }: Goed) {
  const zending = useVersturen({ zaak, handeling, labels: {}, klaar: () => undefined });
  const verstuur = (): void => {
    zending.verstuur({ handeling: handeling.handeling, ...handeling.vast }, []);
  };
  if (zending.onderweg)
    return (
      <Onderweg
        zaakId={zaak.zaakId}
        {...zending.onderweg}
        naVastleggen={zending.naarDeZaak}
        naWeigering={zending.weiger}
      />
    );
  return (
    <div className="paneel paneel--hoofd">
      <Melding
        zaakId={zaak.zaakId}
        fouten={zending.fouten}
        over={zending.over}
        fout={zending.fout}
        opnieuw={verstuur}
      />
      <p>{T.kijkMee}</p>
      <div className="knoppen">
        <Knop soort="primair" aria-disabled={zending.bezig} onClick={verstuur}>
          {zending.bezig ? T.bezig : T.keurGoed}
        </Knop>
        <Links zaak={zaak} acties={rest} />
      </div>
    </div>
  );
}
