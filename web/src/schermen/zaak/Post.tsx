import type { Zaak } from '../../api/zaak.ts';
import { kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

/** What the case asked for: letters, and messages to ketenpartners. Whether they were sent is not known here. */
export function Post({ zaak: { brieven, berichten, status } }: { zaak: Zaak }) {
  const post = [
    ...brieven.map((b) => ({ ...b, soort: nl.zaak.brief })),
    ...berichten.map((b) => ({ ...b, soort: nl.zaak.bericht })),
  ].sort((a, b) => a.dag.localeCompare(b.dag));
  if (post.length === 0) return null;
  return (
    <Paneel id="brieven" titel={nl.zaak.post}>
      <p className="paneel__intro">{status === 'open' ? nl.zaak.postUitleg : nl.zaak.postVoorbij}</p>
      <ul className="post">
        {post.map(({ over, naam, soort, dag }) => (
          <li key={`${over} ${naam}`}>
            <Icoon n="brief" />
            <span className="post__naam">{naam}</span>
            <Merk>{soort}</Merk>
            <span className="post__dag">{nl.zaak.gevraagdOp(kort(dag))}</span>
          </li>
        ))}
      </ul>
    </Paneel>
  );
}
