import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Paneel } from '../../../ui/Paneel.tsx';
import { Feit } from '../Feit.tsx';
import { Bezwaren } from './Bezwaren.tsx';
import { Dwangsommen } from './Dwangsommen.tsx';
import { Opschortingen } from './Opschortingen.tsx';

const T = nl.aanvraag;
export type Aanvraagbeeld = NonNullable<Zaak['aanvraag']>;

/** What is asked, who was heard, what was decided, and the ledger of suspensions. */
export const Aanvraag = ({ zaak, aanvraag }: { zaak: Zaak; aanvraag: Aanvraagbeeld }) => (
  <>
    <Paneel id="onderwerp" titel={T.titel}>
      <dl className="kenmerken">
        <Feit naam={T.soort}>{aanvraag.aanvraagsoort.naam}</Feit>
        <Feit naam={T.gevraagd}>{periodeVan(aanvraag)}</Feit>
        <Feit naam={T.ontvangen}>{middel(aanvraag.ontvangenOp)}</Feit>
        {aanvraag.aanvullingen.map((a) => (
          <Feit key={a.id} naam={T.aanvulling}>
            {T.aanvullingStand(a.stand.naam, middel(a.gevraagdOp), a.aangevuldOp && middel(a.aangevuldOp))}
          </Feit>
        ))}
        <Feit naam={T.gehoord}>
          {aanvraag.gehoord.length === 0
            ? T.niemandGehoord
            : aanvraag.gehoord.map(({ wie, uitkomst, dag }) => (
                <span key={`${wie.code}-${dag}`} className="regel">
                  {T.hoorde(wie.naam, uitkomst.naam, middel(dag))}
                </span>
              ))}
        </Feit>
        <Feit naam={T.besluit}>
          <Besluit besluit={aanvraag.besluit} />
        </Feit>
        {aanvraag.opgenomen.map(({ van, totEnMet, dag }) => (
          <Feit key={dag} naam={T.opgenomen}>
            {nl.zaak.periode(middel(van), middel(totEnMet))}
          </Feit>
        ))}
      </dl>
    </Paneel>
    <Opschortingen zaak={zaak} aanvraag={aanvraag} />
    <Bezwaren bezwaren={aanvraag.bezwaren} beroepen={aanvraag.beroepen} />
    <Dwangsommen ingebrekestellingen={aanvraag.ingebrekestellingen} />
  </>
);

const periodeVan = ({ van, totEnMet, dagen }: { van: string; totEnMet: string; dagen: number | null }): string =>
  [nl.zaak.periode(middel(van), middel(totEnMet)), dagen !== null && T.schooldagen(dagen)].filter(Boolean).join(' · ');

type Gesteld = NonNullable<Aanvraagbeeld['besluit']>['geldend'];
const inhoudVan = ({ uitkomst, toegekend }: Gesteld): string =>
  [uitkomst.naam, toegekend && periodeVan(toegekend)].filter(Boolean).join(': ');

/** What was decided, and what holds when a bezwaar made something else of it. */
function Besluit({ besluit }: Pick<Aanvraagbeeld, 'besluit'>) {
  if (!besluit) return T.nogGeen;
  const nu = inhoudVan(besluit.geldend);
  return (
    <>
      <span className="regel">{T.opDag(inhoudVan(besluit), middel(besluit.dag))}</span>
      <span className="regel">
        {besluit.bekendgemaaktOp === null ? T.nietBekend : T.bekend(middel(besluit.bekendgemaaktOp))}
      </span>
      {besluit.afschriftOp !== null && <span className="regel">{T.afschrift(middel(besluit.afschriftOp))}</span>}
      {nu !== inhoudVan(besluit) && <span className="regel">{T.nu(nu)}</span>}
    </>
  );
}
