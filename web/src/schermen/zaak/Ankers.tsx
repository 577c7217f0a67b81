import { Link } from '@tanstack/react-router';
import { volgtMas, type Zaak } from '../../api/zaak.ts';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { heeftPost } from './post/zelf.ts';

type Anker = keyof typeof nl.zaak.ankers;

/** Only to what is there. */
const ankersVan = ({
  vrijstelling,
  aanvraag,
  absoluut,
  routes,
  brieven,
  berichten,
  mogelijkeHandelingen,
  spoor,
}: Zaak): Anker[] => [
  'nu',
  'termijnen',
  ...(vrijstelling || absoluut ? ['onderwerp' as const] : []),
  ...(aanvraag ? ['onderwerp' as const, 'opschortingen' as const] : []),
  ...(routes.length > 0 ? ['routes' as const] : []),
  'tijdlijn',
  ...(heeftPost({ brieven, berichten, mogelijkeHandelingen }) ? ['brieven' as const] : []),
  ...(volgtMas({ spoor }) ? ['stappen' as const] : []),
];

/** @param veranderd the bar stays in sight, so it says that something changed also to who is further down */
export const Ankers = ({ zaak, veranderd }: { zaak: Zaak; veranderd: boolean }) => {
  const ik = useIk();
  return (
    <nav className="anker" aria-label={nl.zaak.opDezePagina}>
      <ul>
        {veranderd && (
          <li>
            <a href="#veranderd" className="anker__let">
              <Icoon n="let" />
              {nl.zaak.veranderdKort}
            </a>
          </li>
        )}
        {ankersVan(zaak).map((anker) => (
          <li key={anker}>
            <a href={`#${anker}`}>{nl.zaak.ankers[anker]}</a>
          </li>
        ))}
        <li>
          <Link to="/zaken/$id/auditspoor" params={{ id: zaak.zaakId }} preload={false}>
            {nl.auditspoor.titel}
          </Link>
        </li>
        {ik.mag.verwerkingen && (
          <li>
            <Link to="/zaken/$id/verwerkingen" params={{ id: zaak.zaakId }} preload={false}>
              {nl.verwerkingen.titel}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
};
