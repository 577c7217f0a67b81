import { useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { kort, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Adresgeheim } from './Adresgeheim.tsx';
import { Doorbreken } from './Doorbreken.tsx';
import type { Leerling } from './vragen.ts';

export function Adres({ leerling }: { leerling: Leerling }) {
  const { rol } = useIk();
  const regels = useRef<HTMLDivElement>(null);
  const klaar = (): void => regels.current?.focus();
  const { id, adres, adresGeheim, magDoorbreken, doorbrokenTot } = leerling;
  return (
    <Paneel
      titel={nl.leerling.adres}
      acties={
        adresGeheim && (
          <Merk toon="let" icoon="slot">
            {nl.leerling.geheim}
          </Merk>
        )
      }
    >
      <div ref={regels} tabIndex={-1}>
        {adres && <Regels adres={adres} />}
        {adresGeheim && (
          <p className="leerling__uitleg">{adres ? nl.leerling.geheimLeest : nl.leerling.geheimUitleg}</p>
        )}
        {adresGeheim && adres && doorbrokenTot !== null && (
          <p className="leerling__uitleg">{tot(Date.parse(doorbrokenTot))}</p>
        )}
      </div>
      {magDoorbreken && <Doorbreken leerlingId={id} klaar={klaar} />}
      {rol === 'lpa' && (!adresGeheim || adres) && <Adresgeheim leerlingId={id} geheim={adresGeheim} klaar={klaar} />}
    </Paneel>
  );
}

function Regels({ adres: { straat, huisnummer, postcode, plaats } }: { adres: NonNullable<Leerling['adres']> }) {
  const regels = [
    [straat, huisnummer],
    [postcode, plaats],
  ].map((delen) => delen.filter((deel) => deel !== null).join(' '));
  const gevuld = regels.filter((regel) => regel !== '');
  if (gevuld.length === 0) return <p>{nl.leerling.adresOnbekend}</p>;
  return (
    <address className="leerling__adres">
      {gevuld.map((regel) => (
        <span key={regel}>{regel}</span>
      ))}
    </address>
  );
}

const dagIn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const tot = (moment: number): string => nl.leerling.geheimTot(kort(dagIn.format(moment)), tijd(moment));
