import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { foutenVan, KLOK } from './formulier/fouten.ts';
import { type Melding, meldingenVraag, meldingVraag, trekIn } from './vragen.ts';

const T = nl.meldingen;

interface Eigenschappen {
  melding: Melding;
  open: boolean;
  sluit: () => void;
  /** It is withdrawn. */
  klaar: () => void;
}

/** Asks once more: what is withdrawn does not come back. */
export function Intrekken({ melding, open, sluit, klaar }: Eigenschappen) {
  const client = useQueryClient();
  const intrekking = useMutation({
    mutationFn: () => trekIn(melding, Date.now()),
    onSuccess: async () => {
      void client.invalidateQueries(meldingenVraag);
      await client.invalidateQueries(meldingVraag(melding.meldingsnummer));
      klaar();
    },
  });
  const klok = intrekking.error instanceof ApiFout ? foutenVan(intrekking.error.probleem)[KLOK] : undefined;
  return (
    <Venster titel={T.intrekTitel} open={open} sluit={sluit}>
      <p>{T.intrekTekst}</p>
      {klok === undefined ? (
        intrekking.isError && <Foutmelding fout={intrekking.error} />
      ) : (
        <Bericht toon="fout" titel={nl.fout.titel} rol="alert">
          {klok}
        </Bericht>
      )}
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
