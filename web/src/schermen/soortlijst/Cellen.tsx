import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import { Cel, Rijkop } from '../../ui/Tabel.tsx';

const T = nl.soortlijst;

/** What a row of a list of cases of one kind always has. */
type Soortrij = Pick<
  Schema<'Aanvraagrij'> | Schema<'Vrijstellingrij'>,
  'zaakId' | 'zaaknummer' | 'leerling' | 'behandelaar' | 'stand'
>;

/** Whose case it is, and the way to it. */
export const Leerlingkop = ({ rij: { zaakId, zaaknummer, leerling } }: { rij: Soortrij }) => (
  <Rijkop>
    <Link className="rij__link" to="/zaken/$id" params={{ id: zaakId }}>
      {leerling?.naam ?? T.zaak(zaaknummer)}
    </Link>
    {leerling && <small>{`${zaaknummer} · ${T.jaar(leerling.leeftijd)}`}</small>}
  </Rijkop>
);

interface Standeigenschappen {
  rij: Soortrij;
  /** What asks for something to be done stands out, besides in words. */
  tonen: Readonly<Record<string, Toon>>;
  bijzonderheden: string;
}

export const Standcel = ({ rij: { stand }, tonen, bijzonderheden }: Standeigenschappen) => (
  <Cel>
    <Merk toon={tonen[stand.code] ?? 'neutraal'}>{stand.naam}</Merk>
    <small>{bijzonderheden}</small>
  </Cel>
);

export const Behandelaarcel = ({ rij: { behandelaar } }: { rij: Soortrij }) => (
  <Cel label={T.behandelaar}>{behandelaar ?? <em className="niemand">{nl.algemeen.niemand}</em>}</Cel>
);
