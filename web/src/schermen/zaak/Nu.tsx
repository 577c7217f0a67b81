import type { Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { magRectificeren } from '../handeling/Rectificeer.tsx';
import { Acties } from './Acties.tsx';

/** What can be done now, before all that was done. */
export const Nu = ({ zaak }: { zaak: Zaak }) => (
  <Paneel id="nu" titel={nl.zaak.nu} toon="hoofd">
    {zaak.status === 'gesloten' ? <Gesloten zaak={zaak} /> : <Acties zaak={zaak} />}
  </Paneel>
);

const Gesloten = ({ zaak }: { zaak: Zaak }) => (
  <Bericht toon="info" titel={nl.zaak.gesloten}>
    <p>{nl.zaak.geslotenOp(zaak.stapInWoorden, zaak.gesloten && middel(zaak.gesloten))}</p>
    {zaak.vernietigdOp !== null && <p>{nl.zaak.vernietigd(middel(zaak.vernietigdOp), zaak.vernietigdOpGrondVan)}</p>}
    <p>{magRectificeren(zaak) ? nl.zaak.geslotenRectificeer : nl.zaak.geslotenUitleg}</p>
  </Bericht>
);
