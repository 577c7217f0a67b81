import { useQuery } from '@tanstack/react-query';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { MetAntwoorden } from '../handeling/invulling.ts';
import { groepeer } from '../handeling/lijst.ts';
import { Context } from '../handeling/MetZaak.tsx';
import { Adviespaneel } from './Adviespaneel.tsx';
import { naamVanAntwoord } from './antwoord.ts';
import { Gekozen } from './Gekozen.tsx';
import type { Soort } from './soort.ts';
import { adviesVraag } from './vragen.ts';

interface Eigenschappen {
  zaak: Zaak;
  soort: Soort;
  vragen: MetAntwoorden | null;
}

/** Step 7 of a case that is closed: what was answered, advised and chosen. */
export function Gesloten({ zaak, soort, vragen }: Eigenschappen) {
  const { data: advies } = useQuery(adviesVraag(zaak.zaakId, zaak.nr));
  const gegeven = advies?.stand === 'gegeven' ? advies : null;
  return (
    <>
      <Context zaak={zaak} />
      <h1 tabIndex={-1}>{soort.titel}</h1>
      <Bericht toon="info" titel={nl.signalering.gesloten}>
        <p>{nl.signalering.geslotenTekst}</p>
      </Bericht>
      <div className="sig">
        <div className="sig__vragen">
          {vragen && <Antwoorden vragen={vragen} gegeven={isBeantwoord(zaak, soort)} />}
        </div>
        <div className="sig__advies">
          {gegeven && soort.metAdvies && (
            <>
              <Adviespaneel advies={gegeven} geldt protocol={zaak.protocol} bezig={false} />
              <Paneel titel={nl.signalering.keuze}>
                <Gekozen advies={gegeven} />
              </Paneel>
            </>
          )}
        </div>
      </div>
    </>
  );
}

const isBeantwoord = ({ antwoorden }: Zaak, { lijst }: Soort): boolean => antwoorden.some((a) => a.lijst === lijst);

/** @param gegeven whether they were ever recorded: what is not there then was destroyed */
function Antwoorden({ vragen: { lijst, eerder }, gegeven }: { vragen: MetAntwoorden; gegeven: boolean }) {
  const beantwoord = lijst.vragen.filter(({ code }) => eerder[code] !== undefined);
  if (beantwoord.length === 0)
    return (
      <Paneel titel={nl.signalering.antwoorden}>
        <p>{gegeven ? nl.signalering.antwoordenVernietigd : nl.signalering.geenAntwoorden}</p>
      </Paneel>
    );
  return groepeer(beantwoord).map(({ groep, vragen }) => (
    <Paneel key={groep} titel={groep}>
      <dl className="kenmerken">
        {vragen.map((vraag) => (
          <div key={vraag.code}>
            <dt>{vraag.tekst}</dt>
            <dd>{naamVanAntwoord(vraag, eerder[vraag.code]?.antwoord ?? '')}</dd>
          </div>
        ))}
      </dl>
    </Paneel>
  ));
}
