import type { Brief } from '../../../api/post.ts';
import type { MogelijkeHandeling, Zaak } from '../../../api/zaak.ts';
import { nl } from '../../../teksten/nl.ts';

/** Something that can be done about a letter or a message, under a name that is short enough to stand behind it. */
export interface Actie {
  handeling: MogelijkeHandeling;
  naam: string;
}
type Kan = Pick<Zaak, 'zaakId' | 'mogelijkeHandelingen'>;

const OPNIEUW = 'bied-opnieuw-aan';

/**
 * To offer again what was refused, or of which nobody knows whether it arrived.
 * @param wat business key of what goes out, within the case
 */
export const opnieuwVoor = ({ zaakId, mogelijkeHandelingen }: Kan, wat: string): MogelijkeHandeling | undefined =>
  mogelijkeHandelingen.find(
    ({ handeling, mogelijk, vast }) => handeling === OPNIEUW && mogelijk && vast.bezigheid === `${zaakId}/${wat}`,
  );

export type Briefhandeling = keyof typeof nl.brief.knoppen;
export const BRIEFHANDELINGEN = Object.keys(nl.brief.knoppen) as Briefhandeling[];

/** What can be done about a letter; offering it again is done for each copy. */
export function actiesBij(zaak: Kan, brief: Brief, soorten: readonly Briefhandeling[]): Actie[] {
  const { over, exemplaren } = brief;
  const opnieuw = exemplaren.flatMap(({ id, wie }) => {
    const handeling = opnieuwVoor(zaak, `brief/${id}`);
    return handeling
      ? [{ handeling, naam: exemplaren.length > 1 ? nl.brieven.opnieuwAan(wie) : nl.brieven.opnieuw }]
      : [];
  });
  const rest = soorten.flatMap((soort) => {
    const handeling = zaak.mogelijkeHandelingen.find(
      (m) => m.handeling === soort && m.mogelijk && m.vast.over === over,
    );
    return handeling ? [{ handeling, naam: nl.brief.knoppen[soort] }] : [];
  });
  return [...opnieuw, ...rest];
}
