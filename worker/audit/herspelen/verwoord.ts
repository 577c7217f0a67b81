/** The report of a replay in words. */
import { toonDatum } from '../../../mas/datum.ts';
import type { Herspeelverslag } from './zaak.ts';

/**
 * One sentence a line: what was done, which code it ran on, what does not agree, and the outcome.
 * @param zaak what the case is called, its number first
 */
export function verwoordVerslag(zaak: string, verslag: Herspeelverslag): string[] {
  const { runs, boekingen, bevindingen } = verslag;
  if (verslag.vernietigdOp !== undefined) return vernietigd(zaak, verslag, verslag.vernietigdOp);
  const gedaan = `${aantal(runs, 'run', 's')} herspeeld, ${aantal(boekingen, 'boeking', 'en')} vergeleken met het grootboek`;
  const kop = `Zaak ${zaak}: ${runs === 0 ? 'er is niets herspeeld' : gedaan}.`;
  const slot = bevindingen.length === 0 ? 'Alles klopt.' : `Aantal bevindingen: ${bevindingen.length}.`;
  return [kop, ...(runs > 0 ? code(verslag) : []), ...bevindingen.map(regel), slot];
}

const vernietigd = (zaak: string, { runs, bevindingen }: Herspeelverslag, op: string): string[] => [
  `De inhoud van zaak ${zaak} is vernietigd op ${toonDatum(op)}: haar geschiedenis kan niet meer worden gelezen en niet meer worden herspeeld.`,
  ...(runs === 0
    ? []
    : [
        `Van ${aantal(runs, 'run', 's')} in het archief is nagegaan dat het nog is wat erin werd gelegd: de hash klopt.`,
      ]),
  ...bevindingen.map(regel),
];

const aantal = (n: number, wat: string, meer: string): string => `${n} ${wat}${n === 1 ? '' : meer}`;
const regel = ({ runId, eventId, wat }: Herspeelverslag['bevindingen'][number]): string =>
  `AFWIJKING ${runId === null ? '' : `run ${runId}, `}${eventId === null ? '' : `event ${eventId}, `}${wat}`;

/** Which code carried the runs out; when it is not the code that replayed them, what that means for what was found. */
function code({ bouwsels, sdks, bouwselNu, bevindingen }: Herspeelverslag): string[] {
  const toen = bouwsels.filter((bouwsel) => bouwsel !== bouwselNu);
  if (toen.length === 0) return ['De code is dezelfde als waarmee de zaak liep.'];
  const gevolg =
    bevindingen.length === 0
      ? 'Ook de code van nu doet in deze zaak wat zij toen deed.'
      : 'Een afwijking kan daarvan komen: herspeel de zaak met de code van toen om dat uit te sluiten.';
  return [
    `De zaak liep met andere code dan die haar nu herspeelt. Toen: ${toen.join(', ')} (Temporal SDK ${sdks.join(', ')}). Nu: ${bouwselNu}. ${gevolg}`,
  ];
}
