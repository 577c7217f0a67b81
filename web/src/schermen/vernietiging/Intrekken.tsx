import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { type Vensterstand, Vraagvenster } from './Vraagvenster.tsx';
import { type Lijst, useIntrekking } from './vragen.ts';

const T = nl.vernietiging;

/** Takes a list back before anybody approved it. */
export function Intrekken({ lijst, open, sluit, klaar }: Vensterstand & { lijst: Lijst }) {
  const intrekking = useIntrekking(() => {
    klaar(T.lijst.isIngetrokken);
  });
  const trekIn = useEenTegelijk(intrekking);
  return (
    <Vraagvenster
      titel={T.intrekken.titel}
      open={open}
      sluit={sluit}
      zending={intrekking}
      knop={T.lijst.trekIn}
      verstuur={() => {
        trekIn(lijst.id);
      }}
    >
      <p>{T.intrekken.uitleg}</p>
    </Vraagvenster>
  );
}
