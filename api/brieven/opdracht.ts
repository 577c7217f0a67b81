/** What the engine gets for one copy, and a hash of it by which is seen later whether anything changed. */
import type { Briefopdracht } from '../../brieven/index.ts';
import { beslisorgaanVan } from '../../mas/aanvraag/orgaan.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import { sha256 } from '../inhoud.ts';
import type { Briefbron } from './bron.ts';
import { gegevensVoor } from './gegevens/index.ts';
import type { Gekozen, Mogelijk } from './keuze.ts';
import { weigerLek } from './lek.ts';
import { sleutelVan } from './personen.ts';

/** What the official adds to a letter. */
export interface Toevoeging {
  alinea: string;
  /** Names of the documents that go along. */
  bijlagen: string[];
}

export function opdrachtVoor(
  bron: Briefbron,
  { kandidaat, persoon }: Gekozen,
  { alinea, bijlagen }: Toevoeging,
  gekozen: readonly Gekozen[],
): Briefopdracht {
  const { regel, papier, protocol, zaak, dag } = bron;
  const tekst = regel.teksten[kandidaat.versie];
  if (tekst === undefined) throw new Error(`brief ${bron.stand.brief} heeft geen tekst voor ${kandidaat.versie}`);
  const opdracht = {
    tekst,
    blokken: protocol.briefblokken,
    gegevens: gegevensVoor(tekst, { bron, persoon, ontvangers: gekozen.map((g) => g.persoon) }),
    alinea: bron.regel.afschrift?.includes(kandidaat.versie) ? '' : alinea,
    papier,
    versie: kandidaat.versie,
    kop: { ontvanger: [persoon.naam, ...(persoon.adres ?? [])], datum: dag, kenmerk: zaaknummerVan(zaak) },
    ondertekening: ondertekening(bron),
    bijlagen,
    ...vervangt(bron),
  };
  weigerLek(bron, opdracht, persoon);
  return opdracht;
}

/** Who decides on the request signs for himself, or for the college. */
const isNamensCollege = ({ regel, dossier, protocol }: Briefbron): boolean =>
  regel.ondertekenaar === 'beslisser'
    ? beslisorgaanVan(dossier.aanvraag?.aanvraagsoort, protocol) === 'college'
    : regel.ondertekenaar === 'college';

/** Whoever signs for the college says so (Awb 10:10). */
function ondertekening(bron: Briefbron): Briefopdracht['ondertekening'] {
  const { papier, account } = bron;
  const { naam, functie, telefoon, email } = account;
  return {
    namens: isNamensCollege(bron) ? `namens burgemeester en wethouders van ${papier.gemeente}` : null,
    naam,
    functie: functie ?? 'leerplichtambtenaar',
    contact: [telefoon, email].flatMap((regel) => regel ?? []),
  };
}

function vervangt({ stand, dossier }: Briefbron): { vervangt?: { datum: string } } {
  const eerder = stand.corrigeert === undefined ? undefined : dossier.brieven[stand.corrigeert];
  const datum = eerder?.verzondenOp ?? eerder?.vastgesteld?.dag;
  return datum === undefined ? {} : { vervangt: { datum } };
}

/** Changes with whatever the copy is set with, with who has to look first, and with whom the method asks for. */
export const vingerafdruk = (
  opdracht: Briefopdracht,
  { kandidaat, kanaal }: Gekozen,
  mogelijk: readonly Mogelijk[],
): string => {
  const standaard = mogelijk.filter((m) => m.kandidaat.standaard).map((m) => sleutelVan(m.kandidaat.aan));
  return sha256(canoniek({ opdracht, kanaal, vierOgen: kandidaat.vierOgen, standaard }));
};
