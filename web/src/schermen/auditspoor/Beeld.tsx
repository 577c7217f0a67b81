import { useIk } from '../../api/ik.ts';
import { lang } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Adviezen } from './Adviezen.tsx';
import { Bekend } from './Bekend.tsx';
import { Besluiten } from './Besluiten.tsx';
import { Kon } from './Kon.tsx';
import { Later } from './Later.tsx';
import { Normen } from './Normen.tsx';
import { Termijnen } from './Termijnen.tsx';
import type { Auditspoor } from './vragen.ts';
import { Waar } from './Waar.tsx';

/** The case on the day; what was recorded later about it stands apart. */
export function Beeld({ spoor }: { spoor: Auditspoor }) {
  const { beeld, op, vernietigdOp } = spoor;
  const { mag } = useIk();
  // in a trial case everybody who may have one does what an official does; in one that was destroyed nobody does
  const magHandelen = mag.handelen || (spoor.proef && mag.proefzaken);
  const rectificeerIn = magHandelen && vernietigdOp === null ? spoor.zaakId : null;
  return (
    <>
      {vernietigdOp !== null && (
        <Bericht toon="info">
          <p>{nl.zaak.vernietigd(lang(vernietigdOp), spoor.vernietigdOpGrondVan)}</p>
          <p>{nl.auditspoor.zaakVernietigd}</p>
        </Bericht>
      )}
      <p className="vh" role="status">
        {beeld ? nl.auditspoor.samen(lang(op), beeld.bekend.length, beeld.waar.stapInWoorden) : ''}
      </p>
      {beeld ? (
        <div className="auditraster">
          <div className="kol">
            <Waar waar={beeld.waar} />
            <Bekend
              gebeurtenissen={beeld.bekend}
              totaal={spoor.keten.aantal}
              op={op}
              ketenKlopt={klopt(spoor)}
              rectificeerIn={rectificeerIn}
            />
            <Later spoor={spoor} rectificeerIn={rectificeerIn} />
          </div>
          <div className="kol">
            <Adviezen adviezen={beeld.adviezen} />
            <Besluiten besluiten={beeld.besluiten} />
            <Normen normen={beeld.normen} />
            <Termijnen termijnen={beeld.termijnen} />
            <Kon mogelijk={beeld.mogelijk} />
          </div>
        </div>
      ) : (
        <>
          <Bericht toon="info" titel={nl.auditspoor.nogNiet}>
            <p>{nl.auditspoor.nogNietTekst(lang(op), lang(spoor.begonnen))}</p>
          </Bericht>
          <Later spoor={spoor} rectificeerIn={rectificeerIn} />
        </>
      )}
    </>
  );
}

const klopt = ({ keten }: Auditspoor): boolean => keten.stand === 'klopt';
