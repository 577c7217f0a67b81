import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Zaak, zaakVraag } from '../../api/zaak.ts';
import { kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { type Bericht, usePlaatsen, zoekZaak } from './vragen.ts';
import { Vorm } from './Vorm.tsx';

const T = nl.ongeplaatst;
const MAX = 30;
/** It answers nothing that the case sent. */
const GEEN = '';
const VELD = 'plaats-over';

interface Eigenschappen {
  bericht: Bericht;
  open: boolean;
  sluit: () => void;
  klaar: (wat: string) => void;
}

/** Places a message in a case: which one, and which message of ours it answers. */
export const Plaatsen = ({ open, ...rest }: Eigenschappen) => (
  <Venster titel={T.plaatsTitel} open={open} sluit={rest.sluit}>
    <InZaak {...rest} />
  </Venster>
);

/** The case that the message names is the first that somebody looks at. */
function InZaak(e: Omit<Eigenschappen, 'open'>) {
  const { zaakId } = e.bericht;
  const genoemd = useQuery({ ...zaakVraag(zaakId ?? ''), enabled: zaakId !== null });
  const zoek = useMutation({ mutationFn: zoekZaak });
  const zaak = zoek.data ?? genoemd.data;
  return (
    <>
      <Zaakzoeker
        zoek={(nummer) => {
          zoek.mutate(nummer);
        }}
        nietGevonden={zoek.data === null}
        bezig={zoek.isPending}
      />
      {zoek.isError && <Foutmelding fout={zoek.error} />}
      {zaak && <Plek key={zaak.zaakId} zaak={zaak} {...e} />}
    </>
  );
}

interface Zoeker {
  zoek: (nummer: string) => void;
  nietGevonden: boolean;
  bezig: boolean;
}
function Zaakzoeker({ zoek, nietGevonden, bezig }: Zoeker) {
  const [nummer, zet] = useState('');
  return (
    <form
      role="search"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (nummer.trim() !== '' && !bezig) zoek(nummer.trim());
      }}
    >
      <Veld
        label={nl.thuis.zaaknummer}
        hulp={nl.thuis.zaaknummerHulp}
        fout={nietGevonden ? nl.thuis.nietGevonden : undefined}
      >
        {(bedrading) => (
          <input
            {...bedrading}
            className="utrecht-textbox kort"
            autoComplete="off"
            maxLength={MAX}
            value={nummer}
            onChange={({ target }) => {
              zet(target.value);
            }}
          />
        )}
      </Veld>
      <div className="knoppen">
        <Knop type="submit">{T.zoekZaak}</Knop>
      </div>
    </form>
  );
}

function Plek({ zaak, bericht, klaar, sluit }: Omit<Eigenschappen, 'open'> & { zaak: Zaak }) {
  const [over, zetOver] = useState<string | undefined>(undefined);
  const [leeg, zetLeeg] = useState(false);
  const plaatsing = usePlaatsen(bericht.id);
  const verstuur = (): void => {
    zetLeeg(over === undefined);
    if (over === undefined) document.getElementById(VELD)?.focus();
    else
      plaatsing.mutate(
        { zaakId: zaak.zaakId, over: over === GEEN ? null : over },
        {
          onSuccess: () => {
            klaar(T.geplaatst(zaak.zaaknummer));
          },
        },
      );
  };
  return (
    <Vorm zending={plaatsing} foutTitel={T.nietGeplaatst} knop={T.plaatsen} verstuur={verstuur} sluit={sluit}>
      <Keuze
        id={VELD}
        legend={T.waarop(zaak.leerling?.naam ?? nl.zaak.zaakMet(zaak.zaaknummer))}
        fout={leeg ? T.kiesWaarop : undefined}
        opties={[
          ...zaak.berichten.map((b) => ({ code: b.over, naam: b.naam, uitleg: nl.brieven.gevraagdOp(kort(b.dag)) })),
          { code: GEEN, naam: T.nergensOp },
        ]}
        waarde={over}
        zet={zetOver}
      />
    </Vorm>
  );
}
