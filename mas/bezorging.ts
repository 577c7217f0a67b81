/** What has to leave the house and has not yet: letters, messages, and what DUO has to hear. */
import type { Bezigheid, Uitgaand } from './bezigheden.ts';
import { onverzonden, wachtOpAkkoord } from './dossier/brief.ts';
import type { Dag } from './datum.ts';
import type { Bezorgstand, Dossier, DuoStand, MeldingStand } from './dossier/types.ts';
import { berichtSleutel, briefSleutel, duoSleutel, metKeer } from './sleutels.ts';

/** Something that has to go out, and how it stands with that. */
export interface Bezorging {
  bezigheid: { sleutel: string } & Uitgaand;
  stand: Bezorgstand;
  /** Something goes before it. */
  wacht: boolean;
}

/** It may have arrived, so it counts as out: nothing goes out twice because we did not hear of it. */
export const isOnzeker = (d: Dossier, bezigheid: Pick<Bezigheid, 'sleutel'>): boolean =>
  d.onzeker.some(({ sleutel }) => sleutel === bezigheid.sleutel);

/** Since when nobody knows whether it arrived, by the key of its first offer; null when somebody does. */
export const onzekerSinds = (d: Dossier, sleutel: string | undefined): Dag | null =>
  (sleutel === undefined ? undefined : d.onzeker.find((een) => een.sleutel === sleutelNu(d, sleutel)))?.dag ?? null;

/** Under which key it goes out now. */
export const sleutelNu = (d: Dossier, sleutel: string): string => metKeer(sleutel, d.opnieuw?.[sleutel]);

function vanBrieven(d: Dossier): Bezorging[] {
  return Object.entries(d.brieven).flatMap(([over, brief]) =>
    onverzonden(brief).map(({ id: exemplaar, kanaal, hapertSinds, geweigerd }): Bezorging => ({
      bezigheid: { sleutel: sleutelNu(d, briefSleutel(d, exemplaar)), soort: 'brief', over, exemplaar },
      stand: {
        ...(brief.meldNa !== undefined && { meldNa: brief.meldNa }),
        ...(hapertSinds !== undefined && { hapertSinds }),
        ...(geweigerd && { geweigerd }),
      },
      // somebody else has to look first, or somebody posts it himself
      wacht: wachtOpAkkoord(brief) || (brief.zelfPosten === true && kanaal === 'post'),
    })),
  );
}

const vanBerichten = (d: Dossier): Bezorging[] =>
  Object.entries(d.berichten).flatMap(([over, stand]) => {
    const sleutel = berichtSleutel(d, stand);
    if (sleutel === undefined || stand.bezorgd) return [];
    return [{ bezigheid: { sleutel: sleutelNu(d, sleutel), soort: 'bericht', over }, stand, wacht: false }];
  });

/** What DUO did not hear of a melding, in order: the next goes out when the one before it is out, may be, or was refused. */
function vanMelding(d: Dossier, { meldingsnummer, duo = [] }: MeldingStand): Bezorging[] {
  const open = duo.filter(({ gemeldOp, hoeftNiet }) => gemeldOp === null && hoeftNiet === undefined);
  const sleutelVan = ({ volg }: DuoStand): string => sleutelNu(d, duoSleutel(d, meldingsnummer, volg));
  const eerste = open.find((stand) => stand.geweigerd === undefined && !isOnzeker(d, { sleutel: sleutelVan(stand) }));
  return open.map((stand: DuoStand): Bezorging => {
    const { volg } = stand;
    return {
      bezigheid: { sleutel: sleutelVan(stand), soort: 'duo', meldingsnummer, volg },
      stand,
      wacht: stand !== eerste,
    };
  });
}

/** Everything that did not leave the house yet, also what was refused, and also in a case that is closed. */
export const bezorgingen = (d: Dossier): Bezorging[] => [
  ...vanBrieven(d),
  ...vanBerichten(d),
  ...Object.values(d.meldingen).flatMap((melding) => vanMelding(d, melding)),
];

/** The same of one thing, by its business key. */
export const bezorgingVan = (d: Dossier, { sleutel }: Pick<Bezigheid, 'sleutel'>): Bezorging | undefined =>
  bezorgingen(d).find(({ bezigheid }) => bezigheid.sleutel === sleutel);
