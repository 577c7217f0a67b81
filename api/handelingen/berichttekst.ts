/** What an official may not write in a text that goes along with a message to a ketenpartner. */
import { zegt } from '../../brieven/tekst/index.ts';
import { BERICHTEN, type Berichtsoort, MET_VRAAG, OP_VERZOEK } from '../../mas/berichten.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import { ONDERDELEN } from '../../mas/routes/index.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { leesBetrokken, type Persoon } from '../brieven/personen.ts';
import { inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { heeftBsn, noemtAdres, straatVan, zinnenIn } from '../vrijetekst.ts';
import type { Teksten } from './teksten.ts';

/** The message that the toelichting of an action goes along with; undefined when it stays in the case. */
function berichtBij(handeling: Handeling): Berichtsoort | undefined {
  if (handeling.soort === 'stuur-bericht')
    return OP_VERZOEK[handeling.bericht]?.vraag === true ? handeling.bericht : undefined;
  if (handeling.soort !== 'leg-onderdeel-vast') return undefined;
  const { onderdeel } = handeling;
  const bericht = Object.hasOwn(ONDERDELEN, onderdeel) ? ONDERDELEN[onderdeel]?.stuurt : undefined;
  return bericht !== undefined && MET_VRAAG.includes(bericht) ? bericht : undefined;
}

/** @throws when something in it may not go out */
export async function keurBerichttekst(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  handeling: Handeling,
  { toelichting }: Teksten,
): Promise<void> {
  const bericht = berichtBij(handeling);
  if (bericht === undefined || toelichting === undefined) return;
  const personen = (await leesBetrokken(huis.prisma, wie, zaak))?.personen ?? [];
  const fouten = foutenIn(toelichting, { bericht, personen, protocol: await protocolVan(huis, zaak.gemeente) });
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
}

interface Waarbij {
  bericht: Berichtsoort;
  personen: readonly Pick<Persoon, 'naam' | 'rol' | 'adres' | 'geheim'>[];
  protocol: Pick<Protocol, 'alinea'>;
}

/** Sentence by sentence, without repeating what somebody wrote besides a word that the protocol has. */
export function foutenIn(toelichting: string, { bericht, personen, protocol }: Waarbij): Veldfout[] {
  const opsporing = protocol.alinea.regime[BERICHTEN[bericht].regime ?? 'AVG'];
  return zinnenIn(toelichting).flatMap(({ zin, plek }) =>
    [
      ...opsporing.filter((woord) => zegt(zin, woord)).map((woord) => `"${woord}" hoort bij opsporing (${plek})`),
      ...(heeftBsn(zin) ? [`hier staat een burgerservicenummer (${plek})`] : []),
      ...(noemtGeheim(zin, personen) ? [`hier staat een geheim adres (${plek})`] : []),
      ...(zonderLeerling(bericht) && noemtIemand(zin, personen)
        ? [`hier staat wie de leerling is of waar die woont (${plek})`]
        : []),
    ].map((wat) => ({
      veld: 'toelichting',
      fout: `${wat}, en dat mag niet mee met dit bericht. Haal het weg, of schrijf het anders.`,
    })),
  );
}

const noemtGeheim = (zin: string, personen: Waarbij['personen']): boolean =>
  personen.some((persoon) => persoon.geheim && noemtAdres(zin, persoon));

/** About a school, and of no pupil (LPW 16a). */
const zonderLeerling = (bericht: Berichtsoort): boolean => BERICHTEN[bericht].partner === 'inspectie';

/** By a part of his name as well; of the school itself it may say everything. */
const noemtIemand = (zin: string, personen: Waarbij['personen']): boolean =>
  personen
    .filter(({ rol }) => rol !== 'school')
    .some(
      (persoon) =>
        noemtAdres(zin, persoon) ||
        [...naamdelen(persoon), straatVan(persoon)].some((deel) => deel !== '' && zegt(zin, deel)),
    );

/** "van", "de" and initials are nobody's name by themselves. */
const naamdelen = ({ naam }: Pick<Persoon, 'naam'>): string[] =>
  naam.split(/\s+/).filter((deel) => /^\p{Lu}[^.]{2,}$/u.test(deel));
