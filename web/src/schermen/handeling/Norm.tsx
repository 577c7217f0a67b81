import { type MogelijkeHandeling, volgtMas, type Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { RECTIFICATIE } from './rectificatie.ts';

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
}

/** How the action stands to the MAS or the Act: what it is for, or what the norm is and that one may depart from it. */
export const Norm = ({ zaak, handeling: { handeling, afwijking, norm, uitleg } }: Eigenschappen) =>
  afwijking ? (
    <div className="leguit">
      <Merk toon="let" icoon="let">
        {volgtMas(zaak) ? nl.handeling.afwijking : nl.handeling.afwijkingVanWet}
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
        {grondslag(zaak, handeling)}
      </Merk>
      <p>{uitleg}</p>
    </div>
  );

const grondslag = (zaak: Zaak, handeling: string): string => {
  if (handeling === RECTIFICATIE) return nl.rechten.volgensAvg;
  return volgtMas(zaak) ? nl.handeling.mas : nl.handeling.wet;
};
