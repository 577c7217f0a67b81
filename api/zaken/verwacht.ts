/** The answers that ketenpartners owe a case, each with the term that it is waited for with. */
import { z } from 'zod';
import { vergelijk } from '../../mas/datum.ts';
import { isBereikt, openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { labelVan } from '../../mas/verwoord/routestand.ts';
import { wachtOpPartners } from '../../mas/wachten.ts';
import { dag } from '../http/velden.ts';

export const verwachtAntwoord = z
  .object({
    id: z.string().meta({ description: 'De termijn.' }),
    route: z.string().nullable().meta({ description: 'De route die erop wacht; null bij een melding.' }),
    partner: z.string(),
    wat: z.string(),
    uiterlijk: dag,
    herinneringen: z.array(dag).meta({ description: 'De dagen waarop er een herinnering was.' }),
    volgendeHerinnering: dag.nullable(),
  })
  .meta({ id: 'VerwachtAntwoord' });
type VerwachtAntwoord = z.input<typeof verwachtAntwoord>;

/** @param wpg whether this person may read what falls under the Wpg */
export const toonVerwacht = (d: Dossier, wpg: boolean): VerwachtAntwoord[] =>
  wachtOpPartners(d)
    .filter(({ regime }) => wpg || regime !== 'WPG')
    .flatMap(({ partner, over }) =>
      openTermijnen(d)
        .filter((termijn) => termijn.over === over)
        .map((termijn) => toon(termijn, labelVan(partner))),
    )
    .sort((a, b) => vergelijk(a.uiterlijk, b.uiterlijk));

function toon(termijn: Termijn, partner: string): VerwachtAntwoord {
  const [wat, id = ''] = termijn.over.split('/');
  return {
    id: termijn.id,
    route: wat === 'route' ? id : null,
    partner,
    wat: termijn.naam,
    uiterlijk: termijn.laatsteDag,
    herinneringen: termijn.bereikt.map(({ dag: op }) => op),
    volgendeHerinnering: termijn.treden.find((trede) => !isBereikt(termijn, trede))?.dag ?? null,
  };
}
