/** What has to leave the house and has not yet: letters, messages, and what DUO has to hear. */
import type { Bezigheid, Uitgaand } from './bezigheden.ts';
import { onverzonden, wachtOpAkkoord } from './dossier/brief.ts';
import type { Bezorgstand, Dossier, DuoStand, MeldingStand } from './dossier/types.ts';
import { berichtSleutel, briefSleutel, duoSleutel } from './sleutels.ts';

/** Something that has to go out, and how it stands with that. */
export interface Bezorging {
  bezigheid: { sleutel: string } & Uitgaand;
  stand: Bezorgstand;
  /** Something goes before it. */
  wacht: boolean;
}

function vanBrieven(d: Dossier): Bezorging[] {
  return Object.entries(d.brieven).flatMap(([over, brief]) =>
    onverzonden(brief).map(({ id: exemplaar, hapertSinds, geweigerd }): Bezorging => ({
      bezigheid: { sleutel: briefSleutel(d, exemplaar), soort: 'brief', over, exemplaar },
      stand: {
        ...(brief.meldNa !== undefined && { meldNa: brief.meldNa }),
        ...(hapertSinds !== undefined && { hapertSinds }),
        ...(geweigerd && { geweigerd }),
      },
      // somebody else has to look first
      wacht: wachtOpAkkoord(brief),
    })),
  );
}

const vanBerichten = (d: Dossier): Bezorging[] =>
  Object.entries(d.berichten).flatMap(([over, stand]) => {
    const sleutel = berichtSleutel(d, stand);
    if (sleutel === undefined || stand.bezorgd) return [];
    return [{ bezigheid: { sleutel, soort: 'bericht', over }, stand, wacht: false }];
  });

/** What DUO did not hear of a melding, in order: the next goes out when the one before it is out, or was refused. */
function vanMelding(d: Dossier, { meldingsnummer, duo = [] }: MeldingStand): Bezorging[] {
  const open = duo.filter(({ gemeldOp, hoeftNiet }) => gemeldOp === null && hoeftNiet === undefined);
  const eerste = open.find(({ geweigerd }) => geweigerd === undefined);
  return open.map((stand: DuoStand): Bezorging => {
    const { volg } = stand;
    const sleutel = duoSleutel(d, meldingsnummer, volg);
    return { bezigheid: { sleutel, soort: 'duo', meldingsnummer, volg }, stand, wacht: stand !== eerste };
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
