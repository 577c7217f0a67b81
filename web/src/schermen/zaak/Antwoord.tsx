import type { Tijdlijnregel } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Notitie } from './Notitie.tsx';

/** What a ketenpartner wrote, field by field. It is text of others: nothing in it is a link or a heading of ours. */
export const Antwoord = ({ velden }: { velden: NonNullable<Tijdlijnregel['antwoord']> }) =>
  velden.length === 0 ? null : (
    <dl className="kenmerken" aria-label={nl.zaak.antwoord}>
      {velden.map(({ naam, waarde }) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>
            <Notitie tekst={waarde} />
          </dd>
        </div>
      ))}
    </dl>
  );
