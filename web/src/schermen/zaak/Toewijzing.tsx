import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { adresVan } from './adres.ts';
import { neemOpMij } from './vragen.ts';

/** Whose case it becomes: with one click one's own when nobody has it, and else by the form. */
export function Toewijzing({ zaak }: { zaak: Zaak }) {
  const ik = useIk();
  const client = useQueryClient();
  const [sleutel] = useState(() => crypto.randomUUID());
  const neem = useMutation(neemOpMij(client, zaak, ik.id, sleutel));
  const wijsToe = zaak.mogelijkeHandelingen.find(({ handeling, mogelijk }) => handeling === 'wijs-toe' && mogelijk);
  if (!wijsToe) return null;
  return (
    <div className="zaakkop__toe">
      {zaak.behandelaar === null && ik.mag.handelen && (
        <Knop
          soort="primair"
          onClick={() => {
            if (!neem.isPending) neem.mutate();
          }}
        >
          {neem.isPending ? nl.zaak.neemBezig : nl.zaak.neem}
        </Knop>
      )}
      <Link className="nl-link" {...adresVan(zaak, wijsToe)}>
        {nl.zaak.wijsToe}
      </Link>
      {neem.isError && <Foutmelding fout={neem.error} />}
      {neem.isSuccess && neem.data !== 'onderweg' && <Uitslag zaak={zaak} eigen={neem.data === 'eigen'} />}
    </div>
  );
}

const naarHier = (blok: HTMLDivElement | null): void => blok?.focus();

/** The button that was pressed is gone: the focus goes to what came of it. */
function Uitslag({ zaak: { behandelaar, behandelaarNaam }, eigen }: { zaak: Zaak; eigen: boolean }) {
  const ik = useIk();
  // somebody may have got it since
  if (eigen !== (behandelaar === ik.id)) return null;
  const titel = eigen ? nl.zaak.neemGelukt : nl.zaak.neemVoor(behandelaarNaam ?? nl.zaak.iemandAnders);
  return <Bericht ref={naarHier} toon={eigen ? 'goed' : 'let'} titel={titel} />;
}
