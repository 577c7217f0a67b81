import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Motivering } from '../zaak/Motivering.tsx';
import type { Auditbeeld } from './vragen.ts';

type Besluit = Auditbeeld['besluiten'][number];

/** What people decided, whether that followed the norm, and why. */
export const Besluiten = ({ besluiten }: { besluiten: readonly Besluit[] }) => (
  <Paneel titel={nl.auditspoor.besloten}>
    {besluiten.length === 0 ? (
      <p className="klein">{nl.auditspoor.geenBesluit}</p>
    ) : (
      <ul className="besluiten">
        {besluiten.map((besluit) => (
          <Regel key={besluit.nr} besluit={besluit} />
        ))}
      </ul>
    )}
  </Paneel>
);

const Regel = ({ besluit: b }: { besluit: Besluit }) => (
  <li>
    <p className="tl__wat">
      {b.titel} {b.hersteld && <Merk icoon="dicht">{nl.auditspoor.teruggenomen(middel(b.hersteld.op))}</Merk>}{' '}
      {b.afwijking && (
        <Merk toon="let" icoon="let">
          {nl.auditspoor.afwijking}
        </Merk>
      )}
    </p>
    <p className="tl__meta">{[nl.auditspoor.nummerOp(b.nr, middel(b.dag)), b.wie].filter(Boolean).join(' · ')}</p>
    {b.dag !== b.vastgelegd && <p className="tl__laat">{nl.zaak.gaatOver(middel(b.dag), middel(b.vastgelegd))}</p>}
    {b.tekst !== null && <p className="tl__uitleg">{b.tekst}</p>}
    {b.norm !== null && <p className="tl__uitleg">{nl.auditspoor.normToen(b.norm)}</p>}
    <Motivering motivatie={b.motivatie} afwijkreden={b.afwijkreden} />
  </li>
);
