import type { Tijdlijnregel } from '../../api/zaak.ts';
import { kort, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon, type Icoonnaam } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Rectificaties } from '../../ui/Rectificaties.tsx';
import { Rectificeer } from '../handeling/Rectificeer.tsx';
import { Antwoord } from './Antwoord.tsx';
import { Motivering } from './Motivering.tsx';
import { Notitie } from './Notitie.tsx';
import type { Regelsoort } from './zoek.ts';

const ICONEN: Readonly<Record<Regelsoort, Icoonnaam>> = {
  melding: 'let',
  stap: 'pijl',
  route: 'keten',
  termijn: 'klok',
  besluit: 'vink',
  bevinding: 'zoek',
  afspraak: 'mens',
  post: 'brief',
  beheer: 'menu',
};

interface Eigenschappen {
  regel: Tijdlijnregel;
  /** The case, when this person may record in it that an event is not right. */
  rectificeerIn: string | null;
}

/** One act in the words of the MAS, with who did it, why, and what followed from it. */
export const Regel = ({ regel, rectificeerIn }: Eigenschappen) => (
  <li className={`tl tl--${regel.soort}${regel.hersteld ? ' tl--hersteld' : ''}`}>
    <span className="tl__knoop" aria-hidden="true">
      <Icoon n={regel.afgeschermd ? 'slot' : ICONEN[regel.soort]} />
    </span>
    <div className="tl__in">
      <p className="tl__wat">
        <span className="tl__titel">{regel.titel}</span>{' '}
        {regel.afgeschermd && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
        {regel.hersteld && <Merk icoon="dicht">{nl.zaak.hersteld}</Merk>} <Rectificaties van={regel.gerectificeerd} />
        {regel.afwijking && (
          <Merk toon="let" icoon="let">
            {nl.zaak.afwijkingKort}
          </Merk>
        )}
      </p>
      <p className="tl__meta">
        {metaVan(regel)}
        {rectificeerIn !== null && !regel.afgeschermd && (
          <>
            {' · '}
            <Rectificeer zaakId={rectificeerIn} nr={regel.nr} titel={regel.titel} />
          </>
        )}
      </p>
      {regel.dag !== regel.vastgelegd && (
        <p className="tl__laat">{nl.zaak.gaatOver(middel(regel.dag), middel(regel.vastgelegd))}</p>
      )}
      {regel.tekst !== null && <p className="tl__uitleg">{regel.tekst}</p>}
      {regel.toelichting !== null && (
        <div className="tl__uitleg tl__uitleg--zelf">
          <Notitie tekst={regel.toelichting} />
        </div>
      )}
      {regel.antwoord !== null && <Antwoord velden={regel.antwoord} />}
      <Motivering motivatie={regel.motivatie} afwijkreden={regel.afwijkreden} />
      <Eronder regels={regel.eronder} rectificeerIn={rectificeerIn} />
    </div>
  </li>
);

const metaVan = ({ moment, wie, stap, plaats, hersteld }: Tijdlijnregel): string =>
  [tijd(moment), wie, stap !== null && nl.zaak.stap(stap), plaats, hersteld && nl.zaak.hersteldOp(kort(hersteld.op))]
    .filter(Boolean)
    .join(' · ');

const Eronder = ({
  regels,
  rectificeerIn,
}: { regels: Tijdlijnregel['eronder'] } & Pick<Eigenschappen, 'rectificeerIn'>) =>
  regels.length === 0 ? null : (
    <details className="vouw tl__onder">
      <summary>{nl.zaak.eronder(regels.length)}</summary>
      <ul>
        {regels.map(({ nr, titel, afgeschermd }) => (
          <li key={nr}>
            {titel}
            {rectificeerIn !== null && !afgeschermd && (
              <>
                {' · '}
                <Rectificeer zaakId={rectificeerIn} nr={nr} titel={titel} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
