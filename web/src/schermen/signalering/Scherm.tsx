import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { perVeld } from '../handeling/fouten.ts';
import { Gevolgen } from '../handeling/Gevolgen.tsx';
import type { MetAntwoorden } from '../handeling/invulling.ts';
import { Melding } from '../handeling/Melding.tsx';
import { Context } from '../handeling/MetZaak.tsx';
import { Onderweg } from '../handeling/Onderweg.tsx';
import { useProef } from '../handeling/proef.ts';
import { verstuurMetToets } from '../handeling/toets.ts';
import { metUitleg } from '../handeling/waarden.ts';
import { zinVan } from './advies.ts';
import { Adviespaneel } from './Adviespaneel.tsx';
import { useInstrument } from './instrument.ts';
import { KEUZEVELD } from './keuze.ts';
import { KEUZEFORMULIER, Keuzepaneel } from './Keuzepaneel.tsx';
import type { Soort } from './soort.ts';
import { Vragenpanelen } from './Vragenpanelen.tsx';

interface Eigenschappen {
  zaak: Zaak;
  soort: Soort;
  vragen: MetAntwoorden | null;
}

/** The questions on one side, the advice on what is filled in and the choice on the other. */
export function Scherm({ zaak, soort, vragen }: Eigenschappen) {
  const instrument = useInstrument(zaak, soort, vragen);
  const { met, advies, actueel, besluit, keuze, gewijzigd } = instrument;
  const gekozen = keuze.waaromNiet === null && met.klad.keuze.length > 0 && !besluit.kies.isSuccess;
  // what follows from a choice does not depend on whether it has to be explained
  const lichaam = metUitleg(keuze.lichaamVan(met.klad.keuze), instrument.redenen[0]?.code);
  const proef = useProef(zaak, gekozen ? lichaam : null);
  const fouten = perVeld(besluit.over);
  if (besluit.wacht) return <Onderweg key={besluit.wacht.sleutel} zaakId={zaak.zaakId} {...besluit.wacht} />;
  return (
    <div onKeyDown={verstuurMetToets}>
      <Context zaak={zaak} />
      <h1 tabIndex={-1}>{soort.titel}</h1>
      <p className="intro">{soort.intro}</p>
      {besluit.deels && besluit.fout && <Bericht toon="let" titel={nl.signalering.keuzeNiet} />}
      <Melding
        zaakId={zaak.zaakId}
        fouten={besluit.fouten}
        over={besluit.over}
        fout={besluit.fout}
        opnieuw={() => void instrument.legKeuzeVast()}
      />
      <p className="sig__stand" role="status">
        {standVan(instrument)}
      </p>
      <div className="sig">
        <Vragenpanelen
          vragen={vragen}
          antwoorden={instrument.antwoorden}
          fouten={fouten}
          zet={(vraag, antwoord) => {
            met.zet({ antwoorden: { ...met.klad.antwoorden, [vraag]: antwoord } });
          }}
          gewijzigd={gewijzigd}
          bezig={besluit.bezig}
          vastleggen={() => void besluit.legAntwoordenVast()}
          bewaren={() => {
            instrument.naarDeZaak(false);
          }}
        />
        <div className="sig__advies">
          {advies && (
            <Adviespaneel advies={advies} geldt={actueel.geldt} protocol={zaak.protocol} bezig={actueel.bezig} />
          )}
          {keuze.meer && actueel.mislukt && (
            <Paneel titel={nl.signalering.advies} toon="hoofd">
              <Foutmelding {...actueel.mislukt} />
            </Paneel>
          )}
          <Keuzepaneel
            keuze={keuze}
            oordeel={instrument.oordeel}
            advies={advies}
            redenen={instrument.redenen}
            met={met}
            fouten={fouten}
            vastleggen={() => void instrument.legKeuzeVast()}
          />
          {keuze.waaromNiet === null && (
            <>
              <Gevolgen
                proef={proef}
                nodig={gekozen ? [] : [{ veld: KEUZEVELD, fout: soort.kiesEerst }]}
                labels={instrument.labels}
              />
              <Vastleggen gewijzigd={gewijzigd} bezig={besluit.bezig} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** Changed answers are recorded with the choice: it is made on them. */
const Vastleggen = ({ gewijzigd, bezig }: { gewijzigd: boolean; bezig: boolean }) => {
  const naam = gewijzigd ? nl.signalering.beideVastleggen : nl.signalering.keuzeVastleggen;
  return (
    <div>
      <Knop type="submit" soort="primair" form={KEUZEFORMULIER} aria-disabled={bezig}>
        {bezig ? nl.handeling.bezig : naam}
      </Knop>
    </div>
  );
};

/** One short sentence of how it stands now; it is read out when it changes. */
function standVan({ besluit, gewijzigd, advies, actueel }: ReturnType<typeof useInstrument>): string {
  if (besluit.lijst.data?.soort === 'geboekt' && !gewijzigd) return nl.signalering.antwoordenVastgelegd;
  if (!advies || !actueel.geldt) return '';
  return zinVan(advies);
}
