import type { Zaak } from '../../api/zaak.ts';
import { Aanvraag } from './aanvraag/Aanvraag.tsx';
import { Vrijstelling } from './vrijstelling/Vrijstelling.tsx';

/** What the case is about, when that is something else than absence. */
export const Onderwerp = ({ zaak }: { zaak: Zaak }) => (
  <>
    {zaak.vrijstelling && <Vrijstelling zaak={zaak} vrijstelling={zaak.vrijstelling} />}
    {zaak.aanvraag && <Aanvraag zaak={zaak} aanvraag={zaak.aanvraag} />}
  </>
);
