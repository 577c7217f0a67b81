import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Lijstbrengen } from './Lijstbrengen.tsx';
import { Maandlijst } from './Maandlijst.tsx';
import { Maandmelding } from './Maandmelding.tsx';

/** Children who are enrolled nowhere: the list that finds them, and the list of a month. */
export function Absoluut() {
  const { mag } = useIk();
  if (!mag.handelen && !mag.toewijzen) return <GeenRecht />;
  return (
    <div className="blad blad--breed">
      <h1 tabIndex={-1}>{nl.absoluut.titel}</h1>
      <p className="intro">{nl.absoluut.intro}</p>
      <div className="onderelkaar">
        <Maandmelding />
        <Lijstbrengen />
        <Maandlijst />
      </div>
    </div>
  );
}
