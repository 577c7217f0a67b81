import type { Zaak } from '../../api/zaak.ts';
import { Aanvraag } from './aanvraag/Aanvraag.tsx';
import { Absoluut } from './absoluut/Absoluut.tsx';
import { Vrijstelling } from './vrijstelling/Vrijstelling.tsx';

/** What the case is about, when that is something else than absence from a school. */
export const Onderwerp = ({ zaak }: { zaak: Zaak }) => (
  <>
    {zaak.vrijstelling && <Vrijstelling zaak={zaak} vrijstelling={zaak.vrijstelling} />}
    {zaak.aanvraag && <Aanvraag zaak={zaak} aanvraag={zaak.aanvraag} />}
    {zaak.absoluut && <Absoluut zaak={zaak} absoluut={zaak.absoluut} />}
  </>
);
