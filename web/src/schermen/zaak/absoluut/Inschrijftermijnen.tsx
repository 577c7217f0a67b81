import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';
import { Termijn, Waarom } from '../../../ui/Termijn.tsx';

const T = nl.absoluut.zaak;
type Termijnbeeld = Exclude<Zaak['termijnen'][number], { afgeschermd: true }>;

/** In the order of the Act: the parents are told, the LPA investigates, the parents enrol. */
const REGELS = ['geen-school/ouders', 'geen-school/onderzoek', 'geen-school/inschrijven', 'absoluut/inschrijven'];
const plek = ({ regel }: Termijnbeeld): number => REGELS.indexOf(regel);

interface Eigenschappen {
  termijnen: Zaak['termijnen'];
  geenSchool: boolean;
}

/** The terms that only such a case has, each with how its last day was found. */
export function Inschrijftermijnen({ termijnen, geenSchool }: Eigenschappen) {
  const eigen = termijnen
    .filter((termijn): termijn is Termijnbeeld => !('afgeschermd' in termijn) && plek(termijn) >= 0)
    .toSorted((a, b) => plek(a) - plek(b) || a.vanaf.localeCompare(b.vanaf));
  if (eigen.length === 0) return null;
  return (
    <div className="laatstedag">
      <h3>{geenSchool ? T.artikel22 : T.termijnen}</h3>
      <ul className="termijnen">
        {eigen.map((termijn) => (
          <li key={termijn.id}>
            <Stand termijn={termijn} />
            <Waarom afleiding={termijn.afleiding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const Stand = ({ termijn: { naam, laatsteDag, dagen, stand } }: { termijn: Termijnbeeld }) =>
  dagen === null ? (
    <p>
      {naam} <Merk>{nl.zaak.termijnStand[stand]}</Merk> <small>{T.uiterlijk(middel(laatsteDag))}</small>
    </p>
  ) : (
    <Termijn laatsteDag={laatsteDag} dagen={dagen} wat={naam} />
  );
