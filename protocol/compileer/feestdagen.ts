/** Compiles termijnenwet.yaml: the feestdagen of every year, worked out from Easter, and the equalised days. */
import type { z } from 'zod';
import { plusDagen, weekdag, type Dag } from '../../mas/datum.ts';
import type { Kalender } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { feestdagSchema, termijnenwetSchema } from './schema.ts';
import { toets } from './toets.ts';

type Wet = z.infer<typeof termijnenwetSchema>;
type Feestdag = z.infer<typeof feestdagSchema>;
export type Feestdagen = Pick<Kalender, 'feestdagen' | 'gelijkgesteldGeldigVan' | 'gelijkgesteldGeldigTot'>;

/** Every feestdag and equalised day with its name; null when the file has no usable form. */
export function compileerFeestdagen(bestand: Bestand): Feestdagen | null {
  const wet = toets(bestand, [], termijnenwetSchema, bestand.waarde);
  if (wet === null) return null;
  wet.feestdagen.forEach((feestdag, n) => {
    toetsFeestdag(bestand, n, feestdag);
  });
  const feestdagen: Record<Dag, string> = {};
  for (let jaar = wet.jaren.van; jaar <= wet.jaren.tot; jaar += 1)
    for (const feestdag of wet.feestdagen) feestdagen[dagIn(jaar, feestdag)] = feestdag.naam;
  voegGelijkgesteldToe(bestand, wet, feestdagen);
  const { geldigVan, geldigTot } = wet.gelijkgesteld;
  return { feestdagen, gelijkgesteldGeldigVan: geldigVan, gelijkgesteldGeldigTot: geldigTot };
}

function toetsFeestdag(bestand: Bestand, n: number, { naam, dag, alsZondag, pasen }: Feestdag): void {
  const doe = 'Geef dag (maand-dag, eventueel met alsZondag) of pasen (dagen na eerste paasdag)';
  if ((dag === undefined) === (pasen === undefined))
    bestand.meld(['feestdagen', n], `${naam} heeft niet precies een van dag en pasen`, doe);
  if (alsZondag !== undefined && dag === undefined)
    bestand.meld(['feestdagen', n, 'alsZondag'], `${naam} heeft alsZondag zonder dag`, doe);
}

function dagIn(jaar: number, { dag, alsZondag, pasen }: Feestdag): Dag {
  if (dag === undefined) return plusDagen(eerstePaasdag(jaar), pasen ?? 0);
  const vast = `${jaar}-${dag}`;
  return alsZondag !== undefined && weekdag(vast) === 7 ? `${jaar}-${alsZondag}` : vast;
}

/** Easter Sunday of a year: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function eerstePaasdag(jaar: number): Dag {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const maanEeuw = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const maan = (19 * gulden + eeuw - Math.floor(eeuw / 4) - maanEeuw + 15) % 30;
  const zondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor((jaar % 100) / 4) - maan - (jaar % 4)) % 7;
  const laat = Math.floor((gulden + 11 * maan + 22 * zondag) / 451);
  return plusDagen(`${jaar}-03-22`, maan + zondag - 7 * laat);
}

function voegGelijkgesteldToe(bestand: Bestand, { gelijkgesteld }: Wet, feestdagen: Record<Dag, string>): void {
  const { besluiten, geldigVan, geldigTot } = gelijkgesteld;
  besluiten.forEach(({ dagen, geverifieerd }, b) => {
    const plaats = ['gelijkgesteld', 'besluiten', b];
    if (!geverifieerd)
      bestand.meld([...plaats, 'geverifieerd'], 'dit besluit is niet geverifieerd', 'Verifieer het of haal het weg');
    dagen.forEach(({ dag, naam }, d) => {
      const meld = (wat: string) => {
        bestand.meld(
          [...plaats, 'dagen', d, 'dag'],
          `${dag} ${wat}`,
          'Leg de dag naast het besluit in de Staatscourant',
        );
      };
      if (weekdag(dag) >= 6) meld('valt in een weekend');
      if (feestdagen[dag] !== undefined) meld(`is al ${feestdagen[dag]}`);
      if (dag < geldigVan || dag > geldigTot) meld(`ligt niet tussen ${geldigVan} en ${geldigTot}`);
      feestdagen[dag] = `${naam} (gelijkgesteld)`;
    });
  });
}
