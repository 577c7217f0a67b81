import type { Zaak } from '../../../api/zaak.ts';
import { nl } from '../../../teksten/nl.ts';
import { Paneel } from '../../../ui/Paneel.tsx';
import { Codeknop } from './Codeknop.tsx';
import { Kennisgevingen } from './Kennisgevingen.tsx';
import { Periode } from './Periode.tsx';

export type Vrijstellingbeeld = NonNullable<Zaak['vrijstelling']>;

/** What holds from when until when, and what parents told with what was found of it. */
export const Vrijstelling = ({ zaak, vrijstelling }: { zaak: Zaak; vrijstelling: Vrijstellingbeeld }) => (
  <>
    <Paneel id="onderwerp" titel={nl.vrijstelling.titel} acties={<Codeknop zaak={zaak} />}>
      {vrijstelling.perioden.length === 0 ? (
        <p>{nl.vrijstelling.geen}</p>
      ) : (
        <ul className="brokken">
          {vrijstelling.perioden.map((periode) => (
            <Periode key={periode.id} periode={periode} />
          ))}
        </ul>
      )}
    </Paneel>
    <Kennisgevingen zaak={zaak} kennisgevingen={vrijstelling.kennisgevingen} />
  </>
);
