import { useMutation, useQueryClient } from '@tanstack/react-query';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { meldingenVraag, meldingVraag, trekIn } from './vragen.ts';

const T = nl.meldingen;

interface Eigenschappen {
  meldingsnummer: string;
  open: boolean;
  sluit: () => void;
  /** It is withdrawn. */
  klaar: () => void;
}

/** Asks once more: what is withdrawn does not come back. */
export function Intrekken({ meldingsnummer, open, sluit, klaar }: Eigenschappen) {
  const client = useQueryClient();
  const intrekking = useMutation({
    mutationFn: () => trekIn(meldingsnummer),
    onSuccess: async () => {
      void client.invalidateQueries(meldingenVraag);
      await client.invalidateQueries(meldingVraag(meldingsnummer));
      klaar();
    },
  });
  return (
    <Venster titel={T.intrekTitel} open={open} sluit={sluit}>
      <p>{T.intrekTekst}</p>
      {intrekking.isError && <Foutmelding fout={intrekking.error} />}
      <div className="knoppen">
        <Knop
          soort="primair"
          onClick={() => {
            if (!intrekking.isPending) intrekking.mutate();
          }}
        >
          {intrekking.isPending ? T.bezig : T.intrekken}
        </Knop>
        <Knop soort="stil" onClick={sluit}>
          {nl.algemeen.nietDoen}
        </Knop>
      </div>
    </Venster>
  );
}
