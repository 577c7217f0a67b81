import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';

/** How the action stands to the MAS: what it is for, or what the norm is and that one may depart from it. */
export const Norm = ({ handeling: { afwijking, norm, uitleg } }: { handeling: MogelijkeHandeling }) =>
  afwijking ? (
    <div className="leguit">
      <Merk toon="let" icoon="let">
        {nl.handeling.afwijking}
      </Merk>
      {norm !== undefined && (
        <p>
          <strong>{nl.handeling.deNorm}</strong> {norm}
        </p>
      )}
      <p>{uitleg}</p>
      <p>{nl.handeling.magMits}</p>
    </div>
  ) : (
    <div className="leguit leguit--mas">
      <Merk toon="goed" icoon="vink">
        {nl.handeling.mas}
      </Merk>
      <p>{uitleg}</p>
    </div>
  );
