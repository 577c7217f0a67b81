/** Versions of protocols and what was decided under them, as an operator reads them. */
import type { Beslist, Protocolversie } from '../activities/protocolversies.ts';
import { vanKracht } from '../activities/register-keuze.ts';
import { BESLUITEN, type Besluitsoort } from '../mas/besluiten.ts';
import { type Dag, toonDatum } from '../mas/datum.ts';

const TEKENS = 12;

/** Enough of the hash to find it by. */
export const noem = ({ naam, versie, hash }: Protocolversie): string => `${naam} ${versie} (${hash.slice(0, TEKENS)})`;

export const nietIngetrokken = (versies: readonly Protocolversie[]): Protocolversie[] =>
  versies.filter(({ ingetrokken }) => ingetrokken === null);

/** All versions, each protocol by itself, and which one is in force today. */
export function toonVersies(versies: readonly Protocolversie[], vandaag: Dag): string {
  if (versies.length === 0) return 'Er is nog geen protocol in gebruik: de worker neemt ze in gebruik als hij start.';
  const namen = [...new Set(versies.map(({ naam }) => naam))];
  return namen
    .map((naam) =>
      [naam, ...versies.filter((v) => v.naam === naam).map((v) => toonVersie(v, versies, vandaag))].join('\n'),
    )
    .join('\n');
}

const toonVersie = (versie: Protocolversie, alle: readonly Protocolversie[], vandaag: Dag): string =>
  `  ${versie.hash.slice(0, TEKENS)}  ${versie.versie}  vanaf ${toonDatum(versie.geldigVanaf)}, ${stand(versie, alle, vandaag)}`;

function stand(versie: Protocolversie, alle: readonly Protocolversie[], vandaag: Dag): string {
  const { ingetrokken, naam, geldigVanaf } = versie;
  if (ingetrokken) return `ingetrokken op ${toonDatum(ingetrokken.op)}: ${ingetrokken.reden}`;
  if (vanKracht(nietIngetrokken(alle), naam, vandaag) === versie) return 'van kracht';
  return geldigVanaf > vandaag ? 'nog niet van kracht' : 'vervangen';
}

/** How much was booked under a version, and per case what was decided by table: the numbers are those of the events. */
export function toonBeslist(zaken: readonly Beslist[]): string {
  if (zaken.length === 0) return 'Onder deze versie is niets geboekt.';
  const som = (telZaak: (zaak: Beslist) => number): number => zaken.reduce((tot, zaak) => tot + telZaak(zaak), 0);
  const besluiten = som((zaak) => Object.values(zaak.besluiten).flat().length);
  const gebeurtenissen = besluiten + som(({ overig }) => overig);
  const waarin = `${tel(gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in ${tel(zaken.length, 'zaak', 'zaken')}`;
  const waarvan = tel(besluiten, 'besluit volgens een tabel', 'besluiten volgens een tabel');
  return [`Onder deze versie geboekt: ${waarin}, waarvan ${waarvan}.`, ...zaken.map(toonZaak)].join('\n');
}

function toonZaak({ zaakId, besluiten, overig }: Beslist): string {
  const delen = (Object.entries(besluiten) as [Besluitsoort, number[]][]).map(
    ([besluit, nummers]) => `${BESLUITEN[besluit].naam} (${reeksen(nummers)})`,
  );
  if (overig > 0) delen.push(tel(overig, 'andere gebeurtenis', 'andere gebeurtenissen'));
  return `  ${zaakId}: ${delen.join('; ')}`;
}

const tel = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

/** "1-3, 7": numbers in order. */
function reeksen(nummers: readonly number[]): string {
  const uit: [number, number][] = [];
  for (const nr of nummers) {
    const laatste = uit.at(-1);
    if (laatste?.[1] === nr - 1) laatste[1] = nr;
    else uit.push([nr, nr]);
  }
  return uit.map(([van, tot]) => (van === tot ? String(van) : `${van}-${tot}`)).join(', ');
}
