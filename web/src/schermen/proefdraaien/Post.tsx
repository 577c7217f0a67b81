import type { Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

/** The letters and messages that a real case would now ask for: of a trial case nothing is sent. */
export function Post({ zaak: { brieven, berichten } }: { zaak: Zaak }) {
  const post = [...brieven, ...berichten];
  if (post.length === 0) return null;
  return (
    <Paneel titel={nl.proef.post}>
      <ul className="proeflijst">
        {post.map(({ naam, over, dag }) => (
          <li key={`${over} ${naam}`}>
            <span>{naam}</span>
            <span className="onder">{middel(dag)}</span>
            <Merk icoon="brief">{nl.proef.nietVerstuurd}</Merk>
          </li>
        ))}
      </ul>
    </Paneel>
  );
}
