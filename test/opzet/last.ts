import type { Drempel, Instelling, Protocol } from '../../mas/protocol.ts';

const bedrag = (waarde: number): Drempel => ({ naam: 'proef', waarde, eenheid: 'euro', bron: 'proef' });

/** Amounts that a municipality could have laid down. */
export const LASTBEDRAGEN: Readonly<Record<string, Drempel>> = {
  'last/bedrag-ineens': bedrag(500),
  'last/bedrag-tijdseenheid': bedrag(50),
  'last/bedrag-overtreding': bedrag(100),
  'last/maximum': bedrag(1000),
};

const gemaakt = new Map<string, Protocol>();

/**
 * A protocol of a municipality that imposes lasten onder dwangsom.
 * @param instellingen which settings it has otherwise
 * @param drempels its amounts
 */
export const metLastbeleid =
  (instellingen: Record<string, string> = {}, drempels: Readonly<Record<string, Drempel>> = LASTBEDRAGEN) =>
  (protocol: Protocol): Protocol => {
    const sleutel = JSON.stringify([protocol.hash, instellingen, drempels]);
    const kozen = Object.entries({ 'last/beleid': 'ja', ...instellingen }).map(
      ([naam, waarde]): [string, Instelling] => {
        const instelling = protocol.instellingen[naam];
        if (!instelling) throw new Error(`het protocol kent ${naam} niet`);
        return [naam, { ...instelling, waarde }];
      },
    );
    const nieuw = gemaakt.get(sleutel) ?? {
      ...protocol,
      drempels: { ...protocol.drempels, ...drempels },
      instellingen: { ...protocol.instellingen, ...Object.fromEntries(kozen) },
    };
    gemaakt.set(sleutel, nieuw);
    return nieuw;
  };
