/** What `zetsel/brief.typ` is given: everything already text, in the words and order in which it stands on paper. */
import { type Dag, toonDatum } from '../mas/datum.ts';
import type { Briefpapier } from '../mas/protocol.ts';
import { BriefFout } from './fout.ts';
import type { Blok } from './tekst/blokken.ts';
import { alsRegel } from './tekst/waarde.ts';
import { type Gezet, zetTekst } from './tekst/zet.ts';
import type { Briefopdracht } from './types.ts';

export interface Briefdocument {
  papier: Briefpapier;
  datum: Dag;
  kenmerk: string;
  titel: string;
  ontvanger: string[];
  /** Label and value. */
  kenmerken: [string, string][];
  vervangt: string | null;
  blokken: Blok[];
  /** What stands on a page of its own behind the signature, such as a form to send back; empty when there is nothing. */
  achter: Blok[];
  ondertekening: Briefopdracht['ondertekening'];
  bijlagen: string[];
}

/** What fits the window at 11 points. */
const ADRESREGELS = 6;

/** Every text in a value made one line. */
function opgeschoond<T>(waarde: T): T {
  const schoon = (deel: unknown): unknown => {
    if (typeof deel === 'string') return alsRegel(deel);
    if (Array.isArray(deel)) return deel.map(schoon);
    if (typeof deel !== 'object' || deel === null) return deel;
    return Object.fromEntries(Object.entries(deel).map(([naam, onder]) => [naam, schoon(onder)]));
  };
  return schoon(waarde) as T;
}

function kenmerkenVan({ kop, versie, ondertekening, bijlagen }: Briefopdracht): [string, string][] {
  return [
    ['Datum', toonDatum(kop.datum)],
    ['Ons kenmerk', kop.kenmerk],
    [versie === 'jongere' ? 'Jouw contactpersoon' : 'Uw contactpersoon', ondertekening.naam],
    ...(bijlagen.length > 0 ? [['Bijlagen', String(bijlagen.length)] as [string, string]] : []),
  ];
}

function gesplitst(alle: readonly Blok[]): Pick<Briefdocument, 'blokken' | 'achter'> {
  const n = alle.findIndex(({ soort }) => soort === 'bladzijde');
  return n < 0 ? { blokken: [...alle], achter: [] } : { blokken: alle.slice(0, n), achter: alle.slice(n + 1) };
}

function samen(opdracht: Briefopdracht, { titel, blokken }: Gezet): Briefdocument {
  const { papier, kop, ondertekening, bijlagen, vervangt } = opdracht;
  return {
    // the logo is a drawing, no text
    papier: { ...opgeschoond(papier), logo: papier.logo },
    datum: kop.datum,
    kenmerk: alsRegel(kop.kenmerk),
    titel,
    ontvanger: opgeschoond(kop.ontvanger),
    kenmerken: opgeschoond(kenmerkenVan(opdracht)),
    vervangt: vervangt ? `Deze brief vervangt onze brief van ${toonDatum(vervangt.datum)}.` : null,
    ...gesplitst(blokken),
    ondertekening: opgeschoond(ondertekening),
    bijlagen: opgeschoond(bijlagen),
  };
}

export function briefdocument(opdracht: Briefopdracht): Briefdocument {
  if (opdracht.kop.ontvanger.length > ADRESREGELS)
    throw new BriefFout(
      'adres',
      `Het adres heeft meer dan ${ADRESREGELS} regels en past niet in het venster. Maak het korter.`,
    );
  return samen(opdracht, zetTekst(opdracht));
}
