import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ouder } from '../teksten/ouder.ts';
import { Keuze } from '../ui/Keuze.tsx';
import { alsZin } from '../veldfout.ts';
import type { Veldfout } from '../ui/Foutlijst.tsx';
import { kennisgevingVan } from './invoer.ts';
import type { Stapeigenschappen } from './Invullen.tsx';
import { Stapvorm } from './Stapvorm.tsx';
import { Storing } from './Storing.tsx';
import { bezwarenIn, sessieVraag, verstuur } from './vragen.ts';
import { foutVan, Tekst, Vinkje } from './velden.tsx';

const T = ouder.teken;

const foutenVanApi = (fout: unknown): Veldfout[] =>
  bezwarenIn(fout).map(({ veld, fout: wat }) => ({ id: veld, fout: alsZin(wat) }));

/** Everybody with gezag signs: who fills it in says so for himself and for the other. Then it goes. */
export function Ondertekenen({ sessie, invoer, zet, fouten, keur, wis }: Stapeigenschappen) {
  const client = useQueryClient();
  const stuur = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      verstuur(
        invoer.sleutel,
        kennisgevingVan(
          invoer,
          sessie.bestanden.map(({ id }) => id),
        ),
      ),
    onSuccess: (verzonden) => {
      wis();
      client.setQueryData(sessieVraag.queryKey, (was) => was && { ...was, verzonden });
    },
    // the session may be over, or somebody sent it already: the form then says so
    onError: () => client.invalidateQueries(sessieVraag),
  });
  const vanApi = foutenVanApi(stuur.error);
  const deel = { invoer, zet, fouten };
  return (
    <Stapvorm
      stap="ondertekenen"
      titel={T.titel}
      fouten={fouten.length > 0 ? fouten : vanApi}
      knop={stuur.isPending ? T.bezig : T.verstuur}
      verder={() => {
        if (keur() && !stuur.isPending) stuur.mutate();
      }}
    >
      {stuur.isError && vanApi.length === 0 && <Storing fout={stuur.error} />}
      <p className="ouder__tekst">{T.intro}</p>
      <Keuze
        legend={T.gezag}
        id="gezag"
        opties={T.keuzes}
        waarde={invoer.gezag}
        fout={foutVan(fouten, 'gezag')}
        zet={(gezag) => {
          // what was signed was another sentence
          zet({ gezag, akkoord: false });
        }}
      />
      {invoer.gezag === 'samen' && <Tekst veld="anderen" label={T.anderen} hulp={T.anderenHulp} {...deel} />}
      <Vinkje veld="akkoord" label={invoer.gezag === 'samen' ? T.akkoordSamen : T.akkoordAlleen} {...deel} />
      <p className="ouder__tekst">{T.gevolg}</p>
    </Stapvorm>
  );
}
