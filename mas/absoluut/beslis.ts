import type { Dossier } from '../dossier/types.ts';
import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, weiger } from '../beslis/types.ts';
import { sluit } from '../beslis/verval.ts';
import type { Absoluutaanleiding, Absoluuthandeling } from './opdracht.ts';

/** Found once more, with nothing that the case does not know. */
const isBekend = ({ absoluut }: Dossier, { sinds, geenSchool }: Absoluutaanleiding): boolean =>
  absoluut !== undefined &&
  (absoluut.sinds !== null || sinds === null) &&
  (geenSchool === undefined || absoluut.geenSchoolSinds !== undefined);

export const absoluutBeslissingen: Beslissingen<Absoluutaanleiding['soort'] | Absoluuthandeling['soort']> = {
  'meld-absoluut': (d, o, omgeving) => {
    if (d.status === 'gesloten') return weiger('Gesloten', 'Deze zaak is gesloten; de melding hoort in een volgende.');
    if (isBekend(d, o)) return [];
    const { sinds, bron, geenSchool } = o;
    return [
      ...open(d, o, omgeving),
      { soort: 'AbsoluutVerzuimGemeld', gegevens: { sinds, bron, ...(geenSchool && { geenSchool }) }, ...metInhoud(o) },
      // no step 3 chooses it: luxeverzuim is of who has a school (domain §2.8)
      ...(d.status === 'leeg' ? [{ soort: 'RoutekaartGekozen', gegevens: { routekaart: 'A' } } as const] : []),
    ];
  },
  'leg-ouders-ingelicht-vast': (_, o) => [{ soort: 'OudersIngelicht', gegevens: {}, ...metInhoud(o) }],
  'leg-inschrijving-vast': (d, o, { feiten }) => {
    const { ingeschrevenOp, vestiging = null, vervolg } = o;
    if (vestiging !== null && feiten.schoolBekend !== true)
      return weiger('Ongeldig', 'vestiging: deze school is niet bekend; kijk het nummer na, of laat het weg.');
    return [
      { soort: 'InschrijvingVastgelegd', gegevens: { ingeschrevenOp, vestiging }, ...metInhoud(o) },
      ...(vervolg === 'sluit' ? sluit(d, 'ingeschreven') : []),
    ];
  },
  'leg-vrijstelling-vast': (d, o) => [
    { soort: 'VrijstellingGebleken', gegevens: {}, ...metInhoud(o) },
    ...sluit(d, 'vrijgesteld'),
  ],
};
