import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';
import { Paneel } from '../../../ui/Paneel.tsx';
import type { Aanvraagbeeld } from './Aanvraag.tsx';

const T = nl.aanvraag;
type Ingebrekestelling = Aanvraagbeeld['ingebrekestellingen'][number];
type Dwangsom = NonNullable<Ingebrekestelling['dwangsom']>;

/** What the municipality owes because it does not decide in time, day by day. */
export const Dwangsommen = ({ ingebrekestellingen }: Pick<Aanvraagbeeld, 'ingebrekestellingen'>) =>
  ingebrekestellingen.length === 0 ? null : (
    <Paneel titel={T.dwangsom}>
      <ul className="brokken">
        {ingebrekestellingen.map(({ id, ontvangenOp, over, dwangsom }) => (
          <li key={id}>
            <p>
              <b>{T.ingebreke(middel(ontvangenOp))}</b> {dwangsom && <Stand dwangsom={dwangsom} />}
            </p>
            <p>{T.over[over]}</p>
            {dwangsom ? <Loop dwangsom={dwangsom} /> : <p>{T.teVroeg}</p>}
          </li>
        ))}
      </ul>
    </Paneel>
  );

const Stand = ({ dwangsom: { vastgesteld, bedrag } }: { dwangsom: Dwangsom }) =>
  vastgesteld ? (
    <Merk>{T.vastgesteld(vastgesteld.bedrag)}</Merk>
  ) : (
    <Merk toon="fout" icoon="let">
      {T.nuVerschuldigd(bedrag)}
    </Merk>
  );

const Loop = ({ dwangsom: { eersteDag, laatsteDag, dagen, schijven, vastgesteld } }: { dwangsom: Dwangsom }) => (
  <>
    <p>{T.loop(middel(eersteDag), middel(laatsteDag))}</p>
    {!vastgesteld && <p>{T.totVandaag(dagen)}</p>}
    <ul className="schijven">
      {schijven.map((schijf, n) => (
        <li key={n}>{T.schijf(schijf.dagen, schijf.perDag, schijf.verschuldigd)}</li>
      ))}
    </ul>
  </>
);
