import { useMutation } from '@tanstack/react-query';
import { wisKladjes } from '../schil/kladje.ts';
import { ouder } from '../teksten/ouder.ts';
import { Knop } from '../ui/Knop.tsx';
import { KLADJES, type Stapeigenschappen } from './Invullen.tsx';
import { Kop } from './Kop.tsx';
import { Stapvorm } from './Stapvorm.tsx';
import { Storing } from './Storing.tsx';
import { sluit } from './vragen.ts';

const T = ouder.wie;

/** Whether who has the letter in his hand is whom it was for. Who is not, is let out, and nothing of him stays. */
export function Wie({ sessie: { naam, voornaam }, verder }: Stapeigenschappen) {
  const uit = useMutation({
    networkMode: 'always',
    mutationFn: sluit,
    onSuccess: () => {
      wisKladjes(KLADJES);
    },
  });
  if (uit.isSuccess)
    return (
      <>
        <Kop>{T.nietTitel}</Kop>
        <p className="ouder__tekst">{T.niet}</p>
      </>
    );
  return (
    <Stapvorm
      stap="wie"
      titel={T.titel}
      fouten={[]}
      verder={verder}
      knop={T.klopt}
      anders={
        <Knop
          onClick={() => {
            uit.mutate();
          }}
        >
          {T.nietIk}
        </Knop>
      }
    >
      <p className="ouder__tekst">{T.vraag(naam, voornaam)}</p>
      {uit.isError && <Storing fout={uit.error} />}
      <p className="ouder__tekst">{ouder.bewaard}</p>
    </Stapvorm>
  );
}
