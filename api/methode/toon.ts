/** The method as a person reads it, from the data that cases are walked by. */
import { KEUZEROUTES } from '../../mas/begrippen.ts';
import { routeregelVoor } from '../../mas/routes/index.ts';
import { VOOR_DE_ZAAK } from '../../mas/spoor.ts';
import {
  BEGIN_VAN_RONDE,
  FASEN,
  type Routekaart,
  STAPPENPLAN,
  stappenVan,
  type Uitkomst,
} from '../../mas/stappenplan.ts';
import { faseNaam, faseNummer } from '../../mas/verwoord/voortgang.ts';
import { inZin, opsomming } from '../../mas/verwoord/zin.ts';
import type { Methode } from './schemas.ts';

type Methodestap = Methode['kaarten'][number]['stappen'][number];

const KAARTEN: Readonly<Record<Routekaart, string>> = {
  A: 'Ongeoorloofd verzuim, geen luxeverzuim',
  B: 'Luxeverzuim',
};

/** What the school does before there is a case (seed S004). */
const NAMEN_VOORAF: Readonly<Record<number, string>> = {
  0: 'Vooraf: afspraken met de school',
  1: 'Interventie en melding door de school',
};

/** Where an outcome leads besides the next step; null when it leads nowhere else. */
function gevolgVan({ sluit, nieuweRonde, kiest, begint, laatVervallen = [] }: Uitkomst): string | null {
  if (sluit !== undefined) return 'De zaak sluit.';
  if (nieuweRonde) return `Er begint een nieuwe ronde bij stap ${BEGIN_VAN_RONDE}.`;
  if (kiest !== undefined) return `De zaak gaat verder op routekaart ${kiest}.`;
  if (begint !== undefined) return `De route ${inZin(routeregelVoor(begint).naam)} begint.`;
  const nummers = laatVervallen.map((stap) => STAPPENPLAN[stap].nummer);
  if (nummers.length === 0) return null;
  const verder = Math.max(...nummers) + 1;
  const weg = `Stap ${opsomming(nummers.map(String))} ${nummers.length === 1 ? 'vervalt' : 'vervallen'}`;
  return `${weg}: de zaak gaat naar stap ${verder}.`;
}

const vooraf = (nummer: number): Methodestap => ({
  stap: null,
  nummer,
  naam: NAMEN_VOORAF[nummer] ?? '',
  fase: 'waarnemen',
  optioneel: false,
  uitkomsten: [],
});

const stappenOp = (kaart: Routekaart): Methodestap[] => [
  ...VOOR_DE_ZAAK.map(vooraf),
  ...stappenVan(kaart).map((stap): Methodestap => {
    const { nummer, naam, fase, optioneel = false, uitkomsten } = STAPPENPLAN[stap];
    const regels = Object.values(uitkomsten).map((uitkomst) => ({
      naam: uitkomst.naam,
      gevolg: gevolgVan(uitkomst),
      terugNaar: uitkomst.nieuweRonde ? BEGIN_VAN_RONDE : null,
    }));
    return { stap, nummer, naam, fase, optioneel, uitkomsten: regels };
  }),
];

export const toonMethode = (): Methode => ({
  fasen: FASEN.map((fase) => ({ fase, nummer: faseNummer(fase), naam: faseNaam(fase) })),
  kaarten: (['A', 'B'] as const).map((kaart) => ({ kaart, naam: KAARTEN[kaart], stappen: stappenOp(kaart) })),
  routes: KEUZEROUTES.map((soort) => {
    const { naam, regime = 'AVG', onderdelen } = routeregelVoor(soort);
    return { soort, naam, regime, onderdelen: Object.values(onderdelen).map((onderdeel) => onderdeel.naam) };
  }),
});
