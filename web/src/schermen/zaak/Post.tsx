import { Link } from '@tanstack/react-router';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Berichten } from './post/Berichten.tsx';
import { Brieven } from './post/Brieven.tsx';
import { Routeantwoorden } from './post/Routeantwoorden.tsx';
import { heeftPost, zelfTeBeginnen } from './post/zelf.ts';

/** What goes out of a case: letters to make, to approve and sent, and messages to ketenpartners with their answers. */
export function Post({ zaak }: { zaak: Zaak }) {
  if (!heeftPost(zaak)) return null;
  const zelf = zelfTeBeginnen(zaak);
  return (
    <Paneel id="brieven" titel={nl.brieven.titel}>
      {zaak.brieven.length > 0 && <Brieven zaak={zaak} />}
      {zaak.berichten.length > 0 && <Berichten zaak={zaak} />}
      <Routeantwoorden zaak={zaak} />
      {zaak.brieven.length + zaak.berichten.length === 0 && <p className="klein">{nl.brieven.niets}</p>}
      {zelf.length > 0 && (
        <p className="post__zelf">
          {zelf.map(({ handeling, naam }) => (
            <Link
              key={handeling}
              className="nl-link"
              to="/zaken/$id/handelingen/$soort"
              params={{ id: zaak.zaakId, soort: handeling }}
            >
              {handeling === 'stuur-bericht' ? nl.brieven.berichtSturen : naam}
            </Link>
          ))}
        </p>
      )}
    </Paneel>
  );
}
